#include "cli/stories.hpp"

#include "pincite/pipeline/reporting.hpp"

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
  return deliver(call, report::render(report, format, pictures, style));
}

std::size_t print_failures(const std::vector<base::Error>& failures) {
  for (const base::Error& failure : failures)
    print_error(failure);
  return failures.size();
}

}  // namespace pincite::cli
