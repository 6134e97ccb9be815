#pragma once
/// The questions that are asked, as we, FTS5 and recoll spell them.

#include <string>
#include <vector>

namespace pincite::bench {

struct Question {
  std::string ours, fts, recoll;
};

struct Row {
  std::string name;
  std::vector<Question> questions;
};

/// Rare phrase, common phrase, stop-word phrase, phrase with filter, three-word AND.
std::vector<Row> rows();

}  // namespace pincite::bench
