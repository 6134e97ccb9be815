#pragma once
/// What the story says about the papers it reports: dockets, kinds of paper, dates.

#include "match/mention.hpp"

#include "pincite/model/article.hpp"
#include "pincite/text/fold.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pincite::match {

/// How well one filing fits what the story says at one spot, with the reasons in words.
struct Fit {
  double docket = 0;  ///< the case: number, names
  double paper = 0;   ///< the kind, date and title of the paper
  double date = 0;    ///< of `paper`: agreement of dates
  double other = 0;   ///< the sentence credits another kind of paper ("the complaint says")
  std::vector<std::string> evidence;
  [[nodiscard]] double total() const { return docket + paper; }
  /// What ties the story to this filing: a kind of paper alone ("a lawsuit") ties it to none.
  [[nodiscard]] double tie() const { return docket > 0 || date >= 1.5 ? docket + paper : 0; }
};

/// Reads a story's cues once. Immutable; the article must outlive it.
class StoryScope {
 public:
  StoryScope(const model::Article& article, const std::vector<model::Filing>& filings);

  /// Fit of a filing for words at byte `at` of the body, credited in the words `surface`.
  [[nodiscard]] Fit fit(const model::Filing& filing, std::size_t at,
                        const std::string& surface) const;
  /// Fit of the docket alone.
  [[nodiscard]] double docket_fit(const model::Filing& filing,
                                  std::vector<std::string>* evidence = nullptr) const;
  /// Byte offset in the body of a code point offset.
  [[nodiscard]] std::size_t byte_of(std::size_t code_point) const;
  /// Bytes [begin, end) of the sentence around a byte.
  [[nodiscard]] std::pair<std::size_t, std::size_t> sentence_at(std::size_t byte) const;
  [[nodiscard]] const std::vector<text::FoldedToken>& tokens() const { return tokens_; }
  /// True when the words name a side of a case that the story is about ("the FTC").
  [[nodiscard]] bool names_a_side(const std::string& words) const;
  [[nodiscard]] bool names_a_plaintiff(const std::string& words) const;
  /// True when a story of this date can have seen the paper.
  [[nodiscard]] bool can_have_seen(const model::Filing& filing) const;

 private:
  void read_mentions();
  void weigh_dockets(const std::vector<model::Filing>& filings);
  struct PaperFit {
    double value = 0, date = 0;
  };
  [[nodiscard]] PaperFit paper_fit(const Mention& mention, const model::Filing& filing,
                                   std::vector<std::string>* evidence) const;
  [[nodiscard]] bool credits_other_kind(const Mention& mention, const model::Filing& filing) const;
  [[nodiscard]] bool has_word(const std::string& folded) const;

  const model::Article& article_;
  std::vector<std::uint32_t> code_points_;
  std::vector<text::FoldedToken> tokens_;
  std::vector<std::string> words_;  ///< sorted, distinct; title included
  std::vector<std::pair<std::size_t, std::size_t>> sentences_;
  std::vector<Mention> mentions_;
  std::vector<std::string> sides_;       ///< sorted folded names and initials of those cases' sides
  std::vector<std::string> plaintiffs_;  ///< the same of the first sides
  std::map<std::string, std::pair<double, std::string>> dockets_;  ///< by scope key
};

}  // namespace pincite::match
