#include "search/documents.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace pincite::search {

namespace {

/// Documents kept at once; a page takes some 100 kB.
constexpr std::size_t most_documents = 64;

bool inside(const model::Box& box, const model::Box& word) {
  return word.mid_x() >= box.x0 && word.mid_x() <= box.x1 && word.mid_y() >= box.y0 &&
         word.mid_y() <= box.y1;
}

const model::Word* word_of(const cite::Document& document, const text::Token& token) {
  const auto& lines = document.pages.at(token.page).lines;
  return &lines.at(token.line).words.at(token.word);
}

/// First and last token whose word lies in a box of the place.
std::optional<index::Twin> tokens_of(const cite::Document& document, const model::Place& place) {
  std::optional<index::Twin> tokens;
  for (std::uint32_t i = 0; i < document.flow.tokens.size(); ++i) {
    const text::Token& token = document.flow.tokens[i];
    if (document.flow.segment_of(i).zone == text::Zone::alternate) break;
    const int page = document.pages.at(token.page).number;
    const bool hit =
        std::any_of(place.boxes.begin(), place.boxes.end(), [&](const model::PageBox& box) {
          return box.page == page && inside(box.box, word_of(document, token)->box);
        });
    if (!hit) continue;
    if (!tokens) tokens = index::Twin{i, i + 1};
    tokens->end = i + 1;
  }
  return tokens;
}

}  // namespace

base::Result<std::shared_ptr<const cite::Document>> Documents::document(model::FilingId id) {
  const auto known = documents_.find(id);
  if (known != documents_.end()) return known->second;
  auto filing = catalogue_.filing(id);
  if (!filing) return base::pass_on(filing);
  std::shared_ptr<const cite::Document> made;
  if (*filing) {
    auto pages = catalogue_.pages(id);
    if (!pages) return base::pass_on(pages);
    made = cite::make_document(std::move(**filing), std::move(*pages));
  }
  if (documents_.size() >= most_documents) documents_.clear();
  documents_.emplace(id, made);
  return made;
}

base::Result<const model::CheckedArticle*> Documents::article(model::ArticleId id) {
  const auto known = articles_.find(id);
  if (known != articles_.end()) return &known->second;
  auto read = catalogue_.article(id);
  if (!read) return base::pass_on(read);
  return &articles_.emplace(id, read->value_or(model::CheckedArticle{})).first->second;
}

base::Result<std::vector<QuotedPassage>> Documents::quoted(model::FilingId id) {
  const auto known = quoted_.find(id);
  if (known != quoted_.end()) return known->second;
  auto citing = catalogue_.articles_citing(id);
  if (!citing) return base::pass_on(citing);
  std::vector<QuotedPassage> passages;
  for (const model::ArticleId article_id : *citing) {
    auto checked = article(article_id);
    if (!checked) return base::pass_on(checked);
    auto filing = document(id);
    if (!filing) return base::pass_on(filing);
    if (*filing == nullptr) break;
    for (const model::Finding& finding : (*checked)->findings) {
      for (const model::Link& link : finding.links) {
        if (link.filing.id != id) continue;
        const auto tokens = tokens_of(**filing, link.place);
        if (tokens) passages.push_back({*tokens, article_id});
      }
    }
  }
  std::sort(passages.begin(), passages.end(), [](const QuotedPassage& a, const QuotedPassage& b) {
    return std::tie(a.tokens.begin, a.tokens.end, a.article) <
           std::tie(b.tokens.begin, b.tokens.end, b.article);
  });
  quoted_.emplace(id, passages);
  return passages;
}

}  // namespace pincite::search
