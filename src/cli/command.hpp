#pragma once
/// The table of commands: it drives dispatch, help, manual pages and completion.

#include "cli/console.hpp"

#include "pincite/base/file.hpp"
#include "pincite/base/result.hpp"

#include <boost/program_options.hpp>

#include <optional>
#include <string>
#include <vector>

namespace pincite::cli {

namespace po = boost::program_options;

/// What a command gets: its parsed options, the console, the library's folder.
struct Invocation {
  po::variables_map options;
  std::vector<std::string> arguments;  ///< positional
  Console console;
  base::fs::path library;

  [[nodiscard]] bool has(const char* option) const { return options.count(option) != 0; }
  [[nodiscard]] std::string text(const char* option) const {
    return has(option) ? options[option].as<std::string>() : std::string{};
  }
};

/// The exit status, or the error that decides it.
using Outcome = base::Result<int>;

struct Command {
  const char* name;
  const char* arguments;  ///< "PATH…"; shown in the usage line
  const char* summary;    ///< one line
  const char* details;    ///< more lines for --help
  void (*describe)(po::options_description& options);
  Outcome (*run)(const Invocation& call);
  bool hidden = false;
};

// One per file cmd_<name>.cpp.
extern const Command add_command, search_command, check_command, link_command, report_command,
    show_command, list_command, edit_command, remove_command, status_command, reindex_command,
    extract_command, read_command, fields_command, extract_worker_command, alert_command,
    backup_command, restore_command, nightly_command;

/// The commands that a program offers, in the order of its overview.
using Commands = std::vector<const Command*>;
/// Every command; links everything that any of them needs.
const Commands& all_commands();
/// Those that read only catalogue and index, and start at once (decision 20).
const Commands& quick_commands();
/// The one with that name, or null.
const Command* find_command(const Commands& commands, const std::string& name);

/// The value of `--format`, checked against the formats that the command offers.
base::Result<std::string> format_of(const Invocation& call,
                                    const std::vector<std::string>& allowed);

/// Fails with `usage` unless there are between `least` and `most` positional arguments.
base::Status expect_arguments(const Invocation& call, std::size_t least, std::size_t most,
                              const std::string& what);

/// Fails when `path` is a URL: pincite reads files; the hint says to save the page.
base::Status refuse_url(const std::string& path);

/// Writes to standard output, or to the file given with -o.
base::Status deliver(const Invocation& call, const std::string& bytes);

}  // namespace pincite::cli
