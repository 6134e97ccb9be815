#include "match/credit.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>

namespace pincite::match {
namespace {

/// Phrases that place words out of court: an interview, a post, a prepared statement.
constexpr std::array<std::string_view, 39> channels{"in a statement",
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
                                                    "tv show"};

constexpr std::array<std::string_view, 30> papers{
    "lawsuit",   "lawsuits",    "suit",         "complaint",     "filing",     "filings",
    "document",  "documents",   "doc",          "docs",          "brief",      "motion",
    "petition",  "indictment",  "affidavit",    "declaration",   "exhibit",    "exhibits",
    "letter",    "transcript",  "ruling",       "order",         "opinion",    "pleading",
    "pleadings", "countersuit", "counterclaim", "counterclaims", "opposition", "papers"};

/// Words before a paper that make it the source.
constexpr std::array<std::string_view, 22> from_paper{
    "in",      "from",   "per",     "to",    "by",       "citing",  "cites", "via",
    "quoting", "inside", "within",  "what",  "through",  "through", "under", "of",
    "states",  "shows",  "reading", "reads", "attached", "unsealed"};

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

constexpr std::array<std::string_view, 9> courts{
    "judge", "court", "justice", "magistrate", "chancellor", "clerk", "bench", "courts", "jury"};

/// Verbs of pleadings, not of press offices.
constexpr std::array<std::string_view, 14> pleading{
    "alleges", "alleged",  "allege",    "claims",  "claimed",  "argues", "argued",
    "argue",   "contends", "contended", "asserts", "asserted", "pleads", "wrote"};
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

/// The sentence without the words inside its quotation marks.
std::string outside_marks(const model::Article& article, std::size_t begin, std::size_t end,
                          const StoryScope& scope) {
  const std::string& body = article.body;
  std::string out;
  std::size_t at = begin;
  for (const model::Quotation& quotation : article.quotations) {
    if (quotation.kind == model::QuotationKind::unmarked ||
        quotation.kind == model::QuotationKind::reported) {
      continue;
    }
    const std::size_t from = scope.byte_of(quotation.span.start);
    const std::size_t to = scope.byte_of(quotation.span.end);
    if (to <= at || from >= end) continue;
    if (from > at) out += body.substr(at, from - at) + " | ";
    at = std::max(at, to);
  }
  if (at < end) out += body.substr(at, end - at);
  return out;
}

/// The side of the case itself ("the FTC"), not somebody of it ("Ann Lee of Tidewater").
bool is_a_side(const model::Attribution& who, const StoryScope& scope) {
  bool any = false;
  for (const text::FoldedToken& token : text::fold_tokens(who.surface)) {
    const char first = who.surface[token.begin];
    if (first < 'A' || first > 'Z' || text::is_function_word(token.folded)) continue;
    if (!scope.names_a_side(token.folded)) return false;
    any = true;
  }
  return any;
}

Credit decide(model::SourceClass source, bool channel, bool sourced, bool party) {
  using model::SourceClass;
  if (channel && !sourced) return Credit::outside;
  switch (source) {
  case SourceClass::filing:
  case SourceClass::court:
  case SourceClass::party:
    return Credit::filing;
  case SourceClass::spokesperson:
    if (channel || (!sourced && !party)) return Credit::outside;
    return Credit::filing;
  case SourceClass::social:
    return sourced ? Credit::person : Credit::outside;
  case SourceClass::outlet:
    return sourced ? Credit::filing : Credit::passed;
  case SourceClass::person:
    return sourced && !channel ? Credit::filing : Credit::person;
  default:
    return sourced ? Credit::filing : Credit::nobody;
  }
}

}  // namespace

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
  const std::vector<std::string> words = text::fold_words(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool pleads = words[i] == "plaintiffs" || words[i] == "prosecutors";
    if (pleads && i + 1 < words.size() && one_of(words[i + 1], paper_says)) return true;
    if (!is_paper(words, i)) continue;
    if (i + 1 < words.size() && one_of(words[i + 1], paper_says)) return true;
    // "in the 61-page complaint", "according to the suit": the word that rules it stands at most
    // four words before.
    for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
      const std::string& word = words[i - back];
      const bool according = word == "to" && i > back && words[i - back - 1] == "according";
      if (according || (word != "to" && word != "of" && one_of(word, from_paper))) return true;
    }
  }
  return false;
}

Crediting read_credit(const model::Article& article, const model::Quotation& quotation,
                      const StoryScope& scope) {
  Crediting out;
  const model::Attribution& who = quotation.attribution;
  const auto [begin, end] = scope.sentence_at(scope.byte_of(quotation.span.start));
  const std::string sentence = outside_marks(article, begin, end, scope);
  const std::string credited = who.surface + " " + who.name.value_or("");
  out.channel = find_channel(sentence + " | " + who.surface);
  const bool sourced = names_a_filing(who.surface) || sources_a_filing(sentence);
  for (const std::string& word : text::fold_words(credited)) {
    if (word.size() > 2 && !text::is_function_word(word)) out.names.push_back(word);
  }
  const std::vector<std::string> name = text::fold_words(who.name.value_or(who.surface));
  if (!name.empty()) out.surname = name.back();
  out.case_named = find_case_name(sentence + " | " + who.surface);
  const std::vector<std::string> words = text::fold_words(sentence);
  const auto has = [&](const auto& list) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return one_of(word, list); });
  };
  out.testimony = has(spoken);
  out.own_words = who.source_class == model::SourceClass::party && !sourced && !has(pleading) &&
                  !scope.names_a_plaintiff(credited);
  const bool letter = out.channel == "letter to";
  out.credit =
      decide(who.source_class, !out.channel.empty(), sourced && !letter, is_a_side(who, scope));
  return out;
}

}  // namespace pincite::match
