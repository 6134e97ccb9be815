#pragma once
/// Web archives (MHTML): the page inside a multipart/related message.

#include "article/source_map.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pincite::article {

struct ArchivedPage {
  Mapped bytes;         ///< the page's own bytes, traced to the archive
  std::string charset;  ///< as the part declares it, may be empty
  std::string url;      ///< Content-Location or Snapshot-Content-Location, may be empty
};

/// The first text/html part, quoted-printable or base64 undone. Nothing when there is none.
std::optional<ArchivedPage> page_of_mhtml(std::string_view bytes);

}  // namespace pincite::article
