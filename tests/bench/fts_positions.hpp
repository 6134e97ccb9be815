#pragma once
/// FTS5 has no SQL function that lists the occurrences of a row; this adds one.

#include <sqlite3.h>

namespace pincite::bench {

/// Registers positions(t): the word offsets of all occurrences, four bytes each.
void register_positions(sqlite3* database);

}  // namespace pincite::bench
