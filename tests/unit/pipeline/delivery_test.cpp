#include "unit/pipeline/scratch.hpp"

#include "pincite/pipeline/delivery.hpp"

#include <gmock/gmock.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <random>
#include <set>
#include <sys/wait.h>
#include <thread>

namespace pincite::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Deliveries : public testing::Scratch {
 protected:
  void SetUp() override {
    Scratch::SetUp();
    ::setenv("PINCITE_NOW", "2026-11-23T02:15:00Z", 1);
    add({});
    ASSERT_TRUE(open()->catalogue().add_alert({"lanterns", "lantern", "", ""}));
    delivery.feed = folder_ / "alerts.atom";
    delivery.metrics = folder_ / "pincite.prom";
    delivery.log_wanted = true;
    delivery.log = folder_ / "pincite.log";
    delivery.summary_json = folder_ / "run.json";
    delivery.mail = {"pincite@example.org", {"desk@example.org"}};
    delivery.send_mail = [this](const std::string& message) -> base::Status {
      if (!mail_works) return refused();
      mails.push_back(message);
      return {};
    };
    delivery.post = [this](const std::string& body) -> base::Status {
      if (!webhook_works) return refused();
      posts.push_back(body);
      return {};
    };
  }
  void TearDown() override {
    ::unsetenv("PINCITE_NOW");
    Scratch::TearDown();
  }

  static base::Status refused() {
    return base::fail(base::ErrorCode::source_unreachable, "server", "does not answer");
  }

  /// One run in which the papers come in.
  model::Run night(const std::vector<base::fs::path>& papers = {},
                   const std::vector<model::RunSource>& sources = {}) {
    model::Run run;
    {
      auto library = open();
      run = *begin_run(*library, "nightly", delivery);
    }
    if (!papers.empty()) add(papers);
    run.sources = sources;
    EXPECT_TRUE(fire_alerts(*open(), run));
    auto ok = finish_run(library(), run, delivery);
    EXPECT_TRUE(ok) << ok.error().line();
    return run;
  }

  base::fs::path lantern() { return write("one.pdf", testing::pdf_of({testing::letter})); }
  std::string text_of(const base::fs::path& file) { return base::read_file(file).value_or(""); }

  Delivery delivery;
  bool mail_works = true, webhook_works = true;
  std::vector<std::string> mails, posts;
};

TEST_F(Deliveries, what_fires_reaches_every_channel_once) {
  const auto run = night({lantern()});
  EXPECT_EQ(run.exit_status, 0);
  ASSERT_THAT(mails, SizeIs(1));
  ASSERT_THAT(posts, SizeIs(1));
  EXPECT_THAT(posts[0], HasSubstr("\"alert\":\"lanterns\""));
  EXPECT_THAT(text_of(delivery.feed), HasSubstr("<category term=\"lanterns\"/>"));
  EXPECT_THAT(text_of(delivery.metrics), HasSubstr("pincite_filings 1\n"));
  EXPECT_THAT(text_of(delivery.summary_json), HasSubstr("lantern clause"));
  EXPECT_THAT(text_of(delivery.log), HasSubstr("lanterns: new filing"));
  night();
  EXPECT_THAT(mails, SizeIs(1));
  EXPECT_THAT(posts, SizeIs(1));
  EXPECT_THAT(text_of(delivery.feed), HasSubstr("lanterns")) << "a feed keeps what it said";
}

TEST_F(Deliveries, while_a_channel_takes_its_time_others_write_to_the_library) {
  const auto other = write("other.pdf", testing::pdf_of({"another lantern paper"}));
  delivery.post = [&](const std::string& body) -> base::Status {
    posts.push_back(body);
    if (posts.size() > 1) return {};
    EXPECT_EQ(add({other}).added, 1U);
    return {};
  };
  EXPECT_EQ(night({lantern()}).exit_status, 0);
  EXPECT_THAT(posts, SizeIs(1)) << "what came meanwhile fires in the next run";
  EXPECT_EQ(night().exit_status, 0);
  EXPECT_THAT(posts, SizeIs(2));
  EXPECT_THAT(mails, SizeIs(2));
}

TEST_F(Deliveries, what_a_channel_did_not_take_comes_next_time) {
  mail_works = webhook_works = false;
  const auto run = night({lantern()});
  EXPECT_EQ(run.exit_status, 6);
  EXPECT_THAT(run.failures, SizeIs(2));
  mail_works = webhook_works = true;
  EXPECT_EQ(night().exit_status, 0);
  EXPECT_THAT(mails, SizeIs(1));
  EXPECT_THAT(posts, SizeIs(1));
}

TEST_F(Deliveries, a_webhook_that_fails_in_the_middle_goes_on_where_it_stopped) {
  const auto take_one = [this](const std::string& body) -> base::Status {
    if (!posts.empty()) return refused();
    posts.push_back(body);
    return {};
  };
  const auto take_all = delivery.post;
  delivery.post = take_one;
  night({lantern(), write("two.pdf", testing::pdf_of({"another lantern paper"}))});
  ASSERT_THAT(posts, SizeIs(1));
  delivery.post = take_all;
  night();
  ASSERT_THAT(posts, SizeIs(2));
  EXPECT_THAT(posts[0], HasSubstr("\"key\":\"f1\""));
  EXPECT_THAT(posts[1], HasSubstr("\"key\":\"f2\""));
}

TEST_F(Deliveries, a_channel_that_is_new_gets_no_old_news) {
  const auto with_mail = delivery;
  delivery.mail.to.clear();
  night({lantern()});
  delivery = with_mail;
  night();
  EXPECT_THAT(mails, IsEmpty());
}

TEST_F(Deliveries, a_run_is_recorded_with_what_it_found) {
  night({lantern()}, {{"cand", true, 9, 2, ""}});
  const auto runs = *open()->catalogue().runs();
  ASSERT_THAT(runs, SizeIs(1));
  EXPECT_EQ(runs[0].ended, "2026-11-23T02:15:00Z");
  EXPECT_THAT(runs[0].details["alerts"], SizeIs(1));
  EXPECT_EQ(open()->catalogue().sources()->at(0).last_new, "2026-11-23T02:15:00Z");
}

TEST_F(Deliveries, a_source_without_news_for_days_is_a_warning_and_no_claim) {
  night({}, {{"cand", true, 9, 2, ""}, {"nysd", true, 9, 0, ""}});
  ::setenv("PINCITE_NOW", "2026-11-26T02:15:00Z", 1);
  EXPECT_THAT(night({}, {{"cand", true, 9, 0, ""}}).warnings, IsEmpty());
  ::setenv("PINCITE_NOW", "2026-11-27T02:15:00Z", 1);
  const auto run = night({}, {{"cand", true, 9, 0, ""}, {"nysd", true, 9, 0, ""}});
  ASSERT_THAT(run.warnings, SizeIs(2));
  EXPECT_THAT(run.warnings[0], HasSubstr("no new item from cand since 2026-11-23"));
  EXPECT_THAT(run.warnings[0], HasSubstr("does not say that nothing was filed"));
  EXPECT_THAT(run.warnings[1], HasSubstr("its first run"));
  delivery.stale_of["cand"] = 30;
  EXPECT_THAT(night({}, {{"cand", true, 9, 0, ""}}).warnings, IsEmpty());
}

TEST_F(Deliveries, a_clock_that_was_ahead_once_does_not_hide_a_quiet_source) {
  night({}, {{"cand", true, 9, 2, ""}});
  ::setenv("PINCITE_NOW", "2027-12-31T02:15:00Z", 1);
  night({}, {{"cand", true, 9, 2, ""}});
  ::setenv("PINCITE_NOW", "2026-11-25T02:15:00Z", 1);
  const auto back = night({}, {{"cand", true, 9, 0, ""}});
  ASSERT_THAT(back.warnings, SizeIs(1));
  EXPECT_THAT(back.warnings[0], HasSubstr("earlier run began at 2027-12-31"));
  ::setenv("PINCITE_NOW", "2026-11-29T02:15:00Z", 1);
  const auto run = night({}, {{"cand", true, 9, 0, ""}});
  ASSERT_THAT(run.warnings, SizeIs(1));
  EXPECT_THAT(run.warnings[0], HasSubstr("no new item from cand since 2026-11-25"));
}

TEST_F(Deliveries, a_file_that_cannot_be_written_is_a_failure_of_the_run) {
  delivery.feed = folder_ / "nowhere" / "alerts.atom";
  const auto run = night({lantern()});
  EXPECT_EQ(run.exit_status, 6);
  EXPECT_THAT(mails, SizeIs(1));
}

/// Ends runs with SIGKILL at random moments; the webhook is a file, as another process would see
/// it.
TEST_F(Deliveries, killed_at_any_moment_everything_arrives_and_nothing_fires_twice) {
  const auto inbox = folder_ / "posts";
  delivery.mail.to.clear();
  delivery.post = [&](const std::string& body) -> base::Status {
    std::ofstream(inbox, std::ios::app)
        << base::Json::parse(body)["key"].get<std::string>() << '\n';
    return {};
  };
  std::mt19937 random(7);
  int killed = 0;
  for (int round = 0; round < 12; ++round) {
    const std::string name = std::to_string(round);
    add({write(name + ".pdf", testing::pdf_of({"lantern paper " + name}))});
    const pid_t pid = ::fork();
    if (pid == 0) {
      night();
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
    killed += ::kill(pid, SIGKILL) == 0 ? 1 : 0;
    int status = 0;
    ::waitpid(pid, &status, 0);
    killed -= WIFEXITED(status) ? 1 : 0;
  }
  night();
  EXPECT_GT(killed, 0) << "no kill fell into a run: means nothing";
  const auto fired = *open()->catalogue().firings(1000);
  std::set<std::string> keys, arrived;
  for (const auto& firing : fired)
    keys.insert(firing.key);
  EXPECT_EQ(fired.size(), 12U);
  EXPECT_EQ(keys.size(), 12U);
  std::ifstream posts_file(inbox);
  for (std::string key; std::getline(posts_file, key);)
    arrived.insert(key);
  EXPECT_EQ(arrived, keys);
}

TEST(MailProgram, gets_the_message_on_its_standard_input) {
  EXPECT_TRUE(send_by_program("/bin/true", "hello"));
  EXPECT_FALSE(send_by_program("/bin/false", "hello"));
  EXPECT_FALSE(send_by_program("/no/such/program", "hello"));
}

}  // namespace
}  // namespace pincite::pipeline
