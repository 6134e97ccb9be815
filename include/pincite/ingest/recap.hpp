#pragma once
/// What Free Law Project and the Internet Archive say of dockets: archive docket files, REST
/// answers, webhooks.

#include "pincite/base/json.hpp"
#include "pincite/base/result.hpp"
#include "pincite/ingest/item.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::ingest {

/// CourtListener calls a few courts otherwise than PACER does ("uscfc" is "cofc").
std::string pacer_court(const std::string& courtlistener_id);

/// "gov.uscourts.cand.369872.517.1.pdf" for an item of that case; empty without case id or number.
std::string recap_file(const Item& item);
/// "gov.uscourts.cand.369872".
std::string recap_item(const std::string& court, const std::string& pacer_case_id);

/// A docket file of the Internet Archive (`<item>.docket.xml`). `base` is where its PDFs are
/// ("https://archive.org/download/"). Fails (unusable_document) on anything else.
base::Result<std::vector<Item>>
parse_archive_docket(std::string_view bytes, const std::string& base_url, const std::string& name);

/// The docket that a REST answer or webhook belongs to.
struct RecapDocket {
  std::string court, docket_number, case_name, pacer_case_id;
};
/// A docket object of the REST API (v4). Fails (unusable_document) when it is none.
base::Result<RecapDocket> parse_recap_docket(std::string_view bytes, const std::string& name);

/// One page of docket entries, and where the next is.
struct RecapPage {
  std::vector<Item> items;
  std::string next;           ///< URL of the next page; empty at the end
  std::string last_modified;  ///< newest date_modified seen, "2026-11-20T10:00:00Z"
};
/// `docket-entries/?docket=…` with its nested documents. Fails (unusable_document).
base::Result<RecapPage> parse_recap_entries(std::string_view bytes, const RecapDocket& docket,
                                            const std::string& storage, const std::string& name);

/// A docket alert as the webhook delivers it: {"payload": {"results": […]}, "webhook": {…}}. Other
/// kinds of event have no items. Fails (unusable_document) when it is no webhook payload.
base::Result<std::vector<Item>> parse_webhook(std::string_view bytes, const std::string& storage,
                                              const std::string& name);

}  // namespace pincite::ingest
