#pragma once
/// A filing ready to be cited: what is known of it, its pages and its stream of words.

#include "pincite/model/filing.hpp"
#include "pincite/text/flow.hpp"

#include <memory>
#include <vector>

namespace pincite::cite {

/// Immutable after construction, so any number of threads may read it.
struct Document {
  model::Filing filing;
  std::vector<model::Page> pages;
  text::Flow flow;
};

/// Builds the flow and puts all three together.
std::shared_ptr<const Document> make_document(model::Filing filing, std::vector<model::Page> pages);

}  // namespace pincite::cite
