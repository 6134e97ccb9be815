#include "pipeline/backup_names.hpp"

#include "pincite/base/archive.hpp"
#include "pincite/base/json.hpp"
#include "pincite/pipeline/backup.hpp"
#include "pincite/pipeline/maintain.hpp"

#include <algorithm>
#include <map>

namespace pincite::pipeline {

using base::ErrorCode;
using base::fs::path;

namespace {

constexpr std::size_t largest_manifest = std::size_t{1} << 20;
constexpr std::size_t largest_sums = std::size_t{1} << 30;

auto refuse(const path& file, const std::string& why) {
  return base::fail(ErrorCode::library_unusable, file.string(), why, "use another backup");
}

/// Nothing there, or an empty folder.
base::Status expect_empty(const path& library) {
  std::error_code error;
  if (!base::fs::exists(library, error)) return {};
  if (base::fs::is_directory(library, error) && base::fs::is_empty(library, error)) return {};
  return base::fail(ErrorCode::library_unusable, library.string(),
                    "there is something here already; a restore never overwrites",
                    "restore into an empty folder with --library DIR, or move this one away");
}

/// The folder in which a library is put together, beside its place; goes with this object unless
/// it was moved.
class Site {
 public:
  static base::Result<Site> open(const path& library) {
    const path folder = library.string() + ".restoring";
    std::error_code error;
    base::fs::create_directories(folder, error);
    if (error) return cannot(folder, error);
    auto lock = base::FileLock::acquire(folder / "lock", "restoring a library");
    if (!lock) return base::pass_on(lock);
    clear(folder);  // what a killed restore left
    base::fs::create_directory(folder / "library", error);
    if (error) return cannot(folder, error);
    return Site(folder, std::move(*lock));
  }
  Site(Site&&) = default;
  Site& operator=(Site&&) = delete;
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;
  ~Site() {
    std::error_code error;
    if (!folder_.empty()) base::fs::remove_all(folder_, error);
  }

  [[nodiscard]] path library() const { return folder_ / "library"; }

  base::Status move_to(const path& place) const {
    std::error_code error;
    base::fs::remove(library() / "lock", error);
    base::fs::rename(library(), place, error);  // takes the place of an empty folder
    if (error) return cannot(place, error);
    return {};
  }

 private:
  Site(path folder, base::FileLock lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}

  static tl::unexpected<base::Error> cannot(const path& object, const std::error_code& error) {
    return base::fail(ErrorCode::library_unusable, object.string(),
                      "cannot be written: " + error.message(), "check free space and permissions");
  }

  static void clear(const path& folder) {
    std::error_code error;
    base::fs::remove_all(folder / "library", error);
  }

  path folder_;
  base::FileLock lock_;
};

/// What the archive's last entry says of the others.
std::map<std::string, std::string> parse_sums(const std::string& text) {
  std::map<std::string, std::string> sums;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    if (line.size() > 66) sums[line.substr(66)] = line.substr(0, 64);
    at = end + 1;
  }
  return sums;
}

class Unpacker {
 public:
  Unpacker(const path& file, path site, const Control& control)
      : file_(file), site_(std::move(site)), control_(control) {}

  base::Status run() {
    auto reader = base::ArchiveReader::open(file_);
    if (!reader) return base::pass_on(reader);
    while (true) {
      if (control_.stopped()) {
        return base::fail(ErrorCode::interrupted, "restore", "was interrupted; nothing was made");
      }
      auto entry = reader->next();
      if (!entry) return base::pass_on(entry);
      if (!*entry) return check_sums();
      if (auto ok = take(*reader, **entry); !ok) return ok;
    }
  }

 private:
  base::Status take(base::ArchiveReader& reader, const base::ArchiveReader::Entry& entry) {
    if (!entry.regular) return refuse(file_, "holds " + entry.name + ", which is no plain file");
    if (sums_) return refuse(file_, "goes on behind its end");
    if (hashes_.contains(entry.name)) return refuse(file_, "holds " + entry.name + " twice");
    if (entry.name == backup_manifest) return take_manifest(reader);
    if (hashes_.empty()) return refuse(file_, "is no backup of pincite");
    if (entry.name == backup_sums) return take_sums(reader);
    const std::string hash = backup_hash(entry.name);
    if (entry.name != backup_catalogue && hash.empty()) {
      return refuse(file_, "holds " + entry.name + ", which is no part of a library");
    }
    return take_file(reader, entry.name, hash);
  }

  base::Status take_manifest(base::ArchiveReader& reader) {
    auto bytes = reader.bytes(largest_manifest);
    if (!bytes) return base::pass_on(bytes);
    const auto json = base::Json::parse(*bytes, nullptr, false);
    const auto schema = json.find("schema");
    if (schema == json.end() || *schema != backup_schema) {
      return refuse(file_, "is no backup of pincite, or one of a newer version");
    }
    hashes_[backup_manifest] = base::sha256(*bytes);
    return {};
  }

  base::Status take_sums(base::ArchiveReader& reader) {
    auto bytes = reader.bytes(largest_sums);
    if (!bytes) return base::pass_on(bytes);
    sums_ = parse_sums(*bytes);
    return {};
  }

  /// `name` is one of ours: no part of it leads out of the folder.
  base::Status take_file(base::ArchiveReader& reader, const std::string& name,
                         const std::string& expected) {
    const path target = site_ / name;
    std::error_code error;
    base::fs::create_directories(target.parent_path(), error);
    auto hash = reader.extract(target);
    if (!hash) return base::pass_on(hash);
    if (!expected.empty() && *hash != expected) {
      return refuse(file_, name + " is damaged: its SHA-256 is another");
    }
    hashes_[name] = *hash;
    if (control_.progress) control_.progress({hashes_.size(), 0, 0, name});
    return {};
  }

  base::Status check_sums() {
    if (!sums_) return refuse(file_, "is cut short");
    for (const auto& [name, hash] : *sums_) {
      const auto found = hashes_.find(name);
      if (found == hashes_.end()) return refuse(file_, name + " is missing");
      if (found->second != hash) return refuse(file_, name + " is damaged: its SHA-256 is another");
    }
    if (hashes_.size() != sums_->size()) return refuse(file_, "holds more than it says");
    return {};
  }

  const path& file_;
  path site_;
  const Control& control_;
  std::map<std::string, std::string> hashes_;
  std::optional<std::map<std::string, std::string>> sums_;
};

/// Opens the new library (which migrates an older schema), asks for every file, builds the index.
base::Result<BackupResult> complete(const path& file, const path& folder, const Control& control) {
  if (auto ok = catalogue::Catalogue::check_copy(folder / backup_catalogue); !ok) {
    return base::pass_on(ok);
  }
  auto library = Library::open(folder, Access::write);
  if (!library) return base::pass_on(library);
  auto filings = (*library)->catalogue().filings();
  if (!filings) return base::pass_on(filings);
  for (const model::Filing& filing : *filings) {
    std::error_code error;
    if (!base::fs::exists((*library)->catalogue().stored_file(filing), error)) {
      return refuse(file, backup_name(filing.sha256) + " is missing");
    }
  }
  auto articles = (*library)->catalogue().article_ids();
  if (!articles) return base::pass_on(articles);
  auto indexed = reindex(**library, {}, control);
  if (!indexed) return base::pass_on(indexed);
  if (indexed->interrupted) {
    return base::fail(ErrorCode::interrupted, "restore", "was interrupted; nothing was made");
  }
  return BackupResult{filings->size(), articles->size(), 0};
}

}  // namespace

std::string backup_hash(const std::string& name) {
  constexpr std::size_t hash_size = 64;
  const auto slash = name.rfind('/');
  if (slash == std::string::npos || name.size() < slash + 1 + hash_size) return "";
  const std::string hash = name.substr(slash + 1, hash_size);
  const bool hex = std::all_of(hash.begin(), hash.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  return hex && name == backup_name(hash) ? hash : "";
}

base::Result<BackupResult> restore(const path& file, const path& library, const Control& control) {
  if (auto ok = expect_empty(library); !ok) return base::pass_on(ok);
  auto site = Site::open(library);
  if (!site) return base::pass_on(site);
  if (auto ok = Unpacker(file, site->library(), control).run(); !ok) return base::pass_on(ok);
  auto result = complete(file, site->library(), control);
  if (!result) return result;
  if (auto ok = expect_empty(library); !ok) return base::pass_on(ok);
  if (auto ok = site->move_to(library); !ok) return base::pass_on(ok);
  std::error_code error;
  result->bytes = base::fs::file_size(file, error);
  return result;
}

}  // namespace pincite::pipeline
