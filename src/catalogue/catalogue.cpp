#include "pincite/catalogue/catalogue.hpp"

#include "catalogue/migrate.hpp"
#include "catalogue/state.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace pincite::catalogue {

using base::ErrorCode;
using base::fs::path;

namespace {

path database_file(const path& library) {
  return library / "catalogue.db";
}

base::Status make_folder(const path& folder) {
  std::error_code error;
  base::fs::create_directories(folder, error);
  if (!error) return {};
  return base::fail(ErrorCode::library_unusable, folder.string(),
                    "cannot be created: " + error.message(), "check the name and the permissions");
}

/// Copies that a killed run left unfinished.
void clean_incoming(const path& library) {
  std::error_code error;
  base::fs::remove_all(library / "incoming", error);
}

void sync_folder(const path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

base::Status check_reader_schema(Database& database) {
  auto version = version_of(database);
  if (!version) return base::pass_on(version);
  if (*version == schema_version) return {};
  const bool newer = *version > schema_version;
  return base::fail(ErrorCode::library_unusable, database.file().string(),
                    "has schema version " + std::to_string(*version) +
                        ", this pincite reads version " + std::to_string(schema_version),
                    newer ? "use a newer pincite, or another --library"
                          : "run pincite reindex once: it keeps a backup and migrates");
}

}  // namespace

path Catalogue::State::kept_file(const std::string& sha256) const {
  return library / "files" / sha256.substr(0, 2) / (sha256 + ".pdf");
}

base::Status Catalogue::State::keep_file(const path& from, const std::string& sha256) const {
  const path target = kept_file(sha256);
  std::error_code error;
  if (base::fs::exists(target, error)) {
    auto hash = base::sha256_file(target);
    if (hash && *hash == sha256) return {};
  }
  const path incoming = library / "incoming" / (sha256 + ".pdf");
  for (const path& folder : {incoming.parent_path(), target.parent_path()}) {
    if (auto ok = make_folder(folder); !ok) return ok;
  }
  if (auto ok = base::copy_file_atomically(from, incoming); !ok) return ok;
  auto hash = base::sha256_file(incoming);
  if (!hash) return base::pass_on(hash);
  if (*hash != sha256) {
    base::fs::remove(incoming, error);
    return base::fail(ErrorCode::unusable_document, from.string(), "changed while it was read",
                      "add it again when it is complete");
  }
  base::fs::rename(incoming, target, error);
  if (error) {
    return base::fail(ErrorCode::library_unusable, target.string(),
                      "cannot be written: " + error.message(), "check free space and permissions");
  }
  sync_folder(target.parent_path());
  return {};
}

void Catalogue::State::delete_discarded() {
  auto ignored = database.guarded([&] {
    std::vector<std::string> gone;
    {
      auto rows = prepare(database, "SELECT sha256 FROM discarded");
      while (rows.executeStep())
        gone.push_back(rows.getColumn(0).getString());
    }
    for (const std::string& sha256 : gone) {
      const bool used =
          number(database, "SELECT count(*) FROM filing WHERE sha256 = ?", sha256) > 0;
      std::error_code error;
      if (!used) base::fs::remove(kept_file(sha256), error);
      if (!error) run(database, "DELETE FROM discarded WHERE sha256 = ?", sha256);
    }
  });
  // Left over files are harmless and are tried again at the next opening.
  static_cast<void>(ignored);
}

Catalogue::Catalogue() = default;
Catalogue::~Catalogue() = default;

namespace {

base::Result<Database> open_as_it_is(const path& library, OpenMode mode) {
  std::error_code error;
  if (!base::fs::exists(database_file(library), error)) {
    return base::fail(ErrorCode::library_unusable, library.string(), "there is no library here",
                      "make one with: pincite add PATH…, or name another with --library DIR");
  }
  auto database = Database::open(database_file(library), mode);
  if (!database) return database;
  if (auto ok = check_reader_schema(*database); !ok) return base::pass_on(ok);
  return database;
}

base::Result<Database> open_for_writing(const path& library) {
  auto database = Database::open(database_file(library), OpenMode::write);
  if (!database) return database;
  const auto steps = migrations();
  if (auto ok = migrate(*database, steps); !ok) return base::pass_on(ok);
  return database;
}

}  // namespace

base::Result<std::unique_ptr<Catalogue>> Catalogue::open(const path& library, Access access) {
  std::optional<base::FileLock> lock;
  if (access == Access::write) {
    ::signal(SIGXFSZ, SIG_IGN);  // a limit on file size shall be an error, not the end
    if (auto ok = make_folder(library); !ok) return base::pass_on(ok);
    auto taken = base::FileLock::acquire(library / "lock", "writing to the library");
    if (!taken) return base::pass_on(taken);
    lock.emplace(std::move(*taken));
    clean_incoming(library);
  }
  auto database =
      access == Access::write
          ? open_for_writing(library)
          : open_as_it_is(library, access == Access::note ? OpenMode::write : OpenMode::read);
  if (!database) return base::pass_on(database);
  std::unique_ptr<Catalogue> catalogue(new Catalogue);
  catalogue->state_ = std::make_unique<State>(library, std::move(lock), std::move(*database));
  if (access == Access::write) catalogue->state_->delete_discarded();
  return catalogue;
}

const path& Catalogue::library() const {
  return state_->library;
}

path Catalogue::stored_file(const model::Filing& filing) const {
  return state_->kept_file(filing.sha256);
}

path library_folder(const std::optional<std::string>& given) {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value != nullptr ? value : "");
  };
  if (given) return *given;
  if (const auto set = variable("PINCITE_LIBRARY"); !set.empty()) return set;
  if (const auto data = variable("XDG_DATA_HOME"); !data.empty()) return path(data) / "pincite";
  return path(variable("HOME")) / ".local/share/pincite";
}

base::Status Catalogue::in_one_state(const std::function<base::Status()>& work) {
  Database& database = state_->database;
  std::optional<ReadTransaction> consistent;
  auto begun = database.guarded([&] { consistent.emplace(database); });
  return begun ? work() : begun;
}

}  // namespace pincite::catalogue
