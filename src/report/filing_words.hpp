#pragma once
/// What every format says of a filing and of a spot in it. All strings are raw (not yet escaped).

#include "pincite/model/library.hpp"

#include <map>
#include <string>
#include <vector>

namespace pincite::report {

/// Short stable name of a filing inside one report: "f12", else the head of its hash.
std::string filing_name(const model::Filing& filing);
/// "cand/3:20-cv-08570 · letter · filed Apr. 14, 2023 · 5 pages · redacted version".
std::string filing_facts(const model::Filing& filing);
/// Title as filed, else kind and date, else case name, else file name, else "Filing".
std::string filing_title(const model::Filing& filing);

/// "ECF No. 517-1 – JOINT DISCOVERY LETTER": tells filings of one case apart.
std::string filing_heading(const model::Filing& filing);
/// A title without small letters, as pleadings print it; set smaller, never rewritten.
bool is_in_capitals(const std::string& title);

/// Every number of the page: "PDF page 3 of 5 · ECF page 3 · printed page 2 · PageID 77 ·
/// margin lines 14–17 · ¶ 42 · footnote". Margin lines and counted lines are told apart.
std::string page_basis(const model::Place& place, const model::Filing& filing);
/// The place once per page that it touches, to draw each: the first number of pages is that page.
std::vector<model::Place> by_page(const model::Place& place);
/// How the words came off the page, when that matters: "read by OCR, mean confidence 87 %".
std::string origin_note(const model::Place& place);
/// "Pages that no story in this report cites: 1, 4–5."; empty when the page count is unknown or
/// every page is cited.
std::string pages_without_citation(const model::CitedFiling& cited);

/// Address that opens the PDF at a page ("file:///…#page=3", RFC 8118); empty without a path.
std::string page_link(const model::Filing& filing, int page);

/// Filings of the report by id, to name those that only an id refers to.
class FilingNames {
 public:
  explicit FilingNames(const model::Report& report);
  /// "f11 (ECF No. 511)", or just "f11" when the report does not hold it.
  [[nodiscard]] std::string name(model::FilingId id) const;
  [[nodiscard]] std::string names(const std::vector<model::FilingId>& ids) const;

 private:
  std::map<model::FilingId, std::string> short_names_;
};

}  // namespace pincite::report
