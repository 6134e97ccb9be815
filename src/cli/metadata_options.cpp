#include "cli/metadata_options.hpp"

namespace pincite::cli {

namespace {

void take(const Invocation& call, const char* name, std::optional<std::string>& value) {
  if (call.has(name)) value = call.text(name);
}

}  // namespace

void describe_metadata(po::options_description& options) {
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  options.add_options()("court", text("ID"), "court as PACER names it: cand")(
      "docket", text("NUMBER"), "docket number: 3:20-cv-08570-JD")(
      "ecf", text("NUMBER"), "ECF number, with attachment: 517-1")(
      "case-name", text("NAME"), "case name: Klein v. Meta Platforms, Inc.")("title", text("TITLE"),
                                                                             "title of the paper")(
      "kind", text("KIND"),
      "complaint, answer, motion, opposition, reply, declaration, exhibit, "
      "letter, brief, order, opinion, notice, transcript, other")(
      "filed", text("DATE"), "day of filing: 2023-04-14")("paper-version", text("VERSION"),
                                                          "redacted, unredacted or unknown");
}

base::Result<extract::GivenMetadata> metadata_of(const Invocation& call) {
  extract::GivenMetadata given;
  take(call, "court", given.court);
  take(call, "docket", given.docket_number);
  take(call, "ecf", given.ecf);
  take(call, "case-name", given.case_name);
  take(call, "title", given.title);
  if (call.has("kind")) {
    given.kind = model::parse_filing_kind(call.text("kind"));
    if (!given.kind) {
      return base::fail(base::ErrorCode::usage, "--kind " + call.text("kind"), "no such kind",
                        "see pincite add --help");
    }
  }
  if (call.has("filed")) {
    given.filed = base::parse_iso_date(call.text("filed"));
    if (!given.filed) {
      return base::fail(base::ErrorCode::usage, "--filed " + call.text("filed"), "is no date",
                        "write it as 2023-04-14");
    }
  }
  if (call.has("paper-version")) {
    given.version = model::parse_version(call.text("paper-version"));
    if (!given.version) {
      return base::fail(base::ErrorCode::usage, "--paper-version " + call.text("paper-version"),
                        "no such version", "one of: redacted, unredacted, unknown");
    }
  }
  return given;
}

}  // namespace pincite::cli
