#pragma once
/// What check and link share: rendering and the messages about stories that could not be read.

#include "cli/command.hpp"

#include "pincite/pipeline/stories.hpp"
#include "pincite/report/report.hpp"

namespace pincite::cli {

/// Options --format and -o.
void describe_report_options(po::options_description& options, const char* formats);

/// The format asked for, one of `allowed` (names as in report::parse_format).
base::Result<report::Format> report_format(const Invocation& call,
                                           const std::vector<std::string>& allowed);

/// Says what the report was made with, renders with pictures where the format shows them, and
/// delivers.
base::Status deliver_report(const Invocation& call, pipeline::Library& library,
                            model::Report& report, report::Format format);

/// The stories named: folders are replaced by the pages, texts and printouts in them, by name.
base::Result<std::vector<std::string>> story_paths(const std::vector<std::string>& arguments);

/// Prints every failure; returns their number.
std::size_t print_failures(const std::vector<base::Error>& failures);

}  // namespace pincite::cli
