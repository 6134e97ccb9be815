#pragma once
/// From argv to a command and its options.

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace pincite::cli {

/// What the words on the command line ask for.
struct Parsed {
  const Command* command = nullptr;  ///< null: only global options
  Invocation call;
  bool help = false;
  bool version = false;
};

/// Index of the command's name: the first word that is no option and no option's value. The number
/// of words when there is none.
std::size_t command_position(const std::vector<std::string>& words);

/// Cuts argv at the command's name and parses both halves strictly: with one parser, prefix
/// guessing of Boost 1.74 took "--in d.pdf" for "--index-dir d.pdf". Global options may stand on
/// either side. Fails with `usage`.
base::Result<Parsed> parse_arguments(const Commands& commands,
                                     const std::vector<std::string>& words);

/// Options of one command as --help prints them.
po::options_description visible_options(const Command& command);
po::options_description global_options();

}  // namespace pincite::cli
