#include "article/frame.hpp"

#include "article/channel.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

constexpr std::size_t longest_reach = 60;  // elements; bounds the work on endless sentences
constexpr int most_verbs = 5;              // asked for their subject

/// Words that begin a clause beside the one before, not inside it.
bool sets_apart(const Elements& e, std::size_t i) {
  if (e[i].kind == Kind::semicolon) return true;
  const std::string_view word = e[i].lower;
  if (word == "but" || word == "while" || word == "though" || word == "although" ||
      word == "however" || word == "whereas")
    return true;
  return word == "and" && i > 0 && e[i - 1].kind == Kind::comma;
}

Paper paper_at(const Discourse& story, const Paragraph& p, Phrase phrase) {
  const Elements& e = p.elements;
  return {std::string(story.slice(e[phrase.first].begin, e[phrase.last - 1].end)), phrase, true};
}

/// "according to" a court paper at `i`.
std::optional<Paper> credited_at(const Discourse& story, const Paragraph& p, std::size_t i) {
  if (!is_word(p.elements, i, "according") || !is_word(p.elements, i + 1, "to"))
    return std::nullopt;
  const Phrase phrase = phrase_after(p, i + 2);
  if (phrase.empty() || !names_filing(p, phrase)) return std::nullopt;
  return paper_at(story, p, phrase);
}

/// "The documents, first reported by Reuters, include a memo in which an executive calls …": a
/// paper at the beginning of the sentence whose contents are told.
std::optional<Paper> shown_by(const Discourse& story, const Paragraph& p, std::size_t start,
                              std::size_t inner) {
  static constexpr std::array<std::string_view, 12> verbs = {
      "include", "includes", "contain", "contains", "included", "contained",
      "show",    "shows",    "quote",   "quotes",   "showed",   "attach"};
  const Elements& e = p.elements;
  const Phrase subject = leading_subject(p, start, inner);
  if (subject.empty() || !names_filing(p, subject)) return std::nullopt;
  for (std::size_t i = subject.last; i < inner && !sets_apart(e, i); ++i) {
    if (std::find(verbs.begin(), verbs.end(), e[i].lower) != verbs.end())
      return paper_at(story, p, subject);
  }
  return std::nullopt;
}

}  // namespace

bool names_filing(const Paragraph& paragraph, Phrase phrase) {
  const Elements& e = paragraph.elements;
  std::size_t head = phrase.last;
  for (std::size_t i = phrase.first + 1; i < phrase.last; ++i) {
    if (is_preposition(e[i]) || e[i].lower == "that" || e[i].lower == "which" ||
        cue_at(paragraph, i).past || e[i].lower == "filed") {
      head = i;
      break;
    }
  }
  if (head == phrase.first) return false;
  const bool class_action =
      head >= phrase.first + 2 && e[head - 1].lower == "action" && e[head - 2].lower == "class";
  return class_action || noun_class(e[head - 1]) == NounClass::filing;
}

std::optional<Paper> filing_around(const Discourse& story, const Voice& voice) {
  if (voice.cue == Voice::no_element) return std::nullopt;
  const Paragraph& p = story.paragraphs.at(static_cast<std::size_t>(voice.paragraph));
  const Elements& e = p.elements;
  const std::size_t inner = std::min(voice.cue, voice.phrase.first);
  const std::size_t start =
      std::max(sentence_start(p, inner), inner > longest_reach ? inner - longest_reach : 0);
  int verbs = 0;
  for (std::size_t i = inner; i-- > start && !sets_apart(e, i);) {
    if (auto found = credited_at(story, p, i)) return found;
    const VerbForm form = cue_at(p, i);
    if (form.cue == Cue::none || is_passive(p, i)) continue;
    if (++verbs > most_verbs) break;
    const Phrase subject = subject_of(p, i);
    if (subject.empty() || subject.last > inner) continue;
    if (names_filing(p, subject)) return paper_at(story, p, subject);
    const auto channel = channel_near(story, p, i);
    if (channel && channel->kind == ChannelKind::filing)
      return Paper{channel->words, channel->phrase, false};
  }
  if (auto paper = shown_by(story, p, start, inner)) return paper;
  const std::size_t from = std::max(voice.cue, voice.phrase.last);
  for (std::size_t i = from;
       i + 1 < e.size() && i - from < longest_reach && !breaks(e, i) && !sets_apart(e, i); ++i) {
    if (auto found = credited_at(story, p, i)) return found;
  }
  return std::nullopt;
}

}  // namespace pincite::article
