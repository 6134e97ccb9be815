#pragma once
/// Rows of the catalogue as values of the model. Everything here throws SQLite's exceptions.

#include "catalogue/database.hpp"

#include "pincite/model/filing.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pincite::catalogue {

/// The first column of every row, ids of filings or of stories; values bound in order.
template <class... Values>
std::vector<std::int64_t> read_ids(Database& database, const char* sql, const Values&... values) {
  Reused rows(database, sql, values...);
  std::vector<std::int64_t> ids;
  while (rows->executeStep())
    ids.push_back(rows->getColumn(0).getInt64());
  return ids;
}

/// Columns of `filing`, in the order that read_filing wants.
extern const char* const filing_columns;

/// The filing of the statement's current row, versions included.
model::Filing read_filing(Database& database, SQLite::Statement& row);

/// All filings of the library by id; the versions come with one statement.
std::vector<model::Filing> read_all_filings(Database& database);

/// The filings that meet the condition (WHERE …), values bound in order.
template <class... Values>
std::vector<model::Filing> read_filings(Database& database, const std::string& condition,
                                        const Values&... values) {
  auto rows = prepare(
      database, (std::string("SELECT ") + filing_columns + " FROM filing " + condition).c_str(),
      values...);
  std::vector<model::Filing> filings;
  while (rows.executeStep())
    filings.push_back(read_filing(database, rows));
  return filings;
}

/// The filing with this id, or nothing.
std::optional<model::Filing> find_filing(Database& database, model::FilingId id);

/// Number of the docket entry that an ECF number belongs to: "517-1" and "517" give "517".
std::string entry_number(const std::string& ecf);

/// Inserts (id 0) or updates the row, and its docket and entry; gives the id.
model::FilingId write_filing(Database& database, const model::Filing& filing);

/// Makes sure docket and entry of the filing have rows; drops nothing.
void write_docket(Database& database, const model::Filing& filing);

/// Deletes the docket's entries that only filings had made which are gone, and the docket when that
/// leaves nothing of it.
void drop_empty_docket(Database& database, const std::string& key);

}  // namespace pincite::catalogue
