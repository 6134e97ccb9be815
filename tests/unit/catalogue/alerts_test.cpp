#include "unit/catalogue/library_fixture.hpp"

#include <gmock/gmock.h>

namespace pincite::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Alerts : public testing::LibraryTest {
 protected:
  void SetUp() override {
    LibraryTest::SetUp();
    catalogue = open();
    ASSERT_TRUE(catalogue);
  }

  void watch(const std::string& name) {
    ASSERT_TRUE(catalogue->add_alert({name, "lantern", "", "2026-11-23T00:00:00Z"}));
  }

  model::Firing firing(const std::string& alert, const std::string& key) const {
    model::Firing firing;
    firing.alert = alert;
    firing.key = key;
    firing.fired = "2026-11-23T02:15:00Z";
    firing.why = {{"reason", "because"}};
    return firing;
  }

  std::vector<std::string> owed(const std::string& channel) {
    std::vector<std::string> keys;
    const auto firings = *catalogue->undelivered(channel);
    for (const auto& firing : firings)
      keys.push_back(firing.key);
    return keys;
  }

  std::unique_ptr<Catalogue> catalogue;
};

TEST_F(Alerts, are_kept_by_name) {
  watch("zebra");
  watch("ant");
  EXPECT_EQ(catalogue->alerts()->at(0).name, "ant");
  EXPECT_EQ(catalogue->alerts()->at(1).query, "lantern");
}

TEST_F(Alerts, a_name_is_given_once) {
  watch("ant");
  auto again = catalogue->add_alert({"ant", "other", "", ""});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, base::ErrorCode::usage);
  EXPECT_EQ(catalogue->alerts()->at(0).query, "lantern");
}

TEST_F(Alerts, one_that_is_not_there_cannot_be_removed) {
  auto removed = catalogue->remove_alert("ant");
  ASSERT_FALSE(removed);
  EXPECT_THAT(removed.error().hint, HasSubstr("alert list"));
}

TEST_F(Alerts, what_was_there_before_is_no_news) {
  add(*catalogue, paper("1", "%PDF one"));
  watch("ant");
  EXPECT_THAT(catalogue->news_for("ant")->filings, IsEmpty());
}

TEST_F(Alerts, filings_pairs_and_entries_are_news_until_the_marks_move) {
  const auto old = add(*catalogue, paper("1", "%PDF one"));
  watch("ant");
  const auto fresh = add(*catalogue, paper("2", "%PDF two"));
  ASSERT_TRUE(catalogue->put_entries("cand/3:20-cv-08570", "", {{"9", {}, "ORDER", true}}));
  const auto article = *catalogue->put_article(testing::story("https://a/1", old), {});
  const auto news = *catalogue->news_for("ant");
  EXPECT_THAT(news.filings, ElementsAre(fresh.id));
  EXPECT_THAT(news.pairs, ElementsAre(AlertNews::Pair{article, old.id}));
  ASSERT_THAT(news.entries, SizeIs(2));
  EXPECT_TRUE(news.entries[0].held);
  EXPECT_EQ(news.entries[1].entry, (DocketEntry{"9", {}, "ORDER", true}));
  EXPECT_FALSE(news.entries[1].held);

  ASSERT_TRUE(catalogue->record_firings("ant", news.upto, {firing("ant", "f2")}));
  const auto later = *catalogue->news_for("ant");
  EXPECT_THAT(later.filings, IsEmpty());
  EXPECT_THAT(later.pairs, IsEmpty());
  EXPECT_THAT(later.entries, IsEmpty());
}

TEST_F(Alerts, a_link_that_goes_and_comes_back_is_no_news) {
  const auto filing = add(*catalogue, paper("1", "%PDF one"));
  auto checked = testing::story("https://a/1", filing);
  checked.article.id = *catalogue->put_article(checked, checked.article);
  watch("ant");
  const auto findings = checked.findings;
  checked.findings.clear();
  ASSERT_TRUE(catalogue->update_article(checked));
  checked.findings = findings;
  ASSERT_TRUE(catalogue->update_article(checked));
  EXPECT_THAT(catalogue->news_for("ant")->pairs, IsEmpty());
}

TEST_F(Alerts, a_removed_filing_neither_is_news_nor_moves_the_marks_back) {
  watch("ant");
  const auto filing = add(*catalogue, paper("1", "%PDF one"));
  ASSERT_TRUE(catalogue->record_firings("ant", catalogue->news_for("ant")->upto, {}));
  ASSERT_TRUE(catalogue->remove_filing(filing.id));
  ASSERT_TRUE(catalogue->record_firings("ant", catalogue->news_for("ant")->upto, {}));
  const auto next = add(*catalogue, paper("2", "%PDF two"));
  EXPECT_THAT(catalogue->news_for("ant")->filings, ElementsAre(next.id));
}

TEST_F(Alerts, a_key_fires_once) {
  watch("ant");
  EXPECT_THAT(*catalogue->record_firings("ant", {}, {firing("ant", "f1")}), SizeIs(1));
  EXPECT_THAT(*catalogue->record_firings("ant", {}, {firing("ant", "f1")}), IsEmpty());
  EXPECT_THAT(*catalogue->firings(10), SizeIs(1));
}

TEST_F(Alerts, a_channel_is_owed_what_fires_after_it_was_opened) {
  watch("ant");
  ASSERT_TRUE(catalogue->record_firings("ant", {}, {firing("ant", "f1")}));
  ASSERT_TRUE(catalogue->open_channel("mail"));
  EXPECT_THAT(owed("mail"), IsEmpty());
  const auto two =
      *catalogue->record_firings("ant", {}, {firing("ant", "f2"), firing("ant", "f3")});
  EXPECT_THAT(owed("mail"), ElementsAre("f2", "f3"));
  ASSERT_TRUE(catalogue->mark_delivered("mail", two[0].id));
  EXPECT_THAT(owed("mail"), ElementsAre("f3"));
  ASSERT_TRUE(catalogue->open_channel("mail"));
  EXPECT_THAT(owed("mail"), ElementsAre("f3")) << "opening again must not forgive what is owed";
  EXPECT_THAT(owed("webhook"), IsEmpty());
}

TEST_F(Alerts, removing_one_takes_back_what_it_fired) {
  watch("ant");
  ASSERT_TRUE(catalogue->open_channel("mail"));
  ASSERT_TRUE(catalogue->record_firings("ant", {}, {firing("ant", "f1")}));
  ASSERT_TRUE(catalogue->remove_alert("ant"));
  EXPECT_THAT(owed("mail"), IsEmpty());
}

}  // namespace
}  // namespace pincite::catalogue
