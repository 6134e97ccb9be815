#include "pincite/base/utf8.hpp"

#include <gtest/gtest.h>

namespace pincite::base {
namespace {

TEST(Utf8, LeavesValidTextAlone) {
  const std::string text = "a \u00e9 \u201cquoted\u201d \U0001F600";
  EXPECT_EQ(repair_utf8(text), text);
}
TEST(Utf8, ReplacesInvalidBytes) {
  EXPECT_EQ(repair_utf8("a\xFF"
                        "b"),
            "a\uFFFD"
            "b");
  EXPECT_EQ(repair_utf8("\xE2\x80"), "\uFFFD\uFFFD");
  EXPECT_EQ(repair_utf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a surrogate
  EXPECT_EQ(repair_utf8("\xC0\xAF"), "\uFFFD\uFFFD");            // an overlong slash
}
TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(length_utf8("\u201cab\u201d"), 4U);
}
TEST(Utf8, MapsBytesToCodePoints) {
  const auto offsets = code_point_offsets("a\u201cb");
  ASSERT_EQ(offsets.size(), 6U);
  EXPECT_EQ(offsets[0], 0U);
  EXPECT_EQ(offsets[1], 1U);
  EXPECT_EQ(offsets[4], 2U);
  EXPECT_EQ(offsets[5], 3U);
}
TEST(Utf8, WritesWhatItReads) {
  for (const char32_t c : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), c);
    EXPECT_EQ(at, text.size());
  }
}

}  // namespace
}  // namespace pincite::base
