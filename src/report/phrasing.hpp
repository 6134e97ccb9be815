#pragma once
/// Numbers and lists as English writes them.

#include "pincite/model/article.hpp"

#include <string>
#include <vector>

namespace pincite::report {

/// "3 filings"; English plurals of regular nouns, and of "story" and "entry".
std::string count_of(long long number, const std::string& noun);
/// "97 %", rounded to the nearest, but never up to 100 or down to 0.
std::string percent(double share);
/// "97 %", or "not checked" where nothing could be compared: that is no low confidence.
std::string sureness(const model::Finding& finding);
/// "confidence 97 %" or "not checked".
std::string confidence_words(const model::Finding& finding);
/// "3" or "3–5".
std::string range_text(int first, int last);
/// "1, 3–5".
std::string number_ranges(const std::vector<int>& sorted);
/// The word with a capital first letter, where that is one of a to z.
std::string capital(std::string word);
/// The parts with `between` between them.
std::string joined(const std::vector<std::string>& parts, const std::string& between);
/// Adds a part to a line of facts, " · " between them; an empty part adds nothing.
void append_part(std::string& line, const std::string& part);

}  // namespace pincite::report
