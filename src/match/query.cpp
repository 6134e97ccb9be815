#include "match/query.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <cctype>

namespace pincite::match {
namespace {

constexpr double function_word_weight = 0.4;
constexpr std::size_t longest_bracket = 120;

struct Mark {
  std::size_t begin, end;
  Gap gap;
};

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool starts_with_at(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(at, what.size()) == what;
}

/// Length of an ellipsis at `at`: "…", "...", ". . ." (three dots or more), else 0.
std::size_t ellipsis_length(std::string_view text, std::size_t at) {
  constexpr std::string_view sign = "\xE2\x80\xA6";
  if (starts_with_at(text, at, sign)) return sign.size();
  std::size_t dots = 0, end = at;
  for (std::size_t i = at; i < text.size(); ++i) {
    if (text[i] == '.') {
      ++dots;
      end = i + 1;
    } else if (text[i] != ' ' || i != end) {
      break;
    }
  }
  return dots >= 3 ? end - at : 0;
}

/// A run of black boxes or of underscores stands for a redaction.
std::size_t black_bar_length(std::string_view text, std::size_t at) {
  constexpr std::string_view block = "\xE2\x96\x88";
  std::size_t end = at;
  while (starts_with_at(text, end, block))
    end += block.size();
  if (end > at) return end - at;
  while (end < text.size() && text[end] == '_')
    ++end;
  return end - at >= 3 ? end - at : 0;
}

Gap bracket_meaning(std::string_view inside) {
  const std::string low = lower_ascii(inside);
  for (const char* word : {"redact", "blacked", "\xE2\x96\x88", "withheld", "sealed"}) {
    if (low.find(word) != std::string::npos) return Gap::redaction;
  }
  const bool letters = std::any_of(
      low.begin(), low.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
  return !letters || low.find("\xE2\x80\xA6") != std::string::npos ? Gap::ellipsis : Gap::bracket;
}

std::vector<Mark> find_marks(std::string_view text) {
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    Gap gap = Gap::none;
    if (text[at] == '[') {
      const std::size_t close = text.find(']', at);
      if (close != std::string_view::npos && close - at <= longest_bracket) {
        length = close + 1 - at;
        gap = bracket_meaning(text.substr(at + 1, close - at - 1));
      }
    } else if ((length = ellipsis_length(text, at)) > 0) {
      gap = Gap::ellipsis;
    } else if ((length = black_bar_length(text, at)) > 0) {
      gap = Gap::redaction;
    }
    if (gap != Gap::none) marks.push_back({at, at + length, gap});
    at += std::max<std::size_t>(length, 1);
  }
  return marks;
}

bool is_letter_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0;
}

/// A bracket that touches a letter changes a word ("[a]ccept", "stop[s]"), it does not add one.
bool inside_word(std::string_view text, const Mark& mark) {
  if (mark.gap != Gap::bracket) return false;
  const bool before = mark.begin > 0 && is_letter_byte(text[mark.begin - 1]);
  const bool after = mark.end < text.size() && is_letter_byte(text[mark.end]);
  const bool one_word =
      text.substr(mark.begin, mark.end - mark.begin).find(' ') == std::string_view::npos;
  return one_word && (before || after);
}

const Mark* mark_over(const std::vector<Mark>& marks, std::uint32_t begin) {
  for (const Mark& mark : marks) {
    if (begin >= mark.begin && begin < mark.end) return &mark;
  }
  return nullptr;
}

/// True when the token continues the word before it across a bracket.
bool continues_word(std::string_view text, const QueryToken& before, std::uint32_t begin) {
  if (begin != before.end + 1) return false;
  return text[before.end] == '[' || text[before.end] == ']';
}

void add_token(Query& query, const text::FoldedToken& token, const Mark* mark,
               const std::vector<Mark>& marks) {
  const bool in_word = mark != nullptr && inside_word(query.text, *mark);
  if (!query.tokens.empty() && continues_word(query.text, query.tokens.back(), token.begin)) {
    const Mark* earlier = mark_over(marks, query.tokens.back().begin);
    if (in_word || (earlier != nullptr && inside_word(query.text, *earlier))) {
      QueryToken& word = query.tokens.back();
      if (word.alternative.empty() && earlier == nullptr) word.alternative = word.folded;
      // "[t]he" only changes the case; "[un]lawful" adds letters.
      const bool adds = earlier != nullptr && earlier->end - earlier->begin > 3;
      if (mark == nullptr && adds) word.alternative += token.folded;
      word.folded += token.folded;
      word.end = token.end;
      query.marked = true;
      return;
    }
  }
  QueryToken made;
  made.folded = token.folded;
  made.begin = token.begin;
  made.end = token.end;
  made.optional = mark != nullptr && !in_word;
  query.tokens.push_back(std::move(made));
}

void weigh(Query& query) {
  for (QueryToken& token : query.tokens) {
    token.function_word = text::is_function_word(token.folded);
    token.weight = token.function_word ? function_word_weight : 1.0;
    if (token.optional) continue;
    query.total += token.weight;
    ++query.words;
    query.content_words += token.function_word ? 0 : 1;
  }
}

void set_gaps(Query& query, const std::vector<Mark>& marks) {
  query.gaps.assign(query.tokens.size() + 1, Gap::none);
  for (const Mark& mark : marks) {
    if (inside_word(query.text, mark)) continue;
    query.marked = true;
    for (std::size_t i = 0; i <= query.tokens.size(); ++i) {
      const bool here = i == query.tokens.size() || query.tokens[i].begin >= mark.begin;
      if (!here) continue;
      query.gaps[i] = std::max(query.gaps[i], mark.gap);
      if (mark.gap != Gap::bracket) break;
      std::size_t after = i;
      while (after < query.tokens.size() && query.tokens[after].begin < mark.end)
        ++after;
      query.gaps[after] = std::max(query.gaps[after], mark.gap);
      break;
    }
  }
}

}  // namespace

std::string_view Query::raw(std::size_t index) const {
  const QueryToken& token = tokens.at(index);
  return std::string_view(text).substr(token.begin, token.end - token.begin);
}

std::vector<std::vector<std::string>> Query::segments() const {
  std::vector<std::vector<std::string>> out(1);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (gaps[i] != Gap::none && !out.back().empty()) out.emplace_back();
    if (!tokens[i].optional) out.back().push_back(tokens[i].folded);
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

Query make_query(std::string_view text) {
  Query query;
  query.text = std::string(text);
  const std::vector<Mark> marks = find_marks(query.text);
  for (const text::FoldedToken& token : text::fold_tokens(query.text)) {
    const Mark* mark = mark_over(marks, token.begin);
    if (mark != nullptr && mark->gap != Gap::bracket) continue;
    add_token(query, token, mark, marks);
  }
  weigh(query);
  set_gaps(query, marks);
  return query;
}

}  // namespace pincite::match
