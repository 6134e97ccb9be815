#pragma once
/// What lines and halves of lines of a caption say by their words.

#include <initializer_list>
#include <string>

namespace pincite::extract {

/// Whether one of the words stands in the text, in whatever case.
bool contains_any(const std::string& text, std::initializer_list<const char*> words);

/// The words before the role at the end of a side ("…, Plaintiffs,").
std::string without_role(std::string text);

/// A "v." or "against" that stands alone.
bool is_versus(const std::string& text);

/// Lines between the court's name and the parties: district, county, division, judge, ornaments,
/// the heads of minute orders.
bool above_the_parties(const std::string& text);

/// Numbers, judges, dates and places of the right half, which are no title.
bool about_the_case(const std::string& text);

/// "No. 08-2110", "Nos. 2017-1118, 2017-1202", "2009-1361": numbers of courts of appeals have year
/// and serial only; the number of the case below, named beside them, has a type or an office.
std::string appellate_number(const std::string& line);

}  // namespace pincite::extract
