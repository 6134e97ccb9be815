#include "pincite/base/archive.hpp"

#include "base/hash.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pincite::base {

namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 18;

using Handle = std::unique_ptr<archive, int (*)(archive*)>;
using EntryHandle = std::unique_ptr<archive_entry, void (*)(archive_entry*)>;

struct File {
  int descriptor = -1;
  explicit File(int opened) : descriptor(opened) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { close(); }
  void close() {
    if (descriptor >= 0) ::close(descriptor);
    descriptor = -1;
  }
};

auto cannot_write(const fs::path& path, const std::string& why) {
  return fail(ErrorCode::library_unusable, path.string(), "cannot be written: " + why,
              "check free space and permissions");
}

auto damaged(const fs::path& path, const std::string& why) {
  return fail(ErrorCode::library_unusable, path.string(), "cannot be read as a backup: " + why,
              "use another backup");
}

std::string why_of(archive* handle) {
  const char* text = archive_error_string(handle);
  return text == nullptr ? "unknown trouble" : text;
}

EntryHandle entry_of(const std::string& name, std::uint64_t size, std::int64_t time) {
  EntryHandle entry(archive_entry_new(), archive_entry_free);
  archive_entry_set_pathname(entry.get(), name.c_str());
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  archive_entry_set_mtime(entry.get(), time, 0);
  return entry;
}

}  // namespace

struct ArchiveWriter::State {
  State(fs::path target, std::int64_t date)
      : path(std::move(target)), temporary(path.string() + ".tmp" + std::to_string(::getpid())),
        time(date), file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)),
        handle(archive_write_new(), archive_write_free) {}
  ~State() {
    handle.reset();  // ends the archive, which then goes unless it was wanted
    if (!finished && file.descriptor >= 0) ::unlink(temporary.c_str());
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  Status begin(const std::string& name, std::uint64_t size) {
    const EntryHandle entry = entry_of(name, size, time);
    if (archive_write_header(handle.get(), entry.get()) == ARCHIVE_OK) return {};
    return cannot_write(path, why_of(handle.get()));
  }

  Status write(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto written = archive_write_data(handle.get(), bytes.data(), bytes.size());
      if (written <= 0) return cannot_write(path, why_of(handle.get()));
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
  }

  fs::path path, temporary;
  std::int64_t time;
  File file;
  Handle handle;
  bool finished = false;
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
ArchiveWriter::ArchiveWriter(ArchiveWriter&& other) noexcept = default;
ArchiveWriter& ArchiveWriter::operator=(ArchiveWriter&& other) noexcept = default;
ArchiveWriter::~ArchiveWriter() = default;

Result<ArchiveWriter> ArchiveWriter::create(const fs::path& path, std::int64_t time) {
  auto state = std::make_unique<State>(path, time);
  if (state->file.descriptor < 0) return cannot_write(path, std::strerror(errno));
  // What needs no extension is plain ustar, which everything reads.
  if (archive_write_set_format_pax_restricted(state->handle.get()) != ARCHIVE_OK ||
      archive_write_open_fd(state->handle.get(), state->file.descriptor) != ARCHIVE_OK) {
    return cannot_write(path, why_of(state->handle.get()));
  }
  return ArchiveWriter(std::move(state));
}

Status ArchiveWriter::add(const std::string& name, std::string_view bytes) {
  if (auto ok = state_->begin(name, bytes.size()); !ok) return ok;
  return state_->write(bytes);
}

Result<std::string> ArchiveWriter::add_file(const std::string& name, const fs::path& from) {
  const auto unusable = [&](const std::string& why) {
    return fail(ErrorCode::unusable_document, from.string(), "cannot be read: " + why,
                "check the file and the disk");
  };
  const File file(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat facts {};
  if (file.descriptor < 0 || ::fstat(file.descriptor, &facts) != 0) {
    return unusable(std::strerror(errno));
  }
  auto left = static_cast<std::uint64_t>(facts.st_size);
  if (auto ok = state_->begin(name, left); !ok) return pass_on(ok);
  Hash hash;
  std::string block(block_bytes, '\0');
  while (left > 0) {
    const ssize_t n =
        ::read(file.descriptor, block.data(), std::min<std::uint64_t>(left, block_bytes));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return unusable(std::strerror(errno));
    if (n == 0) return unusable("it became shorter");
    const auto bytes = std::string_view(block).substr(0, static_cast<std::size_t>(n));
    hash.add(bytes);
    if (auto ok = state_->write(bytes); !ok) return pass_on(ok);
    left -= bytes.size();
  }
  return hash.hex();
}

Status ArchiveWriter::finish() {
  if (archive_write_close(state_->handle.get()) != ARCHIVE_OK) {
    return cannot_write(state_->path, why_of(state_->handle.get()));
  }
  if (::fsync(state_->file.descriptor) != 0)
    return cannot_write(state_->path, std::strerror(errno));
  std::error_code error;
  fs::rename(state_->temporary, state_->path, error);
  if (error) return cannot_write(state_->path, error.message());
  state_->finished = true;
  const fs::path folder = state_->path.has_parent_path() ? state_->path.parent_path() : ".";
  const File parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (parent.descriptor >= 0) ::fsync(parent.descriptor);
  return {};
}

struct ArchiveReader::State {
  explicit State(fs::path from)
      : path(std::move(from)), handle(archive_read_new(), archive_read_free) {}
  fs::path path;
  Handle handle;
  std::uint64_t bytes = 0;  ///< of the archive
  std::uint64_t left = 0;   ///< of the entry

  /// The next block, empty at the end of the entry.
  Result<std::string_view> block(std::string& buffer) {
    buffer.resize(block_bytes);
    const auto n = archive_read_data(handle.get(), buffer.data(), buffer.size());
    if (n < 0) return damaged(path, why_of(handle.get()));
    if (static_cast<std::uint64_t>(n) > left)
      return damaged(path, "an entry is longer than it says");
    left -= static_cast<std::uint64_t>(n);
    if (n == 0 && left > 0) return damaged(path, "an entry is shorter than it says");
    return std::string_view(buffer).substr(0, static_cast<std::size_t>(n));
  }
};

ArchiveReader::ArchiveReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ArchiveReader::ArchiveReader(ArchiveReader&& other) noexcept = default;
ArchiveReader& ArchiveReader::operator=(ArchiveReader&& other) noexcept = default;
ArchiveReader::~ArchiveReader() = default;

Result<ArchiveReader> ArchiveReader::open(const fs::path& path) {
  auto state = std::make_unique<State>(path);
  std::error_code error;
  const auto bytes = fs::file_size(path, error);
  if (error) return damaged(path, error.message());
  state->bytes = bytes;
  // No compression filter: what comes out is never larger than what went in.
  archive_read_support_format_tar(state->handle.get());
  if (archive_read_open_filename(state->handle.get(), path.c_str(), block_bytes) != ARCHIVE_OK) {
    return damaged(path, why_of(state->handle.get()));
  }
  return ArchiveReader(std::move(state));
}

Result<std::optional<ArchiveReader::Entry>> ArchiveReader::next() {
  archive_entry* found = nullptr;
  const int status = archive_read_next_header(state_->handle.get(), &found);
  if (status == ARCHIVE_EOF) return std::optional<Entry>{};
  if (status != ARCHIVE_OK) return damaged(state_->path, why_of(state_->handle.get()));
  Entry entry;
  const char* name = archive_entry_pathname(found);
  entry.name = name == nullptr ? "" : name;
  entry.size = static_cast<std::uint64_t>(std::max<la_int64_t>(0, archive_entry_size(found)));
  entry.regular = archive_entry_filetype(found) == AE_IFREG &&
                  archive_entry_hardlink(found) == nullptr &&
                  archive_entry_symlink(found) == nullptr;
  // A sparse entry claims more than there is.
  if (entry.size > state_->bytes) return damaged(state_->path, "an entry is larger than the file");
  state_->left = entry.size;
  return std::optional<Entry>(std::move(entry));
}

Result<std::string> ArchiveReader::bytes(std::size_t limit) {
  if (state_->left > limit) return damaged(state_->path, "an entry is too large");
  std::string content, buffer;
  while (true) {
    auto block = state_->block(buffer);
    if (!block) return pass_on(block);
    if (block->empty()) return content;
    content += *block;
  }
}

Result<std::string> ArchiveReader::extract(const fs::path& to) {
  File file(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  if (file.descriptor < 0) return cannot_write(to, std::strerror(errno));
  Hash hash;
  std::string buffer;
  while (true) {
    auto block = state_->block(buffer);
    if (!block) return pass_on(block);
    if (block->empty()) break;
    hash.add(*block);
    for (std::string_view rest = *block; !rest.empty();) {
      const ssize_t n = ::write(file.descriptor, rest.data(), rest.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return cannot_write(to, std::strerror(errno));
      rest.remove_prefix(static_cast<std::size_t>(n));
    }
  }
  if (::fsync(file.descriptor) != 0) return cannot_write(to, std::strerror(errno));
  return hash.hex();
}

}  // namespace pincite::base
