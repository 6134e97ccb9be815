/// Stamps from the PDF's bytes to the page's fields: every form, in the places courts put it.
#include "expect_stamp.hpp"
#include "extract/layout.hpp"
#include "extract/pdf/document.hpp"
#include "support/pdf_builder.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace pincite::extract {
namespace {

using test::PdfBuilder;
using test::ScratchFile;
using test::StampForm;

constexpr double stamp_size = 9, body_size = 12;

/// A page of prose, as high as filings fill it.
void add_body(PdfBuilder& builder) {
  for (int row = 0; row < 26; ++row) {
    builder.text(72, 700 - 24 * row,
                 "The parties met and conferred on the scope of the request and", body_size);
  }
}

/// The stamp's lines from `top` (points from the upper edge) downwards; after a form feed the rest
/// stands in the foot.
void add_stamp(PdfBuilder& builder, const std::string& text, double top, double x = 80) {
  const std::size_t feed = std::min(text.find('\f'), text.size());
  std::istringstream lines(text.substr(0, feed));
  double y = 792 - top;
  for (std::string line; std::getline(lines, line); y -= 10)
    builder.text(x, y, line, stamp_size);
  if (feed < text.size()) builder.text(290, 20, text.substr(feed + 1), stamp_size);
}

std::vector<model::Page> read(const PdfBuilder& builder, std::vector<model::Issue>* issues = {}) {
  const ScratchFile file(builder.bytes());
  auto document = PdfDocument::open(file.path());
  if (!document) return {};
  std::vector<RawPage> raw;
  for (int page = 1; page <= (*document)->pages(); ++page)
    raw.push_back((*document)->text(page));
  std::vector<model::Issue> found;
  return analyse(raw, issues != nullptr ? *issues : found);
}

void expect_form(const std::vector<model::Page>& pages, const StampForm& form) {
  ASSERT_EQ(pages.size(), 1U);
  ASSERT_TRUE(pages[0].stamp.has_value());
  test::expect_stamp(*pages[0].stamp, form);
  for (const model::Line& line : pages[0].lines) {
    if (!model::is_running_text(line.role)) continue;
    EXPECT_EQ(line.text.rfind("The parties met", 0), 0U) << "stamp in the text: " << line.text;
  }
}

class StampsOnPaper : public testing::TestWithParam<StampForm> {};

TEST_P(StampsOnPaper, AreReadAtTheTop) {
  PdfBuilder builder;
  builder.page();
  add_stamp(builder, GetParam().text, 19);
  add_body(builder);
  expect_form(read(builder), GetParam());
}

TEST_P(StampsOnPaper, AreReadWhenDrawnAfterTheText) {
  PdfBuilder builder;
  builder.page();
  add_body(builder);
  add_stamp(builder, GetParam().text, 14, 60);
  expect_form(read(builder), GetParam());
}

TEST_P(StampsOnPaper, AreReadOnAPageTurnedToBeDisplayed) {
  // A sheet that is stored sideways: the clerk's program stamps it as displayed.
  PdfBuilder builder;
  builder.page(792, 612, 270).raw("q 0 -1 1 0 0 612 cm");
  add_body(builder);
  add_stamp(builder, GetParam().text, 19);
  builder.raw("Q");
  const auto pages = read(builder);
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_LT(pages[0].width, pages[0].height);
  expect_form(pages, GetParam());
}

INSTANTIATE_TEST_SUITE_P(Courts, StampsOnPaper, testing::ValuesIn(test::stamp_forms()),
                         [](const auto& form) { return form.param.name; });

/// New York prints upright in two corners, always.
std::vector<StampForm> forms_in_one_place() {
  std::vector<StampForm> forms = test::stamp_forms();
  std::erase_if(forms, [](const StampForm& form) {
    return std::string_view(form.text).find("NYSCEF") != std::string_view::npos;
  });
  return forms;
}

class StampsAlongASide : public testing::TestWithParam<StampForm> {};

TEST_P(StampsAlongASide, AreReadUpTheLeftEdge) {
  // The sheet was stamped lying on its side and stood up later.
  PdfBuilder builder;
  builder.page().raw("q 0 1 -1 0 612 0 cm");
  add_stamp(builder, GetParam().text, 792 - 612 + 19);
  builder.raw("Q");
  add_body(builder);
  expect_form(read(builder), GetParam());
}

TEST_P(StampsAlongASide, AreReadDownTheRightEdge) {
  PdfBuilder builder;
  builder.page().raw("q 0 -1 1 0 0 792 cm");
  add_stamp(builder, GetParam().text, 792 - 612 + 19);
  builder.raw("Q");
  add_body(builder);
  expect_form(read(builder), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Courts, StampsAlongASide, testing::ValuesIn(forms_in_one_place()),
                         [](const auto& form) { return form.param.name; });

const StampForm eighth_circuit = {
    "",           "Appellate Case: 22-1801 Page: 1 Date Filed: 01/19/2023 Entry ID: 5237514",
    "22-1801",    "",
    "2023-01-19", "1",
    "",           ""};

TEST(StampPlaces, PageIdAloneOnTheSecondLine) {
  PdfBuilder builder;
  builder.page();
  add_body(builder);
  add_stamp(builder,
            "Case 1:24-cv-00524-JPH-KMB Document 1 Filed 03/21/24 Page 10 of 12 PageID #:\n10", 19);
  expect_form(read(builder),
              {"", "", "1:24-cv-00524-JPH-KMB", "1", "2024-03-21", "10", "12", "10"});
}

TEST(StampPlaces, EighthCircuitStampsTheFoot) {
  PdfBuilder builder;
  builder.page();
  add_body(builder);
  add_stamp(builder, eighth_circuit.text, 780);
  expect_form(read(builder), eighth_circuit);
}

TEST(StampPlaces, NewYorkPrintsTwoCorners) {
  PdfBuilder builder;
  builder.page();
  builder.text(20, 770, "FILED: NEW YORK COUNTY CLERK 03/24/2022 05:12 PM", stamp_size)
      .text(470, 770, "INDEX NO. 153853/2019", stamp_size)
      .text(20, 756, "NYSCEF DOC. NO. 67", stamp_size)
      .text(430, 756, "RECEIVED NYSCEF: 03/24/2022", stamp_size)
      .text(290, 18, "1 of 49", stamp_size);
  add_body(builder);
  expect_form(read(builder), {"", "", "153853/2019", "67", "2022-03-24", "1", "49", ""});
}

/// A paper filed twice has both stamps, one printed over the other.
TEST(StampPlaces, OfTwoOverprintedStampsTheDocumentsOwnIsTaken) {
  PdfBuilder builder;
  for (int page = 1; page <= 3; ++page) {
    const std::string of = " Filed 05/14/2008 Page " + std::to_string(page) + " of 3";
    builder.page();
    add_body(builder);
    add_stamp(builder, "Case 4:08-cv-02214-SBA Document 26" + of, 19);
    add_stamp(builder, "Case 4:08-cv-02214-SBA Document 27" + of, 19);
  }
  const auto pages = read(builder);
  ASSERT_EQ(pages.size(), 3U);
  for (const model::Page& page : pages) {
    ASSERT_TRUE(page.stamp.has_value());
    EXPECT_EQ(page.stamp->case_number, "4:08-cv-02214-SBA");
    EXPECT_EQ(page.stamp->document, "27") << "the later stamp is this document's";
    EXPECT_EQ(page.stamp->page, page.number);
  }
}

TEST(StampPlaces, AnExhibitsOlderStampBelowIsNotThisDocuments) {
  PdfBuilder builder;
  std::vector<model::Issue> issues;
  for (int page = 1; page <= 3; ++page) {
    builder.page();
    add_body(builder);
    add_stamp(builder,
              "Case 2:05-cv-00011-ABC Document 9 Filed 01/02/05 Page " + std::to_string(page + 3) +
                  " of 8",
              34);
    add_stamp(builder,
              "Case 3:20-cv-08570-JD Document 344-2 Filed 08/31/22 Page " + std::to_string(page) +
                  " of 3",
              15);
  }
  const auto pages = read(builder, &issues);
  ASSERT_EQ(pages.size(), 3U);
  for (const model::Page& page : pages) {
    ASSERT_TRUE(page.stamp.has_value());
    EXPECT_EQ(page.stamp->document, "344-2");
    EXPECT_EQ(page.stamp->page, page.number);
    EXPECT_EQ(page.stamp->pages, 3);
  }
  EXPECT_FALSE(issues.empty()) << "the other stamp is told";
}

TEST(StampPlaces, APageWithoutStampHasNone) {
  PdfBuilder builder;
  builder.page();
  add_body(builder);
  builder.text(250, 30, "CASE NO. 3:20-CV-08570", stamp_size);
  const auto pages = read(builder);
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_FALSE(pages[0].stamp.has_value());
}

}  // namespace
}  // namespace pincite::extract
