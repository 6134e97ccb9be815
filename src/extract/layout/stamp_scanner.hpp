#pragma once
/// What the reader of stamps moves over: text in lower case in which misread page fields are put
/// right.

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace pincite::extract {

/// Puts "pagelof3", "pageiofi", "page 2o0f3", "page|id" and "page !d" right, as OCR reads small
/// print. `text` is in lower case; nothing changes place.
std::string mend_page(std::string text);

/// A cursor over lower-case text that remembers which bytes gave fields.
class StampScanner {
 public:
  explicit StampScanner(std::string_view text);

  const std::string& text() const { return text_; }
  std::size_t first() const { return std::min(first_, text_.size()); }
  std::size_t last() const { return last_; }

  void used(std::size_t begin, std::size_t end) {
    first_ = std::min(first_, begin);
    last_ = std::max(last_, end);
  }
  void blank(std::size_t begin, std::size_t end) {
    used(begin, end);
    std::fill(text_.begin() + static_cast<std::ptrdiff_t>(begin),
              text_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }
  /// Next place after `from` where `label` stands, not inside a longer word.
  std::size_t label(std::string_view label, std::size_t from) const {
    for (std::size_t at = text_.find(label, from); at != std::string::npos;
         at = text_.find(label, at + 1)) {
      const std::size_t end = at + label.size();
      const bool letter_before = at > 0 && is_letter(text_[at - 1]);
      const bool letter_after = end < text_.size() && is_letter(text_[end]);
      if (!letter_before && !letter_after) return at;
    }
    return std::string::npos;
  }
  std::size_t skip(std::size_t at, std::string_view what) const {
    while (at < text_.size() && what.find(text_[at]) != std::string_view::npos)
      ++at;
    return at;
  }
  std::size_t digits(std::size_t at) const {
    std::size_t n = 0;
    while (at + n < text_.size() && is_digit(text_[at + n]))
      ++n;
    return n;
  }
  bool at_word(std::size_t at, std::string_view word) const {
    return text_.compare(at, word.size(), word) == 0;
  }

 private:
  std::string text_;
  std::size_t first_ = 0, last_ = 0;
};

}  // namespace pincite::extract
