#include "pincite/match/match.hpp"

#include "match/finding.hpp"
#include "match/judge.hpp"
#include "match/paraphrase.hpp"
#include "match/trial.hpp"
#include "match/unmarked.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace pincite::match {
namespace {

/// Ids of statements that deny another, by the one denied.
std::multimap<std::string, std::string> denials(const model::Article& article) {
  std::multimap<std::string, std::string> out;
  for (const model::Statement& statement : article.statements) {
    for (const std::string& denied : statement.denies) {
      const auto& by = statement.quotations;
      if (by.empty()) out.emplace(denied, statement.id);
      for (const std::string& quotation : by)
        out.emplace(denied, quotation);
    }
  }
  return out;
}

/// A quotation is denied by what denies the statement it stands in (or the quotation itself).
void set_denied_by(model::Article& article) {
  const auto by_denied = denials(article);
  std::map<std::string, std::vector<std::string>> holders;
  for (const model::Statement& statement : article.statements) {
    for (const std::string& id : statement.quotations)
      holders[id].push_back(statement.id);
  }
  for (model::Quotation& quotation : article.quotations) {
    std::vector<std::string> denied = holders[quotation.id];
    denied.push_back(quotation.id);
    for (const std::string& id : denied) {
      for (auto [at, end] = by_denied.equal_range(id); at != end; ++at) {
        auto& list = quotation.denied_by;
        const bool self = at->second == quotation.id;
        if (!self && std::find(list.begin(), list.end(), at->second) == list.end()) {
          list.push_back(at->second);
        }
      }
    }
  }
}

/// Puts quotations in order of appearance, trials with them, and numbers them q1, q2 …; ids inside
/// statements and quotations follow.
void renumber(model::Article& article, std::vector<Trial>& trials) {
  std::vector<std::size_t> order(article.quotations.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return article.quotations[a].span.start < article.quotations[b].span.start;
  });
  std::vector<model::Quotation> quotations;
  std::vector<Trial> sorted;
  std::map<std::string, std::string> ids;
  for (std::size_t from : order) {
    quotations.push_back(std::move(article.quotations[from]));
    sorted.push_back(std::move(trials[from]));
    const std::string id = "q" + std::to_string(quotations.size());
    ids[quotations.back().id] = id;
    quotations.back().id = id;
  }
  const auto follow = [&](std::vector<std::string>& list) {
    for (std::string& id : list) {
      const auto at = ids.find(id);
      if (at != ids.end()) id = at->second;
    }
  };
  for (model::Quotation& quotation : quotations) {
    follow(quotation.nested);
    follow(quotation.denied_by);
  }
  for (model::Statement& statement : article.statements) {
    follow(statement.quotations);
    follow(statement.denies);
  }
  article.quotations = std::move(quotations);
  trials = std::move(sorted);
}

}  // namespace

model::CheckedArticle check(model::Article article, Corpus& corpus) {
  std::vector<Trial> trials;
  std::vector<model::Finding> findings;
  {
    const StoryScope scope(article, corpus.filings());
    Shelf shelf(corpus, scope);
    QueryPreparer preparer;
    for (const model::Quotation& quotation : article.quotations) {
      trials.push_back(
          make_trial(quotation, read_credit(article, quotation, scope), scope, preparer, shelf));
    }
    judge(trials);
    std::vector<model::Quotation> added = find_unmarked(article, trials, scope, preparer, shelf);
    for (model::Quotation& quotation : added)
      article.quotations.push_back(std::move(quotation));
    judge(trials);
    added = find_paraphrases(article, trials, scope, shelf);
    for (model::Quotation& quotation : added)
      article.quotations.push_back(std::move(quotation));
    renumber(article, trials);
    for (std::size_t i = 0; i < trials.size(); ++i) {
      findings.push_back(make_finding(trials[i], article.quotations[i], article, shelf));
    }
  }
  set_denied_by(article);
  return {std::move(article), std::move(findings)};
}

bool all_credited_found(const model::CheckedArticle& checked) {
  using model::Verdict;
  for (std::size_t i = 0; i < checked.findings.size(); ++i) {
    const Verdict verdict = checked.findings[i].verdict;
    if (verdict == Verdict::altered || verdict == Verdict::not_found) return false;
    if (verdict != Verdict::unchecked || i >= checked.article.quotations.size()) continue;
    const auto source = checked.article.quotations[i].attribution.source_class;
    if (source == model::SourceClass::filing || source == model::SourceClass::court) return false;
  }
  return true;
}

}  // namespace pincite::match
