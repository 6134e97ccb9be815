#include "pincite/base/file.hpp"

#include "base/hash.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/fs.h>
#include <memory>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pincite::base {

namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 16;

/// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  [[nodiscard]] int get() const { return value_; }

 private:
  int value_;
};

std::string reason() {
  return std::strerror(errno);
}

auto cannot_read(const fs::path& path, const std::string& why) {
  return fail(ErrorCode::unusable_document, path.string(), "cannot be read: " + why,
              "check the name and the permissions");
}

auto cannot_write(const fs::path& path) {
  return fail(ErrorCode::library_unusable, path.string(), "cannot be written: " + reason(),
              "check free space and permissions");
}

/// Calls `use` with each block of the file; the value tells whether reading succeeded.
template <class Use>
Status for_each_block(const fs::path& path, Use use) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return cannot_read(path, reason());
  std::string block(block_bytes, '\0');
  while (true) {
    const ssize_t n = ::read(file.get(), block.data(), block.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return cannot_read(path, reason());
    if (n == 0) return {};
    if (auto ok = use(std::string_view(block).substr(0, static_cast<std::size_t>(n))); !ok) {
      return ok;
    }
  }
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

/// The name still leads to the open file: nobody has renamed or deleted it since.
bool is_named(int descriptor, const fs::path& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(descriptor, &open) == 0 && ::lstat(path.c_str(), &named) == 0 &&
         open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

/// Opens the file that is to become `path`, and says its name; below zero on failure. The name is
/// the same each time, so that what a killed process left is used up by the next one; while another
/// process writes there, this one takes a name of its own.
int open_temporary(const fs::path& path, fs::path& temporary) {
  constexpr int flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
  temporary = path.string() + ".tmp";
  const int file = ::open(temporary.c_str(), flags, 0644);
  const bool mine = file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0 &&
                    is_named(file, temporary) && ::ftruncate(file, 0) == 0;
  if (mine) return file;
  if (file >= 0) ::close(file);
  temporary += std::to_string(::getpid());
  return ::open(temporary.c_str(), flags | O_TRUNC, 0644);
}

/// Makes a rename durable.
void sync_folder(const fs::path& folder) {
  const Descriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.get() >= 0) ::fsync(file.get());
}

/// Fills a temporary file through `fill`, then renames it to `path`.
template <class Fill>
Status write_then_rename(const fs::path& path, Fill fill) {
  fs::path temporary;
  const Descriptor file(open_temporary(path, temporary));
  if (file.get() < 0) return cannot_write(path);
  if (auto ok = fill(file.get()); !ok || ::fsync(file.get()) != 0) {
    auto failed = ok ? Status(cannot_write(path)) : ok;
    ::unlink(temporary.c_str());
    return failed;
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    auto failed = cannot_write(path);
    ::unlink(temporary.c_str());
    return failed;
  }
  sync_folder(path.parent_path().empty() ? "." : path.parent_path());
  return {};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
  std::error_code error;
  if (fs::is_directory(path, error)) return cannot_read(path, "it is a folder");
  std::string bytes;
  const std::uintmax_t size = fs::file_size(path, error);  // a guess: pipes have none, files grow
  if (!error && size <= limit) bytes.reserve(static_cast<std::size_t>(size));
  auto ok = for_each_block(path, [&](std::string_view block) -> Status {
    if (bytes.size() + block.size() > limit) {
      return cannot_read(path, "larger than " + std::to_string(limit) + " bytes");
    }
    bytes += block;
    return {};
  });
  if (!ok) return pass_on(ok);
  return bytes;
}

Status write_file_atomically(const fs::path& path, std::string_view bytes) {
  return write_then_rename(path, [&](int file) -> Status {
    if (!write_all(file, bytes)) return cannot_write(path);
    return {};
  });
}

std::string sha256(std::string_view bytes) {
  Hash hash;
  hash.add(bytes);
  return hash.hex();
}

Result<std::string> sha256_file(const fs::path& path) {
  Hash hash;
  auto ok = for_each_block(path, [&](std::string_view block) -> Status {
    hash.add(block);
    return {};
  });
  if (!ok) return pass_on(ok);
  return hash.hex();
}

Status copy_file_atomically(const fs::path& from, const fs::path& to) {
  return write_then_rename(to, [&](int file) -> Status {
    const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.get() < 0) return cannot_read(from, reason());
    if (::ioctl(file, FICLONE, source.get()) == 0) return {};
    return for_each_block(from, [&](std::string_view block) -> Status {
      if (!write_all(file, block)) return cannot_write(to);
      return {};
    });
  });
}

Result<FileLock> FileLock::acquire(const fs::path& path, std::string_view purpose) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0) return cannot_write(path);
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    auto holder = read_file(path, 4096);
    const std::string who = holder && !holder->empty() ? *holder : "another process";
    return fail(ErrorCode::library_unusable, path.parent_path().string(), "is locked by " + who,
                "wait until it has finished, or stop it");
  }
  const std::string who =
      "process " + std::to_string(::getpid()) + " (" + std::string(purpose) + ")";
  if (::ftruncate(file, 0) != 0 || !write_all(file, who)) {
    ::close(file);
    return cannot_write(path);
  }
  return FileLock(file);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(other.descriptor_) {
  other.descriptor_ = -1;
}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace pincite::base
