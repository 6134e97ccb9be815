#include "pincite/ingest/rss.hpp"

#include "ingest/feed_date.hpp"
#include "ingest/markup.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <tuple>

namespace pincite::ingest {

namespace {

constexpr std::size_t most_items = 20'000;
constexpr std::size_t longest_address = 1000;  // std::regex recurses over what it matches

bool all_digits(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// "cand" of "https://ecf.cand.uscourts.gov".
std::string court_of(const std::string& link) {
  static const std::regex shape(R"(//ecf\.([a-z0-9-]+)\.uscourts\.gov)");
  std::smatch found;
  return std::regex_search(link, found, shape) ? found[1].str() : std::string();
}

/// "et al" says nothing about who the parties are, and "USA" is written out (Bluebook T6).
std::string clean_case_name(std::string name) {
  static const std::regex et_al(R"(\s*,?\s*\bet\.? al\b\.?,?)", std::regex::icase);
  static const std::regex left(R"(^(USA?|U\.S\.(A\.)?|United States of America)(?= v\.))");
  static const std::regex right(R"(( v\. )(USA?|U\.S\.(A\.)?|United States of America)$)");
  name = tidy(decode_entities(name));
  if (name.size() > longest_address) return name;
  name = tidy(std::regex_replace(name, et_al, ""));
  name = std::regex_replace(name, left, "United States");
  return std::regex_replace(name, right, "$1United States");
}

/// Splits "1:18-cv-03365-MKB Chau v. Donovan et al".
bool take_title(const std::string& title, FeedEntry& entry) {
  const auto space = title.find(' ');
  entry.docket_number = title.substr(0, space);
  const bool number = entry.docket_number.find('-') != std::string::npos &&
                      std::isdigit(static_cast<unsigned char>(entry.docket_number.front())) != 0;
  if (space != std::string::npos) entry.case_name = clean_case_name(title.substr(space + 1));
  return number;
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const auto begin = text.find(from);
  if (begin == std::string::npos) return {};
  const auto end = text.find(to, begin + from.size());
  if (end == std::string::npos) return {};
  return text.substr(begin + from.size(), end - begin - from.size());
}

/// "Type: bk Office: 1 Chapter: 11 Trustee: Magaliff, Howard P." before the first bracket.
void take_bankruptcy(const std::string& head, FeedEntry& entry) {
  static const std::regex shape(
      R"(^Type: (\S*) ?Office: (\S*) ?Chapter: ?(\S*) ?(?:Trustee: (.*?))? ?$)");
  std::smatch found;
  if (head.size() > 500 || !std::regex_match(head, found, shape)) return;
  entry.type = found[1];
  entry.office = found[2];
  entry.chapter = found[3];
  entry.trustee = tidy(found[4].str());
}

/// `<a href="…doc1/127122264358?caseid=492165&de_seq_num=10" >3</a>`
void take_link(const std::string& anchor, FeedEntry& entry) {
  static const std::regex document(R"(/docs?1/(\d{5,20}))");
  std::smatch found;
  const std::string head = anchor.substr(0, longest_address);
  if (std::regex_search(head, found, document)) {
    entry.document_id = normal_document_id(found[1]);
  }
  const std::string url = anchor.substr(0, anchor.find('>'));
  std::string sequence = query_value(url, "de_seq_num");
  sequence.erase(std::find_if_not(sequence.begin(), sequence.end(),
                                  [](unsigned char c) { return std::isdigit(c) != 0; }),
                 sequence.end());
  if (!sequence.empty()) entry.sequence = sequence;
  const std::string text = tidy(between(anchor, ">", "</a>"));
  // Appellate entries may have no number: then the link says "Document", and the id stands in.
  const bool appellate = head.find("/docs1/") != std::string::npos;
  entry.number = all_digits(text) ? text : appellate ? entry.document_id : "";
}

void take_description(const std::string& description, FeedEntry& entry) {
  const auto open = description.find('[');
  const auto close = open == std::string::npos ? open : description.find(']', open);
  if (close != std::string::npos) {
    entry.event = tidy(description.substr(open + 1, close - open - 1));
    take_bankruptcy(tidy(description.substr(0, open)), entry);
  }
  const auto anchor = description.find("<a ");
  if (anchor != std::string::npos) take_link(description.substr(anchor), entry);
}

/// Case id and sequence of "DktRpt.pl?492165&10", "…?265812-16739".
void take_guid(const std::string& guid, const std::string& link, FeedEntry& entry) {
  static const std::regex shape(R"(DktRpt\.pl\?(\d+)(?:[&-](\d+))?)");
  std::smatch found;
  if (std::regex_search(guid, found, shape)) {
    entry.case_id = found[1];
    if (entry.sequence.empty()) entry.sequence = found[2];
  } else if (std::regex_search(link, found, shape)) {
    entry.case_id = found[1];
  }
}

/// Where an appellate feed gives no other handle on an entry without document.
std::string part_id(const std::string& guid) {
  const std::string id = query_value(guid, "partId");
  return all_digits(id) ? id : std::string();
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
