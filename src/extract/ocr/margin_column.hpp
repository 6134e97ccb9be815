#pragma once
/// The line numbers of pleading paper and transcripts on a scan, found by their shape. OCR reads
/// single digits beside a rule as noise and mixes them into the sentences; their places in the
/// column and the step from one digit to two say more surely what they are.

#include "pincite/model/page.hpp"

#include <optional>
#include <vector>

namespace pincite::extract {

struct MarginNumber {
  int value = 0;
  model::Box box;
};

struct MarginColumn {
  std::vector<MarginNumber> numbers;  ///< from the top
  double left = 0, right = 0;         ///< of the digits
};

/// `pieces` are the connected pieces of ink in the page's left part (letters of a word joined).
/// Nothing unless a dozen of them and more stand one below the other at one pitch, over half of
/// the page, with the step from one digit to two where a count from 1 has it.
std::optional<MarginColumn> find_margin_column(const std::vector<model::Box>& pieces,
                                               double page_height);

}  // namespace pincite::extract
