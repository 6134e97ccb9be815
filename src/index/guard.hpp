#pragma once
/// The one place where Xapian's exceptions become failures.

#include "pincite/base/result.hpp"

#include <xapian.h>

#include <string>
#include <type_traits>
#include <utility>

namespace pincite::index {

inline base::Error as_error(const std::string& object, const Xapian::Error& error) {
  using base::ErrorCode;
  const std::string type = error.get_type();
  if (type == "DatabaseLockError") {
    return {ErrorCode::library_unusable, object, "another process is writing to the index",
            "wait until it has ended, then try again"};
  }
  if (type == "DatabaseVersionError" || type == "DatabaseCorruptError") {
    return {ErrorCode::library_unusable, object, "damaged, or of another version (" + type + ")",
            "run pincite reindex"};
  }
  std::string detail = error.get_msg();
  if (error.get_error_string() != nullptr) detail += std::string(": ") + error.get_error_string();
  return {ErrorCode::library_unusable, object, "cannot be used (" + detail + ")",
          "run pincite reindex; if it stays, look at disk space and permissions"};
}

/// Runs `work` and wraps what it throws. DatabaseModifiedError passes through: only the reader
/// knows how to go on.
template <class Work>
auto guarded(const std::string& object, Work&& work) -> base::Result<std::invoke_result_t<Work>> {
  using Value = std::invoke_result_t<Work>;
  try {
    if constexpr (std::is_void_v<Value>) {
      std::forward<Work>(work)();
      return {};
    } else {
      return std::forward<Work>(work)();
    }
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    return tl::unexpected<base::Error>(as_error(object, error));
  }
}

}  // namespace pincite::index
