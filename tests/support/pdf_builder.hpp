#pragma once
/// Tiny PDFs written in code, for tests.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace pincite::test {

/// Pages of content operators over two fonts: /F1 Times-Roman, /F2 Times-Bold. Coordinates are
/// PDF's own (origin at the bottom left).
class PdfBuilder {
 public:
  PdfBuilder& page(double width = 612, double height = 792, int rotate = 0) {
    pages_.push_back({"", width, height, rotate});
    return *this;
  }
  PdfBuilder& raw(const std::string& operators) {
    pages_.back().content += operators + "\n";
    return *this;
  }
  /// Text at (x, y); `more` goes before it inside the text object ("3 Tr", "5 Ts").
  PdfBuilder& text(double x, double y, const std::string& words, double size = 12,
                   const std::string& more = "", const std::string& font = "F1") {
    return raw("BT /" + font + " " + number(size) + " Tf " + more + " " + number(x) + " " +
               number(y) + " Td (" + escaped(words) + ") Tj ET");
  }
  PdfBuilder& fill(double x, double y, double w, double h, const std::string& colour = "0 0 0") {
    return raw("q " + colour + " rg " + number(x) + " " + number(y) + " " + number(w) + " " +
               number(h) + " re f Q");
  }
  PdfBuilder& line(double x0, double y0, double x1, double y1) {
    return raw(number(x0) + " " + number(y0) + " m " + number(x1) + " " + number(y1) + " l S");
  }
  /// A light gray one-pixel image stretched over the box: a scan to the eye of the extractor.
  PdfBuilder& image(double x, double y, double w, double h) {
    return raw("q " + number(w) + " 0 0 " + number(h) + " " + number(x) + " " + number(y) +
               " cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xF0 EI Q");
  }
  /// Entries added to the catalog.
  PdfBuilder& catalog(const std::string& entries) {
    catalog_ += " " + entries;
    return *this;
  }

  [[nodiscard]] std::string bytes() const {
    std::vector<std::string> objects = {
        "<< /Type /Catalog /Pages 2 0 R" + catalog_ + " >>", "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>"};
    std::string kids;
    for (const Sheet& sheet : pages_) {
      const std::string id = std::to_string(objects.size() + 1);
      kids += id + " 0 R ";
      objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(sheet.width) + " " +
                        number(sheet.height) + "] /Rotate " + std::to_string(sheet.rotate) +
                        " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents " +
                        std::to_string(objects.size() + 2) + " 0 R >>");
      objects.push_back("<< /Length " + std::to_string(sheet.content.size()) + " >>\nstream\n" +
                        sheet.content + "\nendstream");
    }
    objects[1] =
        "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages_.size()) + " >>";
    return assemble(objects);
  }

  void write(const std::filesystem::path& path) const {
    std::ofstream(path, std::ios::binary) << bytes();
  }

  /// A file of these objects, numbered from 1; the first is the catalog.
  static std::string assemble(const std::vector<std::string>& objects) {
    std::string out = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects.size(); ++i) {
      offsets.push_back(out.size());
      out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t xref = out.size();
    out += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
      char row[32];
      std::snprintf(row, sizeof row, "%010zu 00000 n \n", offset);
      out += row;
    }
    return out + "trailer\n<< /Size " + std::to_string(objects.size() + 1) +
           " /Root 1 0 R >>\nstartxref\n" + std::to_string(xref) + "\n%%EOF\n";
  }

 private:
  struct Sheet {
    std::string content;
    double width, height;
    int rotate;
  };

  static std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
  }

  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
      if (c == '(' || c == ')' || c == '\\') out += '\\';
      out += c;
    }
    return out;
  }

  std::vector<Sheet> pages_;
  std::string catalog_;
};

/// A file of a test, removed with it.
class ScratchFile {
 public:
  explicit ScratchFile(const std::string& bytes, const std::string& suffix = ".pdf") {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("pincite-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + suffix);
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~ScratchFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace pincite::test
