#include "sample.hpp"

#include "pincite/report/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

namespace pincite::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(MarkdownReport, ShowsWordsDifferencesAndCitation) {
  const std::string text = render(sample::report(), Format::markdown);
  EXPECT_THAT(text, HasSubstr("### q2 – altered – ECF No. 88-2 at 5:14–17\n\n"
                              "> “read ~~2~~ **4** million ~~private~~ \\[user\\] messages”\n"));
  EXPECT_THAT(text, HasSubstr("- **Confidence**: 97 %\n"));
  EXPECT_THAT(text, HasSubstr("(<file:///library/in/joint%20letter%20%2888-2%29.pdf#page=3>)"));
}

TEST(MarkdownReport, CarriesThePictureInside) {
  const Pictures pictures = [](const model::Filing&, const model::Place&) {
    return std::optional<std::string>("foobar");
  };
  EXPECT_THAT(render(sample::report(), Format::markdown, pictures),
              HasSubstr("](data:image/png;base64,Zm9vYmFy)"));
}

TEST(MarkdownReport, LetsNoMarkupThrough) {
  const std::string text = render(sample::hostile_report(), Format::markdown);
  EXPECT_THAT(text, Not(HasSubstr("<script")));
  EXPECT_FALSE(std::regex_search(text, std::regex("[^\\\\]\\]\\(javascript")));
  EXPECT_THAT(text, Not(HasSubstr("<javascript:")));
  EXPECT_THAT(text, Not(HasSubstr("\x1B")));
}

TEST(MarkdownReport, ListsAFiling) {
  const std::string text = render(sample::filing_report(), Format::markdown);
  EXPECT_THAT(text, HasSubstr("- **Cited by**: a9 q1, verbatim\n"));
  EXPECT_THAT(text, HasSubstr("cites: 1–2, 5"));
}

}  // namespace
}  // namespace pincite::report
