#include "report/coverage.hpp"

#include "report/phrasing.hpp"

#include <map>

namespace pincite::report {
namespace {

constexpr std::size_t most_dockets_named = 12;

bool has_number(const model::EntryNotHeld& entry) {
  return entry.number.rfind("unnumbered ", 0) != 0;
}

/// " (ECF Nos. 12, 45; 2 without a number; and 210 more)": the entries of one kind, each docket
/// named when there are several. `total` counts those of the kind.
std::string numbers_of(const model::Searched& searched, bool sealed, int total) {
  std::map<std::string, std::vector<std::string>> numbers;
  int named = 0, without = 0;
  for (const model::EntryNotHeld& entry : searched.not_held) {
    if (entry.sealed != sealed) continue;
    ++named;
    if (has_number(entry))
      numbers[searched.dockets.size() > 1 ? entry.docket + " " : ""].push_back(entry.number);
    else
      ++without;
  }
  std::vector<std::string> parts;
  for (const auto& [docket, list] : numbers)
    parts.push_back(docket + (list.size() == 1 ? "ECF No. " : "ECF Nos. ") + joined(list, ", "));
  if (without > 0) parts.push_back(std::to_string(without) + " without a number");
  if (named > 0 && total > named) parts.push_back("and " + std::to_string(total - named) + " more");
  return parts.empty() ? "" : " (" + joined(parts, "; ") + ")";
}

}  // namespace

std::vector<std::string> coverage(const model::Searched& searched) {
  std::vector<std::string> lines;
  std::string first = "Searched: " + count_of(searched.filings, "filing") + " with " +
                      count_of(searched.pages, "page");
  if (!searched.dockets.empty()) {
    first += " in " + count_of(static_cast<long long>(searched.dockets.size()), "docket");
    first += searched.dockets.size() <= most_dockets_named
                 ? " (" + joined(searched.dockets, ", ") + ")"
                 : " (the JSON form of this report names them)";
  }
  lines.push_back(first + ".");
  std::vector<std::string> gaps;
  if (searched.entries_missing > 0) {
    gaps.push_back("docket entries known without a PDF in the library: " +
                   std::to_string(searched.entries_missing) +
                   numbers_of(searched, false, searched.entries_missing));
  }
  if (searched.entries_sealed > 0) {
    gaps.push_back("sealed entries: " + std::to_string(searched.entries_sealed) +
                   numbers_of(searched, true, searched.entries_sealed));
  }
  if (searched.pages_unreadable > 0) {
    gaps.push_back("pages that could not be read: " + std::to_string(searched.pages_unreadable));
  }
  lines.push_back(gaps.empty() ? "Not searched: papers that the library does not hold or know of."
                               : "Not searched: " + joined(gaps, "; ") +
                                     "; and papers that the library does not know of.");
  lines.emplace_back("“Not found” means: not in what was searched.");
  return lines;
}

std::string disclaimer() {
  return "This report compares words. It does not say whether anything is true, and it is no legal "
         "advice: what a complaint, motion or letter says is an allegation or argument of the one "
         "who filed it.";
}

std::string page_note() {
  return "Pin cites give the page that the court stamped on the paper (ECF page) where there is "
         "one; every other number of the page stands below each citation.";
}

}  // namespace pincite::report
