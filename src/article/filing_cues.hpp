#pragma once
/// Does a sentence speak of a court filing?

#include "article/discourse.hpp"

#include <string>
#include <vector>

namespace pincite::article {

/// How sure: `strong` stands alone ("court filing", "the lawsuit alleges"), `weak` counts only in a
/// story that has spoken of a filing already ("the document says").
enum class FilingCue { none, weak, strong };

/// Judges elements [first, last) of a paragraph; quotations inside are not looked at.
FilingCue filing_cue(const Paragraph& paragraph, std::size_t first, std::size_t last);

/// Case names, docket numbers and courts that the text names, in order, without repeats.
std::vector<std::string> case_cues(const Discourse& story);

}  // namespace pincite::article
