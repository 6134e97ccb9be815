#pragma once
/// Makes filings without end: words as often as English and court papers have them, on pages with
/// the geometry of real ones, with phrases planted at known rates. The same seed makes the same
/// papers.

#include "pincite/model/filing.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace pincite::bench {

struct Paper {
  std::string bytes;  ///< what stands for the PDF: unlike in every paper
  model::Filing filing;
  std::vector<model::Page> pages;
};

/// Formulas of court papers and the share of pages on which they are planted.
struct Formula {
  std::string words;
  double pages = 0;
};
const std::vector<Formula>& formulas();

/// Rare phrases: each is planted on about one page in ten thousand.
std::vector<std::string> rare_phrases();

/// Content words by falling frequency, for queries.
const std::vector<std::string>& content_words();

class PaperMaker {
 public:
  explicit PaperMaker(std::uint64_t seed) : seed_(seed), random_(seed) {}

  /// 12/√u pages, a mean of about 20, at most 600: most papers are short, some are very long.
  Paper next();

 private:
  model::Filing describe();
  model::Page page(int number, const model::Filing& filing, int pages, bool pleading);
  void body_lines(model::Page& page, bool pleading);
  void fill_line(model::Line& line, double right, double height);
  void refill();
  void say(const std::string& words);
  std::string word();
  double share() { return std::uniform_real_distribution<double>(0, 1)(random_); }
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }

  std::uint64_t seed_;
  std::mt19937_64 random_;
  std::vector<std::string> waiting_;  ///< words of the page, the next one last
  std::size_t made_ = 0;
  int words_to_sentence_end_ = 20;
  bool capital_ = true;
};

}  // namespace pincite::bench
