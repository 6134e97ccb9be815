#pragma once
/// Author names as pages print them.

#include "article/dom.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

/// Single names of a byline: "By Ann Lee and Bob Ray, Staff Writer" gives both; addresses, job
/// titles and empty parts are left off.
std::vector<std::string> split_names(std::string_view byline);

/// Names in a page's meta elements; empty when none.
std::vector<std::string> meta_authors(const Dom& dom);

/// Names in the visible byline: elements marked as author, or "By …" behind the headline.
std::vector<std::string> byline_authors(const Dom& dom);

}  // namespace pincite::article
