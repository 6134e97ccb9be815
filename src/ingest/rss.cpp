#include "pincite/ingest/rss.hpp"

#include "ingest/feed_date.hpp"
#include "ingest/markup.hpp"
#include "ingest/rss_parts.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <tuple>

namespace pincite::ingest {

namespace {

constexpr std::size_t most_items = 20'000;

/// "cand" of "https://ecf.cand.uscourts.gov".
std::string court_of(const std::string& link) {
  static const std::regex shape(R"(//ecf\.([a-z0-9-]+)\.uscourts\.gov)");
  std::smatch found;
  return std::regex_search(link, found, shape) ? found[1].str() : std::string();
}

std::string read_item(const pugi::xml_node& node, const std::string& court, FeedEntry& entry) {
  const std::string title = child_text(node, "title");
  if (title.empty() || !take_title(title, entry)) return title + ": has no docket number";
  const auto time = parse_feed_time(child_text(node, "pubDate"));
  if (!time) return title + ": has no readable date";
  entry.published = time->iso();
  entry.filed = court_day(*time, court);
  take_description(decode_entities(child_text(node, "description")), entry);
  const std::string guid = decode_entities(child_text(node, "guid")).substr(0, longest_address);
  const std::string link = decode_entities(child_text(node, "link")).substr(0, longest_address);
  take_guid(guid, link, entry);
  if (entry.number.empty() && entry.sequence.empty()) entry.sequence = part_id(guid);
  return {};
}

/// Events of one entry stand in the feed as items of their own; their texts are joined in
/// alphabetical order (as CourtListener does), so that the order in the feed does not matter.
std::vector<FeedEntry> join_events(std::vector<FeedEntry> entries) {
  using Key = std::tuple<std::string, std::string, std::string, std::string, std::string>;
  std::map<Key, std::size_t> seen;
  std::vector<FeedEntry> joined;
  std::vector<std::vector<std::string>> events;
  for (FeedEntry& entry : entries) {
    const bool known = !entry.number.empty() || !entry.sequence.empty();
    const Key key{entry.docket_number, entry.case_id, known ? entry.number : entry.case_name,
                  known ? entry.sequence : "", entry.published};
    const auto [at, fresh] = seen.emplace(key, joined.size());
    if (fresh) {
      events.push_back({entry.event});
      joined.push_back(std::move(entry));
    } else {
      events[at->second].push_back(entry.event);
    }
  }
  for (std::size_t i = 0; i < joined.size(); ++i) {
    std::sort(events[i].begin(), events[i].end());
    joined[i].event.clear();
    for (const auto& event : events[i])
      joined[i].event += (joined[i].event.empty() ? "" : " AND ") + event;
  }
  return joined;
}

}  // namespace

base::Result<Feed> parse_feed(std::string_view bytes, const std::string& name) {
  auto document = parse_xml(bytes, "rss", name);
  if (!document) return base::pass_on(document);
  const pugi::xml_node channel = (*document)->child("rss").child("channel");
  Feed feed;
  feed.court = court_of(child_text(channel, "link").substr(0, longest_address));
  feed.built = child_text(channel, "lastBuildDate");
  if (feed.built.empty()) feed.built = child_text(channel, "pubDate");
  std::vector<FeedEntry> entries;
  for (const pugi::xml_node& node : channel.children("item")) {
    if (entries.size() >= most_items) break;
    FeedEntry entry;
    const std::string problem = read_item(node, feed.court, entry);
    if (problem.empty()) {
      entries.push_back(std::move(entry));
    } else {
      feed.unread.push_back(problem);
    }
  }
  feed.entries = join_events(std::move(entries));
  return feed;
}

std::string feed_url(const std::string& court) {
  const std::string host = "https://ecf." + court + ".uscourts.gov/";
  if (court == "nyed") return host + "cgi-bin/readyDockets.pl";
  if (court == "ared") return host + "cgi-bin/rss_outside4.pl";
  return host + (cite::is_appellate(court) ? "n/beam/servlet/TransportRoom?servlet=RSSGenerator"
                                           : "cgi-bin/rss_outside.pl");
}

std::vector<Item> items_of(const Feed& feed, const std::string& court) {
  std::vector<Item> items;
  for (const FeedEntry& entry : feed.entries) {
    Item item;
    item.court = court;
    item.docket_number = entry.docket_number;
    item.case_name = entry.case_name;
    item.pacer_case_id = entry.case_id;
    item.entry = entry.number;
    item.sequence = entry.sequence;
    item.document_id = entry.document_id;
    item.filed = entry.filed;
    item.published = entry.published;
    item.text = entry.event;
    item.brief = true;
    item.description = entry.event;
    item.key = item_key(item);
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace pincite::ingest
