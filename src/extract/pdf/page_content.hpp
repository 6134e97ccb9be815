#pragma once
/// A page's operators, decoded at once. Only files of this folder include Poppler.

#include <optional>
#include <string>

class Object;

namespace pincite::extract {

/// The bytes of a content stream, or of an array of them with a line end between. zlib decodes
/// several times faster than Poppler, whose lexer asks for byte after byte
/// (0006-extraction-time.md). Nothing when Poppler has to do it: other filters, damaged streams,
/// more than 32 MB.
std::optional<std::string> page_content(const Object& contents);

}  // namespace pincite::extract
