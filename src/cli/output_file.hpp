#pragma once
/// Files that commands write on request (-o FILE).

#include "pincite/base/file.hpp"
#include "pincite/base/result.hpp"

#include <functional>
#include <iosfwd>

namespace pincite::cli {

/// Lets `fill` write the file `target`. A plain file appears under its name only when it is whole,
/// and a link to one is followed; a device or pipe (/dev/stdout) is written as it is. Fails with
/// unusable_document; nothing is left behind then.
base::Status write_output(const base::fs::path& target,
                          const std::function<void(std::ostream&)>& fill);

}  // namespace pincite::cli
