#include "cli/command.hpp"

#include "pincite/extract/pool.hpp"

namespace pincite::cli {

namespace {

void describe(po::options_description&) {}

Outcome run(const Invocation&) {
  return extract::worker_main();
}

}  // namespace

const Command extract_worker_command = {
    "extract-worker", "", "a child process of the extraction", "", describe, run, true};

}  // namespace pincite::cli
