#include "cli/command.hpp"

#include "pincite/cite/place.hpp"
#include "pincite/pipeline/reporting.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  options.add_options()("page", po::value<int>()->value_name("N"), "only PDF page N")(
      "image", po::value<std::string>()->value_name("FILE.png"), "write a picture of the page")(
      "highlight", po::value<std::string>()->value_name("PHRASE"), "mark the phrase");
}

pipeline::ShowOptions options_of(const Invocation& call) {
  pipeline::ShowOptions options;
  options.ref = call.arguments.front();
  if (call.has("page")) options.page = call.options["page"].as<int>();
  if (call.has("highlight")) options.highlight = call.text("highlight");
  return options;
}

void print_page(const pipeline::ShownPage& page, const pipeline::Shown& shown) {
  std::cout << "— page " << page.page << " of " << shown.filing.pages << " —\n";
  for (const std::string& line : page.lines)
    std::cout << printable(line) << '\n';
  for (const model::Place& place : shown.highlights) {
    if (place.page.pdf == page.page) std::cout << "  > " << printable(place.pin_cite) << '\n';
  }
  std::cout << '\n';
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, 1, "REF"); !ok) return base::pass_on(ok);
  auto library = pipeline::Library::open(call.library, pipeline::Access::read);
  if (!library) return base::pass_on(library);
  if (call.has("image")) {
    auto picture = pipeline::show_picture(**library, options_of(call));
    if (!picture) return base::pass_on(picture);
    if (auto ok = base::write_file_atomically(call.text("image"), *picture); !ok) {
      return base::pass_on(ok);
    }
    return 0;
  }
  auto shown = pipeline::show(**library, options_of(call));
  if (!shown) return base::pass_on(shown);
  std::cout << printable(cite::citation(shown->filing, "")) << "\n\n";
  for (const pipeline::ShownPage& page : shown->pages)
    print_page(page, *shown);
  return 0;
}

}  // namespace

const Command show_command = {
    "show",
    "REF",
    "a filing as text with margin numbers, or a page as a picture",
    "REF is f12, court/docket/ecf (cand/3:20-cv-08570/517-1), at least 8 digits of the SHA-256,\n"
    "or the path of a PDF that is in the library.",
    describe,
    run};

}  // namespace pincite::cli
