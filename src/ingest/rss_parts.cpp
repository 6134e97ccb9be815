#include "ingest/rss_parts.hpp"

#include "ingest/markup.hpp"

#include <algorithm>
#include <regex>

namespace pincite::ingest {

namespace {

bool all_digits(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
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

}  // namespace

bool take_title(const std::string& title, FeedEntry& entry) {
  const auto space = title.find(' ');
  entry.docket_number = title.substr(0, space);
  const bool number = entry.docket_number.find('-') != std::string::npos &&
                      std::isdigit(static_cast<unsigned char>(entry.docket_number.front())) != 0;
  if (space != std::string::npos) entry.case_name = clean_case_name(title.substr(space + 1));
  return number;
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

std::string part_id(const std::string& guid) {
  const std::string id = query_value(guid, "partId");
  return all_digits(id) ? id : std::string();
}

}  // namespace pincite::ingest
