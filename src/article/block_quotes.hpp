#pragma once
/// Quotations set off from the text without marks.

#include "article/body.hpp"
#include "article/quotes.hpp"

#include <string_view>
#include <vector>

namespace pincite::article {

/// Adds to `marked`: block quotations of the page, and the paragraph behind a line that ends in ":"
/// and introduces one ("According to the filing:", "Meta wrote:"). Quotations inside become nested.
/// A block quotation that is all within marks already is left as it is.
void add_block_quotations(std::string_view body, const std::vector<BodyBlock>& blocks,
                          std::vector<Marked>& marked);

}  // namespace pincite::article
