#pragma once
/// What extraction makes of one page of a filing.
/// Coordinates everywhere: PDF points, origin at the top left of the page as displayed.

#include "pincite/base/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::model {

/// A rectangle; x0 <= x1, y0 <= y1, y grows downwards.
struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool operator==(const Box&) const = default;
  [[nodiscard]] double width() const { return x1 - x0; }
  [[nodiscard]] double height() const { return y1 - y0; }
  [[nodiscard]] double mid_x() const { return (x0 + x1) / 2; }
  [[nodiscard]] double mid_y() const { return (y0 + y1) / 2; }
};

/// The smallest box around both. An empty box (all zero) is neutral.
Box unite(const Box& a, const Box& b);

/// What a word on the page is to a reader.
enum class WordKind {
  text,           ///< part of the running text
  footnote_mark,  ///< a superscript call or the label of a footnote; never a token
  hidden,         ///< lies under an opaque box: neither indexed nor printed
  redaction,      ///< stands for a black box or "[REDACTED]": a gap of unknown length
  label,          ///< "12." before a numbered paragraph; printed, never a token
};

/// One word as printed, punctuation included; a word broken at a line end is two words.
struct Word {
  std::string text;
  Box box;
  WordKind kind = WordKind::text;
  float confidence = -1;  ///< OCR confidence 0..100; -1 for words from a text layer
  bool operator==(const Word&) const = default;
};

/// What a line is. The running text is heading, body, blockquote, caption, then footnotes.
enum class LineRole { heading, body, blockquote, caption, footnote, header, footer, stamp, margin };

/// One printed line, words in reading order.
struct Line {
  std::string text;  ///< words joined by one space; hidden words left out
  std::vector<Word> words;
  Box box;
  LineRole role = LineRole::body;
  std::optional<int> number;      ///< margin number that counts for it (between two: the upper one)
  std::optional<int> paragraph;   ///< number of the ¶ it belongs to
  bool starts_paragraph = false;  ///< first line of a paragraph or block (indent, gap, label)
  bool operator==(const Line&) const = default;
};

/// The court's stamp on one page; every field is absent when the court does not print it.
struct Stamp {
  std::optional<std::string> case_number;  ///< as printed, judge initials kept
  std::optional<std::string> document;     ///< "517-1", "28.1" becomes "28-1"
  std::optional<base::Date> filed;
  std::optional<int> page;
  std::optional<int> pages;
  std::optional<std::string> page_id;
  bool operator==(const Stamp&) const = default;
};

enum class RedactionKind { proper, bad };  ///< bad: text still lies under the box

struct Redaction {
  Box box;
  RedactionKind kind = RedactionKind::proper;
  bool operator==(const Redaction&) const = default;
};

/// Where a page's words come from.
enum class Origin { text, ocr, none };

/// One page. `number` is the 1-based PDF page.
struct Page {
  int number = 1;
  double width = 0, height = 0;  ///< as displayed, after /Rotate
  Origin origin = Origin::none;
  std::string why;                       ///< reason for OCR or for having no text, in user words
  std::optional<double> ocr_confidence;  ///< mean word confidence 0..100
  std::optional<Stamp> stamp;
  std::optional<std::string> printed;  ///< page number printed by the author (footer), as printed
  std::vector<Redaction> redactions;
  std::vector<Line> lines;  ///< reading order; furniture keeps its place
  bool operator==(const Page&) const = default;
};

enum class Severity { note, warning, error };

/// A finding about a document that does not end its processing. `page` is 1-based, 0 = whole file.
struct Issue {
  Severity severity = Severity::warning;
  int page = 0;
  std::string text;
  bool operator==(const Issue&) const = default;
};

/// True for roles that are part of the running text (footnotes included).
bool is_running_text(LineRole role);
/// True for the roles that `body_lines` counts: heading, body, blockquote, caption.
bool is_body(LineRole role);

}  // namespace pincite::model
