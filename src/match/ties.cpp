#include "match/ties.hpp"

#include "match/case_names.hpp"
#include "match/dates.hpp"

#include "pincite/text/fold.hpp"

namespace pincite::match {
namespace {

/// Names of the sides, and the number.
std::vector<std::string> names_of(const model::Filing& filing) {
  std::vector<std::string> names = names_of_case(filing.case_name);
  for (std::string& word : text::fold_words(model::docket_key_number(filing.docket_number)))
    if (word.size() >= 4) names.push_back(std::move(word));
  return names;
}

std::vector<WordHash> plain_hashes(const std::vector<std::string>& words) {
  std::vector<WordHash> out;
  for (const std::string& word : words)
    out.push_back(hash_of(word));
  return out;
}

}  // namespace

WordHash hash_of(const std::string& text) {
  constexpr WordHash offset = 2166136261U;
  constexpr WordHash prime = 16777619U;
  WordHash hash = offset;
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return hash;
}

std::vector<WordHash> hashes_of(const std::vector<std::string>& names) {
  std::vector<WordHash> out;
  for (const std::string& name : names) {
    out.push_back(hash_of(name));
    out.push_back(hash_of(name + "s"));
  }
  return out;
}

Ties::Ties(const model::Filing& filing, PieceShelf& shelf)
    : shelf_(shelf), nameless_docket_(filing.case_name.empty() && !filing.docket_number.empty()),
      names_(hashes_of(names_of(filing))) {
  if (!filing.filed) return;
  months_ = plain_hashes(month_words(filing.filed->month));
  days_ = plain_hashes(day_words(filing.filed->day));
  days_.push_back(hash_of(std::to_string(filing.filed->year)));
}

bool Ties::hold(model::ArticleId story) {
  const auto known = known_.find(story);
  if (known != known_.end()) return known->second;
  return known_[story] = look(story);
}

bool Ties::look(model::ArticleId story) const {
  if (nameless_docket_ || shelf_.has_word(story, names_)) return true;
  return !months_.empty() && shelf_.has_word(story, months_) && shelf_.has_word(story, days_);
}

}  // namespace pincite::match
