#include "extract/layout/stamps.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {
namespace {

/// Stamps stand 5–31 pt from the edge (measured); letterheads and text begin at 45 and more.
constexpr double stamp_zone = 56;
constexpr double nyscef_zone = 90;

/// Words joined by spaces that remember which bytes are which word.
struct Stretch {
  std::string text;
  std::vector<std::uint32_t> items;
  std::vector<std::size_t> begins;

  void add(std::uint32_t index, const std::string& word) {
    if (!text.empty()) text += ' ';
    begins.push_back(text.size());
    text += word;
    items.push_back(index);
  }
  void add(const Stretch& other) {
    for (std::size_t i = 0; i < other.items.size(); ++i) {
      const std::size_t end =
          i + 1 < other.begins.size() ? other.begins[i + 1] - 1 : other.text.size();
      add(other.items[i], other.text.substr(other.begins[i], end - other.begins[i]));
    }
  }
};

/// A word's place for stamps: page coordinates, whatever way the page's own text runs.
struct Spot {
  std::uint32_t item = 0;
  double u0 = 0, u1 = 0, base = 0, size = 0;
  bool bottom = false;
};

/// Height of the page for a reader of words of that rotation.
double height_for(const WorkPage& page, int rotation) {
  return rotation % 180 == 0 ? page.raw->height : page.raw->width;
}

/// Words of one rotation near the edge above or below them.
std::vector<Spot> edge_words(const WorkPage& page, double zone, int rotation = 0) {
  std::vector<Spot> spots;
  const bool straight = page.turn == 0 && rotation == 0;  // skew was removed
  for (std::uint32_t i = 0; i < page.items.size(); ++i) {
    const Item& item = page.items[i];
    if (item.rotation != rotation || item.use == Use::stamp) continue;
    const model::Box box = as_read(*page.raw, item.box, rotation);
    const bool top = box.mid_y() < zone;
    const bool bottom = box.mid_y() > height_for(page, rotation) - zone;
    if (!top && !bottom) continue;
    const double base = straight ? item.base : box.y1 - 0.2 * box.height();
    spots.push_back({i, straight ? item.u0 : box.x0, straight ? item.u1 : box.x1, base, item.size,
                     bottom && !top});
  }
  return spots;
}

bool same_row(const Spot& a, const Spot& b) {
  return a.bottom == b.bottom &&
         std::abs(a.base - b.base) < 0.45 * std::max(6.0, std::min(a.size, b.size));
}

/// Stretches in drawing order: a step back or to another row begins a new one.
std::vector<Stretch> drawn_stretches(const WorkPage& page, const std::vector<Spot>& spots) {
  std::vector<Stretch> out;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    const bool goes_on = i > 0 && spots[i].item == spots[i - 1].item + 1 &&
                         same_row(spots[i - 1], spots[i]) && spots[i].u0 > spots[i - 1].u0;
    if (!goes_on) out.emplace_back();
    out.back().add(spots[i].item, page.items[spots[i].item].text);
  }
  return out;
}

/// Rows as seen, top to bottom.
std::vector<Stretch> seen_stretches(const WorkPage& page, std::vector<Spot> spots) {
  std::stable_sort(spots.begin(), spots.end(),
                   [](const Spot& a, const Spot& b) { return a.base < b.base; });
  std::vector<Stretch> out;
  for (std::size_t begin = 0; begin < spots.size();) {
    std::size_t end = begin + 1;
    while (end < spots.size() && same_row(spots[begin], spots[end]))
      ++end;
    const auto at = [&](std::size_t i) { return spots.begin() + static_cast<std::ptrdiff_t>(i); };
    std::stable_sort(at(begin), at(end), [](const Spot& a, const Spot& b) { return a.u0 < b.u0; });
    out.emplace_back();
    for (auto spot = at(begin); spot != at(end); ++spot) {
      out.back().add(spot->item, page.items[spot->item].text);
    }
    begin = end;
  }
  return out;
}

/// Words that a stamp is made of besides numbers.
bool stamp_word(std::string_view word) {
  const std::string bare = lower_ascii(trim(word));
  if (bare.empty() || !is_letter(bare.front())) return true;
  for (const std::string_view known :
       {"case", "appeal", "usca", "appellate", "doc",        "document", "dktentry", "filed",
        "date", "page",   "pg",   "of",        "id",         "entry",    "entered",  "desc",
        "main", "no",     "usdc", "exhibit",   "attachment", "received", "to",       "and"}) {
    if (bare.rfind(known, 0) == 0) return true;
  }
  return false;
}

double edge_distance(const WorkPage& page, const Stretch& stretch) {
  double edge = 1e9;
  for (const std::uint32_t index : stretch.items) {
    const Item& item = page.items[index];
    const model::Box box = as_read(*page.raw, item.box, item.rotation);
    edge = std::min(
        {edge, std::max(0.0, box.y0), std::max(0.0, height_for(page, item.rotation) - box.y1)});
  }
  return edge;
}

/// Cuts a stretch down to the stamp: the words the fields were read from, and stamp words that
/// touch them ("USCA11 Case", "Desc Main").
void cut_to_stamp(Stretch& stretch, const StampReading& reading) {
  std::size_t first = 0, last = stretch.items.size();
  const auto word_at = [&](std::size_t i) {
    const std::size_t end =
        i + 1 < stretch.begins.size() ? stretch.begins[i + 1] : stretch.text.size();
    return std::string_view(stretch.text).substr(stretch.begins[i], end - stretch.begins[i]);
  };
  while (first + 1 < last && stretch.begins[first + 1] <= reading.begin)
    ++first;
  while (last > first + 1 && stretch.begins[last - 1] >= reading.end)
    --last;
  while (first > 0 && stamp_word(word_at(first - 1)))
    --first;
  while (last < stretch.items.size() && stamp_word(word_at(last)))
    ++last;
  stretch.items = {stretch.items.begin() + static_cast<std::ptrdiff_t>(first),
                   stretch.items.begin() + static_cast<std::ptrdiff_t>(last)};
}

/// Ordinary prose may name a case and a document; a stamp has few other words.
bool mostly_stamp_words(const WorkPage& page, const Stretch& stretch) {
  std::size_t other = 0;
  for (const std::uint32_t index : stretch.items) {
    if (!stamp_word(page.items[index].text)) ++other;
  }
  return other <= 5 && other * 2 <= stretch.items.size();
}

/// A number alone under a line that breaks off at "PageID #:".
bool answers(const std::string& line, std::string before) {
  before = lower_ascii(before);
  const std::size_t end = before.find_last_not_of(" #:");
  before.resize(end == std::string::npos ? 0 : end + 1);
  const bool open = before.size() > 6 && before.substr(before.size() - 2) == "id" &&
                    before.find("page", before.size() - 7) != std::string::npos;
  return open && all_digits(line) && line.size() < 8;
}

/// Reads stretch i, with the next one when that is its second line.
std::optional<FoundStamp> read_at(const WorkPage& page, const std::vector<Stretch>& stretches,
                                  std::size_t i) {
  Stretch stretch = stretches[i];
  auto reading = read_stamp(stretch.text);
  if (!reading) return std::nullopt;
  bool joined = false;
  if (i + 1 < stretches.size() &&
      (continues_stamp(stretches[i + 1].text) || answers(stretches[i + 1].text, stretch.text))) {
    Stretch both = stretch;
    both.add(stretches[i + 1]);
    auto more = read_stamp(both.text);
    if (more && field_count(more->stamp) > field_count(reading->stamp)) {
      reading = std::move(more);
      stretch = std::move(both);
      joined = true;
    }
  }
  if (!joined) cut_to_stamp(stretch, *reading);
  if (!mostly_stamp_words(page, stretch)) return std::nullopt;
  FoundStamp found{*reading, stretch.items, edge_distance(page, stretch), 0};
  for (const std::uint32_t index : found.items) {
    found.order = std::max(found.order, index);
  }
  return found;
}

bool shares_words(const FoundStamp& a, const FoundStamp& b) {
  return std::any_of(a.items.begin(), a.items.end(), [&](std::uint32_t item) {
    return std::find(b.items.begin(), b.items.end(), item) != b.items.end();
  });
}

/// A footer of the author may name case and date; the courts that stamp the foot (8th Cir.) print
/// page and date with the words for them.
bool believable(const WorkPage& page, const FoundStamp& found) {
  const Item& item = page.items[found.items.front()];
  const model::Box box = as_read(*page.raw, item.box, item.rotation);
  if (box.mid_y() < height_for(page, item.rotation) / 2) return true;
  return found.reading.stamp.page && (found.reading.stamp.filed || found.reading.stamp.document);
}

void add_readings(const WorkPage& page, const std::vector<Stretch>& stretches,
                  std::vector<FoundStamp>& found) {
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    auto stamp = read_at(page, stretches, i);
    if (!stamp || !believable(page, *stamp)) continue;
    const auto same = std::find_if(found.begin(), found.end(), [&](const FoundStamp& other) {
      return shares_words(other, *stamp);
    });
    if (same == found.end())
      found.push_back(std::move(*stamp));
    else if (field_count(stamp->reading.stamp) > field_count(same->reading.stamp))
      *same = std::move(*stamp);
  }
}

/// NYSCEF prints its fields in two corners and the page in the foot.
std::optional<FoundStamp> find_nyscef(const WorkPage& page) {
  Stretch all;
  for (const Stretch& row : seen_stretches(page, edge_words(page, nyscef_zone))) {
    const bool named =
        contains_ignoring_case(row.text, "nyscef") ||
        contains_ignoring_case(row.text, "index no") ||
        (contains_ignoring_case(row.text, "filed:") && contains_ignoring_case(row.text, "clerk"));
    const std::size_t of = row.text.find(" of ");
    const bool page_of = of != std::string::npos && all_digits(row.text.substr(0, of)) &&
                         all_digits(row.text.substr(of + 4));
    if (named || page_of) all.add(row);
  }
  if (!contains_ignoring_case(all.text, "nyscef")) return std::nullopt;
  auto reading = read_stamp(all.text);
  if (!reading || !reading->nyscef) return std::nullopt;
  return FoundStamp{*reading, all.items, edge_distance(page, all), 0};
}

}  // namespace

std::vector<FoundStamp> find_stamps(const WorkPage& page) {
  std::vector<FoundStamp> found;
  if (auto nyscef = find_nyscef(page)) {
    found.push_back(std::move(*nyscef));
    return found;
  }
  // A sheet that was turned after it was stamped carries its stamp along another edge.
  for (const int rotation : {0, 90, 270, 180}) {
    const std::vector<Spot> spots = edge_words(page, stamp_zone, rotation);
    add_readings(page, drawn_stretches(page, spots), found);
    if (found.size() < 2) add_readings(page, seen_stretches(page, spots), found);
    if (!found.empty()) break;
  }
  std::stable_sort(found.begin(), found.end(), [](const FoundStamp& a, const FoundStamp& b) {
    const bool same_place = std::abs(a.edge - b.edge) < 6;
    return same_place ? a.order > b.order : a.edge < b.edge;
  });
  return found;
}

}  // namespace pincite::extract
