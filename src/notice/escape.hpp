#pragma once
/// Foreign text made safe for the format it goes into.

#include <string>

namespace pincite::notice {

/// For XML 1.0 and HTML, text and attributes: markup escaped, characters that XML forbids replaced,
/// invalid UTF-8 repaired.
std::string for_markup(const std::string& text);

/// For one line of plain text: control characters and line ends become blanks.
std::string for_line(const std::string& text);

/// The name of an alert as readers see it: the built-in one goes without its mark.
std::string alert_label(const std::string& name);

}  // namespace pincite::notice
