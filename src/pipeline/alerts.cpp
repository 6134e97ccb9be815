#include "pincite/pipeline/alerts.hpp"

#include "pipeline/citations.hpp"
#include "pipeline/firing.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <map>

namespace pincite::pipeline {

using catalogue::AlertNews;
using model::FilingId;
using model::Firing;

namespace {

constexpr std::size_t shown_places = 3;

/// Filings that an alert is about, among those given, with their places.
using Hits = std::map<FilingId, search::Hit>;

class Evaluation {
 public:
  Evaluation(Library& library, model::RunId run, const std::string& when)
      : library_(library), catalogue_(library.catalogue()), run_(run), when_(when) {}

  base::Result<AlertsResult> all() {
    auto alerts = catalogue_.alerts();
    if (!alerts) return base::pass_on(alerts);
    alerts->push_back({catalogue::readable_alert, "", "", ""});
    for (const model::Alert& alert : *alerts) {
      if (auto ok = one(alert); !ok) return base::pass_on(ok);
    }
    return std::move(result_);
  }

 private:
  base::Status one(const model::Alert& alert) {
    auto news = catalogue_.news_for(alert.name);
    if (!news) return base::pass_on(news);
    firings_.clear();
    auto looked = alert.name == catalogue::readable_alert ? look_for_readable(alert, *news)
                                                          : look_for_matches(alert, *news);
    if (!looked) return looked;
    for (Firing& firing : firings_) {
      firing.run = run_;
      firing.fired = when_;
    }
    auto fresh = catalogue_.record_firings(alert.name, news->upto, firings_);
    if (!fresh) return base::pass_on(fresh);
    std::move(fresh->begin(), fresh->end(), std::back_inserter(result_.fired));
    return {};
  }

  base::Status look_for_matches(const model::Alert& alert, const AlertNews& news) {
    std::vector<FilingId> candidates = news.filings;
    for (const AlertNews::Pair& pair : news.pairs)
      candidates.push_back(pair.filing);
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    auto hits = alert.docket.empty() ? matching(alert, candidates) : in_docket(alert, candidates);
    if (!hits) return base::pass_on(hits);
    for (const FilingId id : news.filings) {
      const auto hit = hits->find(id);
      if (hit != hits->end()) firings_.push_back(filing_firing(alert, hit->second));
    }
    for (const AlertNews::Pair& pair : news.pairs) {
      const auto hit = hits->find(pair.filing);
      if (hit == hits->end()) continue;
      if (auto ok = add_story(alert, pair, hit->second.filing); !ok) return ok;
    }
    for (const AlertNews::Entry& entry : news.entries) {
      if (entry.docket == alert.docket && !entry.held) {
        firings_.push_back(entry_firing(alert, entry));
      }
    }
    return {};
  }

  base::Result<Hits> matching(const model::Alert& alert, const std::vector<FilingId>& candidates) {
    Hits hits;
    if (candidates.empty()) return hits;
    auto reader = library_.reader();
    if (!reader) return base::pass_on(reader);
    search::Request request;
    request.query = alert.query;
    request.limit = candidates.size();
    request.places = shown_places;
    request.only = candidates;
    auto answer = search::search(request, catalogue_, **reader);
    if (!answer && answer.error().code == base::ErrorCode::usage) {
      // The grammar may have changed since the alert was added.
      result_.notes.push_back("alert " + alert.name +
                              " cannot be read any more: " + answer.error().message);
      return hits;
    }
    if (!answer) return base::pass_on(answer);
    for (search::Hit& hit : answer->hits)
      hits.emplace(hit.filing.id, std::move(hit));
    return hits;
  }

  base::Result<Hits> in_docket(const model::Alert& alert, const std::vector<FilingId>& candidates) {
    Hits hits;
    for (const FilingId id : candidates) {
      auto filing = catalogue_.filing(id);
      if (!filing) return base::pass_on(filing);
      if (!*filing || model::docket_key(**filing) != alert.docket) continue;
      search::Hit hit;
      hit.filing = std::move(**filing);
      hits.emplace(id, std::move(hit));
    }
    return hits;
  }

  base::Status add_story(const model::Alert& alert, const AlertNews::Pair& pair,
                         const model::Filing& filing) {
    auto story = catalogue_.article(pair.article);
    if (!story) return base::pass_on(story);
    if (!*story) return {};
    Firing firing = story_firing(alert, **story, filing);
    // A link that matching has taken back since is no news.
    if (!firing.why["quotations"].empty()) firings_.push_back(std::move(firing));
    return {};
  }

  base::Status look_for_readable(const model::Alert& alert, const AlertNews& news) {
    for (const FilingId id : news.filings) {
      auto document = library_.document(id);
      if (!document) return base::pass_on(document);
      if (auto ok = compare_with_earlier(alert, **document); !ok) return ok;
      auto sealed =
          catalogue_.entry_sealed(model::docket_key((*document)->filing), (*document)->filing.ecf);
      if (!sealed) return base::pass_on(sealed);
      if (*sealed) firings_.push_back(unsealed_firing(alert, (*document)->filing));
    }
    return {};
  }

  base::Status compare_with_earlier(const model::Alert& alert, const cite::Document& now) {
    for (const FilingId id : now.filing.versions) {
      if (id > now.filing.id) continue;
      auto before = library_.document(id);
      if (!before) return base::pass_on(before);
      auto passages = passages_of(**before, now);
      if (!passages) return base::pass_on(passages);
      if (passages->empty()) continue;
      firings_.push_back(readable_firing(alert, (*before)->filing, now.filing, *passages));
    }
    return {};
  }

  base::Result<std::vector<ReadablePassage>> passages_of(const cite::Document& before,
                                                         const cite::Document& now) {
    std::vector<ReadablePassage> passages;
    auto quoting = catalogue_.articles_citing(now.filing.id);
    if (!quoting) return base::pass_on(quoting);
    std::vector<model::CheckedArticle> stories;
    for (const model::ArticleId id : *quoting) {
      auto story = catalogue_.article(id);
      if (!story) return base::pass_on(story);
      if (*story) stories.push_back(std::move(**story));
    }
    for (const TokenRange& range : revealed(before.flow, now.flow)) {
      ReadablePassage passage;
      passage.place = cite::place_of(now, range.begin, range.end);
      passage.text = now.flow.passage(range.begin, range.end);
      std::replace(passage.text.begin(), passage.text.end(), '\n', ' ');
      for (const model::CheckedArticle& story : stories)
        add_quotes(story, now.filing.id, passage);
      passages.push_back(std::move(passage));
    }
    return passages;
  }

  static void add_quotes(const model::CheckedArticle& story, FilingId filing,
                         ReadablePassage& passage) {
    for (const model::Finding& finding : story.findings) {
      for (const model::Link& link : finding.links) {
        if (link.filing.id != filing || !overlap(link.place, passage.place)) continue;
        const auto& quotations = story.article.quotations;
        const auto quotation =
            std::find_if(quotations.begin(), quotations.end(),
                         [&](const auto& one) { return one.id == finding.quotation; });
        passage.quoted_by.push_back(
            {story.article.id, story.article.title.value_or(story.article.source),
             finding.quotation, quotation == quotations.end() ? link.passage : quotation->text});
      }
    }
  }

  Library& library_;
  catalogue::Catalogue& catalogue_;
  model::RunId run_;
  const std::string& when_;
  std::vector<Firing> firings_;
  AlertsResult result_;
};

}  // namespace

base::Result<AlertsResult> evaluate_alerts(Library& library, model::RunId run,
                                           const std::string& when) {
  return Evaluation(library, run, when).all();
}

}  // namespace pincite::pipeline
