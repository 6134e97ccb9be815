#include "bench/fts_positions.hpp"

#include <stdexcept>
#include <string>

namespace pincite::bench {

namespace {

void positions(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int,
               sqlite3_value**) {
  int count = 0;
  if (api->xInstCount(row, &count) != SQLITE_OK) return;
  std::string bytes;
  for (int i = 0; i < count; ++i) {
    int phrase = 0;
    int column = 0;
    int offset = 0;
    if (api->xInst(row, i, &phrase, &column, &offset) != SQLITE_OK) return;
    bytes.append(reinterpret_cast<const char*>(&offset), sizeof offset);
  }
  sqlite3_result_blob(result, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

}  // namespace

void register_positions(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (api == nullptr) throw std::runtime_error("SQLite has no FTS5");
  api->xCreateFunction(api, "positions", nullptr, positions, nullptr);
}

}  // namespace pincite::bench
