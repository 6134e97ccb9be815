#pragma once
/// Filings typed in code: pages from lines of text, with boxes as a letter has them, and a scratch
/// library to put them into.

#include "pincite/catalogue/catalogue.hpp"
#include "pincite/cite/document.hpp"
#include "pincite/index/index.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace pincite::tests {

struct TypedLine {
  std::string text;
  model::LineRole role = model::LineRole::body;
};

/// One page; a word "[x]" becomes a redaction. Lines are numbered from 1 when `numbered`.
inline model::Page typed_page(int number, const std::vector<TypedLine>& lines,
                              bool numbered = false, bool scanned = false) {
  model::Page page;
  page.number = number;
  page.width = 612;
  page.height = 792;
  page.origin = scanned ? model::Origin::ocr : model::Origin::text;
  double y = 72;
  for (const TypedLine& typed : lines) {
    model::Line line;
    line.role = typed.role;
    double x = 72;
    std::istringstream words(typed.text);
    for (std::string text; words >> text;) {
      const double width = 6.0 * static_cast<double>(text.size());
      const bool redacted = text == "[x]";
      line.words.push_back({text,
                            {x, y, x + width, y + 12},
                            redacted ? model::WordKind::redaction : model::WordKind::text,
                            scanned ? 90.0F : -1.0F});
      if (redacted) page.redactions.push_back({{x, y, x + width, y + 12}});
      x += width + 4;
    }
    line.text = typed.text;
    line.box = {72, y, x, y + 12};
    if (numbered) line.number = static_cast<int>(page.lines.size()) + 1;
    page.lines.push_back(std::move(line));
    y += 14;
  }
  return page;
}

/// Body lines only.
inline model::Page typed_page(int number, std::initializer_list<const char*> lines) {
  std::vector<TypedLine> typed;
  for (const char* line : lines)
    typed.push_back({line});
  return typed_page(number, typed);
}

/// A library in a scratch folder with catalogue and index.
class TypedLibrary : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (base::fs::temp_directory_path() / "pincite-test-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    scratch_ = pattern;
    auto opened = catalogue::Catalogue::open(library(), catalogue::Access::write);
    ASSERT_TRUE(opened) << opened.error().line();
    catalogue_ = std::move(*opened);
  }

  void TearDown() override {
    reader_.reset();
    writer_.reset();
    catalogue_.reset();
    std::error_code error;
    base::fs::remove_all(scratch_, error);
  }

  base::fs::path library() const { return scratch_ / "library"; }

  /// Puts a filing into catalogue and index; returns its id.
  model::FilingId add(model::Filing filing, std::vector<model::Page> pages) {
    filing.path = (scratch_ / ("paper" + std::to_string(++papers_) + ".pdf")).string();
    const std::string bytes = "paper " + std::to_string(papers_);
    filing.sha256 = base::sha256(bytes);
    filing.pages = static_cast<int>(pages.size());
    EXPECT_TRUE(base::write_file_atomically(filing.path, bytes));
    auto added = catalogue_->add_filing(filing, pages, {}, "extractor 1");
    if (!added) {
      ADD_FAILURE() << added.error().line();
      return 0;
    }
    put(*added, std::move(pages));
    return added->id;
  }

  model::FilingId add(std::vector<model::Page> pages) { return add({}, std::move(pages)); }

  void put(const model::Filing& filing, std::vector<model::Page> pages) {
    if (writer_ == nullptr) {
      auto opened = index::Writer::open(library());
      ASSERT_TRUE(opened) << opened.error().line();
      writer_ = std::move(*opened);
    }
    ASSERT_TRUE(writer_->put(*cite::make_document(filing, std::move(pages))));
    ASSERT_TRUE(writer_->commit());
    ASSERT_TRUE(catalogue_->mark_indexed({filing.id}));
  }

  index::Reader& reader() {
    if (reader_ == nullptr) {
      auto opened = index::Reader::open(library());
      if (!opened) ADD_FAILURE() << opened.error().line();
      if (opened) reader_ = std::move(*opened);
    }
    EXPECT_TRUE(reader_->refresh());
    return *reader_;
  }

  base::fs::path scratch_;
  std::unique_ptr<catalogue::Catalogue> catalogue_;
  std::unique_ptr<index::Writer> writer_;
  std::unique_ptr<index::Reader> reader_;
  int papers_ = 0;
};

}  // namespace pincite::tests
