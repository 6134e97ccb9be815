#include "eval/match/recall_trials.hpp"

#include "eval/match/quoting.hpp"
#include "match/align.hpp"
#include "match/propose.hpp"
#include "pipeline/corpus.hpp"

#include <algorithm>
#include <functional>

namespace pincite::tests {
namespace {

using model::FilingId;

constexpr std::size_t quoted_words = 12;
constexpr std::size_t noises[] = {0, 30, 80};  // letters of 1000 misread

struct Quoted {
  std::string text;
  FilingId from = 0;
};

/// Quotations from filings drawn by lot.
std::vector<Quoted> draw(pipeline::Library& library, const std::vector<model::Filing>& filings,
                         int trials, std::size_t noise) {
  Dice dice(41);
  std::vector<Quoted> drawn;
  while (drawn.size() < static_cast<std::size_t>(trials)) {
    const model::Filing& filing = filings[dice.roll(filings.size())];
    const std::string words = passage(*must(library.document(filing.id)), quoted_words, dice);
    if (!words.empty()) drawn.push_back({misread(words, noise, dice), filing.id});
  }
  return drawn;
}

using IsRight = std::function<bool(FilingId)>;

/// As the matcher asks: eight proposals, and twelve more where none of those has most of the words.
bool proposes(match::Proposer& proposer, const match::Query& query, const IsRight& right) {
  const auto holds = [&](const auto& each) { return right(each.filing); };
  const auto first = proposer.propose(query, 8);
  if (std::any_of(first.begin(), first.end(), holds)) return true;
  const auto more = proposer.propose_misread(query, 12);
  return std::any_of(more.begin(), more.end(), holds);
}

match::Proposer any_case(match::Corpus& corpus) {
  return {corpus, [](FilingId) { return 0.0; }, {}};
}

/// Where most of one quotation stands.
struct Best {
  match::PreparedQuery prepared;
  double matched = 0;
  std::vector<FilingId> filings;

  void look_into(const match::IndexedDocument& document, const match::Vocabulary& vocabulary) {
    constexpr double least = 0.34;  // as for places of a quotation (judge)
    const auto found = match::align_document(prepared, document, vocabulary, least, 1);
    if (found.empty() || found.front().matched < matched) return;
    if (found.front().matched > matched) filings.clear();
    matched = found.front().matched;
    filings.push_back(document.document->filing.id);
  }
};

/// Lays all quotations over all filings.
std::vector<Best> exhaust(pipeline::Library& library, const std::vector<model::Filing>& filings,
                          const std::vector<Quoted>& quoted) {
  match::Vocabulary vocabulary;
  match::QueryPreparer preparer;
  std::vector<Best> all;
  for (const Quoted& each : quoted)
    all.push_back({preparer.prepare(match::make_query(each.text)), 0, {}});
  for (const model::Filing& filing : filings) {
    const auto document = match::index_document(must(library.document(filing.id)), vocabulary);
    for (Best& best : all)
      best.look_into(document, vocabulary);
  }
  return all;
}

double share(int part, int all) {
  return static_cast<double>(part) / std::max(1, all);
}

}  // namespace

void bench_candidates(const base::fs::path& folder, int trials) {
  auto library = must(pipeline::Library::open(folder, pipeline::Access::read));
  auto corpus = must(pipeline::LibraryCorpus::open(*library));
  std::printf("%d pages, 12 words, %d trials each\n", pages_of(corpus->filings()), trials);
  for (const std::size_t noise : noises) {
    match::Proposer proposer = any_case(*corpus);
    int found = 0;
    std::vector<double> times;
    for (const Quoted& quoted : draw(*library, corpus->filings(), trials, noise)) {
      const match::Query query = match::make_query(quoted.text);
      const double start = cpu_seconds();
      found += proposes(proposer, query, [&](FilingId id) { return id == quoted.from; }) ? 1 : 0;
      times.push_back(1000 * (cpu_seconds() - start));
    }
    std::printf("%3zu letters of 1000 misread: recall@20 %.3f, CPU ms %.2f (90 %%: %.2f)\n", noise,
                share(found, trials), percentile(times, .5), percentile(times, .9));
  }
}

void bench_oracle(const base::fs::path& folder, int trials) {
  auto library = must(pipeline::Library::open(folder, pipeline::Access::read));
  auto corpus = must(pipeline::LibraryCorpus::open(*library));
  std::printf("%d pages, 12 words, %d trials each, laid over every filing\n",
              pages_of(corpus->filings()), trials);
  for (const std::size_t noise : noises) {
    match::Proposer proposer = any_case(*corpus);
    const auto quoted = draw(*library, corpus->filings(), trials, noise);
    int found = 0;
    for (const Best& best : exhaust(*library, corpus->filings(), quoted)) {
      const auto right = [&](FilingId id) {
        return std::find(best.filings.begin(), best.filings.end(), id) != best.filings.end();
      };
      found += proposes(proposer, best.prepared.query, right) ? 1 : 0;
    }
    std::printf("%3zu letters of 1000 misread: recall@20 of the oracle %.3f\n", noise,
                share(found, trials));
    std::fflush(stdout);
  }
}

}  // namespace pincite::tests
