#include "cli/command.hpp"
#include "cli/stories.hpp"

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  describe_report_options(options, "text, json, md, html, csv");
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, SIZE_MAX, "ARTICLE…"); !ok) return base::pass_on(ok);
  const auto format = report_format(call, {"text", "json", "md", "html", "csv"});
  if (!format) return tl::unexpected(format.error());
  auto library = pipeline::Library::open(call.library, pipeline::Access::read);
  if (!library) return base::pass_on(library);
  auto paths = story_paths(call.arguments);
  if (!paths) return base::pass_on(paths);
  ProgressLine line(call.console);
  auto result = pipeline::check(**library, *paths, line.control());
  line.clear();
  if (!result) return base::pass_on(result);
  const std::size_t failures = print_failures(result->failures);
  if (!result->report.articles.empty()) {
    if (auto ok = deliver_report(call, **library, result->report, *format); !ok) {
      return base::pass_on(ok);
    }
  }
  if (result->interrupted) return base::exit_status(base::ErrorCode::interrupted);
  if (failures > 0) return base::exit_status(base::ErrorCode::unusable_document);
  return result->all_found ? 0 : base::exit_status(base::ErrorCode::not_found);
}

}  // namespace

const Command check_command = {
    "check",
    "ARTICLE…",
    "find the filing behind every quotation of a story",
    "ARTICLE is a saved page (HTML, MHTML), pasted text, a PDF printout, - for standard input, or\n"
    "a folder of these. Nothing is stored. Exit status 0: every quotation credited to a filing "
    "was\n"
    "found verbatim or with marked edits; 1 otherwise.",
    describe,
    run};

}  // namespace pincite::cli
