#include "cli/stories.hpp"

#include "cli/output_file.hpp"
#include "cli/version.hpp"

#include "pincite/extract/extract.hpp"
#include "pincite/index/index.hpp"
#include "pincite/pipeline/reporting.hpp"

#include <algorithm>
#include <array>
#include <iostream>

namespace pincite::cli {

void describe_report_options(po::options_description& options, const char* formats) {
  options.add_options()("format", po::value<std::string>()->value_name("FORMAT"), formats)(
      "output,o", po::value<std::string>()->value_name("FILE"), "write to FILE");
}

base::Result<report::Format> report_format(const Invocation& call,
                                           const std::vector<std::string>& allowed) {
  const auto name = format_of(call, allowed);
  if (!name) return tl::unexpected(name.error());
  const auto format = report::parse_format(*name);
  if (!format) return base::fail(base::ErrorCode::internal, *name, "is a format nobody writes");
  return *format;
}

namespace {

/// What a reader must have to get the same report again.
std::string made_with() {
  return std::string("pincite ") + version + ", extractor " + extract::extractor_version +
         ", index " + std::to_string(index::index_schema_version);
}

}  // namespace

base::Status deliver_report(const Invocation& call, pipeline::Library& library,
                            model::Report& report, report::Format format) {
  report.made_with = made_with();
  report::TextStyle style;
  style.colour = call.console.colour && !call.has("output");
  style.width = call.console.width;
  const bool pictured = format == report::Format::html || format == report::Format::markdown;
  const report::Pictures pictures = pictured ? pipeline::pictures(library) : report::Pictures{};
  if (!call.has("output")) {
    report::write(std::cout, report, format, pictures, style);
    return {};
  }
  // Streamed: a report over many links holds one picture at a time.
  return write_output(call.text("output"), [&](std::ostream& out) {
    report::write(out, report, format, pictures, style);
  });
}

namespace {

/// Endings under which people keep stories; everything else in a folder is left alone.
bool looks_like_story(const base::fs::path& path) {
  constexpr std::array<std::string_view, 7> endings = {".html", ".htm", ".xhtml", ".mhtml",
                                                       ".mht",  ".txt", ".pdf"};
  const std::string ending = path.extension().string();
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

base::Result<std::vector<std::string>> story_paths(const std::vector<std::string>& arguments) {
  std::vector<std::string> paths;
  for (const std::string& argument : arguments) {
    std::error_code error;
    if (!base::fs::is_directory(argument, error)) {
      paths.push_back(argument);
      continue;
    }
    std::vector<std::string> found;
    for (base::fs::recursive_directory_iterator at(argument, error), end; !error && at != end;
         at.increment(error)) {
      if (at->is_regular_file(error) && looks_like_story(at->path())) found.push_back(at->path());
    }
    if (found.empty()) {
      return base::fail(base::ErrorCode::unusable_document, argument, "holds no story",
                        "stories end in .html, .mhtml, .txt or .pdf");
    }
    std::sort(found.begin(), found.end());
    paths.insert(paths.end(), found.begin(), found.end());
  }
  return paths;
}

std::size_t print_failures(const std::vector<base::Error>& failures) {
  for (const base::Error& failure : failures)
    print_error(failure);
  return failures.size();
}

}  // namespace pincite::cli
