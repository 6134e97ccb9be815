#include "ingest/markup.hpp"

#include "pincite/ingest/recap.hpp"

namespace pincite::ingest {

namespace {

bool is_true(const std::string& text) {
  return text == "1" || text == "true" || text == "True";
}

Item read_document(const pugi::xml_node& node, const Item& docket) {
  Item item = docket;
  item.entry = tidy(node.attribute("doc_num").value());
  item.attachment = tidy(node.attribute("attachment_num").value());
  if (item.attachment == "0") item.attachment.clear();
  item.document_id = normal_document_id(child_text(node, "pacer_doc_id"));
  item.filed = base::parse_iso_date(child_text(node, "date_filed"));
  const std::string longer = child_text(node, "long_desc");
  const std::string shorter = child_text(node, "short_desc");
  // The description of an attachment is about the paper, not about the entry.
  if (item.attachment.empty()) item.text = longer;
  item.description = shorter.empty() ? longer : shorter;
  item.sha1 = child_text(node, "sha1");
  return item;
}

}  // namespace

base::Result<std::vector<Item>>
parse_archive_docket(std::string_view bytes, const std::string& base_url, const std::string& name) {
  auto document = parse_xml(bytes, "gov_uscourts_docket", name);
  if (!document) return base::pass_on(document);
  const pugi::xml_node root = (*document)->child("gov_uscourts_docket");
  const pugi::xml_node details = root.child("case_details");
  Item docket;
  docket.court = pacer_court(child_text(details, "court"));
  docket.docket_number = child_text(details, "docket_num");
  docket.case_name = child_text(details, "case_name");
  docket.pacer_case_id = child_text(details, "pacer_case_num");
  if (docket.court.empty() || docket.docket_number.empty()) {
    return base::fail(base::ErrorCode::unusable_document, name, "names no court or docket number");
  }
  std::vector<Item> items;
  for (const pugi::xml_node& node : root.child("document_list").children("document")) {
    Item item = read_document(node, docket);
    const std::string file = recap_file(item);
    if (is_true(child_text(node, "available")) && !file.empty()) {
      item.url = base_url + recap_item(item.court, item.pacer_case_id) + "/" + file;
    }
    item.stamp = item.sha1;
    item.key = item_key(item);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace pincite::ingest
