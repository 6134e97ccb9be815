#pragma once
/// Citation reports in every format. Same report, same bytes; no "now", no network.

#include <functional>
#include <optional>
#include <string>

#include "pincite/base/result.hpp"
#include "pincite/model/library.hpp"

namespace pincite::report {

enum class Format { text, markdown, html, json, csv, annotations, csl };
std::optional<Format> parse_format(const std::string& name);  ///< "text", "md", "html", …

/// Asks for a picture of a passage: PNG bytes of the part of the page around `place`, with the
/// place's boxes marked. Declared here, implemented by pipeline over extract. Empty: no picture.
using Pictures = std::function<std::optional<std::string>(const model::Filing&, const model::Place&)>;

struct TextStyle {
  bool colour = false;  ///< ANSI colours
  int width = 80;
};

/// The whole report. `pictures` is used by html and markdown only and may be empty.
std::string render(const model::Report& report, Format format, const Pictures& pictures = {},
                   const TextStyle& style = {});

/// Copy of the PDF `original` with highlight annotations and notes that name the stories. The
/// original is only read. Fails (unusable_document) when the PDF cannot be annotated.
base::Result<std::string> highlighted_pdf(const std::string& original_path,
                                          const model::CitedFiling& cited,
                                          const std::vector<model::CheckedArticle>& articles);

}  // namespace pincite::report
