#include "ingest/setting_values.hpp"

#include "pincite/cite/place.hpp"

#include <charconv>

namespace pincite::ingest {

std::optional<bool> yes_or_no(const std::string& value) {
  if (value == "yes" || value == "true" || value == "on" || value == "1") return true;
  if (value == "no" || value == "false" || value == "off" || value == "0") return false;
  return std::nullopt;
}

std::optional<int> whole_number(const std::string& value) {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || number < 0) return std::nullopt;
  return number;
}

std::string what_to_write(ValueKind kind, const std::string& value) {
  switch (kind) {
  case ValueKind::yes_no:
    return yes_or_no(value) ? "" : "write yes or no";
  case ValueKind::number:
    return whole_number(value) ? "" : "write a number";
  case ValueKind::url: {
    const bool url = value.starts_with("https://") || value.starts_with("http://");
    return url ? "" : "write an address with https://";
  }
  case ValueKind::court:
    return cite::court_abbreviation(value).empty() ? "write its PACER id, as cand or nysd" : "";
  default:
    return {};
  }
}

}  // namespace pincite::ingest
