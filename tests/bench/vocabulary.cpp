#include "bench/paper_maker.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <random>
#include <string_view>

extern const char pincite_english_words[];

namespace pincite::bench {

const std::vector<Formula>& formulas() {
  static const std::vector<Formula> list = {
      {"motion to dismiss", 0.045},
      {"of the court", 0.06},
      {"pursuant to the", 0.02},
      {"special relationship", 0.006},
      {"to the extent that", 0.02},
      {"in the alternative", 0.01},
      {"as set forth in", 0.015},
      {"upon information and belief", 0.02},
      {"the united states district court", 0.03},
      {"summary judgment", 0.02},
      {"it is not", 0.03},
      {"that it was the", 0.02},
      {"for the reasons stated above", 0.01},
      {"breach of contract", 0.01},
      {"attorneys eyes only", 0.004},
      {"as to the", 0.05},
      {"irreparable harm", 0.004},
      {"preliminary injunction", 0.008},
      {"good cause shown", 0.003},
      {"with prejudice", 0.005},
  };
  return list;
}

std::vector<std::string> rare_phrases() {
  static constexpr std::string_view left[] = {"inbox",  "harbor",  "granite", "velvet",  "copper",
                                              "meadow", "lantern", "cobalt",  "saffron", "thicket"};
  static constexpr std::string_view right[] = {"api",     "ledger", "protocol", "covenant",
                                               "auction", "beacon", "orchard",  "cipher"};
  std::vector<std::string> phrases;
  for (const auto first : left) {
    for (const auto second : right)
      phrases.push_back(std::string(first) + " " + std::string(second));
  }
  return phrases;
}

const std::vector<std::string>& content_words() {
  static const std::vector<std::string> shuffled = [] {
    std::vector<std::string> words;
    std::string_view rest = pincite_english_words;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      const std::string_view word = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      if (word.size() > 2 && !text::is_function_word(word)) words.emplace_back(word);
    }
    std::sort(words.begin(), words.end());
    std::mt19937_64 random(4);
    for (std::size_t i = words.size(); i > 1; --i)
      std::swap(words[i - 1], words[random() % i]);
    return words;
  }();
  return shuffled;
}

}  // namespace pincite::bench
