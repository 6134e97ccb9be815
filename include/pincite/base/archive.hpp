#pragma once
/// Plain tar archives, uncompressed, so that anybody can look into them with `tar`.

#include "pincite/base/file.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pincite::base {

/// Writes an archive under a temporary name; `finish` makes it appear whole. Without it nothing is
/// left. One thread. Failures are library_unusable (the disk refuses) with the remedy in the hint.
class ArchiveWriter {
 public:
  /// `time` (seconds since 1970) is the date of all entries.
  static Result<ArchiveWriter> create(const fs::path& path, std::int64_t time);
  ArchiveWriter(ArchiveWriter&& other) noexcept;
  ArchiveWriter& operator=(ArchiveWriter&& other) noexcept;
  ~ArchiveWriter();

  Status add(const std::string& name, std::string_view bytes);
  /// Gives the SHA-256 of the bytes written. Fails with unusable_document when the file cannot be
  /// read, or changes its size while it is read.
  Result<std::string> add_file(const std::string& name, const fs::path& from);
  /// Durable when it returns.
  Status finish();

 private:
  struct State;
  explicit ArchiveWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Reads an archive from front to back. The bytes are not trusted: names are given as they stand
/// there and must be checked by the caller. Failures are library_unusable.
class ArchiveReader {
 public:
  struct Entry {
    std::string name;
    std::uint64_t size = 0;  ///< never more than the archive holds
    bool regular = false;    ///< false: folder, link, device …
  };

  static Result<ArchiveReader> open(const fs::path& path);
  ArchiveReader(ArchiveReader&& other) noexcept;
  ArchiveReader& operator=(ArchiveReader&& other) noexcept;
  ~ArchiveReader();

  /// The next entry; empty at a proper end.
  Result<std::optional<Entry>> next();
  /// Content of the entry; fails when it has more than `limit` bytes.
  Result<std::string> bytes(std::size_t limit);
  /// Writes the content to a new file (fsynced); gives its SHA-256.
  Result<std::string> extract(const fs::path& to);

 private:
  struct State;
  explicit ArchiveReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace pincite::base
