#include "pincite/ingest/item.hpp"

#include <gtest/gtest.h>

namespace pincite::ingest {
namespace {

Item paper(const std::string& entry, const std::string& document = {}) {
  Item item;
  item.court = "cand";
  item.docket_number = "3:26-cv-00001-AB";
  item.entry = entry;
  item.document_id = document;
  return item;
}

TEST(Identity, the_same_paper_has_one_key_from_every_source) {
  Item feed = paper("12", "035021234567");
  Item archive = paper("12");
  archive.docket_number = "3:26-cv-00001-CD";  // reassigned: initials are no part of a key
  EXPECT_EQ(item_key(feed), item_key(archive));
  EXPECT_EQ(item_key(feed), "cand/3:26-cv-00001/12");
}

TEST(Identity, attachments_and_consolidated_cases_are_other_papers) {
  Item main = paper("12", "035021234567");
  Item exhibit = paper("12", "035021234568");
  exhibit.attachment = "1";
  EXPECT_EQ(ecf_of(exhibit), "12-1");
  EXPECT_NE(item_key(main), item_key(exhibit));
  Item companion = main;
  companion.docket_number = "3:26-cv-00002";
  EXPECT_NE(item_key(main), item_key(companion));
}

TEST(Identity, the_flag_digit_of_a_document_id_is_no_part_of_it) {
  EXPECT_EQ(normal_document_id("035121234567"), "035021234567");
  EXPECT_EQ(normal_document_id("Document"), "Document");
  EXPECT_EQ(item_key(paper("", "035121234567")), item_key(paper("", "035021234567")));
}

TEST(Identity, unnumbered_entries_go_by_sequence_and_else_by_what_they_say) {
  Item first = paper("");
  first.sequence = "10";
  EXPECT_EQ(entry_name(first), "unnumbered 10");
  Item minute = paper("");
  minute.text = "Minute entry";
  Item other = minute;
  other.text = "Another";
  EXPECT_NE(item_key(minute), item_key(other));
}

TEST(Identity, what_is_packed_comes_back) {
  Item item = paper("12", "035021234567");
  item.kind = ItemKind::story;
  item.source = "rss cand";
  item.filed = base::make_date(2026, 3, 9);
  item.text = "Ördér";
  item.brief = item.sealed = item.may_be_missing = true;
  item.url = "https://x/y";
  item.stamp = "s";
  item.replaces = "abc";
  item.brief_title = "Order";
  EXPECT_EQ(unpack_item(pack(item)), item);
  EXPECT_EQ(unpack_item(base::Json::parse(R"({"key": 5, "filed": "never", "new": 1})")), Item());
}

}  // namespace
}  // namespace pincite::ingest
