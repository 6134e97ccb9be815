// Pages share an interpreter: what one leaves behind must not show on the next.
#include "extract/pdf/document.hpp"
#include "support/pdf_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <zlib.h>

namespace pincite::extract {
namespace {

using test::PdfBuilder;
using test::ScratchFile;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* plain_font =
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>";
/// Draws "B" where the text says "A".
constexpr const char* other_font =
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Type /Encoding "
    "/Differences [65 /B] >> >>";

std::string stream(const std::string& bytes, const std::string& entries = "") {
  return "<< /Length " + std::to_string(bytes.size()) + entries + " >>\nstream\n" + bytes +
         "\nendstream";
}

std::string deflated(const std::string& bytes) {
  uLongf size = ::compressBound(static_cast<uLong>(bytes.size()));
  std::string packed(size, '\0');
  ::compress(reinterpret_cast<Bytef*>(packed.data()), &size,
             reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()));
  packed.resize(size);
  return packed;
}

std::string shown(const std::string& words, const std::string& font = "F1") {
  return "BT /" + font + " 12 Tf 72 700 Td (" + words + ") Tj ET";
}

struct Page {
  std::string resources, contents;  // as they stand in the page's dictionary
};

/// Objects 1 and 2 are catalog and page tree, then the pages, then `others`.
std::string file_of(const std::vector<Page>& pages, const std::vector<std::string>& others,
                    const std::string& catalog = "") {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>", ""};
  std::string kids;
  for (const Page& page : pages) {
    kids += std::to_string(objects.size() + 1) + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources " +
                      page.resources + " /Contents " + page.contents + " >>");
  }
  objects[1] =
      "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  objects.insert(objects.end(), others.begin(), others.end());
  return PdfBuilder::assemble(objects);
}

std::vector<std::vector<std::string>> words_of(const std::string& bytes) {
  const ScratchFile file(bytes);
  auto document = PdfDocument::open(file.path());
  std::vector<std::vector<std::string>> found;
  for (int i = 1; document && i <= (*document)->pages(); ++i) {
    found.emplace_back();
    for (const RawWord& word : (*document)->text(i).words)
      found.back().push_back(word.text);
  }
  return found;
}

TEST(PageRunner, AFontNameMeansWhatItsPageSays) {
  const std::string plain = "<< /Font << /F1 6 0 R >> >>", other = "<< /Font << /F1 7 0 R >> >>";
  const auto words = words_of(file_of({{plain, "8 0 R"}, {other, "8 0 R"}, {plain, "8 0 R"}},
                                      {plain_font, other_font, stream(shown("A"))}));
  EXPECT_THAT(words, ElementsAre(ElementsAre("A"), ElementsAre("B"), ElementsAre("A")));
}

TEST(PageRunner, FontsThatStandInThePageItselfAreNotTakenForOthers) {
  const std::string plain = std::string("<< /Font << /F1 ") + plain_font + " >> >>";
  const std::string other = std::string("<< /Font << /F1 ") + other_font + " >> >>";
  const auto words = words_of(
      file_of({{plain, "6 0 R"}, {other, "6 0 R"}, {"<< >>", "6 0 R"}}, {stream(shown("A"))}));
  ASSERT_EQ(words.size(), 3U);
  EXPECT_THAT(words[0], ElementsAre("A"));
  EXPECT_THAT(words[1], ElementsAre("B"));
}

TEST(PageRunner, StateThatAPageLeavesOpenEndsWithIt) {
  const std::string resources = "<< /Font << /F1 5 0 R >> >>";
  const std::string open = "q q 0.1 0 0 0.1 900 900 cm BT /F1 90 Tf 3 Tr 20 Ts";
  const auto first = words_of(file_of({{resources, "7 0 R"}, {resources, "6 0 R"}},
                                      {plain_font, stream(open), stream(shown("alone"))}));
  const auto after = words_of(file_of({{resources, "6 0 R"}, {resources, "7 0 R"}},
                                      {plain_font, stream(open), stream(shown("alone"))}));
  ASSERT_EQ(after.size(), 2U);
  EXPECT_THAT(after[1], ElementsAre("alone"));
  EXPECT_EQ(first[0], after[1]);
}

TEST(PageRunner, AHiddenLayerLeftOpenHidesNoLaterPage) {
  const std::string resources = "<< /Font << /F1 5 0 R >> /Properties << /Layer 6 0 R >> >>";
  const std::string layers =
      "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order [6 0 R] >> >>";
  const auto words =
      words_of(file_of({{resources, "7 0 R"}, {resources, "8 0 R"}},
                       {plain_font, "<< /Type /OCG /Name (Draft) >>",
                        stream("/OC /Layer BDC " + shown("hidden")), stream(shown("shown"))},
                       layers));
  EXPECT_THAT(words, ElementsAre(IsEmpty(), ElementsAre("shown")));
}

TEST(PageContent, DeflatedPartsAreJoinedAtALineEnd) {
  const std::string half = "BT /F1 12 Tf 72 700 Td", rest = "(joined) Tj ET";
  const auto words = words_of(file_of({{"<< /Font << /F1 4 0 R >> >>", "[5 0 R 6 0 R]"}},
                                      {plain_font, stream(deflated(half), " /Filter /FlateDecode"),
                                       stream(deflated(rest), " /Filter [/FlateDecode]")}));
  EXPECT_THAT(words, ElementsAre(ElementsAre("joined")));
}

TEST(PageContent, OfADamagedStreamTheReadableStartIsKept) {
  std::string text = shown("kept");
  for (int i = 0; i < 400; ++i)  // far apart, so that the damage meets later lines only
    text += " BT /F1 8 Tf 72 " + std::to_string(i * 7919 % 600) + " Td (line" +
            std::to_string(i * 104729 % 99991) + ") Tj ET";
  std::string packed = deflated(text);
  packed.resize(packed.size() / 2);
  const auto words = words_of(file_of({{"<< /Font << /F1 4 0 R >> >>", "5 0 R"}},
                                      {plain_font, stream(packed, " /Filter /FlateDecode")}));
  ASSERT_EQ(words.size(), 1U);
  EXPECT_THAT(words[0], ::testing::Contains("kept"));
}

}  // namespace
}  // namespace pincite::extract
