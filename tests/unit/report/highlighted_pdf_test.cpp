// qpdf 11 asks which pointer class the program uses: the standard one.
#define POINTERHOLDER_TRANSITION 4

#include "sample.hpp"

#include "pincite/report/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace pincite::report {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class HighlightedPdf : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              ("pincite-highlight-" +
               std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + "-" +
               std::to_string(static_cast<long>(::getpid())));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  // Empty pages whose dictionaries get `extra` ("/Rotate 90 /CropBox […]").
  std::string pdf(int pages, const std::string& extra = "",
                  const std::function<void(QPDFWriter&)>& options = {}) {
    QPDF document;
    document.emptyPDF();
    for (int i = 0; i < pages; ++i) {
      QPDFObjectHandle page = document.makeIndirectObject(QPDFObjectHandle::parse(
          "<< /Type /Page /MediaBox [0 0 600 800] /Resources << >> " + extra + " >>"));
      page.replaceKey("/Contents", QPDFObjectHandle::newStream(&document, "q Q"));
      QPDFPageDocumentHelper(document).addPage(page, false);
    }
    const std::string path = (folder_ / "original.pdf").string();
    QPDFWriter writer(document, path.c_str());
    writer.setStaticID(true);
    if (options) options(writer);
    writer.write();
    return path;
  }
  std::string save(const std::string& bytes) {
    const std::string path = (folder_ / "copy.pdf").string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  static std::string read(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
  }
  // Red, green and blue of one pixel of a page at 72 dpi, as Poppler shows it.
  std::array<int, 3> pixel(const std::string& path, int page, int x, int y) {
    const std::string root = (folder_ / "page").string();
    const std::string number = std::to_string(page);
    const std::string command = "pdftoppm -cropbox -r 72 -singlefile -f " + number + " -l " +
                                number + " '" + path + "' '" + root + "' 2>/dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::istringstream in(read(root + ".ppm"));
    std::string magic;
    int width = 0, height = 0, most = 0;
    in >> magic >> width >> height >> most;
    in.get();
    std::string pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, 0);
    in.read(pixels.data(), static_cast<std::streamsize>(pixels.size()));
    const std::size_t at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                            static_cast<std::size_t>(x)) *
                           3;
    const auto byte = [&](std::size_t i) {
      return int{static_cast<unsigned char>(pixels.at(at + i))};
    };
    return {byte(0), byte(1), byte(2)};
  }
  static model::CitedFiling cited(int page, model::Box box,
                                  model::Verdict verdict = model::Verdict::verbatim) {
    model::CitedFiling filing;
    filing.filing = sample::letter();
    model::CitedPassage passage;
    passage.place = sample::place(page);
    passage.place.boxes = {{page, box}};
    passage.text = "a most unusual friendship";
    passage.cited_by = {{7, "q1", verdict}, {9, "q2", model::Verdict::verbatim}};
    filing.passages = {passage};
    return filing;
  }
  static bool have(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
  }

  fs::path folder_;
};

const std::array<int, 3> white = {255, 255, 255};

TEST_F(HighlightedPdf, AddsANoteThatNamesStoriesAndVerdicts) {
  const std::string original = pdf(3);
  const std::string before = read(original);
  const auto copy =
      highlighted_pdf(original, cited(2, {72, 310, 540, 322}), sample::report().articles);
  ASSERT_TRUE(copy.has_value()) << copy.error().line();
  EXPECT_EQ(read(original), before) << "the original is never touched";

  QPDF read_back;
  read_back.processMemoryFile("copy", copy->data(), copy->size());
  auto pages = QPDFPageDocumentHelper(read_back).getAllPages();
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_FALSE(pages[0].getObjectHandle().hasKey("/Annots"));
  QPDFObjectHandle annotations = pages[1].getObjectHandle().getKey("/Annots");
  ASSERT_EQ(annotations.getArrayNItems(), 1);
  QPDFObjectHandle one = annotations.getArrayItem(0);
  EXPECT_EQ(one.getKey("/Subtype").getName(), "/Highlight");
  EXPECT_EQ(one.getKey("/QuadPoints").getArrayNItems(), 8);
  EXPECT_TRUE(one.getKey("/AP").getKey("/N").isStream());
  const std::string note = one.getKey("/Contents").getUTF8Value();
  EXPECT_THAT(note, HasSubstr("ECF No. 88-2 at 3:14–17"));
  EXPECT_THAT(note, HasSubstr("verbatim: “Lamp maker traded user data, letter says”, The Example "
                              "Post · Ida Roe · Apr. 3, 2024 (q1)"));
  EXPECT_THAT(note, HasSubstr("verbatim: a9 (q2)"));
}

TEST_F(HighlightedPdf, KeepsAnnotationsThatAreThere) {
  const std::string original =
      pdf(1, "/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (kept) >>]");
  const auto copy = highlighted_pdf(original, cited(1, {72, 310, 540, 322}), {});
  ASSERT_TRUE(copy.has_value());
  QPDF read_back;
  read_back.processMemoryFile("copy", copy->data(), copy->size());
  QPDFObjectHandle annotations =
      QPDFPageDocumentHelper(read_back).getAllPages().at(0).getObjectHandle().getKey("/Annots");
  ASSERT_EQ(annotations.getArrayNItems(), 2);
  EXPECT_EQ(annotations.getArrayItem(0).getKey("/Contents").getUTF8Value(), "kept");
}

TEST_F(HighlightedPdf, GivesTheSameBytesTwice) {
  const std::string original = pdf(2);
  const auto filing = cited(2, {72, 310, 540, 322});
  EXPECT_EQ(*highlighted_pdf(original, filing, {}), *highlighted_pdf(original, filing, {}));
}

TEST_F(HighlightedPdf, PassesTheCheckOfQpdf) {
  if (!have("qpdf")) GTEST_SKIP() << "qpdf is not installed";
  const std::string copy = save(*highlighted_pdf(pdf(3), cited(2, {72, 310, 540, 322}), {}));
  EXPECT_EQ(std::system(("qpdf --check '" + copy + "' >/dev/null").c_str()), 0);
}

TEST_F(HighlightedPdf, ShowsOverTheWordsOnRotatedAndCroppedPages) {
  if (!have("pdftoppm")) GTEST_SKIP() << "pdftoppm is not installed";
  for (const int rotate : {0, 90, 180, 270, -90}) {
    for (const std::string crop : {"", " /CropBox [20 30 560 700]"}) {
      const std::string extra = "/Rotate " + std::to_string(rotate) + crop;
      const std::string copy =
          save(*highlighted_pdf(pdf(1, extra), cited(1, {100, 200, 300, 220}), {}));
      SCOPED_TRACE(extra);
      const auto inside = pixel(copy, 1, 200, 210);
      EXPECT_GT(inside[0], 230);
      EXPECT_LT(inside[2], 120) << "yellow";
      EXPECT_EQ(pixel(copy, 1, 200, 190), white);
      EXPECT_EQ(pixel(copy, 1, 200, 230), white);
      EXPECT_EQ(pixel(copy, 1, 90, 210), white);
      EXPECT_EQ(pixel(copy, 1, 310, 210), white);
    }
  }
}

TEST_F(HighlightedPdf, UnderlinesAlteredWords) {
  if (!have("pdftoppm")) GTEST_SKIP() << "pdftoppm is not installed";
  const std::string copy =
      save(*highlighted_pdf(pdf(1), cited(1, {100, 200, 300, 220}, model::Verdict::altered), {}));
  EXPECT_LT(std::min(pixel(copy, 1, 200, 219)[1], pixel(copy, 1, 200, 220)[1]), 110)
      << "a dark line, seen without colour too";
}

TEST_F(HighlightedPdf, PutsANoteWhereTheBoxesAreUnknown) {
  model::CitedFiling filing = cited(2, {});
  filing.passages[0].place.boxes.clear();
  const auto copy = highlighted_pdf(pdf(3), filing, {});
  ASSERT_TRUE(copy.has_value());
  QPDF read_back;
  read_back.processMemoryFile("copy", copy->data(), copy->size());
  QPDFObjectHandle one = QPDFPageDocumentHelper(read_back)
                             .getAllPages()
                             .at(1)
                             .getObjectHandle()
                             .getKey("/Annots")
                             .getArrayItem(0);
  EXPECT_EQ(one.getKey("/Subtype").getName(), "/Text");
}

TEST_F(HighlightedPdf, RefusesAPageThatThePdfDoesNotHave) {
  const auto copy = highlighted_pdf(pdf(3), cited(9, {72, 310, 540, 322}), {});
  ASSERT_FALSE(copy.has_value());
  EXPECT_EQ(copy.error().code, base::ErrorCode::unusable_document);
  EXPECT_EQ(copy.error().message, "page 9 is cited, the PDF has 3");
}

TEST_F(HighlightedPdf, SaysThatAPasswordIsNeeded) {
  const std::string original = pdf(1, "", [](QPDFWriter& writer) {
    writer.setR6EncryptionParameters("secret", "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
  });
  const auto copy = highlighted_pdf(original, cited(1, {72, 310, 540, 322}), {});
  ASSERT_FALSE(copy.has_value());
  EXPECT_EQ(copy.error().code, base::ErrorCode::unusable_document);
  EXPECT_THAT(copy.error().message, HasSubstr("password"));
}

TEST_F(HighlightedPdf, RespectsAnOwnerWhoForbidsAnnotations) {
  const std::string original = pdf(1, "", [](QPDFWriter& writer) {
    writer.setR6EncryptionParameters("", "owner", true, true, true, false, false, false,
                                     qpdf_r3p_full, true);
  });
  const auto copy = highlighted_pdf(original, cited(1, {72, 310, 540, 322}), {});
  ASSERT_FALSE(copy.has_value());
  EXPECT_THAT(copy.error().message, HasSubstr("does not permit annotations"));
}

TEST_F(HighlightedPdf, NamesMissingAndDamagedFiles) {
  const auto missing = highlighted_pdf((folder_ / "none.pdf").string(), cited(1, {}), {});
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, base::ErrorCode::unusable_document);
  const std::string damaged = save("%PDF-1.4\nnothing of use\n%%EOF\n");
  const auto copy = highlighted_pdf(damaged, cited(1, {}), {});
  ASSERT_FALSE(copy.has_value());
  EXPECT_EQ(copy.error().code, base::ErrorCode::unusable_document);
  EXPECT_EQ(copy.error().object, damaged);
}

TEST_F(HighlightedPdf, HasNothingToDoWithoutPassages) {
  model::CitedFiling filing;
  filing.filing = sample::letter();
  const auto copy = highlighted_pdf(pdf(1), filing, {});
  ASSERT_FALSE(copy.has_value());
  EXPECT_EQ(copy.error().code, base::ErrorCode::not_found);
}

}  // namespace
}  // namespace pincite::report
