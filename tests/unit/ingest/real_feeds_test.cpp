// Every real feed of ../shared says what its JSON twin says. Skipped where ../shared is not there.
#include "ingest/markup.hpp"

#include "pincite/base/file.hpp"
#include "pincite/base/json.hpp"
#include "pincite/ingest/recap.hpp"
#include "pincite/ingest/rss.hpp"
#include "pincite/model/filing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <regex>

namespace pincite::ingest {
namespace {

using base::Json;
using base::fs::path;

path feeds_folder() {
  const char* given = std::getenv("PINCITE_SHARED");
  const path shared = given != nullptr ? path(given) : path(PINCITE_SOURCE_DIR) / "../shared";
  return shared / "corpus/feeds";
}

std::string text_of(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

/// The twins normalise names of parties further than a citation may ("v." for
/// "vs.", "United States" with and without "of America"): compared are the letters.
std::string bare(const std::string& name) {
  static const std::regex versus(R"(\bvs?\b\.?)");
  static const std::regex country(R"((the )?united states( of america)?)", std::regex::icase);
  const std::string text = std::regex_replace(std::regex_replace(name, versus, "v"), country, "US");
  std::string out;
  for (const unsigned char c : text) {
    if (std::isalnum(c) != 0) out += static_cast<char>(std::tolower(c));
  }
  return out;
}

/// The twins keep outer spaces, and one entity that is escaped twice.
std::string plain(const std::string& text) {
  return tidy(decode_entities(text));
}

void compare(const FeedEntry& entry, const Json& docket, const Json& twin) {
  const std::string number = text_of(docket, "docket_number");
  SCOPED_TRACE(number + " " + text_of(twin, "date_filed"));
  EXPECT_TRUE(entry.docket_number == number || entry.docket_number.starts_with(number + "-"))
      << entry.docket_number;
  EXPECT_EQ(entry.number, text_of(twin, "document_number"));
  EXPECT_EQ(entry.document_id, text_of(twin, "pacer_doc_id"));
  EXPECT_EQ(entry.event, plain(text_of(twin, "short_description")));
  EXPECT_EQ(entry.case_id, text_of(docket, "pacer_case_id"));
  EXPECT_EQ(entry.published, text_of(twin, "date_filed"));
  const std::string name = text_of(docket, "case_name");
  EXPECT_EQ(bare(entry.case_name), name == "Unknown Case Title" ? "" : bare(name));
  EXPECT_EQ(entry.type, text_of(docket, "type"));
  EXPECT_EQ(entry.chapter, text_of(docket, "chapter"));
  EXPECT_EQ(entry.office, text_of(docket, "office"));
  EXPECT_EQ(entry.trustee, plain(text_of(docket, "trustee_str")));
  const std::string sequence = text_of(twin, "pacer_seq_no");
  EXPECT_TRUE(sequence.empty() || entry.sequence == sequence) << entry.sequence;
}

/// Items without a case behind their number are in no twin ("5:18-~gr-00001").
bool in_twin(const FeedEntry& entry) {
  return entry.docket_number.find('~') == std::string::npos;
}

void compare_feed(const path& file) {
  SCOPED_TRACE(file.filename().string());
  const auto bytes = base::read_file(file);
  ASSERT_TRUE(bytes);
  const auto feed = parse_feed(*bytes, file.string());
  ASSERT_TRUE(feed) << feed.error().line();
  path twin_file = file;
  const Json twin = Json::parse(*base::read_file(twin_file.replace_extension(".json")));
  std::vector<FeedEntry> entries;
  std::copy_if(feed->entries.begin(), feed->entries.end(), std::back_inserter(entries), in_twin);
  ASSERT_EQ(entries.size(), twin.size());
  for (std::size_t i = 0; i < entries.size(); ++i)
    compare(entries[i], twin[i], twin[i].at("docket_entries").at(0));
}

TEST(RealFeeds, say_what_their_twins_say) {
  const path folder = feeds_folder() / "rss";
  if (!base::fs::exists(folder)) GTEST_SKIP() << folder << " is not there";
  int feeds = 0;
  for (const auto& entry : base::fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") continue;
    compare_feed(entry.path());
    ++feeds;
  }
  EXPECT_EQ(feeds, 13);
}

/// Also: no two items of a real feed are taken for one another.
TEST(RealFeeds, give_every_item_an_identity_of_its_own) {
  const path folder = feeds_folder() / "rss";
  if (!base::fs::exists(folder)) GTEST_SKIP() << folder << " is not there";
  for (const auto& entry : base::fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") continue;
    const auto feed = parse_feed(*base::read_file(entry.path()), entry.path().string());
    ASSERT_TRUE(feed);
    std::map<std::string, std::string> seen;
    for (const Item& item : items_of(*feed, feed->court)) {
      // One paper filed against several defendants, or listed before and after a reassignment, is
      // one paper of the docket.
      const std::string said = item.published + "|" + item.text + "|" + item.document_id;
      const auto [at, fresh] = seen.emplace(item.key, said);
      EXPECT_TRUE(fresh || at->second == said) << entry.path().filename() << ": " << at->second
                                               << " and " << said << " are both " << item.key;
    }
  }
}

TEST(RealDockets, of_the_archive_say_what_their_twins_say) {
  const path folder = feeds_folder() / "ia-docket-xml";
  if (!base::fs::exists(folder)) GTEST_SKIP() << folder << " is not there";
  int pairs = 0;
  for (const auto& entry : base::fs::directory_iterator(folder)) {
    path twin_file = entry.path();
    twin_file.replace_extension(".json");
    if (entry.path().extension() != ".xml") continue;
    SCOPED_TRACE(entry.path().filename().string());
    const auto items = parse_archive_docket(*base::read_file(entry.path()), "https://x/", "x");
    ASSERT_TRUE(items) << items.error().line();
    if (!base::fs::exists(twin_file)) continue;
    ++pairs;
    const Json twin = Json::parse(*base::read_file(twin_file));
    std::vector<Item> mains;
    std::copy_if(items->begin(), items->end(), std::back_inserter(mains),
                 [](const Item& item) { return item.attachment.empty(); });
    ASSERT_EQ(mains.size(), twin.at("docket_entries").size());
    for (std::size_t i = 0; i < mains.size(); ++i) {
      const Json& said = twin.at("docket_entries").at(i);
      EXPECT_EQ(mains[i].entry, text_of(said, "document_number"));
      EXPECT_EQ(mains[i].filed ? mains[i].filed->iso() : "", text_of(said, "date_filed"));
    }
  }
  EXPECT_GT(pairs, 5);
}

/// A docket as the REST API gives it, entries and papers, beside the court's own page of it.
TEST(RealAnswers, of_the_api_say_what_the_docket_sheet_says) {
  const path folder = feeds_folder() / "docketanalyzer";
  if (!base::fs::exists(folder)) GTEST_SKIP() << folder << " is not there";
  const Json answer = Json::parse(*base::read_file(folder / "insd_recap.json")).at(0);
  const Json sheet = Json::parse(*base::read_file(folder / "insd_docket.json"));
  const auto docket = parse_recap_docket(answer.dump(), "insd");
  ASSERT_TRUE(docket) << docket.error().line();
  EXPECT_EQ(docket->court, text_of(sheet, "court_id"));
  EXPECT_EQ(docket->docket_number, text_of(sheet, "docket_number"));
  EXPECT_EQ(bare(docket->case_name), bare(text_of(sheet, "case_name")));
  EXPECT_EQ(docket->pacer_case_id, text_of(sheet, "pacer_case_id"));
  const Json page{{"next", nullptr}, {"results", answer.at("docket_entries")}};
  const auto entries =
      parse_recap_entries(page.dump(), *docket, "https://storage.invalid/", "insd");
  ASSERT_TRUE(entries) << entries.error().line();
  std::map<std::string, const Item*> mains;
  for (const Item& item : entries->items)
    if (item.attachment.empty()) mains.emplace(item.entry, &item);
  ASSERT_EQ(mains.size(), sheet.at("docket_entries").size());
  int with_text = 0;
  for (const Json& twin : sheet.at("docket_entries")) {
    SCOPED_TRACE(text_of(twin, "document_number"));
    const Item& item = *mains.at(text_of(twin, "document_number"));
    EXPECT_EQ(item.document_id, normal_document_id(text_of(twin, "pacer_doc_id")));
    EXPECT_EQ(item.sequence, text_of(twin, "pacer_seq_no"));
    // What the service knows by e-mail alone has no text, and the day of entry for that of filing.
    const char* date = item.text.empty() ? "date_entered" : "date_filed";
    EXPECT_EQ(item.filed ? item.filed->iso() : "", text_of(twin, date));
    if (!item.text.empty()) {
      ++with_text;
      EXPECT_EQ(plain(item.text), plain(text_of(twin, "description")));
    }
  }
  EXPECT_GT(with_text, 30);
}

/// Feeds without a twin: everything that is an item is an entry, and nothing else.
TEST(RealFeeds, without_a_twin_give_an_entry_for_each_item) {
  const path folder = feeds_folder() / "courtlistener";
  if (!base::fs::exists(folder)) GTEST_SKIP() << folder << " is not there";
  for (const char* name : {"rss_ca10.xml", "rss_sample_unnumbered_mdb.xml"}) {
    SCOPED_TRACE(name);
    const std::string bytes = *base::read_file(folder / name);
    const auto feed = parse_feed(bytes, name);
    ASSERT_TRUE(feed) << feed.error().line();
    std::size_t items = 0;
    for (auto at = bytes.find("<item>"); at != std::string::npos; at = bytes.find("<item>", at + 1))
      ++items;
    EXPECT_GT(items, 0U);
    EXPECT_EQ(feed->entries.size(), items);
    for (const FeedEntry& entry : feed->entries)
      EXPECT_FALSE(entry.docket_number.empty());
  }
}

}  // namespace
}  // namespace pincite::ingest
