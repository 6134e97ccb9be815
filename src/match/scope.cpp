#include "match/scope.hpp"

#include "match/words.hpp"

#include "pincite/base/utf8.hpp"
#include "pincite/text/sentence.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace pincite::match {
namespace {

using model::FilingKind;

/// What speaks against a filing when the sentence credits a paper of another kind: as much as
/// companions in the story can speak for it.
constexpr double another_paper = 2.5;

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

/// Papers that go by one another's name: a motion is argued in a brief, an order in an opinion.
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

std::vector<std::string> distinct_stems(std::string_view words) {
  std::set<std::string> stems;
  for (const std::string& word : text::fold_words(words)) {
    if (!text::is_function_word(word)) stems.insert(stem(word));
  }
  return {stems.begin(), stems.end()};
}

bool contains(const std::vector<std::string>& sorted, const std::string& word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

std::optional<int> month_number(std::string_view folded) {
  static constexpr std::array<std::string_view, 12> names{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (folded == names[i]) return static_cast<int>(i) + 1;
    const bool short_form = folded.size() >= 3 && folded.size() <= 4 && folded != "may" &&
                            names[i].substr(0, folded.size()) == folded;
    if (short_form && folded != "mar" && folded != "sept") return static_cast<int>(i) + 1;
    if ((folded == "sept" && i == 8)) return 9;
  }
  return std::nullopt;
}

std::optional<int> number(std::string_view word, int low, int high) {
  if (word.empty() || word.size() > 4) return std::nullopt;
  std::size_t digits = 0;
  int value = 0;
  for (; digits < word.size() && std::isdigit(static_cast<unsigned char>(word[digits])) != 0;
       ++digits) {
    value = 10 * value + (word[digits] - '0');
  }
  const std::string_view rest = word.substr(digits);
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  if (digits == 0 || (!rest.empty() && !ordinal)) return std::nullopt;
  return value >= low && value <= high ? std::optional<int>(value) : std::nullopt;
}

/// 0 = no word on it; the more of the date agrees, the stronger; a whole date that differs counts
/// against, mildly, because stories give wrong dates (matching reference, section 11).
double date_fit(const std::vector<DateCue>& dates, const base::Date& filed) {
  double best = 0;
  bool whole_other = false;
  for (const DateCue& date : dates) {
    const bool year = date.year && *date.year == filed.year;
    const bool month = date.month == filed.month;
    const bool day = date.day && *date.day == filed.day;
    if (month && day && (year || !date.year)) best = std::max(best, year ? 3.0 : 2.0);
    if (month && year && !date.day) best = std::max(best, 1.5);
    if (date.month == 0 && year) best = std::max(best, 0.4);
    whole_other = whole_other || (date.year && date.day);
  }
  return best == 0 && whole_other ? -0.3 : best;
}

/// Forms of companies and filler that no initials take.
bool is_suffix(std::string_view word) {
  static constexpr std::array<std::string_view, 9> suffixes{"inc", "llc", "llp", "corp", "co",
                                                            "ltd", "et",  "al",  "plc"};
  return std::find(suffixes.begin(), suffixes.end(), word) != suffixes.end();
}

/// "Klein v. Meta Platforms, Inc." gives both sides; "In re Facebook" one.
std::vector<std::string> sides_of(const std::string& case_name) {
  for (std::string_view versus : {" v. ", " v ", " vs. ", " vs "}) {
    const std::size_t at = case_name.find(versus);
    if (at != std::string::npos) {
      return {case_name.substr(0, at), case_name.substr(at + versus.size())};
    }
  }
  return {case_name};
}

/// Names by which a side of a case goes: its distinctive words, its initials ("FTC"), and for the
/// United States the names of those who act for it.
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

std::string scope_key(const model::Filing& filing) {
  const std::string key = model::docket_key(filing);
  return key.empty() ? "case/" + text::fold(filing.case_name) : key;
}

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

std::vector<DateCue> find_dates(std::string_view text) {
  std::vector<DateCue> out;
  const std::vector<std::string> words = text::fold_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto year = number(words[i], 1900, 2100);
    const auto month = month_number(words[i]);
    if (year && words[i].size() == 4) {
      const auto m = i + 1 < words.size() ? number(words[i + 1], 1, 12) : std::nullopt;
      const auto d = i + 2 < words.size() ? number(words[i + 2], 1, 31) : std::nullopt;
      if (m && d && words[i + 1].size() == 2) out.push_back({year, *m, d});
      const bool with_month = (i > 0 && month_number(words[i - 1])) ||
                              (i > 1 && month_number(words[i - 2]) && number(words[i - 1], 1, 31));
      if (!with_month) out.push_back({year, 0, std::nullopt});
      continue;
    }
    if (!month) continue;
    DateCue cue{std::nullopt, *month, std::nullopt};
    std::size_t next = i + 1;
    if (next < words.size() && (cue.day = number(words[next], 1, 31))) ++next;
    if (!cue.day && i > 0) cue.day = number(words[i - 1], 1, 31);
    if (next < words.size() && words[next].size() == 4) cue.year = number(words[next], 1900, 2100);
    const bool verb = words[i] == "may" || words[i] == "march";
    if (cue.day || cue.year || !verb) out.push_back(cue);
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

StoryScope::StoryScope(const model::Article& article, const std::vector<model::Filing>& filings)
    : article_(article), code_points_(base::code_point_offsets(article.body)),
      tokens_(text::fold_tokens(article.body)), sentences_(text::sentences(article.body)) {
  std::set<std::string> words;
  for (const text::FoldedToken& token : tokens_)
    words.insert(token.folded);
  for (const std::string& word : text::fold_words(article.title.value_or("")))
    words.insert(word);
  words_.assign(words.begin(), words.end());
  read_mentions();
  weigh_dockets(filings);
}

bool StoryScope::has_word(const std::string& folded) const {
  return contains(words_, folded) || contains(words_, folded + "s");
}

std::size_t StoryScope::byte_of(std::size_t code_point) const {
  const auto at = std::lower_bound(code_points_.begin(), code_points_.end(), code_point);
  return static_cast<std::size_t>(at - code_points_.begin());
}

std::pair<std::size_t, std::size_t> StoryScope::sentence_at(std::size_t byte) const {
  for (const auto& [begin, end] : sentences_) {
    if (byte < end) return {begin, end};
  }
  return {0, article_.body.size()};
}

void StoryScope::read_mentions() {
  std::size_t paragraph_end = article_.body.find("\n\n");
  if (paragraph_end == std::string::npos) paragraph_end = article_.body.size();
  for (const auto& [begin, end] : sentences_) {
    Mention mention = read_mention(std::string_view(article_.body).substr(begin, end - begin));
    if (mention.kinds.empty() && mention.dates.empty()) continue;
    mention.begin = begin;
    mention.end = end;
    mention.introduces = mention.introduces || !mention.dates.empty() || begin < paragraph_end;
    mentions_.push_back(std::move(mention));
  }
}

void StoryScope::weigh_dockets(const std::vector<model::Filing>& filings) {
  std::string cues = article_.title.value_or("");
  for (const std::string& cue : article_.case_cues)
    cues += " | " + cue;
  const std::string all = text::fold(article_.body + " " + cues);
  for (const model::Filing& filing : filings) {
    auto [at, fresh] = dockets_.try_emplace(scope_key(filing), 0.0, "");
    if (!fresh && at->second.first > 0) continue;
    double fit = 0;
    std::string why;
    const std::string key_number = text::fold(model::docket_key_number(filing.docket_number));
    if (key_number.size() >= 6 && all.find(key_number) != std::string::npos) {
      fit += 3;
      why = "docket number in the story";
    }
    int sides = 0;
    std::vector<std::string> names, first;
    for (const std::string& side : sides_of(filing.case_name)) {
      const std::vector<std::string> of_side = names_of_side(side);
      if (names.empty()) first = of_side;
      sides += std::any_of(of_side.begin(), of_side.end(),
                           [this](const std::string& word) { return has_word(word); });
      names.insert(names.end(), of_side.begin(), of_side.end());
    }
    if (sides > 0) {
      sides_.insert(sides_.end(), names.begin(), names.end());
      plaintiffs_.insert(plaintiffs_.end(), first.begin(), first.end());
    }
    if (sides > 0) {
      fit += sides == 2 ? 2.0 : 1.0;
      if (why.empty())
        why = sides == 2 ? "both sides of the case named" : "a party of the case named";
    }
    at->second = {fit, why};
  }
  std::sort(sides_.begin(), sides_.end());
  std::sort(plaintiffs_.begin(), plaintiffs_.end());
}

bool StoryScope::names_a_side(const std::string& words) const {
  for (const std::string& word : text::fold_words(words)) {
    if (contains(sides_, word)) return true;
  }
  return false;
}

bool StoryScope::names_a_plaintiff(const std::string& words) const {
  for (const std::string& word : text::fold_words(words)) {
    if (contains(plaintiffs_, word)) return true;
  }
  return false;
}

double StoryScope::docket_fit(const model::Filing& filing,
                              std::vector<std::string>* evidence) const {
  const auto at = dockets_.find(scope_key(filing));
  if (at == dockets_.end()) return 0;
  if (evidence != nullptr && !at->second.second.empty()) evidence->push_back(at->second.second);
  return at->second.first;
}

StoryScope::PaperFit StoryScope::paper_fit(const Mention& mention, const model::Filing& filing,
                                           std::vector<std::string>* evidence) const {
  const std::vector<std::string> title = distinct_stems(filing.title);
  double kind = 0;
  for (const auto& [said, weight] : mention.kinds) {
    kind = std::max(kind, weight * kinship(said, filing.kind));
  }
  double named = 0;
  for (const std::string& word : mention.kind_stems)
    named += contains(title, word) ? 1 : 0;
  if (named > 0) {
    double most = 0;
    for (const auto& [said, weight] : mention.kinds)
      most = std::max(most, weight);
    kind = std::max(kind, most);
  }
  double shared = 0;
  for (const std::string& word : title) {
    const bool names_kind = std::find(mention.kind_stems.begin(), mention.kind_stems.end(), word) !=
                            mention.kind_stems.end();
    shared += !names_kind && contains(mention.stems, word) ? 0.4 : 0;
  }
  const double date = filing.filed ? date_fit(mention.dates, *filing.filed) : 0;
  if (evidence != nullptr) {
    if (kind >= 1) evidence->push_back("the story names this kind of paper");
    if (date >= 1) evidence->push_back("the story gives its date");
  }
  // A date alone can be any event's; with the kind of paper it names the paper.
  return {kind + (kind > 0 ? date : 0.5 * date) + std::min(shared, 1.2), date};
}

bool StoryScope::credits_other_kind(const Mention& mention, const model::Filing& filing) const {
  constexpr double distinct = 1.2;  // "lawsuit" means any paper of the case
  if (!mention.credits) return false;
  double named = 0, fits = 0;
  for (const auto& [said, weight] : mention.kinds) {
    named = std::max(named, weight);
    fits = std::max(fits, kinship(said, filing.kind));
  }
  const std::vector<std::string> title = distinct_stems(filing.title);
  const bool titled = std::any_of(mention.kind_stems.begin(), mention.kind_stems.end(),
                                  [&](const std::string& word) { return contains(title, word); });
  return named >= distinct && fits == 0 && !titled;
}

bool StoryScope::can_have_seen(const model::Filing& filing) const {
  return !article_.published || !filing.filed || *filing.filed <= *article_.published;
}

namespace {

/// Does the sentence report an allegation rather than a ruling or an event?
bool alleges(std::string_view sentence) {
  for (const text::FoldedToken& token : text::fold_tokens(sentence)) {
    for (const char* verb : {"alleg", "accus", "contend", "claim"}) {
      if (token.folded.starts_with(verb)) return true;
    }
  }
  return false;
}

/// Parties allege; orders rule, and stipulations, notices and transcripts do neither.
bool can_allege(model::FilingKind kind) {
  using model::FilingKind;
  return kind != FilingKind::order && kind != FilingKind::opinion && kind != FilingKind::notice &&
         kind != FilingKind::transcript && kind != FilingKind::other;
}

}  // namespace

Fit StoryScope::fit(const model::Filing& filing, std::size_t at, const std::string& surface) const {
  Fit out;
  out.docket = docket_fit(filing, &out.evidence);
  const Mention* current = nullptr;
  const Mention* local = nullptr;
  for (const Mention& mention : mentions_) {
    if (mention.introduces && (mention.begin <= at || current == nullptr)) current = &mention;
    if (mention.begin <= at && at < mention.end) local = &mention;
  }
  PaperFit others, introduced, beside;
  for (const Mention& mention : mentions_) {
    if (!mention.introduces || &mention == current) continue;
    const PaperFit other = paper_fit(mention, filing, nullptr);
    if (other.value > others.value) others = other;
  }
  if (current != nullptr) introduced = paper_fit(*current, filing, &out.evidence);
  auto* evidence = introduced.value > 0 ? nullptr : &out.evidence;
  const PaperFit named = paper_fit(read_mention(surface), filing, evidence);
  if (local != nullptr && local != current) beside = paper_fit(*local, filing, nullptr);
  out.paper = introduced.value + 0.4 * others.value + std::max(named.value, 0.6 * beside.value);
  out.date = std::max({introduced.date, 0.5 * others.date, named.date});
  if (!can_have_seen(filing)) out.paper -= 2;
  if (local != nullptr && credits_other_kind(*local, filing)) out.other = another_paper;
  const auto [begin, end] = sentence_at(at);
  if (alleges(std::string_view(article_.body).substr(begin, end - begin)) &&
      !can_allege(filing.kind)) {
    out.paper -= 0.5;
  }
  return out;
}

}  // namespace pincite::match
