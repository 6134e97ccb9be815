#pragma once
/// From a run of words to a pin cite.

#include "pincite/cite/document.hpp"
#include "pincite/model/filing.hpp"

#include <cstdint>
#include <string>

namespace pincite::cite {

/// The place of tokens [begin, end) of the document's flow: pages, margin lines or ¶, boxes (one
/// per printed line touched), pin cite and citation. begin < end <= flow.tokens.size().
model::Place place_of(const Document& document, std::uint32_t begin, std::uint32_t end);

/// "ECF No. 517-1" or, without an ECF number, the document's short title ("Letter of Apr. 14,
/// 2023"): of a title beyond 60 characters the part that names the paper, else kind and date, else
/// all of it.
std::string short_name(const model::Filing& filing);

/// short_name and pin: "ECF No. 517-1 at 3:14", "Letter of Apr. 14, 2023, at 3", "ECF No. 1 ¶ 42".
std::string name_with_pin(const model::Filing& filing, const std::string& pin);

/// "Klein v. Meta Platforms, Inc., No. 3:20-cv-08570-JD (N.D. Cal. Apr. 14, 2023), ECF No. 517-1 at
/// 3". `pin` is what follows the name ("at 3:14–17", "¶ 42"), empty for the whole paper. Unknown
/// parts are left out, never invented (Bluebook B17).
std::string citation(const model::Filing& filing, const std::string& pin);

/// Who filed a paper, as far as its kind or the head of its title says it: "the defendants", "the
/// court", "the parties jointly"; empty when neither does.
std::string filed_by(const model::Filing& filing);

/// A plain sentence: who filed what kind of paper, when and where, its title, and what it is (a
/// complaint alleges, an order rules).
std::string plain_sentence(const model::Filing& filing);

/// "N.D. Cal." for "cand"; empty when unknown.
std::string court_abbreviation(const std::string& court);
/// A federal court of appeals, by its id: "ca9", "cadc", "cafc".
bool is_appellate(const std::string& court);
/// "cand" for "United States District Court Northern District of California"; empty when unknown.
std::string court_id(const std::string& name);

}  // namespace pincite::cite
