#pragma once
/// The one way a pincite function reports a failure that has a cause outside the program.
/// The expected-type behind Result is named in this header only, so that it can be exchanged.

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace pincite::base {

/// What went wrong, in classes that decide the exit status (docs: contract, exit codes).
enum class ErrorCode {
  usage,               ///< exit 2: the caller's words are off
  not_found,           ///< exit 1: nothing there, and that is an answer
  unusable_document,   ///< exit 3: a document named by the user is missing or unusable
  library_unusable,    ///< exit 4: library missing, locked, damaged or of a newer schema
  source_unreachable,  ///< exit 5: a feed or service could not be reached
  some_items_failed,   ///< exit 6: the run ended, some items failed
  internal,            ///< exit 70: a fault of the program
  interrupted,         ///< exit 130
};

/// The exit status that belongs to a code. Total; never fails.
int exit_status(ErrorCode code);

/// A failure: the object it is about ("87-3.pdf: page 12"), what was found, and the next step.
/// Message: lower case, no final dot, never a bare library message.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string object;
  std::string message;
  std::string hint;

  /// "object: message" on one line; the hint is printed apart by the command line.
  [[nodiscard]] std::string line() const;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// Shorthand for returning a failure from a function that returns Result<T>.
inline tl::unexpected<Error> fail(ErrorCode code, std::string object, std::string message,
                                  std::string hint = {}) {
  return tl::unexpected<Error>(Error{code, std::move(object), std::move(message), std::move(hint)});
}

/// Passes the failure of one Result on as the failure of another type.
template <class T>
tl::unexpected<Error> pass_on(Result<T>& failed) {
  return tl::unexpected<Error>(std::move(failed.error()));
}

}  // namespace pincite::base
