#include "extract/ocr/decide.hpp"
#include "extract/ocr/margin_column.hpp"
#include "extract/ocr/misread_signs.hpp"
#include "extract/ocr/plausible.hpp"
#include "extract/ocr/read_page.hpp"
#include "extract/pool/askew.hpp"
#include "support/pdf_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace pincite::extract {
namespace {

const char* const english =
    "The parties agree that the court may order further discovery of every document which the "
    "plaintiff sent to the defendant before the hearing on the motion and that no other paper "
    "shall "
    "be filed under seal unless the judge has found good cause for keeping it from the public eye";

RawPage page_of(const std::string& text, int times = 1) {
  RawPage page;
  page.origin = model::Origin::text;
  double x = 100, y = 100;
  for (int i = 0; i < times; ++i) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      RawWord word;
      word.text = text.substr(at, end - at);
      word.box = {x, y - 10, x + 30, y + 3};
      word.baseline = y;
      word.font_size = 12;
      page.words.push_back(word);
      if ((x += 35) > 480) x = 100, y += 14;
      at = end + 1;
    }
  }
  page.fonts = {"Times"};
  return page;
}

std::string shifted(std::string text, int by) {
  for (char& c : text) {
    if (c != ' ') c = static_cast<char>(c + by);
  }
  return text;
}

TEST(OcrDecision, GoodLayerIsNeverReadAgain) {
  RawPage page = page_of(english, 3);
  EXPECT_FALSE(decide(page, true, OcrMode::automatic).ocr);
  page.image_cover = 1;  // a letterhead over the whole page, or a good layer under a scan
  EXPECT_FALSE(decide(page, true, OcrMode::automatic).ocr);
  page.invisible_text = true;
  EXPECT_FALSE(decide(page, true, OcrMode::automatic).ocr);
}

TEST(OcrDecision, PageOfNamesAndNumbersIsNotGibberish) {
  RawPage page = page_of(
      "Ashdown v. Marfield, 749 F.3d 246 (4th Cir. 2014) Kelden & Torwick LLP, 12 Main Street "
      "Vesrick v. Holm, No. 22-5312 page 17 Linsby Corp. v. State of Ohio, 24 F.3d 893",
      2);
  EXPECT_FALSE(decide(page, true, OcrMode::automatic).ocr);
}

TEST(OcrDecision, ScanWithoutWordsIsRead) {
  RawPage page = page_of("");
  page.words.clear();
  page.image_cover = 1;
  const Decision decision = decide(page, true, OcrMode::automatic);
  EXPECT_TRUE(decision.ocr);
  EXPECT_FALSE(decision.why.empty());
}

TEST(OcrDecision, EmptySheetIsLeftAlone) {
  RawPage page;
  EXPECT_FALSE(decide(page, false, OcrMode::automatic).ocr);
}

TEST(OcrDecision, MisreadHiddenLayerIsReadAgainAndOnlyItsWordsGo) {
  RawPage page = page_of("Tbe partics agrec that tlie conrt may ordcr furtlier discovcry of evcry "
                         "documcnt which tbe plaintitf sent "
                         "to tlie defcndant before the hcaring on tbe motion and that no otber "
                         "papcr shall be filed under seal",
                         2);
  page.image_cover = 1;
  page.invisible_text = true;
  for (RawWord& word : page.words)
    word.invisible = true;
  const Decision decision = decide(page, true, OcrMode::automatic);
  EXPECT_TRUE(decision.ocr);
  EXPECT_TRUE(decision.drop_invisible);
  EXPECT_FALSE(decision.drop_all);
}

TEST(OcrDecision, ConstantShiftIsTakenOutWithoutOcr) {
  RawPage page = page_of(shifted(english, 3));
  const Decision decision = decide(page, true, OcrMode::automatic);
  EXPECT_FALSE(decision.ocr);
  EXPECT_EQ(page.words.front().text, "The");
  EXPECT_EQ(page.words.back().text, "eye");
}

TEST(OcrDecision, ScrambledLayerIsRead) {
  std::string scrambled = english;
  for (char& c : scrambled) {
    if (c != ' ') c = static_cast<char>('a' + (c * 7 + 3) % 26);
  }
  RawPage page = page_of(scrambled);
  EXPECT_TRUE(decide(page, true, OcrMode::automatic).ocr);
}

// The italics of a scrambled page are too few to be judged alone; the stamp proves itself.
TEST(OcrDecision, FontsWithoutAWordAreNotBelievedBesideGibberish) {
  std::string scrambled = english;
  for (char& c : scrambled) {
    if (c != ' ') c = static_cast<char>('a' + (c * 7 + 3) % 26);
  }
  RawPage page = page_of(scrambled);
  page.fonts = {"Upright", "Italic", "Stamp"};
  RawWord italic = page.words.front(), stamp = page.words.front();
  italic.text = "*%%3QY";
  italic.font = 1;
  stamp.text = "Document";
  stamp.font = 2;
  page.words.push_back(italic);
  page.words.push_back(stamp);
  const std::vector<int> bad = decide(page, true, OcrMode::automatic).bad_fonts;
  EXPECT_EQ(std::set<int>(bad.begin(), bad.end()), (std::set<int>{0, 1}));
}

/// The text as the glyph numbers of a TrueType subset, a word to a font's run: spaces are glyph 3.
RawWord glyph_numbers(const std::string& text, int font) {
  RawWord word = page_of("x").words.front();
  word.text.clear();
  for (const char c : text)
    word.text += static_cast<char>(c - 29);
  word.font = static_cast<std::uint16_t>(font);
  return word;
}

std::string text_of(const RawPage& page) {
  std::string text;
  for (const RawWord& word : page.words)
    text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TEST(GlyphNumbers, AFewWordsAmongGoodOnesAreDecoded) {
  // A page that reads well as a whole; a heading and the rest of a line lost their map.
  RawPage page = page_of(english);
  for (int i = 0; i < 12; ++i) {
    for (const RawWord& word : page_of(english).words)
      page.words.push_back(word);
  }
  page.words.push_back(glyph_numbers("REDACTED MINUTES OF THE COURT", 7));
  page.words.push_back(glyph_numbers(" was released in the spring of 2018, ", 8));
  page.words.push_back(glyph_numbers("2018", 9));
  EXPECT_FALSE(decide(page, true, OcrMode::automatic).ocr);
  const std::string text = text_of(page);
  EXPECT_NE(text.find("REDACTED MINUTES OF THE COURT was released in the spring of 2018, 2018"),
            std::string::npos)
      << text.substr(text.size() - 120);
}

TEST(GlyphNumbers, QuotationMarksOfTheGlyphListAreKnown) {
  std::vector<RawWord> words = {glyph_numbers("the parties called it ", 7)};
  words.front().text += "\u00B3" + glyph_numbers("special", 7).text + "\u00B4";
  undo_shift(words, 7, 29);
  ASSERT_FALSE(words.empty());
  EXPECT_EQ(words.back().text, "\u201Cspecial\u201D");
}

TEST(GlyphNumbers, ABulletWithoutMapBetraysNothing) {
  RawPage page = page_of(english);
  for (int i = 0; i < 6; ++i) {
    for (const RawWord& word : page_of(english).words)
      page.words.push_back(word);
    page.words.push_back(page.words.front());
    page.words.back().text = "\x01";
  }
  const std::string before = text_of(page);
  EXPECT_FALSE(decide(page, true, OcrMode::automatic).ocr) << "a good layer is never read again";
  EXPECT_EQ(text_of(page), before);
}

TEST(GlyphNumbers, WhatCannotBeDecodedIsRead) {
  RawPage page = page_of(english);
  for (int i = 0; i < 12; ++i) {
    for (const RawWord& word : page_of(english).words)
      page.words.push_back(word);
  }
  for (int i = 0; i < 8; ++i) {
    page.words.push_back(page.words.front());
    page.words.back().font = 7;
    page.words.back().text = "\x11\x05q\x1Ck" + std::to_string(i);
  }
  EXPECT_TRUE(decide(page, true, OcrMode::automatic).ocr);
}

TEST(OcrDecision, ForceOverrules) {
  RawPage page = page_of(english);
  EXPECT_TRUE(decide(page, true, OcrMode::force).ocr);
}

std::vector<model::Box> number_column(int count, double x, double pitch) {
  std::vector<model::Box> pieces;
  for (int i = 1; i <= count; ++i) {
    const double y = 60 + i * pitch;
    const double w = i < 10 ? 5 : 11;
    pieces.push_back({x - w, y - 8, x, y});
  }
  return pieces;
}

TEST(MarginColumn, NumbersOneToTwentyEightAreCounted) {
  const auto column = find_margin_column(number_column(28, 85, 24), 792);
  ASSERT_TRUE(column.has_value());
  ASSERT_EQ(column->numbers.size(), 28U);
  EXPECT_EQ(column->numbers.front().value, 1);
  EXPECT_EQ(column->numbers.back().value, 28);
}

TEST(MarginColumn, FaintNumbersLeaveTheCountRight) {
  auto pieces = number_column(28, 85, 24);
  pieces.erase(pieces.begin() + 13);
  pieces.erase(pieces.begin());
  pieces.push_back({60, 300, 66, 306});  // a speck
  const auto column = find_margin_column(pieces, 792);
  ASSERT_TRUE(column.has_value());
  EXPECT_EQ(column->numbers.front().value, 2);
  EXPECT_EQ(column->numbers.back().value, 28);
}

TEST(MarginColumn, FirstWordsOfLinesAreNoNumbers) {
  std::vector<model::Box> pieces;
  for (int i = 0; i < 40; ++i) {
    const double w = 8 + (i * 37) % 50;
    pieces.push_back({72, 60.0 + i * 14, 72 + w, 69.0 + i * 14});
  }
  EXPECT_FALSE(find_margin_column(pieces, 792).has_value());
}

TEST(MarginColumn, ListOfTenItemsIsNoColumn) {
  EXPECT_FALSE(find_margin_column(number_column(10, 85, 24), 792).has_value());
}

/// What the engine makes of the page as rendered.
RawPage scan_of(const test::PdfBuilder& builder) {
  const test::ScratchFile file(builder.bytes());
  auto document = PdfDocument::open(file.path());
  auto engine = OcrEngine::start();
  EXPECT_TRUE(document && engine);
  if (!document || !engine) return {};
  return read_by_ocr(**document, **engine, 1, OcrMode::force);
}

const RawWord* word_of(const RawPage& page, const std::string& text) {
  for (const RawWord& word : page.words) {
    if (word.text == text) return &word;
  }
  return nullptr;
}

test::PdfBuilder scanned_prose() {
  test::PdfBuilder builder;
  builder.page();
  for (int row = 0; row < 20; ++row) {
    builder.text(72 + row % 3, 700 - 26 * row,
                 "Plaintiffs acknowledged the production of several thousand documents and");
  }
  return builder;
}

TEST(OcrSigns, AreCorrectedWhereTheyMakeNoSense) {
  const auto corrected = [](const std::string& text) {
    RawPage page = page_of(text);
    correct_signs(page.words);
    std::string out;
    for (const RawWord& word : page.words)
      out += (out.empty() ? "" : " ") + word.text;
    return out;
  };
  EXPECT_EQ(corrected("as | have said"), "as I have said");
  EXPECT_EQ(corrected("total | 12 | 14"), "total | 12 | 14");
  EXPECT_EQ(corrected("(see §j 80 of the Complaint)"), "(see ¶ 80 of the Complaint)");
  EXPECT_EQ(corrected("Compl. {] 3; id. §] 4"), "Compl. ¶ 3; id. ¶ 4");
  EXPECT_EQ(corrected("under §j of the code"), "under §j of the code");
  EXPECT_EQ(corrected("see § 80 and 4 80"), "see § 80 and 4 80");
}

TEST(OcrWords, FootnoteMarksStandApartFromTheirWords) {
  const RawPage page = scan_of(scanned_prose()
                                   .raw("BT /F1 12 Tf 72 150 Td (kept in the repository,) Tj /F1 8 "
                                        "Tf 4 Ts (3) Tj /F1 12 Tf 0 Ts ( as agreed) Tj ET")
                                   .raw("BT /F1 8 Tf 72 100 Td 4 Ts (3) Tj /F1 12 Tf 0 Ts (What "
                                        "the underwriter said in 2019) Tj ET"));
  EXPECT_TRUE(word_of(page, "What"));
  EXPECT_TRUE(word_of(page, "2019")) << "digits on the line are no mark";
  const RawWord* before = word_of(page, "repository,");
  ASSERT_TRUE(before);
  const RawWord* mark = word_of(page, "3");
  ASSERT_TRUE(mark);
  EXPECT_LT(mark->font_size, 0.7 * before->font_size);
}

TEST(OcrWords, NothingIsReadIntoABlackBox) {
  test::PdfBuilder builder = scanned_prose();
  builder.text(72, 150, "the sum of").fill(140, 147, 60, 12).text(210, 150, "was paid");
  const RawPage page = scan_of(builder);
  EXPECT_FALSE(page.redactions.empty());
  for (const RawWord& word : page.words) {
    const bool inside = word.box.mid_x() > 142 && word.box.mid_x() < 198 &&
                        word.box.mid_y() > 633 && word.box.mid_y() < 645;
    EXPECT_FALSE(inside) << word.text;
  }
}

TEST(OcrWords, UnnumberedPaperKeepsTheBeginsOfItsLines) {
  // Words that cross the margin strip's edge are cut there; the pieces look like numbers.
  test::PdfBuilder builder;
  builder.page();
  for (int row = 0; row < 26; ++row) {
    builder.text(row < 9 ? 147 : 141, 720 - 26 * row,
                 "Whenever documents were produced the parties agreed");
  }
  const RawPage page = scan_of(builder);
  std::size_t whole = 0;
  for (const RawWord& word : page.words)
    whole += word.text == "Whenever" ? 1 : 0;
  EXPECT_GE(whole, 24U);
}

TEST(Askew, WordsGoBackToWhereTheScanHasThem) {
  model::Page page;
  page.width = 600;
  page.height = 800;
  model::Line line;
  line.words = {{"left", {0, 395, 20, 405}, model::WordKind::text, 90},
                {"stamp", {580, 395, 600, 405}, model::WordKind::text, -1}};
  page.lines = {line};
  put_askew(page, 1.0);  // the page stood turned by one degree anticlockwise
  EXPECT_NEAR(page.lines[0].words[0].box.mid_y(), 400 + 290 * 0.01745, 0.05);
  EXPECT_EQ(page.lines[0].words[1].box, line.words[1].box);
}

}  // namespace
}  // namespace pincite::extract
