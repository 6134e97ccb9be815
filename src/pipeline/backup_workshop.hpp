#pragma once
/// Where a backup is made before it appears.

#include "pincite/base/file.hpp"
#include "pincite/catalogue/catalogue.hpp"

namespace pincite::pipeline {

/// The folder beside the backup in which it is made: the copied catalogue, then the archive. Goes
/// with this object. What killed backups left goes when the next one into the same folder opens.
class BackupWorkshop {
 public:
  /// Fails (library_unusable) when the folder cannot be made or another process works in it.
  static base::Result<BackupWorkshop> open(const base::fs::path& file);
  BackupWorkshop(BackupWorkshop&&) = default;
  BackupWorkshop& operator=(BackupWorkshop&&) = delete;
  BackupWorkshop(const BackupWorkshop&) = delete;
  BackupWorkshop& operator=(const BackupWorkshop&) = delete;
  ~BackupWorkshop();

  [[nodiscard]] const base::fs::path& folder() const { return folder_; }
  [[nodiscard]] base::fs::path catalogue() const;
  [[nodiscard]] base::fs::path archive() const;

  base::Status copy(catalogue::Catalogue& live) const;
  base::Status move_archive_to(const base::fs::path& place) const;

 private:
  BackupWorkshop(base::fs::path folder, base::FileLock lock)
      : folder_(std::move(folder)), lock_(std::move(lock)) {}

  base::fs::path folder_;
  base::FileLock lock_;
};

}  // namespace pincite::pipeline
