#include "match/wording.hpp"

#include "match/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace pincite::match {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_edge_of_citation(std::string_view word) {
  static constexpr std::array<std::string_view, 22> openers{
      "see", "ex",   "exs",   "exhibit", "exhibits", "id",    "ibid",  "dkt",  "ecf", "doc", "tr",
      "dep", "decl", "compl", "app",     "cf",       "supra", "infra", "appx", "jx",  "px",  "no"};
  return one_of(word, openers);
}

bool is_citation_word(std::string_view word) {
  static constexpr std::array<std::string_view, 21> others{
      "at",    "p",        "pp",        "para",    "paras", "also",  "and",
      "sec",   "eg",       "e",         "g",       "cl",    "bates", "emphasis",
      "added", "citation", "citations", "omitted", "in",    "the",   "of"};
  return has_digit(word) || is_edge_of_citation(word) || one_of(word, others) || word.size() == 1;
}

}  // namespace

bool is_number(std::string_view word) {
  static constexpr std::array<std::string_view, 36> names{
      "one",      "two",      "three",    "four",      "five",      "six",
      "seven",    "eight",    "nine",     "ten",       "eleven",    "twelve",
      "thirteen", "fifteen",  "sixteen",  "eighteen",  "twenty",    "thirty",
      "forty",    "fifty",    "sixty",    "seventy",   "eighty",    "ninety",
      "hundred",  "hundreds", "thousand", "thousands", "million",   "millions",
      "billion",  "billions", "dozen",    "fourteen",  "seventeen", "nineteen"};
  return has_digit(word) || one_of(word, names);
}

bool is_negation(std::string_view word) {
  static constexpr std::array<std::string_view, 27> words{
      "not",    "no",    "never",  "nor",    "neither", "none",  "nobody",   "nothing", "without",
      "cannot", "cant",  "dont",   "doesnt", "didnt",   "wont",  "wouldnt",  "couldnt", "isnt",
      "arent",  "wasnt", "werent", "hasnt",  "havent",  "hadnt", "shouldnt", "nowhere", "hardly"};
  return one_of(word, words);
}

std::string plain_marks(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> ligatures{
      {{"\xEF\xAC\x80", "ff"},
       {"\xEF\xAC\x81", "fi"},
       {"\xEF\xAC\x82", "fl"},
       {"\xEF\xAC\x83", "ffi"},
       {"\xEF\xAC\x84", "ffl"}}};
  static constexpr std::array<std::pair<std::string_view, char>, 16> marks{{{"\xE2\x80\x98", '\''},
                                                                            {"\xE2\x80\x99", '\''},
                                                                            {"\xE2\x80\x9A", '\''},
                                                                            {"\xE2\x80\xB2", '\''},
                                                                            {"\xE2\x80\x9C", '"'},
                                                                            {"\xE2\x80\x9D", '"'},
                                                                            {"\xE2\x80\x9E", '"'},
                                                                            {"\xC2\xAB", '"'},
                                                                            {"\xC2\xBB", '"'},
                                                                            {"\xE2\x80\x90", '-'},
                                                                            {"\xE2\x80\x91", '-'},
                                                                            {"\xE2\x80\x92", '-'},
                                                                            {"\xE2\x80\x93", '-'},
                                                                            {"\xE2\x80\x94", '-'},
                                                                            {"\xE2\x80\x95", '-'},
                                                                            {"\xE2\x88\x92", '-'}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](const auto& entry) {
      return text.substr(at, entry.first.size()) == entry.first;
    });
    const auto joined = std::find_if(ligatures.begin(), ligatures.end(), [&](const auto& entry) {
      return text.substr(at, entry.first.size()) == entry.first;
    });
    if (mark != marks.end()) {
      out += mark->second;
      at += mark->first.size();
    } else if (joined != ligatures.end()) {
      out += joined->second;
      at += joined->first.size();
    } else if (text.substr(at, 3) == "\xE2\x80\xA6") {
      out += "...";
      at += 3;
    } else if (text.substr(at, 2) == "\xC2\xA0") {
      at += 2;
    } else if (text.substr(at, 2) == "\xC2\xAD") {
      at += 2;
    } else if (static_cast<unsigned char>(text[at]) <= ' ') {
      ++at;
    } else {
      out += text[at] == '`' ? '\'' : text[at];
      ++at;
    }
  }
  return out;
}

std::string trimmed(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool space = static_cast<unsigned char>(c) <= ' ';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  while (!out.empty() && out.back() == ' ')
    out.pop_back();
  return out;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool is_capital(std::string_view raw) {
  return !raw.empty() && std::isupper(static_cast<unsigned char>(raw.front())) != 0;
}

bool is_record_citation(const std::vector<std::string>& folded) {
  if (folded.empty() || folded.size() > 40) return false;
  const auto cites = static_cast<std::size_t>(std::count_if(
      folded.begin(), folded.end(), [](const auto& w) { return is_citation_word(w); }));
  const bool opened =
      is_edge_of_citation(folded.front()) || (folded.size() > 1 && is_edge_of_citation(folded[1]));
  const bool digits =
      std::any_of(folded.begin(), folded.end(), [](const auto& word) { return has_digit(word); });
  return opened && digits && 10 * cites >= 6 * folded.size();
}

}  // namespace pincite::match
