#include "search/ast.hpp"

#include <algorithm>

namespace pincite::search {

bool is_place_test(const Node& node) {
  if (node.kind == NodeKind::text) return false;
  if (node.kind == NodeKind::field) {
    return node.field.row->kind == index::FieldKind::page ||
           node.field.row->kind == index::FieldKind::flag;
  }
  return std::all_of(node.children.begin(), node.children.end(), is_place_test);
}

}  // namespace pincite::search
