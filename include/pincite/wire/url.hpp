#pragma once
/// Addresses taken apart by the same parser that connects, so that no check is fooled by spelling.

#include "pincite/base/result.hpp"

#include <string>

namespace pincite::wire {

/// An http or https address.
struct Url {
  std::string text;    ///< normalised
  std::string scheme;  ///< "http", "https"
  std::string host;    ///< lower case
  std::string port;    ///< always set
  /// Scheme, host and path: what may stand in a message (queries can hold secrets).
  [[nodiscard]] std::string shown() const;
  std::string path;
};

/// Fails with `usage` unless it is an absolute http(s) URL without user name or password.
base::Result<Url> parse_url(const std::string& text);

/// `reference` as seen from `base` (RFC 3986). Fails as parse_url.
base::Result<Url> resolve_url(const Url& base, const std::string& reference);

/// True when `host` is `pattern`, or stands below it where the pattern begins with "*.".
bool host_matches(const std::string& host, const std::string& pattern);

}  // namespace pincite::wire
