#pragma once
/// What a poll means for the journal.

#include "pincite/base/clock.hpp"
#include "pincite/catalogue/journal.hpp"
#include "pincite/ingest/sources.hpp"

#include <string>
#include <vector>

namespace pincite::pipeline {

/// What is to be stored for one poll.
struct NightItems {
  std::vector<catalogue::JournalItem> items;  ///< new ones, and old ones of which something changed
  std::vector<catalogue::DocketSheet> sheets;
  std::int64_t fresh = 0;
  std::vector<std::string>
      renamed;  ///< what items were called before that have another address now
};

/// Compares what a source said with the journal. Known items change only when there is something
/// new: facts that were missing, bytes for what was an entry, other bytes than it had. The same
/// item twice in a poll is one.
base::Result<NightItems> compare(catalogue::Journal& journal,
                                 const std::vector<ingest::Item>& polled);

/// The same where there is no journal yet.
base::Result<NightItems> all_new(const std::vector<ingest::Item>& polled);

/// The facts of a journal item.
ingest::Item facts_of(const catalogue::JournalItem& item);

/// Bytes of this SHA-1 were fetched or promised for the item before (Item::had).
bool has_had(const ingest::Item& item, const std::string& sha1);
void remember_had(ingest::Item& item, const std::string& sha1);

/// Is what was so `since` (ISO 8601) to be counted as of an earlier night? A run that is made again
/// right away, because the first was killed, meets the same fault of a server. False when `since`
/// is empty or lies ahead.
bool is_of_earlier_night(const std::string& since, base::Seconds now);

/// What the item is called in messages: its address or path.
std::string object_of(const ingest::Item& item);

}  // namespace pincite::pipeline
