#include "cli/command.hpp"

#include "pincite/pipeline/backup.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

void describe(po::options_description&) {}

void print_result(const Invocation& call, const std::string& verb, const std::string& file,
                  const pipeline::BackupResult& result) {
  if (call.console.quiet) return;
  std::cout << printable(file) << ": " << verb << " " << result.filings
            << (result.filings == 1 ? " filing, " : " filings, ") << result.articles
            << (result.articles == 1 ? " story\n" : " stories\n");
}

Outcome run_backup(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, 1, "FILE"); !ok) return base::pass_on(ok);
  const std::string& file = call.arguments.front();
  ProgressLine line(call.console);
  auto result = pipeline::backup(call.library, file, line.control());
  line.clear();
  if (!result) return base::pass_on(result);
  print_result(call, "saved", file, *result);
  return 0;
}

Outcome run_restore(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, 1, "FILE"); !ok) return base::pass_on(ok);
  const std::string& file = call.arguments.front();
  ProgressLine line(call.console);
  auto result = pipeline::restore(file, call.library, line.control());
  line.clear();
  if (!result) return base::pass_on(result);
  print_result(call, "restored", file, *result);
  return 0;
}

}  // namespace

const Command backup_command = {
    "backup",
    "FILE",
    "a consistent copy of the library in one file",
    "Readers and a writer may work meanwhile. FILE is a plain tar archive with checksums; it\n"
    "appears whole or not at all, and replaces an older one. The word index is left out: restore\n"
    "builds it.",
    describe,
    run_backup};

const Command restore_command = {
    "restore",
    "FILE",
    "make a library from a backup",
    "Checks every byte first. The library must not exist yet, or be an empty folder.",
    describe,
    run_restore};

}  // namespace pincite::cli
