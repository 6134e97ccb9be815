#include "pincite/cite/place.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace pincite::cite {
namespace {

using model::Line;
using model::LineRole;
using model::Page;
using model::WordKind;

/// Words 10 points wide, on the line's own height.
Line line(const std::string& text, double y, LineRole role = LineRole::body) {
  Line made;
  made.text = text;
  made.role = role;
  std::istringstream words(text);
  double x = 100;
  for (std::string word; words >> word; x += 20) {
    made.words.push_back({word, {x, y, x + 10, y + 12}, WordKind::text, -1});
  }
  made.box = {100, y, x, y + 12};
  return made;
}

Page page(int number, std::vector<Line> lines) {
  Page made;
  made.number = number;
  made.origin = model::Origin::text;
  made.lines = std::move(lines);
  return made;
}

std::shared_ptr<const Document> pleading() {
  Line first = line("They had a special", 100);
  first.number = 27;
  Line second = line("relationship of trust", 76);
  second.number = 1;
  Page one = page(3, {line("HEADING", 50, LineRole::heading), first});
  one.stamp = model::Stamp{};
  one.stamp->page = 5;
  Page two = page(4, {second});
  two.stamp = model::Stamp{};
  two.stamp->page = 6;
  model::Filing filing;
  filing.ecf = "12";
  return make_document(filing, {one, two});
}

TEST(PlaceOf, RunsOverAPageEnd) {
  const auto document = pleading();
  const model::Place place = place_of(*document, 4, 6);  // "special relationship"
  EXPECT_EQ(place.page.pdf, 3);
  EXPECT_EQ(place.page.to_pdf, 4);
  EXPECT_EQ(place.page.ecf, 5);
  EXPECT_EQ(place.lines, (model::LineRange{27, 1}));
  EXPECT_EQ(place.body_lines, (model::LineRange{2, 1}));
  EXPECT_EQ(place.pin_cite, "ECF No. 12 at 5:27–6:1");
  ASSERT_EQ(place.boxes.size(), 2U);
  EXPECT_EQ(place.boxes[0].page, 3);
  EXPECT_EQ(place.boxes[1].box, (model::Box{100, 76, 110, 88}));
}
TEST(PlaceOf, OneLineIsOneNumber) {
  const auto document = pleading();
  EXPECT_EQ(place_of(*document, 1, 3).pin_cite, "ECF No. 12 at 5:27");
}
TEST(PlaceOf, PrefersTheParagraph) {
  Line numbered = line("Facebook granted access", 100);
  numbered.paragraph = 42;
  model::Filing filing;
  filing.ecf = "1";
  const auto document = make_document(filing, {page(1, {numbered})});
  EXPECT_EQ(place_of(*document, 0, 2).pin_cite, "ECF No. 1 ¶ 42");
}
TEST(PlaceOf, NamesTheFootnote) {
  Line note = line("2 See the contract", 700, LineRole::footnote);
  note.words[0].kind = WordKind::footnote_mark;
  Line more = line("at page nine", 712, LineRole::footnote);
  model::Filing filing;
  filing.ecf = "8";
  const auto document = make_document(filing, {page(2, {line("Body", 100), note, more})});
  const model::Place place = place_of(*document, 4, 6);  // "at page", in the note's second line
  EXPECT_EQ(place.zone, model::PlaceZone::footnote);
  EXPECT_EQ(place.pin_cite, "ECF No. 8 at 2 n.2");
  EXPECT_FALSE(place.body_lines);
}
TEST(PlaceOf, TellsTheConfidenceOfOcr) {
  Line read = line("scanned words", 100);
  read.words[0].confidence = 80;
  read.words[1].confidence = 91;
  Page scanned = page(1, {read});
  scanned.origin = model::Origin::ocr;
  const auto document = make_document({}, {scanned});
  const model::Place place = place_of(*document, 0, 2);
  EXPECT_EQ(place.origin, model::Origin::ocr);
  EXPECT_EQ(place.ocr_confidence, 86);
}

}  // namespace
}  // namespace pincite::cite
