#include "match/accept.hpp"

#include <algorithm>
#include <optional>

namespace pincite::match {
namespace {

/// Every word stands there in order but one, of seven and more, and no other words come so near:
/// what a misquotation looks like.
bool all_but_one(const Occurrence& best, std::size_t words) {
  constexpr std::size_t enough = 7;
  const Alignment& found = best.alignment;
  return words >= enough && found.same_words + 1 >= words && found.together >= found.matched &&
         found.together > best.rival_together;
}

/// An altered quotation is believed when its place stands out: no other spot of the filings read
/// comes near by chance. Sentences of one mould ("further particulars of … are within the exclusive
/// possession of …") resemble one another more than a misquotation resembles its source.
bool altered_words_suffice(const Occurrence& best, std::size_t words, double margin) {
  const Alignment& found = best.alignment;
  const double support = best.support();
  // Words that only a skip over sentences brings together are chance.
  const double matched = best.diff.citation_skipped ? found.matched : found.together;
  const double lead = matched - best.rival;
  if (found.same_content < 2 && words > 2) return false;
  // Nearly the same words in two papers are no chance; which paper, the story must tell.
  if (matched >= 0.85 && support >= 2 && margin >= 1.5 && found.same_words >= 4) return true;
  if (all_but_one(best, words) && support >= 2 && margin >= 1.5) return true;
  if (lead < 0.1) return false;
  if (matched >= 0.8 && found.same_words >= 5) return true;
  if (support < 1.0 || lead < 0.15) return false;
  if (matched >= 0.7 && found.same_words >= 3) return true;
  if (matched >= 0.5 && found.same_content >= 3) return true;
  if (matched >= 0.5 && found.same_words >= 6) return true;
  return matched >= 0.36 && found.same_content >= 3 && found.longest_run >= 2 && support >= 2;
}

/// Words alone are enough to point at a place, given how well the filing fits the story.
bool words_suffice(const Trial& trial, const Occurrence& best) {
  const Query& query = trial.prepared.query;
  const double support = best.support();
  if (best.diff.hidden_words) return false;
  if (!best.exact()) return altered_words_suffice(best, query.words, trial.margin);
  if (query.words >= 5 || query.content_words >= 4) return true;
  if (query.words >= 2) return support >= 1.0 && query.content_words >= 1;
  return query.content_words == 1 && best.companion >= 1.5 && support >= 3;
}

/// Enough for words that the story credits to nobody: most of them in a paper that the story ties
/// to, and nothing like them elsewhere.
bool altered_beyond_doubt(const Occurrence& best) {
  const Alignment& found = best.alignment;
  return found.matched >= 0.7 && found.same_words >= 6 && found.matched - best.rival >= 0.25 &&
         best.support() >= 1.5;
}

bool exact_enough(const Trial& trial, const Occurrence& best, std::size_t words, double support) {
  const Alignment& found = best.alignment;
  const bool near = best.exact() || (found.matched >= 0.85 && found.same_words >= 10) ||
                    (found.matched >= 0.95 && found.same_words >= 4);
  return near && trial.prepared.query.words >= words && best.support() >= support;
}

/// True when the place lies between an opening and a closing mark of its paragraph.
bool inside_marks(const text::Flow& flow, std::uint32_t begin) {
  constexpr std::size_t reach = 1500;
  const std::size_t at = flow.tokens.at(begin).begin;
  std::size_t from = flow.text.rfind('\n', at);
  from = from == std::string::npos ? 0 : from;
  if (at - from > reach) from = at - reach;
  const std::string_view before = std::string_view(flow.text).substr(from, at - from);
  const auto last = [&](std::string_view mark) {
    const std::size_t found = before.rfind(mark);
    return found == std::string_view::npos ? -1 : static_cast<std::int64_t>(found);
  };
  const bool curly = last("\xE2\x80\x9C") > last("\xE2\x80\x9D");
  const bool straight = std::count(before.begin(), before.end(), '"') % 2 == 1;
  return curly || straight;
}

/// A person quoted inside the filing: the words stand in marks there, or the name stands near.
bool quoted_in_filing(const Trial& trial, const Occurrence& best) {
  constexpr std::uint32_t reach = 60;
  const text::Flow& flow = best.document->flow();
  const std::uint32_t begin = best.alignment.begin;
  if (inside_marks(flow, begin)) return true;
  for (std::uint32_t i = begin - std::min(begin, reach); i < begin; ++i) {
    const std::string& word = flow.tokens[i].folded;
    if (std::find(trial.who.names.begin(), trial.who.names.end(), word) != trial.who.names.end())
      return true;
  }
  return false;
}

/// The name of who is quoted stands in the filing within [from, to).
bool names_speaker(const Trial& trial, const text::Flow& flow, std::uint32_t from,
                   std::uint32_t to) {
  if (trial.who.surname.empty()) return false;
  for (std::uint32_t i = from; i < to; ++i) {
    if (flow.tokens[i].folded == trial.who.surname) return true;
  }
  return false;
}

/// In e-mails, does the last sender before the words ("From: Ann Lee") bear the speaker's name?
/// Nothing where no sender stands.
std::optional<bool> sent_by_speaker(const Trial& trial, const Occurrence& best) {
  constexpr std::uint32_t sender_words = 4, letter_words = 800;
  const text::Flow& flow = best.document->flow();
  const auto all = static_cast<std::uint32_t>(flow.tokens.size());
  const std::uint32_t begin = best.alignment.begin;
  for (std::uint32_t i = begin; i > 0 && begin - i < letter_words; --i) {
    const text::Token& word = flow.tokens[i - 1];
    if (word.folded != "from" || flow.text.substr(word.end, 1) != ":") continue;
    return names_speaker(trial, flow, i, std::min(all, i + sender_words));
  }
  return std::nullopt;
}

/// The filing is the speaker's own account: a transcript or declaration that names the person.
bool is_own_account(const Trial& trial, const Occurrence& best) {
  const bool account =
      best.kind == model::FilingKind::transcript || best.kind == model::FilingKind::declaration;
  const auto all = static_cast<std::uint32_t>(best.document->flow().tokens.size());
  return account && names_speaker(trial, best.document->flow(), 0, all);
}

/// A person's words link where a filing quotes the person. Six words in a row that also stand in
/// that person's own testimony or e-mail are no chance, so little else is asked of the story.
bool accept_person(const Trial& trial, const Occurrence& best) {
  const std::optional<bool> sent = sent_by_speaker(trial, best);
  if (sent && !*sent && !inside_marks(best.document->flow(), best.alignment.begin)) return false;
  if (exact_enough(trial, best, 6, 1.0) && (sent || is_own_account(trial, best))) return true;
  return (exact_enough(trial, best, 2, 2.0) || exact_enough(trial, best, 8, 1.0)) &&
         quoted_in_filing(trial, best);
}

}  // namespace

bool is_acceptable(const Trial& trial) {
  if (trial.occurrences.empty() || trial.who.credit == Credit::outside) return false;
  const Occurrence& best = trial.occurrences.front();
  if (!words_suffice(trial, best)) return false;
  switch (trial.who.credit) {
  case Credit::filing:
    return true;
  case Credit::passed:
    return exact_enough(trial, best, 5, 2.0);
  case Credit::person:
    return accept_person(trial, best);
  case Credit::nobody:
    return exact_enough(trial, best, 2, 2.0) || best.alignment.matched >= 0.85 ||
           altered_beyond_doubt(best);
  default:
    return false;
  }
}

}  // namespace pincite::match
