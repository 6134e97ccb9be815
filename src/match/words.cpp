#include "match/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pincite::match {
namespace {

constexpr double inflected_share = 0.6;

}  // namespace

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string confusion_class(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::string_view two = word.substr(i, 2);
    if (two == "rn" || two == "nn") {
      out += 'm';
      ++i;
    } else if (two == "vv") {
      out += 'w';
      ++i;
    } else if (two == "cl" || two == "ci") {
      out += 'd';
      ++i;
    } else if (two == "li" || two == "ii") {
      out += 'u';
      ++i;
    } else {
      switch (word[i]) {
      case '1':
      case 'l':
      case 'i':
      case 'j':
      case 't':
      case 'f':
        out += 'i';
        break;
      case '0':
      case 'o':
        out += 'o';
        break;
      case 'c':
      case 'e':
        out += 'e';
        break;
      case '5':
      case 's':
        out += 's';
        break;
      case '8':
      case 'b':
      case 'h':
        out += 'b';
        break;
      case 'g':
      case 'q':
      case '9':
        out += 'g';
        break;
      case 'n':
      case 'u':
        out += 'u';
        break;
      case 'v':
      case 'y':
        out += 'y';
        break;
      default:
        out += word[i];
      }
    }
  }
  return out;
}

std::size_t allowed_edits(std::size_t length) {
  return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
}

std::size_t letter_edits(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() - b.size() > limit || b.size() > 64) return limit + 1;
  std::array<std::size_t, 65> row{};
  for (std::size_t j = 0; j <= b.size(); ++j)
    row.at(j) = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t up = row.at(j);
      const std::size_t cost = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      row.at(j) = std::min({cost, up + 1, row.at(j - 1) + 1});
      least = std::min(least, row.at(j));
      corner = up;
    }
    if (least > limit) return limit + 1;
  }
  return row.at(b.size());
}

bool ocr_confusable(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (confusion_class(a) == confusion_class(b)) return true;
  const std::size_t allowed = std::max(a.size(), b.size()) / 6;
  return allowed > 0 && letter_edits(a, b, allowed) <= allowed;
}

std::string stem(std::string_view folded) {
  std::string out(folded);
  if (out.size() < 5 || has_digit(out)) return out;
  for (std::string_view end : {"ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y"}) {
    if (out.size() >= end.size() + 3 &&
        std::string_view(out).substr(out.size() - end.size()) == end) {
      out.resize(out.size() - end.size());
      break;
    }
  }
  if (out.size() >= 5 && out.back() == out[out.size() - 2]) out.pop_back();
  if (out.size() >= 5 && (out.back() == 'e' || out.back() == 'i')) out.pop_back();
  return out;
}

WordMatch compare_words(std::string_view quoted, std::string_view filed) {
  if (quoted == filed) return {Likeness::same, 1};
  if (quoted.size() < 3 || filed.size() < 3) {
    if (filed.size() < quoted.size() && quoted.substr(0, filed.size()) == filed) {
      return {Likeness::prefix, 0};
    }
    return {};
  }
  if (has_digit(quoted) && has_digit(filed)) return {};
  if (stem(quoted) == stem(filed)) return {Likeness::inflected, inflected_share};
  const std::size_t allowed = allowed_edits(std::max(quoted.size(), filed.size()));
  const bool near = allowed > 0 && letter_edits(quoted, filed, allowed) <= allowed;
  if (near || confusion_class(quoted) == confusion_class(filed)) {
    return {Likeness::misread, misread_share};
  }
  if (filed.size() < quoted.size() && quoted.substr(0, filed.size()) == filed) {
    return {Likeness::prefix, 0};
  }
  return {};
}

}  // namespace pincite::match
