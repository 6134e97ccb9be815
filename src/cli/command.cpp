#include "cli/command.hpp"

#include "cli/output_file.hpp"

#include <algorithm>
#include <iostream>

namespace pincite::cli {

using base::ErrorCode;

const Command* find_command(const Commands& commands, const std::string& name) {
  for (const Command* command : commands) {
    if (name == command->name) return command;
  }
  return nullptr;
}

base::Result<std::string> format_of(const Invocation& call,
                                    const std::vector<std::string>& allowed) {
  const std::string format = call.has("format") ? call.text("format") : allowed.front();
  if (std::find(allowed.begin(), allowed.end(), format) != allowed.end()) return format;
  std::string list;
  for (const std::string& name : allowed)
    list += (list.empty() ? "" : ", ") + name;
  return base::fail(ErrorCode::usage, "--format " + format, "no such format", "one of: " + list);
}

base::Status expect_arguments(const Invocation& call, std::size_t least, std::size_t most,
                              const std::string& what) {
  const std::size_t count = call.arguments.size();
  if (count >= least && count <= most) return {};
  if (count > most) {
    return base::fail(ErrorCode::usage, call.arguments.at(most), "one argument too many",
                      "expected " + what);
  }
  return base::fail(ErrorCode::usage, what, "is missing", "see --help");
}

base::Status refuse_url(const std::string& path) {
  if (!path.starts_with("http://") && !path.starts_with("https://")) return {};
  return base::fail(ErrorCode::unusable_document, path, "is an address, not a file",
                    "save the page or the PDF first and name the file");
}

base::Status deliver(const Invocation& call, const std::string& bytes) {
  if (call.has("output"))
    return write_output(call.text("output"), [&](std::ostream& out) { out << bytes; });
  std::cout << bytes;
  return {};
}

}  // namespace pincite::cli
