#include "pincite/ingest/config.hpp"

#include <gmock/gmock.h>

namespace pincite::ingest {
namespace {

using ::testing::HasSubstr;

base::Result<Config> parse(const std::string& text) {
  return parse_config(text, "/etc/pincite/night.conf");
}

std::string fault(const std::string& text) {
  const auto config = parse(text);
  if (config) return "";
  EXPECT_EQ(config.error().code, base::ErrorCode::usage);
  return config.error().line() + " (" + config.error().hint + ")";
}

TEST(Configuration, sections_settings_and_defaults) {
  const auto config =
      parse("# night run\n[nightly]\ncontact = desk@example.org\n\n"
            "[rss \"north\"]\n court = cand \ndocket = 3:26-cv-1\ndocket=3:26-cv-2\n"
            "[folder in box]\npath = inbox\nenabled = no\n");
  ASSERT_TRUE(config) << config.error().line();
  EXPECT_EQ(config->only("nightly").text_or("contact", ""), "desk@example.org");
  EXPECT_EQ(config->only("nightly").number_or("attempts", 8), 8);
  const Section& rss = *config->of("rss").front();
  EXPECT_EQ(rss.title(), "rss north");
  EXPECT_EQ(rss.all("docket").size(), 2U);
  EXPECT_EQ(config->of("folder").front()->text_or("path", ""), "/etc/pincite/inbox");
  EXPECT_FALSE(config->of("folder").front()->yes("enabled"));
}

TEST(Configuration, faults_name_line_and_remedy) {
  EXPECT_THAT(fault("[nightly]\ncontat = x\n"),
              HasSubstr("night.conf:2: [nightly] has no setting contat"));
  EXPECT_THAT(fault("[nightly]\ncontat = x\n"), HasSubstr("contact"));
  EXPECT_THAT(fault("[rs \"a\"]\n"), HasSubstr(":1: there is no section [rs]"));
  EXPECT_THAT(fault("\n[rss \"a\"]\n"), HasSubstr(":2: [rss a] lacks court"));
  EXPECT_THAT(fault("[rss]\ncourt = cand\n"), HasSubstr("needs a name"));
  EXPECT_THAT(fault("[rss \"a\"]\ncourt = moon\n"), HasSubstr("there is no court moon"));
  EXPECT_THAT(fault("[nightly]\nattempts = many\n"), HasSubstr("cannot be \"many\""));
  EXPECT_THAT(fault("[nightly]\nattempts = -1\n"), HasSubstr("cannot be \"-1\""));
  EXPECT_THAT(fault("[folder \"a\"]\npath = x\nenabled = perhaps\n"), HasSubstr("yes or no"));
  EXPECT_THAT(fault("[outlet \"a\"]\nurl = ftp://x/\n"), HasSubstr("https://"));
  EXPECT_THAT(fault("[nightly]\n[nightly]\n"), HasSubstr("stands there twice"));
  EXPECT_THAT(fault("[nightly]\nattempts = 1\nattempts = 2\n"), HasSubstr("stands there twice"));
  EXPECT_THAT(fault("attempts = 1\n"), HasSubstr("before the first section"));
  EXPECT_THAT(fault("[nightly\n"), HasSubstr("lacks its ]"));
  EXPECT_THAT(fault("[nightly]\nhello\n"), HasSubstr("neither a section nor a setting"));
}

TEST(Configuration, every_known_setting_has_a_help_text) {
  for (const KnownSection& section : source_sections()) {
    EXPECT_STRNE(section.help, "");
    for (const KnownSetting& setting : section.settings)
      EXPECT_STRNE(setting.help, "") << section.kind << " " << setting.name;
  }
}

}  // namespace
}  // namespace pincite::ingest
