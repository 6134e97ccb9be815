#include "cli/command.hpp"
#include "cli/run_text.hpp"

#include "pincite/base/json.hpp"
#include "pincite/catalogue/catalogue.hpp"
#include "pincite/extract/extract.hpp"
#include "pincite/index/index.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

constexpr std::size_t shown_runs = 10;

void describe(po::options_description& options) {
  options.add_options()("format", po::value<std::string>()->value_name("FORMAT"),
                        "text, json")("runs", "the last run and what is known of each source");
}

base::Json to_json(const model::LibraryStatus& status) {
  base::Json failures = base::Json::array();
  for (const model::Failure& failure : status.failures) {
    failures.push_back({{"object", failure.object}, {"reason", failure.reason}});
  }
  return {{"schema", "pincite.status/1"},
          {"dockets", status.dockets},
          {"entries", status.entries},
          {"filings", status.filings},
          {"filings_not_indexed", status.filings_not_indexed},
          {"pages",
           {{"total", status.pages_text + status.pages_ocr + status.pages_unreadable},
            {"text", status.pages_text},
            {"ocr", status.pages_ocr},
            {"unreadable", status.pages_unreadable},
            {"stale", status.pages_stale}}},
          {"articles", status.articles},
          {"quotations", status.quotations},
          {"links", status.links},
          {"failures", failures},
          {"versions",
           {{"schema", status.schema_version},
            {"index_schema", status.index_schema_version},
            {"extractor", status.extractor_version}}}};
}

void print_text(const Invocation& call, const model::LibraryStatus& status) {
  const int pages = status.pages_text + status.pages_ocr + status.pages_unreadable;
  std::cout << "library     " << printable(call.library.string()) << "\ndockets     "
            << status.dockets << "\nentries     " << status.entries << "\nfilings     "
            << status.filings << "\npages       " << pages << " (" << status.pages_text << " text, "
            << status.pages_ocr << " OCR, " << status.pages_unreadable << " unreadable)"
            << "\nstories     " << status.articles << "\nquotations  " << status.quotations
            << "\nlinks       " << status.links << "\nfailures    " << status.failures.size()
            << "\nversions    schema " << status.schema_version << ", index "
            << status.index_schema_version << ", extractor " << status.extractor_version << '\n';
  for (const model::Failure& failure : status.failures) {
    std::cout << "  " << printable(failure.object) << ": " << printable(failure.reason) << '\n';
  }
  if (status.filings_not_indexed > 0) {
    print_note(call.console, std::to_string(status.filings_not_indexed) +
                                 " filings are not searchable yet; run pincite reindex");
  }
  if (status.pages_stale > 0) {
    print_note(call.console, std::to_string(status.pages_stale) +
                                 " pages were made by an older extractor; run pincite reindex "
                                 "--extract");
  }
}

/// What every run left behind: the last runs, and when each source had something new.
Outcome run_status(catalogue::Catalogue& catalogue, const std::string& format) {
  auto runs = catalogue.runs(shown_runs);
  if (!runs) return base::pass_on(runs);
  auto sources = catalogue.sources();
  if (!sources) return base::pass_on(sources);
  if (format == "json") {
    base::Json json = {{"schema", "pincite.run-status/1"},
                       {"runs", base::Json::array()},
                       {"sources", base::Json::array()}};
    for (const model::Run& run : *runs)
      json["runs"].push_back(model::to_json(run));
    for (const model::SourceState& source : *sources)
      json["sources"].push_back(model::to_json(source));
    std::cout << base::to_text(json);
  } else {
    std::cout << printable(run_status_text(*runs, *sources));
  }
  return 0;
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 0, 0, "no argument"); !ok) return base::pass_on(ok);
  const auto format = format_of(call, {"text", "json"});
  if (!format) return tl::unexpected(format.error());
  auto catalogue = catalogue::Catalogue::open(call.library, catalogue::Access::read);
  if (!catalogue) return base::pass_on(catalogue);
  if (call.has("runs")) return run_status(**catalogue, *format);
  auto status = (*catalogue)->status(extract::extractor_version);
  if (!status) return base::pass_on(status);
  status->index_schema_version = index::index_schema_version;
  if (*format == "json") {
    std::cout << base::to_text(to_json(*status));
  } else {
    print_text(call, *status);
  }
  return 0;
}

}  // namespace

const Command status_command = {"status", "",       "totals, failures and versions of the library",
                                "",       describe, run};

}  // namespace pincite::cli
