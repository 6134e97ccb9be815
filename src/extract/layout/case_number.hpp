#pragma once
/// Docket numbers as courts print them: "3:20-cv-08570-JD", "8:19-bk-10049-TA", "24-1442".

#include <optional>
#include <string>
#include <string_view>

namespace pincite::extract {

/// Where a docket number stands in a text.
struct CaseNumberSpan {
  std::size_t begin = 0, end = 0;  ///< bytes of the text, end exclusive
  bool typed = false;              ///< has a case type ("cv"): cannot be anything else
};

/// The docket number that begins exactly at `at`, read as far as it goes: optional office,
/// two-digit year, optional type, serial, up to two groups of judge initials, optional defendant
/// number. Initials run together with the next label ("SBADocument", old double stamps) are cut
/// there.
std::optional<CaseNumberSpan> case_number_at(std::string_view text, std::size_t at);

/// The first docket number of a text; one that follows "Case", "Appeal" or "No." wins over typed
/// ones, and these over bare "24-1442". Bare ones without a label count only if `bare` is set.
std::optional<CaseNumberSpan> find_case_number(std::string_view text, bool bare);

/// Prose forms of a caption ("C 06-1905 JSW", "CV17-00016-CAS(JCx)", "20-CV-8570") in the printed
/// form with single spaces, else nothing.
std::optional<std::string> find_docket_in_prose(std::string_view text);

}  // namespace pincite::extract
