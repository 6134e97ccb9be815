#include "article/verbs.hpp"

#include "article/ascii.hpp"
#include "article/word_table.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>
#include <vector>

namespace pincite::article {
namespace {

struct Verb {
  std::string_view base;
  Cue cue;
};

constexpr Verb verbs[] = {
#include "article/words/reporting_verbs.inc"
};

struct Irregular {
  std::string_view base;
  std::vector<std::string_view> forms;
};

const std::vector<Irregular>& irregular_verbs() {
  static const std::vector<Irregular> table = {
#include "article/words/irregular_verbs.inc"
  };
  return table;
}

using Forms = std::unordered_map<std::string_view, VerbForm>;

struct Table {
  std::deque<std::string> spellings;  ///< what the keys point to
  Forms forms;
};

bool is_vowel(char c) {
  return contains("aeiou", std::string_view(&c, 1));
}

std::vector<std::string> regular_forms(const std::string& base) {
  const char last = base.back();
  const bool after_consonant = base.size() > 1 && !is_vowel(base[base.size() - 2]);
  if (last == 'e') return {base + "s", base + "d", base.substr(0, base.size() - 1) + "ing"};
  if (last == 'y' && after_consonant) {
    const std::string stem = base.substr(0, base.size() - 1);
    return {stem + "ies", stem + "ied", base + "ing"};
  }
  const bool hisses = ends_with(base, "s") || ends_with(base, "sh") || ends_with(base, "ch") ||
                      ends_with(base, "x");
  return {base + (hisses ? "es" : "s"), base + "ed", base + "ing"};
}

/// A word that is as often a noun.
bool is_noun_homograph(std::string_view base) {
  static const WordSet nouns = {
      "claim",     "report",  "note",   "state",    "demand", "call",    "comment", "post",
      "tweet",     "answer",  "charge", "question", "hope",   "fear",    "worry",   "doubt",
      "estimate",  "promise", "pledge", "project",  "plan",   "rule",    "address", "attack",
      "blame",     "text",    "email",  "quote",    "point",  "offer",   "issue",   "support",
      "vote",      "talk",    "praise", "label",    "brand",  "joke",    "suspect", "protest",
      "reference", "show",    "voice",  "view",     "term",   "stress",  "hint",    "warning",
      "finding",   "vow",     "object", "counter",  "reply",  "dispute", "boast",   "signal"};
  return nouns.has(base);
}

Table make_table() {
  Table table;
  for (const Verb& verb : verbs) {
    const std::string base(verb.base);
    std::vector<std::string> all = regular_forms(base);
    for (const Irregular& irregular : irregular_verbs()) {
      if (irregular.base == base) all.assign(irregular.forms.begin(), irregular.forms.end());
    }
    all.push_back(base);
    for (const std::string& form : all) {
      const bool ing = ends_with(form, "ing") && form != base;
      const bool s = form == base || (ends_with(form, "s") && !ends_with(base, "s"));
      table.forms[table.spellings.emplace_back(form)] = {verb.cue, verb.base, ing, !ing && !s,
                                                         is_noun_homograph(verb.base)};
    }
  }
  return table;
}

}  // namespace

const VerbForm& verb_form(std::string_view lower) {
  static const Table table = make_table();
  static const WordTable<VerbForm> forms({table.forms.begin(), table.forms.end()});
  static const VerbForm none;
  const VerbForm* found = forms.find(lower);
  return found == nullptr ? none : *found;
}

bool is_denial_verb(std::string_view base) {
  static constexpr std::array<std::string_view, 11> denials = {
      "deny",       "refute",  "dispute",   "reject",   "dismiss", "rebut",
      "contradict", "disavow", "repudiate", "disclaim", "counter"};
  return std::find(denials.begin(), denials.end(), base) != denials.end();
}

}  // namespace pincite::article
