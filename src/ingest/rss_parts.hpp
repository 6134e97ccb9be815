#pragma once
/// Parts of one item of a court's feed, each read into an entry.

#include "pincite/ingest/rss.hpp"

#include <string>

namespace pincite::ingest {

/// Longer addresses are cut: std::regex recurses over what it matches.
inline constexpr std::size_t longest_address = 1000;

/// Splits "1:18-cv-03365-MKB Chau v. Donovan et al"; false when it begins with no docket number.
bool take_title(const std::string& title, FeedEntry& entry);

/// "[Order] (<a href="…">12</a>)": event, document, number; before the bracket what bankruptcy
/// courts add.
void take_description(const std::string& description, FeedEntry& entry);

/// Case id and sequence of "DktRpt.pl?492165&10", "…?265812-16739".
void take_guid(const std::string& guid, const std::string& link, FeedEntry& entry);

/// Where an appellate feed gives no other handle on an entry without document.
std::string part_id(const std::string& guid);

}  // namespace pincite::ingest
