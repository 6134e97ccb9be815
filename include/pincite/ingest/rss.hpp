#pragma once
/// Feeds of new docket entries as the courts' CM/ECF systems write them.

#include "pincite/base/result.hpp"
#include "pincite/ingest/item.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::ingest {

/// One docket entry of a feed; empty = not said.
struct FeedEntry {
  std::string docket_number;  ///< as printed, judge initials kept
  std::string case_name;      ///< "United States v. Kahn": "et al" left out, USA written out
  std::string case_id;        ///< the court's internal number
  std::string event;          ///< "Order AND ~Util - Set Deadlines": events of one entry, joined
  std::string number;         ///< link text; a document id where the court numbers no entries
  std::string document_id;    ///< flag digit 0
  std::string sequence;
  std::string published;  ///< ISO 8601 with offset, as published: "2023-02-03T09:05:16-07:00"
  std::optional<base::Date> filed;             ///< the court's local day
  std::string type, office, chapter, trustee;  ///< bankruptcy
  bool operator==(const FeedEntry&) const = default;
};

struct Feed {
  std::string court;  ///< PACER id from the channel's link
  std::string built;  ///< lastBuildDate as printed
  std::vector<FeedEntry> entries;
  std::vector<std::string> unread;  ///< items that are no docket entry, and why
};

/// Fails (unusable_document) when the bytes are no RSS 2.0 feed – an error page, half a feed.
base::Result<Feed> parse_feed(std::string_view bytes, const std::string& name);

/// "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl": where the court publishes its feed.
std::string feed_url(const std::string& court);

/// The items of a feed; `court` as configured.
std::vector<Item> items_of(const Feed& feed, const std::string& court);

}  // namespace pincite::ingest
