#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

namespace pincite::catalogue {

namespace {

/// Conditions on `entry`; an entry is missing when no PDF of it is in the library. A minute entry
/// has neither number nor paper ("unnumbered 31"): nothing of it can be missing.
constexpr const char* not_held =
    " FROM entry WHERE NOT EXISTS (SELECT 1 FROM filing "
    "WHERE filing.docket = entry.docket AND filing.entry = entry.number)";
constexpr const char* is_missing = " AND sealed = 0 AND number NOT LIKE 'unnumbered %'";
constexpr const char* is_sealed = " AND sealed = 1";

std::string counting(const char* condition) {
  return std::string("SELECT count(*)") + not_held + condition;
}

int count(Database& database, const std::string& sql) {
  return static_cast<int>(number(database, sql.c_str()));
}

int count_of(Database& database, const std::string& sql, const std::string& docket) {
  return static_cast<int>(number(database, sql.c_str(), docket));
}

/// The name most filings of the docket bear; the earliest of equals.
std::string name_of(Database& database, const std::string& docket) {
  auto row = prepare(database,
                     "SELECT case_name FROM filing WHERE docket = ? AND case_name <> '' "
                     "GROUP BY case_name ORDER BY count(*) DESC, min(id) LIMIT 1",
                     docket);
  return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

model::Docket read_docket(Database& database, const std::string& key, std::string given_name) {
  model::Docket docket;
  docket.key = key;
  docket.case_name = given_name.empty() ? name_of(database, key) : std::move(given_name);
  docket.filings = count_of(database, "SELECT count(*) FROM filing WHERE docket = ?", key);
  docket.entries = count_of(database, "SELECT count(*) FROM entry WHERE docket = ?", key);
  docket.entries_missing = count_of(database, counting(is_missing) + " AND docket = ?", key);
  docket.entries_sealed = count_of(database, counting(is_sealed) + " AND docket = ?", key);
  return docket;
}

std::vector<model::Failure> read_failures(Database& database) {
  auto rows = prepare(database, "SELECT object, reason FROM failure ORDER BY object");
  std::vector<model::Failure> failures;
  while (rows.executeStep()) {
    failures.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString()});
  }
  return failures;
}

/// The first entries of both kinds, numbers in the order of a docket.
std::vector<model::EntryNotHeld> entries_not_held(Database& database) {
  const std::string sql = std::string("SELECT docket, number, sealed") + not_held +
                          " AND (sealed = 1 OR number NOT LIKE 'unnumbered %') "
                          "ORDER BY docket, CAST(number AS INTEGER), number LIMIT " +
                          std::to_string(model::Searched::most_named);
  auto rows = prepare(database, sql.c_str());
  std::vector<model::EntryNotHeld> entries;
  while (rows.executeStep()) {
    entries.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                       rows.getColumn(2).getInt() != 0});
  }
  return entries;
}

int pages_of(Database& database, model::Origin origin) {
  return static_cast<int>(
      number(database, "SELECT count(*) FROM page WHERE origin = ?", model::to_string(origin)));
}

model::Searched count_searched(Database& database) {
  model::Searched searched;
  searched.filings = count(database, "SELECT count(*) FROM filing");
  searched.pages = count(database, "SELECT count(*) FROM page");
  searched.pages_unreadable = pages_of(database, model::Origin::none);
  searched.entries_missing = count(database, counting(is_missing));
  searched.entries_sealed = count(database, counting(is_sealed));
  searched.not_held = entries_not_held(database);
  auto rows = prepare(database, "SELECT DISTINCT docket FROM filing WHERE docket IS NOT NULL "
                                "ORDER BY docket");
  while (rows.executeStep())
    searched.dockets.push_back(rows.getColumn(0).getString());
  return searched;
}

}  // namespace

base::Result<std::vector<model::Docket>> Catalogue::dockets() {
  Database& database = state_->database;
  return database.guarded([&] {
    const ReadTransaction consistent(database);
    auto rows = prepare(database, "SELECT key, case_name FROM docket ORDER BY key");
    std::vector<model::Docket> dockets;
    while (rows.executeStep()) {
      dockets.push_back(
          read_docket(database, rows.getColumn(0).getString(), rows.getColumn(1).getString()));
    }
    return dockets;
  });
}

base::Result<model::LibraryStatus> Catalogue::status(const std::string& extractor_version) {
  Database& database = state_->database;
  return database.guarded([&] {
    const ReadTransaction consistent(database);
    model::LibraryStatus status;
    status.dockets = count(database, "SELECT count(*) FROM docket");
    status.entries = count(database, "SELECT count(*) FROM entry");
    status.filings = count(database, "SELECT count(*) FROM filing");
    status.pages_text = pages_of(database, model::Origin::text);
    status.pages_ocr = pages_of(database, model::Origin::ocr);
    status.pages_unreadable = pages_of(database, model::Origin::none);
    status.articles = count(database, "SELECT count(*) FROM article");
    status.quotations = count(database, "SELECT coalesce(sum(quotations), 0) FROM story_checked");
    status.links = count(database, "SELECT count(*) FROM link WHERE position = 0");
    status.filings_not_indexed = count(database, "SELECT count(*) FROM filing WHERE indexed = 0");
    status.failures = read_failures(database);
    status.schema_version = schema_version;
    status.extractor_version = extractor_version;
    status.pages_stale = static_cast<int>(
        number(database, "SELECT count(*) FROM page WHERE extractor <> ?", extractor_version));
    return status;
  });
}

base::Result<model::Searched> Catalogue::searched() {
  Database& database = state_->database;
  return database.guarded([&] {
    const ReadTransaction consistent(database);
    const std::int64_t others = number(database, "PRAGMA data_version");
    const std::int64_t own = database.sql().getTotalChanges();
    auto& totals = state_->totals;
    if (!totals || totals->others_writes != others || totals->own_writes != own)
      totals = State::Totals{others, own, count_searched(database)};
    return totals->searched;
  });
}

base::Result<int> Catalogue::page_count() {
  return state_->database.guarded([&] {
    return count(state_->database, "SELECT coalesce(sum(max(pages, 1)), 0) FROM filing");
  });
}

}  // namespace pincite::catalogue
