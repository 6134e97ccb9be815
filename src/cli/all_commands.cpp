#include "cli/run_commands.hpp"

#include "pincite/cli/run.hpp"

namespace pincite::cli {

const Commands& all_commands() {
  static const Commands table = {
      &add_command,     &search_command,  &check_command,  &link_command,          &report_command,
      &show_command,    &list_command,    &edit_command,   &remove_command,        &status_command,
      &reindex_command, &nightly_command, &alert_command,  &backup_command,        &restore_command,
      &extract_command, &read_command,    &fields_command, &extract_worker_command};
  return table;
}

int run_full(int argc, char** argv) {
  return run_commands(all_commands(), argc, argv);
}

}  // namespace pincite::cli
