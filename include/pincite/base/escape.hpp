#pragma once
/// Text made fit for markup and for tables, in one place.

#include <string>
#include <string_view>

namespace pincite::base {

/// & < > " ' as entities: fit for elements and quoted attributes.
std::string escape_html(std::string_view text);

/// Would a spreadsheet run the cell as a formula? (= + - @, tab, CR, and the full-width forms of
/// the signs: OWASP, CSV injection.)
bool is_formula(std::string_view cell);

/// One CSV cell (RFC 4180): quoted where needed; a formula gets a leading apostrophe.
std::string csv_cell(std::string_view text);

}  // namespace pincite::base
