#include "pincite/text/fold.hpp"

#include "text/fold_into.hpp"

#include "pincite/base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace pincite::text {

namespace {

/// Marks that a reader does not see as part of a word: apostrophes and primes of every shape.
bool is_apostrophe(char32_t c) {
  switch (c) {
  case '\'':
  case '`':
  case 0xB4:
  case 0x2BC:
  case 0x2018:
  case 0x2019:
  case 0x201A:
  case 0x201B:
  case 0x2032:
  case 0x2035:
  case 0xFF07:
    return true;
  default:
    return false;
  }
}

/// Characters without width (soft hyphen, joiners, byte order mark) and superscript figures, which
/// in court papers and news are footnote marks.
bool is_dropped(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xB9 ||
         c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079) || is_apostrophe(c);
}

const icu::Normalizer2& compatibility_fold() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data");
  return *instance;
}

const icu::Normalizer2& decomposition() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data");
  return *instance;
}

bool is_word_character(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  return u_isalnum(code_point) != 0 || u_charType(code_point) == U_LETTER_NUMBER;
}

bool is_mark(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

/// Letters and digits that one code point folds to; empty when it separates words.
std::string fold_code_point(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString one(static_cast<UChar32>(c));
  const icu::UnicodeString folded = compatibility_fold().normalize(one, status);
  const icu::UnicodeString parts = decomposition().normalize(folded, status);
  std::string out;
  if (U_FAILURE(status)) return out;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(parts.char32At(i));
    if (is_mark(part)) continue;
    if (is_word_character(part)) base::append_utf8(out, part);
  }
  return out;
}

/// What a byte folds to when it is an ASCII letter or digit, else 0.
constexpr std::array<char, 256> ascii_letters = [] {
  std::array<char, 256> letters{};
  for (char c = '0'; c <= '9'; ++c)
    letters.at(static_cast<std::size_t>(c)) = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    letters.at(static_cast<std::size_t>(c)) = c;
    letters.at(static_cast<std::size_t>(c - 'a' + 'A')) = c;
  }
  return letters;
}();

char ascii_letter(char c) {
  return ascii_letters[static_cast<unsigned char>(c)];
}

/// Eight characters looked at together, the first in the lowest byte.
struct EightBytes {
  static constexpr std::uint64_t ones = 0x0101010101010101;
  static constexpr std::uint64_t tops = 0x8080808080808080;
  std::uint64_t bytes = 0;

  [[nodiscard]] bool is_ascii() const { return (bytes & tops) == 0; }
  /// Small letters for capitals; digits stay, other characters become whatever.
  [[nodiscard]] std::uint64_t lower() const { return bytes | 0x20 * ones; }
  /// Which are letters or digits, the first in the lowest bit. Of ASCII only.
  [[nodiscard]] unsigned letters() const {
    const std::uint64_t found = within(lower(), 'a', 'z') | within(bytes, '0', '9');
    return static_cast<unsigned>(((found >> 7U) * 0x0102040810204080) >> 56U);
  }

 private:
  /// The top bit of every byte that lies between the two, both included.
  static std::uint64_t within(std::uint64_t ascii, std::uint64_t first, std::uint64_t last) {
    return (ascii + (0x80 - first) * ones) & ~(ascii + (0x7F - last) * ones) & tops;
  }
};

/// Collects letters into tokens and cuts them at separators.
class Splitter {
 public:
  explicit Splitter(std::vector<FoldedToken>& tokens) : tokens_(tokens) {}

  /// ASCII letters and digits [begin, end) of `text`.
  void ascii_letters_in(std::string_view text, std::size_t begin, std::size_t end) {
    open(begin);
    std::string& folded = tokens_.back().folded;
    const std::size_t before = folded.size();
    const std::size_t room = max_token_bytes - std::min(max_token_bytes, before);
    folded.append(text.data() + begin, std::min(end - begin, room));
    for (std::size_t i = before; i < folded.size(); ++i)
      folded[i] = ascii_letter(folded[i]);
    tokens_.back().end = static_cast<std::uint32_t>(end);
  }
  void letters(const std::string& text, std::size_t begin, std::size_t end) {
    open(begin);
    std::string& folded = tokens_.back().folded;
    if (folded.size() + text.size() <= max_token_bytes) folded += text;
    tokens_.back().end = static_cast<std::uint32_t>(end);
  }
  void separator() { open_ = false; }

 private:
  void open(std::size_t begin) {
    if (open_) return;
    open_ = true;
    tokens_.emplace_back().begin = static_cast<std::uint32_t>(begin);
  }
  std::vector<FoldedToken>& tokens_;
  bool open_ = false;
};

/// Takes one character that is no ASCII letter or digit.
void add_other(Splitter& splitter, std::string_view utf8, std::size_t& at) {
  const std::size_t begin = at;
  const char32_t c = base::next_code_point(utf8, at);
  if (c < 0x80) {
    if (!is_apostrophe(c)) splitter.separator();
    return;
  }
  if (is_dropped(c) || is_mark(c)) return;
  if (const std::string folded = fold_code_point(c); !folded.empty()) {
    splitter.letters(folded, begin, at);
  } else {
    splitter.separator();
  }
}

}  // namespace

std::optional<PlainToken> fold_plain(std::string_view word, std::string& folded) {
  if (word.size() > 16 || std::endian::native != std::endian::little) return std::nullopt;
  EightBytes low;
  EightBytes high;
  std::memcpy(&low.bytes, word.data(), std::min<std::size_t>(word.size(), 8));
  if (word.size() > 8) std::memcpy(&high.bytes, word.data() + 8, word.size() - 8);
  if (!low.is_ascii() || !high.is_ascii()) return std::nullopt;
  const unsigned letters = low.letters() | high.letters() << 8U;
  if (letters == 0) return std::nullopt;
  const auto begin = static_cast<unsigned>(std::countr_zero(letters));
  const auto size = static_cast<unsigned>(std::countr_one(letters >> begin));
  if (letters >> begin >> size != 0) return std::nullopt;  // a mark between letters
  const std::array<std::uint64_t, 2> lower = {low.lower(), high.lower()};
  std::array<char, sizeof lower> bytes{};
  std::memcpy(bytes.data(), lower.data(), sizeof lower);
  folded.assign(bytes.data() + begin, size);
  return PlainToken{begin, begin + size};
}

void fold_into(std::string_view utf8, std::vector<FoldedToken>& out) {
  Splitter splitter(out);
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    while (at < utf8.size() && ascii_letter(utf8[at]) != 0)
      ++at;
    if (at > begin) {
      splitter.ascii_letters_in(utf8, begin, at);
    } else {
      add_other(splitter, utf8, at);
    }
  }
}

std::vector<FoldedToken> fold_tokens(std::string_view utf8) {
  std::vector<FoldedToken> tokens;
  fold_into(utf8, tokens);
  return tokens;
}

std::vector<std::string> fold_words(std::string_view utf8) {
  std::vector<std::string> words;
  for (FoldedToken& token : fold_tokens(utf8))
    words.push_back(std::move(token.folded));
  return words;
}

std::string fold(std::string_view utf8) {
  std::string out;
  for (const FoldedToken& token : fold_tokens(utf8)) {
    if (!out.empty()) out += ' ';
    out += token.folded;
  }
  return out;
}

}  // namespace pincite::text
