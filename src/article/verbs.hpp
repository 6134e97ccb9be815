#pragma once
/// Verbs that bring what somebody says.

#include <string>
#include <string_view>

namespace pincite::article {

/// How much a verb tells of speech: `speech` says words; `stance` shows what somebody holds;
/// `weak` counts only right before a quotation; `none` is no cue.
enum class Cue { none, weak, stance, speech };

struct VerbForm {
  Cue cue = Cue::none;
  std::string_view base;    ///< "say"
  bool participle = false;  ///< -ing form
  bool past = false;        ///< past tense or past participle
  bool noun = false;        ///< its base is as often a noun: claim, report, comment …
};

/// Looks up a lower-case word; cue none when it is no reporting verb.
const VerbForm& verb_form(std::string_view lower);

/// Verbs of denying: deny, refute, dispute, reject …
bool is_denial_verb(std::string_view base);

}  // namespace pincite::article
