#pragma once
/// From argv to an exit status, over a table of commands.

#include "cli/command.hpp"

namespace pincite::cli {

/// Runs one of `commands`, prints its error, returns the exit status of the contract. Once per
/// process.
int run_commands(const Commands& commands, int argc, char** argv);

}  // namespace pincite::cli
