#include "catalogue/state.hpp"

#include "pincite/catalogue/catalogue.hpp"

namespace pincite::catalogue {

using model::Run;

namespace {

/// Columns id, kind, begun, ended, exit_status, record.
Run read_run(SQLite::Statement& row) {
  Run run;
  run.id = row.getColumn(0).getInt64();
  run.kind = row.getColumn(1).getString();
  run.begun = row.getColumn(2).getString();
  run.ended = row.getColumn(3).getString();
  if (!row.getColumn(4).isNull()) run.exit_status = row.getColumn(4).getInt();
  model::unpack_record(base::Json::parse(row.getColumn(5).getString()), run);
  return run;
}

void write_source(Database& database, const Run& finished, const model::RunSource& source) {
  const std::string reached = source.reached ? finished.ended : "";
  const std::string fresh = source.fresh > 0 ? finished.ended : "";
  run(database,
      "INSERT INTO source (name, first_run, last_reached, last_new) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (name) DO UPDATE SET "
      "last_reached = CASE excluded.last_reached WHEN '' THEN last_reached "
      "ELSE excluded.last_reached END, "
      "last_new = CASE excluded.last_new WHEN '' THEN last_new ELSE excluded.last_new END",
      source.name, finished.id, reached, fresh);
}

}  // namespace

base::Result<model::RunId> Catalogue::begin_run(const std::string& kind, const std::string& begun) {
  Database& database = state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    run(database, "INSERT INTO run (kind, begun, record) VALUES (?, ?, ?)", kind, begun,
        base::to_line(model::pack_record(Run{})));
    const model::RunId id{database.sql().getLastInsertRowid()};
    run(database,
        "UPDATE source SET last_reached = min(last_reached, ?1), last_new = min(last_new, ?1) "
        "WHERE last_reached > ?1 OR last_new > ?1",
        begun);
    transaction.commit();
    return id;
  });
}

base::Status Catalogue::finish_run(const Run& finished) {
  Database& database = state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    run(database, "UPDATE run SET ended = ?, exit_status = ?, record = ? WHERE id = ?",
        finished.ended, finished.exit_status.value_or(0),
        base::to_line(model::pack_record(finished)), finished.id);
    for (const model::RunSource& source : finished.sources)
      write_source(database, finished, source);
    transaction.commit();
  });
}

base::Result<std::vector<Run>> Catalogue::runs(std::size_t limit) {
  Database& database = state_->database;
  return database.guarded([&] {
    const auto most = limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit);
    auto rows = prepare(database,
                        "SELECT id, kind, begun, ended, exit_status, record FROM run "
                        "ORDER BY id DESC LIMIT ?",
                        most);
    std::vector<Run> runs;
    while (rows.executeStep())
      runs.push_back(read_run(rows));
    return runs;
  });
}

base::Result<std::vector<model::SourceState>> Catalogue::sources() {
  Database& database = state_->database;
  return database.guarded([&] {
    auto rows =
        prepare(database, "SELECT source.name, source.last_reached, source.last_new, "
                          "coalesce(run.begun, '') FROM source "
                          "LEFT JOIN run ON run.id = source.first_run ORDER BY source.name");
    std::vector<model::SourceState> sources;
    while (rows.executeStep()) {
      sources.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                         rows.getColumn(2).getString(), rows.getColumn(3).getString()});
    }
    return sources;
  });
}

}  // namespace pincite::catalogue
