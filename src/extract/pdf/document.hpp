#pragma once
/// One open PDF: the interface behind which Poppler works. Meant for a child process: hostile
/// bytes may crash, hang or fill memory here.

#include "extract/pdf/bitmap.hpp"
#include "extract/raw_page.hpp"

#include "pincite/base/file.hpp"
#include "pincite/base/result.hpp"
#include "pincite/extract/extract.hpp"

#include <memory>
#include <string>
#include <vector>

namespace pincite::extract {

/// One thread per object, and one object at a time per process (Poppler's error callback is
/// global).
class PdfDocument {
 public:
  /// Reads the file; a PDF that is encrypted with an empty user password is opened. Fails
  /// (unusable_document) when it is no PDF, needs a password or has no page tree.
  static base::Result<std::unique_ptr<PdfDocument>> open(const base::fs::path& path);
  ~PdfDocument();
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;

  [[nodiscard]] int pages() const;
  /// Words and marks of a page (1-based). A page that cannot be read has Origin::none and a
  /// reason; `drawn` tells whether anything but text is on it.
  RawPage text(int page, bool* drawn = nullptr);
  /// 8-bit gray picture of the page; at most `most_pixels`, the dpi falls to keep to it. Empty
  /// (width 0) when the page cannot be drawn.
  Bitmap gray(int page, double dpi);
  /// PNG of the page or a part of it. Fails (not_found) for a page that does not exist.
  base::Result<std::string> picture(const PictureRequest& request);
  /// Poppler's complaints since the last call, without repetition, at most 20.
  std::vector<std::string> take_complaints();

  static constexpr double most_pixels = 40e6;

 private:
  struct State;
  explicit PdfDocument(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace pincite::extract
