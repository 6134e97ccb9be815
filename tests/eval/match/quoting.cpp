#include "eval/match/quoting.hpp"

#include <algorithm>
#include <ctime>

namespace pincite::tests {

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

int pages_of(const std::vector<model::Filing>& filings) {
  int pages = 0;
  for (const model::Filing& filing : filings)
    pages += filing.pages;
  return pages;
}

std::string passage(const cite::Document& document, std::size_t length, Dice& dice) {
  const auto& body = document.flow.segments.front();
  if (body.end < body.begin + length + 1) return {};
  const auto begin =
      body.begin + static_cast<std::uint32_t>(dice.roll(body.end - body.begin - length));
  std::string out(document.flow.passage(begin, begin + static_cast<std::uint32_t>(length)));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::string misread(const std::string& text, std::size_t per_mille, Dice& dice) {
  static constexpr std::string_view from = "lioecsgbhnuvyrtam", to = "1l0ces9hbuuyvnfon";
  std::string out;
  for (const char letter : text) {
    const std::size_t at = from.find(letter);
    const bool wrong = dice.roll(1000) < per_mille && letter != ' ';
    if (!wrong) {
      out += letter;
    } else if (at != std::string_view::npos && dice.chance(80)) {
      out += to[at];
    }  // else the letter is lost
  }
  return out;
}

}  // namespace pincite::tests
