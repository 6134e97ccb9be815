#include "sample.hpp"

#include "pincite/report/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace pincite::report {
namespace {

using Cells = std::vector<std::string>;

// A strict reader of RFC 4180: every line ends with CR LF, quotes are doubled.
std::vector<Cells> parse(const std::string& text) {
  std::vector<Cells> rows(1, Cells(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        rows.back().back() += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        rows.back().back() += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      EXPECT_TRUE(rows.back().back().empty()) << "a quote inside an unquoted cell";
      quoted = true;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\r') {
      EXPECT_EQ(text.at(i + 1), '\n');
      ++i;
      rows.emplace_back(1);
    } else {
      EXPECT_NE(c, '\n');
      rows.back().back() += c;
    }
  }
  EXPECT_FALSE(quoted);
  EXPECT_EQ(rows.back(), Cells(1)) << "the last line ends too";
  rows.pop_back();
  return rows;
}

std::vector<std::map<std::string, std::string>> table(const model::Report& report) {
  const auto rows = parse(render(report, Format::csv));
  std::vector<std::map<std::string, std::string>> out;
  for (std::size_t r = 1; r < rows.size(); ++r) {
    EXPECT_EQ(rows[r].size(), rows[0].size());
    auto& row = out.emplace_back();
    for (std::size_t c = 0; c < rows[0].size(); ++c)
      row[rows[0][c]] = rows[r].at(c);
  }
  return out;
}

TEST(CsvReport, HasOneRowPerPlaceAndOnePerQuotationWithout) {
  const auto rows = table(sample::report());
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_EQ(rows[0].at("article"), "a7");
  EXPECT_EQ(rows[0].at("text"), "a most unusual friendship");
  EXPECT_EQ(rows[0].at("verdict"), "verbatim");
  EXPECT_EQ(rows[0].at("confidence"), "0.97");
  EXPECT_EQ(rows[0].at("filing"), "f12");
  EXPECT_EQ(rows[0].at("pdf_page"), "3");
  EXPECT_EQ(rows[0].at("ecf_page"), "4");
  EXPECT_EQ(rows[0].at("lines"), "14–17");
  EXPECT_EQ(rows[0].at("also_in"), "f11");
  EXPECT_EQ(rows[1].at("severe"), "number");
  EXPECT_EQ(rows[1].at("denied_by"), "q5");
  EXPECT_EQ(rows[2].at("link"), "1");
  EXPECT_EQ(rows[3].at("link"), "2");
  EXPECT_EQ(rows[3].at("quotation"), "q3");
  EXPECT_EQ(rows[4].at("verdict"), "not-found");
  EXPECT_EQ(rows[4].at("filing"), "");
}

TEST(CsvReport, LetsNoCellStartAFormula) {
  for (const auto& row : table(sample::hostile_report())) {
    for (const auto& [name, cell] : row) {
      if (cell.empty()) continue;
      EXPECT_EQ(std::string("=+-@").find(cell.front()), std::string::npos) << name << ": " << cell;
    }
    EXPECT_EQ(row.at("title").substr(0, 2), "'=");
  }
}

TEST(CsvReport, ListsPassagesCitedByStoriesThatAreNotInTheReport) {
  model::Report report = sample::filing_report();
  report.articles.clear();
  const auto rows = table(report);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[2].at("article"), "a9");
  EXPECT_EQ(rows[2].at("quotation"), "q1");
  EXPECT_EQ(rows[2].at("passage"), "read 2 million private customer messages");
  EXPECT_EQ(rows[2].at("pin_cite"), "ECF No. 88-2 at 5:14–17");
}

TEST(CsvReport, StartsWithTheNamesOfItsColumns) {
  const std::string text = render({}, Format::csv);
  EXPECT_EQ(text.rfind("article,source,url,", 0), 0U) << "no byte order mark";
  EXPECT_EQ(parse(text).size(), 1U);
}

}  // namespace
}  // namespace pincite::report
