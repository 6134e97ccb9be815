#include "extract/pdf/document.hpp"
#include "support/pdf_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pincite::extract {
namespace {

using test::PdfBuilder;
using test::ScratchFile;
using ::testing::ElementsAre;

RawPage first_page(const PdfBuilder& builder) {
  const ScratchFile file(builder.bytes());
  auto document = PdfDocument::open(file.path());
  EXPECT_TRUE(document.has_value());
  return document ? (*document)->text(1) : RawPage{};
}

std::vector<std::string> texts(const RawPage& page) {
  std::vector<std::string> out;
  for (const RawWord& word : page.words)
    out.push_back(word.text);
  return out;
}

TEST(PdfWords, SplitAtSpacesAndStandWhereDrawn) {
  const RawPage page = first_page(PdfBuilder().page().text(72, 700, "The Inbox API, however"));
  ASSERT_THAT(texts(page), ElementsAre("The", "Inbox", "API,", "however"));
  EXPECT_NEAR(page.words[0].box.x0, 72, 0.1);
  EXPECT_NEAR(page.words[0].baseline, 92, 0.1);
  EXPECT_LT(page.words[0].box.y0, 92);
  EXPECT_GT(page.words[0].box.y1, 92);
  EXPECT_NEAR(page.words[0].font_size, 12, 0.01);
  EXPECT_GT(page.words[1].box.x0, page.words[0].box.x1);
  EXPECT_EQ(page.origin, model::Origin::text);
}

TEST(PdfWords, AGapWithoutASpaceGlyphPartsWords) {
  const RawPage page = first_page(PdfBuilder().page().raw(
      "BT /F1 12 Tf 72 700 Td [(special) -300 (relation) 20 (ship)] TJ ET"));
  EXPECT_THAT(texts(page), ElementsAre("special", "relationship"));
}

TEST(PdfWords, LetterSpacedHeadingIsReadAsWords) {
  const RawPage page =
      first_page(PdfBuilder().page().text(72, 700, "MOTION TO DISMISS", 12, "4 Tc"));
  EXPECT_THAT(texts(page), ElementsAre("MOTION", "TO", "DISMISS"));
}

TEST(PdfWords, FootnoteMarkGluedToAWordStandsAlone) {
  const RawPage page = first_page(PdfBuilder().page().raw(
      "BT /F1 12 Tf 72 700 Td (denied.) Tj /F1 7 Tf 5 Ts (12) Tj /F1 12 Tf 0 Ts ( The) Tj ET"));
  ASSERT_THAT(texts(page), ElementsAre("denied.", "12", "The"));
  EXPECT_FALSE(page.words[0].space_after);
  EXPECT_TRUE(page.words[1].space_after);
  EXPECT_LT(page.words[1].baseline, page.words[0].baseline - 4);
}

TEST(PdfWords, SmallCapitalsStayOneWord) {
  const RawPage page = first_page(
      PdfBuilder().page().raw("BT /F1 12 Tf 72 700 Td (P) Tj /F1 9 Tf (LAINTIFF) Tj ET"));
  EXPECT_THAT(texts(page), ElementsAre("PLAINTIFF"));
}

TEST(PdfWords, DoubledGlyphsOfAFakeBoldAreReadOnce) {
  const RawPage page =
      first_page(PdfBuilder().page().raw("BT /F1 12 Tf 72 700 Td (A) Tj ET BT /F1 12 Tf 72.3 700 "
                                         "Td (A) Tj ET BT /F1 12 Tf 80.9 700 Td (B) Tj ET"));
  EXPECT_THAT(texts(page), ElementsAre("AB"));
}

TEST(PdfWords, RotatedPageIsSeenAsDisplayed) {
  // Landscape sheet turned by /Rotate 90; the text is written so that it reads upright.
  const RawPage page = first_page(
      PdfBuilder().page(612, 792, 90).raw("BT /F1 12 Tf 0 1 -1 0 100 200 Tm (Exhibit) Tj ET"));
  ASSERT_THAT(texts(page), ElementsAre("Exhibit"));
  EXPECT_NEAR(page.width, 792, 0.01);
  EXPECT_NEAR(page.height, 612, 0.01);
  EXPECT_EQ(page.words[0].rotation, 0);
  EXPECT_NEAR(page.words[0].box.x0, 200, 0.5);
  EXPECT_NEAR(page.words[0].baseline, 100, 0.5);
}

TEST(PdfWords, SidewaysTextSaysItsDirection) {
  const RawPage page = first_page(
      PdfBuilder().page().raw("BT /F1 12 Tf 0 1 -1 0 30 200 Tm (Northern District) Tj ET"));
  ASSERT_THAT(texts(page), ElementsAre("Northern", "District"));
  EXPECT_EQ(page.words[0].rotation, 270);
  EXPECT_GT(page.words[0].box.y0, page.words[1].box.y1);
}

TEST(PdfWords, BoldIsKnownFromTheFontName) {
  const RawPage page = first_page(PdfBuilder().page().text(72, 700, "ORDER", 12, "", "F2"));
  ASSERT_EQ(page.words.size(), 1U);
  EXPECT_TRUE(page.words[0].bold);
}

TEST(PdfWords, InvisibleLayerIsMarked) {
  const RawPage page = first_page(
      PdfBuilder().page().image(0, 0, 612, 792).text(72, 700, "hidden layer", 12, "3 Tr"));
  ASSERT_EQ(page.words.size(), 2U);
  EXPECT_TRUE(page.words[0].invisible);
  EXPECT_TRUE(page.invisible_text);
  EXPECT_GT(page.image_cover, 0.99);
}

TEST(PdfRules, VerticalRulesOfPleadingPaperAreKept) {
  const RawPage page = first_page(PdfBuilder().page().line(90, 20, 90, 780).line(93, 20, 93, 780));
  ASSERT_EQ(page.rules.size(), 2U);
  EXPECT_TRUE(page.rules[0].vertical());
}

TEST(Redactions, TextUnderABlackBoxDrawnLaterIsHidden) {
  const RawPage page =
      first_page(PdfBuilder().page().text(72, 700, "amount").fill(70, 696, 60, 16));
  ASSERT_EQ(page.words.size(), 1U);
  EXPECT_TRUE(page.words[0].hidden);
  ASSERT_EQ(page.redactions.size(), 1U);
  EXPECT_EQ(page.redactions[0].kind, model::RedactionKind::bad);
}

TEST(Redactions, AWordUnderTwoBoxesIsHidden) {
  // A box for each part of it, overlapping a little or leaving a slit.
  for (const double second : {95.0, 98.0}) {
    const RawPage page = first_page(PdfBuilder()
                                        .page()
                                        .text(72, 700, "time--an amount")
                                        .fill(70, 696, 27, 16)
                                        .fill(second, 696, 24, 16));
    ASSERT_EQ(page.words.size(), 2U);
    EXPECT_TRUE(page.words[0].hidden) << second;
    EXPECT_FALSE(page.words[1].hidden);
    ASSERT_EQ(page.redactions.size(), 2U);
    EXPECT_EQ(page.redactions[0].kind, model::RedactionKind::bad);
    EXPECT_EQ(page.redactions[1].kind, model::RedactionKind::bad);
  }
}

TEST(Redactions, AWordOfWhichBoxesLeaveHalfOpenIsShown) {
  const RawPage page = first_page(PdfBuilder()
                                      .page()
                                      .text(72, 700, "reimbursement")
                                      .fill(70, 696, 18, 16)
                                      .fill(118, 696, 25, 16));
  EXPECT_FALSE(page.words[0].hidden);
}

TEST(Redactions, BlackBoxOverNothingIsProper) {
  const RawPage page = first_page(PdfBuilder().page().text(72, 700, "paid").fill(110, 696, 60, 14));
  EXPECT_FALSE(page.words[0].hidden);
  ASSERT_EQ(page.redactions.size(), 1U);
  EXPECT_EQ(page.redactions[0].kind, model::RedactionKind::proper);
}

TEST(Redactions, BlackBoxThatTouchesAFullStopIsKept) {
  // As redaction tools leave them: the box ends within the next word's own space.
  const RawPage page =
      first_page(PdfBuilder().page().fill(72, 696, 101, 14).text(172, 700, ". In the first of"));
  ASSERT_EQ(page.words.size(), 5U);
  EXPECT_FALSE(page.words[0].hidden);
  ASSERT_EQ(page.redactions.size(), 1U);
  EXPECT_EQ(page.redactions[0].kind, model::RedactionKind::proper);
}

TEST(Redactions, BlackBoxUnderPaperColourIsNone) {
  EXPECT_TRUE(first_page(PdfBuilder().page().fill(110, 696, 60, 14).fill(100, 690, 90, 30, "1 1 1"))
                  .redactions.empty());
}

TEST(Redactions, BlackBoxUnderAWhiteShapeIsNone) {
  EXPECT_TRUE(first_page(PdfBuilder()
                             .page()
                             .fill(110, 696, 60, 14)
                             .raw("1 g 90 680 m 200 680 l 205 720 l 95 725 l 85 700 l h f"))
                  .redactions.empty());
}

TEST(Redactions, BlackBoxOfWhichAClipShowsPartsIsLookedAt) {
  // Two strips show of the box: no box at all to the eye.
  EXPECT_TRUE(first_page(PdfBuilder().page().raw(
                             "q 110 696 60 2 re 110 704 60 2 re W n 0 g 110 696 60 14 re f Q"))
                  .redactions.empty());
}

TEST(Redactions, AFrameAroundABlackBoxChangesNothing) {
  EXPECT_EQ(
      first_page(PdfBuilder().page().fill(110, 696, 60, 14).raw("1 0 0 RG 110 696 60 14 re S"))
          .redactions.size(),
      1U);
}

TEST(Redactions, TextPrintedOnAShadedCellIsNoRedaction) {
  const RawPage page = first_page(
      PdfBuilder().page().fill(70, 696, 100, 16, "0.1 0.1 0.4").raw("1 g").text(72, 700, "Total"));
  EXPECT_FALSE(page.words[0].hidden);
  EXPECT_TRUE(page.redactions.empty());
}

TEST(Redactions, BlackTextOnABlackBoxIsHidden) {
  const RawPage page =
      first_page(PdfBuilder().page().fill(70, 696, 60, 16).raw("0 g").text(72, 700, "amount"));
  EXPECT_TRUE(page.words[0].hidden);
}

TEST(Redactions, HighlighterLeavesTextReadable) {
  const RawPage page =
      first_page(PdfBuilder().page().fill(70, 696, 60, 16, "1 1 0").text(72, 700, "amount"));
  EXPECT_FALSE(page.words[0].hidden);
  EXPECT_TRUE(page.redactions.empty());
}

TEST(PdfDocumentOpen, OutputIntentsDoNotChangeWords) {
  const PdfBuilder plain = PdfBuilder().page().text(72, 700, "same words");
  PdfBuilder intents = plain;
  intents.catalog("/OutputIntents [<< /S /GTS_PDFA1 /OutputConditionIdentifier (x) >>]");
  EXPECT_EQ(texts(first_page(plain)), texts(first_page(intents)));
}

TEST(PdfDocumentOpen, MissingAndEmptyFilesAreClearErrors) {
  const ScratchFile empty("");
  for (const base::fs::path& path : {empty.path(), base::fs::path("/nonexistent/x.pdf")}) {
    const auto document = PdfDocument::open(path);
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().object, path.string());
  }
}

TEST(PdfDocumentOpen, NoPdfIsAClearError) {
  const ScratchFile file("%PDF-1.4\nnothing more");
  const auto document = PdfDocument::open(file.path());
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().code, base::ErrorCode::unusable_document);
  EXPECT_EQ(document.error().object, file.path().string());
}

TEST(PdfPicture, HighlightTintsThePaperAndKeepsInk) {
  const ScratchFile file(PdfBuilder().page(100, 100).fill(10, 10, 20, 20).bytes());
  auto document = PdfDocument::open(file.path());
  ASSERT_TRUE(document.has_value());
  PictureRequest request;
  auto plain = (*document)->picture(request);
  request.highlights = {{50, 50, 90, 90}};
  auto marked = (*document)->picture(request);
  ASSERT_TRUE(plain.has_value() && marked.has_value());
  EXPECT_EQ(marked->substr(1, 3), "PNG");
  EXPECT_NE(*plain, *marked);
  request.page = 2;
  EXPECT_EQ((*document)->picture(request).error().code, base::ErrorCode::not_found);
}

TEST(PdfGray, KeepsToThePixelLimit) {
  const ScratchFile file(PdfBuilder().page(14400, 14400).bytes());
  auto document = PdfDocument::open(file.path());
  ASSERT_TRUE(document.has_value());
  const Bitmap bitmap = (*document)->gray(1, 300);
  EXPECT_LE(static_cast<double>(bitmap.pixels.size()), PdfDocument::most_pixels * 1.01);
  EXPECT_GT(bitmap.width, 1000);
}

}  // namespace
}  // namespace pincite::extract
