#include "pincite/base/result.hpp"

namespace pincite::base {

int exit_status(ErrorCode code) {
  switch (code) {
  case ErrorCode::not_found:
    return 1;
  case ErrorCode::usage:
    return 2;
  case ErrorCode::unusable_document:
    return 3;
  case ErrorCode::library_unusable:
    return 4;
  case ErrorCode::source_unreachable:
    return 5;
  case ErrorCode::some_items_failed:
    return 6;
  case ErrorCode::internal:
    return 70;
  case ErrorCode::interrupted:
    return 130;
  }
  return 70;
}

std::string Error::line() const {
  return object.empty() ? message : object + ": " + message;
}

}  // namespace pincite::base
