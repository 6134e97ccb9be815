#include "article/printout.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

namespace pincite::article {
namespace {

constexpr std::size_t edge_lines = 3;  // running heads and feet stand this close to the edge

/// A line without its digits, so that "1/5" and "2/5" are the same.
std::string shape(std::string_view line) {
  std::string result;
  for (const char c : squeeze(line)) {
    if (!is_digit(c)) result.push_back(lower_ascii(c));
  }
  return result;
}

bool is_edge(std::size_t i, std::size_t lines) {
  return i < edge_lines || i + edge_lines >= lines;
}

/// "3/7" or "Page 3 of 7": nothing else prints so.
bool is_page_mark(std::string_view line) {
  const std::string text = lower_ascii(trim(line));
  const std::size_t slash = text.find('/');
  const bool count =
      slash != std::string::npos && slash > 0 && text.size() <= 9 &&
      std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '/'; });
  return count || (starts_with(text, "page ") && contains(text, " of ") && text.size() < 20);
}

/// "4/3/24, 10:01 AM The folder - The Ledger": the head that browsers print.
bool is_browser_head(std::string_view line) {
  line = trim(line);
  std::size_t at = 0, slashes = 0;
  while (at < line.size() && (is_digit(line[at]) || line[at] == '/' || line[at] == '.')) {
    slashes += is_digit(line[at]) ? 0 : 1;
    ++at;
  }
  if (slashes != 2 || at < 6 || at > 10 || line.substr(at, 2) != ", ") return false;
  const std::string_view time = line.substr(at + 2, 5);
  return time.size() >= 4 && is_digit(time[0]) && contains(time, ":");
}

/// The address at the start of a line, as browsers print it at the foot; empty when there is none.
std::string_view leading_address(std::string_view line) {
  line = trim(line);
  if (!starts_with(line, "https://") && !starts_with(line, "http://")) return {};
  return line.substr(0, line.find(' '));
}

bool is_month(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string lower = lower_ascii(word.substr(0, 3));
  return word.size() >= 3 && is_upper(word.front()) &&
         std::find(months.begin(), months.end(), lower) != months.end();
}

/// Words that go on a date line behind the year: "at 9:30 a.m. EST".
bool belongs_to_time(std::string_view word) {
  const std::string lower = lower_ascii(word);
  const bool zone = word.size() <= 4 && std::all_of(word.begin(), word.end(), is_upper);
  return lower == "at" || lower == "a.m." || lower == "p.m." || lower == "am" || lower == "pm" ||
         lower == "|" || zone || (is_digit(word.front()) && contains(word, ":"));
}

struct Byline {
  std::size_t names = 0;  ///< bytes of "By Nora Quill "
  std::size_t whole = 0;  ///< … and of "April 3, 2024 at 9:30 a.m. EST "
};

/// A byline and a date that run into the story; both 0 when the line does not begin so.
Byline byline_of(std::string_view line) {
  constexpr std::size_t longest = 160;
  if (!starts_with(line, "By ") && !starts_with(line, "BY ")) return {};
  const std::vector<std::string_view> words = split(line.substr(0, longest), ' ');
  std::size_t month = 0;
  while (month + 2 < words.size() && !(is_month(words[month]) && !words[month + 1].empty() &&
                                       is_digit(words[month + 1].front())))
    ++month;
  if (month + 2 >= words.size() || month < 3 || words[month + 2].size() < 4) return {};
  std::size_t i = month + 3;
  while (i < words.size() && !words[i].empty() && belongs_to_time(words[i]))
    ++i;
  if (i >= words.size()) return {};
  return {static_cast<std::size_t>(words[month].data() - line.data()),
          static_cast<std::size_t>(words[i].data() - line.data())};
}

/// How often each edge line stands, by its shape, counted once a page.
std::map<std::string, std::size_t> edge_shapes(const std::vector<std::string>& pages) {
  std::map<std::string, std::size_t> seen;
  for (const std::string& page : pages) {
    const std::vector<std::string_view> lines = split(page, '\n');
    std::set<std::string> own;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (is_edge(i, lines.size())) own.insert(shape(lines[i]));
    }
    for (const std::string& one : own)
      ++seen[one];
  }
  return seen;
}

class Joiner {
 public:
  explicit Joiner(const std::vector<std::string>& pages)
      : pages_(pages), seen_(edge_shapes(pages)),
        often_(std::max<std::size_t>(2, (pages.size() + 1) / 2)) {}

  Printout run() {
    for (const std::string& page : pages_) {
      const std::vector<std::string_view> lines = split(page, '\n');
      for (std::size_t i = 0; i < lines.size(); ++i)
        take(lines[i], is_edge(i, lines.size()));
    }
    return std::move(result_);
  }

 private:
  void take(std::string_view line, bool edge) {
    if (edge && (is_browser_head(line) || is_page_mark(line))) return;
    const std::string_view address = leading_address(line);
    const std::string_view behind =
        address.empty() ? address : trim(trim(line).substr(address.size()));
    // In two columns the foot of the first runs into the head of the second.
    const bool foot = edge || (!behind.empty() && behind.front() >= 'a' && behind.front() <= 'z');
    if (!address.empty() && (foot || address == printed_)) {
      if (printed_.empty()) note_address(address);
      line = behind;
      if (line.empty() || is_page_mark(line)) return;
    } else if (edge && !trim(line).empty() && seen_[shape(line)] >= often_) {
      return;
    }
    if (const Byline byline = byline_of(trim(line)); byline.whole > 0) {
      line = trim(line);
      result_.text += std::string(trim(line.substr(0, byline.names))) + "\n\n" +
                      std::string(line.substr(byline.names, byline.whole - byline.names)) + "\n\n";
      line = line.substr(byline.whole);
    }
    result_.text += line;
    result_.text += '\n';
  }

  void note_address(std::string_view address) {
    printed_ = std::string(address);
    result_.url = printed_.substr(0, printed_.find_first_of("?#"));
  }

  const std::vector<std::string>& pages_;
  std::map<std::string, std::size_t> seen_;
  std::size_t often_;
  std::string printed_;
  Printout result_;
};

}  // namespace

Printout join_printed_pages(const std::vector<std::string>& pages) {
  return Joiner(pages).run();
}

}  // namespace pincite::article
