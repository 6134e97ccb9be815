#include "report/word_diff.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <cstdint>

namespace pincite::report {
namespace {

using Tokens = std::vector<text::FoldedToken>;
constexpr std::size_t max_cells = 4'000'000;

// Words [story_begin, story_end) against [filing_begin, filing_end).
struct Run {
  bool same = true;
  std::size_t story_begin, story_end, filing_begin, filing_end;
};

void append_run(std::vector<Run>& runs, bool same, std::size_t story_end, std::size_t filing_end) {
  const std::size_t story_begin = runs.empty() ? 0 : runs.back().story_end;
  const std::size_t filing_begin = runs.empty() ? 0 : runs.back().filing_end;
  if (story_begin == story_end && filing_begin == filing_end) return;
  if (!runs.empty() && runs.back().same == same) {
    runs.back().story_end = story_end;
    runs.back().filing_end = filing_end;
  } else {
    runs.push_back({same, story_begin, story_end, filing_begin, filing_end});
  }
}

// Lengths of common subsequences of the suffixes, (n + 1) × (m + 1).
class Table {
 public:
  Table(const Tokens& a, const Tokens& b, std::size_t from, std::size_t n, std::size_t m)
      : width_(m + 1), cells_((n + 1) * (m + 1), 0) {
    for (std::size_t i = n; i-- > 0;) {
      for (std::size_t j = m; j-- > 0;) {
        cells_[i * width_ + j] = a[from + i].folded == b[from + j].folded
                                     ? 1 + at(i + 1, j + 1)
                                     : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const {
    return cells_[i * width_ + j];
  }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> cells_;
};

// `from` words at the start are the same; aligns the n and m words after them.
void align_middle(std::vector<Run>& runs, const Tokens& a, const Tokens& b, std::size_t from,
                  std::size_t n, std::size_t m) {
  if (n == 0 || m == 0 || n > max_cells / m) {
    append_run(runs, false, from + n, from + m);
    return;
  }
  const Table table(a, b, from, n, m);
  std::size_t i = 0, j = 0;
  while (i < n && j < m) {
    if (a[from + i].folded == b[from + j].folded) {
      append_run(runs, true, from + ++i, from + ++j);
    } else if (table.at(i + 1, j) >= table.at(i, j + 1)) {
      append_run(runs, false, from + ++i, from + j);
    } else {
      append_run(runs, false, from + i, from + ++j);
    }
  }
  append_run(runs, false, from + n, from + m);
}

std::vector<Run> align(const Tokens& a, const Tokens& b) {
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(a.size(), b.size());
  while (head < shorter && a[head].folded == b[head].folded)
    ++head;
  while (tail < shorter - head && a[a.size() - 1 - tail].folded == b[b.size() - 1 - tail].folded) {
    ++tail;
  }
  std::vector<Run> runs;
  append_run(runs, true, head, head);
  align_middle(runs, a, b, head, a.size() - tail - head, b.size() - tail - head);
  append_run(runs, true, a.size(), b.size());
  return runs;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Where the text of a word begins when an opening bracket or quotation mark stands before it: after
// the last white space between the words.
std::size_t cut_before(std::string_view text, const Tokens& tokens, std::size_t index) {
  if (index == 0) return 0;
  if (index >= tokens.size()) return text.size();
  const std::size_t previous = tokens[index - 1].end;
  std::size_t at = tokens[index].begin;
  while (at > previous && !is_space(text[at - 1]))
    --at;
  // No white space ("self-help", "what—is"): the separator stays with the word before it.
  return at == previous && at != tokens[index].begin ? tokens[index].begin : at;
}

std::string_view slice(std::string_view text, const Tokens& tokens, std::size_t begin,
                       std::size_t end) {
  if (begin == end) {
    // A run without words of this side, in a text without any: all of it is punctuation.
    return tokens.empty() ? text : std::string_view();
  }
  const std::size_t from = cut_before(text, tokens, begin);
  return text.substr(from, cut_before(text, tokens, end) - from);
}

bool has_ellipsis(std::string_view text) {
  return text.find("\u2026") != std::string_view::npos ||
         text.find("..") != std::string_view::npos || text.find(". .") != std::string_view::npos;
}

// Text between the words around position `index`, both gaps when words stand there.
std::string_view around(std::string_view text, const Tokens& tokens, std::size_t begin,
                        std::size_t end) {
  const std::size_t from = begin == 0 ? 0 : tokens[begin - 1].end;
  const std::size_t to = end >= tokens.size() ? text.size() : tokens[end].begin;
  return text.substr(from, to - from);
}

bool all_in_brackets(std::string_view text, const Tokens& tokens, std::size_t begin,
                     std::size_t end) {
  const std::string_view before = text.substr(0, tokens[begin].begin);
  const std::size_t open = before.rfind('[');
  if (open == std::string_view::npos) return false;
  std::size_t depth = 0;
  std::size_t next = begin;
  for (std::size_t at = open; at < text.size() && next < end; ++at) {
    if (at == tokens[next].begin) {
      if (depth == 0) return false;
      ++next;
    }
    if (text[at] == '[') ++depth;
    if (text[at] == ']' && depth > 0) --depth;
  }
  return next == end;
}

bool is_marked(std::string_view story, const Tokens& tokens, const Run& run) {
  if (run.story_begin != run.story_end) {
    return all_in_brackets(story, tokens, run.story_begin, run.story_end);
  }
  return has_ellipsis(around(story, tokens, run.story_begin, run.story_end));
}

bool same_words(const Tokens& tokens, std::size_t begin, const Tokens& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (tokens[begin + i].folded != words[i].folded) return false;
  }
  return true;
}

// Splits a marked run whose filing side begins or ends with words that no mark stands for.
std::vector<Run> split_marked(const Run& run, const Tokens& filing,
                              const std::vector<Tokens>& unmarked) {
  const std::size_t size = run.filing_end - run.filing_begin;
  for (const Tokens& words : unmarked) {
    if (words.empty() || words.size() >= size) continue;
    Run bare = run, rest = run;
    if (same_words(filing, run.filing_begin, words)) {
      bare.story_end = rest.story_begin;
      bare.filing_end = rest.filing_begin = run.filing_begin + words.size();
      return {bare, rest};
    }
    if (same_words(filing, run.filing_end - words.size(), words)) {
      bare.story_begin = rest.story_end;
      bare.filing_begin = rest.filing_end = run.filing_end - words.size();
      return {rest, bare};
    }
  }
  return {run};
}

}  // namespace

std::vector<DiffPiece> word_diff(std::string_view story, std::string_view filing,
                                 const std::vector<std::string>& unmarked) {
  const Tokens a = text::fold_tokens(story);
  const Tokens b = text::fold_tokens(filing);
  std::vector<Tokens> bare_words;
  for (const std::string& words : unmarked)
    bare_words.push_back(text::fold_tokens(words));
  std::vector<DiffPiece> pieces;
  const auto add = [&](const Run& run, DiffKind kind) {
    pieces.push_back({kind, std::string(slice(story, a, run.story_begin, run.story_end)),
                      std::string(slice(filing, b, run.filing_begin, run.filing_end))});
  };
  for (const Run& run : align(a, b)) {
    if (run.same || !is_marked(story, a, run)) {
      add(run, run.same ? DiffKind::same : DiffKind::changed);
      continue;
    }
    for (const Run& part : split_marked(run, b, bare_words)) {
      const bool bare = part.story_begin == part.story_end && run.story_begin != run.story_end;
      add(part, bare ? DiffKind::changed : DiffKind::marked);
    }
  }
  if (pieces.empty() && (!story.empty() || !filing.empty())) {
    pieces.push_back({DiffKind::same, std::string(story), std::string(filing)});
  }
  return pieces;
}

Trimmed trim_ends(std::string_view text) {
  std::size_t begin = 0, end = text.size();
  while (begin < end && is_space(text[begin]))
    ++begin;
  while (end > begin && is_space(text[end - 1]))
    --end;
  return {text.substr(0, begin), text.substr(begin, end - begin), text.substr(end)};
}

}  // namespace pincite::report
