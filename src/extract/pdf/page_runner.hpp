#pragma once
/// Runs the operators of pages for the word device. Only files of this folder include Poppler.

#include <Object.h>
#include <Page.h>
#include <map>
#include <memory>
#include <string>

class Gfx;
class PDFDoc;

namespace pincite::extract {

class PageDevice;

/// Does what PDFDoc::displayPage does at 72 dpi, crop box and annotations included, but keeps one
/// interpreter for pages of one shape: a font that many pages name is read once
/// (0006-extraction-time.md). One thread; document and device outlive it.
class PageRunner {
 public:
  PageRunner(PDFDoc& document, PageDevice& device);
  ~PageRunner();
  /// Shows the page (1-based `number`) to the device.
  void run(::Page& page, int number);

 private:
  struct Shape {
    PDFRectangle box, crop;
    int rotation = 0;
    bool operator==(const Shape& other) const = default;
  };
  using Fonts = std::map<std::string, Ref>;
  static Shape shape_of(::Page& page);
  void start(const Shape& shape, int number);
  [[nodiscard]] bool knows_other(const Fonts& fonts) const;
  void read_new(const Fonts& fonts);
  void show(::Page& page, Dict* resources);

  PDFDoc& document_;
  PageDevice& device_;
  bool keeps_;  ///< nothing a page leaves behind can hide words of the next
  Shape shape_;
  std::unique_ptr<Gfx> interpreter_;
  Fonts fonts_;  ///< what the interpreter has read, by resource name
};

}  // namespace pincite::extract
