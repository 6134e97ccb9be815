#include "report/html_words.hpp"

#include "report/clean.hpp"

namespace pincite::report {
namespace {

std::string element(std::string_view text, const std::string& open, const std::string& close) {
  const Trimmed parts = trim_ends(text);
  if (parts.words.empty()) return text.empty() ? "" : " ";
  return (parts.before.empty() ? "" : " ") + open + html_text(parts.words) + close +
         (parts.after.empty() ? "" : " ");
}

// Texts begin and end without space: the quotation marks stand close.
std::string closed(const std::string& html) {
  return std::string(trim_ends(html).words);
}

unsigned big_endian(std::string_view bytes) {
  unsigned value = 0;
  for (const char c : bytes)
    value = (value << 8U) | static_cast<unsigned char>(c);
  return value;
}

}  // namespace

std::string spaced_html(std::string_view text) {
  return element(text, "", "");
}

std::string story_html(const std::vector<DiffPiece>& pieces) {
  std::string out;
  for (const DiffPiece& piece : pieces) {
    switch (piece.kind) {
    case DiffKind::same:
      out += spaced_html(piece.story);
      break;
    case DiffKind::marked:
      out += element(piece.story, "<span class=\"licensed\">", "</span>");
      break;
    case DiffKind::changed:
      out += element(piece.story, "<ins>", "</ins>");
      break;
    }
  }
  return closed(out);
}

std::string filing_html(const std::vector<DiffPiece>& pieces) {
  std::string out;
  for (const DiffPiece& piece : pieces) {
    out += piece.kind == DiffKind::changed ? element(piece.filing, "<del>", "</del>")
                                           : spaced_html(piece.filing);
  }
  return closed(out);
}

PictureSize png_size(std::string_view png) {
  if (png.size() < 24 || !png.starts_with("\x89PNG\r\n\x1A\n")) return {};
  return {big_endian(png.substr(16, 4)), big_endian(png.substr(20, 4))};
}

}  // namespace pincite::report
