#pragma once
/// What kind of file a story came in.

#include <string_view>

namespace pincite::article {

enum class InputKind { html, mhtml, text, pdf, empty, binary };

/// Told by content, never by name.
InputKind detect_input(std::string_view bytes);

}  // namespace pincite::article
