#pragma once
/// Citation reports in every format. Same report, same bytes; no "now", no network.

#include "pincite/base/result.hpp"
#include "pincite/model/library.hpp"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace pincite::report {

enum class Format { text, markdown, html, json, csv, annotations, csl };
/// "text", "md" (or "markdown"), "html", "json", "csv", "annotations", "csl"; else nothing.
std::optional<Format> parse_format(const std::string& name);

/// Asks for a picture of a passage: PNG bytes of the part of the page around `place`, with the
/// place's boxes marked. Declared here, implemented by pipeline over extract. Empty: no picture.
using Pictures =
    std::function<std::optional<std::string>(const model::Filing&, const model::Place&)>;

struct TextStyle {
  bool colour = false;  ///< ANSI colours
  int width = 80;       ///< columns; less than 40 counts as 40
};

/// Writes the whole report. Holds one picture at a time, so that the memory does not grow with the
/// number of links (json apart, which is built as one document). `pictures` is used by html and
/// markdown only and may be empty; it is called once per link or passage shown with a picture.
/// Text from stories and filings is made harmless for the format. Thread-safe.
void write(std::ostream& out, const model::Report& report, Format format,
           const Pictures& pictures = {}, const TextStyle& style = {});

/// The same in one string.
std::string render(const model::Report& report, Format format, const Pictures& pictures = {},
                   const TextStyle& style = {});

/// Copy of the PDF `original` with highlight annotations and notes that name the stories. The
/// original is only read. Same input, same bytes. Fails with unusable_document when the PDF is
/// missing, damaged beyond repair, locked by a password or by its owner, or has fewer pages than
/// are cited; with not_found when no passage is cited.
base::Result<std::string> highlighted_pdf(const std::string& original_path,
                                          const model::CitedFiling& cited,
                                          const std::vector<model::CheckedArticle>& articles);

}  // namespace pincite::report
