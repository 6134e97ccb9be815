#include "text/hyphens.hpp"

#include "text/fold_into.hpp"

#include "pincite/text/english.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace pincite::text {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::array<std::string_view, 4> hyphens = {"-", "\xE2\x80\x90", "\xE2\x80\x91",
                                                     soft_hyphen};

std::string_view final_hyphen(std::string_view word) {
  for (const std::string_view hyphen : hyphens) {
    if (word.ends_with(hyphen)) return word.substr(word.size() - hyphen.size());
  }
  return {};
}

bool begins_upper_or_digit(std::string_view word) {
  while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.front())) != 0) {
    word.remove_prefix(1);
  }
  return !word.empty() && (std::isupper(static_cast<unsigned char>(word.front())) != 0 ||
                           std::isdigit(static_cast<unsigned char>(word.front())) != 0);
}

bool has_lower(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](unsigned char c) { return std::islower(c) != 0; });
}

/// Prefixes that English sets off by a hyphen of their own before a whole word.
bool is_compound_prefix(std::string_view folded) {
  static constexpr std::array<std::string_view, 11> prefixes = {
      "self", "non", "co", "ex", "cross", "well", "so", "quasi", "third", "e", "all"};
  return std::find(prefixes.begin(), prefixes.end(), folded) != prefixes.end();
}

/// Prefixes that are words of the list but written together with what follows (American usage:
/// "anticompetitive", "intercreditor", "subclass").
bool is_closed_prefix(std::string_view folded) {
  static constexpr std::array<std::string_view, 4> prefixes = {"anti", "inter", "sub", "super"};
  return std::find(prefixes.begin(), prefixes.end(), folded) != prefixes.end();
}

}  // namespace

bool ends_in_hyphen(std::string_view word) {
  const std::string_view hyphen = final_hyphen(word);
  if (hyphen.empty() || hyphen.size() == word.size()) return false;
  const auto before = static_cast<unsigned char>(word[word.size() - hyphen.size() - 1]);
  return std::isalnum(before) != 0 || before >= 0x80;
}

std::string_view without_hyphen(std::string_view word) {
  return word.substr(0, word.size() - final_hyphen(word).size());
}

void HyphenReader::gather() {
  if (std::exchange(gathered_, true)) return;
  std::vector<FoldedToken> folded;
  for (const model::Page& page : pages_) {
    for (const model::Line& line : page.lines) {
      for (std::size_t i = 0; i < line.words.size(); ++i) {
        const std::string& word = line.words[i].text;
        if (i + 1 == line.words.size() && ends_in_hyphen(word)) continue;
        if (i == 0) continue;  // may be the second half of a broken word
        folded.clear();
        fold_into(word, folded);
        if (word.find('-') != std::string::npos && folded.size() == 2) {
          compounds_.insert(folded[0].folded + " " + folded[1].folded);
        } else if (folded.size() == 1) {
          words_.insert(std::move(folded.front().folded));
        }
      }
    }
  }
}

bool HyphenReader::knows(const std::string& folded) const {
  return words_.contains(folded) || is_english_word(folded);
}

bool HyphenReader::joins(std::string_view first, std::string_view second) {
  if (final_hyphen(first) == soft_hyphen) return true;
  const auto left = fold_words(first);
  const auto right = fold_words(second);
  if (left.empty() || right.empty()) return false;
  const std::string& head = left.back();
  const std::string& tail = right.front();
  // Capitals and figures after the hyphen: "Anti-Trust", "517-1"; all-capital words may be broken.
  if (begins_upper_or_digit(second) && (has_lower(first) || has_lower(second))) return false;
  if (std::any_of(head.begin(), head.end(), [](unsigned char c) { return std::isdigit(c) != 0; })) {
    return false;
  }
  gather();
  if (compounds_.contains(head + " " + tail)) return false;
  if (knows(head + tail)) return true;
  if (is_compound_prefix(head) && knows(tail)) return false;
  if (is_closed_prefix(head)) return true;
  if (left.size() > 1 && without_hyphen(first).find('-') != std::string_view::npos) {
    return false;  // "quid-pro-" / "quo"
  }
  return !(knows(head) && knows(tail));
}

}  // namespace pincite::text
