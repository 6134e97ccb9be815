#include "library_search.hpp"

#include <random>

namespace pincite::search {
namespace {

using ::testing::HasSubstr;
using testing::typed_page;

class Errors : public testing::LibrarySearch {
 protected:
  void SetUp() override {
    LibrarySearch::SetUp();
    add({typed_page(1, {"a special relationship"})});
  }

  void expect(const std::string& query, const std::string& message, const std::string& hint) {
    const base::Error error = refused(query);
    EXPECT_EQ(error.code, base::ErrorCode::usage) << query;
    EXPECT_THAT(error.message, HasSubstr(message)) << query;
    EXPECT_THAT(error.hint, HasSubstr(hint)) << query;
  }
};

TEST_F(Errors, ShowTheSpot) {
  EXPECT_THAT(refused("special cout:cand").message,
              HasSubstr("\n  special cout:cand\n          ^^^^^"));
}

TEST_F(Errors, NameWhatIsUnbalancedOrMissing) {
  expect("", "empty", "type a word");
  expect("\"special", "never closed", "close it");
  expect("(special", "never closed", "add )");
  expect("special)", "closes nothing", "leave it out");
  expect("()", "nothing between", "leave them out");
  expect("special AND", "nothing on its right", "\"and\"");
  expect("OR special", "nothing on its left", "\"or\"");
  expect("a OR OR b", "nothing on its right", "");
  expect("NOT", "nothing on its right", "");
  expect("\"...\"", "no word", "letter or digit");
  expect("special - relationship", "must touch", "-word");
}

TEST_F(Errors, SuggestTheField) {
  expect("cout:cand", "no field \"cout\"", "court:");
  expect("date:2023", "no field \"date\"", "filed:");
  expect("xyzzy:2023", "no field \"xyzzy\"", "pincite fields");
  expect("http://example.org", "no field \"http\"", "quotation marks");
  expect("court: cand", "no value", "court:cand");
  expect("filed:yesterday", "no date", "filed:2023-04");
  expect("filed:2023-02-30", "no date", "");
  expect("filed:2023-06-30..2023-04-01", "ends before", "filed:2023-04-01..2023-06-30");
  expect("page:x", "no page", "page:3");
  expect("page:0", "no page", "");
  expect("is:funny", "no is:funny", "is:ocr");
  expect("kind:poem", "no kind", "complaint");
}

TEST_F(Errors, ExplainTheSigns) {
  expect("word~3", "at most two", "~2");
  expect("\"special relationship\"~", "needs a number", "~5");
  expect("\"special\"~5", "no distance", "");
  expect("\"special relationship\"~9999", "at most 500", "AND");
  expect("re*ship", "only at the end", "~");
  expect("*", "no word before", "");
  expect("\"special\"*", "makes no sense", "");
}

TEST_F(Errors, BoundTheNesting) {
  expect(std::string(5000, '('), "too deeply", "");
  expect(std::string(5000, '-') + "a", "too deeply", "");
  expect(std::string(9000, 'a'), "longer than", "");
}

TEST_F(Errors, SayWhatWasLeftOut) {
  EXPECT_THAT(ask("special & relationship").interpreted, HasSubstr("\"&\" was left out"));
}

TEST_F(Errors, NeverCrashOnAnyBytes) {
  std::mt19937 random(7);
  const std::string letters = "ab \"()~*-:.ANDORNOT12is:filed:page:\xE2\x80\x9C\xFF\n";
  for (int round = 0; round < 3000; ++round) {
    Request request;
    const std::size_t length = random() % 30;
    for (std::size_t i = 0; i < length; ++i)
      request.query += letters[random() % letters.size()];
    const auto answer = search(request, *catalogue_, reader());
    if (answer) continue;
    EXPECT_EQ(answer.error().code, base::ErrorCode::usage) << request.query;
  }
}

}  // namespace
}  // namespace pincite::search
