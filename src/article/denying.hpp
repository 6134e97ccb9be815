#pragma once
/// Does a sentence deny what somebody says? Told apart from declining to comment and from courts
/// that deny motions.

#include "article/discourse.hpp"

namespace pincite::article {

/// Looks at elements [first, last) of the paragraph, whose verb of saying stands at `cue` (`last`
/// when there is none): "denies", "said the claims are baseless", ", refuting that …", and what the
/// quotations of the sentence say ("These claims have no merit").
bool denies(const Discourse& story, const Paragraph& p, std::size_t first, std::size_t last,
            std::size_t cue);

/// claim, allegation, accusation …
bool is_claim_noun(std::string_view lower);

}  // namespace pincite::article
