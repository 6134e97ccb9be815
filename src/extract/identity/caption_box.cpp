#include "extract/identity/caption_box.hpp"

#include "extract/layout/ascii.hpp"

#include <cmath>
#include <map>

namespace pincite::extract {
namespace {

bool is_box_mark(const std::string& word) {
  return word == ")" || word == "§" || word == "|" || word == ":" || word == "}" || word == "(" ||
         word == "*" || word == "X" || word == "-" || word == ">";
}

/// A word without the dots that transcripts print for spaces ("·8·"); empty for a number that only
/// such dots surround: it counts lines.
std::string without_dots(const std::string& word) {
  std::string out;
  std::size_t at = 0;
  while (at < word.size()) {
    const bool dot = word.compare(at, 2, "·") == 0;
    if (!dot) out += word[at];
    at += dot ? 2 : 1;
  }
  return out.size() != word.size() && all_digits(out) ? std::string{} : out;
}

bool may_begin_right(const model::Word& word, double page_width) {
  return word.box.x0 > 0.3 * page_width && word.box.x0 < 0.75 * page_width;
}

bool after_gap(const model::Word* before, const model::Word& word) {
  return before && word.box.x0 - before->box.x1 > 2.2 * word.box.height();
}

}  // namespace

double right_column(const std::vector<CaptionLine>& lines) {
  std::map<int, int> votes;
  for (const CaptionLine& given : lines) {
    const model::Word* before = nullptr;
    for (const model::Word& word : given.line->words) {
      const bool starts = !before && word.box.x0 > 0.47 * given.page_width;
      if (may_begin_right(word, given.page_width) && (starts || after_gap(before, word)))
        ++votes[static_cast<int>(word.box.x0)];
      before = &word;
    }
  }
  int best = 0, most = 1;
  for (const auto& [x, count] : votes) {
    if (count > most) most = count, best = x;
  }
  return best;
}

BoxLine cut(const CaptionLine& given, double column) {
  BoxLine out;
  const model::Word* before = nullptr;
  const bool centred = given.line->box.x0 > 0.28 * given.page_width;  // the court's name
  bool right = false;
  for (const model::Word& word : given.line->words) {
    if (word.kind == model::WordKind::hidden || word.kind == model::WordKind::footnote_mark)
      continue;
    const bool inner = may_begin_right(word, given.page_width);
    if (is_box_mark(word.text) && inner) {
      right = true;
      continue;
    }
    const std::string text = without_dots(word.text);
    if (text.empty()) continue;
    const bool gap = inner && after_gap(before, word);
    const bool in_column = !centred && column > 0 && std::abs(word.box.x0 - column) < 2.5;
    const bool starts_right = !before && word.box.x0 > 0.47 * given.page_width;
    right = right || gap || starts_right || in_column;
    std::string& side = right ? out.right : out.left;
    side += (side.empty() ? "" : " ") + text;
    before = &word;
  }
  return out;
}

}  // namespace pincite::extract
