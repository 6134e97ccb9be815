#include "match/case_names.hpp"

#include "pincite/text/fold.hpp"
#include "pincite/text/sentence.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace pincite::match {
namespace {

bool is_common_name(std::string_view word) {
  static constexpr std::array<std::string_view, 30> common{
      "inc",         "llc",       "llp",           "corp",
      "corporation", "co",        "company",       "ltd",
      "al",          "et",        "united",        "states",
      "state",       "people",    "city",          "county",
      "in",          "re",        "matter",        "holdings",
      "group",       "platforms", "network",       "trust",
      "national",    "american",  "international", "association",
      "federal",     "commission"};
  return std::find(common.begin(), common.end(), word) != common.end() || word.size() < 3 ||
         text::is_function_word(word);
}

/// Forms of companies and filler that no initials take.
bool is_suffix(std::string_view word) {
  static constexpr std::array<std::string_view, 9> suffixes{"inc", "llc", "llp", "corp", "co",
                                                            "ltd", "et",  "al",  "plc"};
  return std::find(suffixes.begin(), suffixes.end(), word) != suffixes.end();
}

}  // namespace

std::vector<std::string> sides_of(const std::string& case_name) {
  for (std::string_view versus : {" v. ", " v ", " vs. ", " vs "}) {
    const std::size_t at = case_name.find(versus);
    if (at != std::string::npos) {
      return {case_name.substr(0, at), case_name.substr(at + versus.size())};
    }
  }
  return {case_name};
}

std::vector<std::string> names_of_side(const std::string& side) {
  std::vector<std::string> out;
  std::string initials;
  for (const text::FoldedToken& token : text::fold_tokens(side)) {
    const bool capital = std::isupper(static_cast<unsigned char>(side[token.begin])) != 0;
    if (capital && !is_suffix(token.folded)) initials += token.folded.substr(0, 1);
    if (!is_common_name(token.folded)) out.push_back(token.folded);
  }
  if (initials.size() >= 3) out.push_back(initials);
  const std::string folded = text::fold(side);
  if (folded.rfind("united states", 0) == 0) {
    for (const char* name : {"doj", "justice", "prosecutors", "government"})
      out.push_back(name);
  }
  return out;
}

std::vector<std::string> names_of_case(const std::string& case_name) {
  std::vector<std::string> out;
  for (const std::string& side : sides_of(case_name)) {
    const std::vector<std::string> names = names_of_side(side);
    out.insert(out.end(), names.begin(), names.end());
  }
  return out;
}

}  // namespace pincite::match
