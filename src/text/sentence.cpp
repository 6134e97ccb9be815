#include "pincite/text/sentence.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <new>
#include <stdexcept>

namespace pincite::text {

namespace {

using Range = std::pair<std::size_t, std::size_t>;

/// Abbreviations after which ICU's rules see a sentence end where lawyers and editors do not.
constexpr std::array<std::string_view, 78> abbreviations = {
    "v.",    "vs.",   "No.",   "Nos.",   "Inc.",  "Corp.", "Co.",   "Ltd.",  "LLC.",   "Dkt.",
    "Cir.",  "Sen.",  "Rep.",  "Reps.",  "Sens.", "Gov.",  "Mr.",   "Mrs.",  "Ms.",    "Dr.",
    "Prof.", "Jr.",   "Sr.",   "St.",    "Gen.",  "Col.",  "Lt.",   "Sgt.",  "Capt.",  "Rev.",
    "Hon.",  "Pres.", "Atty.", "Adm.",   "Supp.", "Ex.",   "Exs.",  "Decl.", "Compl.", "Mot.",
    "Opp.",  "Br.",   "Tr.",   "Dep.",   "Fed.",  "Civ.",  "Crim.", "Proc.", "Cal.",   "App.",
    "Dist.", "Ct.",   "Sec.",  "Art.",   "para.", "cf.",   "Cf.",   "e.g.",  "i.e.",   "al.",
    "id.",   "Id.",   "Jan.",  "Feb.",   "Mar.",  "Apr.",  "Aug.",  "Sept.", "Oct.",   "Nov.",
    "Dec.",  "Conn.", "Mass.", "Calif.", "Wash.", "Ariz.", "Fla.",  "Rul."};

std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && std::isspace(static_cast<unsigned char>(text[begin - 1])) == 0)
    --begin;
  std::string_view word = text.substr(begin);
  while (!word.empty() && (word.front() == '(' || word.front() == '"' || word.front() == '[')) {
    word.remove_prefix(1);
  }
  return word;
}

/// "J." and "U.S." and "D.C.": capitals each followed by a stop.
bool is_initials(std::string_view word) {
  if (word.size() < 2 || word.size() > 8 || word.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < word.size(); i += 2) {
    if (std::isupper(static_cast<unsigned char>(word[i])) == 0 || word[i + 1] != '.') return false;
  }
  return true;
}

bool begins_lower(std::string_view text) {
  return !text.empty() && std::islower(static_cast<unsigned char>(text.front())) != 0;
}

/// Does the break between `left` and `right` fall inside a sentence?
bool runs_on(std::string_view left, std::string_view right) {
  const std::string_view word = last_word(left);
  if (std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end()) {
    return true;
  }
  if (word.size() == 2 && is_initials(word)) return true;
  // "U.S. District" runs on; "in the U.S. The court" does not.
  static constexpr std::array<std::string_view, 8> openers = {"The ", "A ",  "An ",  "In ",
                                                              "It ",  "He ", "She ", "But "};
  if (is_initials(word)) {
    return std::none_of(openers.begin(), openers.end(),
                        [&](std::string_view opener) { return right.starts_with(opener); });
  }
  return begins_lower(right);
}

Range trimmed(std::string_view text, Range range) {
  auto& [begin, end] = range;
  const auto space = [&](std::size_t at) {
    return std::isspace(static_cast<unsigned char>(text[at])) != 0;
  };
  while (begin < end && space(begin))
    ++begin;
  while (end > begin && space(end - 1))
    --end;
  return range;
}

/// ICU's breaks within one paragraph, as byte offsets of `text`.
class Breaks {
 public:
  Breaks(icu::BreakIterator& breaker, std::string_view paragraph) : breaker_(breaker) {
    UErrorCode status = U_ZERO_ERROR;
    input_ =
        utext_openUTF8(nullptr, paragraph.data(), static_cast<int64_t>(paragraph.size()), &status);
    breaker_.setText(input_, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot read a paragraph");
  }
  ~Breaks() { utext_close(input_); }
  Breaks(const Breaks&) = delete;
  Breaks& operator=(const Breaks&) = delete;

  icu::BreakIterator* operator->() { return &breaker_; }

 private:
  icu::BreakIterator& breaker_;
  UText* input_ = nullptr;
};

void split_paragraph(icu::BreakIterator& breaker, std::string_view text, std::size_t offset,
                     std::vector<Range>& out) {
  std::size_t begin = 0;
  Breaks breaks(breaker, text);
  breaks->first();
  for (int32_t next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next()) {
    const auto at = static_cast<std::size_t>(next);
    const Range right = trimmed(text, {at, text.size()});
    const Range left = trimmed(text, {begin, at});
    if (right.first < right.second &&
        runs_on(text.substr(left.first, left.second - left.first), text.substr(right.first))) {
      continue;
    }
    if (left.first < left.second) out.emplace_back(offset + left.first, offset + left.second);
    begin = at;
  }
}

/// Finding the rules of a language costs far more than copying them.
const icu::BreakIterator& sentence_rules() {
  static const std::unique_ptr<const icu::BreakIterator> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> found(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getUS(), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no sentence rules");
    return found;
  }();
  return *rules;
}

std::unique_ptr<icu::BreakIterator> new_breaker() {
  std::unique_ptr<icu::BreakIterator> breaker(sentence_rules().clone());
  if (breaker == nullptr) throw std::bad_alloc();
  return breaker;
}

}  // namespace

std::vector<Range> sentences(std::string_view utf8) {
  const auto breaker = new_breaker();
  std::vector<Range> out;
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = std::min(utf8.find("\n\n", begin), utf8.size());
    split_paragraph(*breaker, utf8.substr(begin, end - begin), begin, out);
    begin = end + 2;
  }
  return out;
}

Range sentences_around(std::string_view paragraph, std::size_t begin, std::size_t end) {
  const auto breaker = new_breaker();
  Breaks breaks(*breaker, paragraph);
  const auto inside = [&](int32_t at) {
    const Range left = trimmed(paragraph, {0, static_cast<std::size_t>(at)});
    const Range right = trimmed(paragraph, {static_cast<std::size_t>(at), paragraph.size()});
    return left.first < left.second && right.first < right.second &&
           runs_on(paragraph.substr(0, left.second), paragraph.substr(right.first));
  };
  auto first = static_cast<int32_t>(begin);
  if (breaks->isBoundary(first) == 0) first = breaks->preceding(first);
  while (first > 0 && inside(first))
    first = breaks->previous();
  int32_t last = breaks->following(static_cast<int32_t>(end) - 1);
  while (last != icu::BreakIterator::DONE && inside(last))
    last = breaks->next();
  const auto from = static_cast<std::size_t>(std::max(first, 0));
  const auto to = last < 0 ? paragraph.size() : static_cast<std::size_t>(last);
  return trimmed(paragraph, {from, to});
}

}  // namespace pincite::text
