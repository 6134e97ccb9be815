// Speed and candidate recall of matching, over a library that is there already. CPU time of this
// process, so that other work on the machine does not count.
//
//   match_bench story LIBRARY [STORIES]        stories of 20 quotations, each checked twice
//   match_bench curve LIBRARY…                 the same for libraries of growing size, a line each
//   match_bench candidates LIBRARY [TRIALS]    is the true filing among the first 20 proposals?
//   match_bench oracle LIBRARY [TRIALS]        the same against every filing, read and aligned
//   match_bench reverse LIBRARY [QUOTATIONS]   a new filing against stored quotations
//   match_bench arrival LIBRARY [QUOTATIONS]   the same as add does it, stories read from the
//                                              catalogue and matched again; stores stories
//
// Quotations are taken from the library's own pages by a seeded generator. Letters are misread in
// the quotation instead of the filings: a word that differs, differs from both sides.

#include "eval/match/quoting.hpp"
#include "eval/match/recall_trials.hpp"
#include "pipeline/corpus.hpp"
#include "pipeline/rematch.hpp"
#include "pipeline/story_shelf.hpp"
#include "support/memory_shelf.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace pincite {
namespace {

using model::Filing;
using tests::cpu_seconds;
using tests::Dice;
using tests::must;
using tests::pages_of;
using tests::passage;
using tests::percentile;

/// Papers of one docket, at most four.
std::vector<Filing> papers_of_a_case(const std::vector<Filing>& filings, Dice& dice) {
  const std::string docket = model::docket_key(filings[dice.roll(filings.size())]);
  std::vector<Filing> out;
  for (const Filing& filing : filings) {
    if (model::docket_key(filing) == docket && out.size() < 4) out.push_back(filing);
  }
  return out;
}

/// Twenty quotations of 2 to 30 words, every fifth with a word changed.
model::Article make_story(pipeline::Library& library, const std::vector<Filing>& papers,
                          Dice& dice) {
  std::string text = "Papers in " + papers.front().case_name + ", No. " +
                     papers.front().docket_number + ", tell what happened.";
  for (int i = 0; i < 20;) {
    const Filing& filing = papers[dice.roll(papers.size())];
    static constexpr std::size_t lengths[] = {2, 3, 5, 8, 12, 16, 20, 30};
    std::string words = passage(*must(library.document(filing.id)), lengths[dice.roll(8)], dice);
    if (words.empty()) words = passage(*must(library.document(papers.front().id)), 5, dice);
    if (i % 5 == 4) words.replace(words.rfind(' ') + 1, std::string::npos, "zephyr");
    text += "\n\nThe filing says \xC2\xAB" + words + "\xC2\xBB and goes on from there.";
    ++i;
  }
  return tests::make_story(text, model::SourceClass::filing, "The filing");
}

struct StoryTimes {
  int pages = 0, quotations = 0, linked = 0;
  std::vector<double> first, again;  ///< CPU seconds, papers not yet read and read before
};

StoryTimes time_stories(const base::fs::path& folder, int stories) {
  StoryTimes out;
  for (int i = 0; i < stories; ++i) {
    auto maker = must(pipeline::Library::open(folder, pipeline::Access::read));
    const auto filings = must(maker->catalogue().filings());
    out.pages = pages_of(filings);
    Dice dice(static_cast<std::uint64_t>(i) + 1);
    const auto story = make_story(*maker, papers_of_a_case(filings, dice), dice);
    auto library = must(pipeline::Library::open(folder, pipeline::Access::read));
    auto corpus = must(pipeline::LibraryCorpus::open(*library));
    for (auto* times : {&out.first, &out.again}) {
      const double start = cpu_seconds();
      const auto checked = match::check(story, *corpus);
      times->push_back(cpu_seconds() - start);
      for (const auto& finding : checked.findings)
        out.linked += finding.links.empty() ? 0 : 1;
      out.quotations += static_cast<int>(checked.findings.size());
    }
  }
  return out;
}

void bench_stories(const std::vector<base::fs::path>& folders, int stories) {
  std::printf("a story of 20 quotations, CPU s (90 %%)\n%9s %18s %18s %10s\n", "pages",
              "papers not yet read", "read before", "linked");
  for (const base::fs::path& folder : folders) {
    const StoryTimes times = time_stories(folder, stories);
    std::printf("%9d %10.3f (%.3f) %10.3f (%.3f) %10.3f\n", times.pages,
                percentile(times.first, .5), percentile(times.first, .9),
                percentile(times.again, .5), percentile(times.again, .9),
                static_cast<double>(times.linked) / times.quotations);
    std::fflush(stdout);
  }
}

std::vector<model::Article> make_stories(pipeline::Library& library, std::size_t quotations,
                                         Dice& dice) {
  const auto filings = must(library.catalogue().filings());
  std::vector<model::Article> out;
  while (20 * out.size() < quotations) {
    out.push_back(make_story(library, papers_of_a_case(filings, dice), dice));
    out.back().id = static_cast<model::ArticleId>(out.size());
    out.back().source = "story-" + std::to_string(out.size()) + ".txt";
    out.back().url = "https://news.example/" + std::to_string(out.size());
  }
  return out;
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

/// Quotations wait; filings of 15 to 25 pages come in, some of them of the stories' cases.
void bench_reverse(const base::fs::path& folder, std::size_t quotations) {
  auto library = must(pipeline::Library::open(folder, pipeline::Access::read));
  Dice dice(43);
  tests::MemoryShelf open;
  const auto stories = make_stories(*library, quotations, dice);
  for (const auto& story : stories)
    open.add(story);
  std::vector<double> times;
  std::size_t touched = 0;
  for (const Filing& filing : of_about_20_pages(*library, 30, dice)) {
    const auto document = must(library->document(filing.id));
    const double start = cpu_seconds();
    touched += match::touched_by(*document, open).size();
    times.push_back(cpu_seconds() - start);
  }
  std::printf("%zu stored quotations in %zu stories, a new filing of about 20 pages: CPU s %.3f "
              "(90 %%: %.3f), %.1f stories to be matched\n",
              open.size(), stories.size(), percentile(times, .5), percentile(times, .9),
              static_cast<double>(touched) / 30);
}

/// What `add` does behind the index once a filing is there: asks which stories it may touch, and
/// matches those in full.
void bench_arrival(const base::fs::path& folder, std::size_t quotations) {
  auto library = must(pipeline::Library::open(folder, pipeline::Access::write));
  Dice dice(43);
  if (must(library->catalogue().article_ids()).empty()) {
    auto corpus = must(pipeline::LibraryCorpus::open(*library));
    for (const auto& story : make_stories(*library, quotations, dice))
      must(library->catalogue().put_article(match::check(story, *corpus), story));
  }
  std::vector<double> times;
  for (const Filing& filing : of_about_20_pages(*library, 20, dice)) {
    const double start = cpu_seconds();
    pipeline::StoryShelf shelf(library->catalogue());
    if (auto ok = shelf.complete(); !ok) std::exit(1);
    const auto document = must(library->document(filing.id));
    must(pipeline::rematch(*library, match::touched_by(*document, shelf), {}));
    times.push_back(cpu_seconds() - start);
  }
  std::printf("%zu stored stories, a new filing of about 20 pages, stories touched matched again: "
              "CPU s %.3f (90 %%: %.3f)\n",
              must(library->catalogue().article_ids()).size(), percentile(times, .5),
              percentile(times, .9));
}

int usage() {
  std::fputs("usage: match_bench story|candidates|oracle|reverse|arrival LIBRARY [COUNT]\n"
             "       match_bench curve LIBRARY...\n",
             stderr);
  return 2;
}

int run(int count, char** words) {
  if (count < 3) return usage();
  const std::string what = words[1];
  const int number = count > 3 ? std::atoi(words[3]) : 0;
  if (what == "story") {
    bench_stories({words[2]}, number > 0 ? number : 20);
  } else if (what == "curve") {
    bench_stories({words + 2, words + count}, 20);
  } else if (what == "candidates") {
    tests::bench_candidates(words[2], number > 0 ? number : 400);
  } else if (what == "oracle") {
    tests::bench_oracle(words[2], number > 0 ? number : 100);
  } else if (what == "reverse") {
    bench_reverse(words[2], number > 0 ? static_cast<std::size_t>(number) : 10'000);
  } else if (what == "arrival") {
    bench_arrival(words[2], number > 0 ? static_cast<std::size_t>(number) : 10'000);
  } else {
    return usage();
  }
  return 0;
}

}  // namespace
}  // namespace pincite

int main(int count, char** words) {
  return pincite::run(count, words);
}
