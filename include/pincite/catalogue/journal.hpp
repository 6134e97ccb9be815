#pragma once
/// The journal of unattended runs: every item that a source told of, and how far it has come.

#include "pincite/catalogue/catalogue.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pincite::catalogue {

/// How far an item is, as stored. Each step is idempotent: doing it again changes nothing. Bytes
/// that were fetched and found to be what they should be wait in a file whose name says the item,
/// so that a run that is killed while it fetches needs no row for them; the row follows when the
/// library is opened to take them in (docs/decisions/0015-journal-steps.md).
enum class ItemState {
  entry,      ///< known as a docket entry; no bytes to be had
  seen,       ///< bytes are to be fetched, or lie fetched in the inbox
  verified,   ///< they were fetched and are what they should be
  extracted,  ///< in the library, of which something is to be put right: a title
  indexed,    ///< in the library, in a run that was stopped before it had matched
  matched,    ///< and were compared with the other side: done
  missing,    ///< a free copy that does not exist yet: asked for again
  failed,     ///< tried again in a later run
  given_up    ///< tried too often: reported, not tried again until the source has other bytes
};

struct JournalItem {
  std::string key, source;
  ItemState state = ItemState::seen;
  std::string facts;  ///< JSON, opaque here
  std::string stamp, file, sha256;
  int attempts = 0;
  std::string error;
  bool operator==(const JournalItem&) const = default;
};

/// Entries of one docket.
struct DocketSheet {
  std::string docket_key, case_name;
  std::vector<DocketEntry> entries;
};

/// One thread; must not outlive the catalogue. Fails as the catalogue does.
class Journal {
 public:
  explicit Journal(Catalogue& catalogue);

  base::Result<std::optional<JournalItem>> find(const std::string& key);
  /// Items that are neither done nor given up, by key.
  base::Result<std::vector<JournalItem>> unfinished();
  /// Adds or replaces items.
  base::Status put(const std::vector<JournalItem>& items);
  /// What a poll brought, in one transaction: the state of the source is never ahead of its items.
  base::Status put_poll(const std::string& source, const std::string& state,
                        const std::vector<JournalItem>& items,
                        const std::vector<DocketSheet>& sheets);
  /// States by source.
  base::Result<std::map<std::string, std::string>> poll_states();

 private:
  Catalogue& catalogue_;
};

std::string to_string(ItemState state);
std::optional<ItemState> parse_item_state(const std::string& name);

}  // namespace pincite::catalogue
