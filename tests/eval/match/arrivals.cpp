#include "eval/match/arrivals.hpp"

#include "eval/match/case_stories.hpp"
#include "pipeline/rematch.hpp"
#include "pipeline/story_shelf.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace pincite::tests {
namespace {

using match::Candidate;
using model::ArticleId;
using model::Filing;
using model::FilingId;
using Words = std::vector<std::string>;

void store_stories(pipeline::Library& library, std::size_t quotations, Dice& dice) {
  auto corpus = must(pipeline::LibraryCorpus::open(library));
  for (std::size_t i = 1; 20 * (i - 1) < quotations; ++i) {
    auto story = make_case_story(library, papers_of_a_case(corpus->filings(), dice), dice);
    story.source = "story-" + std::to_string(i) + ".txt";
    story.url = "https://news.example/" + std::to_string(i);
    must(library.catalogue().put_article(match::check(story, *corpus), story));
  }
}

std::vector<Filing> of_about_20_pages(pipeline::Library& library, std::size_t count, Dice& dice) {
  const auto filings = must(library.catalogue().filings());
  std::vector<Filing> out;
  while (out.size() < count) {
    const Filing& filing = filings[dice.roll(filings.size())];
    if (filing.pages >= 15 && filing.pages <= 25) out.push_back(filing);
  }
  return out;
}

/// The library without one filing.
class Without final : public match::Corpus {
 public:
  Without(match::Corpus& whole, FilingId left_out)
      : whole_(whole), left_out_(left_out), filings_(whole.filings()) {
    std::erase_if(filings_, [&](const Filing& filing) { return filing.id == left_out; });
  }
  std::vector<Candidate> phrase(const Words& folded, std::size_t limit,
                                std::size_t& total) override {
    auto found = whole_.phrase(folded, limit, total);
    const std::size_t all = found.size();
    found = others(std::move(found));
    total -= all - found.size();
    return found;
  }
  std::vector<Candidate> phrase_within(const Words& folded,
                                       const std::vector<FilingId>& within) override {
    return others(whole_.phrase_within(folded, within));
  }
  std::vector<Candidate> misread_phrase(const Words& folded, std::size_t limit) override {
    return others(whole_.misread_phrase(folded, limit));
  }
  std::vector<FilingId> ranked(const Words& folded, std::size_t limit) override {
    auto found = whole_.ranked(folded, limit);
    std::erase(found, left_out_);
    return found;
  }
  std::uint64_t filing_frequency(const std::string& folded) override {
    return whole_.filing_frequency(folded);
  }
  const std::vector<Filing>& filings() override { return filings_; }
  std::shared_ptr<const cite::Document> document(FilingId id) override {
    return id == left_out_ ? nullptr : whole_.document(id);
  }

 private:
  [[nodiscard]] std::vector<Candidate> others(std::vector<Candidate> places) const {
    std::erase_if(places, [&](const Candidate& place) { return place.filing == left_out_; });
    return places;
  }

  match::Corpus& whole_;
  FilingId left_out_;
  std::vector<Filing> filings_;
};

/// The stories as they were matched before a filing came.
class Before final : public match::PieceShelf {
 public:
  Before(pipeline::Library& library, match::Corpus& corpus)
      : library_(library), corpus_(corpus), shelf_(library.catalogue()) {}
  std::vector<Piece> sharing(const std::vector<match::WordHash>& pairs) override {
    return shelf_.sharing(pairs);
  }
  std::string text(std::int64_t number) override { return shelf_.text(number); }
  bool has_word(ArticleId id, const std::vector<match::WordHash>& words) override {
    return shelf_.has_word(id, words);
  }
  std::vector<ArticleId>
  restating(const std::vector<std::vector<match::WordHash>>& groups) override {
    return shelf_.restating(groups);
  }
  std::optional<model::CheckedArticle> story(ArticleId id) override {
    auto read = must(library_.catalogue().article_as_read(id));
    return match::check(std::move(*read), corpus_);
  }
  std::optional<Filing> filing(FilingId id) override { return shelf_.filing(id); }
  int library_pages() override { return shelf_.library_pages(); }

 private:
  pipeline::Library& library_;
  match::Corpus& corpus_;
  pipeline::StoryShelf shelf_;
};

}  // namespace

void bench_arrival(const base::fs::path& folder, std::size_t quotations) {
  auto library = must(pipeline::Library::open(folder, pipeline::Access::write));
  Dice dice(43);
  if (must(library->catalogue().article_ids()).empty()) store_stories(*library, quotations, dice);
  std::vector<double> asking, all;
  std::vector<double> touched;
  for (const Filing& filing : of_about_20_pages(*library, 20, dice)) {
    const double start = cpu_seconds();
    pipeline::StoryShelf shelf(library->catalogue());
    if (auto ok = shelf.complete(); !ok) std::exit(1);
    const auto document = must(library->document(filing.id));
    const auto stories = match::touched_by(*document, shelf);
    asking.push_back(cpu_seconds() - start);
    must(pipeline::rematch(*library, stories, {}));
    all.push_back(cpu_seconds() - start);
    touched.push_back(static_cast<double>(stories.size()));
  }
  std::printf("%zu stored stories, a new filing of about 20 pages, CPU s (90 %%): asking which it "
              "may change %.3f (%.3f), with those matched again %.3f (%.3f); stories %.0f (%.0f)\n",
              must(library->catalogue().article_ids()).size(), percentile(asking, .5),
              percentile(asking, .9), percentile(all, .5), percentile(all, .9),
              percentile(touched, .5), percentile(touched, .9));
}

void bench_changes(const base::fs::path& folder, std::size_t count) {
  auto library = must(pipeline::Library::open(folder, pipeline::Access::read));
  Dice dice(43);
  auto corpus = must(pipeline::LibraryCorpus::open(*library));
  std::size_t changed = 0, met = 0, asked = 0;
  for (const Filing& filing : of_about_20_pages(*library, count, dice)) {
    Without without(*corpus, filing.id);
    Before before(*library, without);
    const auto touched = match::touched_by(*must(library->document(filing.id)), before);
    asked += touched.size();
    for (const ArticleId id : must(library->catalogue().article_ids())) {
      const auto read = must(library->catalogue().article_as_read(id));
      if (match::check(*read, *corpus) == match::check(*read, without)) continue;
      ++changed;
      met += std::binary_search(touched.begin(), touched.end(), id) ? 1 : 0;
    }
    std::printf("f%lld: stories changed so far %zu, of them matched again %zu, matched again %zu\n",
                static_cast<long long>(filing.id), changed, met, asked);
    std::fflush(stdout);
  }
}

}  // namespace pincite::tests
