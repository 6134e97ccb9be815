#include "support/typed_filing.hpp"

#include "pincite/index/layout.hpp"

#include <gtest/gtest.h>

namespace pincite::index {
namespace {

using tests::typed_page;

FilingLayout sample() {
  return make_layout(
      *cite::make_document({}, {typed_page(1, {"all the infor-", "mation of"}),
                                typed_page(2, {{"the [x] court", model::LineRole::body},
                                               {"1 a note", model::LineRole::footnote}})}));
}

TEST(Layout, SurvivesItsStorageForm) {
  const FilingLayout layout = sample();
  const auto again = decode_layout(encode_layout(layout));
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, layout);
}

TEST(Layout, RefusesDamagedBytes) {
  const std::string bytes = encode_layout(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode_layout(std::string_view(bytes).substr(0, size))) << size;
  }
  EXPECT_FALSE(decode_layout(bytes + "x"));
  EXPECT_FALSE(decode_layout(std::string(50, '\xFF')));
}

TEST(Layout, KnowsPagesZonesAndRedactions) {
  const FilingLayout layout = sample();
  // all the information of | the court | a note
  EXPECT_EQ(layout.page_of(2), 0U);
  EXPECT_EQ(layout.page_of(4), 1U);
  EXPECT_EQ(layout.zone_of(5), text::Zone::body);
  EXPECT_EQ(layout.zone_of(7), text::Zone::footnote);
  EXPECT_TRUE(layout.has_gap(4, 6));
  EXPECT_FALSE(layout.has_gap(5, 6));
  EXPECT_FALSE(layout.same_run(5, 7));
  EXPECT_EQ(layout.flags.at(1) & page_redacted, page_redacted);
}

TEST(Layout, MovesAlternateReadingsToTheOrdinaryStream) {
  const auto document = cite::make_document({}, {typed_page(1, {"all the infor-", "mation of"})});
  const FilingLayout layout = make_layout(*document);
  const std::uint32_t first = layout.first_alternate;
  ASSERT_LT(first, document->flow.tokens.size());
  // all the infor mation of
  EXPECT_EQ(layout.ordinary(first, first + 2), (Twin{0, 2}));
  EXPECT_EQ(layout.ordinary(first + 1, first + 4), (Twin{1, 3}));
  EXPECT_EQ(layout.ordinary(first + 3, first + 5), (Twin{2, 4}));
}

TEST(Layout, GoesFromPositionToToken) {
  const auto document = cite::make_document({}, {typed_page(1, {"all the infor-", "mation of"})});
  const FilingLayout layout = make_layout(*document);
  for (std::uint32_t token = 0; token < document->flow.tokens.size(); ++token) {
    EXPECT_EQ(layout.token_at(document->flow.position(token)), token);
  }
  EXPECT_EQ(layout.token_at(0), -1);
  EXPECT_EQ(layout.token_at(500), -1);
}

}  // namespace
}  // namespace pincite::index
