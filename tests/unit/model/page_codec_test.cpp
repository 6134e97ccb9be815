#include "pincite/model/page_codec.hpp"

#include <gtest/gtest.h>

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
