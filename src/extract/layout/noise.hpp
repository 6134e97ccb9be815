#pragma once
/// What OCR reads into the empty margins of a scan: specks, punch holes, shadows of the spine.

#include "extract/layout/work.hpp"

namespace pincite::extract {

/// Marks doubtful words of a scanned page that stand wholly outside the block of well-read text
/// (Use::side): they stay on the page as side text, out of the running text. Pages with little
/// well-read text are left alone.
void set_noise_aside(WorkPage& page);

}  // namespace pincite::extract
