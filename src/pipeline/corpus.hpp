#pragma once
/// The library as the matcher asks for it.

#include "pincite/match/match.hpp"
#include "pincite/pipeline/library.hpp"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace pincite::pipeline {

/// One state of the library: filings that catalogue and index both hold. The matcher's interface
/// has no errors, so the first one is kept: ask error() after a match.
class LibraryCorpus : public match::Corpus {
 public:
  static base::Result<std::unique_ptr<LibraryCorpus>> open(Library& library);

  std::vector<match::Candidate> phrase(const std::vector<std::string>& folded, std::size_t limit,
                                       std::size_t& total) override;
  std::vector<match::Candidate> phrase_within(const std::vector<std::string>& folded,
                                              const std::vector<model::FilingId>& within) override;
  std::vector<match::Candidate> misread_phrase(const std::vector<std::string>& folded,
                                               std::size_t limit) override;
  std::vector<model::FilingId> ranked(const std::vector<std::string>& folded,
                                      std::size_t limit) override;
  std::uint64_t filing_frequency(const std::string& folded) override;
  const std::vector<model::Filing>& filings() override { return filings_; }
  std::shared_ptr<const cite::Document> document(model::FilingId id) override;

  [[nodiscard]] const std::optional<base::Error>& error() const { return error_; }

 private:
  LibraryCorpus(Library& library, index::Reader& reader) : library_(library), reader_(reader) {}
  void remember(const base::Error& error);
  std::vector<match::Candidate> held(const std::vector<index::Occurrence>& found) const;
  base::Result<std::vector<index::Expansion>> readings_of(const std::string& word);
  base::Result<index::Row> misread_row(const std::vector<std::string>& words);
  [[nodiscard]] bool holds(model::FilingId id) const { return held_.count(id) > 0; }

  Library& library_;
  index::Reader& reader_;
  std::vector<model::Filing> filings_;
  std::set<model::FilingId> held_;
  std::unordered_map<std::string, std::vector<index::Expansion>> readings_;  ///< by word
  std::optional<base::Error> error_;
};

}  // namespace pincite::pipeline
