#include "catalogue/rows.hpp"

#include "pincite/base/json.hpp"

#include <algorithm>

namespace pincite::catalogue {

const char* const filing_columns =
    "id, court, docket_number, case_name, ecf, title, kind, filed, judges, parties, pages, sha256, "
    "path, source, version";

namespace {

std::string pack_strings(const std::vector<std::string>& strings) {
  return base::to_line(base::Json(strings));
}

std::vector<std::string> unpack_strings(const std::string& text) {
  return base::Json::parse(text).get<std::vector<std::string>>();
}

std::vector<model::FilingId> versions_of(Database& database, model::FilingId id) {
  return read_ids(database, "SELECT other FROM filing_version WHERE filing = ? ORDER BY other", id);
}

/// Binds a text, or NULL when there is none.
void bind_optional(SQLite::Statement& statement, int index,
                   const std::optional<std::string>& text) {
  if (text) {
    statement.bind(index, *text);
  } else {
    statement.bind(index);
  }
}

std::optional<std::string> none_when_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

constexpr const char* insert_filing =
    "INSERT INTO filing (docket, entry, court, docket_number, case_name, ecf, title, kind, filed, "
    "judges, parties, pages, sha256, path, source, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* change_filing =
    "UPDATE filing SET docket = ?, entry = ?, court = ?, docket_number = ?, case_name = ?, ecf = "
    "?, "
    "title = ?, kind = ?, filed = ?, judges = ?, parties = ?, pages = ?, sha256 = ?, path = ?, "
    "source = ?, version = ?, indexed = 0 WHERE id = ?";

void bind_filing(SQLite::Statement& statement, const model::Filing& filing) {
  bind_optional(statement, 1, none_when_empty(model::docket_key(filing)));
  bind_optional(statement, 2, none_when_empty(entry_number(filing.ecf)));
  statement.bind(3, filing.court);
  statement.bind(4, filing.docket_number);
  statement.bind(5, filing.case_name);
  statement.bind(6, filing.ecf);
  statement.bind(7, filing.title);
  statement.bind(8, model::to_string(filing.kind));
  bind_optional(statement, 9,
                filing.filed ? std::optional<std::string>(filing.filed->iso()) : std::nullopt);
  statement.bind(10, pack_strings(filing.judges));
  statement.bind(11, pack_strings(filing.parties));
  statement.bind(12, filing.pages);
  statement.bind(13, filing.sha256);
  statement.bind(14, filing.path);
  statement.bind(15, filing.source);
  statement.bind(16, model::to_string(filing.version));
}

/// All but the versions.
model::Filing read_columns(SQLite::Statement& row) {
  model::Filing filing;
  filing.id = row.getColumn(0).getInt64();
  filing.court = row.getColumn(1).getString();
  filing.docket_number = row.getColumn(2).getString();
  filing.case_name = row.getColumn(3).getString();
  filing.ecf = row.getColumn(4).getString();
  filing.title = row.getColumn(5).getString();
  filing.kind =
      model::parse_filing_kind(row.getColumn(6).getString()).value_or(model::FilingKind::other);
  if (!row.getColumn(7).isNull()) filing.filed = base::parse_iso_date(row.getColumn(7).getString());
  filing.judges = unpack_strings(row.getColumn(8).getString());
  filing.parties = unpack_strings(row.getColumn(9).getString());
  filing.pages = row.getColumn(10).getInt();
  filing.sha256 = row.getColumn(11).getString();
  filing.path = row.getColumn(12).getString();
  filing.source = row.getColumn(13).getString();
  filing.version =
      model::parse_version(row.getColumn(14).getString()).value_or(model::Version::unknown);
  return filing;
}

}  // namespace

model::Filing read_filing(Database& database, SQLite::Statement& row) {
  model::Filing filing = read_columns(row);
  filing.versions = versions_of(database, filing.id);
  return filing;
}

std::vector<model::Filing> read_all_filings(Database& database) {
  auto rows = prepare(
      database, (std::string("SELECT ") + filing_columns + " FROM filing ORDER BY id").c_str());
  std::vector<model::Filing> filings;
  while (rows.executeStep())
    filings.push_back(read_columns(rows));
  auto versions =
      prepare(database, "SELECT filing, other FROM filing_version ORDER BY filing, other");
  auto at = filings.begin();
  while (versions.executeStep()) {
    const model::FilingId id = versions.getColumn(0).getInt64();
    at = std::find_if(at, filings.end(), [&](const auto& filing) { return filing.id == id; });
    if (at == filings.end()) break;
    at->versions.push_back(versions.getColumn(1).getInt64());
  }
  return filings;
}

std::optional<model::Filing> find_filing(Database& database, model::FilingId id) {
  static const std::string sql =
      std::string("SELECT ") + filing_columns + " FROM filing WHERE id = ?";
  Reused row(database, sql.c_str(), id);
  if (!row->executeStep()) return std::nullopt;
  return read_filing(database, *row);
}

std::string entry_number(const std::string& ecf) {
  return ecf.substr(0, ecf.find('-'));
}

void write_docket(Database& database, const model::Filing& filing) {
  const std::string key = model::docket_key(filing);
  if (key.empty()) return;
  run(database, "INSERT OR IGNORE INTO docket (key, case_name) VALUES (?, '')", key);
  const std::string entry = entry_number(filing.ecf);
  if (entry.empty()) return;
  run(database, "INSERT OR IGNORE INTO entry (docket, number, text) VALUES (?, ?, '')", key, entry);
}

model::FilingId write_filing(Database& database, const model::Filing& filing) {
  write_docket(database, filing);
  SQLite::Statement statement(database.sql(), filing.id == 0 ? insert_filing : change_filing);
  bind_filing(statement, filing);
  if (filing.id != 0) statement.bind(17, filing.id);
  statement.exec();
  return filing.id != 0 ? filing.id : database.sql().getLastInsertRowid();
}

void drop_empty_docket(Database& database, const std::string& key) {
  // An entry that carries nothing but its number was made by a filing and goes with it.
  run(database,
      "DELETE FROM entry WHERE docket = ? AND text = '' AND filed IS NULL AND sealed = 0 AND NOT "
      "EXISTS (SELECT 1 FROM filing WHERE filing.docket = entry.docket AND filing.entry = "
      "entry.number)",
      key);
  run(database,
      "DELETE FROM docket WHERE key = ? AND NOT EXISTS (SELECT 1 FROM filing WHERE filing.docket = "
      "docket.key) AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.docket = docket.key)",
      key);
}

}  // namespace pincite::catalogue
