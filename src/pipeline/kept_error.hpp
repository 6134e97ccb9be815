#pragma once
/// For the pipeline's sides of the matcher's shelves, whose look-ups return plain values.

#include "pincite/base/result.hpp"

#include <optional>
#include <utility>

namespace pincite::pipeline {

/// Takes values out of results; of a failure nothing is taken, and the last one is kept. One
/// thread.
class KeptError {
 public:
  template <class Value>
  Value value_of(base::Result<Value> found) {
    if (found) return std::move(*found);
    error_ = std::move(found.error());
    return Value();
  }
  [[nodiscard]] const std::optional<base::Error>& error() const { return error_; }

 private:
  std::optional<base::Error> error_;
};

}  // namespace pincite::pipeline
