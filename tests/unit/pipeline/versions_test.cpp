#include "pipeline/rematch.hpp"
#include "pipeline/sketch.hpp"
#include "pipeline/versions.hpp"
#include "unit/pipeline/scratch.hpp"

#include <gmock/gmock.h>

namespace pincite::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Word number i of a text that never repeats itself.
std::string word(int i) {
  return "w" + std::to_string(i * 7919 % 100003);
}

class Versions : public testing::Scratch {
 protected:
  void SetUp() override {
    Scratch::SetUp();
    auto opened = catalogue::Catalogue::open(library(), catalogue::Access::write);
    ASSERT_TRUE(opened);
    catalogue_ = std::move(*opened);
  }

  /// A two-page filing with words [first, last), of which those in [hidden, hidden_end) are
  /// behind black boxes.
  static cite::Document paper(int first, int last, int hidden = 0, int hidden_end = 0) {
    cite::Document document;
    document.filing.court = "cand";
    document.filing.docket_number = "3:20-cv-08570";
    for (int number = 1; number <= 2; ++number) {
      model::Page page;
      page.number = number;
      page.origin = model::Origin::text;
      const int middle = (first + last) / 2;
      fill(page, number == 1 ? first : middle, number == 1 ? middle : last, hidden, hidden_end);
      document.pages.push_back(page);
    }
    document.flow = text::build_flow(document.pages);
    return document;
  }

  static void fill(model::Page& page, int from, int to, int hidden, int hidden_end) {
    for (int i = from; i < to; i += 10) {
      model::Line line;
      line.box = {72, 72.0 + i, 540, 84.0 + i};
      for (int j = i; j < std::min(i + 10, to); ++j) {
        const bool black = j >= hidden && j < hidden_end;
        line.words.push_back({black ? "[REDACTED]" : word(j),
                              {72, 72, 100, 84},
                              black ? model::WordKind::redaction : model::WordKind::text,
                              -1});
        line.text += (line.text.empty() ? "" : " ") + line.words.back().text;
      }
      page.lines.push_back(line);
    }
  }

  /// What a run does first, and a killed run alone.
  model::Filing store(const std::string& ecf, const std::string& title, cite::Document document) {
    document.filing.ecf = ecf;
    document.filing.title = title;
    document.filing.path = write(ecf + ".pdf", "%PDF " + ecf).string();
    document.filing.sha256 = base::sha256("%PDF " + ecf);
    document.filing.pages = 2;
    auto added =
        catalogue_->add_filing(document.filing, document.pages, {}, "1", make_sketch(document));
    EXPECT_TRUE(added);
    return added.value_or(model::Filing{});
  }

  model::Filing add(const std::string& ecf, const std::string& title, cite::Document document) {
    const auto added = store(ecf, title, document);
    EXPECT_TRUE(link_versions(*catalogue_, added, make_sketch(document)));
    return now(added.id);
  }

  model::Filing now(model::FilingId id) { return **catalogue_->filing(id); }

  std::unique_ptr<catalogue::Catalogue> catalogue_;
};

TEST_F(Versions, a_redacted_and_an_unredacted_letter_find_each_other) {
  add("517", "Letter", paper(0, 600, 200, 260));
  add("530", "Letter", paper(0, 600));
  EXPECT_THAT(now(1).versions, ElementsAre(2));
  EXPECT_THAT(now(2).versions, ElementsAre(1));
  EXPECT_EQ(now(1).version, model::Version::redacted);
  EXPECT_EQ(now(2).version, model::Version::unredacted);
}

TEST_F(Versions, two_letters_with_the_same_title_are_two_papers) {
  add("517", "Letter (redacted)", paper(0, 600));
  add("530", "Letter", paper(1000, 1600));
  EXPECT_THAT(now(1).versions, IsEmpty());
}

TEST_F(Versions, a_form_filed_by_both_sides_is_not_a_version) {
  add("5", "Certification of interested parties", paper(0, 300));
  add("6", "Certification of interested parties", paper(0, 300));
  EXPECT_THAT(now(1).versions, IsEmpty());
}

TEST_F(Versions, of_a_filing_that_a_killed_run_left_are_found_by_the_next) {
  add("517", "Letter", paper(0, 600, 200, 260));
  store("520", "Letter", paper(0, 600));
  catalogue_.reset();
  auto library = open();
  ASSERT_TRUE(rematch_owed(*library, {1}, {}));
  EXPECT_THAT((*library->catalogue().filing(1))->versions, ElementsAre(2));
  EXPECT_THAT(*library->catalogue().not_indexed(), IsEmpty());
}

TEST_F(Versions, a_corrected_paper_is_a_version_of_the_first) {
  add("5", "Opposition", paper(0, 600));
  add("6", "Corrected Opposition", paper(0, 590));
  EXPECT_THAT(now(1).versions, ElementsAre(2));
  EXPECT_EQ(now(1).version, model::Version::unknown);
}

TEST_F(Versions, a_third_version_joins_the_group) {
  add("5", "Letter", paper(0, 600, 100, 160));
  add("6", "Letter", paper(0, 600, 120, 150));
  add("7", "Letter", paper(0, 600));
  EXPECT_THAT(now(1).versions, ElementsAre(2, 3)) << "1 and 2 are linked through 3";
}

TEST_F(Versions, the_same_words_in_another_docket_are_left_alone) {
  add("517", "Letter", paper(0, 600, 200, 260));
  auto other = paper(0, 600);
  other.filing.docket_number = "3:21-cv-00001";
  add("1", "Letter", other);
  EXPECT_THAT(now(1).versions, IsEmpty());
}

TEST(Containment, is_near_one_for_a_part_and_near_zero_for_strangers) {
  catalogue::Sketch whole, part, stranger;
  for (std::uint64_t i = 0; i < 256; ++i) {
    whole.smallest.push_back(i * 2);
    stranger.smallest.push_back(i * 2 + 1);
    if (i % 2 == 0) part.smallest.push_back(i * 2);
  }
  whole.groups = stranger.groups = 256;
  part.groups = 128;
  EXPECT_NEAR(containment(whole, whole), 1, 0.001);
  EXPECT_NEAR(containment(whole, part), 1, 0.001);
  EXPECT_NEAR(containment(whole, stranger), 0, 0.001);
  EXPECT_EQ(containment(whole, {}), 0);
}

}  // namespace
}  // namespace pincite::pipeline
