#pragma once
/// Finds filings by words and phrases. Rebuildable from the catalogue; one document per filing,
/// term positions are text::Flow positions.

#include "pincite/base/date.hpp"
#include "pincite/base/file.hpp"
#include "pincite/cite/document.hpp"
#include "pincite/index/layout.hpp"
#include "pincite/index/pattern.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pincite::index {

inline constexpr int index_schema_version = 3;

/// Was the library's index made by an older program, so that it has to be built anew from the
/// catalogue? False where there is no index, or none that can be read.
bool is_outdated(const base::fs::path& library);

/// Writes to the current generation (or a new one during a rebuild). One thread. Failures are
/// `library_unusable` with the remedy in the hint.
class Writer {
 public:
  /// Opens `<library>/index/<generation>`; creates the first generation when there is none. Fails
  /// when another writer is at work or the index has another schema version.
  static base::Result<std::unique_ptr<Writer>> open(const base::fs::path& library);
  /// A new, empty generation beside the current one; readers keep the old one until publish().
  /// Generations left by an interrupted rebuild are deleted.
  static base::Result<std::unique_ptr<Writer>> open_new_generation(const base::fs::path& library);
  virtual ~Writer() = default;
  /// Replaces an earlier entry of the same filing. Commits by itself every few ten thousand pages,
  /// to bound memory; putting a filing twice is harmless.
  virtual base::Status put(const cite::Document& document) = 0;
  virtual base::Status remove(model::FilingId id) = 0;  ///< of a filing never put: nothing happens
  virtual base::Status commit() = 0;                    ///< durable when it returns
  virtual base::Status
  publish() = 0;  ///< commits, swaps the pointer to this generation, deletes old ones
};

/// How often a filing has a word (or any of some words).
struct Posting {
  model::FilingId filing = 0;
  std::uint32_t count = 0;
  bool operator==(const Posting&) const = default;
};

/// A word of the library that stands for a word asked for.
struct Expansion {
  std::string word;
  int distance = 0;  ///< letters that differ
  std::uint64_t filings = 0;
  bool operator==(const Expansion&) const = default;
};
struct Expansions {
  std::vector<Expansion> words;  ///< nearest first, then most frequent, then alphabetical
  bool capped = false;           ///< more were found than kept
};

/// Reads one consistent state; reopens by itself when a writer has overtaken it. One thread.
/// Words are folded (text::fold_words). A library without an index reads as empty.
class Reader {
 public:
  static base::Result<std::unique_ptr<Reader>> open(const base::fs::path& library);
  virtual ~Reader() = default;

  /// Every place where the folded words stand in a row, by filing id then position; at most
  /// `limit` of them. `total` receives the exact count when not null.
  virtual base::Result<std::vector<Occurrence>> phrase(const std::vector<std::string>& folded,
                                                       std::size_t limit,
                                                       std::size_t* total = nullptr) = 0;
  /// Filings ranked by BM25 over the folded words (any of them), best first.
  virtual base::Result<std::vector<std::pair<model::FilingId, double>>>
  ranked(const std::vector<std::string>& folded, std::size_t limit) = 0;
  /// Number of filings, and of occurrences, that have the folded word.
  virtual std::uint64_t filing_frequency(const std::string& folded) = 0;
  virtual std::uint64_t occurrences(const std::string& folded) = 0;
  virtual std::uint64_t filings() = 0;

  // What the query engine is made of. ------------------------------------------------------------
  /// Moves to the newest committed state (and generation).
  virtual base::Status refresh() = 0;
  /// Changes whenever another state is read; a query that sees it change starts again.
  virtual std::uint64_t state() const = 0;
  /// False when the library has no index at all.
  virtual bool exists() const = 0;

  /// Every occurrence, by filing id, then begin; the same place once, at its least cost. `within`
  /// (sorted, may be null) restricts the filings.
  virtual base::Result<std::vector<Occurrence>>
  find(const Row& row, const std::vector<model::FilingId>* within = nullptr) = 0;
  virtual base::Result<std::vector<Occurrence>>
  find(const Near& near, const std::vector<model::FilingId>* within = nullptr) = 0;
  /// Filings that have any of the terms, by id, with the exact number of occurrences.
  virtual base::Result<std::vector<Posting>> any_of(const std::vector<std::string>& terms) = 0;
  /// Filings in which the terms (of a field) stand in a row, by id.
  virtual base::Result<std::vector<model::FilingId>>
  in_a_row(const std::vector<std::string>& terms) = 0;
  virtual base::Result<std::vector<model::FilingId>> all() = 0;  ///< by id
  /// Filed within the days given, both included; filings without a date never are.
  virtual base::Result<std::vector<model::FilingId>> filed(const std::optional<base::Date>& from,
                                                           const std::optional<base::Date>& to) = 0;
  /// ISO dates ("" when unknown) and docket keys of filings given by sorted ids.
  virtual base::Result<std::vector<std::string>>
  filed_dates(const std::vector<model::FilingId>& ids) = 0;
  virtual base::Result<std::vector<std::string>>
  docket_keys(const std::vector<model::FilingId>& ids) = 0;
  virtual base::Result<std::shared_ptr<const FilingLayout>> layout(model::FilingId id) = 0;
  /// How many tokens the filing's body has, which are the first of its flow; 0 where a redaction
  /// makes a gap in the body, and for a filing that is not there. Kept while the state is read.
  virtual base::Result<std::uint32_t> plain_body(model::FilingId id) = 0;
  /// Lengths in words of filings given by sorted ids, and the mean over the library.
  virtual base::Result<std::vector<std::uint32_t>>
  lengths(const std::vector<model::FilingId>& ids) = 0;
  virtual double mean_length() = 0;

  /// Words of the library with the stem of `word` (English; `word` itself always included).
  virtual base::Result<Expansions> same_stem(const std::string& word, std::size_t most) = 0;
  /// Terms that begin with `prefix`; also for terms of fields.
  virtual base::Result<Expansions> starting_with(const std::string& prefix, std::size_t most) = 0;
  /// Words of the library within `letters` letters (insert, drop, change, swap of neighbours) of
  /// `word`; digits never differ.
  virtual base::Result<Expansions> similar(const std::string& word, int letters,
                                           std::size_t most) = 0;
  /// The same for words as OCR misreads them: letters that look alike (c for e, f for t, 0 for o,
  /// rn for m) count half. A digit may stand for the letter it looks like, never for another digit.
  virtual base::Result<Expansions> misread(const std::string& word, int letters,
                                           std::size_t most) = 0;
};

}  // namespace pincite::index
