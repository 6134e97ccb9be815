#pragma once
/// What stories call the sides of a case.

#include <string>
#include <vector>

namespace pincite::match {

/// "Klein v. Meta Platforms, Inc." gives both sides; "In re Facebook" one.
std::vector<std::string> sides_of(const std::string& case_name);

/// Names by which a side of a case goes: its distinctive words, its initials ("FTC"), and for the
/// United States the names of those who act for it.
std::vector<std::string> names_of_side(const std::string& side);

/// Folded names by which stories call the sides of a case: distinctive words, initials.
std::vector<std::string> names_of_case(const std::string& case_name);

}  // namespace pincite::match
