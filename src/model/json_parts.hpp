#pragma once
/// Small shared steps of the JSON writers: unknown values become null.

#include "pincite/base/date.hpp"
#include "pincite/base/json.hpp"

#include <optional>
#include <string>

namespace pincite::model {

inline base::Json text_or_null(const std::string& text) {
  return text.empty() ? base::Json(nullptr) : base::Json(text);
}

template <class T>
base::Json value_or_null(const std::optional<T>& value) {
  return value ? base::Json(*value) : base::Json(nullptr);
}

inline base::Json date_or_null(const std::optional<base::Date>& date) {
  return date ? base::Json(date->iso()) : base::Json(nullptr);
}

}  // namespace pincite::model
