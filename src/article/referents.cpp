#include "article/referents.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

using model::SourceClass;

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_known(const Reading& reading) {
  return reading.source_class != SourceClass::none;
}

}  // namespace

bool is_personal_pronoun(std::string_view lower) {
  static constexpr std::array<std::string_view, 6> words = {"he", "she", "i", "who", "his", "her"};
  return among(lower, words);
}

void Referents::remember(const Reading& reading, const std::string& surface) {
  Reading kept = reading;
  if (!kept.name) kept.name = surface;
  any_ = kept;
  if (reading.organisation && reading.name) organisation_ = reading.name;
  if (reading.source_class == SourceClass::court && reading.name && !reading.organisation)
    judge_ = reading.name;
  const bool person = (reading.source_class == SourceClass::person ||
                       reading.source_class == SourceClass::spokesperson ||
                       reading.source_class == SourceClass::court || reading.lawyer) &&
                      !reading.organisation;
  if (person) person_ = kept;
  const bool several = !person || reading.lawyer;  // lawyers are he, she or they
  if (several && reading.source_class != SourceClass::filing) group_ = kept;
  if (!person) thing_ = kept;
}

Reading Referents::of_pronoun(std::string_view word) const {
  static constexpr std::array<std::string_view, 3> things = {"it", "its", "this"};
  static constexpr std::array<std::string_view, 4> groups = {"they", "their", "we", "that"};
  Reading nobody;
  nobody.source_class = SourceClass::unnamed;
  if (is_personal_pronoun(word)) {
    nobody.source_class = SourceClass::person;
    return is_known(person_) ? person_ : nobody;
  }
  if (among(word, things)) return is_known(thing_) ? thing_ : is_known(any_) ? any_ : nobody;
  if (!among(word, groups)) return nobody;
  return is_known(group_) ? group_ : is_known(any_) ? any_ : nobody;
}

}  // namespace pincite::article
