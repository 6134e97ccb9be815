#pragma once
/// Reads the text of a page stamp in all forms that US courts print (CM/ECF, ACMS, NYSCEF).

#include "pincite/model/page.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pincite::extract {

struct StampReading {
  model::Stamp stamp;
  bool nyscef = false;
  std::size_t begin = 0, end = 0;  ///< bytes of the text that the fields were read from
};

/// Reads a line (or joined lines) as a stamp. A stamp is a case number and a document number or a
/// date: an author's own footer has a case number and a page at most. Nothing when it is none.
std::optional<StampReading> read_stamp(std::string_view text);

/// True when `line` can only be the second line of a wrapped stamp ("#:28982", "of 3",
/// "Document Page 23 of 43", "Pg 1 of 2").
bool continues_stamp(std::string_view line);

/// Fields that are set: how good a reading is.
int field_count(const model::Stamp& stamp);

}  // namespace pincite::extract
