#pragma once
/// What every format says of the same report, in the same words: sentences about verdicts, pages
/// and chains. All strings are raw (not yet escaped for a format).

#include "report/filing_words.hpp"
#include "report/phrasing.hpp"
#include "report/word_diff.hpp"

#include "pincite/model/library.hpp"

#include <array>
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
Counts count_verdicts(const std::vector<Checked>& quotations);
/// "2 verbatim, 1 not found"; "no quotations" when there are none.
std::string counts_line(const Counts& counts);

/// Short stable name of a story inside one report: "a7", else "s1" after its position (0-based
/// `index`).
std::string article_name(const model::Article& article, std::size_t index);

/// Title, else file name, else address.
std::string article_title(const model::Article& article);
/// "Rappler · Jane Doe · Apr. 3, 2024"; unknown parts are left out.
std::string article_byline(const model::Article& article);
/// "Rappler ← TechCrunch ← ECF No. 517-1"; empty when nothing stands between outlet and filing.
std::string citation_chain(const model::Article& article, const model::Quotation& quotation,
                           const model::Link* link);
/// "replaced: special relationship → unique connection (changes a name)".
std::string edit_line(const model::Edit& edit);
/// The quotation's words against the passage of a link, edits considered.
std::vector<DiffPiece> words_of(const model::Quotation& quotation, const model::Link& link);
/// Who says it: "The document (filing)"; names when they resolve; "no attribution".
std::string speaker_line(const model::Attribution& attribution);

/// `words` of the story as a report prints them: in quotation marks when they stand in such marks
/// (or as a block quotation) in the story. The story's own sentences and unmarked runs never do.
std::string as_printed(model::QuotationKind kind, const std::string& words);

/// A denial beside an allegation: who, what (as printed), and the id it has in the story.
struct Denial {
  std::string id, speaker, text;
};
std::vector<Denial> denials(const model::Article& article, const model::Quotation& quotation);

/// The sentences of the story around a quotation, joined; empty when they are the quotation itself.
std::string sentence_with(const model::Article& article, const model::Quotation& quotation);

}  // namespace pincite::report
