#include "pincite/ingest/sources.hpp"

#include <gmock/gmock.h>

#include <map>
#include <unistd.h>

namespace pincite::ingest {
namespace {

using ::testing::HasSubstr;

/// Answers from a table; keeps what was asked.
class TableFetcher final : public Fetcher {
 public:
  base::Result<wire::Response> get(const wire::Request& request) override {
    asked.push_back(request);
    wire::Response response;
    const auto found = answers.find(request.url);
    response.status = found == answers.end() ? 404 : 200;
    if (found != answers.end()) response.body = found->second;
    if (down) return base::fail(base::ErrorCode::source_unreachable, request.url, "is down");
    return response;
  }
  std::map<std::string, std::string> answers;
  std::vector<wire::Request> asked;
  bool down = false;
};

class Polling : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (base::fs::temp_directory_path() / "pincite-poll-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { base::fs::remove_all(folder_); }

  Polled ask(const std::string& section, const base::Json& state = {}) {
    const auto config = parse_config(section, folder_ / "night.conf");
    EXPECT_TRUE(config) << config.error().line() << config.error().hint;
    const PollContext context{fetcher_, folder_, [this] { return now_; }, false, {}};
    return poll(config->sections.front(), state, context);
  }

  base::fs::path folder_;
  TableFetcher fetcher_;
  std::int64_t now_ = 1'800'000'000;
};

const std::string feed_address = "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl";

std::string feed_of(const std::string& number, const std::string& event) {
  return "<rss><channel><link>https://ecf.cand.uscourts.gov</link><item><title>3:26-cv-0000" +
         number +
         " Rose v. Kiln</title><link>https://x/DktRpt.pl?9</link>"
         "<guid>https://x/DktRpt.pl?9&amp;1</guid><pubDate>Tue, 10 Mar 2026 18:00:00 GMT</pubDate>"
         "<description>[" +
         event +
         "] (&lt;a href='https://x/doc1/035121234567'&gt;4&lt;/a&gt;)"
         "</description></item></channel></rss>";
}

TEST_F(Polling, a_feed_gives_items_once_and_then_nothing_until_it_changes) {
  fetcher_.answers[feed_address] = feed_of("1", "Order");
  const Polled first = ask("[rss \"north\"]\ncourt = cand\n");
  ASSERT_FALSE(first.unreachable);
  ASSERT_EQ(first.items.size(), 1U);
  EXPECT_EQ(first.items[0].source, "rss north");
  EXPECT_EQ(first.items[0].url, "");
  const Polled again = ask("[rss \"north\"]\ncourt = cand\n", first.state);
  EXPECT_TRUE(again.items.empty());
  fetcher_.answers[feed_address] = feed_of("1", "Order again");
  EXPECT_EQ(ask("[rss \"north\"]\ncourt = cand\n", first.state).items.size(), 1U);
}

TEST_F(Polling, filters_take_dockets_parties_and_phrases) {
  fetcher_.answers[feed_address] = feed_of("1", "Order on Motion to Seal");
  const std::string head = "[rss \"north\"]\ncourt = cand\n";
  EXPECT_EQ(ask(head + "docket = 3:26-cv-00001-AB\n").items.size(), 1U);
  EXPECT_EQ(ask(head + "docket = 3:26-cv-00002\n").items.size(), 0U);
  EXPECT_EQ(ask(head + "docket = 3:26-cv-00002\nparty = kiln\n").items.size(), 1U);
  EXPECT_EQ(ask(head + "phrase = motion to seal\n").items.size(), 1U);
  EXPECT_EQ(ask(head + "phrase = motion to\nphrase = seal motion\n").items.size(), 1U);
  EXPECT_EQ(ask(head + "phrase = seal motion\n").items.size(), 0U);
}

TEST_F(Polling, free_copies_are_looked_for_where_the_archive_keeps_them) {
  fetcher_.answers[feed_address] = feed_of("1", "Order");
  const Polled polled = ask("[rss \"north\"]\ncourt = cand\ndocuments = recap\n");
  EXPECT_EQ(polled.items.at(0).url,
            "https://archive.org/download/gov.uscourts.cand.9/gov.uscourts.cand.9.4.0.pdf");
  EXPECT_TRUE(polled.items.at(0).may_be_missing);
}

TEST_F(Polling, a_source_that_is_down_or_talks_nonsense_keeps_its_state) {
  fetcher_.answers[feed_address] = feed_of("1", "Order");
  const Polled good = ask("[rss \"north\"]\ncourt = cand\n");
  fetcher_.answers[feed_address] = "<html>maintenance</html>";
  const Polled page = ask("[rss \"north\"]\ncourt = cand\n", good.state);
  EXPECT_TRUE(page.unreachable);
  fetcher_.answers[feed_address] = feed_of("1", "Order");
  EXPECT_EQ(ask("[rss \"north\"]\ncourt = cand\n", page.state).items.size(), 1U);
  fetcher_.down = true;
  EXPECT_TRUE(ask("[rss \"north\"]\ncourt = cand\n", good.state).unreachable);
}

const std::string api = "https://www.courtlistener.com/api/rest/v4/";
const std::string klein = "[courtlistener \"klein\"]\ndocket = 7\n";

void serve_docket(TableFetcher& fetcher) {
  fetcher.answers[api + "dockets/7/"] =
      R"({"court_id": "cand", "docket_number": "3:26-cv-00001", "case_name": "Rose v. Kiln"})";
  fetcher.answers[api + "docket-entries/?docket=7&order_by=date_modified"] =
      R"({"next": ")" + api + R"(docket-entries/?cursor=2", "results": [
          {"entry_number": 1, "date_modified": "2026-03-10T10:00:00Z", "description": "ONE"}]})";
  fetcher.answers[api + "docket-entries/?cursor=2"] =
      R"({"next": null, "results": [
          {"entry_number": 2, "date_modified": "2026-03-12T01:00:00Z", "description": "TWO"}]})";
}

TEST_F(Polling, courtlistener_is_read_to_the_end_and_then_from_48_hours_back) {
  serve_docket(fetcher_);
  const Polled first = ask(klein);
  ASSERT_FALSE(first.unreachable) << first.unreachable->line();
  EXPECT_EQ(first.items.size(), 2U);
  fetcher_.asked.clear();
  static_cast<void>(ask(klein, first.state));
  ASSERT_EQ(fetcher_.asked.size(), 1U);  // the docket is known
  EXPECT_THAT(fetcher_.asked[0].url, HasSubstr("date_modified__gte=2026-03-10T01:00:00Z"));
}

TEST_F(Polling, a_list_that_breaks_off_goes_on_where_it_stopped) {
  serve_docket(fetcher_);
  const Polled first = ask(klein + "calls-per-day = 2\n");
  EXPECT_EQ(first.items.size(), 1U);
  EXPECT_FALSE(first.unreachable);
  EXPECT_THAT(first.notes.at(0), HasSubstr("used up"));
  fetcher_.asked.clear();
  now_ += 86'401;
  const Polled second = ask(klein + "calls-per-day = 2\n", first.state);
  EXPECT_EQ(fetcher_.asked.at(0).url, api + "docket-entries/?cursor=2");
  EXPECT_EQ(second.items.size(), 1U);
  EXPECT_EQ(second.state.at("7").at("watermark"), "2026-03-12T01:00:00Z");
}

TEST_F(Polling, a_place_in_a_list_that_the_service_forgot_is_given_up) {
  serve_docket(fetcher_);
  const Polled first = ask(klein + "calls-per-day = 2\n");
  fetcher_.answers.erase(api + "docket-entries/?cursor=2");
  now_ += 86'401;
  const Polled second = ask(klein + "calls-per-day = 2\n", first.state);
  EXPECT_TRUE(second.unreachable);
  serve_docket(fetcher_);
  const Polled third = ask(klein, second.state);
  EXPECT_FALSE(third.unreachable);
  EXPECT_EQ(third.items.size(), 2U);
}

TEST_F(Polling, a_token_is_sent_and_a_next_page_elsewhere_is_not_followed) {
  serve_docket(fetcher_);
  ASSERT_TRUE(base::write_file_atomically(folder_ / "token", "secret\n"));
  fetcher_.answers[api + "docket-entries/?docket=7&order_by=date_modified"] =
      R"({"next": "https://evil.example/?cursor=2", "results": []})";
  const Polled polled = ask(klein + "token-file = token\n");
  EXPECT_EQ(fetcher_.asked.at(0).headers.at(0).second, "Token secret");
  EXPECT_EQ(fetcher_.asked.size(), 2U);
  EXPECT_THAT(polled.notes.at(0), HasSubstr("another host"));
}

TEST_F(Polling, a_missing_token_is_told_without_asking) {
  const Polled polled = ask(klein + "token-env = PINCITE_NO_SUCH_VARIABLE\n");
  ASSERT_TRUE(polled.unreachable);
  EXPECT_THAT(polled.unreachable->line(), HasSubstr("PINCITE_NO_SUCH_VARIABLE is not set"));
  EXPECT_TRUE(fetcher_.asked.empty());
}

TEST_F(Polling, folders_give_files_with_a_stamp_that_changes_with_them) {
  base::fs::create_directories(folder_ / "box/deep");
  ASSERT_TRUE(base::write_file_atomically(folder_ / "box/deep/a.PDF", "%PDF-1"));
  ASSERT_TRUE(base::write_file_atomically(folder_ / "box/a.json", "{}"));
  const Polled first = ask("[folder \"box\"]\npath = box\n");
  ASSERT_EQ(first.items.size(), 1U);
  ASSERT_TRUE(base::write_file_atomically(folder_ / "box/deep/a.PDF", "%PDF-1 longer"));
  EXPECT_NE(ask("[folder \"box\"]\npath = box\n").items.at(0).stamp, first.items[0].stamp);
  EXPECT_TRUE(ask("[folder \"gone\"]\npath = gone\n").unreachable);
}

TEST_F(Polling, a_saved_webhook_is_read_once_and_a_bad_one_told_once) {
  base::fs::create_directories(folder_ / "hooks");
  ASSERT_TRUE(base::write_file_atomically(folder_ / "hooks/1.json",
                                          R"({"webhook": {}, "payload": {"results": [
        {"docket": {"court_id": "cand", "docket_number": "3:26-cv-1"}, "entry_number": 3}]}})"));
  ASSERT_TRUE(base::write_file_atomically(folder_ / "hooks/2.json", "half"));
  const Polled first = ask("[webhook \"cl\"]\npath = hooks\n");
  EXPECT_EQ(first.items.size(), 1U);
  EXPECT_EQ(first.failures.size(), 1U);
  const Polled again = ask("[webhook \"cl\"]\npath = hooks\n", first.state);
  EXPECT_TRUE(again.items.empty());
  EXPECT_TRUE(again.failures.empty());
}

TEST(RequestRules, come_from_the_section_of_the_whole_run) {
  const auto config = parse_config(
      "[nightly]\ncontact = a@example.org\npause = 0\ntimeout = 7\nproxy = http://p:1\n", "n.conf");
  ASSERT_TRUE(config) << config.error().line();
  const wire::Rules rules = request_rules(config->only("nightly"));
  EXPECT_EQ(rules.pause.count(), 0);
  EXPECT_EQ(rules.stall_timeout.count(), 7);
  EXPECT_EQ(rules.proxy, "http://p:1");
  EXPECT_EQ(request_rules(Section()).pause.count(), 1000);
}

TEST_F(Polling, an_outlet_is_off_until_it_is_turned_on) {
  const auto config = parse_config("[outlet \"a\"]\nurl = https://n.example/feed\n"
                                   "[outlet \"b\"]\nurl = https://n.example/feed\nenabled = yes\n"
                                   "[folder \"c\"]\npath = x\n",
                                   "/x");
  EXPECT_FALSE(is_enabled(config->sections[0]));
  EXPECT_TRUE(is_enabled(config->sections[1]));
  EXPECT_TRUE(is_enabled(config->sections[2]));
}

TEST_F(Polling, saved_answers_stand_for_the_network) {
  const auto saved = offline(folder_);
  base::fs::create_directories(folder_ / "h.example/a");
  ASSERT_TRUE(base::write_file_atomically(folder_ / "h.example/a/b?x=_1", "query"));
  ASSERT_TRUE(base::write_file_atomically(folder_ / "c.pdf", "flat"));
  const auto get = [&](const std::string& url) {
    wire::Request request;
    request.url = url;
    return saved->get(request).value();
  };
  EXPECT_EQ(get("https://h.example/a/b?x=/1").body, "query");
  EXPECT_EQ(get("https://other.example/y/c.pdf").body, "flat");
  EXPECT_EQ(get("https://h.example/none").status, 404);
  EXPECT_EQ(get("https://h.example/%2e%2e/%2e%2e/etc/passwd").status, 404);
  wire::Request again;
  again.url = "https://x.example/c.pdf";
  again.etag = get(again.url).etag;
  EXPECT_TRUE(saved->get(again)->not_modified());
}

}  // namespace
}  // namespace pincite::ingest
