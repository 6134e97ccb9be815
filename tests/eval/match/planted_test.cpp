#include "eval/match/generated_library.hpp"

#include "pincite/match/match.hpp"
#include "pincite/text/fold.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <map>

namespace pincite {
namespace {

using model::Verdict;
using tests::Dice;
using tests::GeneratedFiling;

constexpr std::size_t dockets = 4, words_each = 1200;

enum class Edit { none, marks, ellipsis, bracket, word, number, negation };

struct Planted {
  std::size_t filing = 0;
  std::string text;
  std::string passage;  ///< folded words as filed
  bool altered = false;
};

std::string join(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i)
    out += (i > begin ? " " : "") + words[i];
  return out;
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ','))
    text.pop_back();
  return text;
}

/// Takes `length` words of a filing and edits them as outlets do.
Planted plant(const std::vector<GeneratedFiling>& filings, std::size_t length, Edit edit,
              Dice& dice) {
  Planted out;
  out.filing = dice.roll(filings.size());
  std::vector<std::string> words = filings[out.filing].words;
  const std::size_t begin = dice.roll(words.size() - length);
  words.assign(words.begin() + static_cast<std::ptrdiff_t>(begin),
               words.begin() + static_cast<std::ptrdiff_t>(begin + length));
  out.passage = text::fold(join(words, 0, length));
  const std::size_t middle = 1 + dice.roll(std::max<std::size_t>(length - 2, 1));
  switch (edit) {
  case Edit::none:
    break;
  case Edit::marks:
    words.front().front() = static_cast<char>(std::toupper(words.front().front()));
    break;
  case Edit::ellipsis:
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(length / 3),
                words.begin() + static_cast<std::ptrdiff_t>(2 * length / 3));
    words[length / 3 - 1] += " \xE2\x80\xA6";
    break;
  case Edit::bracket:
    words[middle] = "[the carrier] " + words[middle];
    break;
  case Edit::word:
    words[middle] = "zephyr";
    break;
  case Edit::number:
    words[middle] = "7421";
    break;
  case Edit::negation:
    words[middle] = "never " + words[middle];
    break;
  }
  out.altered = edit == Edit::word || edit == Edit::number || edit == Edit::negation;
  out.text = trimmed(join(words, 0, words.size()));
  return out;
}

struct Score {
  int trials = 0, filing = 0, place = 0, verdict = 0, linked = 0, said_altered = 0;
  [[nodiscard]] double share(int of) const {
    return trials > 0 ? static_cast<double>(of) / trials : 0;
  }
};

bool has_words(const std::vector<GeneratedFiling>& filings, const model::Filing& filing,
               const std::string& passage) {
  for (const GeneratedFiling& each : filings) {
    if (each.filing.docket_number == filing.docket_number && each.filing.ecf == filing.ecf) {
      return text::fold(join(each.words, 0, each.words.size())).find(passage) != std::string::npos;
    }
  }
  return false;
}

void run(const std::vector<GeneratedFiling>& filings, match::Corpus& corpus, const Planted& planted,
         Score& score) {
  const model::Filing& source = filings[planted.filing].filing;
  const auto checked = match::check(tests::story_about(source, planted.text), corpus);
  ++score.trials;
  const model::Finding* finding = nullptr;
  for (std::size_t i = 0; i < checked.findings.size(); ++i) {
    if (checked.article.quotations[i].kind == model::QuotationKind::direct) {
      finding = &checked.findings[i];
    }
  }
  if (finding == nullptr || finding->links.empty()) return;
  ++score.linked;
  const model::Link& link = finding->links.front();
  const bool right =
      link.filing.docket_number == source.docket_number &&
      (link.filing.ecf == source.ecf || has_words(filings, link.filing, planted.passage));
  score.filing += right ? 1 : 0;
  const bool altered = finding->verdict == Verdict::altered;
  score.said_altered += altered ? 1 : 0;
  score.verdict += altered == planted.altered ? 1 : 0;
}

Score trial(std::size_t length, Edit edit, std::size_t noise, int count, std::uint64_t seed) {
  const auto filings = tests::generate_filings(dockets, words_each, 7);
  tests::MemoryCorpus corpus;
  tests::fill(corpus, filings, noise, seed);
  Dice dice(seed);
  Score score;
  for (int i = 0; i < count; ++i)
    run(filings, corpus, plant(filings, length, edit, dice), score);
  return score;
}

TEST(PlantedQuotations, ExactWordsAreFoundByLength) {
  const std::map<std::size_t, double> floors{{2, .75},  {3, .85},  {5, .95}, {8, .98},
                                             {12, .98}, {20, .98}, {40, .98}};
  for (const auto& [length, floor] : floors) {
    const Score score = trial(length, Edit::none, 0, 24, 11);
    std::cout << length << " words: filing " << score.share(score.filing) << " verdict "
              << score.share(score.verdict) << "\n";
    EXPECT_GE(score.share(score.filing), floor) << length << " words";
    EXPECT_EQ(score.said_altered, 0) << length << " words";
  }
}

TEST(PlantedQuotations, EditsGetTheirVerdict) {
  for (const Edit edit :
       {Edit::marks, Edit::ellipsis, Edit::bracket, Edit::word, Edit::number, Edit::negation}) {
    for (const std::size_t length : {8, 16, 40}) {
      const Score score = trial(length, edit, 0, 12, 13);
      std::cout << "edit " << static_cast<int>(edit) << ", " << length << " words: filing "
                << score.share(score.filing) << " verdict " << score.share(score.verdict) << "\n";
      EXPECT_GE(score.share(score.filing), .95) << static_cast<int>(edit) << " " << length;
      EXPECT_GE(score.share(score.verdict), .92) << static_cast<int>(edit) << " " << length;
    }
  }
}

TEST(PlantedQuotations, ScannersSlipsAreNotTheStorys) {
  for (const std::size_t noise : {10, 30, 80}) {
    for (const std::size_t length : {5, 8, 12, 30}) {
      const Score score = trial(length, Edit::none, noise, 15, 17);
      std::cout << noise << " per mille, " << length << " words: filing "
                << score.share(score.filing) << " called altered "
                << score.share(score.said_altered) << "\n";
      const double floor = length >= 12 ? (noise <= 30 ? .97 : .93) : length >= 8 ? .85 : .7;
      EXPECT_GE(score.share(score.filing), floor) << noise << " " << length;
      // Digits misread with confidence cannot be told from changed numbers.
      EXPECT_LE(score.share(score.said_altered), noise <= 30 ? .2 : .34) << noise << " " << length;
    }
  }
}

TEST(PlantedQuotations, ChangedWordsAreSeenInScans) {
  const Score score = trial(12, Edit::word, 30, 24, 19);
  EXPECT_GE(score.share(score.filing), .95);
  EXPECT_GE(score.share(score.verdict), .95);
}

/// Do other filings have the words too?
bool stands_elsewhere(const std::vector<GeneratedFiling>& filings, const Planted& planted) {
  for (std::size_t i = 0; i < filings.size(); ++i) {
    if (i != planted.filing && has_words(filings, filings[i].filing, planted.passage)) return true;
  }
  return false;
}

/// Quotations, `length` words or 2 to 25, whose filing is taken out of the library.
Score without_source(Edit edit, std::size_t length, int count, std::uint64_t seed) {
  const auto filings = tests::generate_filings(dockets, words_each, 7);
  Dice dice(seed);
  Score score;
  for (int i = 0; i < count; ++i) {
    const std::size_t words = length > 0 ? length : 2 + dice.roll(24);
    const Planted planted = plant(filings, words, edit, dice);
    if (stands_elsewhere(filings, planted)) continue;
    tests::MemoryCorpus corpus;
    tests::fill(corpus, filings, 0, 1, planted.filing);
    run(filings, corpus, planted, score);
  }
  return score;
}

TEST(SourceAblation, WithoutTheFilingNothingIsLinked) {
  const Score score = without_source(Edit::none, 0, 80, 23);
  std::cout << "linked without source: " << score.linked << " of " << score.trials << "\n";
  EXPECT_LE(score.linked, score.trials / 50);
}

TEST(SourceAblation, NorIsAQuotationWithAWordAltered) {
  for (const std::size_t length : {8, 12, 20}) {
    const Score score = without_source(Edit::word, length, 50, 29);
    std::cout << length << " words, one altered, linked without source: " << score.linked << " of "
              << score.trials << "\n";
    EXPECT_LE(score.linked, score.trials / 50);
  }
}

}  // namespace
}  // namespace pincite
