#pragma once
/// Words in a row, by intersecting position lists ourselves: Xapian's phrase operator counts
/// filings, we need every place.

#include "index/spans.hpp"

#include <xapian.h>

#include <vector>

namespace pincite::index {

/// Sorted ids to look at; nullptr = all.
using Within = const std::vector<model::FilingId>*;

std::vector<Occurrence> find_row(Facts& facts, const Row& row, Within within);
std::vector<Occurrence> find_near(Facts& facts, const Near& near, Within within);

/// Filings that have all the terms, by id.
std::vector<Xapian::docid> having_all(const Xapian::Database& database,
                                      std::vector<std::string> terms, Within within);

/// Filings where the terms stand in a row, positions as stored.
std::vector<Xapian::docid> in_a_row(const Xapian::Database& database,
                                    const std::vector<std::string>& terms);

}  // namespace pincite::index
