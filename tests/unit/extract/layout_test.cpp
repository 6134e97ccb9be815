#include "read_layout.hpp"
#include "support/raw_page_builder.hpp"

#include "pincite/text/flow.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pincite::extract {
namespace {

using model::LineRole;
using test::RawPageBuilder;

using test::find;
using test::read;

/// Body lines of full width, told apart by their number in words.
const char* const ordinals[] = {"first", "second", "third",   "fourth",
                                "fifth", "sixth",  "seventh", "eighth"};

RawPageBuilder pleading(int number) {
  RawPageBuilder page(number);
  page.margin_numbers(28, 76, 24);
  for (int i = 0; i < 8; ++i) {
    page.line(108, 76 + 24 * i,
              std::string("the ") + ordinals[i] +
                  " sentence of the pleading goes on to the edge here");
  }
  return page;
}

TEST(MarginNumbers, GoToTheLinesTheyStandBeside) {
  const auto pages = read({pleading(1).page()});
  for (int i = 0; i < 8; ++i) {
    const model::Line* line = find(pages.front(), ordinals[i]);
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->number, i + 1);
    EXPECT_EQ(line->role, LineRole::body);
  }
  int margins = 0;
  for (const model::Line& line : pages.front().lines)
    margins += line.role == LineRole::margin ? 1 : 0;
  EXPECT_EQ(margins, 28);
}

TEST(MarginNumbers, BetweenTwoNumbersTheUpperOneCounts) {
  const auto pages =
      read({pleading(1)
                .line(144, 76 + 24 * 9 + 12, "a quotation set between the numbered lines")
                .page()});
  EXPECT_EQ(find(pages.front(), "a quotation")->number, 10);
}

TEST(MarginNumbers, AreNotInventedOnUnnumberedPaper) {
  RawPageBuilder page(1);
  for (int i = 0; i < 20; ++i)
    page.line(72, 100 + 24 * i, "the parties agreed in 2015 on 12 terms of the settlement");
  const auto pages = read({page.page()});
  for (const model::Line& line : pages.front().lines)
    EXPECT_FALSE(line.number);
}

TEST(MarginNumbers, NumberedListIsNoMargin) {
  RawPageBuilder page(1);
  for (int i = 0; i < 20; ++i)
    page.line(72, 100 + 24 * i, std::to_string(i + 1) + ". the parties agreed on the terms");
  const auto pages = read({page.page()});
  for (const model::Line& line : pages.front().lines)
    EXPECT_FALSE(line.number);
}

TEST(MarginNumbers, MissingAndMisreadOnScansAreInterpolated) {
  RawPage raw = pleading(1).page();
  raw.origin = model::Origin::ocr;
  for (std::size_t i = 0; i < 28; i += 3)
    raw.words.at(i).text = "vA";
  raw.words.at(4).text = "l5";  // was 5
  std::erase_if(raw.words, [](const RawWord& word) { return word.text == "7"; });
  const auto pages = read({raw});
  for (int i = 0; i < 8; ++i) {
    EXPECT_EQ(find(pages.front(), ordinals[i])->number, i + 1);
    EXPECT_EQ(find(pages.front(), ordinals[i])->text.rfind("the ", 0), 0U)
        << "no margin rest in the line";
  }
}

TEST(MarginNumbers, HoldOnSkewedScans) {
  RawPageBuilder page(1);
  page.scanned(0.012).margin_numbers(28, 76, 24);
  for (int i = 0; i < 8; ++i) {
    page.line(108, 76 + 24 * i,
              std::string("the ") + ordinals[i] +
                  " sentence of the pleading goes on to the edge here");
  }
  const auto pages = read({page.page()});
  for (int i = 0; i < 8; ++i) {
    const model::Line* line =
        find(pages.front(), std::string("the ") + ordinals[i] + " sentence of the pleading goes");
    ASSERT_NE(line, nullptr) << "the words of a skewed line stay together";
    EXPECT_EQ(line->number, i + 1);
  }
}

TEST(MarginNumbers, PageWithFewReadNumbersLeansOnTheOthers) {
  std::vector<RawPage> raw = {pleading(1).page(), pleading(2).page()};
  for (RawPage& page : raw)
    page.origin = model::Origin::ocr;
  for (std::size_t i = 0; i < 28; ++i) {
    if (i != 2 && i != 9 && i != 17 && i != 20) raw[1].words.at(i).text = "x";
  }
  const auto pages = read(raw);
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(find(pages[1], ordinals[i])->number, i + 1);
}

TEST(MarginNumbers, TranscriptsCountToTwentyFive) {
  RawPageBuilder page(1);
  page.margin_numbers(25, 100, 26.4);
  for (int i = 0; i < 25; ++i)
    page.line(120, 100 + 26.4 * i,
              i % 2 ? "A. Yes, that is what I said then." : "Q. Did you say that?");
  const auto pages = read({page.page()});
  std::vector<int> numbers;
  for (const model::Line& line : pages.front().lines) {
    if (line.role == LineRole::body) numbers.push_back(line.number.value_or(0));
  }
  ASSERT_EQ(numbers.size(), 25U);
  EXPECT_EQ(numbers.front(), 1);
  EXPECT_EQ(numbers.back(), 25);
}

TEST(Columns, AreReadOneAfterTheOther) {
  RawPageBuilder page(1);
  page.size(10);
  for (int i = 0; i < 20; ++i) {
    page.line(62, 100 + 13 * i,
              "left column has words enough to fill it " +
                  std::string(1, static_cast<char>('a' + i)));
    page.line(318, 100 + 13 * i,
              "right column has words enough to fill " +
                  std::string(1, static_cast<char>('a' + i)));
  }
  const auto pages = read({page.page()});
  const auto text = text::page_texts(pages).front();
  EXPECT_LT(text.rfind("left column"), text.find("right column"));
}

TEST(Columns, TablesAreReadRowByRow) {
  RawPageBuilder page(1);
  for (int i = 0; i < 20; ++i) {
    page.line(72, 100 + 20 * i, "Item" + std::to_string(i))
        .line(250, 100 + 20 * i, "$" + std::to_string(100 + i))
        .line(400, 100 + 20 * i, "paid");
  }
  const auto pages = read({page.page()});
  EXPECT_NE(find(pages.front(), "Item3 $103 paid"), nullptr);
}

TEST(Words, SetCloseAreOneWord) {
  RawPageBuilder page(1);
  page.line(72, 100, "Plain").close().line(72 + 30, 100, "tiff says so.");
  EXPECT_NE(find(read({page.page()}).front(), "Plaintiff says so."), nullptr);
}

TEST(Overprint, LinesInOnePlaceArePartedByDrawingOrder) {
  RawPageBuilder page(1);
  page.line(72, 100, "the older text stands here").line(75, 100, "and another one covers it");
  const auto pages = read({page.page()});
  EXPECT_NE(find(pages.front(), "the older text stands here"), nullptr);
  EXPECT_NE(find(pages.front(), "and another one covers it"), nullptr);
}

TEST(SideText, IsAMarginLineInItsOwnDirection) {
  RawPageBuilder page = pleading(1);
  page.rotation(90).line(40, 300, "United").line(40, 340, "States").rotation(0);
  const auto pages = read({page.page()});
  const model::Line* line = find(pages.front(), "United");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->role, LineRole::margin);
  EXPECT_EQ(line->text, "United States");
}

std::vector<RawPage> with_heads() {
  std::vector<RawPage> raw;
  for (int n = 1; n <= 3; ++n) {
    RawPageBuilder page(n);
    page.size(10).line(72, 50, "DEFENDANTS MOTION TO DISMISS");
    page.size(12);
    for (int i = 0; i < 20; ++i) {
      page.line(72, 100 + 28 * i,
                "words of page " + std::to_string(n) + " in line " +
                    std::string(1, static_cast<char>('a' + i)) + " that fill the column well");
    }
    page.size(10).line(300, 750, std::to_string(n + 4));
    raw.push_back(page.page());
  }
  return raw;
}

TEST(Furniture, RepeatedHeadAndPageNumberLeaveTheText) {
  const auto pages = read(with_heads());
  for (const model::Page& page : pages) {
    EXPECT_EQ(find(page, "DEFENDANTS MOTION")->role, LineRole::header);
    EXPECT_EQ(page.printed, std::to_string(page.number + 4));
  }
  EXPECT_EQ(text::page_texts(pages).front().find("DISMISS"), std::string::npos);
}

TEST(Furniture, LineThatStandsOnceIsText) {
  auto raw = with_heads();
  const auto pages = read({raw.front()});
  EXPECT_NE(find(pages.front(), "DEFENDANTS MOTION")->role, LineRole::header);
}

/// The first line of a footnote, its mark raised and small.
void begin_note(RawPageBuilder& page, double x, double y, const std::string& mark,
                const std::string& words) {
  page.size(6.5).line(x, y - 3.5, mark).close().size(10).line(x + 3.3, y, words);
}

RawPageBuilder with_note(int number) {
  RawPageBuilder page(number);
  for (int i = 0; i < 12; ++i) {
    page.line(72, 100 + 24 * i, "the agreement was kept for many years by both of the firms there");
    if (i == 3) page.mark("7").line(page.end() + 4, 100 + 24 * i, "Then");
  }
  page.rule(72, 690, 192, 690.5);
  begin_note(page, 72, 701.5, "7", "See the declaration filed on that day");
  page.line(72, 713.5, "and its exhibits.");
  return page;
}

TEST(Footnotes, AreApartAndTheirMarksAreNoTokens) {
  const auto pages = read({with_note(1).page()});
  const model::Line* note = find(pages.front(), "See the declaration");
  ASSERT_NE(note, nullptr);
  EXPECT_EQ(note->role, LineRole::footnote);
  EXPECT_EQ(note->words.front().kind, model::WordKind::footnote_mark);
  EXPECT_EQ(find(pages.front(), "and its exhibits")->role, LineRole::footnote);
  const text::Flow flow = text::build_flow(pages);
  for (const text::Token& token : flow.tokens)
    EXPECT_NE(token.folded, "7");
}

TEST(Footnotes, PrintedOverTheLastLinesComeAfterThem) {
  RawPageBuilder page;
  for (int i = 0; i < 12; ++i)
    page.line(72, 400 + 13 * i, "the words of the column go on to its right edge and");
  page.line(72, 556, "the last words of the column stand here so far.");
  page.size(6.5).line(72, 545, "2");
  page.size(10).line(76, 549, "The note begins among the lines of the column");
  page.line(72, 562, "and goes on below them to its end.");
  const auto pages = read({page.page()});
  std::vector<LineRole> roles;
  for (const model::Line& line : pages[0].lines)
    roles.push_back(line.role);
  ASSERT_EQ(roles.size(), 15U);
  EXPECT_EQ(pages[0].lines[12].text, "the last words of the column stand here so far.");
  EXPECT_EQ(roles[12], LineRole::body);
  EXPECT_EQ(roles[13], LineRole::footnote);
  EXPECT_EQ(roles[14], LineRole::footnote);
  EXPECT_EQ(pages[0].lines[14].text, "and goes on below them to its end.");
}

TEST(Footnotes, PrintedOverTextThatIsHardlyLargerLeaveItText) {
  RawPageBuilder page;
  page.rule(72, 596, 150, 596.5);
  begin_note(page, 72, 607, "8", "The note stands over the text");
  page.line(72, 619, "and is set in letters nearly as large");
  page.line(72, 631, "as those of the text.");
  page.size(10.5);
  for (int i = 0; i < 23; ++i)
    page.line(72, 300 + 13 * i, "words of the text go on to its edge and");
  page.line(72, 612, "under the note to the end of the page.");
  const auto pages = read({page.page()});
  EXPECT_EQ(find(pages.front(), "under the note")->role, LineRole::body);
  EXPECT_EQ(find(pages.front(), "The note stands")->role, LineRole::footnote);
  EXPECT_EQ(find(pages.front(), "as those of")->role, LineRole::footnote);
}

TEST(Footnotes, OfOneColumnUnderTheNextLeaveThatColumnText) {
  RawPageBuilder page;
  for (int i = 0; i < 40; ++i)
    page.line(62, 77 + 13 * i, "words of the left column to its edge");
  page.rule(318, 652, 390, 652.5);
  page.size(6.5)
      .line(318, 660, "4")
      .close()
      .size(9)
      .line(322, 663, "The note of the left column goes on");
  page.line(318, 675, "under the right one to its end.").size(10);
  for (int i = 0; i < 43; ++i)
    page.line(318, 77 + 13 * i, "words of the right column to its edge");
  const auto pages = read({page.page()});
  const auto notes =
      std::count_if(pages[0].lines.begin(), pages[0].lines.end(),
                    [](const model::Line& line) { return line.role == LineRole::footnote; });
  EXPECT_EQ(notes, 2);
}

TEST(Footnotes, OfAScanAreKnownByTheSeparatorWhereTheMarkWasMisread) {
  const auto role_of_note = [](bool separator) {
    RawPageBuilder page;
    page.scanned();
    for (int i = 0; i < 38; ++i)
      page.line(62, 77 + 13 * i, "words of the page to its edge and on");
    if (separator) page.rule(62, 638, 160, 639);
    page.line(62, 653, "\"Rowan wrote that the terms were kept");
    page.line(62, 665, "for the rest of the season.");
    const auto pages = read({page.page()});
    return find(pages.front(), "for the rest")->role;
  };
  EXPECT_EQ(role_of_note(true), LineRole::footnote);
  EXPECT_EQ(role_of_note(false), LineRole::body) << "a quotation that begins a line";
}

TEST(Footnotes, OfAScanWithoutAnyMarkStandCloserBelowTheSeparator) {
  const auto role_below = [](double pitch, const std::string& first, double uneven = 0) {
    RawPageBuilder page;
    page.scanned();
    for (int i = 0; i < 38; ++i)
      page.line(62, 77 + 13 * i, "words of the page to its edge and on");
    page.rule(62, 588, 160, 589);
    page.line(62, 603, first);
    for (int i = 1; i < 4; ++i)
      page.line(62, 603 + pitch * i + (i % 2) * uneven, "kept for the rest of that long season");
    const auto pages = read({page.page()});
    return find(pages.front(), "kept for")->role;
  };
  EXPECT_EQ(role_below(12, "Rowan wrote that the terms were so"), LineRole::footnote);
  EXPECT_EQ(role_below(13, "Rowan wrote that the terms were so"), LineRole::body) << "a rule alone";
  EXPECT_EQ(role_below(12, "ROWAN MARSH"), LineRole::body) << "a signature";
  EXPECT_EQ(role_below(12, "Rowan wrote that the terms were so", -4), LineRole::body) << "a form";
}

TEST(Footnotes, CallStaysInItsLine) {
  const auto pages = read({with_note(1).page()});
  EXPECT_NE(find(pages.front(), "there 7 Then"), nullptr);
}

RawPage complaint(int number, int first, bool heading) {
  RawPageBuilder page(number);
  double y = 100;
  for (int i = 0; i < 5; ++i) {
    if (heading && i == 2) {
      page.bold(true).line(250, y, "THE PARTIES").bold(false);
      y += 24;
    }
    page.line(108, y,
              std::to_string(first + i) +
                  ". Plaintiff alleges that the firm kept the data of users");
    page.line(72, y + 24, "and sold them in 2015 to others who used them for their own purposes");
    page.line(108, y + 48, "1. a list item of the paragraph that has a number of its own here");
    y += 96;
  }
  return page.page();
}

TEST(Paragraphs, CountThroughTheDocumentAndListsDoNotResetThem) {
  const auto pages = read({complaint(1, 1, false), complaint(2, 6, true)});
  std::vector<int> labels;
  for (const model::Page& page : pages) {
    for (const model::Line& line : page.lines) {
      if (!line.words.empty() && line.words.front().kind == model::WordKind::label)
        labels.push_back(line.paragraph.value_or(0));
      if (line.text.find("a list item") != std::string::npos) {
        EXPECT_TRUE(line.paragraph);
      }
    }
  }
  EXPECT_EQ(labels, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  EXPECT_FALSE(find(pages[1], "THE PARTIES")->paragraph);
  const text::Flow flow = text::build_flow(pages);
  EXPECT_NE(flow.text.find("Plaintiff alleges"), std::string::npos);
}

TEST(Paragraphs, FewNumberedLinesAreAList) {
  RawPageBuilder page(1);
  for (int i = 0; i < 3; ++i)
    page.line(72, 100 + 24 * i,
              std::to_string(i + 1) + ". The motion is granted in this part of it");
  const auto pages = read({page.page()});
  for (const model::Line& line : pages.front().lines)
    EXPECT_FALSE(line.paragraph);
}

TEST(Redactions, BoxTakesThePlaceOfItsWords) {
  RawPageBuilder page(1);
  page.line(72, 100, "The firm paid").line(300, 100, "for the data.");
  const auto pages = read({page.redaction({200, 90, 290, 104}).page()});
  const model::Line& line = pages.front().lines.front();
  ASSERT_EQ(line.words.size(), 7U);
  EXPECT_EQ(line.words[3].kind, model::WordKind::redaction);
}

TEST(Redactions, HiddenWordsAreNotInTheLineText) {
  RawPage raw = RawPageBuilder(1).line(72, 100, "The firm paid money for it").page();
  raw.words[3].hidden = true;
  const auto pages = read({raw});
  EXPECT_EQ(pages.front().lines.front().text, "The firm paid for it");
  EXPECT_EQ(pages.front().lines.front().words[3].kind, model::WordKind::hidden);
}

TEST(Turned, PageSetSidewaysIsReadInItsDirection) {
  RawPage raw;
  raw.origin = model::Origin::text;
  for (int line = 0; line < 6; ++line) {
    for (int word = 0; word < 6; ++word) {
      RawWord w;
      w.text = std::string(1, static_cast<char>('a' + line)) + std::to_string(word);
      w.rotation = 90;
      w.font_size = 12;
      w.box = {500.0 - 20 * line, 100.0 + 40 * word, 512.0 - 20 * line, 130.0 + 40 * word};
      raw.words.push_back(w);
    }
  }
  const auto pages = read({raw});
  ASSERT_EQ(pages.front().lines.size(), 6U);
  EXPECT_EQ(pages.front().lines.front().text, "a0 a1 a2 a3 a4 a5");
  EXPECT_EQ(pages.front().lines.front().role, LineRole::body);
}

TEST(Noise, InTheMarginsOfAScanStaysOutOfTheText) {
  RawPageBuilder page(1);
  page.scanned();
  for (int i = 0; i < 12; ++i)
    page.line(72, 100 + 24 * i, "words that were read well stand in this line");
  RawPage raw = page.page();
  for (RawWord& word : raw.words)
    word.confidence = 95;
  const RawPage speck = RawPageBuilder(1).line(560, 124, "Yas,").line(560, 100, "II").page();
  for (RawWord word : speck.words) {
    word.confidence = word.text == "II" ? 90.0F : 31.0F;
    raw.words.push_back(word);
  }
  const auto pages = read({raw});
  EXPECT_EQ(find(pages.front(), "Yas,")->role, LineRole::margin);
  EXPECT_EQ(find(pages.front(), "II")->role, LineRole::body) << "what was read well is kept";
}

TEST(Analyse, TakesEmptyAndAbsurdPages) {
  RawPage absurd = RawPageBuilder(2).line(1e9, -1e9, "far out").line(0, 0, "x").page();
  absurd.words[0].font_size = -5;
  absurd.words[1].box = {0, 0, 0, 0};
  absurd.words[1].font_size = std::nan("");
  const auto pages = read({RawPage{}, absurd});
  EXPECT_EQ(pages.size(), 2U);
  EXPECT_TRUE(pages.front().lines.empty());
}

}  // namespace
}  // namespace pincite::extract
