#include "unit/pipeline/scratch.hpp"

#include "pincite/pipeline/maintain.hpp"
#include "pincite/pipeline/stories.hpp"

#include <gmock/gmock.h>

namespace pincite::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::pdf_of;
using ::testing::SizeIs;

class Maintaining : public testing::Scratch {
 protected:
  void SetUp() override {
    Scratch::SetUp();
    write("letter.pdf", pdf_of({testing::letter}));
    write("letter.json",
          R"({"court": "cand", "docket_number": "3:20-cv-08570", "ecf": "12", "title": "Letter"})");
    write("other.pdf", pdf_of({"A paper about something else"}));
    add({papers()});
  }

  std::size_t occurrences(Library& library, const std::vector<std::string>& words) {
    std::size_t total = 0;
    EXPECT_TRUE((*library.reader())->phrase(words, 10, &total));
    return total;
  }

  std::string story() {
    return write("story.txt",
                 "Water rights traded\n\nOAKVILLE - The filing says that \"the water rights had "
                 "been traded twice\" by the foreman of the nursery.\n\nMore will follow.\n")
        .string();
  }
};

TEST_F(Maintaining, a_removed_filing_is_in_no_index_and_no_link) {
  auto library = open();
  ASSERT_TRUE(link(*library, {story()}));
  const auto removed = remove(*library, "f1");
  ASSERT_TRUE(removed) << removed.error().line();
  EXPECT_THAT(removed->filings, SizeIs(1));
  EXPECT_EQ(occurrences(*library, {"water", "rights"}), 0U);
  EXPECT_THAT(*library->catalogue().removed_not_unindexed(), IsEmpty());
  const auto finding = (*library->catalogue().article(1))->findings.at(0);
  EXPECT_THAT(finding.links, IsEmpty());
  EXPECT_NE(finding.verdict, model::Verdict::verbatim) << "the story was matched again";
}

TEST_F(Maintaining, a_docket_and_a_story_can_be_removed_by_name) {
  auto library = open();
  ASSERT_TRUE(link(*library, {story()}));
  EXPECT_THAT(remove(*library, "cand/3:20-cv-08570-JD")->filings, SizeIs(1));
  EXPECT_THAT(remove(*library, "a1")->articles, SizeIs(1));
  EXPECT_FALSE(remove(*library, "a1"));
  EXPECT_FALSE(remove(*library, "cand/3:20-cv-08570"));
  EXPECT_EQ(library->catalogue().filings()->size(), 1U);
}

TEST_F(Maintaining, a_corrected_ecf_number_stands_in_the_citations) {
  auto library = open();
  ASSERT_TRUE(link(*library, {story()}));
  extract::GivenMetadata given;
  given.ecf = "13-1";
  given.title = "";
  const auto edited = edit(*library, "cand/3:20-cv-08570/12", given);
  ASSERT_TRUE(edited) << edited.error().line();
  EXPECT_EQ(edited->ecf, "13-1");
  EXPECT_EQ(edited->title, "") << "an empty text clears";
  EXPECT_EQ(edited->court, "cand") << "what was not given stays";
  const auto link = (*library->catalogue().article(1))->findings.at(0).links.at(0);
  EXPECT_THAT(link.place.pin_cite, HasSubstr("13-1"));
  EXPECT_THAT(*library->catalogue().not_indexed(), IsEmpty());
}

TEST_F(Maintaining, a_rebuilt_index_finds_what_the_old_one_found) {
  auto library = open();
  const auto result = reindex(*library);
  ASSERT_TRUE(result) << result.error().line();
  EXPECT_EQ(result->filings, 2U);
  EXPECT_EQ(occurrences(*library, {"water", "rights"}), 1U);
  EXPECT_TRUE(reindex(*library)) << "again";
}

TEST_F(Maintaining, an_index_that_was_deleted_is_rebuilt_from_the_catalogue) {
  base::fs::remove_all(library() / "index");
  auto library = open();
  ASSERT_TRUE(reindex(*library));
  EXPECT_EQ(occurrences(*library, {"water", "rights"}), 1U);
}

TEST_F(Maintaining, stale_pages_are_read_again_and_corrections_stay) {
  auto library = open();
  const auto pages = *library->catalogue().pages(1);
  ASSERT_TRUE(library->catalogue().replace_pages(1, {pages.at(0)}, {}, "an older extractor"));
  const auto result = reindex(*library, {true, extract::OcrMode::never});
  ASSERT_TRUE(result);
  EXPECT_EQ(result->reextracted, 1U);
  EXPECT_EQ(reindex(*library, {true, extract::OcrMode::never})->reextracted, 0U);
  EXPECT_EQ((*library->catalogue().filing(1))->title, "Letter");
}

TEST_F(Maintaining, pages_read_without_ocr_are_read_again_once_it_is_allowed) {
  auto library = open();
  EXPECT_EQ(reindex(*library, {true, extract::OcrMode::automatic})->reextracted, 2U);
  EXPECT_THAT(*library->catalogue().stale(extract::extractor_version), IsEmpty());
  EXPECT_EQ(reindex(*library, {true, extract::OcrMode::automatic})->reextracted, 0U);
}

TEST_F(Maintaining, an_interrupted_rebuild_leaves_the_old_index_in_use) {
  auto library = open();
  std::atomic<bool> stop{true};
  Control control;
  control.stop = &stop;
  const auto result = reindex(*library, {}, control);
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->interrupted);
  EXPECT_EQ(occurrences(*library, {"water", "rights"}), 1U);
}

}  // namespace
}  // namespace pincite::pipeline
