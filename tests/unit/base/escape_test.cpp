#include "pincite/base/escape.hpp"

#include <gtest/gtest.h>

namespace pincite::base {
namespace {

TEST(EscapeHtml, LeavesNothingThatMarkupReads) {
  EXPECT_EQ(escape_html("<a href='x'>\"&amp;\"</a>"),
            "&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;&quot;&lt;/a&gt;");
}

TEST(CsvCell, QuotesSeparatorsAndLineEnds) {
  EXPECT_EQ(csv_cell("plain"), "plain");
  EXPECT_EQ(csv_cell("a,\"b\"\nc"), "\"a,\"\"b\"\"\nc\"");
}

TEST(CsvCell, DisarmsFormulas) {
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("@SUM(A1,A2)"), "\"'@SUM(A1,A2)\"");
  EXPECT_EQ(csv_cell("\xEF\xBC\x9D"
                     "1"),
            "'\xEF\xBC\x9D"
            "1");  // full-width "="
}

}  // namespace
}  // namespace pincite::base
