#include "match/words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace pincite::match {
namespace {

constexpr float sure_confidence = 85;
constexpr double inflected_share = 0.6;
constexpr double misread_share = 0.8;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Letters that scanners confuse, each class written one way (Tesseract's usual slips).
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

std::uint64_t letters_of(std::string_view word) {
  std::uint64_t out = 0;
  for (const char c : word)
    out |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64);
  return out;
}

/// Letters that may be wrong in a word that is still taken for the same, by the longer length.
std::size_t allowed_edits(std::size_t length) {
  return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
}

}  // namespace

std::uint32_t Vocabulary::id(const std::string& word) {
  const auto [at, fresh] = ids_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
  if (!fresh) return at->second;
  words_.push_back(&at->first);
  vouched_.push_back(0);
  const auto number = [](auto& map, std::string key) {
    return map.try_emplace(std::move(key), static_cast<std::uint32_t>(map.size())).first->second;
  };
  WordShape shape;
  shape.stem = number(stems_, stem(word));
  shape.confusion = number(confusions_, confusion_class(word));
  shape.letters = letters_of(word);
  shape.length = static_cast<std::uint16_t>(word.size());
  shape.first = word.empty() ? '\0' : word.front();
  shape.digit = has_digit(word);
  shapes_.push_back(shape);
  return at->second;
}

WordShape Vocabulary::shape_of(const std::string& word) const {
  const auto number = [](const auto& map, const std::string& key) {
    const auto at = map.find(key);
    return at == map.end() ? none : at->second;
  };
  return {number(stems_, stem(word)),
          number(confusions_, confusion_class(word)),
          letters_of(word),
          static_cast<std::uint16_t>(word.size()),
          word.empty() ? '\0' : word.front(),
          has_digit(word)};
}

std::uint32_t Vocabulary::find(const std::string& word) const {
  const auto at = ids_.find(word);
  return at == ids_.end() ? none : at->second;
}

IndexedDocument index_document(std::shared_ptr<const cite::Document> document,
                               Vocabulary& vocabulary) {
  IndexedDocument out;
  out.document = std::move(document);
  const text::Flow& flow = out.flow();
  out.ids.reserve(flow.tokens.size());
  for (const text::Token& token : flow.tokens) {
    const std::uint32_t id = vocabulary.id(token.folded);
    out.postings.push_back({id, static_cast<std::uint32_t>(out.ids.size())});
    out.ids.push_back(id);
    const bool read = token.confidence >= 0;
    out.scanned = out.scanned || read;
    if (!read || token.confidence >= sure_confidence) vocabulary.vouch(id);
  }
  std::sort(out.postings.begin(), out.postings.end());
  return out;
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

WordLikeness::WordLikeness(std::string folded, std::string alternative)
    : folded_(std::move(folded)), alternative_(std::move(alternative)) {}

/// As compare_words, by shapes first: most pairs differ in more letters than edits could mend.
WordMatch WordLikeness::compare(const WordShape& own, const std::string& word,
                                const WordShape& shape) const {
  const bool prefix = word.size() < folded_.size() && word.front() == folded_.front() &&
                      folded_.compare(0, word.size(), word) == 0;
  if (prefix || word.size() < 3 || folded_.size() < 3) return compare_words(folded_, word);
  if (own.digit && shape.digit) return word == folded_ ? WordMatch{Likeness::same, 1} : WordMatch{};
  if (own.stem == shape.stem || own.confusion == shape.confusion) {
    return compare_words(folded_, word);
  }
  const std::size_t allowed = allowed_edits(std::max(folded_.size(), word.size()));
  const auto differing = static_cast<std::size_t>(std::popcount(own.letters ^ shape.letters));
  if (allowed == 0 || differing > 2 * allowed) return {};
  const bool near = letter_edits(folded_, word, allowed) <= allowed;
  return near ? WordMatch{Likeness::misread, misread_share} : WordMatch{};
}

bool WordLikeness::may_be_like(const WordShape& own, const WordShape& shape) const {
  if (shape.length < own.length && shape.first == own.first) return true;  // its beginning, maybe
  const std::size_t longer = std::max(shape.length, own.length);
  if (longer - std::min(shape.length, own.length) > 3) return false;
  if (shape.length < 3 || own.length < 3 || own.stem == shape.stem ||
      own.confusion == shape.confusion) {
    return true;
  }
  const std::size_t allowed = allowed_edits(longer);
  const auto differing = static_cast<std::size_t>(std::popcount(own.letters ^ shape.letters));
  return allowed > 0 && differing <= 2 * allowed;
}

void WordLikeness::extend(const Vocabulary& vocabulary) {
  if (seen_ == vocabulary.size()) return;
  const WordShape own = vocabulary.shape_of(folded_);
  for (; seen_ < vocabulary.size(); ++seen_) {
    const WordShape& shape = vocabulary.shape(seen_);
    if (!alternative_.empty() && vocabulary.word(seen_) == alternative_) {
      alike_.push_back({seen_, {Likeness::bracketed, 1}});
      continue;
    }
    if (!may_be_like(own, shape)) continue;
    const WordMatch found = compare(own, vocabulary.word(seen_), shape);
    if (found.likeness != Likeness::other) alike_.push_back({seen_, found});
  }
}

}  // namespace pincite::match
