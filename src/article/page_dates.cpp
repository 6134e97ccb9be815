#include "article/page_dates.hpp"

#include "article/ascii.hpp"
#include "article/furniture.hpp"
#include "article/page_view.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace pincite::article {
namespace {

int number(std::string_view digits) {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "2024-04-03", "2024/04/03", "2024.04.03" at the start of `text`.
std::optional<base::Date> numeric_day(std::string_view text) {
  if (text.size() < 8 || !all_digits(text.substr(0, 4))) return std::nullopt;
  const char sign = text[4];
  if (sign != '-' && sign != '/' && sign != '.') {
    if (!all_digits(text.substr(0, 8))) return std::nullopt;
    if (text.size() > 8 && is_digit(text[8])) return std::nullopt;
    return base::make_date(number(text.substr(0, 4)), number(text.substr(4, 2)),
                           number(text.substr(6, 2)));
  }
  std::size_t at = 5;
  while (at < text.size() && is_digit(text[at]))
    ++at;
  if (at == 5 || at > 7 || at >= text.size() || text[at] != sign) return std::nullopt;
  std::size_t end = at + 1;
  while (end < text.size() && is_digit(text[end]) && end < at + 3)
    ++end;
  if (end == at + 1) return std::nullopt;
  return base::make_date(number(text.substr(0, 4)), number(text.substr(5, at - 5)),
                         number(text.substr(at + 1, end - at - 1)));
}

bool sane(const base::Date& day) {
  return day.year >= 1980 && day.year <= 2100;
}

struct MetaName {
  std::string_view name;
  bool published;
};

constexpr std::array<MetaName, 30> meta_names = {{
    {"article:published_time", true},
    {"og:published_time", true},
    {"og:article:published_time", true},
    {"datepublished", true},
    {"parsely-pub-date", true},
    {"sailthru.date", true},
    {"publish-date", true},
    {"publish_date", true},
    {"publishdate", true},
    {"pubdate", true},
    {"publication_date", true},
    {"published-date", true},
    {"article.published", true},
    {"dc.date.issued", true},
    {"dc.date", true},
    {"dc.date.created", true},
    {"dcterms.created", true},
    {"dcterms.date", true},
    {"cxenseparse:recs:publishtime", true},
    {"date", true},
    {"displaydate", true},
    {"originalpublicationdate", true},
    {"article_date_original", true},
    {"article:modified_time", false},
    {"og:updated_time", false},
    {"datemodified", false},
    {"last-modified", false},
    {"lastmod", false},
    {"dcterms.modified", false},
    {"article.updated", false},
}};

void add(std::vector<model::DatedOrigin>& out, std::string_view value, const char* origin) {
  const auto day = read_day(value);
  if (day && sane(*day)) out.push_back({*day, std::string(trim(value)), origin});
}

void meta_dates(const Dom& dom, bool published, std::vector<model::DatedOrigin>& out) {
  for (const MetaName& wanted : meta_names) {
    if (wanted.published != published) continue;
    for (const NodeId id : dom.metas) {
      for (const char* key : {"property", "name", "itemprop"}) {
        if (lower_ascii(dom.attribute(id, key)) == wanted.name)
          add(out, dom.attribute(id, "content"), "meta");
      }
    }
  }
}

bool inside_story(const Dom& dom, NodeId id) {
  for (NodeId up = dom.at(id).parent; up != no_node; up = dom.at(up).parent) {
    const std::string_view tag = dom.at(up).tag;
    if (tag == "aside" || tag == "nav" || tag == "footer" || tag == "li") return false;
    if (has_label(label_words(dom, up), {"related", "recirc", "promo", "sidebar", "trending",
                                         "most-", "more-", "comment", "latest", "teaser"}))
      return false;
  }
  return true;
}

/// `<time>` elements: those that name themselves, then the first after the headline.
void time_dates(const Dom& dom, bool published, std::vector<model::DatedOrigin>& out) {
  bool headline = false;
  std::vector<model::DatedOrigin> near;
  for (NodeId id = 0; id < dom.nodes.size(); ++id) {
    const Node& node = dom.at(id);
    if (node.tag == "h1") headline = true;
    const std::string_view prop = dom.attribute(id, "itemprop");
    const bool named = prop == (published ? "datePublished" : "dateModified");
    if (node.tag != "time" && !named) continue;
    std::string value(dom.attribute(id, "datetime"));
    if (value.empty()) value = std::string(dom.attribute(id, "content"));
    if (value.empty()) value = dom.plain(id, 200);
    const std::string label = label_words(dom, id);
    const bool changed = has_label(label, {"updated", "modified", "update"}) ||
                         starts_with(lower_ascii(dom.plain(id, 100)), "updated");
    if (named || (published && has_label(label, {"published", "publish-", "pubdate"}))) {
      add(out, value, "time");
    } else if (published != changed && headline && near.empty() && inside_story(dom, id)) {
      add(near, value, "time");
    }
  }
  out.insert(out.end(), near.begin(), near.end());
}

/// "Published April 3, 2024" close behind the headline.
void byline_dates(const Dom& dom, std::vector<model::DatedOrigin>& out) {
  constexpr int reach = 60;  // text nodes behind the headline
  int left = 0;
  for (NodeId id = 0; id < dom.nodes.size(); ++id) {
    if (dom.at(id).tag == "h1") left = reach;
    if (!dom.at(id).is_text() || left == 0) continue;
    const std::string text = squeeze(dom.text_of(id).substr(0, 200));
    if (text.empty()) continue;
    --left;
    if (text.size() > 80 || starts_with(lower_ascii(text), "updated")) continue;
    if (!looks_like_dateline(text) || !base::find_written_date(text) || !inside_story(dom, id))
      continue;
    add(out, text, "byline");
    return;
  }
}

}  // namespace

std::optional<base::Date> read_day(std::string_view value) {
  value = trim(value);
  if (auto day = numeric_day(value)) return day;
  if (auto day = base::find_written_date(value)) return day;
  // "Wed Apr 03 2024 10:00", "Wed, 3 Apr 2024": weekday out, then day and month in either order
  std::string text(value);
  std::replace(text.begin(), text.end(), ',', ' ');
  const std::string line = squeeze(text);
  std::vector<std::string_view> words = split(line, ' ');
  for (std::size_t i = 0; i + 2 < words.size() && i < 3; ++i) {
    const std::string month_day =
        std::string(words[i]) + " " + std::string(words[i + 1]) + ", " + std::string(words[i + 2]);
    if (auto day = base::find_written_date(month_day)) return day;
  }
  if (words.size() == 1 && (value.size() == 10 || value.size() == 13) && all_digits(value)) {
    long long seconds = 0;
    std::from_chars(value.data(), value.data() + 10, seconds);
    const long long days = seconds / 86400;  // civil from days, after Howard Hinnant's description
    const long long z = days + 719468, era = z / 146097, doe = z - era * 146097;
    const long long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const long long doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    const long long day = doy - (153 * mp + 2) / 5 + 1, month = mp < 10 ? mp + 3 : mp - 9;
    return base::make_date(static_cast<int>(yoe + era * 400 + (month <= 2 ? 1 : 0)),
                           static_cast<int>(month), static_cast<int>(day));
  }
  return base::parse_us_date(value);
}

std::optional<base::Date> day_in_url(std::string_view url) {
  for (std::size_t at = 0; at + 8 < url.size(); ++at) {
    if (url[at] != '/' && url[at] != '-' && url[at] != '_') continue;
    if (at + 5 >= url.size() || (url[at + 5] != '/' && url[at + 5] != '-')) continue;
    const auto day = numeric_day(url.substr(at + 1, 10));
    if (day && day->year >= 1990 && day->year <= 2100) return day;
  }
  return std::nullopt;
}

std::vector<model::DatedOrigin> page_dates(const Dom& dom, const std::string& url, bool published) {
  std::vector<model::DatedOrigin> result;
  meta_dates(dom, published, result);
  time_dates(dom, published, result);
  if (!published) return result;
  if (const auto day = day_in_url(url)) result.push_back({*day, url, "url"});
  byline_dates(dom, result);
  return result;
}

}  // namespace pincite::article
