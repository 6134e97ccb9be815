#include "extract/identity/caption_words.hpp"

#include "extract/identity/caption.hpp"
#include "extract/layout/ascii.hpp"

#include <algorithm>

namespace pincite::extract {
namespace {

constexpr const char* roles[] = {"plaintiff", "defendant", "petitioner", "respondent", "appellant",
                                 "appellee",  "claimant",  "debtor",     "intervenor", "movant"};

std::string number_at_start(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash != 2 && dash != 4) return {};
  std::size_t end = dash + 1;
  while (end < text.size() && is_digit(text[end]))
    ++end;
  const bool digits = all_digits(text.substr(0, dash)) && end - dash > 3 && end - dash < 7;
  const bool closed = end == text.size() || text[end] == ',' || text[end] == '(' ||
                      text[end] == ' ' || text[end] == ';';
  return digits && closed ? std::string(text.substr(0, end)) : std::string{};
}

}  // namespace

bool contains_any(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return contains_ignoring_case(text, word); });
}

std::string without_role(std::string text) {
  const auto cut_at = [&](const char* role) {
    const std::size_t at = find_ignoring_case(text, role);
    if (at != std::string::npos) text.resize(at);
  };
  for (const char* role : roles)
    cut_at(role);
  for (const char* role : {"cross-", "counter"})
    cut_at(role);
  text = std::string(trim(text));
  while (!text.empty() && (text.back() == ',' || text.back() == '-'))
    text.pop_back();
  return text;
}

bool is_versus(const std::string& text) {
  std::string bare = lower_ascii(trim(text));
  while (!bare.empty() && !is_letter(bare.front()))
    bare.erase(0, 1);
  while (!bare.empty() && !is_letter(bare.back()))
    bare.pop_back();
  return bare == "v" || bare == "vs" || bare == "against" || bare == "versus";
}

bool above_the_parties(const std::string& text) {
  return count_letters(text).letters < 3 ||
         contains_any(text, {"district of",
                             "division",
                             "circuit",
                             "county of",
                             "in and for",
                             "for the",
                             "____",
                             "no. ",
                             "state of california",
                             "courthouse",
                             "before the hon",
                             "before:",
                             "honorable",
                             "hon. ",
                             "judge",
                             "minute",
                             "official caption",
                             "case no",
                             "precedential",
                             "published",
                             "date:",
                             "filed",
                             "clerk"}) ||
         starts_with_ignoring_case(text, "before ");
}

bool about_the_case(const std::string& text) {
  return contains_any(text, {"case no",
                             "no.",
                             "civil",
                             "judge",
                             "hon.",
                             "honorable",
                             "date:",
                             "time:",
                             "courtroom",
                             "ctrm",
                             "dept",
                             "filed",
                             "hearing",
                             "place:",
                             "trial date",
                             "location:",
                             "action filed",
                             "magistrate",
                             "floor",
                             "hrg",
                             "courthouse",
                             "demand for jury",
                             "jury trial demanded",
                             "docket",
                             "mdl",
                             "case number"});
}

std::string appellate_number(const std::string& line) {
  for (const char* label : {"nos.", "no.", "case number:"}) {
    const std::size_t at = find_ignoring_case(line, label);
    if (at == std::string::npos) continue;
    return number_at_start(trim(std::string_view(line).substr(at + std::string(label).size())));
  }
  return number_at_start(trim(std::string_view(line)));
}

bool names_role(const std::string& text) {
  return std::any_of(std::begin(roles), std::end(roles),
                     [&](const char* role) { return contains_ignoring_case(text, role); });
}

std::optional<std::pair<std::string, std::string>> split_versus(const std::string& text) {
  if (is_versus(text)) return std::pair<std::string, std::string>{};
  for (const std::string_view versus : {" v. ", " vs. ", " V. ", " VS. ", " v ", " vs "}) {
    const std::string padded = " " + text + " ";
    const std::size_t at = padded.find(versus);
    if (at == std::string::npos) continue;
    return std::pair{std::string(trim(padded.substr(0, at))),
                     std::string(trim(padded.substr(at + versus.size())))};
  }
  return std::nullopt;
}

}  // namespace pincite::extract
