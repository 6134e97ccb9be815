#include "match/paraphrase.hpp"

#include "match/senses.hpp"

#include "pincite/text/sentence.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace pincite::match {
namespace {

// Set on sentences about fictional filings, half of them said by no passage (docs/accuracy.md).
constexpr std::size_t least_senses = 5;  ///< a sentence with fewer says too little
constexpr std::size_t least_shared = 4;  ///< … of them shared with the passage
constexpr double least_coverage = 0.5;   ///< share of the sentence's weight that the passage has
constexpr double least_lead = 0.15;      ///< over any passage elsewhere
constexpr double number_weight = 2.0;    ///< a shared figure is no chance
constexpr double name_weight = 0.35;     ///< sides of the case stand everywhere in its papers
constexpr double case_named = 2;         ///< both sides or the number (StoryScope)
constexpr std::uint32_t longest_passage = 90;  ///< words

/// One or two sentences of a filing.
struct Passage {
  const IndexedDocument* document = nullptr;
  std::uint32_t begin = 0, end = 0;  ///< tokens
  std::set<std::string> senses;
  bool negative = false;
  std::vector<std::size_t> parts;  ///< of a pair: its sentences, by number
};

bool is_figure(const std::string& sense) {
  return std::isdigit(static_cast<unsigned char>(sense.front())) != 0;
}

/// The passages of all filings that the story may report, and how common their words are.
class Passages {
 public:
  Passages(Shelf& shelf, const StoryScope& scope, const std::set<model::FilingId>& linked);

  [[nodiscard]] const std::vector<Passage>& all() const { return passages_; }
  [[nodiscard]] double weight(const std::string& sense) const {
    const auto at = having_.find(sense);
    const double having = at == having_.end() ? 0 : at->second;
    return std::log(1 + static_cast<double>(passages_.size()) / (1 + having)) *
           (is_figure(sense) ? number_weight : 1);
  }

 private:
  void read(const IndexedDocument& document);
  void add(const IndexedDocument& document, std::uint32_t begin, std::uint32_t end,
           std::vector<std::size_t> parts);
  static constexpr auto none = static_cast<std::size_t>(-1);

  std::vector<Passage> passages_;
  std::map<std::string, double> having_;
};

Passages::Passages(Shelf& shelf, const StoryScope& scope, const std::set<model::FilingId>& linked) {
  for (const model::FilingId id : shelf.at_hand()) {
    const model::Filing* filing = shelf.filing(id);
    const bool tied = linked.count(id) > 0 || scope.docket_fit(*filing) >= case_named;
    const IndexedDocument* document = tied ? shelf.open(id) : nullptr;
    if (document != nullptr) read(*document);
  }
}

void Passages::read(const IndexedDocument& document) {
  const text::Flow& flow = document.flow();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sentences;
  std::uint32_t token = 0;
  for (const auto& [from, to] : text::sentences(flow.text)) {
    while (token < document.size() && flow.tokens[token].begin < from)
      ++token;
    const std::uint32_t begin = token;
    while (token < document.size() && flow.tokens[token].begin < to)
      ++token;
    if (token > begin) sentences.emplace_back(begin, token);
  }
  std::vector<std::size_t> numbers;
  for (const auto& [begin, end] : sentences) {
    numbers.push_back(passages_.size());
    add(document, begin, end, {});
    if (numbers.back() == passages_.size()) numbers.back() = none;
  }
  for (std::size_t i = 0; i + 1 < sentences.size(); ++i) {
    const bool pair = numbers[i] != none && numbers[i + 1] != none &&
                      sentences[i].second == sentences[i + 1].first;
    if (pair)
      add(document, sentences[i].first, sentences[i + 1].second, {numbers[i], numbers[i + 1]});
  }
}

void Passages::add(const IndexedDocument& document, std::uint32_t begin, std::uint32_t end,
                   std::vector<std::size_t> parts) {
  if (end - begin > longest_passage || end - begin < 4) return;
  if (document.flow().segment_of(begin).zone == text::Zone::alternate) return;
  std::vector<std::string> folded;
  for (std::uint32_t i = begin; i < end; ++i)
    folded.push_back(document.flow().tokens[i].folded);
  Passage made{&document, begin, end, {}, is_negative(folded), std::move(parts)};
  for (std::string& sense : senses_of(folded))
    made.senses.insert(std::move(sense));
  for (const std::string& sense : made.senses)
    ++having_[sense];
  passages_.push_back(std::move(made));
}

/// What the sentence says, without the words that credit it.
struct Saying {
  std::map<std::string, double> weights;  ///< by sense
  double total = 0;
  bool negative = false;
};

Saying read_saying(const std::string& sentence, const StoryScope& scope, const Passages& passages) {
  Saying out;
  std::vector<std::string> folded;
  std::set<std::string> names;
  for (const std::string& word : text::fold_words(sentence)) {
    if (is_reporting_word(word)) continue;
    folded.push_back(word);
    if (!scope.names_a_side(word)) continue;
    for (const std::string& sense : senses_of({word}))
      names.insert(sense);
  }
  for (const std::string& sense : senses_of(folded)) {
    const double share = names.count(sense) > 0 ? name_weight : 1;
    if (out.weights.try_emplace(sense, share * passages.weight(sense)).second)
      out.total += out.weights[sense];
  }
  out.negative = is_negative(folded);
  return out;
}

struct Resemblance {
  const Passage* passage = nullptr;
  double coverage = 0;
  std::size_t shared = 0;  ///< senses, names of the sides not counted
  std::vector<std::string> words;
};

Resemblance compare(const Saying& saying, const Passage& passage) {
  Resemblance out{&passage, 0, 0, {}};
  for (const auto& [sense, weight] : saying.weights) {
    if (passage.senses.count(sense) == 0) continue;
    out.coverage += weight;
    ++out.shared;
    out.words.push_back(sense);
  }
  out.coverage /= std::max(saying.total, 0.1);
  // Of one sentence and a pair of them, the shorter that says as much.
  out.coverage -= 0.001 * static_cast<double>(passage.end - passage.begin);
  return out;
}

/// A sentence with another figure says another thing.
bool has_all_figures(const Saying& saying, const Passage& passage) {
  return std::all_of(saying.weights.begin(), saying.weights.end(), [&](const auto& entry) {
    return !is_figure(entry.first) || passage.senses.count(entry.first) > 0;
  });
}

bool overlaps(const Passage& a, const Passage& b) {
  return a.document == b.document && a.begin < b.end && b.begin < a.end;
}

/// A pair of sentences is one passage only where each adds to what it says.
bool says_more_than_parts(const Passage& passage, const std::vector<double>& coverage) {
  constexpr double least_gain = 0.08;
  return std::all_of(passage.parts.begin(), passage.parts.end(), [&](std::size_t part) {
    return coverage.back() >= coverage[part] + least_gain;
  });
}

/// The passage that says it best, if it says enough of it and no other comes near. Another filing
/// that repeats the passage is no rival.
Resemblance find_passage(const Saying& saying, const Passages& passages) {
  Resemblance best;
  std::vector<Resemblance> all;
  std::vector<double> coverage;
  for (const Passage& passage : passages.all()) {
    Resemblance found = compare(saying, passage);
    coverage.push_back(found.coverage);
    if (passage.negative != saying.negative) continue;  // "nobody resigned" is the opposite
    if (!says_more_than_parts(passage, coverage)) continue;
    if (found.coverage > best.coverage) best = found;
    if (found.coverage > least_coverage - least_lead) all.push_back(std::move(found));
  }
  if (best.coverage < least_coverage || best.shared < least_shared) return {};
  if (!has_all_figures(saying, *best.passage)) return {};
  for (const Resemblance& other : all) {
    const bool rival = !overlaps(*other.passage, *best.passage) && other.words != best.words;
    if (rival && other.coverage > best.coverage - least_lead) return {};
  }
  return best;
}

Occurrence make_occurrence(const Resemblance& found) {
  Occurrence out;
  const Passage& passage = *found.passage;
  out.filing = passage.document->document->filing.id;
  out.document = passage.document;
  out.kind = passage.document->document->filing.kind;
  out.alignment.begin = passage.begin;
  out.alignment.end = passage.end;
  out.alignment.matched = found.coverage;
  out.lexical = found.coverage;
  out.shared_context = found.words;
  return out;
}

bool has_quotation(const model::Article& article, const model::Statement& statement,
                   const std::vector<model::Quotation>& more) {
  const auto within = [&](const model::Quotation& quotation) {
    return quotation.span.start < statement.span.end && quotation.span.end > statement.span.start;
  };
  return std::any_of(article.quotations.begin(), article.quotations.end(), within) ||
         std::any_of(more.begin(), more.end(), within);
}

}  // namespace

std::vector<model::Quotation> find_paraphrases(const model::Article& article,
                                               std::vector<Trial>& trials, const StoryScope& scope,
                                               Shelf& shelf) {
  std::vector<model::Quotation> found;
  std::set<model::FilingId> linked;
  for (const Trial& trial : trials) {
    if (trial.accepted) linked.insert(trial.occurrences.front().filing);
  }
  std::optional<Passages> passages;
  for (const model::Statement& statement : article.statements) {
    if (statement.kind == model::StatementKind::denial ||
        has_quotation(article, statement, found) || statement.span.start >= statement.span.end)
      continue;
    model::Quotation made;
    made.id = "p" + std::to_string(found.size() + 1);
    made.text = statement.text;
    made.kind = model::QuotationKind::reported;
    made.span = statement.span;
    made.source = statement.source;
    made.attribution = statement.attribution;
    made.usage = "reuse";
    Trial trial;
    trial.who = read_credit(article, made, scope);
    if (trial.who.credit != Credit::filing || trial.who.own_words) continue;
    if (!passages) passages.emplace(shelf, scope, linked);
    const Saying saying = read_saying(statement.text, scope, *passages);
    if (saying.weights.size() < least_senses) continue;
    const Resemblance best = find_passage(saying, *passages);
    if (best.passage == nullptr) continue;
    trial.at = scope.byte_of(made.span.start);
    trial.occurrences.push_back(make_occurrence(best));
    trial.occurrences.front().fit =
        scope.fit(best.passage->document->document->filing, trial.at, made.attribution.surface);
    trial.accepted = true;
    trial.in_other_words = true;
    trials.push_back(std::move(trial));
    found.push_back(std::move(made));
  }
  return found;
}

}  // namespace pincite::match
