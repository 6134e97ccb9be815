#include "cli/arguments.hpp"
#include "cli/full_program.hpp"
#include "cli/run_commands.hpp"

#include "pincite/cli/run.hpp"

namespace pincite::cli {

const Commands& quick_commands() {
  static const Commands table = {&search_command, &list_command, &status_command, &fields_command,
                                 &alert_command};
  return table;
}

namespace {

bool is_quick(const std::vector<std::string>& words) {
  const std::size_t at = command_position(words);
  return at < words.size() && find_command(quick_commands(), words[at]) != nullptr;
}

}  // namespace

int run(int argc, char** argv, const char* build_folder) {
  if (is_quick({argv + 1, argv + argc})) return run_commands(quick_commands(), argc, argv);
  const base::Error error = run_full_program(argv, build_folder);
  print_error(error);
  return base::exit_status(error.code);
}

}  // namespace pincite::cli
