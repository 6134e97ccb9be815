#include "pincite/model/page_codec.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string_view>

namespace pincite::model {
namespace {

Page sample() {
  Page page;
  page.number = 3;
  page.width = 612;
  page.height = 792;
  page.origin = Origin::ocr;
  page.why = "no text";
  page.ocr_confidence = 87.5;
  page.stamp = Stamp{"3:20-cv-1", "5-1", base::make_date(2023, 4, 14), 3, 5, "12"};
  page.printed = "ii";
  page.redactions.push_back({{1, 2, 3, 4}, RedactionKind::bad});
  Line line;
  line.words.push_back({"two", {1, 2, 3.25, 4}, WordKind::text, 88});
  line.words.push_back({"seen", {5, 2, 6, 4}, WordKind::hidden, -1});
  line.text = "two";
  line.box = {1, 2, 6, 4};
  line.role = LineRole::footnote;
  line.number = 14;
  line.paragraph = 42;
  line.starts_paragraph = true;
  page.lines.push_back(line);
  return page;
}

TEST(PageCodec, GivesBackWhatItWasGiven) {
  EXPECT_EQ(decode_page(encode_page(sample())).value(), sample());
  EXPECT_EQ(decode_page(encode_page(Page{})).value(), Page{});
}
/// A line of which one thing after the other is as it is with most lines.
std::vector<Line> lines_of_all_kinds() {
  std::vector<Line> lines;
  for (const bool level : {true, false}) {
    for (const bool scanned : {true, false}) {
      for (const char* text : {"two words", "two  words", "", " ", "other words"}) {
        Line line;
        line.text = text;
        line.box = {72, 100, 300.25, 112};
        const float confidence = scanned ? 71 : -1;
        line.words.push_back({"two", {72, 100, 90, 112}, WordKind::text, confidence});
        const double top = level ? 100 : 97.5;
        line.words.push_back({"words", {95.5, top, 300.25, 112}, WordKind::text, confidence});
        lines.push_back(line);
      }
    }
  }
  lines.emplace_back();
  lines.emplace_back().words.resize(2);
  return lines;
}

TEST(PageCodec, KeepsLinesOfAllKinds) {
  Page page;
  page.lines = lines_of_all_kinds();
  EXPECT_EQ(decode_page(encode_page(page)).value(), page);
  for (const Line& line : lines_of_all_kinds()) {
    page.lines = {line};
    EXPECT_EQ(decode_page(encode_page(page)).value(), page) << line.text;
  }
}

TEST(PageCodec, KeepsNumbersThatNoPageHasWithinBounds) {
  Page page;
  page.lines = lines_of_all_kinds();
  page.lines[0].box = {1e9, -1e9, -1e300, std::nan("")};
  page.lines[0].words[0].box = {-1e9, 1e9, 1e300, std::nan("")};
  const auto read = decode_page(encode_page(page));
  ASSERT_TRUE(read);
  EXPECT_EQ(decode_page(encode_page(*read)).value(), *read);
  EXPECT_EQ(read->lines[0].box.x0, 1e7);
}

std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

TEST(PageCodec, ReadsWhatTheFirstVersionWrote) {
  const auto page = decode_page(
      from_hex("0106a0bc07c0d50901076e6f207465787401dc8801010109333a32302d63762d310103352d31019cc4"
               "a5130106010a010231320102696901c801900390039003010101c8019003e807900304011c01540102"
               "0374776fc8019003c203900300b001047365656ee8079003c80190030201"));
  ASSERT_TRUE(page) << page.error().line();
  EXPECT_EQ(*page, sample());
}

TEST(PageCodec, RefusesEveryTruncation) {
  const std::string bytes = encode_page(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode_page(std::string_view(bytes).substr(0, size))) << size;
  }
}
TEST(PageCodec, SurvivesEveryFlippedByte) {
  std::string bytes = encode_page(sample());
  for (char& byte : bytes) {
    const char kept = byte;
    byte = static_cast<char>(byte ^ 0x7F);
    const auto page = decode_page(bytes);  // right or refused, never out of bounds
    if (page) {
      EXPECT_LE(page->lines.size(), bytes.size());
    }
    byte = kept;
  }
}

}  // namespace
}  // namespace pincite::model
