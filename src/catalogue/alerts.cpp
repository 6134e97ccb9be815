#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

#include "pincite/catalogue/catalogue.hpp"

namespace pincite::catalogue {

using model::Alert;
using model::Firing;

namespace {

auto no_such_alert(const std::string& name) {
  return base::fail(base::ErrorCode::usage, name, "there is no alert of this name",
                    "pincite alert list shows the alerts");
}

std::int64_t newest(Database& database, const std::string& table) {
  return number(database, ("SELECT coalesce(max(id), 0) FROM " + table).c_str());
}

AlertMarks newest_marks(Database& database) {
  return {newest(database, "filing"), newest(database, "citing_pair"),
          newest(database, "entry_arrival")};
}

std::optional<AlertMarks> marks_of(Database& database, const std::string& alert) {
  auto row = prepare(
      database, "SELECT filings_seen, pairs_seen, entries_seen FROM alert WHERE name = ?", alert);
  if (!row.executeStep()) return std::nullopt;
  return AlertMarks{row.getColumn(0).getInt64(), row.getColumn(1).getInt64(),
                    row.getColumn(2).getInt64()};
}

void read_filings_and_pairs(Database& database, const AlertMarks& seen, AlertNews& news) {
  auto filings = prepare(database, "SELECT id FROM filing WHERE id > ? ORDER BY id", seen.filings);
  while (filings.executeStep())
    news.filings.push_back(filings.getColumn(0).getInt64());
  auto pairs = prepare(database, "SELECT article, filing FROM citing_pair WHERE id > ? ORDER BY id",
                       seen.pairs);
  while (pairs.executeStep())
    news.pairs.push_back({pairs.getColumn(0).getInt64(), pairs.getColumn(1).getInt64()});
}

void read_entries(Database& database, const AlertMarks& seen, AlertNews& news) {
  auto rows = prepare(database,
                      "SELECT e.docket, e.number, e.filed, e.text, e.sealed, EXISTS "
                      "(SELECT 1 FROM filing f WHERE f.docket = e.docket AND f.entry = e.number) "
                      "FROM entry_arrival a JOIN entry e ON e.docket = a.docket "
                      "AND e.number = a.number WHERE a.id > ? ORDER BY a.id",
                      seen.entries);
  while (rows.executeStep()) {
    AlertNews::Entry found;
    found.docket = rows.getColumn(0).getString();
    found.entry.number = rows.getColumn(1).getString();
    if (!rows.getColumn(2).isNull()) {
      found.entry.filed = base::parse_iso_date(rows.getColumn(2).getString());
    }
    found.entry.text = rows.getColumn(3).getString();
    found.entry.sealed = rows.getColumn(4).getInt() != 0;
    found.held = rows.getColumn(5).getInt() != 0;
    news.entries.push_back(std::move(found));
  }
}

/// Columns id, alert, key, run, fired, why.
std::vector<Firing> read_firings(SQLite::Statement rows) {
  std::vector<Firing> firings;
  while (rows.executeStep()) {
    firings.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(),
                       rows.getColumn(2).getString(), rows.getColumn(3).getInt64(),
                       rows.getColumn(4).getString(),
                       base::Json::parse(rows.getColumn(5).getString())});
  }
  return firings;
}

/// False when the key fired before.
bool write_firing(Database& database, Firing& firing) {
  const int written =
      run(database,
          "INSERT OR IGNORE INTO firing (alert, key, run, fired, why) "
          "VALUES (?, ?, nullif(?, 0), ?, ?)",
          firing.alert, firing.key, firing.run, firing.fired, base::to_line(firing.why));
  if (written > 0) firing.id = database.sql().getLastInsertRowid();
  return written > 0;
}

}  // namespace

base::Status Catalogue::add_alert(const Alert& alert) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Status {
    WriteTransaction transaction(database);
    if (marks_of(database, alert.name)) {
      return base::fail(base::ErrorCode::usage, alert.name, "there is an alert of this name",
                        "choose another name, or first: pincite alert remove " + alert.name);
    }
    const AlertMarks seen = newest_marks(database);
    run(database, "INSERT INTO alert VALUES (?, ?, ?, ?, ?, ?, ?)", alert.name, alert.query,
        alert.docket, alert.created, seen.filings, seen.pairs, seen.entries);
    transaction.commit();
    return {};
  });
}

base::Result<std::vector<Alert>> Catalogue::alerts() {
  Database& database = state_->database;
  return database.guarded([&] {
    auto rows = prepare(database,
                        "SELECT name, query, docket, created FROM alert "
                        "WHERE name <> ? ORDER BY name",
                        readable_alert);
    std::vector<Alert> alerts;
    while (rows.executeStep()) {
      alerts.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                        rows.getColumn(2).getString(), rows.getColumn(3).getString()});
    }
    return alerts;
  });
}

base::Status Catalogue::remove_alert(const std::string& name) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Status {
    const bool ours = name == readable_alert;
    if (ours || run(database, "DELETE FROM alert WHERE name = ?", name) == 0) {
      return no_such_alert(name);
    }
    return {};
  });
}

base::Result<bool> Catalogue::entry_sealed(const std::string& docket_key, const std::string& ecf) {
  Database& database = state_->database;
  return database.guarded([&] {
    return number(database, "SELECT sealed FROM entry WHERE docket = ? AND number = ?", docket_key,
                  entry_number(ecf)) != 0;
  });
}

base::Result<AlertNews> Catalogue::news_for(const std::string& alert) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Result<AlertNews> {
    const ReadTransaction consistent(database);
    const auto seen = marks_of(database, alert);
    if (!seen) return no_such_alert(alert);
    AlertNews news;
    read_filings_and_pairs(database, *seen, news);
    read_entries(database, *seen, news);
    // What was removed since must not pull the marks back.
    const AlertMarks now = newest_marks(database);
    news.upto = {std::max(seen->filings, now.filings), std::max(seen->pairs, now.pairs),
                 std::max(seen->entries, now.entries)};
    return news;
  });
}

base::Result<std::vector<Firing>> Catalogue::record_firings(const std::string& alert,
                                                            const AlertMarks& upto,
                                                            const std::vector<Firing>& fired) {
  Database& database = state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    std::vector<Firing> stored;
    for (Firing firing : fired) {
      if (write_firing(database, firing)) stored.push_back(std::move(firing));
    }
    run(database,
        "UPDATE alert SET filings_seen = ?, pairs_seen = ?, entries_seen = ? WHERE name = ?",
        upto.filings, upto.pairs, upto.entries, alert);
    transaction.commit();
    return stored;
  });
}

base::Result<std::vector<Firing>> Catalogue::firings(std::size_t limit) {
  Database& database = state_->database;
  return database.guarded([&] {
    return read_firings(prepare(database,
                                "SELECT id, alert, key, run, fired, why FROM firing "
                                "ORDER BY id DESC LIMIT ?",
                                static_cast<std::int64_t>(limit)));
  });
}

base::Status Catalogue::open_channel(const std::string& channel) {
  Database& database = state_->database;
  return database.guarded([&] {
    run(database,
        "INSERT OR IGNORE INTO channel (name, delivered) "
        "SELECT ?, coalesce(max(id), 0) FROM firing",
        channel);
  });
}

base::Result<std::vector<Firing>> Catalogue::undelivered(const std::string& channel) {
  Database& database = state_->database;
  return database.guarded([&] {
    return read_firings(prepare(database,
                                "SELECT id, alert, key, run, fired, why FROM firing WHERE id > "
                                "(SELECT delivered FROM channel WHERE name = ?) ORDER BY id",
                                channel));
  });
}

base::Status Catalogue::mark_delivered(const std::string& channel, std::int64_t firing) {
  Database& database = state_->database;
  return database.guarded([&] {
    run(database, "UPDATE channel SET delivered = max(delivered, ?) WHERE name = ?", firing,
        channel);
  });
}

}  // namespace pincite::catalogue
