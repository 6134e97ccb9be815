#include "pincite/ingest/item.hpp"

#include "pincite/base/file.hpp"
#include "pincite/model/filing.hpp"

#include <algorithm>

namespace pincite::ingest {

namespace {

void put(base::Json& json, const char* name, const std::string& value) {
  if (!value.empty()) json[name] = value;
}

std::string get(const base::Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool flag(const base::Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_boolean() && found->get<bool>();
}

std::string hash_of(const Item& item) {
  const std::string filed = item.filed ? item.filed->iso() : "";
  return base::sha256(item.case_name + "\n" + item.text + "\n" + item.description + "\n" + filed +
                      "\n" + item.published)
      .substr(0, 16);
}

}  // namespace

base::Json pack(const Item& item) {
  base::Json json = base::Json::object();
  put(json, "kind", item.kind == ItemKind::story ? "story" : "");
  put(json, "key", item.key);
  put(json, "source", item.source);
  put(json, "court", item.court);
  put(json, "docket_number", item.docket_number);
  put(json, "case_name", item.case_name);
  put(json, "pacer_case_id", item.pacer_case_id);
  put(json, "entry", item.entry);
  put(json, "attachment", item.attachment);
  put(json, "sequence", item.sequence);
  put(json, "document_id", item.document_id);
  put(json, "filed", item.filed ? item.filed->iso() : "");
  put(json, "published", item.published);
  put(json, "text", item.text);
  if (item.brief) json["brief"] = true;
  put(json, "description", item.description);
  put(json, "url", item.url);
  put(json, "path", item.path);
  put(json, "sha1", item.sha1);
  put(json, "stamp", item.stamp);
  put(json, "had", item.had);
  put(json, "replaces", item.replaces);
  put(json, "cut_short", item.cut_short);
  put(json, "failed", item.failed);
  put(json, "brief_title", item.brief_title);
  if (item.sealed) json["sealed"] = true;
  if (item.may_be_missing) json["may_be_missing"] = true;
  return json;
}

Item unpack_item(const base::Json& json) {
  Item item;
  item.kind = get(json, "kind") == "story" ? ItemKind::story : ItemKind::filing;
  item.key = get(json, "key");
  item.source = get(json, "source");
  item.court = get(json, "court");
  item.docket_number = get(json, "docket_number");
  item.case_name = get(json, "case_name");
  item.pacer_case_id = get(json, "pacer_case_id");
  item.entry = get(json, "entry");
  item.attachment = get(json, "attachment");
  item.sequence = get(json, "sequence");
  item.document_id = get(json, "document_id");
  item.filed = base::parse_iso_date(get(json, "filed"));
  item.published = get(json, "published");
  item.text = get(json, "text");
  item.brief = flag(json, "brief");
  item.description = get(json, "description");
  item.url = get(json, "url");
  item.path = get(json, "path");
  item.sha1 = get(json, "sha1");
  item.stamp = get(json, "stamp");
  item.had = get(json, "had");
  item.replaces = get(json, "replaces");
  item.cut_short = get(json, "cut_short");
  item.failed = get(json, "failed");
  item.brief_title = get(json, "brief_title");
  item.sealed = flag(json, "sealed");
  item.may_be_missing = flag(json, "may_be_missing");
  return item;
}

std::string normal_document_id(const std::string& id) {
  const bool digits = id.size() > 4 && std::all_of(id.begin(), id.end(), [](unsigned char c) {
                        return std::isdigit(c) != 0;
                      });
  std::string normal = id;
  if (digits) normal[3] = '0';
  return normal;
}

std::string ecf_of(const Item& item) {
  if (item.entry.empty() || item.attachment.empty() || item.attachment == "0") return item.entry;
  return item.entry + "-" + item.attachment;
}

std::string entry_name(const Item& item) {
  if (!item.entry.empty()) return item.entry;
  if (!item.document_id.empty()) return "document " + normal_document_id(item.document_id);
  return "unnumbered " + (item.sequence.empty() ? hash_of(item) : item.sequence);
}

std::string item_key(const Item& item) {
  const std::string number = model::docket_key_number(item.docket_number);
  const std::string docket =
      (item.court.empty() ? "unknown" : item.court) + "/" + (number.empty() ? "?" : number) + "/";
  if (!item.entry.empty()) return docket + ecf_of(item);
  if (!item.document_id.empty()) return docket + "doc " + normal_document_id(item.document_id);
  return docket + entry_name(item);
}

}  // namespace pincite::ingest
