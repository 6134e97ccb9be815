#include "pipeline/citations.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace pincite::pipeline {

using model::ArticleId;
using model::CheckedArticle;
using model::CitedPassage;
using model::Place;

namespace {

/// Verdicts that say where the words are.
bool is_citation(model::Verdict verdict) {
  return verdict == model::Verdict::verbatim || verdict == model::Verdict::edited ||
         verdict == model::Verdict::altered || verdict == model::Verdict::paraphrased;
}

/// True when the boxes meet in more than an edge.
bool overlap(const model::PageBox& a, const model::PageBox& b) {
  constexpr double edge = 0.5;  // points; boxes of neighbouring words may touch
  return a.page == b.page && a.box.x0 + edge < b.box.x1 && b.box.x0 + edge < a.box.x1 &&
         a.box.y0 + edge < b.box.y1 && b.box.y0 + edge < a.box.y1;
}

auto position(const Place& place) {
  const auto& boxes = place.boxes;
  const model::Box box = boxes.empty() ? model::Box{} : boxes.front().box;
  return std::tuple(place.page.pdf, box.y0, box.x0, boxes.size());
}

bool same_spot(const Place& a, const Place& b) {
  return a.page == b.page && a.boxes == b.boxes;
}

}  // namespace

bool overlap(const Place& a, const Place& b) {
  return std::any_of(a.boxes.begin(), a.boxes.end(), [&](const auto& box) {
    return std::any_of(b.boxes.begin(), b.boxes.end(),
                       [&](const auto& other) { return overlap(box, other); });
  });
}

Citations::Citations(const std::vector<CheckedArticle>& articles) {
  for (const auto& checked : articles) {
    for (const auto& finding : checked.findings) {
      if (!is_citation(finding.verdict) || finding.links.empty()) continue;
      const model::Link& link = finding.links.front();
      spots_[link.filing.id].push_back(
          {checked.article.id, finding.quotation, finding.verdict, &link});
    }
  }
}

std::vector<ArticleId> Citations::of(model::FilingId filing, const Place& place) const {
  const auto found = spots_.find(filing);
  if (found == spots_.end()) return {};
  std::set<ArticleId> articles;
  for (const Spot& spot : found->second) {
    if (overlap(spot.link->place, place)) articles.insert(spot.article);
  }
  return {articles.begin(), articles.end()};
}

std::vector<CitedPassage> Citations::passages(model::FilingId filing,
                                              const std::vector<Spot>& spots) const {
  std::vector<const Spot*> sorted;
  for (const Spot& spot : spots)
    sorted.push_back(&spot);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Spot* a, const Spot* b) {
    return position(a->link->place) < position(b->link->place);
  });
  std::vector<CitedPassage> passages;
  for (const Spot* spot : sorted) {
    if (passages.empty() || !same_spot(passages.back().place, spot->link->place)) {
      CitedPassage passage;
      passage.place = spot->link->place;
      passage.place.cited_by = of(filing, passage.place);
      passage.text = spot->link->passage;
      passages.push_back(std::move(passage));
    }
    passages.back().cited_by.push_back({spot->article, spot->quotation, spot->verdict});
  }
  return passages;
}

std::vector<model::CitedFiling> Citations::filings() const {
  std::vector<model::CitedFiling> filings;
  for (const auto& [id, spots] : spots_) {
    filings.push_back({spots.front().link->filing, passages(id, spots)});
  }
  return filings;
}

void fill_cited_by(const Citations& citations, std::vector<CheckedArticle>& articles) {
  for (auto& checked : articles) {
    for (auto& finding : checked.findings) {
      for (auto& link : finding.links) {
        link.place.cited_by = citations.of(link.filing.id, link.place);
      }
    }
  }
}

base::Status fill_cited_by(Library& library, model::Report& report) {
  auto stored = library.catalogue().articles();
  if (!stored) return base::pass_on(stored);
  fill_cited_by(Citations(*stored), report.articles);
  return {};
}

}  // namespace pincite::pipeline
