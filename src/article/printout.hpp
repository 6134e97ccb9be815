#pragma once
/// A web page printed to PDF: text without what the browser prints around it.

#include <string>
#include <vector>

namespace pincite::article {

struct Printout {
  std::string text;
  std::string url;  ///< the address that the browser printed, without its query; may be empty
};

/// Joins the pages' texts. Lines near the edges that repeat from page to page (digits aside) go,
/// and so do the browser's own: "4/3/24, 10:01 AM  Title", an address, "1/5". A byline and date
/// that ran into the first paragraph are set apart.
Printout join_printed_pages(const std::vector<std::string>& pages);

}  // namespace pincite::article
