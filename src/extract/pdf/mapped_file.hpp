#pragma once

#include "pincite/base/file.hpp"

#include <cstddef>

namespace pincite::extract {

/// A file's bytes, mapped for reading: Poppler reads files in pieces of 256 bytes, a system call
/// each. Empty (no data) when the file cannot be opened or is empty. A file that another program
/// cuts short while it is mapped ends the process, as any fault of a worker does.
class MappedFile {
 public:
  explicit MappedFile(const base::fs::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] const char* data() const { return data_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace pincite::extract
