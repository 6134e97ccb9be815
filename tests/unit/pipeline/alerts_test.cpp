#include "unit/pipeline/scratch.hpp"

#include "pincite/pipeline/alerts.hpp"
#include "pincite/pipeline/stories.hpp"

#include <gmock/gmock.h>

namespace pincite::pipeline {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The sample docket: a redacted letter, the unredacted one, and a story that quotes what was
/// black.
class Alerts : public testing::Scratch {
 protected:
  static base::fs::path sample(const std::string& name) {
    return base::fs::path(PINCITE_SOURCE_DIR) / "samples" / name;
  }
  base::fs::path redacted = sample("filings/0112-1-letter-redacted.pdf");
  base::fs::path unredacted = sample("filings/gov.uscourts.cand.990417.131.2.pdf");
  std::string story = sample("stories/harbor-ledger-2024-07-02.html").string();

  void save(const std::string& name, const std::string& query, const std::string& docket = "") {
    ASSERT_TRUE(open()->catalogue().add_alert({name, query, docket, "2026-11-23T00:00:00Z"}));
  }

  void store_story() {
    auto library = open();
    auto linked = link(*library, {story});
    ASSERT_TRUE(linked) << linked.error().line();
  }

  AlertsResult evaluate() {
    auto library = open();
    auto result = evaluate_alerts(*library, 7, "2026-11-23T02:15:00Z");
    if (!result) ADD_FAILURE() << result.error().line();
    return result.value_or(AlertsResult{});
  }

  static std::vector<std::string> keys(const AlertsResult& result, const std::string& alert) {
    std::vector<std::string> keys;
    for (const auto& firing : result.fired) {
      if (firing.alert == alert) keys.push_back(firing.key);
    }
    return keys;
  }
};

TEST_F(Alerts, a_new_filing_fires_the_search_that_it_matches_once_with_its_places) {
  add({});
  save("inbox", "\"inbox api\"");
  save("absent", "\"words that nobody wrote\"");
  add({redacted});
  const auto result = evaluate();
  EXPECT_THAT(keys(result, "inbox"), ElementsAre("f1"));
  EXPECT_THAT(keys(result, "absent"), IsEmpty());
  const auto& why = result.fired.at(0).why;
  EXPECT_EQ(why["what"], "filing");
  EXPECT_THAT(why["headline"].get<std::string>(), HasSubstr("ECF No. 112-1"));
  EXPECT_THAT(why["lines"][1].get<std::string>(), HasSubstr("Inbox API"));
  EXPECT_EQ(why["places"][0]["place"]["page"]["pdf"], 1);
  EXPECT_EQ(result.fired.at(0).run, 7);
  EXPECT_THAT(evaluate().fired, IsEmpty());
}

TEST_F(Alerts, what_was_in_the_library_before_does_not_fire) {
  add({redacted});
  save("inbox", "\"inbox api\"");
  EXPECT_THAT(keys(evaluate(), "inbox"), IsEmpty());
}

TEST_F(Alerts, a_new_story_fires_for_an_old_filing) {
  add({redacted});
  save("inbox", "\"inbox api\"");
  store_story();
  const auto result = evaluate();
  EXPECT_THAT(keys(result, "inbox"), ElementsAre("a1 f1"));
  EXPECT_EQ(result.fired.at(0).why["what"], "story");
  EXPECT_THAT(result.fired.at(0).why.dump(), HasSubstr("special relationship"));
  EXPECT_THAT(evaluate().fired, IsEmpty());
}

TEST_F(Alerts, a_new_filing_fires_for_the_old_story_that_quotes_it) {
  add({});
  store_story();
  save("inbox", "\"inbox api\"");
  add({redacted});
  EXPECT_THAT(keys(evaluate(), "inbox"), ElementsAre("f1", "a1 f1"));
}

TEST_F(Alerts, a_docket_watch_fires_for_filings_stories_and_entries_of_its_docket_only) {
  add({});
  store_story();
  save("case", "", "cand/3:23-cv-90417");
  save("other", "", "cand/3:23-cv-00001");
  add({redacted});
  {
    auto library = open();
    ASSERT_TRUE(library->catalogue().put_entries("cand/3:23-cv-90417", "",
                                                 {{"150", {}, "ORDER granting", false}}));
  }
  const auto result = evaluate();
  EXPECT_THAT(keys(result, "case"), ElementsAre("f1", "a1 f1", "cand/3:23-cv-90417 150"));
  EXPECT_THAT(keys(result, "other"), IsEmpty());
  EXPECT_THAT(evaluate().fired, IsEmpty());
}

TEST_F(Alerts, a_minute_entry_has_no_number_to_be_told) {
  add({});
  save("case", "", "cand/3:23-cv-90417");
  ASSERT_TRUE(open()->catalogue().put_entries("cand/3:23-cv-90417", "",
                                              {{"unnumbered 31", {}, "Minute entry", false}}));
  const auto fired = evaluate().fired;
  ASSERT_THAT(fired, SizeIs(1));
  EXPECT_EQ(fired[0].why["headline"], "new entry without a number: cand/3:23-cv-90417");
}

TEST_F(Alerts, an_unredacted_version_says_which_words_became_readable_and_who_quotes_them) {
  add({redacted});
  store_story();
  EXPECT_THAT(evaluate().fired, IsEmpty());
  add({unredacted});
  const auto result = evaluate();
  ASSERT_THAT(keys(result, catalogue::readable_alert), ElementsAre("f2 f1"));
  const auto& why = result.fired.at(0).why;
  EXPECT_EQ(why["what"], "readable");
  EXPECT_EQ(why["filing"]["ecf"], "131-2");
  EXPECT_EQ(why["before"]["ecf"], "112-1");
  EXPECT_THAT(why["passages"][0]["text"].get<std::string>(), HasSubstr("214 messages"))
      << "the legend UNREDACTED is no passage";
  std::vector<std::string> quoted;
  for (const auto& passage : why["passages"]) {
    for (const auto& quote : passage["quoted_by"])
      quoted.push_back(quote["text"]);
  }
  EXPECT_THAT(quoted, Contains(HasSubstr("By the end of 2019")));
  EXPECT_THAT(quoted, ::testing::Not(Contains("special relationship"))) << "that was never black";
  EXPECT_THAT(evaluate().fired, IsEmpty());
}

TEST_F(Alerts, a_redacted_version_that_comes_later_reveals_nothing) {
  add({unredacted});
  evaluate();
  add({redacted});
  EXPECT_THAT(keys(evaluate(), catalogue::readable_alert), IsEmpty());
}

TEST_F(Alerts, a_paper_of_a_sealed_entry_can_be_read_now) {
  add({});
  ASSERT_TRUE(open()->catalogue().put_entries("cand/3:23-cv-90417", "",
                                              {{"131", {}, "SEALED LETTER", true}}));
  add({unredacted});
  EXPECT_THAT(keys(evaluate(), catalogue::readable_alert), ElementsAre("f1"));
}

TEST_F(Alerts, a_look_that_was_not_recorded_is_repeated) {
  add({});
  save("inbox", "\"inbox api\"");
  add({redacted});
  // What a kill before the transaction leaves: the filing, and marks that know nothing of it.
  EXPECT_THAT(open()->catalogue().news_for("inbox")->filings, SizeIs(1));
  EXPECT_THAT(keys(evaluate(), "inbox"), SizeIs(1));
}

}  // namespace
}  // namespace pincite::pipeline
