#include "pincite/catalogue/journal.hpp"

#include "catalogue/entry_rows.hpp"
#include "catalogue/state.hpp"

#include <array>
#include <stdexcept>

namespace pincite::catalogue {

namespace {

struct StateName {
  ItemState state;
  const char* name;
};
constexpr std::array<StateName, 9> state_names = {{{ItemState::entry, "entry"},
                                                   {ItemState::seen, "seen"},
                                                   {ItemState::verified, "verified"},
                                                   {ItemState::extracted, "extracted"},
                                                   {ItemState::indexed, "indexed"},
                                                   {ItemState::matched, "matched"},
                                                   {ItemState::missing, "missing"},
                                                   {ItemState::failed, "failed"},
                                                   {ItemState::given_up, "given-up"}}};

constexpr const char* columns =
    "SELECT key, source, state, facts, stamp, file, sha256, attempts, error FROM journal ";

JournalItem read_item(SQLite::Statement& row) {
  JournalItem item;
  item.key = row.getColumn(0).getString();
  item.source = row.getColumn(1).getString();
  const auto state = parse_item_state(row.getColumn(2).getString());
  if (!state) throw std::runtime_error("unknown state of an item in the journal");
  item.state = *state;
  item.facts = row.getColumn(3).getString();
  item.stamp = row.getColumn(4).getString();
  item.file = row.getColumn(5).getString();
  item.sha256 = row.getColumn(6).getString();
  item.attempts = row.getColumn(7).getInt();
  item.error = row.getColumn(8).getString();
  return item;
}

void write_item(Database& database, const JournalItem& item) {
  run(database,
      "INSERT OR REPLACE INTO journal (key, source, state, facts, stamp, file, sha256, attempts, "
      "error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      item.key, item.source, to_string(item.state), item.facts, item.stamp, item.file, item.sha256,
      item.attempts, item.error);
}

}  // namespace

Journal::Journal(Catalogue& catalogue) : catalogue_(catalogue) {}

base::Result<std::optional<JournalItem>> Journal::find(const std::string& key) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    auto row = prepare(database, (std::string(columns) + "WHERE key = ?").c_str(), key);
    std::optional<JournalItem> item;
    if (row.executeStep()) item = read_item(row);
    return item;
  });
}

base::Result<std::vector<JournalItem>> Journal::unfinished() {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    auto rows =
        prepare(database, (std::string(columns) +
                           "WHERE state NOT IN ('matched', 'entry', 'given-up') ORDER BY key")
                              .c_str());
    std::vector<JournalItem> items;
    while (rows.executeStep())
      items.push_back(read_item(rows));
    return items;
  });
}

base::Status Journal::put(const std::vector<JournalItem>& items) {
  if (items.empty()) return {};
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    for (const JournalItem& item : items)
      write_item(database, item);
    transaction.commit();
  });
}

base::Status Journal::put_poll(const std::string& source, const std::string& state,
                               const std::vector<JournalItem>& items,
                               const std::vector<DocketSheet>& sheets) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    for (const DocketSheet& sheet : sheets)
      write_entries(database, sheet.docket_key, sheet.case_name, sheet.entries);
    for (const JournalItem& item : items)
      write_item(database, item);
    run(database, "INSERT OR REPLACE INTO poll_state (source, state) VALUES (?, ?)", source, state);
    transaction.commit();
  });
}

base::Result<std::map<std::string, std::string>> Journal::poll_states() {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    auto rows = prepare(database, "SELECT source, state FROM poll_state");
    std::map<std::string, std::string> states;
    while (rows.executeStep()) {
      states.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getString());
    }
    return states;
  });
}

std::string to_string(ItemState state) {
  for (const StateName& known : state_names) {
    if (known.state == state) return known.name;
  }
  return "seen";
}

std::optional<ItemState> parse_item_state(const std::string& name) {
  for (const StateName& known : state_names) {
    if (name == known.name) return known.state;
  }
  return std::nullopt;
}

}  // namespace pincite::catalogue
