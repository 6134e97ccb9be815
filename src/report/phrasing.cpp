#include "report/phrasing.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::report {

void append_part(std::string& line, const std::string& part) {
  if (part.empty()) return;
  if (!line.empty()) line += " · ";
  line += part;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string count_of(long long number, const std::string& noun) {
  std::string line = std::to_string(number) + " ";
  if (number == 1) return line + noun;
  const std::size_t y = noun.find('y');
  if (noun == "story" || noun == "entry") return line + noun.substr(0, y) + "ies";
  return line + noun + "s";
}

std::string percent(double share) {
  if (!(share > 0)) return "0 %";
  if (share >= 1) return "100 %";
  return std::to_string(std::clamp(std::lround(share * 100), 1L, 99L)) + " %";
}

std::string sureness(const model::Finding& finding) {
  return finding.verdict == model::Verdict::unchecked ? "not checked" : percent(finding.confidence);
}

std::string confidence_words(const model::Finding& finding) {
  const bool unchecked = finding.verdict == model::Verdict::unchecked;
  return unchecked ? sureness(finding) : "confidence " + sureness(finding);
}

std::string capital(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  }
  return word;
}

std::string range_text(int first, int last) {
  return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

std::string number_ranges(const std::vector<int>& sorted) {
  std::string line;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t last = i;
    while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1)
      ++last;
    if (!line.empty()) line += ", ";
    line += range_text(sorted[i], sorted[last]);
    i = last + 1;
  }
  return line;
}

}  // namespace pincite::report
