#pragma once
/// `pincite backup` and `restore`: a library as one file.
///
/// The file is a plain tar archive: `pincite-backup.json` (what it holds), `catalogue.db` (SQLite),
/// `files/ab/abcd….pdf` (the filings' files under their SHA-256) and, last, `SHA256SUMS` (in the
/// form of sha256sum). The word index is left out: restore builds it from the catalogue.

#include "pincite/base/file.hpp"
#include "pincite/pipeline/control.hpp"

#include <cstdint>

namespace pincite::pipeline {

struct BackupResult {
  std::size_t filings = 0;
  std::size_t articles = 0;
  std::uint64_t bytes = 0;  ///< of the backup
};

/// Writes one consistent state of the library to `file`, which appears whole or not at all and
/// replaces an older one. Takes no lock: readers and a writer work meanwhile. Every file's hash is
/// checked on the way. Fails with library_unusable, interrupted.
base::Result<BackupResult> backup(const base::fs::path& library, const base::fs::path& file,
                                  const Control& control = {});

/// Makes the library that `file` holds, index included; it appears whole or not at all. Everything
/// in the file is checked first and nothing outside the library's folder is ever written. Fails
/// with library_unusable when there is a library already, or the file is damaged, cut short or not
/// made by pincite; interrupted.
base::Result<BackupResult> restore(const base::fs::path& file, const base::fs::path& library,
                                   const Control& control = {});

}  // namespace pincite::pipeline
