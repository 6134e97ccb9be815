#include "unit/pipeline/scratch.hpp"

#include "pincite/pipeline/reporting.hpp"
#include "pincite/pipeline/stories.hpp"

#include <gmock/gmock.h>

namespace pincite::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::pdf_of;
using ::testing::SizeIs;

const std::string story_text =
    "Gardeners gain access to archive\n\n"
    "OAKVILLE - A court filing unsealed on Monday describes a deal between two nurseries.\n\n"
    "According to the filing, \"the archive would be opened to the gardeners in exchange for "
    "weekly "
    "reports on the orchard.\" The letter was filed in federal court last week.\n\n"
    "The nursery did not answer questions on Tuesday.\n";

class CheckingStories : public testing::Scratch {
 protected:
  void SetUp() override {
    Scratch::SetUp();
    story_ = write("story.txt", story_text).string();
    write("letter/letter.pdf", pdf_of({"Cover page of the letter", testing::letter}));
  }

  base::fs::path letters() const { return papers() / "letter"; }
  std::string story_;
};

TEST_F(CheckingStories, a_quotation_is_found_on_its_page_and_nothing_is_stored) {
  add({letters()});
  auto library = open(Access::read);
  const auto result = check(*library, {story_});
  ASSERT_TRUE(result) << result.error().line();
  ASSERT_THAT(result->report.articles, SizeIs(1));
  const auto& finding = result->report.articles[0].findings.at(0);
  EXPECT_EQ(finding.verdict, model::Verdict::verbatim);
  EXPECT_EQ(finding.links.at(0).place.page.pdf, 2);
  EXPECT_TRUE(result->all_found);
  EXPECT_FALSE(result->report.stored);
  EXPECT_EQ(result->report.searched.filings, 1);
  EXPECT_THAT(*library->catalogue().articles(), IsEmpty());
}

TEST_F(CheckingStories, a_story_that_cannot_be_read_does_not_stop_the_others) {
  add({letters()});
  auto library = open(Access::read);
  const auto result = check(*library, {"absent.html", "https://example.org/story", story_});
  ASSERT_TRUE(result);
  ASSERT_THAT(result->failures, SizeIs(2));
  EXPECT_THAT(result->failures[1].hint, HasSubstr("save the page"));
  EXPECT_THAT(result->report.articles, SizeIs(1));
}

TEST_F(CheckingStories, a_stored_story_is_matched_when_its_filing_arrives) {
  write("other/other.pdf", pdf_of({"Quite another paper"}));
  add({papers() / "other"});
  {
    auto library = open();
    const auto linked = link(*library, {story_});
    ASSERT_TRUE(linked);
    EXPECT_NE(linked->report.articles[0].findings.at(0).verdict, model::Verdict::verbatim);
  }
  const auto added = add({letters()});
  EXPECT_THAT(added.rematched, ::testing::ElementsAre(1));
  auto library = open(Access::read);
  EXPECT_EQ((*library->catalogue().article(1))->findings.at(0).verdict, model::Verdict::verbatim);
}

TEST_F(CheckingStories, a_run_that_did_not_end_is_made_up_for_by_the_next) {
  add({letters()});
  const base::fs::path mark = library() / "rematch-overdue";
  EXPECT_FALSE(base::fs::exists(mark));
  ASSERT_TRUE(base::write_file_atomically(mark, "overdue"));
  add({letters()});
  EXPECT_FALSE(base::fs::exists(mark));
}

TEST_F(CheckingStories, a_filing_that_no_story_quotes_changes_no_story) {
  add({letters()});
  {
    auto library = open();
    ASSERT_TRUE(link(*library, {story_}));
  }
  write("other/other.pdf", pdf_of({"Quite another paper"}));
  EXPECT_THAT(add({papers() / "other"}).rematched, IsEmpty());
}

TEST_F(CheckingStories, linking_again_gives_the_same_story_and_findings) {
  add({letters()});
  auto library = open();
  const auto first = link(*library, {story_});
  const auto second = link(*library, {story_});
  const auto all = link(*library, {});
  ASSERT_TRUE(first && second && all);
  EXPECT_EQ(first->report, second->report);
  EXPECT_EQ(first->report, all->report);
  EXPECT_THAT(all->changed, IsEmpty());
}

TEST_F(CheckingStories, the_report_shows_the_passage_with_its_story) {
  add({letters()});
  auto library = open();
  ASSERT_TRUE(link(*library, {story_}));
  const auto report = build_report(*library, {"f1", {}, {}});
  ASSERT_TRUE(report) << report.error().line();
  ASSERT_THAT(report->filings, SizeIs(1));
  ASSERT_THAT(report->filings[0].passages, SizeIs(1));
  const auto& passage = report->filings[0].passages[0];
  EXPECT_THAT(passage.text, HasSubstr("archive would be opened"));
  EXPECT_THAT(passage.place.cited_by, ::testing::ElementsAre(1));
  const auto& link_place = report->articles.at(0).findings.at(0).links.at(0).place;
  EXPECT_THAT(link_place.cited_by, ::testing::ElementsAre(1));
}

TEST_F(CheckingStories, a_report_of_what_nobody_cites_says_so) {
  add({letters()});
  auto library = open(Access::read);
  const auto report = build_report(*library, {"f1", {}, {}});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, base::ErrorCode::not_found);
  const auto unknown = build_report(*library, {{}, {}, "a9"});
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, base::ErrorCode::unusable_document);
}

TEST_F(CheckingStories, show_marks_the_phrase_and_refuses_pages_that_are_not_there) {
  add({letters()});
  auto library = open(Access::read);
  const auto shown = show(*library, {"f1", 2, "lantern clause"});
  ASSERT_TRUE(shown);
  ASSERT_THAT(shown->pages, SizeIs(1));
  EXPECT_THAT(shown->highlights, SizeIs(1));
  EXPECT_FALSE(show(*library, {"f1", 3, {}}));
  const auto picture = show_picture(*library, {"f1", {}, "lantern clause"});
  ASSERT_TRUE(picture) << picture.error().line();
  EXPECT_EQ(picture->substr(1, 3), "PNG");
  EXPECT_FALSE(show_picture(*library, {"f1", {}, "not on any page"}));
}

}  // namespace
}  // namespace pincite::pipeline
