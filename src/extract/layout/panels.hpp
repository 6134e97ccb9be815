#pragma once
/// Sheets that show several pages at once: condensed transcripts with two to nine pages, each with
/// line numbers of its own. Every page of them is read as a page, then put back on the sheet.

#include "extract/raw_page.hpp"

#include <optional>
#include <vector>

namespace pincite::extract {

/// A sheet taken apart. Panels have their own coordinates; `places` says where they stand.
struct Sheet {
  RawPage rest;  ///< what stands outside: the court's stamp, a foot of the whole sheet
  std::vector<RawPage> panels;
  std::vector<model::Box> places;
};

/// Nothing for ordinary pages: a sheet is believed when all its parts carry full columns of line
/// numbers. Cost: linear in the words, and next to nothing where no number stands twice.
std::optional<Sheet> part_sheet(const RawPage& raw);

/// The panels' lines on the sheet, page after page: by their printed numbers where all have one,
/// else down the columns.
void join_sheet(model::Page& sheet, const std::vector<model::Box>& places,
                std::vector<model::Page> panels);

}  // namespace pincite::extract
