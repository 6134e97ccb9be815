#include "article/lexicon.hpp"

#include "article/ascii.hpp"
#include "article/word_table.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace pincite::article {
namespace {

using OwnWords = std::unordered_set<std::string>;

struct NounGroup {
  NounClass noun_class;
  std::vector<std::string_view> nouns;
};

using Nouns = std::unordered_map<std::string, NounClass>;

Nouns make_nouns() {
  const std::vector<NounGroup> groups = {
#include "article/words/source_nouns.inc"
  };
  Nouns nouns;
  for (const NounGroup& group : groups) {
    for (const std::string_view noun : group.nouns) {
      const std::string word(noun);
      nouns.emplace(word, group.noun_class);
      nouns.emplace(word + "s", group.noun_class);
      if (ends_with(word, "y"))
        nouns.emplace(word.substr(0, word.size() - 1) + "ies", group.noun_class);
    }
  }
  return nouns;
}

OwnWords make_outlets() {
  OwnWords outlets;
  for (const char* name : {
#include "article/words/outlets.inc"
       })
    outlets.insert(lower_ascii(name));
  return outlets;
}

/// Last words of newspapers' names that are not in the list.
constexpr std::array<std::string_view, 17> outlet_tails = {
    "ledger", "dispatch", "sentinel",  "examiner", "inquirer",  "times",
    "post",   "herald",   "tribune",   "gazette",  "chronicle", "journal",
    "news",   "observer", "telegraph", "courier",  "bulletin"};

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

/// Without a genitive ending.
std::string_view bare(std::string_view name) {
  for (const std::string_view tail : {"'s", "\xE2\x80\x99s"})
    if (ends_with(name, tail)) name.remove_suffix(tail.size());
  return name;
}

/// Most phrases are told by their last word to name no outlet.
bool may_name_outlet(std::string_view phrase, const OwnWords& outlets) {
  static const OwnWords ends = [&] {
    OwnWords words;
    for (const std::string_view tail : outlet_tails)
      words.emplace(tail);
    for (const std::string& name : outlets)
      words.emplace(last_word(name));
    return words;
  }();
  const std::string_view word = last_word(phrase);
  const bool odd_space =
      std::any_of(word.begin(), word.end(), [](char c) { return c == '\xC2' || is_space(c); });
  return odd_space || ends.count(lower_ascii(bare(word))) > 0;
}

}  // namespace

NounClass noun_class(std::string_view lower) {
  static const Nouns nouns = make_nouns();
  static const WordTable<NounClass> table({nouns.begin(), nouns.end()});
  const NounClass* found = table.find(lower);
  return found == nullptr ? NounClass::none : *found;
}

bool is_outlet_name(std::string_view phrase) {
  static const OwnWords outlets = make_outlets();
  constexpr std::size_t longest = 100;  // bytes; the longest name known has 26
  phrase = trim(phrase);
  if (lower_ascii(phrase.substr(0, 4)) == "the ") phrase = trim(phrase.substr(4));
  if (phrase.empty() || phrase.size() > longest) return false;
  if (!is_upper(phrase.front()) && !is_digit(phrase.front())) return false;
  if (!may_name_outlet(phrase, outlets)) return false;
  const std::string squeezed = lower_ascii(squeeze(phrase));
  const std::string name(bare(squeezed));
  if (outlets.count(name) > 0) return true;
  const std::string_view last = last_word(name);
  return last.size() < name.size() && count_words(name) <= 5 &&
         std::find(outlet_tails.begin(), outlet_tails.end(), last) != outlet_tails.end();
}

bool is_given_name(std::string_view lower) {
  static const WordSet names = {
#include "article/words/given_names.inc"
  };
  return names.has(lower);
}

bool is_organisation_word(std::string_view lower) {
  static const WordSet words = {
#include "article/words/organisations.inc"
  };
  return words.has(lower);
}

bool is_person_title(std::string_view lower) {
  static const WordSet titles = {
      "mr.",         "mrs.",        "ms.",        "dr.",         "sen.",          "rep.",
      "gov.",        "lt.",         "gen.",       "col.",        "sgt.",          "capt.",
      "prof.",       "rev.",        "hon.",       "president",   "senator",       "governor",
      "mayor",       "judge",       "justice",    "chancellor",  "sheriff",       "professor",
      "ceo",         "chairman",    "chairwoman", "secretary",   "minister",      "king",
      "queen",       "prince",      "pope",       "sir",         "lord",          "dame",
      "mr",          "mrs",         "ms",         "dr",          "sir",           "solicitor",
      "barrister",   "attorney",    "lawyer",     "congressman", "congresswoman", "representative",
      "magistrate",  "detective",   "officer",    "founder",     "director",      "spokesman",
      "spokeswoman", "spokesperson"};
  return titles.has(lower);
}

bool names_spokesperson(std::string_view lower_phrase) {
  static constexpr std::array<std::string_view, 14> roles = {"spokesman",
                                                             "spokeswoman",
                                                             "spokesperson",
                                                             "spokespeople",
                                                             "communications director",
                                                             "director of communications",
                                                             "communications chief",
                                                             "head of communications",
                                                             "communications officer",
                                                             "press secretary",
                                                             "press officer",
                                                             "publicist",
                                                             "media relations",
                                                             "public relations"};
  return std::any_of(roles.begin(), roles.end(),
                     [&](std::string_view role) { return contains(lower_phrase, role); }) ||
         (contains(lower_phrase, "communications") &&
          !contains(lower_phrase, "communications commission"));
}

}  // namespace pincite::article
