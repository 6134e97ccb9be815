#pragma once
/// Which words differ between a story and a filing, and what that makes of the quotation.

#include "match/align.hpp"

#include "pincite/model/article.hpp"

#include <string>
#include <vector>

namespace pincite::match {

/// The differences, in order, and what else a reader should know of them.
struct Diff {
  std::vector<model::Edit> edits;
  std::vector<std::string> misread;  ///< "bcspoke for bespoke": OCR slips that are not held against
                                     ///< the story
  bool citation_skipped = false;     ///< an unmarked skip over a record citation only
  bool hidden_words = false;         ///< words of the story fall where the filing is black
  bool redaction_shown = false;      ///< a placeholder of the story stands at a black bar
  [[nodiscard]] bool altered() const;
  [[nodiscard]] model::Verdict verdict() const;
};

/// Compares word by word on the unfolded text, so that folding hides no number and no "not".
/// A differing word counts as OCR's slip, not the story's, when the page was read by OCR, the two
/// forms are confusable, and the filed form is doubtful: low confidence or in no other place.
Diff compare(const Query& query, const IndexedDocument& document, const Vocabulary& vocabulary,
             const Alignment& alignment);

}  // namespace pincite::match
