#include "match/scope.hpp"

#include "match/case_names.hpp"

#include "pincite/base/utf8.hpp"
#include "pincite/text/sentence.hpp"

#include <algorithm>
#include <set>

namespace pincite::match {
namespace {

/// What speaks against a filing when the sentence credits a paper of another kind: as much as
/// companions in the story can speak for it.
constexpr double another_paper = 2.5;

bool contains(const std::vector<std::string>& sorted, const std::string& word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

std::string scope_key(const model::Filing& filing) {
  const std::string key = model::docket_key(filing);
  return key.empty() ? "case/" + text::fold(filing.case_name) : key;
}

}  // namespace

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
