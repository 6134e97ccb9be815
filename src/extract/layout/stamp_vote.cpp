#include "extract/layout/ascii.hpp"
#include "extract/layout/stamps.hpp"

#include "pincite/model/filing.hpp"

#include <algorithm>
#include <map>

namespace pincite::extract {
namespace {

/// Case and document: what makes two stamps those of one paper.
using StampKey = std::pair<std::string, std::string>;

StampKey key_of(const model::Stamp& stamp) {
  return {model::docket_key_number(stamp.case_number.value_or("")), stamp.document.value_or("")};
}

using Found = std::vector<std::vector<FoundStamp>>;

/// The paper that is outermost on most pages; scanned stamps count less, they may be misread.
std::optional<StampKey> vote(const std::vector<WorkPage>& pages, const Found& found) {
  std::map<StampKey, std::size_t> votes;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (found[i].empty()) continue;
    votes[key_of(found[i].front().reading.stamp)] += pages[i].scanned() ? 2 : 3;
  }
  std::optional<StampKey> best;
  std::size_t most = 0;
  for (const auto& [key, count] : votes) {
    if (count > most) most = count, best = key;
  }
  return best;
}

/// The value that most entries have, with how many have it.
template <class T>
std::pair<std::optional<T>, std::size_t> majority(const std::vector<std::optional<T>>& values) {
  std::map<T, std::size_t> votes;
  for (const auto& value : values) {
    if (value) ++votes[*value];
  }
  std::optional<T> best;
  std::size_t most = 0;
  for (const auto& [value, count] : votes) {
    if (count > most) most = count, best = value;
  }
  return {best, most};
}

/// What the stamps of the document agree on.
struct Agreement {
  std::optional<std::string> case_number, document;
  std::optional<base::Date> filed;
  std::optional<int> offset, pages, page_id_offset;
  std::size_t stamped = 0;
};

template <class T, class Get>
std::optional<T> agreed(const std::vector<WorkPage>& pages, Get get) {
  std::vector<std::optional<T>> values;
  std::size_t stamped = 0;
  for (const WorkPage& page : pages) {
    if (!page.stamp) continue;
    ++stamped;
    values.push_back(get(page));
  }
  const auto [value, count] = majority(values);
  return count * 2 > stamped ? value : std::nullopt;
}

Agreement agreement_of(const std::vector<WorkPage>& pages) {
  Agreement all;
  for (const WorkPage& page : pages)
    all.stamped += page.stamp ? 1 : 0;
  all.case_number = agreed<std::string>(pages, [](const auto& p) { return p.stamp->case_number; });
  all.document = agreed<std::string>(pages, [](const auto& p) { return p.stamp->document; });
  all.filed = agreed<base::Date>(pages, [](const auto& p) { return p.stamp->filed; });
  all.pages = agreed<int>(pages, [](const auto& p) { return p.stamp->pages; });
  all.offset = agreed<int>(pages, [](const auto& p) -> std::optional<int> {
    if (!p.stamp->page) return std::nullopt;
    return *p.stamp->page - p.raw->number;
  });
  all.page_id_offset = agreed<int>(pages, [](const auto& p) -> std::optional<int> {
    const auto id = parse_int(p.stamp->page_id.value_or(""));
    if (!id) return std::nullopt;
    return *id - p.raw->number;
  });
  return all;
}

/// A scanned stamp takes what the document agrees on: OCR errors hit single pages.
void correct_scanned(WorkPage& page, const Agreement& all) {
  model::Stamp& stamp = *page.stamp;
  if (all.case_number) stamp.case_number = all.case_number;
  if (all.document) stamp.document = all.document;
  if (all.filed) stamp.filed = all.filed;
  if (all.offset) stamp.page = page.raw->number + *all.offset;
  if (all.pages) stamp.pages = all.pages;
  if (all.page_id_offset) stamp.page_id = std::to_string(page.raw->number + *all.page_id_offset);
}

/// Marks on a scanned page the line at the top that must be the stamp, though nothing could be
/// read from it: the page carries one on most other pages, and the line has its words.
bool mark_unread_stamp(WorkPage& page) {
  bool any = false;
  for (Item& item : page.items) {
    if (item.rotation != 0 || item.use != Use::content || item.box.y1 > 36) continue;
    item.use = Use::stamp;
    any = true;
  }
  return any;
}

std::string describe(const model::Stamp& stamp) {
  std::string text = stamp.document ? "document " + *stamp.document : "a document without number";
  if (stamp.case_number) text += " in " + *stamp.case_number;
  return text;
}

class Settler {
 public:
  Settler(std::vector<WorkPage>& pages, std::vector<model::Issue>& issues)
      : pages_(pages), issues_(issues) {}

  void run() {
    for (const WorkPage& page : pages_)
      found_.push_back(find_stamps(page));
    primary_ = vote(pages_, found_);
    for (std::size_t i = 0; i < pages_.size(); ++i)
      choose(i);
    correct();
    check_numbers();
    report_foreign();
  }

 private:
  void choose(std::size_t i) {
    const FoundStamp* chosen = nullptr;
    for (const FoundStamp& found : found_[i]) {
      for (const std::uint32_t item : found.items)
        pages_[i].items.at(item).use = Use::stamp;
      if (!chosen && primary_ && key_of(found.reading.stamp) == *primary_) chosen = &found;
    }
    if (!chosen && !found_[i].empty()) chosen = &found_[i].front();
    if (chosen) pages_[i].stamp = chosen->reading.stamp;
    for (const FoundStamp& found : found_[i])
      note_foreign(pages_[i], found, &found == chosen);
  }

  void note_foreign(const WorkPage& page, const FoundStamp& found, bool chosen) {
    const bool own = primary_ && key_of(found.reading.stamp) == *primary_;
    if (own || page.scanned()) return;
    auto& entry = foreign_[describe(found.reading.stamp) + (chosen ? "" : ", inside the page")];
    if (entry.first == 0) entry.first = page.raw->number;
    ++entry.second;
  }

  void correct() {
    const Agreement all = agreement_of(pages_);
    if (all.stamped * 2 < pages_.size() || all.stamped < 2) return;
    for (WorkPage& page : pages_) {
      if (!page.scanned()) continue;
      if (!page.stamp && mark_unread_stamp(page)) page.stamp = model::Stamp{};
      if (page.stamp) correct_scanned(page, all);
    }
  }

  /// Page numbers rise by one; where one does not, the pin cites of that page are in doubt.
  void check_numbers() {
    const Agreement all = agreement_of(pages_);
    if (!all.offset || all.stamped < 3) return;
    for (const WorkPage& page : pages_) {
      if (!page.stamp || !page.stamp->page || *page.stamp->page == page.raw->number + *all.offset) {
        continue;
      }
      if (primary_ && key_of(*page.stamp) != *primary_) continue;
      issues_.push_back({model::Severity::warning, page.raw->number,
                         "the stamp says page " + std::to_string(*page.stamp->page) +
                             " where page " + std::to_string(page.raw->number + *all.offset) +
                             " was expected"});
    }
  }

  void report_foreign() {
    for (const auto& [what, where] : foreign_) {
      const std::string count =
          where.second > 1 ? " (on " + std::to_string(where.second) + " pages)" : "";
      issues_.push_back(
          {model::Severity::note, where.first, "carries the stamp of " + what + count});
    }
  }

  std::vector<WorkPage>& pages_;
  std::vector<model::Issue>& issues_;
  Found found_;
  std::optional<StampKey> primary_;
  std::map<std::string, std::pair<int, int>> foreign_;  ///< text → first page, number of pages
};

}  // namespace

void settle_stamps(std::vector<WorkPage>& pages, std::vector<model::Issue>& issues) {
  Settler(pages, issues).run();
}

}  // namespace pincite::extract
