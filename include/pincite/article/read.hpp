#pragma once
/// Story bytes → article with attributed quotations and statements.

#include "pincite/base/result.hpp"
#include "pincite/model/article.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

/// Turns a PDF printout of a page into one text per page; declared here, implemented by pipeline
/// over the extraction pool, so that this room never touches a PDF itself.
using PdfPages = std::function<base::Result<std::vector<std::string>>(const std::string& path)>;

struct ReadOptions {
  PdfPages pdf_pages;  ///< empty: PDF printouts are refused with an error
};

/// Reads one story: saved HTML, MHTML, pasted text or a PDF printout, told apart by content.
/// `name` is the file name as given ("-" for standard input). Fails (unusable_document) on empty
/// or binary input; broken markup never fails. Deterministic and thread-safe.
base::Result<model::Article> read_story(std::string_view bytes, const std::string& name,
                                        const ReadOptions& options = {});

}  // namespace pincite::article
