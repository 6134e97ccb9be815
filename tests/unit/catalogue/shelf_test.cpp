#include "unit/catalogue/library_fixture.hpp"

#include "pincite/catalogue/shelf.hpp"

#include <gmock/gmock.h>

namespace pincite::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Two stories: the first has a quotation and a sentence, the second a quotation.
class Shelves : public testing::LibraryTest {
 protected:
  void SetUp() override {
    LibraryTest::SetUp();
    catalogue_ = open();
    ASSERT_TRUE(catalogue_);
    const model::Filing filing = add(*catalogue_, paper("1", "%PDF letter"));
    for (const char* url : {"https://example.org/a", "https://example.org/b"}) {
      const auto checked = testing::story(url, filing);
      ASSERT_TRUE(catalogue_->put_article(checked, checked.article));
    }
    shelf_.emplace(*catalogue_);
    const ShelfEntry first{
        {{"one two", {11, 12}, 2, false}, {"three four", {12, 4294967295U}, 2, true}},
        {7, 8},
        true};
    const ShelfEntry second{{{"two three", {12}, 1, false}}, {8, 9}, false};
    ASSERT_TRUE(shelf_->put(1, {{1, first}, {2, second}}));
  }

  std::unique_ptr<Catalogue> catalogue_;
  std::optional<Shelf> shelf_;
};

TEST_F(Shelves, pieces_are_found_by_the_pairs_that_they_share) {
  EXPECT_THAT(*shelf_->sharing({11, 12}),
              ElementsAre(ShelvedPiece{1, 1, false}, ShelvedPiece{3, 2, false}));
  EXPECT_THAT(*shelf_->sharing({12, 4294967295U, 5}),
              ElementsAre(ShelvedPiece{2, 1, true}, ShelvedPiece{3, 2, false}));
  EXPECT_EQ(*shelf_->text(2), "three four");
  EXPECT_EQ(*shelf_->text(99), "");
}

TEST_F(Shelves, words_tie_stories_and_only_those_that_restate_are_given) {
  EXPECT_TRUE(*shelf_->has_word(2, {1, 9}));
  EXPECT_FALSE(*shelf_->has_word(2, {7}));
  EXPECT_THAT(*shelf_->restating({{7, 99}, {8}}), ElementsAre(1));
  EXPECT_THAT(*shelf_->restating({{8}, {9}}), IsEmpty());
  EXPECT_THAT(*shelf_->restating({{8}, {}}), IsEmpty());
  EXPECT_THAT(*shelf_->restating({}), IsEmpty());
}

TEST_F(Shelves, a_story_with_another_text_or_of_another_version_is_missing) {
  EXPECT_THAT(*shelf_->missing(1), IsEmpty());
  EXPECT_THAT(*shelf_->missing(2), ElementsAre(1, 2));
  auto stored = **catalogue_->article(1);
  auto read = **catalogue_->article_as_read(1);
  ASSERT_TRUE(catalogue_->update_article(stored));  // findings alone change nothing
  EXPECT_THAT(*shelf_->missing(1), IsEmpty());
  stored.article.body += " More.";
  read.body += " More.";
  ASSERT_TRUE(catalogue_->put_article(stored, read));
  EXPECT_THAT(*shelf_->missing(1), ElementsAre(1));
  ASSERT_TRUE(shelf_->put(1, {{1, {{{"five six", {55}, 1, false}}, {}, false}}}));
  EXPECT_THAT(*shelf_->sharing({11, 55}), ElementsAre(ShelvedPiece{4, 1, false}));
}

TEST_F(Shelves, a_removed_story_leaves_nothing_there) {
  ASSERT_TRUE(catalogue_->remove_article(1));
  EXPECT_THAT(*shelf_->sharing({11, 12}), ElementsAre(ShelvedPiece{3, 2, false}));
  EXPECT_FALSE(*shelf_->has_word(1, {7, 8}));
  EXPECT_THAT(*shelf_->missing(1), IsEmpty());
}

}  // namespace
}  // namespace pincite::catalogue
