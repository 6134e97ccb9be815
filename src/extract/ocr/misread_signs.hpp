#pragma once
/// Signs that OCR reads as others which make no sense where they stand.

#include "extract/raw_page.hpp"

#include <vector>

namespace pincite::extract {

/// Corrects, in words in reading order: the pronoun I read as a bar ("| have"), and the paragraph
/// sign read as a section sign with a stroke ("§j 80"; two of the seven that Tesseract 5
/// misread, of eleven, on a set of generated scans). What it reads as a digit ("4 80") cannot be
/// told from one.
void correct_signs(std::vector<RawWord>& words);

}  // namespace pincite::extract
