#pragma once
/// Files and folders: whole-file reads, crash-safe writes, content hashes, the writer lock.

#include "pincite/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::base {

namespace fs = std::filesystem;

/// Whole file as bytes. Fails (unusable_document) with the path as object when it cannot be read
/// or exceeds `limit` bytes (default 2 GiB).
Result<std::string> read_file(const fs::path& path, std::size_t limit = std::size_t{1} << 31);

/// Writes to a temporary name in the same folder, fsyncs, renames: a reader sees the old file or
/// the whole new one. A process that is killed may leave `path`.tmp, which the next write to `path`
/// uses up. Fails with library_unusable when the disk refuses.
Status write_file_atomically(const fs::path& path, std::string_view bytes);

/// Lower-case hex SHA-256 of bytes.
std::string sha256(std::string_view bytes);

/// Lower-case hex SHA-256 of a file, read in blocks. Fails as read_file does.
Result<std::string> sha256_file(const fs::path& path);

/// Copies by reflink where the file system can, else byte by byte, then fsyncs; the target appears
/// whole or not at all.
Status copy_file_atomically(const fs::path& from, const fs::path& to);

/// An exclusive advisory lock on a file, released when destroyed (or when the process dies).
class FileLock {
 public:
  /// Does not wait. Fails (library_unusable) naming the process that holds it.
  static Result<FileLock> acquire(const fs::path& path, std::string_view purpose);
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace pincite::base
