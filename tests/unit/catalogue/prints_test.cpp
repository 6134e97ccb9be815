#include "unit/catalogue/library_fixture.hpp"

#include "pincite/catalogue/prints.hpp"

#include <gmock/gmock.h>

namespace pincite::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Three stories with prints; the second is grouped under the first.
class StoryPrints : public testing::LibraryTest {
 protected:
  static constexpr std::uint64_t large = 0xFFFFFFFFFFFFFFF0ULL;  ///< negative in SQLite

  void SetUp() override {
    LibraryTest::SetUp();
    catalogue_ = open();
    ASSERT_TRUE(catalogue_);
    filing_ = add(*catalogue_, paper("1", "%PDF letter"));
    for (const char* name : {"a", "b", "c"})
      put(std::string("https://example.org/") + name);
    prints_.emplace(*catalogue_);
    ASSERT_TRUE(prints_->put({{1, {{1, 2, large}, {{7, 9, true}, {8, 3, false}}, day()}},
                              {2, {{2, large, 5}, {{7, 9, true}, {8, 3, true}}, {}}},
                              {3, {{6}, {}, {}}}}));
    ASSERT_TRUE(prints_->settle({{1, std::nullopt}, {2, 1}, {3, std::nullopt}}, 1));
  }

  static std::optional<base::Date> day() { return base::make_date(2023, 4, 14); }

  void put(const std::string& url) {
    const auto checked = testing::story(url, filing_);
    ASSERT_TRUE(catalogue_->put_article(checked, checked.article));
  }

  model::Filing filing_;
  std::unique_ptr<Catalogue> catalogue_;
  std::optional<Prints> prints_;
};

TEST_F(StoryPrints, say_what_they_have_in_common) {
  const auto found = *prints_->overlaps(1);
  ASSERT_EQ(found.size(), 1U);
  const PrintOverlap& common = found.at(2);
  EXPECT_EQ(common.runs, 2U);
  EXPECT_EQ(common.quotations, 2U);
  EXPECT_EQ(common.words, 12U);
  EXPECT_EQ(common.errors, 1U);
  EXPECT_THAT(*prints_->overlaps(3), IsEmpty());
}

TEST_F(StoryPrints, keep_how_large_they_are_and_how_the_story_was_grouped) {
  const PrintFacts one = *prints_->facts(1);
  EXPECT_EQ(one.runs, 3U);
  EXPECT_EQ(one.quotations, 2U);
  EXPECT_EQ(one.published, day());
  EXPECT_FALSE(one.copies_of);
  EXPECT_EQ(prints_->facts(2)->copies_of, 1);
  EXPECT_FALSE(prints_->facts(2)->published);
  EXPECT_THAT(*prints_->copies(1), ElementsAre(2));
  EXPECT_EQ((*catalogue_->article(2))->article.copies_of, 1) << "the story says it too";
}

TEST_F(StoryPrints, of_a_story_that_is_new_or_says_or_means_something_else_are_due) {
  EXPECT_THAT(*prints_->due(1), IsEmpty());
  EXPECT_THAT(*prints_->due(2), ElementsAre(1, 2, 3)) << "made in another way now";
  put("https://example.org/d");
  EXPECT_THAT(*prints_->due(1), ElementsAre(4));
  auto stored = **catalogue_->article(3);
  ASSERT_TRUE(catalogue_->update_article(stored));
  ASSERT_TRUE(prints_->settle({{3, std::nullopt}}, 1));
  ASSERT_TRUE(catalogue_->update_article(stored));
  EXPECT_THAT(*prints_->due(1), ElementsAre(4)) << "nothing is another";
  stored.findings.at(0).verdict = model::Verdict::altered;
  ASSERT_TRUE(catalogue_->update_article(stored));
  EXPECT_THAT(*prints_->due(1), ElementsAre(3, 4));
  ASSERT_TRUE(prints_->settle({{3, std::nullopt}, {4, 1}}, 1));
  EXPECT_THAT(*prints_->due(1), IsEmpty());
}

TEST_F(StoryPrints, of_a_removed_story_leave_nothing_but_copies_that_are_due) {
  ASSERT_TRUE(catalogue_->remove_article(1));
  EXPECT_THAT(*prints_->due(1), ElementsAre(2));
  EXPECT_THAT(*prints_->overlaps(2), IsEmpty());
  ASSERT_TRUE(prints_->settle({{2, std::nullopt}}, 1));
  EXPECT_FALSE((*catalogue_->article(2))->article.copies_of);
}

TEST_F(StoryPrints, are_due_until_they_are_grouped) {
  ASSERT_TRUE(prints_->put({{3, {{1, 2}, {}, {}}}}));
  EXPECT_THAT(*prints_->due(1), ElementsAre(3));
  EXPECT_EQ(prints_->overlaps(3)->at(1).runs, 2U);
}

}  // namespace
}  // namespace pincite::catalogue
