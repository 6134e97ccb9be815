#include "cli/command.hpp"
#include "cli/metadata_options.hpp"

#include "pincite/pipeline/add.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

using pipeline::AddedFile;
using pipeline::AddOutcome;
using pipeline::AddResult;

void describe(po::options_description& options) {
  options.add_options()("ocr", po::value<std::string>()->value_name("WHEN"),
                        "auto (pages that need it), never, force")(
      "dry-run", "say what would be added; change nothing")(
      "jobs,j", po::value<int>()->value_name("N"), "worker processes (one per core)");
  describe_metadata(options);
}

base::Result<extract::OcrMode> ocr_mode(const Invocation& call) {
  const std::string mode = call.has("ocr") ? call.text("ocr") : "auto";
  if (mode == "auto") return extract::OcrMode::automatic;
  if (mode == "never") return extract::OcrMode::never;
  if (mode == "force") return extract::OcrMode::force;
  return base::fail(base::ErrorCode::usage, "--ocr " + mode, "no such mode",
                    "one of: auto, never, force");
}

base::Result<pipeline::AddOptions> options_of(const Invocation& call) {
  pipeline::AddOptions options;
  if (auto ok = expect_arguments(call, 1, SIZE_MAX, "PATH…"); !ok) return base::pass_on(ok);
  for (const std::string& path : call.arguments) {
    if (auto ok = refuse_url(path); !ok) return base::pass_on(ok);
    options.paths.emplace_back(path);
  }
  auto given = metadata_of(call);
  if (!given) return base::pass_on(given);
  options.given = std::move(*given);
  const auto mode = ocr_mode(call);
  if (!mode) return tl::unexpected(mode.error());
  options.ocr = *mode;
  options.dry_run = call.has("dry-run");
  if (call.has("jobs")) options.pool.workers = call.options["jobs"].as<int>();
  return options;
}

void print_file(const Invocation& call, const AddedFile& file) {
  const std::string line = printable(file.path.string() + ": " + pipeline::describe(file));
  if (file.outcome == AddOutcome::failed) {
    std::cerr << "pincite: " << line << '\n';
    return;
  }
  const bool news = file.outcome != AddOutcome::present || call.console.verbose;
  if (news && !call.console.quiet) std::cout << line << std::endl;  // flushed: reported means kept
  if (!call.console.verbose) return;
  for (const model::Issue& issue : file.issues) {
    std::cerr << "  " << (issue.page > 0 ? "page " + std::to_string(issue.page) + ": " : "")
              << printable(issue.text) << '\n';
  }
}

std::string plural(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

void print_summary(const Invocation& call, const AddResult& result) {
  if (call.console.quiet) return;
  const std::size_t pages = result.pages_text + result.pages_ocr + result.pages_unreadable;
  std::cout << (call.has("dry-run") ? "would add " + plural(result.would_add, "filing")
                                    : "added " + plural(result.added, "filing"));
  if (pages > 0) {
    std::cout << " (" << plural(pages, "page") << ": " << result.pages_text << " text, "
              << result.pages_ocr << " OCR, " << result.pages_unreadable << " unreadable)";
  }
  std::cout << ", " << result.present << " already there, " << result.failed << " failed, "
            << result.ignored << " ignored (no PDF)\n";
  if (!result.rematched.empty()) {
    std::cout << result.rematched.size() << " stored stories matched anew\n";
  }
}

Outcome run(const Invocation& call) {
  auto options = options_of(call);
  if (!options) return base::pass_on(options);
  ProgressLine line(call.console);
  const auto done = [&](const AddedFile& file) {
    line.clear();
    print_file(call, file);
  };
  auto result = pipeline::add(call.library, *options, line.control(), done);
  line.clear();
  if (!result) return base::pass_on(result);
  print_summary(call, *result);
  if (result->interrupted) return base::exit_status(base::ErrorCode::interrupted);
  return result->failed > 0 ? base::exit_status(base::ErrorCode::some_items_failed) : 0;
}

}  // namespace

const Command add_command = {
    "add",
    "PATH…",
    "take PDFs into the library",
    "Folders are walked; files that are no PDF by content are ignored there. The same bytes are\n"
    "never done twice. A side file NAME.json beside NAME.pdf gives metadata (keys of the filing\n"
    "object); options given here win over it.",
    describe,
    run};

}  // namespace pincite::cli
