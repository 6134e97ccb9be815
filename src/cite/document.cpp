#include "pincite/cite/document.hpp"

namespace pincite::cite {

std::shared_ptr<const Document> make_document(model::Filing filing,
                                              std::vector<model::Page> pages) {
  auto document = std::make_shared<Document>();
  document->filing = std::move(filing);
  document->pages = std::move(pages);
  document->flow = text::build_flow(document->pages);
  return document;
}

}  // namespace pincite::cite
