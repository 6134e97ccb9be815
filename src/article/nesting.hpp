#pragma once
/// Protection of the HTML parser against pages made to exhaust it.

#include <string>

namespace pincite::article {

/// Deepest nesting that is kept. Browsers stop at 512.
inline constexpr int max_nesting = 400;

/// Overwrites start tags nested deeper than max_nesting with spaces, in place, so that offsets stay
/// and the parser's walks over its stack of open elements are bounded.
void limit_nesting(std::string& page);

}  // namespace pincite::article
