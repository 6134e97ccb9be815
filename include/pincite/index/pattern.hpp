#pragma once
/// What can be looked for in the stream of words: words in a row with alternatives, or words near
/// each other.

#include "pincite/model/filing.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pincite::index {

/// One word that leads from one state of a row to another. `cost` counts letters that differ from
/// what was asked for; 0 = as asked.
struct Arc {
  std::uint16_t from = 0, to = 0;
  std::uint16_t cost = 0;
  std::string word;
};

/// Words in a row: a walk from state 0 to state `states - 1`, one word a step, costing at most
/// `max_cost`. A plain phrase has one arc from each state to the next. Arcs never lead backwards;
/// an arc that stays in its state stands for a speck between words.
struct Row {
  std::uint16_t states = 1;
  std::uint16_t max_cost = 0;
  std::vector<Arc> arcs;
};

/// The plain phrase of these folded words.
Row plain_row(const std::vector<std::string>& words);

/// All the words, in any order, with at most `slack` other words between the first and the last.
struct Near {
  std::vector<std::string> words;
  std::uint32_t slack = 0;
};

/// A phrase occurrence: tokens [begin, end) of the filing's flow, always of its ordinary stream.
struct Occurrence {
  model::FilingId filing = 0;
  std::uint32_t begin = 0, end = 0;  ///< token indexes, not positions
  std::uint32_t cost = 0;            ///< letters that differ from what was asked for
  bool operator==(const Occurrence&) const = default;
};

}  // namespace pincite::index
