#include "pincite/base/utf8.hpp"
#include "pincite/ingest/recap.hpp"

namespace pincite::ingest {

using base::ErrorCode;
using base::Json;

namespace {

/// A member as text, whatever its type: ids are numbers in one version, strings in another.
std::string text_of(const Json& json, const char* name) {
  if (!json.is_object()) return {};
  const auto found = json.find(name);
  if (found == json.end() || found->is_null()) return {};
  if (found->is_string()) return base::repair_utf8(found->get<std::string>());
  return found->is_number_integer() ? found->dump() : std::string();
}

bool flag(const Json& json, const char* name) {
  if (!json.is_object()) return false;
  const auto found = json.find(name);
  return found != json.end() && found->is_boolean() && found->get<bool>();
}

const Json& list_of(const Json& json, const char* name) {
  static const Json none = Json::array();
  if (!json.is_object()) return none;
  const auto found = json.find(name);
  return found != json.end() && found->is_array() ? *found : none;
}

constexpr int deepest = 64;

base::Result<Json> parse_object(std::string_view bytes, const std::string& name) {
  const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest; };
  Json json = Json::parse(bytes, shallow, false);
  if (json.is_object()) return json;
  return base::fail(ErrorCode::unusable_document, name, "is no JSON object",
                    "an error page, or half a file? The next run asks again");
}

/// "https://www.courtlistener.com/api/rest/v4/courts/cand/" or "cand".
std::string court_of(const Json& docket) {
  std::string id = text_of(docket, "court_id");
  if (id.empty()) id = text_of(docket, "court");
  while (!id.empty() && id.back() == '/')
    id.pop_back();
  return pacer_court(id.substr(id.rfind('/') + 1));
}

RecapDocket read_docket(const Json& json) {
  return {court_of(json), text_of(json, "docket_number"), text_of(json, "case_name"),
          text_of(json, "pacer_case_id")};
}

Item entry_item(const Json& entry, const RecapDocket& docket) {
  Item item;
  item.court = docket.court;
  item.docket_number = docket.docket_number;
  item.case_name = docket.case_name;
  item.pacer_case_id = docket.pacer_case_id;
  item.entry = text_of(entry, "entry_number");
  item.sequence = text_of(entry, "pacer_sequence_number");
  if (item.sequence.empty()) item.sequence = text_of(entry, "recap_sequence_number");
  item.filed = base::parse_iso_date(text_of(entry, "date_filed"));
  item.text = text_of(entry, "description");
  return item;
}

/// Puts what `document` says over the item of its entry.
Item document_item(const Json& document, Item item, const std::string& storage) {
  const std::string number = text_of(document, "document_number");
  if (item.entry.empty()) item.entry = number;
  item.attachment = text_of(document, "attachment_number");
  if (item.attachment == "0") item.attachment.clear();
  item.document_id = normal_document_id(text_of(document, "pacer_doc_id"));
  item.description = text_of(document, "description");
  item.sealed = flag(document, "is_sealed");
  item.sha1 = text_of(document, "sha1");
  item.stamp = item.sha1;
  const std::string file = text_of(document, "filepath_local");
  // An absolute address in the answer is not followed: files come from the configured storage.
  const bool plain = !file.empty() && file.find("://") == std::string::npos &&
                     file.find("..") == std::string::npos;
  if (plain && !item.sealed) item.url = storage + file;
  return item;
}

void add_entry(const Json& entry, const RecapDocket& docket, const std::string& storage,
               std::vector<Item>& items) {
  const Item whole = entry_item(entry, docket);
  const Json& documents = list_of(entry, "recap_documents");
  if (documents.empty()) {
    items.push_back(whole);
    items.back().key = item_key(items.back());
  }
  for (const Json& document : documents) {
    items.push_back(document_item(document, whole, storage));
    items.back().key = item_key(items.back());
  }
}

}  // namespace

base::Result<RecapDocket> parse_recap_docket(std::string_view bytes, const std::string& name) {
  auto json = parse_object(bytes, name);
  if (!json) return base::pass_on(json);
  RecapDocket docket = read_docket(*json);
  if (docket.court.empty() || docket.docket_number.empty()) {
    return base::fail(ErrorCode::unusable_document, name, "names no court or docket number");
  }
  return docket;
}

base::Result<RecapPage> parse_recap_entries(std::string_view bytes, const RecapDocket& docket,
                                            const std::string& storage, const std::string& name) {
  auto json = parse_object(bytes, name);
  if (!json) return base::pass_on(json);
  if (json->find("results") == json->end()) {
    return base::fail(ErrorCode::unusable_document, name, "has no list of results");
  }
  RecapPage page;
  page.next = text_of(*json, "next");
  for (const Json& entry : list_of(*json, "results")) {
    add_entry(entry, docket, storage, page.items);
    page.last_modified = std::max(page.last_modified, text_of(entry, "date_modified"));
  }
  return page;
}

base::Result<std::vector<Item>> parse_webhook(std::string_view bytes, const std::string& storage,
                                              const std::string& name) {
  auto json = parse_object(bytes, name);
  if (!json) return base::pass_on(json);
  const auto payload = json->find("payload");
  if (payload == json->end() || json->find("webhook") == json->end()) {
    return base::fail(ErrorCode::unusable_document, name, "is no webhook payload",
                      "save the whole body of the request");
  }
  std::vector<Item> items;
  for (const Json& entry : list_of(*payload, "results")) {
    const auto docket = entry.is_object() ? entry.find("docket") : entry.end();
    // The docket is nested or, in older events, only its number: then the entry cannot be placed.
    if (docket == entry.end() || !docket->is_object()) continue;
    const RecapDocket known = read_docket(*docket);
    if (!known.court.empty() && !known.docket_number.empty()) {
      add_entry(entry, known, storage, items);
    }
  }
  return items;
}

}  // namespace pincite::ingest
