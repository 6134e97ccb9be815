#include "cli/arguments.hpp"

#include "pincite/catalogue/catalogue.hpp"

#include <algorithm>

namespace pincite::cli {

namespace {

namespace style = po::command_line_style;
constexpr int strict =
    static_cast<int>(style::default_style) & ~static_cast<int>(style::allow_guessing);

/// Boost's message about one option in our words.
base::Error usage_error(const po::error& error, const Command* command) {
  const std::string where =
      command == nullptr ? "pincite" : "pincite " + std::string(command->name);
  std::string message = error.what();
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
    message = "there is no option " + unknown->get_option_name();
  }
  return {base::ErrorCode::usage, where, message, "see " + where + " --help"};
}

/// Adds what `words` hold to `options`; positional words go to `arguments`.
base::Status parse_half(const std::vector<std::string>& words, const Command* command,
                        po::variables_map& options, std::vector<std::string>& arguments) {
  po::options_description all;
  all.add(global_options());
  if (command != nullptr) command->describe(all);
  all.add_options()("positional", po::value<std::vector<std::string>>());
  po::positional_options_description positional;
  positional.add("positional", -1);
  try {
    po::store(
        po::command_line_parser(words).options(all).positional(positional).style(strict).run(),
        options);
    po::notify(options);
  } catch (const po::error& error) {
    return tl::unexpected(usage_error(error, command));
  }
  if (options.count("positional") != 0) {
    arguments = options["positional"].as<std::vector<std::string>>();
  }
  return {};
}

base::Result<const Command*> command_named(const Commands& commands, const std::string& name) {
  if (const Command* command = find_command(commands, name)) return command;
  return base::fail(base::ErrorCode::usage, name, "is not a pincite command", "see pincite --help");
}

std::optional<std::string> library_option(const po::variables_map& options) {
  if (options.count("library") == 0) return std::nullopt;
  return options["library"].as<std::string>();
}

}  // namespace

std::size_t command_position(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--library") {
      ++i;
    } else if (words[i].empty() || words[i].front() != '-') {
      return i;
    }
  }
  return words.size();
}

po::options_description global_options() {
  po::options_description options("Options of every command");
  options.add_options()("library", po::value<std::string>()->value_name("DIR"),
                        "the library; else $PINCITE_LIBRARY, else ~/.local/share/pincite")(
      "quiet,q", "only results and errors")("verbose,v", "say more")("help,h", "this help")(
      "version", "version");
  return options;
}

po::options_description visible_options(const Command& command) {
  po::options_description options("Options");
  command.describe(options);
  return options;
}

base::Result<Parsed> parse_arguments(const Commands& commands,
                                     const std::vector<std::string>& words) {
  Parsed parsed;
  const std::size_t at = command_position(words);
  const bool named = at < words.size();
  const bool asks_help = named && words[at] == "help";
  if (asks_help) parsed.help = true;
  const std::size_t name_at = asks_help ? at + 1 : at;
  if (name_at < words.size() && named) {
    auto command = command_named(commands, words[name_at]);
    if (!command) return base::pass_on(command);
    parsed.command = *command;
  }
  const auto middle = words.begin() + static_cast<std::ptrdiff_t>(std::min(at, words.size()));
  const auto rest =
      words.begin() + static_cast<std::ptrdiff_t>(std::min(name_at + 1, words.size()));
  std::vector<std::string> none;
  // The command's own half is stored first: Boost keeps the first value it sees.
  if (auto ok = parse_half({rest, words.end()}, parsed.command, parsed.call.options,
                           parsed.call.arguments);
      !ok) {
    return base::pass_on(ok);
  }
  po::variables_map before;
  if (auto ok = parse_half({words.begin(), middle}, nullptr, before, none); !ok) {
    return base::pass_on(ok);
  }
  for (const auto& [name, value] : before)
    parsed.call.options.insert({name, value});
  const po::variables_map& options = parsed.call.options;
  parsed.help = parsed.help || options.count("help") != 0;
  parsed.version = options.count("version") != 0;
  parsed.call.console = make_console(options.count("quiet") != 0, options.count("verbose") != 0);
  parsed.call.library = catalogue::library_folder(library_option(options));
  return parsed;
}

}  // namespace pincite::cli
