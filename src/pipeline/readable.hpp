#pragma once
/// Which words an unredacted version gives back to a redacted one.

#include "pincite/cite/document.hpp"

#include <cstdint>
#include <vector>

namespace pincite::pipeline {

/// Tokens [begin, end) of the newer paper.
struct TokenRange {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const TokenRange&) const = default;
};

/// The words of `now` that stand where `before` has a redaction, in order. The papers are aligned
/// by groups of three words that both have once; cost n log n. A redaction between words that
/// cannot be aligned on either side gives nothing.
std::vector<TokenRange> revealed(const text::Flow& before, const text::Flow& now);

}  // namespace pincite::pipeline
