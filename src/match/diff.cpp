#include "match/diff.hpp"

#include "match/wording.hpp"

#include "pincite/text/english.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace pincite::match {
namespace {

constexpr float sure_confidence = 85, doubtful_confidence = 70;
constexpr std::uint32_t well_known = 3;  ///< occurrences beyond doubt that make a word valid

/// Walks an alignment and collects edits between matched words.
class Comparison {
 public:
  Comparison(const Query& query, const IndexedDocument& document, const Vocabulary& vocabulary,
             const Alignment& alignment)
      : query_(query), document_(document), vocabulary_(vocabulary), alignment_(alignment) {}

  Diff run();

 private:
  [[nodiscard]] const text::Token& filed(std::int32_t index) const {
    return document_.flow().tokens.at(static_cast<std::size_t>(index));
  }
  [[nodiscard]] std::string_view filed_raw(std::int32_t index) const {
    return document_.flow().passage(static_cast<std::uint32_t>(index),
                                    static_cast<std::uint32_t>(index) + 1);
  }
  [[nodiscard]] const QueryToken& quoted(std::int32_t index) const {
    return query_.tokens.at(static_cast<std::size_t>(index));
  }
  [[nodiscard]] bool settled(const Pair& pair);
  [[nodiscard]] bool misread(const std::string& quoted_word, std::int32_t filed_index) const;
  [[nodiscard]] bool slip(const std::string& quoted_form, const std::string& filed_form, float sure,
                          bool quoted_known, bool filed_known) const;
  [[nodiscard]] bool known(const std::string& folded) const;
  [[nodiscard]] bool misread_run() const;
  [[nodiscard]] bool scan_noise() const;
  void match(const Pair& pair);
  void compare_forms(const Pair& pair);
  void compare_brackets(const Pair& pair);
  void compare_marks(const Pair& pair);
  void flush(const Pair* next);
  void flush_filed_only(Gap gap);
  void flush_words(Gap gap, bool before_gap);
  [[nodiscard]] Gap gap_here(const Pair* next) const;
  [[nodiscard]] std::string article_text(std::int32_t first, std::int32_t last) const;
  [[nodiscard]] std::string filing_text(std::int32_t first, std::int32_t last) const;
  [[nodiscard]] std::optional<std::string> severity() const;
  void add(model::EditOp op, std::string article, std::string filing,
           std::optional<std::string> severe = std::nullopt) {
    diff_.edits.push_back({op, std::move(article), std::move(filing), std::move(severe)});
  }

  const Query& query_;
  const IndexedDocument& document_;
  const Vocabulary& vocabulary_;
  const Alignment& alignment_;
  Diff diff_;
  std::vector<std::int32_t> open_quoted_, open_filed_;  ///< words without a partner
  Pair last_{};                                         ///< last matched words, -1 at the start
};

/// OCR's slip, or another word? Court papers that were scanned lose letters, which leaves forms
/// that are no words; but a good word read with confidence is what the page says. `sure` is the
/// least confidence of the filed words.
bool Comparison::slip(const std::string& quoted_form, const std::string& filed_form, float sure,
                      bool quoted_known, bool filed_known) const {
  if (is_negation(quoted_form) != is_negation(filed_form)) return false;
  if (has_digit(quoted_form) && has_digit(filed_form)) return sure < 50;
  if (filed_known) return sure < doubtful_confidence && ocr_confusable(quoted_form, filed_form);
  if (!quoted_known && sure >= sure_confidence) return false;
  const std::size_t length = std::max(quoted_form.size(), filed_form.size());
  const std::size_t most = std::max<std::size_t>(1, 2 * length / 5);
  return ocr_confusable(quoted_form, filed_form) ||
         (length >= 3 && letter_edits(quoted_form, filed_form, most) <= most);
}

bool Comparison::known(const std::string& folded) const {
  if (text::is_english_word(folded)) return true;
  const std::uint32_t id = vocabulary_.find(folded);
  return id != Vocabulary::none && vocabulary_.vouched(id) >= well_known;
}

bool Comparison::misread(const std::string& quoted_word, std::int32_t filed_index) const {
  const text::Token& token = filed(filed_index);
  return token.confidence >= 0 &&
         slip(quoted_word, token.folded, token.confidence, known(quoted_word), known(token.folded));
}

/// Settled pairs are not differences of words.
bool Comparison::settled(const Pair& pair) {
  if (pair.quoted < 0 || pair.filed < 0) return false;
  if (pair.likeness == Likeness::same || pair.likeness == Likeness::bracketed) return true;
  if (quoted(pair.quoted).optional) return false;
  if (!misread(quoted(pair.quoted).folded, pair.filed)) return false;
  diff_.misread.push_back(std::string(filed_raw(pair.filed)) + " for " +
                          std::string(query_.raw(static_cast<std::size_t>(pair.quoted))));
  return true;
}

std::string Comparison::article_text(std::int32_t first, std::int32_t last) const {
  std::size_t begin = quoted(first).begin, end = quoted(last).end;
  if (quoted(first).optional && begin > 0 && query_.text[begin - 1] == '[') --begin;
  if (quoted(last).optional && end < query_.text.size() && query_.text[end] == ']') ++end;
  return trimmed(std::string_view(query_.text).substr(begin, end - begin));
}

std::string Comparison::filing_text(std::int32_t first, std::int32_t last) const {
  return trimmed(document_.flow().passage(static_cast<std::uint32_t>(first),
                                          static_cast<std::uint32_t>(last) + 1));
}

/// The strongest mark between the last matched word and the next.
Gap Comparison::gap_here(const Pair* next) const {
  const auto from = static_cast<std::size_t>(last_.quoted + 1);
  const auto to = next == nullptr ? query_.tokens.size() : static_cast<std::size_t>(next->quoted);
  Gap gap = Gap::none;
  for (std::size_t i = from; i <= to && i < query_.gaps.size(); ++i) {
    gap = std::max(gap, query_.gaps[i]);
  }
  return gap;
}

std::optional<std::string> Comparison::severity() const {
  std::vector<std::string> mine, theirs;
  bool my_name = false, their_name = false;
  for (std::int32_t i : open_quoted_) {
    mine.push_back(quoted(i).folded);
    my_name = my_name || (i > 0 && is_capital(query_.raw(static_cast<std::size_t>(i))));
  }
  for (std::int32_t j : open_filed_) {
    theirs.push_back(filed(j).folded);
    their_name = their_name || is_capital(filed_raw(j));
  }
  const auto lacks = [](const auto& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) == words.end();
  };
  const auto differs = [&](auto&& is_kind) {
    const auto only_in = [&](const auto& a, const auto& b) {
      return std::any_of(a.begin(), a.end(),
                         [&](const auto& word) { return is_kind(word) && lacks(b, word); });
    };
    return only_in(mine, theirs) || only_in(theirs, mine);
  };
  if (differs(is_negation)) return "negation";
  if (differs(is_number)) return "number";
  if (my_name && (their_name || theirs.empty())) return "name";
  if (their_name && !mine.empty()) return "name";
  return std::nullopt;
}

/// Both sides' letters together are one string with OCR slips, or equal (hyphens, lost spaces).
bool Comparison::misread_run() const {
  std::string mine, theirs;
  float sure = 100;
  bool mine_known = true, theirs_known = true;
  for (std::int32_t i : open_quoted_) {
    mine += quoted(i).folded;
    mine_known = mine_known && known(quoted(i).folded);
  }
  for (std::int32_t j : open_filed_) {
    theirs += filed(j).folded;
    sure = std::min(sure, filed(j).confidence);
    theirs_known = theirs_known && known(filed(j).folded);
  }
  if (mine == theirs) return true;
  return sure >= 0 && slip(mine, theirs, sure, mine_known, theirs_known);
}

/// Bits of margin numbers and rules that OCR takes for a word or two at the edge of a line.
bool Comparison::scan_noise() const {
  constexpr std::size_t most_letters = 6;
  std::size_t letters = 0;
  bool edge = false, junk = false;
  float sure = 100;
  for (std::int32_t j : open_filed_) {
    const text::Token& token = filed(j);
    const auto& words = document_.document->pages.at(token.page).lines.at(token.line).words;
    letters += token.folded.size();
    edge = edge || token.word == 0 || token.word + 1 == words.size();
    junk = junk || token.folded.size() == 1 || !known(token.folded);
    sure = std::min(sure, token.confidence);
  }
  return sure >= 0 && sure < sure_confidence && edge && junk && letters <= most_letters;
}

void Comparison::flush_filed_only(Gap gap) {
  const std::string filing = filing_text(open_filed_.front(), open_filed_.back());
  if (gap == Gap::ellipsis) return add(model::EditOp::ellipsis, "\xE2\x80\xA6", filing);
  if (gap != Gap::none) {
    return add(model::EditOp::bracket, gap == Gap::redaction ? "[redacted]" : "[]", filing);
  }
  if (scan_noise()) {
    diff_.misread.push_back(filing + " for nothing");
    return;
  }
  std::vector<std::string> folded;
  for (std::int32_t j : open_filed_)
    folded.push_back(filed(j).folded);
  if (is_record_citation(folded)) {
    diff_.citation_skipped = true;
    return add(model::EditOp::ellipsis, "", filing);
  }
  add(model::EditOp::remove, "", filing, severity());
}

void Comparison::flush_words(Gap gap, bool before_gap) {
  const bool optional = std::all_of(open_quoted_.begin(), open_quoted_.end(),
                                    [&](std::int32_t i) { return quoted(i).optional; });
  const std::string article = article_text(open_quoted_.front(), open_quoted_.back());
  const std::string filing =
      open_filed_.empty() ? "" : filing_text(open_filed_.front(), open_filed_.back());
  if (optional) return add(model::EditOp::bracket, article, filing);
  if (!open_filed_.empty() && misread_run()) {
    if (filed(open_filed_.front()).confidence >= 0) {
      diff_.misread.push_back(filing + " for " + article);
    } else {
      add(model::EditOp::punctuation, article, filing);
    }
    return;
  }
  if (before_gap && gap == Gap::none) diff_.hidden_words = true;
  add(filing.empty() ? model::EditOp::insert : model::EditOp::replace, article, filing, severity());
}

void Comparison::flush(const Pair* next) {
  const Gap gap = gap_here(next);
  const bool before_gap = next != nullptr && last_.filed >= 0 && filed(next->filed).after_gap;
  if (before_gap && gap == Gap::redaction) {
    diff_.redaction_shown = true;
    if (open_filed_.empty()) add(model::EditOp::bracket, "[redacted]", "");
  }
  if (!open_quoted_.empty()) {
    flush_words(gap, before_gap);
  } else if (!open_filed_.empty()) {
    flush_filed_only(gap);
  } else if (next != nullptr && last_.filed >= 0 && gap == Gap::none) {
    compare_marks(*next);
  }
  open_quoted_.clear();
  open_filed_.clear();
}

void Comparison::compare_marks(const Pair& pair) {
  if (pair.quoted == last_.quoted || pair.filed == last_.filed) return;
  const text::Flow& flow = document_.flow();
  const std::string_view mine =
      std::string_view(query_.text)
          .substr(quoted(last_.quoted).end, quoted(pair.quoted).begin - quoted(last_.quoted).end);
  const text::Token& before = filed(last_.filed);
  const text::Token& here = filed(pair.filed);
  if (here.begin < before.end) return;
  const std::string_view theirs =
      std::string_view(flow.text).substr(before.end, here.begin - before.end);
  if (plain_marks(mine) != plain_marks(theirs)) {
    add(model::EditOp::punctuation, trimmed(mine), trimmed(theirs));
  }
}

/// The story brackets words that the filing has without brackets: a marked edit, reported once.
void Comparison::compare_brackets(const Pair& pair) {
  const std::size_t at = quoted(pair.quoted).begin;
  const bool opens = quoted(pair.quoted).optional && at > 0 && query_.text[at - 1] == '[';
  if (!opens) return;
  const std::size_t start = filed(pair.filed).begin;
  if (start > 0 && document_.flow().text[start - 1] == '[') return;
  std::int32_t last = pair.quoted;
  const auto count = static_cast<std::int32_t>(query_.tokens.size());
  while (last + 1 < count &&
         query_.tokens[static_cast<std::size_t>(last)].end < query_.text.size() &&
         query_.text[query_.tokens[static_cast<std::size_t>(last)].end] != ']')
    ++last;
  const std::int32_t end = std::min<std::int32_t>(pair.filed + last - pair.quoted,
                                                  static_cast<std::int32_t>(document_.size()) - 1);
  add(model::EditOp::bracket, article_text(pair.quoted, last), filing_text(pair.filed, end));
}

void Comparison::compare_forms(const Pair& pair) {
  if (pair.joined) return;
  compare_brackets(pair);
  const std::string mine = plain_marks(query_.raw(static_cast<std::size_t>(pair.quoted)));
  const std::string theirs = plain_marks(filed_raw(pair.filed));
  if (mine == theirs || pair.likeness == Likeness::misread) return;
  if (pair.likeness == Likeness::bracketed || mine.find('[') != std::string::npos) {
    return add(model::EditOp::bracket, mine, theirs);
  }
  const bool only_case = lower(mine) == lower(theirs);
  add(only_case ? model::EditOp::case_change : model::EditOp::punctuation, mine, theirs);
}

void Comparison::match(const Pair& pair) {
  flush(&pair);
  compare_forms(pair);
  last_ = pair;
}

Diff Comparison::run() {
  for (const Pair& pair : alignment_.pairs) {
    if (settled(pair)) {
      match(pair);
      continue;
    }
    if (pair.quoted >= 0) open_quoted_.push_back(pair.quoted);
    if (pair.filed >= 0) open_filed_.push_back(pair.filed);
  }
  flush(nullptr);
  return std::move(diff_);
}

}  // namespace

bool Diff::altered() const {
  return std::any_of(edits.begin(), edits.end(), [](const model::Edit& edit) {
    return edit.op == model::EditOp::replace || edit.op == model::EditOp::insert ||
           edit.op == model::EditOp::remove;
  });
}

model::Verdict Diff::verdict() const {
  if (altered()) return model::Verdict::altered;
  return edits.empty() ? model::Verdict::verbatim : model::Verdict::edited;
}

Diff compare(const Query& query, const IndexedDocument& document, const Vocabulary& vocabulary,
             const Alignment& alignment) {
  return Comparison(query, document, vocabulary, alignment).run();
}

}  // namespace pincite::match
