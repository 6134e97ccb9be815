#include "match/mention.hpp"

#include "match/words.hpp"

#include "pincite/text/fold.hpp"
#include "pincite/text/sentence.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace pincite::match {
namespace {

using model::FilingKind;

struct KindWord {
  std::string_view word;
  FilingKind kind;
  double weight;
};

// How stories call papers. "Lawsuit" and "suit" often mean the case, or whatever paper of it the
// outlet saw, so they weigh little (about 70 stories on one class action: matching reference).
constexpr std::array<KindWord, 52> kind_words{{
    {"complaint", FilingKind::complaint, 1.5},
    {"sued", FilingKind::complaint, 1.0},
    {"sues", FilingKind::complaint, 1.0},
    {"suing", FilingKind::complaint, 0.6},
    {"lawsuit", FilingKind::complaint, 0.5},
    {"suit", FilingKind::complaint, 0.5},
    {"petition", FilingKind::complaint, 0.8},
    {"indictment", FilingKind::complaint, 1.2},
    {"answer", FilingKind::answer, 0.6},
    {"counterclaim", FilingKind::answer, 2.0},
    {"counterclaims", FilingKind::answer, 2.0},
    {"countersuit", FilingKind::answer, 2.0},
    {"countersued", FilingKind::answer, 2.0},
    {"motion", FilingKind::motion, 1.5},
    {"motions", FilingKind::motion, 1.0},
    {"brief", FilingKind::brief, 1.5},
    {"briefs", FilingKind::brief, 1.0},
    {"briefing", FilingKind::brief, 1.0},
    {"memorandum", FilingKind::brief, 1.2},
    {"opposition", FilingKind::opposition, 2.0},
    {"opposing", FilingKind::opposition, 1.2},
    {"opposed", FilingKind::opposition, 0.8},
    {"response", FilingKind::opposition, 0.5},
    {"reply", FilingKind::reply, 1.2},
    {"declaration", FilingKind::declaration, 1.8},
    {"affidavit", FilingKind::declaration, 1.8},
    {"sworn", FilingKind::declaration, 0.8},
    {"exhibit", FilingKind::exhibit, 1.8},
    {"exhibits", FilingKind::exhibit, 1.8},
    {"attachment", FilingKind::exhibit, 1.0},
    {"letter", FilingKind::letter, 2.0},
    {"order", FilingKind::order, 1.5},
    {"ordered", FilingKind::order, 0.8},
    {"ruling", FilingKind::order, 1.8},
    {"ruled", FilingKind::order, 1.2},
    {"rules", FilingKind::order, 0.5},
    {"decision", FilingKind::order, 1.2},
    {"injunction", FilingKind::order, 0.8},
    {"opinion", FilingKind::opinion, 1.8},
    {"verdict", FilingKind::order, 0.5},
    {"notice", FilingKind::notice, 0.8},
    {"subpoena", FilingKind::notice, 0.5},
    {"stipulation", FilingKind::notice, 1.2},
    {"transcript", FilingKind::transcript, 1.8},
    {"transcripts", FilingKind::transcript, 1.8},
    {"deposition", FilingKind::transcript, 1.2},
    {"depositions", FilingKind::transcript, 1.2},
    {"testimony", FilingKind::transcript, 0.8},
    {"testified", FilingKind::transcript, 0.6},
    {"hearing", FilingKind::transcript, 0.6},
    {"dismiss", FilingKind::motion, 0.6},
    {"compel", FilingKind::motion, 0.6},
}};

constexpr std::array<std::string_view, 22> introducing{
    "filed", "files",      "dated",   "sued",      "sues",     "submitted", "lodged", "unsealed",
    "asks",  "asked",      "seeks",   "public",    "released", "obtained",  "argues", "redacted",
    "paper", "unredacted", "entered", "published", "brought",  "lodges"};

/// Verbs by which a story lets a paper speak.
bool is_paper_verb(std::string_view word) {
  static constexpr std::array<std::string_view, 17> verbs{
      "says",  "said",     "states",  "stated", "alleges", "alleged", "claims", "argues", "argued",
      "reads", "contends", "asserts", "notes",  "quotes",  "quoted",  "calls",  "writes"};
  return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

bool is_kind_word(std::string_view word) {
  return std::any_of(kind_words.begin(), kind_words.end(),
                     [&](const KindWord& entry) { return entry.word == word; });
}

/// "The complaint says", "according to the order".
bool credits_a_paper(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_kind_word(words[i])) continue;
    if (i + 1 < words.size() && is_paper_verb(words[i + 1])) return true;
    for (std::size_t back = 2; back <= 4 && back <= i; ++back) {
      if (words[i - back] == "according" && words[i - back + 1] == "to") return true;
    }
  }
  return false;
}

}  // namespace

double kinship(FilingKind said, FilingKind is) {
  if (said == is) return 1;
  const auto pair = [&](FilingKind a, FilingKind b) {
    return (said == a && is == b) || (said == b && is == a);
  };
  if (pair(FilingKind::order, FilingKind::opinion)) return 0.9;
  if (pair(FilingKind::brief, FilingKind::motion)) return 0.6;
  if (pair(FilingKind::brief, FilingKind::opposition)) return 0.6;
  if (pair(FilingKind::brief, FilingKind::reply)) return 0.5;
  if (pair(FilingKind::motion, FilingKind::letter)) return 0.2;
  if (pair(FilingKind::brief, FilingKind::letter)) return 0.3;
  if (pair(FilingKind::exhibit, FilingKind::declaration)) return 0.4;
  if (pair(FilingKind::exhibit, FilingKind::transcript)) return 0.3;
  if (is == FilingKind::other) return 0.3;
  return 0;
}

std::vector<std::string> distinct_stems(std::string_view words) {
  std::set<std::string> stems;
  for (const std::string& word : text::fold_words(words)) {
    if (!text::is_function_word(word)) stems.insert(stem(word));
  }
  return {stems.begin(), stems.end()};
}

Mention read_mention(std::string_view sentence) {
  Mention out;
  const std::vector<std::string> words = text::fold_words(sentence);
  out.credits = credits_a_paper(words);
  for (const std::string& word : words) {
    for (const KindWord& entry : kind_words) {
      if (entry.word != word) continue;
      double& weight = out.kinds[entry.kind];
      weight = std::max(weight, entry.weight);
      out.kind_stems.push_back(stem(word));
    }
    out.introduces = out.introduces ||
                     std::find(introducing.begin(), introducing.end(), word) != introducing.end();
  }
  out.stems = distinct_stems(sentence);
  out.dates = find_dates(sentence);
  return out;
}

}  // namespace pincite::match
