#include "pincite/pipeline/delivery_config.hpp"

#include <gmock/gmock.h>

#include <cstdlib>

namespace pincite::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

base::Result<Delivery> delivery(const std::string& text, bool offline = false) {
  auto config = ingest::parse_config(text, "/etc/pincite/nightly.conf", nightly_sections());
  if (!config) return base::pass_on(config);
  return delivery_of(*config, offline, nullptr);
}

std::string refused(const std::string& text) {
  const auto made = delivery(text);
  if (made) return "taken";
  EXPECT_EQ(made.error().code, base::ErrorCode::usage);
  EXPECT_FALSE(made.error().hint.empty());
  return made.error().line();
}

constexpr const char* mail =
    "[mail]\nfrom = p@example.org\nto = a@example.org\nto = b@example.org\n";

TEST(DeliveryConfig, every_way_of_telling_is_taken_from_its_section) {
  const auto made =
      delivery(std::string(mail) + "program = /usr/sbin/sendmail\n"
                                   "[feed]\nfile = a.atom\ntitle = Desk\n"
                                   "[summary]\nhtml = /x/run.html\n"
                                   "[metrics]\nfile = /x/p.prom\n"
                                   "[log]\nformat = json\n"
                                   "[folder \"in\"]\npath = /in\nstale-after-days = 9\n"
                                   "[post]\nurl = https://hooks.example.org/x\n");
  ASSERT_TRUE(made) << made.error().line();
  EXPECT_THAT(made->mail.to, ElementsAre("a@example.org", "b@example.org"));
  EXPECT_TRUE(made->send_mail);
  EXPECT_TRUE(made->post);
  EXPECT_EQ(made->feed, "/etc/pincite/a.atom");
  EXPECT_EQ(made->feed_settings.title, "Desk");
  EXPECT_EQ(made->summary_html, "/x/run.html");
  EXPECT_EQ(made->metrics, "/x/p.prom");
  EXPECT_EQ(made->log_format, notice::LogFormat::json);
  EXPECT_EQ(made->stale_of.at("folder in"), 9);
}

TEST(DeliveryConfig, without_sections_nothing_is_told) {
  const auto made = delivery("");
  ASSERT_TRUE(made);
  EXPECT_FALSE(made->post);
  EXPECT_FALSE(made->send_mail);
  EXPECT_TRUE(made->feed.empty());
}

TEST(DeliveryConfig, offline_nothing_goes_over_the_network) {
  const auto made = delivery(std::string(mail) + "server = smtps://mail.example.org\n"
                                                 "[post]\nurl = https://hooks.example.org/x\n",
                             true);
  ASSERT_TRUE(made);
  EXPECT_FALSE(made->post);
  EXPECT_TRUE(made->mail.to.empty());
}

TEST(DeliveryConfig, what_cannot_work_is_refused_with_the_line) {
  EXPECT_THAT(refused(mail), HasSubstr("nightly.conf:1: [mail] has no server"));
  EXPECT_THAT(refused(std::string(mail) + "server = smtps://x\nprogram = /y\n"),
              HasSubstr("both a server and a program"));
  EXPECT_THAT(refused("[mail]\nfrom = p\nto = a@example.org\nprogram = /y\n"),
              HasSubstr("p: is no plain mail address"));
  EXPECT_THAT(refused(std::string(mail) + "server = https://mail.example.org\n"),
              HasSubstr("is no mail server"));
  EXPECT_THAT(refused("[log]\nformat = xml\n"), HasSubstr("no such format"));
  EXPECT_THAT(refused("[feed]\ntitle = x\n"), HasSubstr("file"));
  EXPECT_THAT(refused("[metrics]\nfile = a\ncolour = red\n"), HasSubstr("colour"));
}

TEST(DeliveryConfig, a_secret_that_is_not_set_is_noticed_before_the_night) {
  ::unsetenv("PINCITE_TEST_SECRET");
  const std::string text =
      "[post]\nurl = https://hooks.example.org/x\ntoken-env = PINCITE_TEST_SECRET\n";
  EXPECT_THAT(refused(text), HasSubstr("PINCITE_TEST_SECRET: the variable is not set"));
  ::setenv("PINCITE_TEST_SECRET", "hunter2", 1);
  EXPECT_TRUE(delivery(text));
  ::unsetenv("PINCITE_TEST_SECRET");
}

/// The sample as installed, and with everything in it switched on.
TEST(SampleConfig, can_be_read_as_it_is_and_with_everything_switched_on) {
  const base::fs::path file =
      base::fs::path(PINCITE_SOURCE_DIR) / "index" / "nightly" / "nightly.conf";
  const std::string text = *base::read_file(file);
  ASSERT_TRUE(ingest::parse_config(text, file, nightly_sections()));
  std::string all;
  bool line_begins = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool setting = line_begins && text[at] == '#' && at + 1 < text.size() &&
                         (text[at + 1] == '[' || (text[at + 1] >= 'a' && text[at + 1] <= 'z'));
    if (!setting) all += text[at];
    line_begins = text[at] == '\n';
  }
  const auto config = ingest::parse_config(all, file, nightly_sections());
  ASSERT_TRUE(config) << config.error().line();
  for (const auto& section : nightly_sections())
    EXPECT_FALSE(config->of(section.kind).empty()) << "the sample does not show " << section.kind;
}

}  // namespace
}  // namespace pincite::pipeline
