#include "pipeline/backup_workshop.hpp"

#include "pipeline/backup_names.hpp"

#include <system_error>
#include <vector>

namespace pincite::pipeline {

using base::ErrorCode;
using base::fs::path;

namespace {

constexpr const char* ending = ".partial";
constexpr const char* lock_name = "lock";
constexpr const char* archive_name = "library.tar";

tl::unexpected<base::Error> cannot_write(const path& object, const std::error_code& error) {
  return base::fail(ErrorCode::library_unusable, object.string(),
                    "cannot be written: " + error.message(), "check free space and permissions");
}

/// What a backup makes there, temporary files of the archive and of SQLite included.
bool is_part(const path& file) {
  const std::string name = file.filename().string();
  return name.rfind(archive_name, 0) == 0 || name.rfind(backup_catalogue, 0) == 0;
}

void remove_parts(const path& workshop) {
  std::error_code error;
  std::vector<path> parts;
  for (base::fs::directory_iterator at(workshop, error), end; !error && at != end;
       at.increment(error)) {
    if (is_part(at->path())) parts.push_back(at->path());
  }
  for (const path& part : parts)
    base::fs::remove(part, error);
}

/// A workshop whose lock nobody holds is a dead process's. The folder goes only when nothing else
/// is in it.
void remove_dead(const path& workshop) {
  std::error_code error;
  if (!base::fs::exists(workshop / lock_name, error)) return;
  const auto lock = base::FileLock::acquire(workshop / lock_name, "clearing away a killed backup");
  if (!lock) return;
  remove_parts(workshop);
  base::fs::remove(workshop / lock_name, error);
  base::fs::remove(workshop, error);
}

/// Backups are often called by the day of the week: what one left would lie there for a week.
void remove_dead_beside(const path& file) {
  std::error_code error;
  const path folder = file.has_parent_path() ? file.parent_path() : path(".");
  std::vector<path> workshops;
  for (base::fs::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ending && at->is_directory(error))
      workshops.push_back(at->path());
  }
  for (const path& workshop : workshops)
    remove_dead(workshop);
}

}  // namespace

base::Result<BackupWorkshop> BackupWorkshop::open(const path& file) {
  remove_dead_beside(file);
  const path folder = file.string() + ending;
  std::error_code error;
  base::fs::create_directory(folder, error);
  if (error) return cannot_write(folder, error);
  auto lock = base::FileLock::acquire(folder / lock_name, "making a backup");
  if (!lock) return base::pass_on(lock);
  return BackupWorkshop(folder, std::move(*lock));
}

BackupWorkshop::~BackupWorkshop() {
  std::error_code error;
  if (!folder_.empty()) base::fs::remove_all(folder_, error);
}

path BackupWorkshop::catalogue() const {
  return folder_ / backup_catalogue;
}

path BackupWorkshop::archive() const {
  return folder_ / archive_name;
}

base::Status BackupWorkshop::copy(catalogue::Catalogue& live) const {
  std::error_code error;
  base::fs::remove(catalogue(), error);
  return live.copy_to(catalogue());
}

base::Status BackupWorkshop::move_archive_to(const path& place) const {
  std::error_code error;
  base::fs::rename(archive(), place, error);
  if (error) return cannot_write(place, error);
  return {};
}

}  // namespace pincite::pipeline
