#pragma once
/// What speaks for and against a line of pasted text being part of the story.

#include "article/block.hpp"

#include <string_view>
#include <vector>

namespace pincite::article {

/// A line as judged.
struct Line {
  double score = 0;           ///< above 0: speaks for the story around it
  const char* why = nullptr;  ///< why it is furniture; null: by itself it is none
  std::size_t words = 0;
  bool prose = false;  ///< a full sentence
};

/// One line per block, judged by itself and by whether the page is English.
std::vector<Line> judge_lines(const std::vector<Block>& blocks);

/// Marks the heads of readers' comments ("jane says:"): three different ones make a thread.
void find_comment_heads(const std::vector<Block>& blocks, std::vector<Line>& lines);

/// Marks menus and lists of other stories inside the stretch [begin, end): several short lines in a
/// row, none of which ends like a sentence. A list that a colon introduces is part of the story,
/// and so are scores, dates and quantities.
void find_menus(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
                std::vector<Line>& lines);

}  // namespace pincite::article
