#include "cli/command.hpp"

#include "pincite/pipeline/maintain.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  options.add_options()("extract", "first read PDFs again whose pages an older extractor made");
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 0, 0, "no argument"); !ok) return base::pass_on(ok);
  auto library = pipeline::Library::open(call.library, pipeline::Access::write);
  if (!library) return base::pass_on(library);
  ProgressLine line(call.console);
  pipeline::ReindexOptions options;
  options.extract = call.has("extract");
  auto result = pipeline::reindex(**library, options, line.control());
  line.clear();
  if (!result) return base::pass_on(result);
  for (const model::Failure& failure : result->failures) {
    print_error({base::ErrorCode::some_items_failed, failure.object, failure.reason, ""});
  }
  if (!call.console.quiet) {
    std::cout << "indexed " << result->filings << " filings, " << result->pages << " pages";
    if (options.extract) std::cout << "; read " << result->reextracted << " again";
    std::cout << '\n';
  }
  if (result->interrupted) return base::exit_status(base::ErrorCode::interrupted);
  return result->failures.empty() ? 0 : base::exit_status(base::ErrorCode::some_items_failed);
}

}  // namespace

const Command reindex_command = {"reindex",
                                 "",
                                 "build the word index anew from the catalogue",
                                 "Readers use the old index until the new one is whole.",
                                 describe,
                                 run};

}  // namespace pincite::cli
