#include "article/printout.hpp"

#include "article/ascii.hpp"

#include <algorithm>
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

/// "3/7", "Page 3 of 7", or a bare address: nothing else prints so.
bool is_page_mark(std::string_view line) {
  const std::string text = lower_ascii(trim(line));
  if (text.empty() || text.size() > 300) return false;
  const bool address = starts_with(text, "http") && !contains(text, " ");
  const std::size_t slash = text.find('/');
  const bool count =
      slash != std::string::npos && slash > 0 && text.size() <= 9 &&
      std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '/'; });
  return address || count ||
         (starts_with(text, "page ") && contains(text, " of ") && text.size() < 20);
}

}  // namespace

std::string join_printed_pages(const std::vector<std::string>& pages) {
  std::map<std::string, std::size_t> seen;  // shapes of edge lines, by number of pages
  for (const std::string& page : pages) {
    const std::vector<std::string_view> lines = split(page, '\n');
    std::set<std::string> own;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (is_edge(i, lines.size())) own.insert(shape(lines[i]));
    }
    for (const std::string& one : own)
      ++seen[one];
  }
  const std::size_t often = std::max<std::size_t>(2, (pages.size() + 1) / 2);
  std::string text;
  for (const std::string& page : pages) {
    const std::vector<std::string_view> lines = split(page, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool edge = is_edge(i, lines.size());
      const bool running = edge && !trim(lines[i]).empty() && seen[shape(lines[i])] >= often;
      if (running || (edge && is_page_mark(lines[i]))) continue;
      text += lines[i];
      text += '\n';
    }
  }
  return text;
}

}  // namespace pincite::article
