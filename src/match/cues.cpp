#include "match/cues.hpp"

#include "pincite/text/fold.hpp"
#include "pincite/text/sentence.hpp"

#include <algorithm>
#include <array>

namespace pincite::match {
namespace {

/// Phrases that place words out of court: an interview, a post, a prepared statement.
constexpr std::array<std::string_view, 73> channels{"in a statement",
                                                    "in an interview",
                                                    "in an email to",
                                                    "in a post",
                                                    "on social media",
                                                    "on twitter",
                                                    "on x",
                                                    "on facebook",
                                                    "on threads",
                                                    "on truth social",
                                                    "on instagram",
                                                    "on linkedin",
                                                    "tweeted",
                                                    "tweet",
                                                    "posted",
                                                    "press release",
                                                    "news release",
                                                    "press conference",
                                                    "news conference",
                                                    "spokesperson",
                                                    "spokesman",
                                                    "spokeswoman",
                                                    "blog",
                                                    "blog post",
                                                    "podcast",
                                                    "in a speech",
                                                    "on television",
                                                    "at a rally",
                                                    "statement said",
                                                    "in remarks",
                                                    "interview with",
                                                    "securities filing",
                                                    "sec filing",
                                                    "regulatory filing",
                                                    "op ed",
                                                    "memo to employees",
                                                    "spokespeople",
                                                    "statement from",
                                                    "tv show",
                                                    "television show",
                                                    "radio show",
                                                    "television program",
                                                    "on his show",
                                                    "on her show",
                                                    "on their show",
                                                    "on the show",
                                                    "on air",
                                                    "on the air",
                                                    "on live television",
                                                    "on youtube",
                                                    "on tiktok",
                                                    "on reddit",
                                                    "on bluesky",
                                                    "earnings call",
                                                    "outside court",
                                                    "outside the courthouse",
                                                    "in an open letter",
                                                    "town hall",
                                                    "familiar with the",
                                                    "person close to",
                                                    "people close to",
                                                    "source close to",
                                                    "sources close to",
                                                    "briefed on the",
                                                    "knowledge of the matter",
                                                    "on condition of anonymity",
                                                    "in an advertisement",
                                                    "in his memoir",
                                                    "in her memoir",
                                                    "in his book",
                                                    "in her book",
                                                    "in a memoir",
                                                    "told shareholders"};

constexpr std::array<std::string_view, 30> papers{
    "lawsuit",   "lawsuits",    "suit",         "complaint",     "filing",     "filings",
    "document",  "documents",   "doc",          "docs",          "brief",      "motion",
    "petition",  "indictment",  "affidavit",    "declaration",   "exhibit",    "exhibits",
    "letter",    "transcript",  "ruling",       "order",         "opinion",    "pleading",
    "pleadings", "countersuit", "counterclaim", "counterclaims", "opposition", "papers"};

/// Words before a paper that make it the source.
constexpr std::array<std::string_view, 19> from_paper{
    "in",      "from",    "per",    "by",       "citing",  "cites", "via",
    "quoting", "inside",  "within", "what",     "through", "under", "states",
    "shows",   "reading", "reads",  "attached", "unsealed"};

/// "In the words of the complaint", "unsealed portions of the suit".
constexpr std::array<std::string_view, 8> parts_of_paper{"words", "portions", "parts",   "pages",
                                                         "copy",  "copies",   "version", "text"};

/// Words that make somebody else the source: "according to a person familiar with the suit".
constexpr std::array<std::string_view, 9> not_of_paper{
    "with", "about", "who", "against", "over", "behind", "for", "after", "on"};

/// Verbs that a paper governs.
constexpr std::array<std::string_view, 34> paper_says{
    "says",      "said",      "states",  "stated", "alleges",  "alleged", "claims",
    "claimed",   "argues",    "argued",  "reads",  "quotes",   "quoted",  "shows",
    "showed",    "show",      "say",     "state",  "allege",   "claim",   "argue",
    "describes", "described", "calls",   "called", "contends", "asserts", "notes",
    "cites",     "puts",      "reveals", "reveal", "details",  "goes"};

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words of a sentence, folded, and before which of them a mark stands.
struct Words {
  explicit Words(std::string_view sentence) {
    std::size_t end = 0;
    for (const text::FoldedToken& token : text::fold_tokens(sentence)) {
      const std::string_view between = sentence.substr(end, token.begin - end);
      broken.push_back(breaks(between));
      folded.push_back(token.folded);
      end = token.end;
    }
  }
  /// Commas, brackets, dashes and quotation marks part phrases; apostrophes do not.
  static bool breaks(std::string_view between) {
    if (between.find_first_of(",;:|()\"") != std::string_view::npos) return true;
    for (std::string_view mark : {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x9C", "\xE2\x80\x9D"}) {
      if (between.find(mark) != std::string_view::npos) return true;
    }
    return false;
  }
  /// No mark stands between word `from` and the later word `to`.
  [[nodiscard]] bool joined(std::size_t from, std::size_t to) const {
    return to < folded.size() &&
           std::none_of(broken.begin() + static_cast<std::ptrdiff_t>(from) + 1,
                        broken.begin() + static_cast<std::ptrdiff_t>(to) + 1,
                        [](bool mark) { return mark; });
  }

  /// One of the verbs stands within `most` words behind word `at`, with no mark between.
  template <std::size_t N>
  [[nodiscard]] bool is_followed(std::size_t at, std::size_t most,
                                 const std::array<std::string_view, N>& verbs) const {
    for (std::size_t i = at + 1; i <= at + most && joined(at, i); ++i) {
      if (one_of(folded[i], verbs)) return true;
    }
    return false;
  }

  std::vector<std::string> folded;
  std::vector<bool> broken;
};

bool is_paper(const std::vector<std::string>& words, std::size_t at) {
  const bool part = words[at] == "paragraph" || words[at] == "page" || words[at] == "pages";
  if (part && at + 1 < words.size() && words[at + 1].find_first_of("0123456789") == 0) return true;
  if (words[at] == "pdf") return true;
  if (!one_of(words[at], papers)) return false;
  const std::string before = at > 0 ? words[at - 1] : "";
  if (words[at] == "papers" || words[at] == "order")
    return before == "court" || before == "legal" || before == "the" || before == "judges";
  if (words[at] == "filing" || words[at] == "filings") {
    return before != "sec" && before != "securities" && before != "regulatory";
  }
  return true;
}

/// "In the 61-page complaint", "according to newly public portions of the suit": what rules the
/// paper stands a few words before it, and no mark between.
bool is_governed(const Words& words, std::size_t paper) {
  constexpr std::size_t near = 5, far = 9;
  for (std::size_t back = 1; back <= far && back <= paper; ++back) {
    const std::size_t at = paper - back;
    if (!words.joined(at, paper)) return false;
    const std::string& word = words.folded[at];
    const std::string before = at > 0 && words.joined(at - 1, at) ? words.folded[at - 1] : "";
    if (word == "to" && before == "according") return true;
    const bool page = !before.empty() && before[0] >= '0' && before[0] <= '9';  // "page 19 of"
    if (word == "of" && (page || one_of(before, parts_of_paper))) return true;
    if (word == "to" || word == "of") continue;
    if (back <= near && one_of(word, from_paper)) return true;
    if (one_of(word, not_of_paper)) return false;
  }
  return false;
}

constexpr std::array<std::string_view, 9> courts{
    "judge", "court", "justice", "magistrate", "chancellor", "clerk", "bench", "courts", "jury"};

/// Verbs of pleadings, not of press offices.
constexpr std::array<std::string_view, 16> pleading{
    "alleges", "alleged",  "allege",    "claims",  "claim",   "claimed",  "argues", "argued",
    "argue",   "contends", "contended", "contend", "asserts", "asserted", "assert", "pleads"};
constexpr std::array<std::string_view, 6> pleaders{"lawyers",    "attorneys",  "counsel",
                                                   "defendants", "regulators", "officials"};
constexpr std::array<std::string_view, 1> wrote{"wrote"};
constexpr std::array<std::string_view, 5> spoken{"testimony", "testified", "testify", "deposition",
                                                 "deposed"};

/// Newsrooms that people talk to.
constexpr std::array<std::string_view, 26> newsrooms{
    "reporters", "journalists", "press",     "times", "post",     "journal",    "guardian",
    "verge",     "cnbc",        "cnn",       "bbc",   "nbc",      "abc",        "cbs",
    "npr",       "reuters",     "bloomberg", "axios", "politico", "techcrunch", "wired",
    "fortune",   "variety",     "register",  "afp",   "insider"};

/// A letter, memo or email to somebody other than a court is no filing.
bool letter_to_others(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const bool letter = words[i] == "letter" || words[i] == "memo" || words[i] == "email";
    if (!letter || words[i + 1] != "to") continue;
    const std::size_t end = std::min(words.size(), i + 7);
    const bool to_court = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                                      words.begin() + static_cast<std::ptrdiff_t>(end),
                                      [](const auto& word) { return one_of(word, courts); });
    if (!to_court) return true;
  }
  return false;
}

template <std::size_t N>
bool has_one_of(std::string_view sentence, const std::array<std::string_view, N>& list) {
  const std::vector<std::string> words = text::fold_words(sentence);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return one_of(word, list); });
}

}  // namespace

bool speaks_in_papers(std::string_view sentence) {
  const Words words(sentence);
  for (std::size_t i = 0; i < words.folded.size(); ++i) {
    const std::string& word = words.folded[i];
    const bool accuser = word == "plaintiffs" || word == "prosecutors";
    if (accuser && words.is_followed(i, 1, paper_says)) return true;
    if (one_of(word, pleaders) && words.is_followed(i, 4, pleading)) return true;
  }
  return false;
}

bool pleads_itself(std::string_view surface, std::string_view sentence) {
  const Words words(sentence);
  const std::vector<std::string> name = text::fold_words(surface);
  for (std::size_t i = 0; !name.empty() && i + name.size() <= words.folded.size(); ++i) {
    const auto at = words.folded.begin() + static_cast<std::ptrdiff_t>(i);
    if (!std::equal(name.begin(), name.end(), at)) continue;
    const std::size_t last = i + name.size() - 1;
    if (i > 0 && words.joined(i - 1, i) && one_of(words.folded[i - 1], pleading)) return true;
    if (words.joined(last, last + 1) && one_of(words.folded[last + 1], pleading)) return true;
  }
  return false;
}

bool pleads(std::string_view sentence) {
  return has_one_of(sentence, pleading) || has_one_of(sentence, wrote);
}

bool is_testimony(std::string_view sentence) {
  return has_one_of(sentence, spoken);
}

std::string find_channel(std::string_view sentence) {
  const std::vector<std::string> words = text::fold_words(sentence);
  std::string folded = " ";
  for (const std::string& word : words)
    folded += word + " ";
  for (std::string_view channel : channels) {
    if (folded.find(" " + std::string(channel) + " ") != std::string::npos) {
      return std::string(channel);
    }
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != "told") continue;
    for (std::size_t j = i + 1; j < std::min(words.size(), i + 5); ++j) {
      if (one_of(words[j], newsrooms)) return "told " + words[j];
    }
  }
  return letter_to_others(words) ? "letter to" : std::string();
}

std::vector<std::string> find_case_name(std::string_view sentence) {
  const std::vector<std::string> words = text::fold_words(sentence);
  std::vector<std::string> out;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i] != "v" && words[i] != "vs") continue;
    for (std::size_t j = i - std::min<std::size_t>(i, 3); j < std::min(words.size(), i + 4); ++j) {
      if (words[j].size() > 2 && !text::is_function_word(words[j])) out.push_back(words[j]);
    }
  }
  return out;
}

bool names_a_filing(std::string_view surface) {
  const std::vector<std::string> words = text::fold_words(surface);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_paper(words, i)) return true;
  }
  return false;
}

bool sources_a_filing(std::string_view sentence) {
  const Words words(sentence);
  for (std::size_t i = 0; i < words.folded.size(); ++i) {
    const bool paper = is_paper(words.folded, i);
    if (paper && (words.is_followed(i, 1, paper_says) || is_governed(words, i))) return true;
  }
  return false;
}

}  // namespace pincite::match
