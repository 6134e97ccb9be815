#pragma once
/// What kinds of words and marks weigh in a comparison: numbers, negations, names, record
/// citations.

#include <string>
#include <string_view>
#include <vector>

namespace pincite::match {

/// Digits or a number's name.
bool is_number(std::string_view folded);
bool is_negation(std::string_view folded);
/// Begins with a capital letter of the Latin alphabet.
bool is_capital(std::string_view raw);
/// Marks and spaces between two words, written one way: curly marks plain, dashes one, ligatures
/// as letters, no spaces.
std::string plain_marks(std::string_view text);
/// Runs of white space as one space, none at the edges.
std::string trimmed(std::string_view text);
/// Letters of ASCII made small.
std::string lower(std::string text);
/// True for words that cite the record ("Ex. 4 at 12", "Id. at 3; Smith Dep. 33:4"), which outlets
/// drop without a mark.
bool is_record_citation(const std::vector<std::string>& folded);

}  // namespace pincite::match
