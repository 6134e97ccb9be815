#include "cli/command.hpp"
#include "cli/stories.hpp"

#include "pincite/pipeline/reporting.hpp"

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  const auto ref = [](const char* name) { return po::value<std::string>()->value_name(name); };
  options.add_options()("filing", ref("REF"), "one filing: f12, court/docket/ecf, SHA-256, path")(
      "docket", ref("REF"), "one docket: cand/3:20-cv-08570")("article", ref("REF"),
                                                              "one story: a7");
  describe_report_options(options, "text, md, html, json, csv, annotations, csl, pdf");
}

base::Result<pipeline::ReportScope> scope_of(const Invocation& call) {
  pipeline::ReportScope scope;
  int given = 0;
  const auto take = [&](const char* name, std::optional<std::string>& value) {
    if (!call.has(name)) return;
    value = call.text(name);
    ++given;
  };
  take("filing", scope.filing);
  take("docket", scope.docket);
  take("article", scope.article);
  if (given <= 1) return scope;
  return base::fail(base::ErrorCode::usage, "--filing, --docket, --article", "exclude one another",
                    "give one of them");
}

Outcome write_pdf(const Invocation& call, pipeline::Library& library) {
  if (!call.has("filing")) {
    return base::fail(base::ErrorCode::usage, "--format pdf", "needs one filing",
                      "add --filing REF");
  }
  if (!call.has("output") && call.console.out_is_terminal) {
    return base::fail(base::ErrorCode::usage, "--format pdf", "is nothing for a terminal",
                      "add -o FILE.pdf");
  }
  auto pdf = pipeline::highlighted_pdf(library, call.text("filing"));
  if (!pdf) return base::pass_on(pdf);
  if (auto ok = deliver(call, *pdf); !ok) return base::pass_on(ok);
  return 0;
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 0, 0, "options only"); !ok) return base::pass_on(ok);
  auto scope = scope_of(call);
  if (!scope) return base::pass_on(scope);
  const bool pdf = call.text("format") == "pdf";
  const auto format =
      pdf ? base::Result<report::Format>(report::Format::text)
          : report_format(call, {"text", "md", "html", "json", "csv", "annotations", "csl"});
  if (!format)
    return base::fail(format.error().code, format.error().object, format.error().message,
                      format.error().hint + ", pdf");
  auto library = pipeline::Library::open(call.library, pipeline::Access::read);
  if (!library) return base::pass_on(library);
  if (pdf) return write_pdf(call, **library);
  auto report = pipeline::build_report(**library, *scope);
  if (!report) return base::pass_on(report);
  if (auto ok = deliver_report(call, **library, *report, *format); !ok) return base::pass_on(ok);
  return 0;
}

}  // namespace

const Command report_command = {
    "report",
    "",
    "citation report of what is stored",
    "Stories and their links come from pincite link. Without --filing, --docket or --article the\n"
    "report is about everything. --format pdf writes a copy of the filing with highlights.",
    describe,
    run};

}  // namespace pincite::cli
