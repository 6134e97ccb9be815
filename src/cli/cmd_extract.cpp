#include "cli/command.hpp"
#include "cli/page_svg.hpp"

#include "pincite/cite/place.hpp"
#include "pincite/extract/pool.hpp"
#include "pincite/model/json.hpp"
#include "pincite/text/flow.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

void describe(po::options_description& options) {
  options.add_options()("page", po::value<int>()->value_name("N"), "only PDF page N")(
      "format", po::value<std::string>()->value_name("FORMAT"),
      "text, json, svg (words, lines, roles and numbers over the page; needs --page)")(
      "ocr", po::value<std::string>()->value_name("WHEN"),
      "auto (pages that need it), never, force")("show-hidden",
                                                 "show words that lie under bad redactions")(
      "output,o", po::value<std::string>()->value_name("FILE"), "write to FILE");
}

/// What --format json prints, restricted to the page asked for.
base::Json extract_json(const std::string& path, const extract::Extraction& extraction,
                        const std::vector<std::string>& texts, const std::optional<int>& only) {
  base::Json json = {
      {"schema", "pincite.extract/1"},      {"file", path},
      {"sha256", extraction.filing.sha256}, {"filing", model::to_json(extraction.filing)},
      {"issues", base::Json::array()},      {"pages", base::Json::array()}};
  for (const model::Issue& issue : extraction.issues) {
    json["issues"].push_back(model::to_json(issue));
  }
  for (std::size_t i = 0; i < extraction.pages.size(); ++i) {
    if (only && extraction.pages[i].number != *only) continue;
    json["pages"].push_back(model::page_json(extraction.pages[i], texts[i]));
  }
  return json;
}

std::string page_head(const model::Page& page, int pages) {
  std::string head = "— page " + std::to_string(page.number) + " of " + std::to_string(pages);
  if (page.stamp && page.stamp->page) head += ", ECF page " + std::to_string(*page.stamp->page);
  if (page.printed) head += ", printed " + *page.printed;
  head += ", " + model::to_string(page.origin);
  return head + (page.why.empty() ? "" : " (" + page.why + ")") + " —\n";
}

std::string extract_text(const extract::Extraction& extraction,
                         const std::vector<std::string>& texts, const std::optional<int>& only) {
  std::string out = cite::citation(extraction.filing, "") + "\n";
  for (std::size_t i = 0; i < extraction.pages.size(); ++i) {
    const model::Page& page = extraction.pages[i];
    if (only && page.number != *only) continue;
    out += "\n" + page_head(page, extraction.filing.pages) + texts[i] + "\n";
  }
  for (const model::Issue& issue : extraction.issues) {
    out += "\nissue" + (issue.page > 0 ? ", page " + std::to_string(issue.page) : "") + ": " +
           issue.text;
  }
  return out + (extraction.issues.empty() ? "" : "\n");
}

base::Result<extract::Options> options_of(const Invocation& call) {
  extract::Options options;
  options.show_hidden = call.has("show-hidden");
  const std::string mode = call.has("ocr") ? call.text("ocr") : "auto";
  if (mode == "never") {
    options.ocr = extract::OcrMode::never;
  } else if (mode == "force") {
    options.ocr = extract::OcrMode::force;
  } else if (mode != "auto") {
    return base::fail(base::ErrorCode::usage, "--ocr " + mode, "no such mode",
                      "one of: auto, never, force");
  }
  return options;
}

/// The SVG of the page asked for, over a picture of it.
base::Result<std::string> svg_of(extract::Pool& pool, const std::string& path,
                                 const extract::Extraction& extraction, int number) {
  for (const model::Page& page : extraction.pages) {
    if (page.number != number) continue;
    extract::PictureRequest request;
    request.page = number;
    auto picture = pool.picture(path, request);
    return page_svg(page, picture ? *picture : std::string{});
  }
  return base::fail(base::ErrorCode::unusable_document, path,
                    "has no page " + std::to_string(number), "see pincite extract without --page");
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, 1, "FILE.pdf"); !ok) return base::pass_on(ok);
  const std::string& path = call.arguments.front();
  if (auto ok = refuse_url(path); !ok) return base::pass_on(ok);
  const auto format = format_of(call, {"text", "json", "svg"});
  if (!format) return tl::unexpected(format.error());
  auto options = options_of(call);
  if (!options) return base::pass_on(options);
  std::optional<int> only;
  if (call.has("page")) only = call.options["page"].as<int>();
  if (*format == "svg" && !only) {
    return base::fail(base::ErrorCode::usage, "--format svg", "draws one page", "add --page N");
  }
  auto pool = extract::Pool::start();
  if (!pool) return base::pass_on(pool);
  // All pages are read even for one: stamps and running heads are known by repetition.
  auto extraction = (*pool)->extract(path, {}, *options);
  if (!extraction) return base::pass_on(extraction);
  if (only && (*only < 1 || *only > extraction->filing.pages)) {
    return base::fail(base::ErrorCode::unusable_document, path,
                      "has no page " + std::to_string(*only),
                      "it has " + std::to_string(extraction->filing.pages));
  }
  base::Result<std::string> out = std::string{};
  if (*format == "svg") {
    out = svg_of(**pool, path, *extraction, *only);
  } else {
    const auto texts = text::page_texts(extraction->pages);
    out = *format == "json" ? base::to_text(extract_json(path, *extraction, texts, only))
                            : printable(extract_text(*extraction, texts, only));
  }
  if (!out) return base::pass_on(out);
  if (auto ok = deliver(call, *out); !ok) return base::pass_on(ok);
  return 0;
}

}  // namespace

const Command extract_command = {"extract",
                                 "FILE.pdf",
                                 "what extraction makes of one PDF; nothing is stored",
                                 "For people who want to see why a page reads as it does.",
                                 describe,
                                 run};

}  // namespace pincite::cli
