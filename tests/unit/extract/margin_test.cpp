/// What stands beside the text: line numbers in unusual settings, balloons, notes, time codes.
#include "read_layout.hpp"

#include <gtest/gtest.h>

namespace pincite::extract {
namespace {

using model::LineRole;
using test::find;
using test::RawPageBuilder;
using test::read;
using test::text_of;

/// Twelve lines of prose from 72 to 392 points.
RawPageBuilder narrow_prose(int number = 1) {
  RawPageBuilder page(number);
  for (int i = 0; i < 12; ++i)
    page.line(72, 100 + 14 * i, "the parties agreed on the terms of this paper and its end");
  return page;
}

TEST(MarginNotes, BalloonsOfARedlineStandApart) {
  RawPageBuilder page = narrow_prose();
  page.size(7).line(420, 100, "Deleted: the old terms").line(420, 108, "went on to here");
  page.line(420, 170, "Comment [A1]: is this so?").line(420, 178, "see the letter");
  const auto pages = read({page.page()});
  EXPECT_EQ(text_of(pages.front()).find("old terms"), std::string::npos);
  const model::Line* balloon = find(pages.front(), "went on");
  ASSERT_NE(balloon, nullptr);
  EXPECT_EQ(balloon->role, LineRole::margin);
  EXPECT_EQ(balloon->text, "went on to here");
}

TEST(MarginNotes, BalloonsBesideATableOfSmallPrintStandApart) {
  // Most print of such a page is of the balloons' size; the labels tell.
  RawPageBuilder page = narrow_prose();
  page.size(7);
  for (int i = 0; i < 40; ++i)
    page.line(420, 100 + 8 * i, i % 10 == 0 ? "Deleted: a word" : "and others with it here");
  const auto pages = read({page.page()});
  EXPECT_EQ(text_of(pages.front()).find("others"), std::string::npos);
  EXPECT_NE(text_of(pages.front()).find("parties agreed on the terms of this paper and its end\n"),
            std::string::npos);
}

TEST(MarginNotes, PartnersBesideALetterStandApart) {
  RawPageBuilder page = narrow_prose();
  page.size(8);
  for (int i = 0; i < 9; ++i)
    page.line(440, 102 + 13 * i, "John Partner");
  const auto pages = read({page.page()});
  EXPECT_EQ(text_of(pages.front()).find("Partner"), std::string::npos);
  EXPECT_EQ(find(pages.front(), "John Partner")->role, LineRole::margin);
}

TEST(MarginNotes, WideTablesInSmallPrintAreText) {
  RawPageBuilder page = narrow_prose();
  page.size(8);
  for (int i = 0; i < 4; ++i)
    page.line(80, 105 + 14 * i, "January")
        .line(240, 105 + 14 * i, "4.5")
        .line(440, 105 + 14 * i, "12.75");
  const auto pages = read({page.page()});
  EXPECT_NE(text_of(pages.front()).find("12.75"), std::string::npos);
}

TEST(MarginNotes, NumbersOfFootnotesThatHangLeftStayWithThem) {
  RawPageBuilder page = narrow_prose();
  page.size(6).line(53, 396, "16").size(9).line(60, 400, "See the letter of the firm on this.");
  const auto pages = read({page.page()});
  const model::Line* note = find(pages.front(), "See the letter");
  ASSERT_NE(note, nullptr);
  EXPECT_EQ(note->text.rfind("16 See", 0), 0U) << note->text;
}

TEST(MarginNotes, OneWordOfAHeadIsNoBalloon) {
  RawPageBuilder page(1);
  for (int i = 0; i < 12; ++i)
    page.line(
        72, 100 + 14 * i,
        "the parties agreed on the terms of this paper and Deleted: the words at its end here");
  const auto pages = read({page.page()});
  EXPECT_NE(text_of(pages.front()).find("words at its end here"), std::string::npos);
}

/// Transcript paper: 25 numbers, words to the right of them.
RawPageBuilder testimony(int number = 1) {
  RawPageBuilder page(number);
  page.margin_numbers(25, 90, 25);
  for (int i = 0; i < 25; ++i)
    page.line(120, 90 + 25 * i, "the witness gave the answer that follows here");
  return page;
}

TEST(MarginNotes, TimeCodesLeftOfTheLineNumbersStandApart) {
  RawPageBuilder page = testimony();
  for (int i = 0; i < 25; i += 3)
    page.line(20, 90 + 25 * i, "02:04");
  const auto pages = read({page.page()});
  EXPECT_EQ(text_of(pages.front()).find("02:04"), std::string::npos);
  EXPECT_EQ(find(pages.front(), "the witness")->number, 1);
}

TEST(MarginNumbers, FiguresPrintedWideApartAreOneNumber) {
  RawPageBuilder page;
  for (int n = 1; n <= 25; ++n) {
    const double y = 90 + 25 * (n - 1);
    if (n > 9) page.line(60, y, std::to_string(n / 10));
    page.line(68, y, std::to_string(n % 10));
    page.line(120, y, "line " + std::string(n < 10 ? "0" : "") + std::to_string(n) + " of it");
  }
  const auto pages = read({page.page()});
  EXPECT_EQ(find(pages.front(), "line 07")->number, 7);
  const model::Line* line = find(pages.front(), "line 21");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->number, 21);
  EXPECT_EQ(line->text, "line 21 of it");
  EXPECT_EQ(find(pages.front(), "2 1")->role, LineRole::margin);
}

TEST(MarginNumbers, UnevenlySetOnATranscriptsFirstPage) {
  // Every other line is numbered down to 8, then every line.
  RawPageBuilder page;
  double y = 80;
  int number = 1;
  for (int row = 0; number <= 25; ++row, y += 20) {
    if (row < 16 && row % 2 == 1) {
      page.line(120, y, "below " + std::to_string(number - 1));
      continue;
    }
    page.line(number < 10 ? 66 : 60, y, std::to_string(number));
    page.line(120, y, "beside " + std::to_string(number));
    ++number;
  }
  const auto pages = read({page.page()});
  EXPECT_EQ(find(pages.front(), "beside 3")->number, 3);
  EXPECT_EQ(find(pages.front(), "below 3")->number, 3) << "the upper of the two";
  EXPECT_EQ(find(pages.front(), "beside 19")->number, 19);
}

TEST(MarginNumbers, AListOfFewIsNoPageOfATranscript) {
  RawPageBuilder page;
  for (int n = 1; n <= 12; ++n)
    page.line(72, 100 + n * n * 3, std::to_string(n)).line(120, 100 + n * n * 3, "units were sold");
  const auto pages = read({page.page()});
  for (const model::Line& line : pages.front().lines)
    EXPECT_FALSE(line.number) << line.text;
}

TEST(MarginNumbers, NumberedRowsOfATableAreText) {
  // Rows 1 to 3 take two lines, and two numbers stand in the middle of their rows.
  RawPageBuilder page(1);
  double y = 90;
  for (int n = 1; n <= 22; ++n, y += n <= 5 ? 27 : 16)
    page.line(72, y, std::to_string(n)).line(120, y, "Digital_" + std::to_string(n) + " series");
  const auto pages = read({page.page()});
  for (const model::Line& line : pages.front().lines)
    EXPECT_FALSE(line.number) << line.text;
  EXPECT_NE(text_of(pages.front()).find("20 Digital_20"), std::string::npos);
}

TEST(Quotations, SpeechesOfATranscriptAreNone) {
  RawPageBuilder page(1);
  page.margin_numbers(25, 90, 25);
  for (int i = 0; i < 24; i += 3)
    page.line(150, 90 + 25 * i, "THE COURT: That is for counsel to say now and")
        .line(150, 115 + 25 * i, "MR. JOHNSON: No, your Honor. I think that this is")
        .line(120, 140 + 25 * i, "the answer that the witness gave us in his letter of the year");
  const auto pages = read({page.page()});
  EXPECT_EQ(find(pages.front(), "THE COURT")->role, LineRole::body);
}

}  // namespace
}  // namespace pincite::extract
