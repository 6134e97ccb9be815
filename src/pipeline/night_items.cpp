#include "pipeline/night_items.hpp"

#include "pincite/model/filing.hpp"

#include <functional>
#include <map>

namespace pincite::pipeline {

using catalogue::DocketEntry;
using catalogue::DocketSheet;
using catalogue::ItemState;
using catalogue::JournalItem;
using ingest::Item;

namespace {

bool has_bytes(const Item& item) {
  return !item.url.empty() || !item.path.empty();
}

void fill(std::string& value, const std::string& from) {
  if (value.empty()) value = from;
}

/// `over`, completed by what only `under` says. A feed's short text never replaces a longer one.
Item merged(const Item& under, const Item& over) {
  const bool keep = over.brief && !under.brief;
  Item item = keep ? under : over;
  const Item& other = keep ? over : under;
  fill(item.case_name, other.case_name);
  fill(item.pacer_case_id, other.pacer_case_id);
  fill(item.document_id, other.document_id);
  fill(item.sequence, other.sequence);
  fill(item.text, other.text);
  fill(item.description, other.description);
  fill(item.sha1, other.sha1);
  item.replaces = under.replaces;
  item.had = under.had;
  item.cut_short = under.cut_short;
  item.failed = under.failed;
  item.brief_title = under.brief_title;
  if (!item.filed) item.filed = other.filed;
  if (!has_bytes(item)) {
    item.url = other.url;
    item.path = other.path;
    item.may_be_missing = other.may_be_missing;
  }
  item.sealed = item.sealed || other.sealed;
  return item;
}

JournalItem fresh_item(const Item& item) {
  JournalItem row;
  row.key = item.key;
  row.source = item.source;
  row.state = has_bytes(item) ? ItemState::seen : ItemState::entry;
  row.facts = base::to_line(ingest::pack(item));
  row.stamp = item.stamp;
  return row;
}

/// Bytes that are to be fetched, from now on and with all attempts before them.
void start_over(JournalItem& row, const Item& item) {
  row.state = ItemState::seen;
  row.source = item.source;
  row.stamp = item.stamp;
  row.file.clear();
  row.sha256.clear();
  row.attempts = 0;
  row.error.clear();
}

/// The source has bytes that the item never had. Copies that differ between two archives must not
/// be fetched in turn for ever: of bytes from elsewhere the source must say the SHA-1, and each of
/// them is asked for once.
bool has_others(const JournalItem& known, const Item& before, const Item& item) {
  if (!has_bytes(item) || item.stamp.empty()) return false;
  if (known.source == item.source) return item.stamp != known.stamp;
  return !item.sha1.empty() && !before.had.empty() && !has_had(before, item.sha1);
}

/// The known item as it is after the source spoke; unchanged when it said nothing new.
JournalItem updated(const JournalItem& known, const Item& item) {
  JournalItem row = known;
  const Item before = facts_of(known);
  const bool same_source = known.source == item.source;
  const bool waiting = known.state == ItemState::entry || known.state == ItemState::missing;
  const bool replaced = has_others(known, before, item);
  const bool better = waiting && has_bytes(item) &&
                      !(same_source && item.may_be_missing && known.state == ItemState::missing);
  Item now = merged(before, item);
  if (better || replaced) {
    now.url = item.url;
    now.path = item.path;
    now.may_be_missing = item.may_be_missing;
    now.sha1 = item.sha1;
    now.cut_short.clear();
    now.failed.clear();
    remember_had(now, item.sha1);
    if (!row.sha256.empty()) now.replaces = row.sha256;
    start_over(row, item);
  }
  const bool fuller = !now.brief && !now.brief_title.empty() && !now.description.empty();
  if (fuller && row.state == ItemState::matched) row.state = ItemState::extracted;
  now.source = row.source;
  now.stamp = row.stamp;
  now.published = before.published;
  row.facts = base::to_line(ingest::pack(now));
  return row;
}

/// The entry that an item belongs to.
DocketEntry entry_of(const Item& item) {
  DocketEntry entry;
  entry.number = ingest::entry_name(item);
  entry.filed = item.filed;
  entry.text = item.text;
  entry.brief = item.brief;
  entry.sealed = item.sealed && item.attachment.empty();
  return entry;
}

void put_entry(std::map<std::string, DocketSheet>& sheets, const Item& item) {
  const std::string number = model::docket_key_number(item.docket_number);
  if (item.kind != ingest::ItemKind::filing || number.empty()) return;
  const std::string key = (item.court.empty() ? "unknown" : item.court) + "/" + number;
  DocketSheet& sheet = sheets[key];
  sheet.docket_key = key;
  if (!item.case_name.empty()) sheet.case_name = item.case_name;
  sheet.entries.push_back(entry_of(item));
}

}  // namespace

Item facts_of(const JournalItem& item) {
  const auto json = base::Json::parse(item.facts, nullptr, false);
  return ingest::unpack_item(json.is_object() ? json : base::Json::object());
}

bool has_had(const Item& item, const std::string& sha1) {
  return (" " + item.had + " ").find(" " + sha1 + " ") != std::string::npos;
}

void remember_had(Item& item, const std::string& sha1) {
  if (sha1.empty() || has_had(item, sha1)) return;
  item.had += (item.had.empty() ? "" : " ") + sha1;
}

bool is_of_earlier_night(const std::string& since, base::Seconds now) {
  constexpr base::Seconds a_while = 6 * 3600;
  const auto then = base::parse_iso_time(since);
  return then && now - *then >= a_while;
}

std::string object_of(const Item& item) {
  if (!item.path.empty()) return item.path;
  return item.url.empty() ? item.key : item.url;
}

namespace {

using Known = std::function<base::Result<std::optional<JournalItem>>(const std::string& key)>;

base::Result<NightItems> compare_with(const Known& find, const std::vector<Item>& polled) {
  NightItems result;
  std::map<std::string, JournalItem> changed;
  std::map<std::string, DocketSheet> sheets;
  for (const Item& item : polled) {
    const auto again = changed.find(item.key);
    auto known = again == changed.end() ? find(item.key)
                                        : base::Result<std::optional<JournalItem>>(again->second);
    if (!known) return base::pass_on(known);
    if (!*known) ++result.fresh;
    JournalItem row = *known ? updated(**known, item) : fresh_item(item);
    if (*known && row == **known) continue;
    const std::string before = *known ? object_of(facts_of(**known)) : std::string();
    if (*known && before != object_of(facts_of(row))) result.renamed.push_back(before);
    put_entry(sheets, item);
    changed.insert_or_assign(item.key, std::move(row));
  }
  for (auto& [key, row] : changed)
    result.items.push_back(std::move(row));
  for (auto& [key, sheet] : sheets)
    result.sheets.push_back(std::move(sheet));
  return result;
}

}  // namespace

base::Result<NightItems> compare(catalogue::Journal& journal, const std::vector<Item>& polled) {
  return compare_with([&](const std::string& key) { return journal.find(key); }, polled);
}

base::Result<NightItems> all_new(const std::vector<Item>& polled) {
  return compare_with(
      [](const std::string&) -> base::Result<std::optional<JournalItem>> { return std::nullopt; },
      polled);
}

}  // namespace pincite::pipeline
