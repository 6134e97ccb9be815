#include "pincite/search/search.hpp"

#include "search/describe.hpp"
#include "search/documents.hpp"
#include "search/evaluate.hpp"
#include "search/parser.hpp"
#include "search/passages.hpp"
#include "search/rank.hpp"
#include "search/snippet.hpp"
#include "search/suggest.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace pincite::search {

namespace {

/// A writer may overtake a query; it is asked again on the newer state, at most so often.
constexpr int most_attempts = 5;

class Search {
 public:
  Search(const Request& request, const Parsed& parsed, catalogue::Catalogue& catalogue,
         index::Reader& reader)
      : request_(request), parsed_(parsed), catalogue_(catalogue), reader_(reader),
        documents_(catalogue) {}

  base::Result<Answer> run() {
    auto plan = make_plan(parsed_.root, reader_);
    if (!plan) return base::pass_on(plan);
    Evaluator evaluator(*plan, reader_, [this](model::FilingId id) { return quoted_tokens(id); });
    auto excluded = catalogue_.removed_not_unindexed();
    if (!excluded) return base::pass_on(excluded);
    std::sort(excluded->begin(), excluded->end());
    auto ids = evaluator.filings(*excluded, request_.only ? &*request_.only : nullptr);
    if (!ids) return base::pass_on(ids);
    answer_.query = request_.query;
    answer_.interpreted = describe(*plan);
    for (const std::string& note : parsed_.notes)
      answer_.interpreted += "; " + note;
    answer_.total = ids->size();
    auto ordered = order(*plan, evaluator, *ids);
    if (!ordered) return base::pass_on(ordered);
    auto places = evaluator.count_all(*ids);
    if (!places) return base::pass_on(places);
    answer_.total_places = *places;
    if (auto done = show(*plan, evaluator, *ordered); !done) return base::pass_on(done);
    if (ids->empty()) return with_suggestions();
    return std::move(answer_);
  }

 private:
  base::Result<Answer> with_suggestions() {
    auto suggestions = suggest(parsed_.root, request_.query, reader_, catalogue_);
    if (!suggestions) return base::pass_on(suggestions);
    answer_.suggestions = std::move(*suggestions);
    return std::move(answer_);
  }

  base::Result<std::vector<index::Twin>> quoted_tokens(model::FilingId id) {
    auto passages = documents_.quoted(id);
    if (!passages) return base::pass_on(passages);
    std::vector<index::Twin> tokens;
    for (const QuotedPassage& passage : *passages)
      tokens.push_back(passage.tokens);
    return tokens;
  }

  base::Result<std::vector<Ranked>> order(const Plan& plan, Evaluator& evaluator, const Ids& ids) {
    const std::size_t wanted =
        std::min(request_.offset, ids.size()) + std::min(request_.limit, ids.size());
    auto ranked = rank(plan, evaluator, reader_, ids, wanted);
    if (!ranked) return ranked;
    if (request_.sort != Sort::relevance) {
      if (auto done = sort_by_date(*ranked, ids); !done) return base::pass_on(done);
    } else if (request_.group == Group::docket) {
      std::sort(ranked->begin(), ranked->end(), comes_before);
    }
    if (request_.group == Group::docket) {
      if (auto done = gather_dockets(*ranked, ids); !done) return base::pass_on(done);
    }
    return ranked;
  }

  /// Filings without a date come last either way; the same day by id.
  base::Status sort_by_date(std::vector<Ranked>& ranked, const Ids& ids) {
    auto days = reader_.filed_dates(ids);
    if (!days) return base::pass_on(days);
    std::map<model::FilingId, std::string> day_of;
    for (std::size_t i = 0; i < ids.size(); ++i)
      day_of[ids[i]] = days->at(i);
    const bool newest = request_.sort == Sort::newest;
    std::sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
      const std::string& day_a = day_of[a.filing];
      const std::string& day_b = day_of[b.filing];
      if (day_a.empty() != day_b.empty()) return day_b.empty();
      if (day_a != day_b) return newest ? day_a > day_b : day_a < day_b;
      return a.filing < b.filing;
    });
    return {};
  }

  /// Filings of one docket follow one another, in the order of their best.
  base::Status gather_dockets(std::vector<Ranked>& ranked, const Ids& ids) {
    auto keys = reader_.docket_keys(ids);
    if (!keys) return base::pass_on(keys);
    std::map<model::FilingId, std::string> key_of;
    for (std::size_t i = 0; i < ids.size(); ++i)
      key_of[ids[i]] = keys->at(i);
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < ranked.size(); ++i)
      first.emplace(key_of[ranked[i].filing], i);
    std::stable_sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
      return first[key_of[a.filing]] < first[key_of[b.filing]];
    });
    return {};
  }

  base::Status show(const Plan& plan, Evaluator& evaluator, const std::vector<Ranked>& ranked) {
    const std::size_t begin = std::min(request_.offset, ranked.size());
    const std::size_t end = begin + std::min(request_.limit, ranked.size() - begin);
    Ids shown;
    for (std::size_t i = begin; i < end; ++i)
      shown.push_back(ranked[i].filing);
    std::sort(shown.begin(), shown.end());
    if (auto done = evaluator.read_positions(shown); !done) return done;
    return catalogue_.in_one_state([&]() -> base::Status {
      for (std::size_t i = begin; i < end; ++i) {
        if (auto done = add_hit(plan, evaluator, ranked[i]); !done) return done;
      }
      return {};
    });
  }

  base::Status add_hit(const Plan& plan, Evaluator& evaluator, const Ranked& ranked) {
    auto spots = evaluator.spots(ranked.filing);
    if (!spots) return base::pass_on(spots);
    auto filing = catalogue_.filing(ranked.filing);
    if (!filing) return base::pass_on(filing);
    if (!*filing) return {};  // removed since the index was read
    Hit hit;
    hit.filing = std::move(**filing);
    hit.score = ranked.score;
    hit.places_total = spots->size();
    const std::size_t most = std::min(spots->size(), request_.places.value_or(spots->size()));
    if (most > 0) {
      auto done = add_places(plan, *spots, most, hit);
      if (!done) return done;
    }
    answer_.hits.push_back(std::move(hit));
    return {};
  }

  /// A few places are read with the pages around them; for many the filing is read once.
  base::Status add_places(const Plan& plan, const std::vector<Spot>& spots, std::size_t most,
                          Hit& hit) {
    auto layout = reader_.layout(hit.filing.id);
    if (!layout) return base::pass_on(layout);
    if (words_.empty()) words_ = words_of(plan);
    Passages passages(catalogue_, hit.filing, **layout, words_);
    const bool few = most * 3 < (*layout)->flags.size() || most == 1;
    for (const Spot& spot : spots) {
      if (hit.places.size() >= most) break;
      std::optional<Passage> passage;
      if (few) {
        auto read = passages.around(spot);
        if (!read) return base::pass_on(read);
        passage = std::move(*read);
      }
      if (!passage) {
        auto whole = documents_.document(hit.filing.id);
        if (!whole) return base::pass_on(whole);
        if (*whole == nullptr) return {};
        if (spot.end > (*whole)->flow.tokens.size()) continue;  // pages were read again since
        passage = Passage{*whole, spot};
      }
      auto place = found_place(*passage, spot);
      if (!place) return base::pass_on(place);
      hit.places.push_back(std::move(*place));
    }
    return {};
  }

  /// `spot` as the index counts; the passage has it as its own pages count.
  base::Result<FoundPlace> found_place(const Passage& passage, const Spot& spot) {
    const cite::Document& document = *passage.document;
    FoundPlace found;
    found.place = cite::place_of(document, passage.spot.begin, passage.spot.end);
    found.snippet = snippet(document, passage.spot);
    found.exact = spot.cost == 0;
    auto quoted = documents_.quoted(document.filing.id);
    if (!quoted) return base::pass_on(quoted);
    auto& cited_by = found.place.cited_by;
    for (const QuotedPassage& other : *quoted) {
      const bool touches = other.tokens.begin < spot.end && spot.begin < other.tokens.end;
      if (touches) cited_by.push_back(other.article);
    }
    std::sort(cited_by.begin(), cited_by.end());
    cited_by.erase(std::unique(cited_by.begin(), cited_by.end()), cited_by.end());
    return found;
  }

  const Request& request_;
  const Parsed& parsed_;
  catalogue::Catalogue& catalogue_;
  index::Reader& reader_;
  Documents documents_;
  std::unordered_set<std::string> words_;  ///< that spots may consist of; made when first wanted
  Answer answer_;
};

base::Status check_indexed(catalogue::Catalogue& catalogue, index::Reader& reader) {
  if (reader.exists()) return {};
  auto searched = catalogue.searched();
  if (!searched) return base::pass_on(searched);
  if (searched->filings == 0) return {};
  return base::fail(base::ErrorCode::library_unusable, catalogue.library().string(),
                    "the library has filings but no word index", "run pincite reindex");
}

}  // namespace

base::Status check_query(const std::string& query) {
  auto parsed = parse_query(query);
  if (!parsed) return base::pass_on(parsed);
  return {};
}

base::Result<Answer> search(const Request& request, catalogue::Catalogue& catalogue,
                            index::Reader& reader) {
  auto parsed = parse_query(request.query);
  if (!parsed) return base::pass_on(parsed);
  for (int attempt = 1;; ++attempt) {
    if (auto fresh = reader.refresh(); !fresh) return base::pass_on(fresh);
    if (auto indexed = check_indexed(catalogue, reader); !indexed) return base::pass_on(indexed);
    const std::uint64_t state = reader.state();
    auto answer = Search(request, *parsed, catalogue, reader).run();
    if (reader.state() == state || attempt >= most_attempts) return answer;
  }
}

const std::vector<Field>& fields() {
  static const std::vector<Field> rows = [] {
    std::vector<Field> out;
    for (const index::FieldRow& row : index::field_table()) {
      out.push_back({row.name, row.kind_name, row.help, row.example});
    }
    return out;
  }();
  return rows;
}

}  // namespace pincite::search
