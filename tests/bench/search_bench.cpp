// Speed and size of search, beside SQLite FTS5 and a Xapian index of stemmed pages, on generated
// filings. CPU time, so that other work on the machine does not count.
//
//   search_bench build FOLDER PAGES [SEED]       library and peers
//   search_bench library FOLDER PAGES [SEED]     the library and FTS5 rows only
//   search_bench alone FOLDER PAGES [SEED]       the library only
//   search_bench queries FOLDER [REPETITIONS [ROW]]   questions to what was built; one row of them
//   search_bench add FOLDER                      cost of adding 100 pages; changes the library
//   search_bench texts FOLDER PAGES [SEED]       the same papers as text files (recoll_search.py)
//   search_bench questions                       row, tab, query of pincite, tab, query of recoll

#include "bench/library_build.hpp"
#include "bench/meters.hpp"
#include "bench/peers.hpp"
#include "bench/queries.hpp"

#include "pincite/search/search.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <optional>

namespace pincite::bench {
namespace {

namespace fs = base::fs;

double megabytes(const fs::path& path) {
  return static_cast<double>(bytes_of(path)) / 1e6;
}

void print_build(const fs::path& folder, const Costs& costs) {
  const double index = megabytes(folder / "library" / "index");
  std::printf("%zu filings, %zu pages\n", costs.filings, costs.pages);
  const auto line = [&](const char* what, double seconds, double size) {
    if (seconds <= 0) return;
    std::printf("%-28s %8.1f CPU s %8.0f pages/s %8.0f MB\n", what, seconds,
                static_cast<double>(costs.pages) / seconds, size);
  };
  line("library (catalogue + index)", costs.library, index);
  line("FTS5, row per filing", costs.fts_filings, megabytes(folder / "fts-filings.db"));
  line("FTS5, row per page", costs.fts_pages, megabytes(folder / "fts-pages.db"));
  line("Xapian, stemmed pages", costs.page_index, megabytes(folder / "page-index"));
  std::printf("catalogue %.0f MB\n", megabytes(folder / "library" / "catalogue.db"));
  if (costs.page_index > 0) {
    std::printf("index / stemmed pages: %.2f (goal 0.45)\n",
                index / megabytes(folder / "page-index"));
  }
}

struct Times {
  std::vector<double> ms;
  [[nodiscard]] double p50() const { return percentile(ms, 0.5); }
  [[nodiscard]] double p99() const { return percentile(ms, 0.99); }
};

Times measure(const Row& row, int repetitions, const std::function<void(const Question&)>& ask) {
  Times times;
  for (const Question& question : row.questions)
    ask(question);  // warm
  for (int i = 0; i < repetitions; ++i) {
    for (const Question& question : row.questions) {
      const double begun = cpu_seconds();
      ask(question);
      times.ms.push_back((cpu_seconds() - begun) * 1000);
    }
  }
  return times;
}

class Bench {
 public:
  Bench(const fs::path& folder, int repetitions, const std::string& only)
      : repetitions_(repetitions), rows_(rows()) {
    std::erase_if(rows_, [&](const Row& row) { return row.name.find(only) == std::string::npos; });
    auto catalogue = catalogue::Catalogue::open(folder / "library", catalogue::Access::read);
    auto reader = index::Reader::open(folder / "library");
    if (!catalogue || !reader) std::exit((std::fputs("no library\n", stderr), 1));
    catalogue_ = std::move(*catalogue);
    reader_ = std::move(*reader);
    if (fs::exists(folder / "fts-filings.db")) {
      filings_.emplace(folder / "fts-filings.db", Rows::filings);
    }
    if (fs::exists(folder / "fts-pages.db")) pages_.emplace(folder / "fts-pages.db", Rows::pages);
  }

  /// Ten best hits with one place and snippet each, and with the three that a terminal shows.
  void ranked() {
    std::printf("%-20s %16s %16s %16s %16s   ratio of medians\n", "ranked top 10, ms", "ours",
                "ours, 3 places", "FTS5 filings", "FTS5 pages");
    for (const Row& row : rows_) {
      std::size_t hits = 0;
      const Times one = measure(row, repetitions_, [&](const Question& q) { hits += ask(q, 1); });
      const Times three = measure(row, repetitions_, [&](const Question& q) { ask(q, 3); });
      const Times by_filing = fts(filings_, row, &Fts::best);
      const Times by_page = fts(pages_, row, &Fts::best);
      std::printf("%-20s", row.name.c_str());
      print({&one, &three, &by_filing, &by_page});
      std::printf("   %.2f filings, %.2f pages (goal 0.25); %.0f filings found\n",
                  one.p50() / by_filing.p50(), one.p50() / by_page.p50(),
                  static_cast<double>(hits) /
                      static_cast<double>(row.questions.size() *
                                          static_cast<std::size_t>(repetitions_ + 1)));
    }
  }

  /// Every occurrence: filings and words, without reading the filings.
  void occurrences() {
    std::printf("\n%-20s %16s %16s %16s %16s   ratio of medians\n", "all occurrences, ms", "ours",
                "FTS5 page rows", "page positions", "filing positions");
    for (const Row& row : rows_) {
      if (row.name.find("AND") != std::string::npos ||
          row.name.find("filter") != std::string::npos) {
        continue;
      }
      const Times ours = measure(row, repetitions_, [&](const Question& q) { all(q); });
      const Times row_times = fts(pages_, row, &Fts::all);
      const Times by_page = fts(pages_, row, &Fts::positions);
      const Times by_filing = fts(filings_, row, &Fts::positions);
      std::printf("%-20s", row.name.c_str());
      print({&ours, &row_times, &by_page, &by_filing});
      std::printf("   %.2f rows, %.2f page positions (goal 1.5)\n", ours.p50() / row_times.p50(),
                  ours.p50() / by_page.p50());
    }
  }

 private:
  static void print(std::initializer_list<const Times*> columns) {
    for (const Times* times : columns)
      std::printf(" %7.3f/%8.3f", times->p50(), times->p99());
  }

  std::size_t ask(const Question& question, std::size_t places) {
    search::Request request;
    request.query = question.ours;
    request.limit = 10;
    request.places = places;
    auto answer = search::search(request, *catalogue_, *reader_);
    if (!answer) std::exit((std::fprintf(stderr, "%s\n", answer.error().line().c_str()), 1));
    return answer->total;
  }

  void all(const Question& question) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : question.ours) {
      if (c != '"' && c != ' ') word += c;
      if (c == ' ' || c == '"') {
        if (!word.empty()) words.push_back(word);
        word.clear();
      }
    }
    auto found = reader_->find(index::plain_row(words));
    if (!found) std::exit((std::fprintf(stderr, "%s\n", found.error().line().c_str()), 1));
  }

  Times fts(std::optional<Fts>& peer, const Row& row, Fts::Found (Fts::*how)(const std::string&)) {
    if (!peer) return {};
    return measure(row, std::max(1, repetitions_ / 3),
                   [&](const Question& question) { ((*peer).*how)(question.fts); });
  }

  int repetitions_;
  std::vector<Row> rows_;
  std::unique_ptr<catalogue::Catalogue> catalogue_;
  std::unique_ptr<index::Reader> reader_;
  std::optional<Fts> filings_, pages_;
};

int print_questions() {
  for (const Row& row : rows()) {
    for (const Question& question : row.questions)
      std::printf("%s\t%s\t%s\n", row.name.c_str(), question.ours.c_str(), question.recoll.c_str());
  }
  return 0;
}

int run(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "questions") == 0) return print_questions();
  if (argc < 3) return (std::fputs("usage: see the head of search_bench.cpp\n", stderr), 2);
  const std::string what = argv[1];
  const fs::path folder = argv[2];
  const auto number = [&](int at, std::uint64_t otherwise) {
    return argc > at ? std::strtoull(argv[at], nullptr, 10) : otherwise;
  };
  if (what == "build" || what == "library" || what == "alone") {
    const bool fts = what != "alone", page_index = what == "build";
    if (fts && fs::exists(folder / "fts-filings.db")) {
      return (std::fprintf(stderr, "%s: was built before\n", folder.c_str()), 2);
    }
    print_build(folder, build(folder, number(3, 100'000), number(4, 1), fts, page_index));
    return 0;
  }
  if (what == "texts") return (write_texts(folder, number(3, 100'000), number(4, 1)), 0);
  if (what == "add") {
    std::vector<double> seconds;
    for (std::uint64_t i = 0; i < 7; ++i)
      seconds.push_back(add_pages(folder, 100, 1'000'000 + number(3, 0) * 100 + i));
    std::printf("adding 100 pages: median %.3f CPU s\n", percentile(seconds, 0.5));
    return 0;
  }
  Bench bench(folder, static_cast<int>(number(3, 15)), argc > 4 ? argv[4] : "");
  bench.ranked();
  bench.occurrences();
  return 0;
}

}  // namespace
}  // namespace pincite::bench

int main(int argc, char** argv) {
  return pincite::bench::run(argc, argv);
}
