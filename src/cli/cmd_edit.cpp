#include "cli/command.hpp"
#include "cli/metadata_options.hpp"

#include "pincite/cite/place.hpp"
#include "pincite/pipeline/maintain.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, 1, "REF"); !ok) return base::pass_on(ok);
  auto given = metadata_of(call);
  if (!given) return base::pass_on(given);
  auto library = pipeline::Library::open(call.library, pipeline::Access::write);
  if (!library) return base::pass_on(library);
  auto filing = pipeline::edit(**library, call.arguments.front(), *given);
  if (!filing) return base::pass_on(filing);
  if (!call.console.quiet) {
    std::cout << model::filing_ref(filing->id) << "  " << printable(cite::citation(*filing, ""))
              << '\n';
  }
  return 0;
}

}  // namespace

const Command edit_command = {
    "edit",
    "REF",
    "correct what is known of a filing",
    "Options given replace what is stored; an empty value clears it. The index follows.",
    describe_metadata,
    run};

}  // namespace pincite::cli
