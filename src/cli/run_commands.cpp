#include "cli/run_commands.hpp"

#include "cli/arguments.hpp"
#include "cli/version.hpp"

#include <exception>
#include <iomanip>
#include <iostream>
#include <locale>

namespace pincite::cli {

namespace {

void print_overview(std::ostream& out, const Commands& commands) {
  out << "pincite finds the court filing behind a quotation in the news\n\n"
         "usage: pincite COMMAND [OPTION…] [ARGUMENT…]\n\n";
  for (const Command* command : commands) {
    if (command->hidden) continue;
    out << "  " << std::left << std::setw(9) << command->name << command->summary << '\n';
  }
  out << '\n' << global_options() << "\nMore about one command: pincite COMMAND --help\n";
}

void print_help(std::ostream& out, const Command& command) {
  out << "pincite " << command.name << ": " << command.summary << "\n\nusage: pincite "
      << command.name << " [OPTION…] " << command.arguments << "\n\n";
  if (*command.details != '\0') out << command.details << "\n\n";
  const po::options_description own = visible_options(command);
  if (!own.options().empty()) out << own << '\n';
  out << global_options();
}

int report(const base::Error& error) {
  print_error(error);
  return base::exit_status(error.code);
}

int run_command(const Parsed& parsed) {
  watch_interrupts();
  const Outcome outcome = parsed.command->run(parsed.call);
  std::cout.flush();
  if (outcome && !std::cout) {
    return report({base::ErrorCode::unusable_document, "standard output", "cannot be written",
                   "check free space where it leads"});
  }
  return outcome ? *outcome : report(outcome.error());
}

int run_words(const Commands& commands, const std::vector<std::string>& words) {
  const auto parsed = parse_arguments(commands, words);
  if (!parsed) return report(parsed.error());
  if (parsed->version) {
    std::cout << "pincite " << version << '\n';
    return 0;
  }
  if (parsed->command == nullptr) {
    print_overview(parsed->help ? std::cout : std::cerr, commands);
    return parsed->help ? 0 : base::exit_status(base::ErrorCode::usage);
  }
  if (parsed->help) {
    print_help(std::cout, *parsed->command);
    return 0;
  }
  return run_command(*parsed);
}

}  // namespace

int run_commands(const Commands& commands, int argc, char** argv) {
  std::locale::global(std::locale::classic());
  try {
    return run_words(commands, {argv + 1, argv + argc});
  } catch (const std::exception& fault) {
    return report({base::ErrorCode::internal, "internal fault", fault.what(),
                   "please report it with the command that led here"});
  }
}

}  // namespace pincite::cli
