#pragma once
/// Layout analysis: raw words of all pages → lines in reading order with roles, margin numbers,
/// paragraph numbers, stamps. Pure functions, no outside library; the order of pages is kept.

#include "extract/raw_page.hpp"

#include "pincite/model/page.hpp"

#include <string>
#include <vector>

namespace pincite::extract {

/// The whole document at once, because stamps, running heads and margins are known by repetition.
std::vector<model::Page> analyse(const std::vector<RawPage>& pages,
                                 std::vector<model::Issue>& issues);

/// Words of one page that are neither stamp nor margin number nor rotated side text, joined by
/// spaces: what decides whether the page has a text layer worth reading.
std::string content_text(const RawPage& page);

}  // namespace pincite::extract
