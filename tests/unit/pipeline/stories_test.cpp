#include "unit/pipeline/scratch.hpp"

#include "pincite/catalogue/owed.hpp"
#include "pincite/pipeline/maintain.hpp"
#include "pincite/pipeline/reporting.hpp"
#include "pincite/pipeline/stories.hpp"

#include <gmock/gmock.h>

namespace pincite::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::pdf_of;
using ::testing::SizeIs;

const std::string story_text =
    "Gardeners gain access to archive\n\n"
    "OAKVILLE - A court filing unsealed on Monday describes a deal between two nurseries.\n\n"
    "According to the filing, \"the archive would be opened to the gardeners in exchange for "
    "weekly "
    "reports on the orchard.\" The letter was filed in federal court last week.\n\n"
    "The nursery did not answer questions on Tuesday.\n";

class CheckingStories : public testing::Scratch {
 protected:
  void SetUp() override {
    Scratch::SetUp();
    story_ = write("story.txt", story_text).string();
    write("letter/letter.pdf", pdf_of({"Cover page of the letter", testing::letter}));
  }

  base::fs::path letters() const { return papers() / "letter"; }
  std::string story_;
};

TEST_F(CheckingStories, a_quotation_is_found_on_its_page_and_nothing_is_stored) {
  add({letters()});
  auto library = open(Access::read);
  const auto result = check(*library, {story_});
  ASSERT_TRUE(result) << result.error().line();
  ASSERT_THAT(result->report.articles, SizeIs(1));
  const auto& finding = result->report.articles[0].findings.at(0);
  EXPECT_EQ(finding.verdict, model::Verdict::verbatim);
  EXPECT_EQ(finding.links.at(0).place.page.pdf, 2);
  EXPECT_TRUE(result->all_found);
  EXPECT_FALSE(result->report.stored);
  EXPECT_EQ(result->report.searched.filings, 1);
  EXPECT_THAT(*library->catalogue().articles(), IsEmpty());
}

TEST_F(CheckingStories, a_story_that_cannot_be_read_does_not_stop_the_others) {
  add({letters()});
  auto library = open(Access::read);
  const auto result = check(*library, {"absent.html", "https://example.org/story", story_});
  ASSERT_TRUE(result);
  ASSERT_THAT(result->failures, SizeIs(2));
  EXPECT_THAT(result->failures[1].hint, HasSubstr("save the page"));
  EXPECT_THAT(result->report.articles, SizeIs(1));
}

TEST_F(CheckingStories, a_stored_story_is_matched_when_its_filing_arrives) {
  write("other/other.pdf", pdf_of({"Quite another paper"}));
  add({papers() / "other"});
  {
    auto library = open();
    const auto linked = link(*library, {story_});
    ASSERT_TRUE(linked);
    EXPECT_NE(linked->report.articles[0].findings.at(0).verdict, model::Verdict::verbatim);
  }
  const auto added = add({letters()});
  EXPECT_THAT(added.rematched, ::testing::ElementsAre(1));
  auto library = open(Access::read);
  EXPECT_EQ((*library->catalogue().article(1))->findings.at(0).verdict, model::Verdict::verbatim);
}

/// Stops a run when it has settled its first file, before the stories.
class StoppedRuns : public CheckingStories {
 protected:
  void SetUp() override {
    CheckingStories::SetUp();
    write("other/other.pdf", pdf_of({"Quite another paper"}));
    add({papers() / "other"});
    auto other = write("second.txt", "No news\n\nOAKVILLE - Nothing happened here.\n");
    auto library = open();
    ASSERT_TRUE(link(*library, {story_, other.string()}));
  }

  void add_and_stop() {
    std::atomic<bool> stop{false};
    Control control{&stop, [&](const Progress& at) { stop = at.files_done > 0; }};
    EXPECT_THAT(add({letters()}, control).rematched, IsEmpty());
    ASSERT_THAT(*owed()->filings(), SizeIs(1)) << "the run came too far: means nothing";
  }

  std::unique_ptr<catalogue::Owed> owed() {
    library_.reset();
    library_ = open();
    return std::make_unique<catalogue::Owed>(library_->catalogue());
  }

  void expect_nothing_owed() {
    EXPECT_THAT(*owed()->filings(), IsEmpty());
    EXPECT_THAT(*owed()->stories(), IsEmpty());
    library_.reset();
  }

  std::unique_ptr<Library> library_;
};

TEST_F(StoppedRuns, are_made_up_for_by_the_next_which_matches_what_they_left) {
  add_and_stop();
  library_.reset();
  std::vector<std::string> matched;
  const Control control{nullptr, [&](const Progress& at) { matched.push_back(at.current); }};
  EXPECT_THAT(add({letters()}, control).rematched, ::testing::ElementsAre(1));
  EXPECT_THAT(matched, ::testing::Contains("a1"));
  EXPECT_THAT(matched, ::testing::Not(::testing::Contains("a2"))) << "it quotes nothing of it";
  expect_nothing_owed();
}

TEST_F(StoppedRuns, owe_no_more_than_the_stories_that_are_left) {
  add_and_stop();
  auto list = owed();
  ASSERT_TRUE(list->compared(*list->filings(), {2}));
  library_.reset();
  std::vector<std::string> matched;
  const Control control{nullptr, [&](const Progress& at) { matched.push_back(at.current); }};
  add({letters()}, control);
  EXPECT_THAT(matched, ::testing::Contains("a2"));
  EXPECT_THAT(matched, ::testing::Not(::testing::Contains("a1")));
  expect_nothing_owed();
}

TEST_F(StoppedRuns, of_an_earlier_version_left_a_file_which_means_all_stories) {
  const base::fs::path mark = library() / "rematch-overdue";
  ASSERT_TRUE(base::write_file_atomically(mark, "overdue"));
  std::vector<std::string> matched;
  const Control control{nullptr, [&](const Progress& at) { matched.push_back(at.current); }};
  add({letters()}, control);
  EXPECT_THAT(matched, ::testing::IsSupersetOf({"a1", "a2"}));
  EXPECT_FALSE(base::fs::exists(mark));
  expect_nothing_owed();
}

TEST_F(CheckingStories, stories_that_repeat_a_mistake_are_grouped_once_a_filing_shows_it) {
  const auto tell = [&](const std::string& name, const std::string& frame) {
    const std::string said = "the archive would be closed to the gardeners in exchange for reports";
    return write(name, frame + "\n\nThe filing says that \"" + said +
                           "\" and it speaks of \"the lantern clause.\"\n")
        .string();
  };
  const auto one =
      tell("one.txt", "Growers met on Monday in a hall at the end of the river road, "
                      "where tea was poured and nobody wanted to be the first to speak "
                      "about a winter that had cost so many of them their best trees.");
  const auto two =
      tell("two.txt", "A judge will hear both sides next month, the clerk wrote on a "
                      "note pinned to the door, and until then no truck may leave the "
                      "yard without a sheet that both foremen have signed in blue ink.");
  write("other/other.pdf", pdf_of({"Quite another paper"}));
  add({papers() / "other"});
  ASSERT_TRUE(link(*open(), {one, two}));
  EXPECT_FALSE((*open()->catalogue().article(2))->article.copies_of);
  add({letters()});
  auto library = open();
  const auto second = **library->catalogue().article(2);
  EXPECT_EQ(second.findings.at(0).verdict, model::Verdict::altered);
  EXPECT_EQ(second.article.copies_of, 1);
  ASSERT_TRUE(remove(*library, "a1"));
  EXPECT_FALSE((*library->catalogue().article(2))->article.copies_of);
}

TEST_F(CheckingStories, a_filing_that_no_story_quotes_changes_no_story) {
  add({letters()});
  {
    auto library = open();
    ASSERT_TRUE(link(*library, {story_}));
  }
  write("other/other.pdf", pdf_of({"Quite another paper"}));
  EXPECT_THAT(add({papers() / "other"}).rematched, IsEmpty());
}

TEST_F(CheckingStories, linking_again_gives_the_same_story_and_findings) {
  add({letters()});
  auto library = open();
  const auto first = link(*library, {story_});
  const auto second = link(*library, {story_});
  const auto all = link(*library, {});
  ASSERT_TRUE(first && second && all);
  EXPECT_EQ(first->report, second->report);
  EXPECT_EQ(first->report, all->report);
  EXPECT_THAT(all->changed, IsEmpty());
}

TEST_F(CheckingStories, the_report_shows_the_passage_with_its_story) {
  add({letters()});
  auto library = open();
  ASSERT_TRUE(link(*library, {story_}));
  const auto report = build_report(*library, {"f1", {}, {}});
  ASSERT_TRUE(report) << report.error().line();
  ASSERT_THAT(report->filings, SizeIs(1));
  ASSERT_THAT(report->filings[0].passages, SizeIs(1));
  const auto& passage = report->filings[0].passages[0];
  EXPECT_THAT(passage.text, HasSubstr("archive would be opened"));
  EXPECT_THAT(passage.place.cited_by, ::testing::ElementsAre(1));
  const auto& link_place = report->articles.at(0).findings.at(0).links.at(0).place;
  EXPECT_THAT(link_place.cited_by, ::testing::ElementsAre(1));
}

TEST_F(CheckingStories, a_report_of_what_nobody_cites_says_so) {
  add({letters()});
  auto library = open(Access::read);
  const auto report = build_report(*library, {"f1", {}, {}});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, base::ErrorCode::not_found);
  const auto unknown = build_report(*library, {{}, {}, "a9"});
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, base::ErrorCode::unusable_document);
}

TEST_F(CheckingStories, show_marks_the_phrase_and_refuses_pages_that_are_not_there) {
  add({letters()});
  auto library = open(Access::read);
  const auto shown = show(*library, {"f1", 2, "lantern clause"});
  ASSERT_TRUE(shown);
  ASSERT_THAT(shown->pages, SizeIs(1));
  EXPECT_THAT(shown->highlights, SizeIs(1));
  EXPECT_FALSE(show(*library, {"f1", 3, {}}));
  const auto picture = show_picture(*library, {"f1", {}, "lantern clause"});
  ASSERT_TRUE(picture) << picture.error().line();
  EXPECT_EQ(picture->substr(1, 3), "PNG");
  EXPECT_FALSE(show_picture(*library, {"f1", {}, "not on any page"}));
}

}  // namespace
}  // namespace pincite::pipeline
