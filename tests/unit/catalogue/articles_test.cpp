#include "unit/catalogue/library_fixture.hpp"

#include <gmock/gmock.h>

namespace pincite::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Stories : public testing::LibraryTest {
 protected:
  void SetUp() override {
    LibraryTest::SetUp();
    catalogue_ = open();
    ASSERT_TRUE(catalogue_);
    filing_ = add(*catalogue_, paper("1", "%PDF letter"));
  }

  model::ArticleId put(const model::CheckedArticle& checked) {
    auto id = catalogue_->put_article(checked, checked.article);
    if (!id) ADD_FAILURE() << id.error().line();
    return id.value_or(0);
  }

  std::unique_ptr<Catalogue> catalogue_;
  model::Filing filing_;
};

TEST_F(Stories, a_story_comes_back_with_its_findings) {
  auto checked = testing::story("https://example.org/a", filing_);
  checked.article.id = put(checked);
  EXPECT_EQ(checked.article.id, 1);
  EXPECT_EQ(**catalogue_->article(1), checked);
  EXPECT_THAT(*catalogue_->articles_citing(filing_.id), ElementsAre(1));
}

TEST_F(Stories, the_same_url_again_replaces_the_story_and_keeps_the_earlier_text) {
  auto checked = testing::story("https://example.org/a", filing_);
  put(checked);
  checked.article.body += " Corrected.";
  checked.article.sha256 = base::sha256(checked.article.body);
  EXPECT_EQ(put(checked), 1);
  EXPECT_THAT(*catalogue_->articles(), SizeIs(1));
  ASSERT_THAT(*catalogue_->earlier_versions(1), SizeIs(1));
  EXPECT_EQ(catalogue_->earlier_versions(1)->front().body,
            "The filing speaks of a special relationship.");
  put(checked);
  EXPECT_THAT(*catalogue_->earlier_versions(1), SizeIs(1)) << "the same text is no new version";
}

TEST_F(Stories, without_a_url_the_bytes_tell_stories_apart) {
  const auto one = testing::story("", filing_);
  auto two = one;
  two.article.sha256 = base::sha256("other");
  EXPECT_EQ(put(one), 1);
  EXPECT_EQ(put(two), 2);
  EXPECT_EQ(put(one), 1);
}

TEST_F(Stories, links_show_the_filing_as_it_is_now) {
  put(testing::story("https://example.org/a", filing_));
  auto edited = filing_;
  edited.title = "Corrected title";
  ASSERT_TRUE(catalogue_->update_filing(edited));
  EXPECT_EQ((*catalogue_->article(1))->findings.front().links.front().filing.title,
            "Corrected title");
}

TEST_F(Stories, what_matching_added_does_not_become_the_story_as_read) {
  auto checked = testing::story("https://example.org/a", filing_);
  const auto as_read = checked.article;
  model::Quotation found = checked.article.quotations.front();
  found.id = "q2";
  found.kind = model::QuotationKind::unmarked;
  checked.article.quotations.push_back(found);
  ASSERT_TRUE(catalogue_->put_article(checked, as_read));
  EXPECT_THAT((*catalogue_->article(1))->article.quotations, SizeIs(2));
  EXPECT_THAT((*catalogue_->article_as_read(1))->quotations, SizeIs(1));
}

TEST_F(Stories, new_findings_replace_the_links) {
  auto checked = testing::story("https://example.org/a", filing_);
  checked.article.id = put(checked);
  checked.findings.front().links.clear();
  checked.findings.front().verdict = model::Verdict::not_found;
  ASSERT_TRUE(catalogue_->update_article(checked));
  EXPECT_THAT(*catalogue_->articles_citing(filing_.id), IsEmpty());
  checked.article.id = 99;
  EXPECT_FALSE(catalogue_->update_article(checked));
}

TEST_F(Stories, a_removed_story_is_gone_with_its_links) {
  put(testing::story("https://example.org/a", filing_));
  ASSERT_TRUE(catalogue_->remove_article(1));
  EXPECT_FALSE(*catalogue_->article(1));
  EXPECT_THAT(*catalogue_->articles_citing(filing_.id), IsEmpty());
  EXPECT_FALSE(catalogue_->remove_article(1));
}

}  // namespace
}  // namespace pincite::catalogue
