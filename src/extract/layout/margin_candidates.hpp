#pragma once
/// Words that may be margin numbers, and the column they form.

#include "extract/layout/work.hpp"

#include <vector>

namespace pincite::extract {

constexpr int most_margin_lines = 60;

/// A word that may be a margin number.
struct MarginCandidate {
  std::uint32_t item = 0;
  int value = 0;
  double v = 0, right = 0;
};

/// Numbers up to most_margin_lines in the left third; on scans with the usual confusions of OCR.
/// Figures printed wide apart ("1 4") are one number.
std::vector<MarginCandidate> margin_candidates(const WorkPage& page);

/// Keeps the candidates of the column (common right edge) with most numbers.
std::vector<MarginCandidate> main_column(const WorkPage& page, std::vector<MarginCandidate> all);

}  // namespace pincite::extract
