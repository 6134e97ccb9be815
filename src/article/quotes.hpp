#pragma once
/// Finds what stands between quotation marks.

#include "article/body.hpp"

#include <string_view>
#include <vector>

namespace pincite::article {

/// One marked stretch. Bytes of the body.
struct Marked {
  std::size_t outer_begin = 0, outer_end = 0;  ///< with marks
  std::size_t begin = 0, end = 0;              ///< without
  int parent = -1;                             ///< index of the quotation around it
  bool unclosed = false;                       ///< a mark is missing
  bool single = false;                         ///< single marks
  bool block = false;                          ///< set off without marks
};

/// Quotations in order of appearance; they overlap only when nested (at most two deep). A mark left
/// open ends with its paragraph, unless the next paragraph opens with the same kind of mark: then
/// both are one quotation.
std::vector<Marked> find_marked(std::string_view body, const std::vector<BodyBlock>& blocks);

}  // namespace pincite::article
