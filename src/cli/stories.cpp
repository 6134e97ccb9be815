#include "cli/stories.hpp"

#include "pincite/pipeline/reporting.hpp"

#include <fstream>
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

base::Status deliver_report(const Invocation& call, pipeline::Library& library,
                            const model::Report& report, report::Format format) {
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
  const base::fs::path target = call.text("output");
  const base::fs::path whole = target.string() + ".tmp";
  std::ofstream out(whole, std::ios::binary);
  report::write(out, report, format, pictures, style);
  out.close();
  std::error_code error;
  if (out) base::fs::rename(whole, target, error);
  if (out && !error) return {};
  base::fs::remove(whole, error);
  return base::fail(base::ErrorCode::internal, target.string(), "cannot be written",
                    "check free space and permissions");
}

std::size_t print_failures(const std::vector<base::Error>& failures) {
  for (const base::Error& failure : failures)
    print_error(failure);
  return failures.size();
}

}  // namespace pincite::cli
