/// Condensed transcripts: several pages on a sheet.
#include "extract/layout.hpp"
#include "extract/layout/panels.hpp"
#include "support/raw_page_builder.hpp"

#include <gtest/gtest.h>

namespace pincite::extract {
namespace {

using test::RawPageBuilder;

/// What stands on a line: no other line has it, figures left out.
std::string words_of(int page, int line) {
  return std::string(1, static_cast<char>('a' + page % 26)) + " said that " +
         std::string(1, static_cast<char>('a' + line)) + " was so";
}

/// One page of a sheet, its corner at (x, y).
void add_panel(RawPageBuilder& sheet, double x, double y, int page, int lines = 25) {
  sheet.size(7).line(x + 180, y + 12, "Page " + std::to_string(page));
  sheet.margin_numbers(25, y + 30, 12, x + 30);
  for (int i = 0; i < lines; ++i)
    sheet.line(x + 40, y + 30 + 12 * i, words_of(page, i));
}

/// 2 × 2 pages numbered down the columns.
RawPageBuilder sheet_of_four(int first) {
  RawPageBuilder sheet;
  sheet.size(9).line(80, 20, "Case 3:20-cv-08570-JD Document 344 Filed 08/31/22 Page 1 of 6");
  for (int i = 0; i < 4; ++i)
    add_panel(sheet, i < 2 ? 36 : 310, i % 2 == 0 ? 40 : 400, first + i);
  return sheet;
}

std::vector<const model::Line*> text_lines(const model::Page& page) {
  std::vector<const model::Line*> lines;
  for (const model::Line& line : page.lines)
    if (model::is_running_text(line.role)) lines.push_back(&line);
  return lines;
}

TEST(CondensedTranscript, IsReadPageAfterPage) {
  std::vector<model::Issue> issues;
  const auto pages = analyse({sheet_of_four(12).page()}, issues);
  ASSERT_EQ(pages.size(), 1U);
  const auto lines = text_lines(pages.front());
  ASSERT_EQ(lines.size(), 100U);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i]->text, words_of(12 + static_cast<int>(i / 25), static_cast<int>(i % 25)));
    EXPECT_EQ(lines[i]->number, static_cast<int>(i % 25) + 1);
  }
  EXPECT_EQ(pages.front().printed, "12-15");
}

TEST(CondensedTranscript, KeepsItsStampAndThePlacesOfItsWords) {
  std::vector<model::Issue> issues;
  const RawPage raw = sheet_of_four(12).page();
  const auto pages = analyse({raw}, issues);
  ASSERT_TRUE(pages.front().stamp.has_value());
  EXPECT_EQ(pages.front().stamp->document, "344");
  std::size_t words = 0;
  for (const model::Line& line : pages.front().lines) {
    for (const model::Word& word : line.words) {
      const bool there = std::any_of(raw.words.begin(), raw.words.end(), [&](const RawWord& w) {
        return w.text == word.text && std::abs(w.box.x0 - word.box.x0) < 0.01 &&
               std::abs(w.box.y0 - word.box.y0) < 0.01;
      });
      EXPECT_TRUE(there) << word.text << " was moved";
      ++words;
    }
  }
  EXPECT_EQ(words, raw.words.size());
}

TEST(CondensedTranscript, PrintedNumbersGiveTheOrder) {
  RawPageBuilder sheet;
  add_panel(sheet, 36, 40, 1);
  add_panel(sheet, 310, 40, 2);
  add_panel(sheet, 36, 400, 3);
  add_panel(sheet, 310, 400, 4, 9);
  std::vector<model::Issue> issues;
  const auto pages = analyse({sheet.page()}, issues);
  const auto lines = text_lines(pages.front());
  ASSERT_EQ(lines.size(), 84U);
  EXPECT_EQ(lines[25]->text, words_of(2, 0));
  EXPECT_EQ(lines[50]->text, words_of(3, 0));
}

TEST(CondensedTranscript, NumberedPaperAndTablesOfFiguresAreOrdinaryPages) {
  RawPageBuilder pleading;
  pleading.margin_numbers(28, 76, 24);
  for (int i = 0; i < 28; ++i)
    pleading.line(108, 76 + 24 * i, "the text goes on to the edge of the paper here");
  EXPECT_FALSE(part_sheet(pleading.page()));
  RawPageBuilder table;
  for (int i = 1; i <= 25; ++i)
    table.line(72, 90 + 24 * i, std::to_string(i))
        .line(300, 90 + 24 * i, std::to_string(i) + " units");
  EXPECT_FALSE(part_sheet(table.page())) << "figures left and right, words beside one column only";
}

}  // namespace
}  // namespace pincite::extract
