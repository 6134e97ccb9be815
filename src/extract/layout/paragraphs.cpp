#include "extract/layout/ascii.hpp"
#include "extract/layout/roles.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace pincite::extract {
namespace {

constexpr int widest_jump = 4;  // labels missed in a row (scans) before a chain breaks
constexpr std::size_t shortest_chain = 4;
constexpr double indent_bonus = 0.2;  // for labels set in like most others

/// "12." (on scans "12," too) or "¶ 12" before a capital, a quotation mark or a bracket.
struct Label {
  int value = 0;
  std::size_t words = 0;
};

std::optional<int> label_value(std::string_view word, bool scanned) {
  if (word.size() < 2 || word.size() > 5) return std::nullopt;
  const char last = word.back();
  if (last != '.' && !(scanned && last == ',')) return std::nullopt;
  const auto value = parse_int(word.substr(0, word.size() - 1));
  if (!value || *value == 0 || word.front() == '0') return std::nullopt;
  return value;
}

bool opens_sentence(std::string_view word) {
  if (word.empty()) return false;
  const auto byte = static_cast<unsigned char>(word.front());
  return is_upper(word.front()) || byte >= 0x80 || word.front() == '"' || word.front() == '\'' ||
         word.front() == '[' || word.front() == '(' || is_digit(word.front()) ||
         word.front() == '$';
}

std::optional<Label> label_of(const WorkPage& page, const WorkLine& line) {
  if (line.items.size() < 2) return std::nullopt;
  const auto word = [&](std::size_t i) -> std::string_view {
    return page.items.at(line.items.at(i)).text;
  };
  std::size_t at = word(0) == "¶" && line.items.size() > 2 ? 1 : 0;
  const auto value = label_value(word(at), page.scanned());
  if (!value || !opens_sentence(word(at + 1))) return std::nullopt;
  return Label{*value, at + 1};
}

struct Candidate {
  std::size_t page = 0, line = 0;
  int value = 0;
  double indent = 0;
  std::size_t words = 0;
};

/// The chain of candidates in [begin, end) that counts upwards longest.
std::vector<std::size_t> best_chain(const std::vector<Candidate>& all, std::size_t begin,
                                    std::size_t end, double usual_indent) {
  struct Link {
    double score = 0;
    std::ptrdiff_t before = -1;
  };
  std::vector<Link> links(end - begin);
  std::map<int, std::size_t> best_at;  // value → candidate (relative) that ends the best chain
  std::ptrdiff_t best = -1;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const Candidate& candidate = all[begin + i];
    const bool usual = std::abs(candidate.indent - usual_indent) < 6;
    links[i].score = 1 + (usual ? indent_bonus : 0);
    double add = 0;
    for (int jump = 1; jump <= widest_jump; ++jump) {
      const auto found = best_at.find(candidate.value - jump);
      if (found == best_at.end()) continue;
      const double score = links[found->second].score - 0.6 * (jump - 1);
      if (score > add) add = score, links[i].before = static_cast<std::ptrdiff_t>(found->second);
    }
    links[i].score += add;
    const auto known = best_at.find(candidate.value);
    if (known == best_at.end() || links[i].score > links[known->second].score) {
      best_at[candidate.value] = i;
    }
    if (best < 0 || links[i].score > links[static_cast<std::size_t>(best)].score) {
      best = static_cast<std::ptrdiff_t>(i);
    }
  }
  std::vector<std::size_t> chain;
  for (std::ptrdiff_t i = best; i >= 0; i = links[static_cast<std::size_t>(i)].before) {
    chain.push_back(begin + static_cast<std::size_t>(i));
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

class Numberer {
 public:
  explicit Numberer(std::vector<WorkPage>& pages) : pages_(pages) {}

  void run() {
    gather();
    // A counterclaim or an exhibit may count from 1 again: what lies before and after the best
    // chain is searched too. A stack instead of recursion: the file decides the depth.
    std::vector<std::pair<std::size_t, std::size_t>> todo = {{0, candidates_.size()}};
    while (!todo.empty()) {
      const auto [begin, end] = todo.back();
      todo.pop_back();
      if (end - begin < shortest_chain) continue;
      const auto chain = best_chain(candidates_, begin, end, usual_indent_);
      if (chain.size() < shortest_chain) continue;
      for (const std::size_t i : chain)
        accept(candidates_[i]);
      todo.emplace_back(begin, chain.front());
      todo.emplace_back(chain.back() + 1, end);
    }
    spread();
  }

 private:
  void gather() {
    std::map<int, int> indents;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      for (std::size_t l = 0; l < pages_[p].lines.size(); ++l) {
        const WorkLine& line = pages_[p].lines[l];
        if (line.role != model::LineRole::body && line.role != model::LineRole::blockquote)
          continue;
        const auto label = label_of(pages_[p], line);
        if (!label) continue;
        candidates_.push_back({p, l, label->value, line.u0 - line.left, label->words});
        ++indents[static_cast<int>(std::lround((line.u0 - line.left) / 6))];
      }
    }
    int most = 0;
    for (const auto& [indent, count] : indents) {
      if (count > most) most = count, usual_indent_ = 6.0 * indent;
    }
  }

  void accept(const Candidate& candidate) {
    WorkLine& line = pages_[candidate.page].lines[candidate.line];
    line.label = candidate.value;
    line.label_words = candidate.words;
    line.starts = true;
  }

  static bool ends_paragraphs(const WorkPage& page, const WorkLine& line) {
    if (line.role == model::LineRole::heading || line.role == model::LineRole::caption) return true;
    const std::string& first = page.items.at(line.items.front()).text;
    const std::string word = lower_ascii(first);
    return line.starts &&
           (word == "dated:" || word == "dated" || word == "date:" || word == "respectfully" ||
            word == "wherefore," || word == "wherefore" || word == "executed");
  }

  /// Every line belongs to the label before it, until a heading or the signature.
  void spread() {
    std::optional<int> current;
    for (WorkPage& page : pages_) {
      for (WorkLine& line : page.lines) {
        if (!model::is_body(line.role)) continue;
        if (line.label)
          current = line.label;
        else if (ends_paragraphs(page, line))
          current.reset();
        line.paragraph = current;
      }
    }
  }

  std::vector<WorkPage>& pages_;
  std::vector<Candidate> candidates_;
  double usual_indent_ = 0;
};

}  // namespace

void number_paragraphs(std::vector<WorkPage>& pages) {
  Numberer(pages).run();
}

}  // namespace pincite::extract
