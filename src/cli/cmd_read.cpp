#include "cli/command.hpp"

#include "pincite/model/json.hpp"
#include "pincite/pipeline/stories.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  options.add_options()("format", po::value<std::string>()->value_name("FORMAT"), "text, json");
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts)
    out += (out.empty() ? "" : ", ") + part;
  return out;
}

void print_field(const char* name, const std::string& value) {
  if (!value.empty()) std::cout << name << printable(value) << '\n';
}

void print_quotation(const model::Quotation& quotation) {
  const model::Attribution& source = quotation.attribution;
  std::cout << quotation.id << "  “" << printable(quotation.text) << "”\n    "
            << model::to_string(quotation.kind) << "; " << model::to_string(source.source_class);
  if (!source.surface.empty()) std::cout << ": " << printable(source.surface);
  if (source.name && *source.name != source.surface) {
    std::cout << " (" << printable(*source.name) << ")";
  }
  if (!source.via.empty()) std::cout << ", via " << printable(joined(source.via));
  if (!source.rule.empty()) std::cout << "  [" << source.rule << "]";
  std::cout << '\n';
}

void print_text(const model::Article& article) {
  print_field("title      ", article.title.value_or(""));
  print_field("outlet     ", article.outlet.value_or(""));
  print_field("authors    ", joined(article.authors));
  print_field("published  ", article.published ? article.published->iso() : "");
  print_field("address    ", article.url.value_or(""));
  print_field("chain      ", joined(article.chain));
  print_field("case cues  ", joined(article.case_cues));
  std::cout << '\n' << printable(article.body) << "\n\n";
  for (const model::Quotation& quotation : article.quotations)
    print_quotation(quotation);
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, 1, "ARTICLE"); !ok) return base::pass_on(ok);
  const auto format = format_of(call, {"text", "json"});
  if (!format) return tl::unexpected(format.error());
  auto article = pipeline::read_story(call.arguments.front());
  if (!article) return base::pass_on(article);
  if (*format == "json") {
    model::write_read_json(std::cout, *article);
  } else {
    print_text(*article);
  }
  return 0;
}

}  // namespace

const Command read_command = {
    "read",
    "ARTICLE",
    "what the story reader makes of one story; nothing is stored",
    "ARTICLE is a saved page (HTML, MHTML), pasted text, a PDF printout, or - for standard input.",
    describe,
    run};

}  // namespace pincite::cli
