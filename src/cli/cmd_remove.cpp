#include "cli/command.hpp"

#include "pincite/cite/place.hpp"
#include "pincite/pipeline/maintain.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

void describe(po::options_description&) {}

void print(const Invocation& call, const pipeline::Removed& removed) {
  if (call.console.quiet) return;
  for (const model::Filing& filing : removed.filings) {
    std::cout << "removed " << model::filing_ref(filing.id) << "  "
              << printable(cite::citation(filing, "")) << '\n';
  }
  for (const model::ArticleId id : removed.articles) {
    std::cout << "removed " << model::article_ref(id) << '\n';
  }
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, SIZE_MAX, "REF"); !ok) return base::pass_on(ok);
  auto library = pipeline::Library::open(call.library, pipeline::Access::write);
  if (!library) return base::pass_on(library);
  for (const std::string& ref : call.arguments) {
    auto removed = pipeline::remove(**library, ref);
    if (!removed) return base::pass_on(removed);
    print(call, *removed);
  }
  return 0;
}

}  // namespace

const Command remove_command = {
    "remove",
    "REF…",
    "take a filing, docket or story out of the library",
    "With its file, text, index entries and links. REF as for show, or a docket\n"
    "(cand/3:20-cv-08570), or a story (a7).",
    describe,
    run};

}  // namespace pincite::cli
