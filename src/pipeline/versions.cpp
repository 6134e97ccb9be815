#include "pipeline/versions.hpp"

#include "pipeline/sketch.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace pincite::pipeline {

using catalogue::Sketch;
using model::Filing;
using model::Version;

namespace {

/// A lightly edited version keeps nearly all word groups; two letters of the same lawyers share
/// their letterhead and formulas, far less than half.
constexpr double least_common = 0.8;
/// A redacted version keeps at least this share of the words; below, too little is left to tell.
constexpr double least_size = 0.3;
/// Fewer word groups than this are a cover sheet or a proof of service, alike in every case.
constexpr std::uint64_t least_groups = 40;

bool title_says_version(const std::string& title) {
  constexpr std::array<std::string_view, 9> marks{"redacted",  "unredacted", "redactions",
                                                  "sealed",    "unsealed",   "seal",
                                                  "corrected", "refiled",    "public"};
  const auto words = text::fold_words(title);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(marks.begin(), marks.end(), word) != marks.end();
  });
}

bool says_version(const Filing& filing) {
  return filing.version != Version::unknown || title_says_version(filing.title);
}

bool same_words(const Sketch& a, const Sketch& b) {
  const auto [small, large] = std::minmax(a.groups, b.groups);
  return small >= least_groups &&
         static_cast<double>(small) >= least_size * static_cast<double>(large) &&
         containment(a, b) >= least_common;
}

bool are_versions(const Filing& a, const Sketch& a_sketch, const Filing& b,
                  const Sketch& b_sketch) {
  if (!same_words(a_sketch, b_sketch)) return false;
  // One number cannot stand for two papers: the second was stamped anew, or replaced the first.
  const bool same_number = !a.ecf.empty() && a.ecf == b.ecf;
  return same_number || (a_sketch.redactions > 0) != (b_sketch.redactions > 0) || says_version(a) ||
         says_version(b);
}

/// What redactions say about a version that is unknown.
Version version_by_redactions(const Filing& filing, const Sketch& own, const Sketch& other) {
  if (filing.version != Version::unknown) return filing.version;
  if (own.redactions > 0 && other.redactions == 0) return Version::redacted;
  if (own.redactions == 0 && other.redactions > 0) return Version::unredacted;
  return Version::unknown;
}

base::Status settle_version(catalogue::Catalogue& catalogue, Filing filing, Version version) {
  if (filing.version == version) return {};
  filing.version = version;
  return catalogue.update_filing(filing);
}

}  // namespace

base::Result<std::vector<model::FilingId>>
link_versions(catalogue::Catalogue& catalogue, const Filing& filing, const Sketch& sketch) {
  std::vector<model::FilingId> changed;
  const std::string docket = model::docket_key(filing);
  if (docket.empty() || sketch.groups < least_groups) return changed;
  const int slack = std::max(1, sketch.pages / 10);
  auto others = catalogue.sketches(docket, sketch.pages - slack, sketch.pages + slack);
  if (!others) return base::pass_on(others);
  std::set<model::FilingId> group;
  Version version = filing.version;
  for (const Sketch& other : *others) {
    if (other.filing == filing.id || !same_words(sketch, other)) continue;
    auto row = catalogue.filing(other.filing);
    if (!row) return base::pass_on(row);
    if (!*row || !are_versions(filing, sketch, **row, other)) continue;
    group.insert(other.filing);
    group.insert((*row)->versions.begin(), (*row)->versions.end());
    if (version == Version::unknown) version = version_by_redactions(filing, sketch, other);
    auto ok = settle_version(catalogue, **row, version_by_redactions(**row, other, sketch));
    if (!ok) return base::pass_on(ok);
  }
  if (group.empty()) return changed;
  group.insert(filing.id);
  changed.assign(group.begin(), group.end());
  if (auto ok = catalogue.set_versions(changed); !ok) return base::pass_on(ok);
  if (auto ok = settle_version(catalogue, filing, version); !ok) return base::pass_on(ok);
  return changed;
}

}  // namespace pincite::pipeline
