#pragma once
/// What every format says of the same report, in the same words: sentences about verdicts, pages,
/// chains and coverage. All strings are raw (not yet escaped for a format).

#include "report/word_diff.hpp"

#include "pincite/model/library.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace pincite::report {

inline constexpr std::array<model::Verdict, 7> all_verdicts = {
    model::Verdict::verbatim,    model::Verdict::edited,    model::Verdict::altered,
    model::Verdict::paraphrased, model::Verdict::not_found, model::Verdict::other_source,
    model::Verdict::unchecked};

/// "not found": the contract's word as a reader reads it.
std::string verdict_word(model::Verdict verdict);
/// One sentence per verdict, as in the contract.
std::string verdict_meaning(model::Verdict verdict);

/// A quotation with what matching says of it. Pointers live as long as the report.
struct Checked {
  const model::Quotation* quotation;
  const model::Finding* finding;
};
/// One pair per quotation, in order; a quotation without a finding is `unchecked`.
std::vector<Checked> checked_quotations(const model::CheckedArticle& checked);

/// Number of quotations per verdict, in the order of `all_verdicts`.
using Counts = std::array<int, 7>;
Counts count_verdicts(const std::vector<model::CheckedArticle>& articles);
/// "2 verbatim, 1 not found"; "no quotations" when there are none.
std::string counts_line(const Counts& counts);

/// "3 filings"; English plurals of regular nouns, and of "story" and "entry".
std::string count_of(long long number, const std::string& noun);
/// "97 %", rounded to the nearest, but never up to 100 or down to 0.
std::string percent(double share);
/// "1, 3–5".
std::string number_ranges(const std::vector<int>& sorted);

/// Short stable name of a filing inside one report: "f12", else the head of its hash.
std::string filing_name(const model::Filing& filing);
/// The same for a story: "a7", else "s1" after its position (0-based `index`).
std::string article_name(const model::Article& article, std::size_t index);

/// Title, else file name, else address.
std::string article_title(const model::Article& article);
/// "Rappler · Jane Doe · Apr. 3, 2024"; unknown parts are left out.
std::string article_byline(const model::Article& article);
/// "cand/3:20-cv-08570 · letter · filed Apr. 14, 2023 · 5 pages · redacted version".
std::string filing_facts(const model::Filing& filing);
/// Case name, else title, else kind and date, else file name, else "Filing".
std::string filing_title(const model::Filing& filing);

/// "ECF No. 517-1 – Klein v. Meta Platforms, Inc.": tells filings of one case apart.
std::string filing_heading(const model::Filing& filing);

/// Every number of the page: "PDF page 3 of 5 · ECF page 3 · printed page 2 · PageID 77 ·
/// lines 14–17 · ¶ 42 · footnote". Margin lines and counted lines are told apart.
std::string page_basis(const model::Place& place, const model::Filing& filing);
/// How the words came off the page, when that matters: "read by OCR, mean confidence 87 %".
std::string origin_note(const model::Place& place);
/// "Rappler ← TechCrunch ← ECF No. 517-1"; empty when nothing stands between outlet and filing.
std::string citation_chain(const model::Article& article, const model::Quotation& quotation,
                           const model::Link* link);
/// "replaced: special relationship → unique connection (changes a name)".
std::string edit_line(const model::Edit& edit);
/// The quotation's words against the passage of a link, edits considered.
std::vector<DiffPiece> words_of(const model::Quotation& quotation, const model::Link& link);
/// Who says it: "The document (filing)"; names when they resolve; "no attribution".
std::string speaker_line(const model::Attribution& attribution);

/// A denial beside an allegation: who, what, and the id it has in the story.
struct Denial {
  std::string id, speaker, text;
};
std::vector<Denial> denials(const model::Article& article, const model::Quotation& quotation);

/// "Pages that no story in this report cites: 1, 4–5."; empty when the page count is unknown or
/// every page is cited.
std::string pages_without_citation(const model::CitedFiling& cited);

/// Sentences on what was searched and what was not, in order.
std::vector<std::string> coverage(const model::Searched& searched);
/// What a report is and is not, in two sentences.
std::string disclaimer();

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
