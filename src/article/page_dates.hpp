#pragma once
/// Dates that a page states about itself.

#include "article/dom.hpp"

#include "pincite/model/article.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

/// The day in a date value as pages print it: ISO with or without time, RFC 822, "April 3, 2024",
/// "2024/04/03", "20240403". As written: the page's own time zone is kept.
std::optional<base::Date> read_day(std::string_view value);

/// The day in an address: "/2024/04/03/", "-2024-04-03-".
std::optional<base::Date> day_in_url(std::string_view url);

/// Candidates from meta elements, `<time>` near the headline, the address and the byline, most
/// trusted first. `published` false: dates of the last change.
std::vector<model::DatedOrigin> page_dates(const Dom& dom, const std::string& url, bool published);

}  // namespace pincite::article
