#include "article/quotes.hpp"

#include "article/ascii.hpp"
#include "article/quote_marks.hpp"

#include <algorithm>
#include <optional>

namespace pincite::article {
namespace {

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
      const std::optional<Mark> mark = mark_at(text_, at);
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
    const Lone lone = begin_backwards(mark.at);
    if (lone.words < fewest_words) {
      lone_ = lone;
      return;
    }
    Marked marked;
    marked.outer_begin = marked.begin = offset_ + lone.begin;
    marked.end = offset_ + mark.at;
    marked.outer_end = marked.end + mark.length;
    marked.unclosed = true;
    out_.push_back(marked);  // behind last_end_, and nothing is open: it overlaps nothing
    last_end_ = mark.at + mark.length;
  }

  /// A closing mark alone: where its quotation would begin, and how many words that were.
  struct Lone {
    std::size_t at = 0, begin = 0, floor = 0, words = 0;
  };

  /// Looks back from a mark at `at` to a sentence end or the quotation before. What an earlier mark
  /// has looked through in vain is not looked through again: marks may stand behind every letter.
  Lone begin_backwards(std::size_t at) const {
    const bool known = lone_.at > 0 && lone_.floor == last_end_;
    const std::size_t stop = known ? std::max(lone_.at, last_end_ + 4) - 3 : last_end_ + 1;
    Lone lone{at, known ? lone_.begin : last_end_, last_end_, 0};
    bool same = known;
    for (std::size_t i = at - 1; i > stop; --i) {
      if (text_[i] != ' ' || !contains(".?!:", text_.substr(i - 1, 1)) || i + 2 >= at) continue;
      lone.begin = i + 1;
      same = false;
      break;
    }
    while (lone.begin < at && !word_behind(text_, lone.begin))
      ++lone.begin;
    same = same && lone.begin < lone_.at;
    lone.words = same ? lone_.words + count_words(text_.substr(lone_.at, at - lone_.at)) - 1
                      : count_words(text_.substr(lone.begin, at - lone.begin));
    return lone;
  }

  static constexpr std::size_t fewest_words = 3;  // of a quotation that nothing opens
  std::string_view text_;
  std::size_t offset_;
  std::vector<Marked>& out_;
  std::vector<Open> open_;
  bool carried_ = false;
  int last_closed_ = -1;
  std::size_t last_end_ = 0;
  Lone lone_;                                 ///< the last that opened nothing
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
