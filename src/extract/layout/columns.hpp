#pragma once
/// Columns of running text. Tables and caption boxes are not columns: they are read row by row.

#include "extract/layout/work.hpp"

#include <vector>

namespace pincite::extract {

/// An empty vertical strip between two columns of prose.
struct Gutter {
  double u0 = 0, u1 = 0;
  [[nodiscard]] double mid() const { return (u0 + u1) / 2; }
};

/// A part of the page that is read as a whole; rows top to bottom.
struct Region {
  std::vector<WorkLine> rows;
  int column = 0;
};

/// The best gutter of these rows, if prose stands on both sides of it.
std::optional<Gutter> find_gutter(const WorkPage& page, const std::vector<WorkLine>& rows);

/// Cuts rows at gutters into regions in reading order. `hint` is a gutter that other pages of the
/// document have: a few lines beside it are enough then.
std::vector<Region> split_columns(WorkPage& page, std::vector<WorkLine> rows,
                                  const std::optional<Gutter>& hint);

}  // namespace pincite::extract
