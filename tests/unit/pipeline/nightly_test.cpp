#include "support/loopback_server.hpp"
#include "unit/pipeline/scratch.hpp"

#include "pincite/base/sha1.hpp"
#include "pincite/catalogue/journal.hpp"
#include "pincite/pipeline/maintain.hpp"
#include "pincite/pipeline/nightly.hpp"

#include <gmock/gmock.h>
#include <xapian.h>

#include <map>
#include <mutex>

namespace pincite::pipeline {
namespace {

using test::ok;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The court's feed of case 9 with these entries, each an order.
std::string feed_of(const std::vector<std::string>& numbers) {
  std::string items;
  for (const std::string& number : numbers) {
    items += "<item><title>3:26-cv-00001 Rose v. Kiln</title><link>https://x/DktRpt.pl?9</link>"
             "<guid>https://x/DktRpt.pl?9&amp;" +
             number +
             "</guid><pubDate>Tue, 10 Mar 2026 18:00:00 GMT</pubDate><description>[Order] "
             "(&lt;a href='https://x/doc1/03512123456" +
             number + "'&gt;" + number + "&lt;/a&gt;)</description></item>";
  }
  return "<rss><channel><link>https://ecf.cand.uscourts.gov</link>" + items + "</channel></rss>";
}

std::string paper_path(const std::string& number) {
  return "/download/gov.uscourts.cand.9/gov.uscourts.cand.9." + number + ".0.pdf";
}

/// Says at once that it will not answer today.
const std::string busy_for_a_day = test::status("429 Too Many Requests", "Retry-After: 86400\r\n");

/// Nights against a server on loopback that gives what `answers` says by path, else 404.
class Nights : public testing::Scratch {
 protected:
  NightResult night(const std::string& more = {}, const Control& control = {}) {
    const std::string config =
        "[nightly]\ncontact = desk@example.org\npause = 0\nattempts = " + attempts_ +
        "\nocr = never\n" + sources_ + more;
    auto parsed = ingest::parse_config(config, folder_ / "nightly.conf");
    if (!parsed) {
      ADD_FAILURE() << parsed.error().line();
      return {};
    }
    NightOptions options;
    options.config = *parsed;
    options.pool = one_worker();
    auto result = nightly(library(), options, control);
    if (!result) ADD_FAILURE() << result.error().line();
    return result.value_or(NightResult{});
  }

  void say(const std::string& path, const std::string& answer) {
    const std::lock_guard lock(mutex_);
    answers_[path] = answer;
  }

  std::size_t asked(const std::string& path) {
    const auto requests = server_.requests();
    return static_cast<std::size_t>(
        std::count_if(requests.begin(), requests.end(), [&](const std::string& request) {
          return request.starts_with("GET " + path + " ");
        }));
  }

  std::vector<model::Failure> failures() {
    return open(Access::read)->catalogue().status("")->failures;
  }

  std::vector<std::string> titles() {
    std::vector<std::string> titles;
    const auto filings = *open(Access::read)->catalogue().filings();
    for (const auto& filing : filings)
      titles.push_back(filing.title);
    return titles;
  }

  NightResult night_at(const char* time) {
    ::setenv("PINCITE_NOW", time, 1);
    NightResult result = night();
    ::unsetenv("PINCITE_NOW");
    return result;
  }

  void watch_feed() {
    sources_ = "[rss \"north\"]\ncourt = cand\nurl = " + server_.url("/feed") +
               "\ndocuments = recap\narchive = " + server_.url("/download/") +
               "\nallow-private = yes\n";
  }

  std::mutex mutex_;
  std::map<std::string, std::string> answers_;
  std::string attempts_ = "2";
  std::string sources_;
  test::LoopbackServer server_{[this](const std::string& request) {
    const std::lock_guard lock(mutex_);
    const auto begin = request.find(' ') + 1;
    const auto found = answers_.find(request.substr(begin, request.find(' ', begin) - begin));
    return found == answers_.end() ? test::status("404 Not Found") : found->second;
  }};
};

TEST_F(Nights, what_is_no_whole_pdf_is_told_and_asked_for_again_and_then_no_failure_any_more) {
  watch_feed();
  say("/feed", ok(feed_of({"1", "2", "3", "4"})));
  const std::string whole = testing::pdf_of({testing::letter});
  say(paper_path("1"), ok("<!DOCTYPE html><html><body>Please log in</body></html>"));
  say(paper_path("2"), ok(whole.substr(0, whole.size() / 2)));
  say(paper_path("3"), ok(""));
  const NightResult first = night();  // the fourth has no free copy yet: no failure
  EXPECT_EQ(first.exit_status(), 6);
  EXPECT_EQ(first.count("waiting"), 1);
  ASSERT_THAT(first.failures, SizeIs(3));
  EXPECT_THAT(first.failures[0].reason, HasSubstr("web page instead of a PDF"));
  EXPECT_THAT(first.failures[1].reason, HasSubstr("cut short"));
  EXPECT_THAT(first.failures[2].reason, HasSubstr("empty"));
  EXPECT_THAT(failures(), SizeIs(3));
  for (const char* number : {"1", "2", "3", "4"})
    say(paper_path(number), ok(testing::pdf_of({"Order " + std::string(number)})));
  const NightResult second = night();
  EXPECT_EQ(second.exit_status(), 0);
  EXPECT_EQ(second.count("added"), 4);
  EXPECT_THAT(failures(), IsEmpty());
}

TEST_F(Nights, an_index_of_an_older_version_is_built_anew_and_told) {
  watch_feed();
  say("/feed", ok(feed_of({"1"})));
  say(paper_path("1"), ok(testing::pdf_of({"Order of the lantern"})));
  EXPECT_THAT(night().notes, Not(Contains(HasSubstr("built anew"))));
  {
    Xapian::WritableDatabase database((library() / "index" / "1").string());
    database.set_metadata("pincite.schema", "1");
    database.commit();
  }
  say("/feed", ok(feed_of({"1", "2"})));
  say(paper_path("2"), ok(testing::pdf_of({"Order of the lamp"})));
  const NightResult result = night();
  EXPECT_EQ(result.exit_status(), 0);
  EXPECT_EQ(result.count("added"), 1);
  EXPECT_THAT(result.notes, Contains(HasSubstr("built anew (1 filing)")));
  const auto reader = index::Reader::open(library());
  ASSERT_TRUE(reader) << reader.error().line();
  EXPECT_EQ((*reader)->filings(), 2U);
  EXPECT_THAT(night().notes, Not(Contains(HasSubstr("built anew"))));
}

TEST_F(Nights, a_run_stopped_before_a_source_was_asked_keeps_what_is_known_of_it) {
  watch_feed();
  say("/feed", ok(feed_of({"1", "2"}), "ETag: \"abc\"\r\n"));
  say(paper_path("1"), ok(testing::pdf_of({"Order of the lantern"})));
  say(paper_path("2"), ok(testing::pdf_of({"Order of the lamp"})));
  night();
  const auto known = [&] {
    return *catalogue::Journal(open(Access::read)->catalogue()).poll_states();
  };
  const auto before = known();
  ASSERT_THAT(before.at("rss north"), HasSubstr("abc"));
  {
    Xapian::WritableDatabase database((library() / "index" / "1").string());
    database.set_metadata("pincite.schema", "1");
    database.commit();
  }
  std::atomic<bool> stop{false};
  Control control;
  control.stop = &stop;
  control.progress = [&](const Progress&) { stop = true; };
  const NightResult stopped = night({}, control);
  EXPECT_TRUE(stopped.interrupted);
  EXPECT_THAT(stopped.sources, IsEmpty());
  EXPECT_EQ(known(), before);
  EXPECT_THAT(night().notes, Contains(HasSubstr("built anew")));
}

TEST_F(Nights, a_paper_that_failed_at_one_address_and_comes_from_another_is_no_failure_any_more) {
  watch_feed();
  say("/feed", ok(feed_of({"1"})));
  say(paper_path("1"), ok("<!DOCTYPE html><html><body>Please log in</body></html>"));
  EXPECT_EQ(night().exit_status(), 6);
  ASSERT_THAT(failures(), SizeIs(1));
  sources_.replace(sources_.find("/download/"), 10, "/mirror/");
  say("/feed", ok(feed_of({"1", "2"})));
  say("/mirror/" + paper_path("1").substr(10), ok(testing::pdf_of({"Order 1"})));
  EXPECT_EQ(night().count("added"), 1);
  EXPECT_THAT(failures(), IsEmpty());
}

TEST_F(Nights, a_paper_that_fails_too_often_is_given_up_and_asked_for_no_more) {
  watch_feed();
  say("/feed", ok(feed_of({"1", "2"})));
  say(paper_path("1"), ok("<html>"));
  say(paper_path("2"), ok(testing::pdf_of({"Order"})));
  night_at("2026-03-11T02:15:00Z");
  const NightResult last = night_at("2026-03-12T02:15:00Z");
  EXPECT_THAT(last.failures.at(0).reason, HasSubstr("given up after 2 nights"));
  EXPECT_EQ(night_at("2026-03-13T02:15:00Z").exit_status(), 0);
  EXPECT_EQ(asked(paper_path("1")), 2U);
  EXPECT_THAT(failures(), SizeIs(1));  // and still told
}

TEST_F(Nights, a_clock_that_was_ahead_costs_a_paper_no_further_attempt) {
  watch_feed();
  attempts_ = "3";
  say("/feed", ok(feed_of({"1"})));
  say(paper_path("1"), ok("<html>"));
  for (const char* time : {"2026-03-11T02:15:00Z", "2027-04-15T02:15:00Z", "2026-03-12T02:15:00Z"})
    EXPECT_THAT(night_at(time).failures.at(0).reason, Not(HasSubstr("given up")));
  EXPECT_THAT(night_at("2026-03-13T02:15:00Z").failures.at(0).reason, HasSubstr("given up"));
}

TEST_F(Nights, runs_made_again_in_one_night_cost_a_paper_one_attempt) {
  watch_feed();
  say("/feed", ok(feed_of({"1"})));
  say(paper_path("1"), ok("<html>"));
  for (const char* time : {"2026-03-11T02:15:00Z", "2026-03-11T02:20:00Z", "2026-03-11T03:00:00Z",
                           "2026-03-11T08:10:00Z"})
    EXPECT_THAT(night_at(time).failures.at(0).reason, Not(HasSubstr("given up")));
  say(paper_path("1"), ok(testing::pdf_of({"Order"})));
  EXPECT_EQ(night_at("2026-03-11T08:12:00Z").count("added"), 1);
}

TEST_F(Nights, a_host_that_is_silent_costs_three_papers_no_attempt_and_is_told_as_unreached) {
  watch_feed();
  say("/feed", ok(feed_of({"1", "2", "3", "4", "5"})));
  for (const char* number : {"1", "2", "3", "4", "5"})
    say(paper_path(number), busy_for_a_day);
  for (int i = 0; i < 3; ++i) {  // more nights than a paper has attempts
    const NightResult result = night();
    EXPECT_EQ(result.exit_status(), 5);
    EXPECT_THAT(result.failures, IsEmpty());
    ASSERT_THAT(result.sources, SizeIs(1));
    EXPECT_THAT(result.sources[0].problem, AllOf(HasSubstr("127.0.0.1"), HasSubstr("5 items are")));
  }
  EXPECT_EQ(asked(paper_path("3")), 3U);
  EXPECT_EQ(asked(paper_path("4")), 0U);
  for (const char* number : {"1", "2", "3", "4", "5"})
    say(paper_path(number), ok(testing::pdf_of({"Order " + std::string(number)})));
  EXPECT_EQ(night().count("added"), 5);
}

TEST_F(Nights, a_paper_that_a_talking_host_does_not_give_has_failed) {
  watch_feed();
  say("/feed", ok(feed_of({"1", "2"})));
  say(paper_path("1"), busy_for_a_day);
  say(paper_path("2"), ok(testing::pdf_of({"Order"})));
  const NightResult result = night();
  EXPECT_EQ(result.exit_status(), 6);
  EXPECT_THAT(result.failures, SizeIs(1));
  EXPECT_EQ(result.count("added"), 1);
}

std::string docket_of(const std::string& description, const std::string& sha1 = {}) {
  return "<gov_uscourts_docket><case_details><court>cand</court><docket_num>3:26-cv-00001"
         "</docket_num><case_name>Rose v. Kiln</case_name><pacer_case_num>9</pacer_case_num>"
         "</case_details><document_list><document doc_num=\"1\" attachment_num=\"0\">"
         "<date_filed>2026-03-10</date_filed><long_desc>ORDER of the "
         "court</long_desc><short_desc>" +
         description + "</short_desc><available>1</available><sha1>" + sha1 +
         "</sha1></document></document_list></gov_uscourts_docket>";
}

class Titles : public Nights {
 protected:
  void SetUp() override {
    Nights::SetUp();
    watch_feed();
    say("/feed", ok(feed_of({"1"})));
    say(paper_path("1"), ok(testing::pdf_of({"Order"})));
    say("/download/gov.uscourts.cand.9/gov.uscourts.cand.9.docket.xml",
        ok(docket_of("Order on Motion to Compel")));
    night();
    ASSERT_THAT(titles(), ElementsAre("Order"));
    docket_ = "[archive \"rose\"]\nitem = gov.uscourts.cand.9\nurl = " + server_.url("/download/") +
              "\nallow-private = yes\n";
  }
  std::string docket_;
};

TEST_F(Titles, a_docket_puts_right_what_a_feed_called_it) {
  EXPECT_EQ(night(docket_).exit_status(), 0);
  EXPECT_THAT(titles(), ElementsAre("Order on Motion to Compel"));
  EXPECT_EQ(asked(paper_path("1")), 1U);
}

TEST_F(Titles, what_somebody_put_right_by_hand_stays) {
  extract::GivenMetadata given;
  given.title = "The order of March";
  ASSERT_TRUE(edit(*open(), "f1", given));
  night(docket_);
  EXPECT_THAT(titles(), ElementsAre("The order of March"));
}

TEST_F(Titles, other_bytes_that_another_source_names_are_fetched_once_and_linked) {
  const std::string corrected = testing::pdf_of({"Order, corrected"});
  say("/download/gov.uscourts.cand.9/gov.uscourts.cand.9.docket.xml",
      ok(docket_of("Order", base::sha1(corrected))));
  say(paper_path("1"), ok(corrected));
  EXPECT_EQ(night(docket_).count("added"), 1);
  const auto filings = *open(Access::read)->catalogue().filings();
  ASSERT_THAT(filings, SizeIs(2));
  EXPECT_THAT(filings[1].versions, ElementsAre(filings[0].id));
  // Bytes that are not what the docket says are not asked for every night.
  say("/download/gov.uscourts.cand.9/gov.uscourts.cand.9.docket.xml",
      ok(docket_of("Order", std::string(40, '0'))));
  for (int i = 0; i < 3; ++i)
    night(docket_);
  EXPECT_EQ(asked(paper_path("1")), 3U);
}

TEST_F(Titles, the_same_bytes_elsewhere_are_not_fetched_again) {
  say("/download/gov.uscourts.cand.9/gov.uscourts.cand.9.docket.xml",
      ok(docket_of("Order", base::sha1(testing::pdf_of({"Order"})))));
  night(docket_);
  EXPECT_EQ(asked(paper_path("1")), 1U);
}

std::string page_of(const std::string& title, const std::string& end = "</article></body></html>") {
  return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><article><h1>" +
         title +
         "</h1><p>The suit says that \xE2\x80\x9Cnobody at the nursery was told about the lantern "
         "clause,\xE2\x80\x9D and more was filed on Tuesday with the court in Lowmoor.</p>" +
         end;
}

TEST_F(Nights, pages_that_are_not_the_story_are_not_stored_and_half_ones_only_when_they_stay_so) {
  std::string entries;
  for (const char* name : {"login", "half", "whole", "nothing"}) {
    const std::string url = server_.url("/" + std::string(name) + ".html");
    entries += "<entry><id>" + url + "</id><title>Nursery kept lantern clause from growers, " +
               name + "</title><link href=\"" + url +
               "\"/><updated>2026-03-10T10:00:00Z</updated></entry>";
  }
  say("/outlet", ok("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Ledger</title>" + entries +
                    "</feed>"));
  sources_ = "[outlet \"ledger\"]\nenabled = yes\nurl = " + server_.url("/outlet") +
             "\nallow-private = yes\n";
  const std::string title = "Nursery kept lantern clause from its growers";
  say("/login.html", ok("<!DOCTYPE html><html><body><p>Sign in to continue reading. Subscribers "
                        "may proceed with a password.</p></body></html>"));
  say("/half.html", ok(page_of(title, "")));
  say("/whole.html", ok(page_of(title)));
  say("/nothing.html", ok(""));
  attempts_ = "3";
  const NightResult first = night_at("2026-03-11T02:15:00Z");
  ASSERT_THAT(first.failures, SizeIs(3));
  EXPECT_THAT(first.failures[0].reason, HasSubstr("may be cut short"));
  EXPECT_THAT(first.failures[1].reason, HasSubstr("another page"));
  EXPECT_THAT(first.failures[2].reason, HasSubstr("empty"));
  EXPECT_THAT(*open(Access::read)->catalogue().article_ids(), SizeIs(1));
  night_at("2026-03-11T02:20:00Z");  // made again at once, after a kill: the server may be as ill
  EXPECT_THAT(*open(Access::read)->catalogue().article_ids(), SizeIs(1));
  night_at("2026-03-12T02:15:00Z");
  EXPECT_THAT(*open(Access::read)->catalogue().article_ids(), SizeIs(2));
  EXPECT_THAT(failures(), SizeIs(2));
}

TEST_F(Nights, a_second_run_at_the_same_time_is_refused_by_name) {
  base::fs::create_directories(library() / "nightly");
  const auto lock = base::FileLock::acquire(library() / "nightly/lock", "nightly");
  ASSERT_TRUE(lock);
  const auto refused = nightly(library(), {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, base::ErrorCode::library_unusable);
  EXPECT_THAT(refused.error().message, HasSubstr("is locked by process"));
}

TEST_F(Nights, a_look_ahead_names_what_would_be_fetched_and_changes_nothing) {
  watch_feed();
  say("/feed", ok(feed_of({"1"})));
  auto config = ingest::parse_config(sources_, folder_ / "nightly.conf");
  ASSERT_TRUE(config) << config.error().line();
  NightOptions options;
  options.config = *config;
  options.dry_run = true;
  const auto seen = nightly(library(), options);
  ASSERT_TRUE(seen) << seen.error().line();
  ASSERT_THAT(seen->planned, SizeIs(1));
  EXPECT_THAT(seen->planned[0], AllOf(HasSubstr("fetch"), HasSubstr(paper_path("1"))));
  EXPECT_FALSE(base::fs::exists(library()));
  EXPECT_EQ(asked(paper_path("1")), 0U);
}

}  // namespace
}  // namespace pincite::pipeline
