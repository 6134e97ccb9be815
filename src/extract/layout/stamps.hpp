#pragma once
/// Finds the court's stamps on pages and votes over the document which of them is this filing's.

#include "extract/layout/stamp_text.hpp"
#include "extract/layout/work.hpp"

#include <string>
#include <vector>

namespace pincite::extract {

/// One stamp on one page.
struct FoundStamp {
  StampReading reading;
  std::vector<std::uint32_t> items;  ///< its words
  double edge = 0;                   ///< distance from the nearer page edge, points
  std::uint32_t order = 0;           ///< drawing order of its last word
};

/// All stamps of a page: every stretch of words at the top or bottom edge, as drawn and as seen,
/// that reads like one. Overprinted stamps differ in drawing order. Outermost first; of two in
/// the same place the one drawn later, which covers the other.
std::vector<FoundStamp> find_stamps(const WorkPage& page);

/// Finds, votes, marks the words (Use::stamp) and sets WorkPage::stamp. Scanned stamps are
/// corrected where the rest of the document agrees against a misreading; printed ones never are.
/// Older stamps of other papers and numbers that do not rise become issues.
void settle_stamps(std::vector<WorkPage>& pages, std::vector<model::Issue>& issues);

}  // namespace pincite::extract
