#include "article/metadata.hpp"

#include "article/ascii.hpp"

namespace pincite::article {

Metadata read_metadata(const Dom& dom, const std::string& saved_url) {
  Metadata result;
  if (!saved_url.empty()) result.url = saved_url;
  for (NodeId id = 0; id < dom.nodes.size(); ++id) {
    if (dom.at(id).tag == "meta" && dom.attribute(id, "property") == "og:title" && !result.title)
      result.title = squeeze(dom.attribute(id, "content"));
  }
  return result;
}

}  // namespace pincite::article
