#include "article/filing_cues.hpp"

#include "article/ascii.hpp"
#include "article/names.hpp"
#include "article/phrase.hpp"
#include "article/verbs.hpp"
#include "article/word_table.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

enum class CueWord { none, other, case_noun, paper_noun };

/// Words that may be a cue; most words of a story are none, and one look tells.
CueWord cue_word(std::string_view word) {
  static const auto table = [] {
    std::vector<std::pair<std::string_view, CueWord>> words;
    for (const std::string_view noun :  // a paper of a case without more words
         {"complaint", "lawsuit", "indictment", "affidavit", "counterclaim", "countersuit",
          "complaints", "lawsuits", "indictments", "affidavits", "counterclaims", "deposition",
          "depositions", "plaintiffs", "plaintiff", "class-action"})
      words.emplace_back(noun, CueWord::case_noun);
    for (const std::string_view noun :  // nouns that may be
         {"filing", "filings", "document", "documents", "papers", "records", "suit", "motion",
          "motions", "brief", "petition", "exhibit", "exhibits", "declaration", "memo",
          "transcript", "pleading", "pleadings", "letter"})
      words.emplace_back(noun, CueWord::paper_noun);
    for (const std::string_view other :
         {"v.", "vs.", "unsealed", "class", "case", "docket", "district", "circuit"})
      words.emplace_back(other, CueWord::other);
    return WordTable<CueWord>(words);
  }();
  const CueWord* found = table.find(word);
  return found == nullptr ? CueWord::none : *found;
}

bool is_court_word(std::string_view word) {
  return one_of(word, {"court", "legal", "unsealed", "sealed", "redacted", "unredacted",
                       "class-action", "lawsuit", "judicial"});
}

/// "city records", "budget documents": papers of an office, not of a case.
bool is_office_word(std::string_view word) {
  return one_of(word, {"city", "police", "budget", "public", "property", "phone", "medical", "bank",
                       "state", "county", "tax", "government", "school", "internal", "travel"});
}

bool is_saying_cue(const Paragraph& p, std::size_t i) {
  const VerbForm form = cue_at(p, i);
  return form.cue == Cue::speech || one_of(form.base, {"show", "read"});
}

bool is_docket_number(std::string_view word) {
  // "3:20-cv-08570", "20-cv-08570-JD", "2:22-cr-123"
  if (word.size() < 7 || word.find('-') == std::string_view::npos) return false;
  const std::size_t mark = std::min({word.find("-cv-"), word.find("-cr-"), word.find("-mc-"),
                                     word.find("-md-"), word.find("-bk-"), word.find("-ap-")});
  return mark != std::string_view::npos && mark >= 2 && is_digit(word[mark - 1]) &&
         mark + 4 < word.size() && is_digit(word[mark + 4]);
}

bool has_word_near(const Elements& e, std::size_t i, std::size_t last,
                   std::initializer_list<std::string_view> words, std::size_t reach) {
  for (std::size_t k = i + 1; k < std::min(last, i + 1 + reach); ++k) {
    if (one_of(e[k].lower, words)) return true;
  }
  return false;
}

FilingCue cue_of_word(const Paragraph& p, std::size_t i, std::size_t first, std::size_t last) {
  const Elements& e = p.elements;
  const std::string_view word = e[i].lower;
  const bool before = i > first && e[i - 1].kind == Kind::word;
  if (is_docket_number(word)) return FilingCue::strong;
  const CueWord kind = cue_word(word);
  if (kind == CueWord::none) return FilingCue::none;
  if ((word == "v." || word == "vs.") && before && e[i - 1].capital && i + 1 < last &&
      e[i + 1].capital)
    return FilingCue::strong;
  if (word == "unsealed") return FilingCue::strong;
  if (word == "class" && i + 1 < last && e[i + 1].lower == "action") return FilingCue::strong;
  if (one_of(word, {"case", "docket"}) && i + 1 < last && one_of(e[i + 1].lower, {"no.", "number"}))
    return FilingCue::strong;
  if (word == "district" && i + 1 < last && e[i + 1].lower == "court" && e[i].capital)
    return FilingCue::strong;
  if (word == "circuit" && e[i].capital && before && is_digit(e[i - 1].lower.front()))
    return FilingCue::strong;
  if (kind == CueWord::case_noun) {
    if (word == "complaint" || word == "complaints") {
      const bool legal = before && is_court_word(e[i - 1].lower);
      const bool filed = has_word_near(e, i, last, {"filed", "against", "alleges", "alleged"}, 4);
      if (!legal && !filed && !(i + 1 < last && is_saying_cue(p, i + 1))) return FilingCue::weak;
    }
    return FilingCue::strong;
  }
  if (kind != CueWord::paper_noun) return FilingCue::none;
  for (std::size_t back = 1; back <= 3 && i >= first + back; ++back) {
    if (e[i - back].kind != Kind::word) break;
    if (is_court_word(e[i - back].lower)) return FilingCue::strong;
  }
  if (has_word_near(e, i, last, {"court", "unsealed", "lawsuit"}, 4) &&
      one_of(word,
             {"filing", "filings", "documents", "suit", "motion", "petition", "brief", "papers"}))
    return FilingCue::strong;
  if (before && is_office_word(e[i - 1].lower)) return FilingCue::none;
  const bool says = i + 1 < last && is_saying_cue(p, i + 1);
  const bool known =
      before && one_of(e[i - 1].lower, {"the", "another", "one", "their", "its"}) &&
      one_of(word, {"filing", "filings", "documents", "exhibit", "exhibits", "papers", "suit",
                    "motion", "petition", "pleading", "pleadings"});
  if (known) return FilingCue::weak;
  const bool credited =
      i >= first + 2 && (e[i - 2].lower == "to" || e[i - 1].lower == "to") &&
      one_of(word, {"filing", "suit", "document", "documents", "brief", "motion"});
  return says || credited ? FilingCue::weak : FilingCue::none;
}

std::string_view court_tail(const Discourse& story, const Elements& e, std::size_t i) {
  std::size_t first = i, last = i + 1;
  while (first > 0 && i - first < 8 && e[first - 1].kind == Kind::word && e[first - 1].capital &&
         e[first - 1].sentence == e[i].sentence && !is_determiner(e[first - 1]))
    --first;
  while (last < e.size() && e[last].kind == Kind::word && last - i < 10 &&
         e[last].sentence == e[i].sentence &&
         (e[last].capital || one_of(e[last].lower, {"of", "for", "the"})))
    ++last;
  while (last > i + 1 && !e[last - 1].capital)
    --last;
  if (last - first < 2) return {};
  return story.slice(e[first].begin, e[last - 1].end);
}

std::string_view case_name(const Discourse& story, const Elements& e, std::size_t i) {
  std::size_t first = i, last = i + 1;
  while (first > 0 && e[first - 1].kind == Kind::word &&
         (e[first - 1].capital || e[first - 1].lower == "of") && i - first < 6)
    --first;
  while (last < e.size() && last - i < 8 &&
         (e[last].kind == Kind::word || e[last].kind == Kind::comma)) {
    const bool name = e[last].kind == Kind::word && (e[last].capital || e[last].lower == "of");
    const bool company =
        e[last].kind == Kind::comma && last + 1 < e.size() &&
        one_of(e[last + 1].lower, {"inc.", "inc", "llc", "corp.", "ltd.", "co.", "l.p."});
    if (!name && !company) break;
    ++last;
  }
  if (first == i || last == i + 1) return {};
  return story.slice(e[first].begin, e[last - 1].end);
}

}  // namespace

FilingCue filing_cue(const Paragraph& paragraph, std::size_t first, std::size_t last) {
  FilingCue best = FilingCue::none;
  for (std::size_t i = first; i < last; ++i) {
    if (paragraph.elements[i].kind != Kind::word) continue;
    best = std::max(best, cue_of_word(paragraph, i, first, last));
    if (best == FilingCue::strong) break;
  }
  return best;
}

std::vector<std::string> case_cues(const Discourse& story) {
  std::vector<std::string> cues;
  std::unordered_set<std::string> known;
  const auto note = [&](std::string_view words) {
    std::string cue = squeeze(words);
    if (!cue.empty() && known.insert(cue).second) cues.push_back(std::move(cue));
  };
  for (const Paragraph& paragraph : story.paragraphs) {
    const Elements& e = paragraph.elements;
    for (std::size_t i = 0; i < e.size(); ++i) {
      if (e[i].kind != Kind::word) continue;
      if (e[i].lower == "v." || e[i].lower == "vs.") note(case_name(story, e, i));
      if (e[i].lower == "court" && e[i].capital) note(court_tail(story, e, i));
      if (is_docket_number(e[i].lower)) {
        const bool office =
            i >= 2 && e[i - 1].kind == Kind::colon && e[i - 2].end == e[i - 1].begin;
        note(story.slice(office ? e[i - 2].begin : e[i].begin, e[i].end));
      }
    }
  }
  return cues;
}

}  // namespace pincite::article
