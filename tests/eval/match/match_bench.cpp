// Speed and candidate recall of matching, over a library that is there already. CPU time of this
// process, so that other work on the machine does not count.
//
//   match_bench story LIBRARY [STORIES]        stories of 20 quotations, each checked twice
//   match_bench curve LIBRARY…                 the same for libraries of growing size, a line each
//   match_bench candidates LIBRARY [TRIALS]    is the true filing among the first 20 proposals?
//   match_bench oracle LIBRARY [TRIALS]        the same against every filing, read and aligned
//   match_bench arrival LIBRARY [QUOTATIONS]   a new filing against stored stories, as add does it;
//                                              stores stories
//   match_bench changes LIBRARY [FILINGS]      after `arrival`: which stories does a filing change,
//                                              and is it them that are matched again?
//
// Quotations are taken from the library's own pages by a seeded generator. Letters are misread in
// the quotation instead of the filings: a word that differs, differs from both sides.

#include "eval/match/arrivals.hpp"
#include "eval/match/case_stories.hpp"
#include "eval/match/quoting.hpp"
#include "eval/match/recall_trials.hpp"
#include "pipeline/corpus.hpp"

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
    const auto story = tests::make_case_story(*maker, tests::papers_of_a_case(filings, dice), dice);
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

int usage() {
  std::fputs("usage: match_bench story|candidates|oracle|arrival|changes LIBRARY [COUNT]\n"
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
  } else if (what == "arrival") {
    tests::bench_arrival(words[2], number > 0 ? static_cast<std::size_t>(number) : 10'000);
  } else if (what == "changes") {
    tests::bench_changes(words[2], number > 0 ? static_cast<std::size_t>(number) : 5);
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
