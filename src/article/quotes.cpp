#include "article/quotes.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace pincite::article {
namespace {

enum class Family { dbl, single, guillemet, corner };
enum class Side { open, close, either };

struct Mark {
  std::size_t at = 0, length = 0;
  Family family = Family::dbl;
  Side side = Side::either;
};

struct Spelling {
  std::string_view bytes;
  Family family;
  Side side;
};

constexpr std::array<Spelling, 15> spellings = {{
    {"\xE2\x80\x9C", Family::dbl, Side::open},
    {"\xE2\x80\x9D", Family::dbl, Side::close},
    {"\xE2\x80\x9E", Family::dbl, Side::open},
    {"\xE2\x80\x9F", Family::dbl, Side::open},
    {"\"", Family::dbl, Side::either},
    {"``", Family::dbl, Side::open},
    {"''", Family::dbl, Side::either},
    {"\xC2\xAB", Family::guillemet, Side::open},
    {"\xC2\xBB", Family::guillemet, Side::close},
    {"\xE3\x80\x8C", Family::corner, Side::open},
    {"\xE3\x80\x8D", Family::corner, Side::close},
    {"\xE2\x80\x98", Family::single, Side::open},
    {"\xE2\x80\x9A", Family::single, Side::open},
    {"\xE2\x80\x99", Family::single, Side::either},
    {"'", Family::single, Side::either},
}};

/// First bytes of the spellings above: all others are passed over quickly.
bool may_begin_mark(char c) {
  return c == '"' || c == '\'' || c == '`' || c == '\xC2' || c == '\xE2' || c == '\xE3';
}

bool is_word_byte(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0xC3;
}

/// Letter or digit before / behind a place. Multi-byte punctuation (U+2000..) is none.
bool word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const auto c = static_cast<unsigned char>(text[at - 1]);
  if (c < 0x80) return is_letter(text[at - 1]) || is_digit(text[at - 1]);
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const auto lead = static_cast<unsigned char>(text[at - back]);
    if (lead >= 0xC0) return lead >= 0xC3 && lead != 0xE2 && lead != 0xE3;
  }
  return false;
}

bool word_behind(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return c == '$' || (is_word_byte(text[at]) && c != 0xE2 && c != 0xE3);
}

bool opens_by_place(std::string_view text, const Mark& mark) {
  if (mark.at == 0) return true;
  const char before = text[mark.at - 1];
  if (is_space(before) || contains("([{-/", std::string_view(&before, 1))) return true;
  const std::string_view head = text.substr(0, mark.at);
  for (const std::string_view sign : {"\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xA0", "\xE2\x80\x9C",
                                      "\xE2\x80\x98", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
    if (ends_with(head, sign)) return true;
  }
  return before == '"' || before == '\'';
}

bool space_or_end_behind(std::string_view text, std::size_t at) {
  return at >= text.size() || is_space(text[at]) || starts_with(text.substr(at), "\xC2\xA0");
}

/// The first single mark at or behind `from` that may close; the end of the text where none does.
std::size_t next_single_closer(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    std::size_t length = 0;
    if (text[at] == '\'') length = 1;
    if (starts_with(text.substr(at), "\xE2\x80\x99")) length = 3;
    if (length == 0) continue;
    const bool inside_word = word_before(text, at) && word_behind(text, at + length);
    const bool after_space = is_space(text[at - 1]);
    if (!inside_word && !after_space) return at;
  }
  return text.size();
}

/// "'em", "'90s", "'til": an apostrophe that opens nothing.
bool is_elision(std::string_view behind) {
  if (!behind.empty() && is_digit(behind.front())) return true;
  const std::string word = lower_ascii(behind.substr(0, 6));
  for (const std::string_view elided : {"em ", "em.", "em,", "til ", "tis ", "twas ", "cause ",
                                        "n ", "n'", "n\xE2", "bout ", "round "}) {
    if (starts_with(word, elided)) return true;
  }
  return false;
}

class ParagraphReader {
 public:
  ParagraphReader(std::string_view text, std::size_t offset, std::vector<Marked>& out)
      : text_(text), offset_(offset), out_(out) {}

  void carry(int quotation) {
    open_.push_back({quotation, Family::dbl});
    carried_ = true;
  }

  /// Reads the paragraph; returns the quotation still open at its end, or -1.
  int run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::optional<Mark> mark = mark_at(at);
      if (!mark) {
        ++at;
        continue;
      }
      meet(*mark);
      at += mark->length;
    }
    int left = -1;
    while (!open_.empty()) {
      close(trimmed_end(), trimmed_end(), true);
      left = last_closed_;
    }
    return left;
  }

 private:
  struct Open {
    int index;
    Family family;
  };

  std::optional<Mark> mark_at(std::size_t at) const {
    if (!may_begin_mark(text_[at])) return std::nullopt;
    for (const Spelling& spelling : spellings) {
      if (text_.substr(at, spelling.bytes.size()) == spelling.bytes)
        return Mark{at, spelling.bytes.size(), spelling.family, spelling.side};
    }
    return std::nullopt;
  }

  std::size_t trimmed_end() const {
    const std::string_view inside = trim(text_);
    return inside.empty() ? 0
                          : static_cast<std::size_t>(inside.data() - text_.data()) + inside.size();
  }

  bool is_open(Family family) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const Open& one) { return one.family == family; });
  }

  void meet(const Mark& mark) {
    if (mark.family == Family::single) {
      meet_single(mark);
      return;
    }
    if (carried_ && mark.at == 0 && mark.side != Side::close) {
      carried_ = false;  // the mark that says "the quotation goes on"
      return;
    }
    carried_ = false;
    const bool already = is_open(mark.family);
    bool opens = mark.side == Side::open;
    if (mark.side == Side::either) {
      const bool by_place =
          opens_by_place(text_, mark) && !space_or_end_behind(text_, mark.at + mark.length);
      opens = already ? by_place && is_space_before(mark.at) : by_place;
      if (!opens && !already && mark.at > 0 && is_digit(text_[mark.at - 1])) return;  // inches
      if (!opens && !already && opens_by_place(text_, mark)) opens = true;
    }
    if (opens) {
      if (already) close_until(mark.family, mark.at, mark.at, true);
      open(mark);
    } else if (already) {
      close_until(mark.family, mark.at, mark.at + mark.length, false);
    } else {
      open_backwards(mark);
    }
  }

  bool is_space_before(std::size_t at) const {
    return at > 0 && (is_space(text_[at - 1]) || ends_with(text_.substr(0, at), "\xC2\xA0"));
  }

  /// Does a closing single mark for the opener at `mark` stand in the paragraph? Looked for once:
  /// the first closer behind a place is the first for every place before it, too.
  bool has_single_closer(const Mark& mark) {
    const std::size_t from = mark.at + mark.length;
    if (from > closer_ || from < closer_from_) {
      closer_from_ = from;
      closer_ = next_single_closer(text_, from);
    }
    return closer_ < text_.size();
  }

  /// A plural possessive ("users' messages"): s' before a small word, and another closer further
  /// on.
  bool is_possessive(const Mark& mark) {
    if (mark.at == 0 || lower_ascii(text_[mark.at - 1]) != 's') return false;
    const std::size_t behind = mark.at + mark.length;
    if (behind + 1 >= text_.size() || text_[behind] != ' ') return false;
    if (!is_letter(text_[behind + 1]) || is_upper(text_[behind + 1])) return false;
    return has_single_closer(mark);
  }

  void meet_single(const Mark& mark) {
    const std::size_t behind = mark.at + mark.length;
    const bool letters_before = word_before(text_, mark.at);
    const bool letters_behind = word_behind(text_, behind);
    if (letters_before && letters_behind) return;
    if (is_open(Family::single)) {
      const bool closes = mark.side != Side::open && !is_space_before(mark.at) && mark.at > 0;
      if (closes && !is_possessive(mark)) close_until(Family::single, mark.at, behind, false);
      return;
    }
    const bool opens =
        mark.side == Side::open || (opens_by_place(text_, mark) && text_[mark.at] == '\'');
    if (!opens || !letters_behind || is_elision(text_.substr(behind))) return;
    if (open_.size() >= 2 || !has_single_closer(mark)) return;
    open(mark);
  }

  void open(const Mark& mark) {
    if (open_.size() >= 2) return;
    Marked marked;
    marked.outer_begin = offset_ + mark.at;
    marked.begin = marked.outer_begin + mark.length;
    marked.parent = open_.empty() ? -1 : open_.back().index;
    marked.single = mark.family == Family::single;
    open_.push_back({static_cast<int>(out_.size()), mark.family});
    out_.push_back(marked);
  }

  void close(std::size_t inner_end, std::size_t outer_end, bool unclosed) {
    Marked& marked = out_.at(static_cast<std::size_t>(open_.back().index));
    marked.end = std::max(marked.begin, offset_ + inner_end);
    marked.outer_end = std::max(marked.end, offset_ + outer_end);
    marked.unclosed = unclosed;
    last_closed_ = open_.front().family == Family::dbl ? open_.front().index : -1;
    last_end_ = outer_end;
    open_.pop_back();
  }

  void close_until(Family family, std::size_t inner_end, std::size_t outer_end, bool unclosed) {
    while (!open_.empty()) {
      const bool wanted = open_.back().family == family;
      close(inner_end, wanted ? outer_end : inner_end, unclosed || !wanted);
      if (wanted) return;
    }
  }

  /// A closing mark that nothing opened: the quotation began with its sentence.
  void open_backwards(const Mark& mark) {
    if (mark.at == 0 || is_space_before(mark.at) || !open_.empty()) return;
    std::size_t begin = last_end_;
    for (std::size_t at = mark.at - 1; at > last_end_ + 1; --at) {
      const bool stop = text_[at] == ' ' && contains(".?!:", text_.substr(at - 1, 1));
      if (stop && at + 2 < mark.at) {
        begin = at + 1;
        break;
      }
    }
    while (begin < mark.at && !word_behind(text_, begin))
      ++begin;
    if (count_words(text_.substr(begin, mark.at - begin)) < 3) return;
    Marked marked;
    marked.outer_begin = marked.begin = offset_ + begin;
    marked.end = offset_ + mark.at;
    marked.outer_end = marked.end + mark.length;
    marked.unclosed = true;
    out_.push_back(marked);  // behind last_end_, and nothing is open: it overlaps nothing
    last_end_ = mark.at + mark.length;
  }

  std::string_view text_;
  std::size_t offset_;
  std::vector<Marked>& out_;
  std::vector<Open> open_;
  bool carried_ = false;
  int last_closed_ = -1;
  std::size_t last_end_ = 0;
  std::size_t closer_from_ = 0, closer_ = 0;  ///< what has_single_closer found, and from where
};

bool begins_with_opener(std::string_view text) {
  return starts_with(text, "\"") || starts_with(text, "\xE2\x80\x9C") ||
         starts_with(text, "\xE2\x80\x9E") || starts_with(text, "``");
}

}  // namespace

std::vector<Marked> find_marked(std::string_view body, const std::vector<BodyBlock>& blocks) {
  std::vector<Marked> result;
  int open = -1;  // quotation left open by the paragraph before
  for (const BodyBlock& block : blocks) {
    const std::string_view text = body.substr(block.begin, block.end - block.begin);
    ParagraphReader reader(text, block.begin, result);
    if (open >= 0 && begins_with_opener(text)) reader.carry(open);
    open = reader.run();
  }
  for (Marked& marked : result) {
    const std::string_view inside = trim(body.substr(marked.begin, marked.end - marked.begin));
    if (inside.empty()) {
      marked.end = marked.begin;
      continue;
    }
    marked.begin = static_cast<std::size_t>(inside.data() - body.data());
    marked.end = marked.begin + inside.size();
  }
  return result;
}

}  // namespace pincite::article
