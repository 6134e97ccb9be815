#pragma once

#include "extract/raw_page.hpp"
#include "extract/worker/wire.hpp"

namespace pincite::extract {

void write_raw_page(WireWriter& to, const RawPage& page);
/// Every value is checked; when `from` is not ok() afterwards the page is worthless.
RawPage read_raw_page(WireReader& from);

}  // namespace pincite::extract
