#include "unit/notice/run_sample.hpp"

#include <gmock/gmock.h>

namespace pincite::notice {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::sample_firing;
using testing::sample_run;

TEST(Summary, text_says_outcome_counts_what_fired_and_why_failures_and_sources) {
  EXPECT_EQ(summary_text(sample_run()),
            "pincite nightly r4, 2026-11-23T02:15:00Z: finished; a source could not be reached\n"
            "358 seen, 2 added\n"
            "\n"
            "alert inbox\n"
            "  new filing: A & B <Ltd.> v. \"C\", ECF No. 88\n"
            "    ECF No. 88 at 2: the “inbox”  api\n"
            "    second\n"
            "\n"
            "warnings\n"
            "  no new item from nysd since 2026-11-01T02:15:00Z\n"
            "\n"
            "failures\n"
            "  doc<1>.pdf: is HTML & no PDF\n"
            "\n"
            "sources\n"
            "  cand: 358 seen, 2 new\n"
            "  ny\"sd: not reached: timed out\n");
}

TEST(Summary, html_escapes_what_comes_from_outside) {
  const std::string html = summary_html(sample_run());
  EXPECT_THAT(html, HasSubstr("A &amp; B &lt;Ltd.&gt;"));
  EXPECT_THAT(html, HasSubstr("doc&lt;1&gt;.pdf"));
  EXPECT_THAT(html, Not(HasSubstr("<Ltd")));
  EXPECT_THAT(html, Not(HasSubstr("\x01")));
  EXPECT_THAT(html, Not(HasSubstr("http")));
}

TEST(Summary, json_holds_the_whole_record) {
  const auto json = base::Json::parse(summary_json(sample_run()));
  EXPECT_EQ(json["schema"], "pincite.run/1");
  EXPECT_EQ(json["id"], "r4");
  EXPECT_EQ(json["exit_status"], 5);
  EXPECT_EQ(json["counts"]["seen"], 358);
  EXPECT_EQ(json["sources"][1]["reached"], false);
  EXPECT_EQ(json["details"]["alerts"][0]["alert"], "inbox");
}

TEST(Feed, is_escaped_dated_and_names_each_firing_in_one_way) {
  const std::string feed = atom_feed({sample_firing()}, {"Desk & Co", "https://example.org/a"});
  EXPECT_THAT(feed, HasSubstr("<title>Desk &amp; Co</title>"));
  EXPECT_THAT(feed, HasSubstr("<id>https://example.org/a</id>"));
  EXPECT_THAT(feed, HasSubstr("<updated>2026-11-23T02:20:00Z</updated>"));
  EXPECT_THAT(feed, HasSubstr("<id>" + firing_id(sample_firing()) + "</id>"));
  EXPECT_THAT(feed, HasSubstr("A &amp; B &lt;Ltd.&gt;"));
  EXPECT_THAT(feed, Not(HasSubstr("\x01"))) << "XML forbids it";
}

TEST(Feed, one_without_entries_is_a_feed) {
  EXPECT_THAT(atom_feed({}, {}), HasSubstr("<updated>1970-01-01T00:00:00Z</updated>"));
}

TEST(FiringId, differs_between_firings_and_stays_for_one) {
  EXPECT_EQ(firing_id(sample_firing()), firing_id(sample_firing()));
  EXPECT_NE(firing_id(sample_firing()), firing_id(sample_firing("f13")));
  EXPECT_EQ(firing_id(sample_firing()).size(), std::string("urn:uuid:").size() + 36);
}

TEST(Webhook, is_one_line_of_json_with_schema_and_id) {
  const std::string body = webhook_body(sample_firing());
  EXPECT_EQ(body.find('\n'), std::string::npos);
  const auto json = base::Json::parse(body);
  EXPECT_EQ(json["schema"], "pincite.firing/1");
  EXPECT_EQ(json["id"], firing_id(sample_firing()));
  EXPECT_EQ(json["run"], "r4");
}

}  // namespace
}  // namespace pincite::notice
