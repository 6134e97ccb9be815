#pragma once
/// The library's memory: dockets, entries, filings, pages, stories, quotations, links, failures.
/// SQLite is the truth; the word index can be rebuilt from it at any time.

#include "pincite/base/file.hpp"
#include "pincite/model/library.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pincite::catalogue {

inline constexpr int schema_version = 1;

enum class Access { read, write };  ///< write takes the library's writer lock

/// A small image of a filing's words, by which versions of one paper are found without reading
/// their pages: the smallest hashes of its word groups (made by the caller).
struct Sketch {
  model::FilingId filing = 0;
  int pages = 0;
  int redactions = 0;
  std::uint64_t groups = 0;             ///< distinct word groups in the filing
  std::vector<std::uint64_t> smallest;  ///< ascending
  bool operator==(const Sketch&) const = default;
};

/// One numbered entry of a docket sheet.
struct DocketEntry {
  std::string number;  ///< ECF number of the main document: "517"
  std::optional<base::Date> filed;
  std::string text;
  bool sealed = false;
  bool operator==(const DocketEntry&) const = default;
};

/// One thread at a time per object; open another object for another thread. Every failure is
/// `library_unusable` with the remedy in the hint unless said otherwise.
class Catalogue {
 public:
  /// Opens `<library>/catalogue.db`. write: creates the library when missing, takes the lock, and
  /// migrates an older schema after copying it to catalogue.db.v<N>.backup. read: fails when there
  /// is none or its schema is newer.
  static base::Result<std::unique_ptr<Catalogue>> open(const base::fs::path& library,
                                                       Access access);
  ~Catalogue();
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  // Filings. ------------------------------------------------------------------------------------
  /// Stores filing, pages and issues in one transaction and copies the file into `files/` first.
  /// The same sha256 again returns the filing that is there. The id is the next free one. The
  /// sketch is kept when it has groups.
  base::Result<model::Filing> add_filing(model::Filing filing,
                                         const std::vector<model::Page>& pages,
                                         const std::vector<model::Issue>& issues,
                                         const std::string& extractor_version,
                                         const Sketch& sketch = {});
  base::Result<std::optional<model::Filing>> filing(model::FilingId id);
  base::Result<std::optional<model::Filing>> filing_by_sha256(const std::string& hex_prefix);
  base::Result<std::vector<model::Filing>> filings();             ///< by id
  base::Result<std::map<std::string, model::FilingId>> hashes();  ///< ids by SHA-256
  base::Result<std::vector<model::Filing>> filings_of_docket(const std::string& docket_key);
  /// REF as in the contract: f12, court/docket/ecf, ≥ 8 hex digits, path. Fails
  /// (unusable_document) when nothing or more than one filing matches, listing the choices.
  base::Result<model::Filing> resolve(const std::string& ref);
  base::Result<std::vector<model::Page>> pages(model::FilingId id);
  base::Result<std::vector<model::Issue>> issues(model::FilingId id);
  base::Status replace_pages(model::FilingId id, const std::vector<model::Page>& pages,
                             const std::vector<model::Issue>& issues,
                             const std::string& extractor_version, const Sketch& sketch = {});
  /// Sketches of a docket's filings that have `least` to `most` pages, by id.
  base::Result<std::vector<Sketch>> sketches(const std::string& docket_key, int least, int most);
  base::Status update_filing(const model::Filing& filing);
  /// Makes the filings versions of one another (redacted, unredacted …); existing pairs stay.
  base::Status set_versions(const std::vector<model::FilingId>& versions);
  /// Removes the row, its pages, links and its stored file (when no other filing has the bytes).
  base::Status remove_filing(model::FilingId id);
  /// Where the library keeps the file's bytes.
  base::fs::path stored_file(const model::Filing& filing) const;

  // What the index still has to do. --------------------------------------------------------------
  /// Filings whose catalogue row is newer than their index entry, by id.
  base::Result<std::vector<model::FilingId>> not_indexed();
  base::Status mark_indexed(const std::vector<model::FilingId>& ids);
  base::Status mark_all_not_indexed();
  /// Removed filings that the index may still hold.
  base::Result<std::vector<model::FilingId>> removed_not_unindexed();
  base::Status mark_unindexed(const std::vector<model::FilingId>& ids);
  /// Filings with pages made by another extractor version.
  base::Result<std::vector<model::FilingId>> stale(const std::string& extractor_version);

  // Stories. --------------------------------------------------------------------------------------
  /// Stores story and findings; the same canonical URL (or, without one, the same bytes) replaces
  /// the earlier version and keeps its id. `as_read` is the story before matching added to it:
  /// what a later match starts from.
  base::Result<model::ArticleId> put_article(const model::CheckedArticle& checked,
                                             const model::Article& as_read);
  base::Result<std::optional<model::Article>> article_as_read(model::ArticleId id);
  base::Result<std::optional<model::CheckedArticle>> article(model::ArticleId id);
  base::Result<std::vector<model::CheckedArticle>> articles();  ///< by id
  base::Result<std::vector<model::ArticleId>> article_ids();    ///< by id
  /// Stores new findings of a story that is there; what was read stays as it is. Fails
  /// (unusable_document) when there is no such story.
  base::Status update_article(const model::CheckedArticle& checked);
  base::Status remove_article(model::ArticleId id);
  /// Stories with a link into the filing.
  base::Result<std::vector<model::ArticleId>> articles_citing(model::FilingId id);

  /// Earlier texts of a story that changed at its URL, oldest first.
  base::Result<std::vector<model::Article>> earlier_versions(model::ArticleId id);

  // Dockets, failures, totals. -------------------------------------------------------------------
  base::Result<std::vector<model::Docket>> dockets();
  /// Removes the docket with its entries and filings, as remove_filing does.
  base::Status remove_docket(const std::string& docket_key);
  /// Adds or corrects entries of a docket sheet; the docket is created when missing. Unknown
  /// members (empty text, no date, not sealed) do not overwrite known ones.
  base::Status put_entries(const std::string& docket_key, const std::string& case_name,
                           const std::vector<DocketEntry>& entries);
  /// Remembers that a file could not be used; the same object again replaces the reason. With the
  /// bytes' hash and the extractor version the same bytes need not be tried again.
  base::Status put_failure(const model::Failure& failure, const std::string& sha256 = {},
                           const std::string& extractor_version = {});
  /// Reasons by SHA-256 of files that this extractor version could not use.
  base::Result<std::map<std::string, std::string>>
  failed_bytes(const std::string& extractor_version);
  base::Status clear_failure(const std::string& object);
  base::Result<model::LibraryStatus> status(const std::string& extractor_version);
  base::Result<model::Searched> searched();

  const base::fs::path& library() const;

 private:
  Catalogue();
  struct State;
  std::unique_ptr<State> state_;
};

/// `--library`, else $PINCITE_LIBRARY, else $XDG_DATA_HOME/pincite, else ~/.local/share/pincite.
base::fs::path library_folder(const std::optional<std::string>& given);

}  // namespace pincite::catalogue
