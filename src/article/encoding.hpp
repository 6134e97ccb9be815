#pragma once
/// Bytes of unknown encoding to UTF-8 that can be traced back.

#include "article/source_map.hpp"

#include <string>
#include <string_view>

namespace pincite::article {

/// Converts to UTF-8. Order of trust: byte order mark; valid UTF-8; the charset `declared` by a
/// header; a `<meta>` charset; a guess from the bytes; windows-1252. Latin-1 and ASCII are read as
/// windows-1252, as browsers do. Never fails: what cannot be decoded becomes U+FFFD.
Mapped decode_text(std::string_view bytes, std::string_view declared = {});

/// The charset that a page declares in its first bytes, lower case; empty when none.
std::string declared_charset(std::string_view bytes);

}  // namespace pincite::article
