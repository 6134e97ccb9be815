#include "pincite/ingest/recap.hpp"

#include <gtest/gtest.h>

namespace pincite::ingest {
namespace {

const RecapDocket docket{"cand", "3:26-cv-00001", "Rose v. Kiln, Inc.", "99"};
const std::string storage = "https://files.example/";

TEST(RecapEntries, give_one_item_per_paper_and_one_for_an_entry_without) {
  const auto page = parse_recap_entries(R"({"next": "https://api.example/?cursor=2", "results": [
    {"entry_number": 12, "date_filed": "2026-03-09", "description": "MOTION to seal",
     "date_modified": "2026-03-10T10:00:00Z", "recap_documents": [
       {"document_number": "12", "attachment_number": null, "pacer_doc_id": "035121234567",
        "filepath_local": "recap/a/a.12.0.pdf", "sha1": "aa", "is_available": true},
       {"document_number": "12", "attachment_number": 1, "pacer_doc_id": "035121234568",
        "filepath_local": "", "description": "Exhibit A"},
       {"document_number": "12", "attachment_number": 2, "filepath_local": "recap/a/a.12.2.pdf",
        "is_sealed": true}]},
    {"entry_number": null, "pacer_sequence_number": 30, "description": "Minute entry",
     "date_modified": "2026-03-11T10:00:00Z", "recap_documents": []}]})",
                                        docket, storage, "page");
  ASSERT_TRUE(page) << page.error().line();
  ASSERT_EQ(page->items.size(), 4U);
  EXPECT_EQ(page->items[0].url, "https://files.example/recap/a/a.12.0.pdf");
  EXPECT_EQ(page->items[0].document_id, "035021234567");
  EXPECT_EQ(ecf_of(page->items[1]), "12-1");
  EXPECT_EQ(page->items[1].url, "");
  EXPECT_TRUE(page->items[2].sealed);
  EXPECT_EQ(page->items[2].url, "");  // sealed papers are not fetched
  EXPECT_EQ(entry_name(page->items[3]), "unnumbered 30");
  EXPECT_EQ(page->next, "https://api.example/?cursor=2");
  EXPECT_EQ(page->last_modified, "2026-03-11T10:00:00Z");
}

TEST(RecapEntries, addresses_in_an_answer_are_not_followed) {
  const auto page = parse_recap_entries(R"({"results": [{"entry_number": 1, "recap_documents": [
    {"filepath_local": "http://10.0.0.1/x.pdf"}, {"filepath_local": "../../x.pdf"}]}]})",
                                        docket, storage, "page");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->items[0].url, "");
  EXPECT_EQ(page->items[1].url, "");
}

TEST(RecapEntries, what_is_no_answer_is_refused) {
  EXPECT_FALSE(parse_recap_entries("<html>", docket, storage, "page"));
  EXPECT_FALSE(parse_recap_entries(R"({"detail": "throttled"})", docket, storage, "page"));
  EXPECT_FALSE(parse_recap_entries(R"({"results": [)", docket, storage, "page"));
  EXPECT_TRUE(parse_recap_entries(R"({"results": [5, null, {"recap_documents": "x"}]})", docket,
                                  storage, "page"));
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  static_cast<void>(parse_recap_entries("{\"results\":" + deep + "}", docket, storage, "page"));
}

TEST(RecapDockets, are_named_as_pacer_names_them) {
  const auto read = parse_recap_docket(
      R"({"court": "https://api.example/courts/uscfc/", "docket_number": "1:26-cv-5",
          "case_name": "A v. B", "pacer_case_id": 7})",
      "docket");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->court, "cofc");
  EXPECT_EQ(read->pacer_case_id, "7");
  EXPECT_FALSE(parse_recap_docket(R"({"detail": "Not found."})", "docket"));
}

TEST(Webhooks, docket_alerts_give_items_and_other_events_none) {
  const auto items = parse_webhook(R"({"webhook": {"event_type": 1}, "payload": {"results": [
    {"docket": {"court_id": "cand", "docket_number": "3:26-cv-00001"}, "entry_number": 3,
     "recap_documents": [{"filepath_local": "recap/x.pdf"}]}, {"docket": 5}]}})",
                                   storage, "event");
  ASSERT_TRUE(items);
  ASSERT_EQ(items->size(), 1U);
  EXPECT_EQ(items->at(0).key, "cand/3:26-cv-00001/3");
  EXPECT_TRUE(
      parse_webhook(R"({"webhook": {}, "payload": {"hit": 1}})", storage, "event")->empty());
  EXPECT_FALSE(parse_webhook(R"({"results": []})", storage, "event"));
}

TEST(ArchiveDockets, give_papers_that_are_there_an_address) {
  const auto items = parse_archive_docket(
      "<?xml version='1.0'?><!DOCTYPE gov_uscourts_docket SYSTEM 'docket.dtd'>"
      "<gov_uscourts_docket><case_details><court>cand</court><docket_num>3:26-cv-00001</docket_num>"
      "<case_name>Rose v. Kiln</case_name><pacer_case_num>99</pacer_case_num></case_details>"
      "<document_list><document doc_num='1' attachment_num='0'><pacer_doc_id>035121234567"
      "</pacer_doc_id><date_filed>2026-01-05</date_filed><long_desc>COMPLAINT</long_desc>"
      "<available>1</available><sha1>aa</sha1></document>"
      "<document doc_num='1' attachment_num='2'><short_desc>Exhibit B</short_desc></document>"
      "</document_list></gov_uscourts_docket>",
      "https://archive.example/download/", "docket");
  ASSERT_TRUE(items) << items.error().line();
  ASSERT_EQ(items->size(), 2U);
  EXPECT_EQ(items->at(0).url, "https://archive.example/download/gov.uscourts.cand.99/"
                              "gov.uscourts.cand.99.1.0.pdf");
  EXPECT_EQ(items->at(0).text, "COMPLAINT");
  EXPECT_EQ(items->at(1).key, "cand/3:26-cv-00001/1-2");
  EXPECT_EQ(items->at(1).url, "");
  EXPECT_FALSE(parse_archive_docket("<gov_uscourts_docket/>", "https://x/", "docket"));
}

}  // namespace
}  // namespace pincite::ingest
