#pragma once
/// A scratch folder with small PDFs made in it, and a library beside them.

#include "pincite/pipeline/add.hpp"
#include "pincite/pipeline/library.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace pincite::pipeline::testing {

/// A PDF with one page per entry, lines parted by '\n', set in 12 pt Helvetica.
inline std::string pdf_of(const std::vector<std::string>& pages) {
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "",
                                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string kids;
  for (const std::string& text : pages) {
    std::string content = "BT /F1 12 Tf 72 720 Td 14 TL\n";
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
      content += "(" + line + ") Tj T*\n";
    content += "ET";
    objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content +
                      "\nendstream");
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 "
                      "R>>>>/Contents " +
                      std::to_string(objects.size()) + " 0 R>>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(pdf.size());
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t table = pdf.size();
  pdf += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return pdf + "trailer<</Size " + std::to_string(objects.size() + 1) +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

class Scratch : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (base::fs::temp_directory_path() / "pincite-test-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    base::fs::create_directories(papers());
  }
  void TearDown() override {
    std::error_code error;
    base::fs::remove_all(folder_, error);
  }

  base::fs::path library() const { return folder_ / "library"; }
  base::fs::path papers() const { return folder_ / "papers"; }

  base::fs::path write(const std::string& name, const std::string& bytes) const {
    const auto path = papers() / name;
    base::fs::create_directories(path.parent_path());
    EXPECT_TRUE(base::write_file_atomically(path, bytes));
    return path;
  }

  static extract::PoolOptions one_worker() {
    extract::PoolOptions pool;
    pool.workers = 1;
    return pool;
  }

  AddResult add(std::vector<base::fs::path> paths, const Control& control = {}) {
    AddOptions options;
    options.paths = std::move(paths);
    options.ocr = extract::OcrMode::never;
    options.pool = one_worker();
    auto result = pipeline::add(library(), options, control);
    if (!result) ADD_FAILURE() << result.error().line();
    return result.value_or(AddResult{});
  }

  std::unique_ptr<Library> open(Access access = Access::write) {
    auto opened = Library::open(library(), access, one_worker());
    if (!opened) ADD_FAILURE() << opened.error().line();
    return opened ? std::move(*opened) : nullptr;
  }

  base::fs::path folder_;
};

/// Words of a letter, so that quotations have something to be found in.
inline const char* const letter =
    "The parties agreed that the archive would be opened to\n"
    "the gardeners in exchange for weekly reports on the orchard.\n"
    "Nobody at the nursery was told about the lantern clause.\n"
    "The foreman wrote that the water rights had been traded twice.\n";

}  // namespace pincite::pipeline::testing
