#pragma once
/// Who spoke before: what "he", "they", "it" and "the company" mean.

#include "pincite/model/article.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pincite::article {

/// What a source phrase stands for.
struct Reading {
  model::SourceClass source_class = model::SourceClass::none;
  std::optional<std::string> name;
  bool lawyer = false;
  bool organisation = false;  ///< the name of a company, an agency …
};

/// Remembers sources in order of appearance.
class Referents {
 public:
  void remember(const Reading& reading, const std::string& surface);
  /// What a pronoun stands for by who spoke before; class unnamed when nobody did.
  [[nodiscard]] Reading of_pronoun(std::string_view word) const;
  /// Whoever spoke last; class none when nobody did.
  [[nodiscard]] const Reading& last() const { return any_; }
  /// The judge that spoke last, for "the judge".
  [[nodiscard]] std::optional<std::string> judge() const { return judge_; }
  /// The organisation that spoke last, for "the company".
  [[nodiscard]] std::optional<std::string> organisation() const { return organisation_; }

 private:
  Reading person_, group_, thing_, any_;
  std::optional<std::string> judge_, organisation_;
};

/// he, she, who …: pronouns of one person.
bool is_personal_pronoun(std::string_view lower);

}  // namespace pincite::article
