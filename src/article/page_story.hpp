#pragma once
/// The story of a web page.

#include "article/block.hpp"
#include "article/dom.hpp"

#include <string>

namespace pincite::article {

/// Main text of a page in blocks, furniture noted as dropped. `titles` are the headlines known.
Story story_of_page(const Dom& dom, const std::vector<std::string>& titles);

}  // namespace pincite::article
