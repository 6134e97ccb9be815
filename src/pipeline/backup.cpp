#include "pincite/pipeline/backup.hpp"

#include "pipeline/backup_names.hpp"
#include "pipeline/backup_workshop.hpp"

#include "pincite/base/archive.hpp"
#include "pincite/base/clock.hpp"
#include "pincite/base/json.hpp"
#include "pincite/catalogue/catalogue.hpp"

#include <system_error>

namespace pincite::pipeline {

using base::ErrorCode;
using base::fs::path;
using catalogue::Access;
using catalogue::Catalogue;

namespace {

/// A writer may remove filings while their files are copied; the copy then begins anew.
constexpr int most_attempts = 5;

/// Writes one archive and collects the sums on the way.
class Packer {
 public:
  explicit Packer(base::ArchiveWriter writer) : writer_(std::move(writer)) {}

  base::Status add(const std::string& name, const std::string& bytes) {
    note(name, base::sha256(bytes));
    return writer_.add(name, bytes);
  }

  base::Result<std::string> add_file(const std::string& name, const path& from) {
    auto hash = writer_.add_file(name, from);
    if (hash) note(name, *hash);
    return hash;
  }

  base::Status finish() {
    if (auto ok = writer_.add(backup_sums, sums_); !ok) return ok;
    return writer_.finish();
  }

 private:
  void note(const std::string& name, const std::string& hash) {
    sums_ += hash + "  " + name + "\n";
  }
  base::ArchiveWriter writer_;
  std::string sums_;
};

std::string describe(const BackupResult& result, base::Seconds now) {
  return base::to_text({{"schema", backup_schema},
                        {"created", base::iso_time(now)},
                        {"catalogue_schema", catalogue::schema_version},
                        {"filings", result.filings},
                        {"articles", result.articles}});
}

enum class Packed { all, changed_meanwhile };

class Backup {
 public:
  Backup(Catalogue& live, const path& file, const Control& control, const BackupWorkshop& workshop)
      : live_(live), file_(file), control_(control), workshop_(workshop) {}

  base::Result<BackupResult> run() {
    for (int attempt = 1; attempt <= most_attempts; ++attempt) {
      auto packed = try_once();
      if (!packed) return base::pass_on(packed);
      if (*packed == Packed::all) return finished();
    }
    return base::fail(ErrorCode::library_unusable, live_.library().string(),
                      "filings were removed each time the backup was made",
                      "run it again when fewer changes are made");
  }

 private:
  base::Result<BackupResult> finished() {
    std::error_code error;
    result_.bytes = base::fs::file_size(file_, error);
    return result_;
  }

  base::Result<Packed> try_once() {
    if (auto ok = workshop_.copy(live_); !ok) return base::pass_on(ok);
    auto copy = Catalogue::open(workshop_.folder(), Access::read);
    if (!copy) return base::pass_on(copy);
    auto filings = (*copy)->filings();
    if (!filings) return base::pass_on(filings);
    auto articles = (*copy)->article_ids();
    if (!articles) return base::pass_on(articles);
    result_ = {filings->size(), articles->size(), 0};
    return pack(*filings);
  }

  base::Result<Packed> pack(const std::vector<model::Filing>& filings) {
    const base::Seconds now = base::now();
    auto writer = base::ArchiveWriter::create(workshop_.archive(), now);
    if (!writer) return base::pass_on(writer);
    Packer packer(std::move(*writer));
    if (auto ok = packer.add(backup_manifest, describe(result_, now)); !ok) {
      return base::pass_on(ok);
    }
    auto catalogue = packer.add_file(backup_catalogue, workshop_.catalogue());
    if (!catalogue) return base::pass_on(catalogue);
    std::size_t done = 0;
    for (const model::Filing& filing : filings) {
      if (control_.stopped()) return stopped();
      auto packed = pack_file(packer, filing);
      if (!packed || *packed != Packed::all) return packed;
      if (control_.progress) control_.progress({++done, filings.size(), 0, filing.path});
    }
    if (auto ok = packer.finish(); !ok) return base::pass_on(ok);
    if (auto ok = workshop_.move_archive_to(file_); !ok) return base::pass_on(ok);
    return Packed::all;
  }

  base::Result<Packed> pack_file(Packer& packer, const model::Filing& filing) {
    const path from = live_.stored_file(filing);
    auto hash = packer.add_file(backup_name(filing.sha256), from);
    if (hash && *hash == filing.sha256) return Packed::all;
    if (!hash && hash.error().code != ErrorCode::unusable_document) return base::pass_on(hash);
    auto still = live_.filing(filing.id);
    if (!still) return base::pass_on(still);
    if (!*still) return Packed::changed_meanwhile;
    return base::fail(ErrorCode::library_unusable, from.string(),
                      "the library's copy of " + model::filing_ref(filing.id) +
                          (hash ? " is damaged: its SHA-256 is another" : " is missing"),
                      "pincite remove " + model::filing_ref(filing.id) +
                          ", then pincite add the paper again");
  }

  static base::Result<Packed> stopped() {
    return base::fail(ErrorCode::interrupted, "backup", "was interrupted; nothing was written");
  }

  Catalogue& live_;
  const path& file_;
  const Control& control_;
  const BackupWorkshop& workshop_;
  BackupResult result_;
};

}  // namespace

base::Result<BackupResult> backup(const path& library, const path& file, const Control& control) {
  auto live = Catalogue::open(library, Access::read);
  if (!live) return base::pass_on(live);
  auto workshop = BackupWorkshop::open(file);
  if (!workshop) return base::pass_on(workshop);
  return Backup(**live, file, control, *workshop).run();
}

}  // namespace pincite::pipeline
