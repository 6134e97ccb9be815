#include "cli/command.hpp"
#include "cli/stories.hpp"

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  describe_report_options(options, "text, json, md, html, csv");
}

Outcome run(const Invocation& call) {
  const auto format = report_format(call, {"text", "json", "md", "html", "csv"});
  if (!format) return tl::unexpected(format.error());
  auto library = pipeline::Library::open(call.library, pipeline::Access::write);
  if (!library) return base::pass_on(library);
  auto paths = story_paths(call.arguments);
  if (!paths) return base::pass_on(paths);
  ProgressLine line(call.console);
  auto result = pipeline::link(**library, *paths, line.control());
  line.clear();
  if (!result) return base::pass_on(result);
  const std::size_t failures = print_failures(result->failures);
  if (!result->report.articles.empty() && !call.console.quiet) {
    if (auto ok = deliver_report(call, **library, result->report, *format); !ok) {
      return base::pass_on(ok);
    }
  }
  const std::size_t count = result->report.articles.size();
  print_note(call.console, std::to_string(count) + (count == 1 ? " story" : " stories") +
                               " matched, " + std::to_string(result->changed.size()) +
                               " new or changed");
  if (result->interrupted) return base::exit_status(base::ErrorCode::interrupted);
  return failures > 0 ? base::exit_status(base::ErrorCode::some_items_failed) : 0;
}

}  // namespace

const Command link_command = {
    "link",
    "[ARTICLE…]",
    "as check, and keep story and links in the library",
    "Without ARTICLE every stored story is matched again. The same canonical address is a new\n"
    "version of the stored story.",
    describe,
    run};

}  // namespace pincite::cli
