#pragma once
/// The library's memory: dockets, entries, filings, pages, stories, quotations, links, failures.
/// SQLite is the truth; the word index can be rebuilt from it at any time.

#include "pincite/base/file.hpp"
#include "pincite/model/alert.hpp"
#include "pincite/model/library.hpp"
#include "pincite/model/run.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pincite::catalogue {

inline constexpr int schema_version = 6;

/// write takes the library's writer lock. note is for runs that tell what they found: they write
/// records of runs and marks of deliveries beside a writer, in short transactions, without a lock.
enum class Access { read, write, note };

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
  bool brief = false;  ///< the text is a feed's short one: it never replaces another
  bool operator==(const DocketEntry&) const = default;
};

/// The alert that every library has: words that become readable. It is not listed, and no user's
/// alert may bear its name.
inline constexpr const char* readable_alert = "*readable";

/// How far an alert has looked: numbers of the last filing, pair of story and filing, entry.
struct AlertMarks {
  std::int64_t filings = 0, pairs = 0, entries = 0;
  bool operator==(const AlertMarks&) const = default;
};

/// What arrived since an alert looked last, each in order of arrival. What was removed meanwhile
/// is left out.
struct AlertNews {
  struct Pair {
    model::ArticleId article = 0;
    model::FilingId filing = 0;
    bool operator==(const Pair&) const = default;
  };
  struct Entry {
    std::string docket;
    DocketEntry entry;
    bool held = false;  ///< a PDF of it is in the library
    bool operator==(const Entry&) const = default;
  };
  std::vector<model::FilingId> filings;
  std::vector<Pair> pairs;  ///< a story that quotes a filing, seen for the first time
  std::vector<Entry> entries;
  AlertMarks upto;  ///< marks once all of this was looked at
};

/// One thread at a time per object; open another object for another thread. Every failure is
/// `library_unusable` with the remedy in the hint unless said otherwise.
class Catalogue {
 public:
  /// Opens `<library>/catalogue.db`. write: creates the library when missing, takes the lock, and
  /// migrates an older schema after copying it to catalogue.db.v<N>.backup. read, note: fail when
  /// there is none or its schema is another.
  static base::Result<std::unique_ptr<Catalogue>> open(const base::fs::path& library,
                                                       Access access);
  ~Catalogue();
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  // Filings. ------------------------------------------------------------------------------------
  /// Stores filing, pages and issues in one transaction and copies the file into `files/` first.
  /// The same sha256 again returns the filing that is there. The id is the next free one. The
  /// sketch is kept when it has groups. `file`: where the bytes are now, when filing.path says the
  /// address that they came from.
  base::Result<model::Filing>
  add_filing(model::Filing filing, const std::vector<model::Page>& pages,
             const std::vector<model::Issue>& issues, const std::string& extractor_version,
             const Sketch& sketch = {}, const base::fs::path& file = {});
  base::Result<std::optional<model::Filing>> filing(model::FilingId id);
  base::Result<std::optional<model::Filing>> filing_by_sha256(const std::string& hex_prefix);
  base::Result<std::vector<model::Filing>> filings();             ///< by id
  base::Result<std::map<std::string, model::FilingId>> hashes();  ///< ids by SHA-256
  base::Result<std::vector<model::Filing>> filings_of_docket(const std::string& docket_key);
  /// REF as in the contract: f12, court/docket/ecf, ≥ 8 hex digits, path. Fails
  /// (unusable_document) when nothing or more than one filing matches, listing the choices.
  base::Result<model::Filing> resolve(const std::string& ref);
  base::Result<std::vector<model::Page>> pages(model::FilingId id);
  /// PDF pages `first` (0-based) and following, at most `count`: the cost follows what is read.
  base::Result<std::vector<model::Page>> pages(model::FilingId id, std::size_t first,
                                               std::size_t count);
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
  /// True when this text of the story is stored with these findings: storing it again says nothing.
  base::Result<bool> holds_article(const model::CheckedArticle& checked);
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
  /// Pages of all filings; one without pages counts as one.
  base::Result<int> page_count();

  // Runs. ----------------------------------------------------------------------------------------
  /// Writes the record of a run that begins; `begun` is ISO 8601. Gives its id. Times of sources
  /// that lie in the future (the clock was ahead in an earlier run) count as now: else a source
  /// would not seem quiet until then.
  base::Result<model::RunId> begin_run(const std::string& kind, const std::string& begun);
  /// Completes the record (id, ended and exit_status are set) and, with it, what is known of its
  /// sources: one transaction.
  base::Status finish_run(const model::Run& run);
  /// Newest first; at most `limit`, all when 0.
  base::Result<std::vector<model::Run>> runs(std::size_t limit = 0);
  base::Result<std::vector<model::SourceState>> sources();  ///< by name

  // Alerts. --------------------------------------------------------------------------------------
  /// Keeps a saved search or docket watch; it looks at what arrives from now on. Fails with usage
  /// when there is an alert of this name.
  base::Status add_alert(const model::Alert& alert);
  base::Result<std::vector<model::Alert>> alerts();  ///< by name
  /// With everything it fired. Fails with usage when there is no such alert.
  base::Status remove_alert(const std::string& name);
  /// Was the entry of this ECF number sealed when its docket sheet was read last?
  base::Result<bool> entry_sealed(const std::string& docket_key, const std::string& ecf);
  base::Result<AlertNews> news_for(const std::string& alert);
  /// Stores what fired and moves the alert's marks: one transaction, so that a kill repeats the
  /// look and loses nothing. A key that fired before is left out. Gives what is new, with ids.
  base::Result<std::vector<model::Firing>> record_firings(const std::string& alert,
                                                          const AlertMarks& upto,
                                                          const std::vector<model::Firing>& fired);
  /// What fired last, newest first.
  base::Result<std::vector<model::Firing>> firings(std::size_t limit);
  /// Makes a channel of delivery known; it is owed what fires from now on.
  base::Status open_channel(const std::string& channel);
  /// What the channel is still owed, oldest first.
  base::Result<std::vector<model::Firing>> undelivered(const std::string& channel);
  /// The channel has taken everything up to this firing.
  base::Status mark_delivered(const std::string& channel, std::int64_t firing);

  // Copies. --------------------------------------------------------------------------------------
  /// Runs `work`; all that it reads comes from one state of the library, and each reading is
  /// cheaper than alone. Gives what `work` gives.
  base::Status in_one_state(const std::function<base::Status()>& work);
  /// Writes one consistent state of the catalogue to a new file, while others read and write.
  base::Status copy_to(const base::fs::path& file);
  /// Fails unless the file is a catalogue as pincite makes it, whole, and of a schema it knows.
  static base::Status check_copy(const base::fs::path& file);

  const base::fs::path& library() const;

 private:
  friend class Journal;
  friend class Owed;
  friend class Prints;
  friend class Shelf;
  Catalogue();
  struct State;
  std::unique_ptr<State> state_;
};

/// `--library`, else $PINCITE_LIBRARY, else $XDG_DATA_HOME/pincite, else ~/.local/share/pincite.
base::fs::path library_folder(const std::optional<std::string>& given);

}  // namespace pincite::catalogue
