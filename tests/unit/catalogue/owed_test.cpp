#include "unit/catalogue/library_fixture.hpp"

#include "pincite/catalogue/owed.hpp"

#include <gmock/gmock.h>

namespace pincite::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Two filings that nobody has compared with the two stories.
class OwedToStories : public testing::LibraryTest {
 protected:
  void SetUp() override {
    LibraryTest::SetUp();
    catalogue_ = open();
    ASSERT_TRUE(catalogue_);
    const model::Filing filing = add(*catalogue_, paper("1", "%PDF letter"));
    add(*catalogue_, paper("2", "%PDF motion"));
    for (const char* url : {"https://example.org/a", "https://example.org/b"}) {
      const auto checked = testing::story(url, filing);
      ASSERT_TRUE(catalogue_->put_article(checked, checked.article));
    }
    owed_.emplace(*catalogue_);
  }

  std::unique_ptr<Catalogue> catalogue_;
  std::optional<Owed> owed_;
};

TEST_F(OwedToStories, are_filings_from_the_moment_that_they_are_stored) {
  EXPECT_THAT(*owed_->filings(), ElementsAre(1, 2));
  EXPECT_THAT(*owed_->stories(), IsEmpty());
  add(*catalogue_, paper("1", "%PDF letter"));
  EXPECT_THAT(*owed_->filings(), ElementsAre(1, 2)) << "the same bytes are no news";
}

TEST_F(OwedToStories, are_stories_in_place_of_filings_that_were_compared) {
  ASSERT_TRUE(owed_->compared({1}, {2}));
  EXPECT_THAT(*owed_->filings(), ElementsAre(2));
  EXPECT_THAT(*owed_->stories(), ElementsAre(2));
  ASSERT_TRUE(owed_->compared({2}, {1, 2}));
  ASSERT_TRUE(owed_->matched(2));
  EXPECT_THAT(*owed_->stories(), ElementsAre(1));
}

TEST_F(OwedToStories, can_be_all_stories) {
  ASSERT_TRUE(owed_->compared({}, {2}));
  ASSERT_TRUE(owed_->owe_all_stories());
  EXPECT_THAT(*owed_->stories(), ElementsAre(1, 2));
}

TEST_F(OwedToStories, is_nothing_any_more_when_it_is_gone) {
  ASSERT_TRUE(owed_->owe_all_stories());
  ASSERT_TRUE(catalogue_->remove_filing(1));
  ASSERT_TRUE(catalogue_->remove_article(1));
  EXPECT_THAT(*owed_->filings(), ElementsAre(2));
  EXPECT_THAT(*owed_->stories(), ElementsAre(2));
}

}  // namespace
}  // namespace pincite::catalogue
