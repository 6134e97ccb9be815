#pragma once
/// A library in memory: filings made from strings, for tests of matching without index and
/// catalogue.

#include "pincite/cite/document.hpp"
#include "pincite/match/match.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace pincite::tests {

/// One page from lines of text, set as letters are: 12-point lines from the top margin.
inline model::Page make_page(int number, const std::vector<std::string>& lines,
                             float confidence = -1) {
  model::Page page;
  page.number = number;
  page.width = 612;
  page.height = 792;
  page.origin = confidence < 0 ? model::Origin::text : model::Origin::ocr;
  double y = 72;
  for (const std::string& text : lines) {
    model::Line line;
    line.text = text;
    double x = 72;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t space = std::min(text.find(' ', at), text.size());
      if (space > at) {
        model::Word word;
        word.text = text.substr(at, space - at);
        const double width = 5.5 * static_cast<double>(word.text.size());
        word.box = {x, y, x + width, y + 11};
        word.confidence = confidence;
        if (word.text == "[REDACTED]") word.kind = model::WordKind::redaction;
        x += width + 4;
        line.words.push_back(std::move(word));
      }
      at = space + 1;
    }
    line.box = {72, y, x, y + 11};
    y += 14;
    page.lines.push_back(std::move(line));
  }
  return page;
}

/// Breaks running text into lines of at most `width` letters and pages of `depth` lines.
inline std::vector<model::Page> make_pages(const std::string& text, std::size_t width = 80,
                                           std::size_t depth = 40, float confidence = -1) {
  std::vector<std::string> lines(1);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, space - at);
    if (!lines.back().empty() && lines.back().size() + word.size() >= width) lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
    at = space + 1;
  }
  std::vector<model::Page> pages;
  for (std::size_t i = 0; i < lines.size(); i += depth) {
    const std::vector<std::string> part(
        lines.begin() + static_cast<std::ptrdiff_t>(i),
        lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), i + depth)));
    pages.push_back(make_page(static_cast<int>(pages.size()) + 1, part, confidence));
  }
  return pages;
}

class MemoryCorpus : public match::Corpus {
 public:
  /// Adds a filing and returns its id.
  model::FilingId add(model::Filing filing, std::vector<model::Page> pages) {
    filing.id = static_cast<model::FilingId>(filings_.size()) + 1;
    filing.pages = static_cast<int>(pages.size());
    filings_.push_back(filing);
    documents_[filing.id] = cite::make_document(filing, std::move(pages));
    std::set<std::string> words;
    for (const text::Token& token : documents_[filing.id]->flow.tokens)
      words.insert(token.folded);
    for (const std::string& word : words)
      ++frequency_[word];
    return filing.id;
  }
  model::FilingId add(model::Filing filing, const std::string& text) {
    return add(std::move(filing), make_pages(text));
  }

  std::vector<match::Candidate> phrase(const std::vector<std::string>& folded, std::size_t limit,
                                       std::size_t& total) override {
    std::vector<match::Candidate> out;
    total = 0;
    for (const auto& [id, document] : documents_) {
      const auto& tokens = document->flow.tokens;
      for (std::size_t i = 0; i + folded.size() <= tokens.size() && !folded.empty(); ++i) {
        std::size_t n = 0;
        while (n < folded.size() && tokens[i + n].folded == folded[n])
          ++n;
        if (n < folded.size()) continue;
        ++total;
        if (out.size() < limit) {
          out.push_back(
              {id, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + folded.size())});
        }
      }
    }
    return out;
  }

  std::vector<match::Candidate> phrase_within(const std::vector<std::string>& folded,
                                              const std::vector<model::FilingId>& within) override {
    std::size_t total = 0;
    std::vector<match::Candidate> out = phrase(folded, static_cast<std::size_t>(-1), total);
    std::erase_if(out, [&](const match::Candidate& candidate) {
      return !std::binary_search(within.begin(), within.end(), candidate.filing);
    });
    return out;
  }

  /// As written, or with the same letters but one in each word.
  std::vector<match::Candidate> misread_phrase(const std::vector<std::string>& folded,
                                               std::size_t limit) override {
    const auto near = [](const std::string& a, const std::string& b) {
      if (a.size() != b.size()) return false;
      std::size_t wrong = 0;
      for (std::size_t i = 0; i < a.size(); ++i)
        wrong += a[i] != b[i] ? 1 : 0;
      return wrong <= 1;
    };
    std::vector<match::Candidate> out;
    for (const auto& [id, document] : documents_) {
      const auto& tokens = document->flow.tokens;
      for (std::size_t i = 0; i + folded.size() <= tokens.size() && out.size() < limit; ++i) {
        std::size_t n = 0;
        while (n < folded.size() && near(tokens[i + n].folded, folded[n]))
          ++n;
        if (n < folded.size()) continue;
        out.push_back(
            {id, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + folded.size())});
      }
    }
    return out;
  }

  std::vector<model::FilingId> ranked(const std::vector<std::string>& folded,
                                      std::size_t limit) override {
    std::vector<std::pair<double, model::FilingId>> scored;
    for (const auto& [id, document] : documents_) {
      std::set<std::string> words;
      for (const text::Token& token : document->flow.tokens)
        words.insert(token.folded);
      double score = 0;
      for (const std::string& word : folded) {
        score += words.count(word) > 0 ? 1.0 / static_cast<double>(frequency_[word]) : 0;
      }
      if (score > 0) scored.push_back({-score, id});
    }
    std::sort(scored.begin(), scored.end());
    std::vector<model::FilingId> out;
    for (const auto& [score, id] : scored) {
      if (out.size() < limit) out.push_back(id);
    }
    return out;
  }

  std::uint64_t filing_frequency(const std::string& folded) override {
    const auto at = frequency_.find(folded);
    return at == frequency_.end() ? 0 : at->second;
  }
  const std::vector<model::Filing>& filings() override { return filings_; }
  std::shared_ptr<const cite::Document> document(model::FilingId id) override {
    ++opened;
    const auto at = documents_.find(id);
    return at == documents_.end() ? nullptr : at->second;
  }
  int opened = 0;  ///< documents handed out

 private:
  std::vector<model::Filing> filings_;
  std::map<model::FilingId, std::shared_ptr<const cite::Document>> documents_;
  std::map<std::string, std::uint64_t> frequency_;
};

/// A story whose quotations are the parts of `body` between « and », credited by `source`.
inline model::Article make_story(const std::string& marked, model::SourceClass source,
                                 const std::string& surface = "the filing") {
  model::Article article;
  article.source = "story.txt";
  article.language = "en";
  std::string body;
  std::size_t code_points = 0, start = 0;
  const auto append = [&](std::string_view text) {
    for (const char c : text) {
      body += c;
      code_points += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    }
  };
  std::string quoted;
  for (std::size_t at = 0; at < marked.size();) {
    const std::string two = marked.substr(at, 2);
    if (two == "\xC2\xAB") {
      start = code_points;
      quoted.clear();
      at += 2;
    } else if (two == "\xC2\xBB") {
      model::Quotation quotation;
      quotation.id = "q" + std::to_string(article.quotations.size() + 1);
      quotation.text = quoted;
      quotation.span = {start, code_points};
      quotation.attribution.source_class = source;
      quotation.attribution.surface = surface;
      article.quotations.push_back(quotation);
      at += 2;
    } else {
      append(marked.substr(at, 1));
      quoted += marked[at++];
    }
  }
  article.body = body;
  return article;
}

}  // namespace pincite::tests
