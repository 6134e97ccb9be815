#include "pipeline/corpus.hpp"

#include <algorithm>

namespace pincite::pipeline {

base::Result<std::unique_ptr<LibraryCorpus>> LibraryCorpus::open(Library& library) {
  auto reader = library.reader();
  if (!reader) return base::pass_on(reader);
  auto filings = library.catalogue().filings();
  if (!filings) return base::pass_on(filings);
  auto missing = library.catalogue().not_indexed();
  if (!missing) return base::pass_on(missing);
  std::unique_ptr<LibraryCorpus> corpus(new LibraryCorpus(library, **reader));
  corpus->filings_ = std::move(*filings);
  // Word positions of a filing that the index has in an older state would point astray.
  std::erase_if(corpus->filings_, [&](const model::Filing& filing) {
    return std::binary_search(missing->begin(), missing->end(), filing.id);
  });
  for (const auto& filing : corpus->filings_)
    corpus->held_.insert(filing.id);
  return corpus;
}

void LibraryCorpus::remember(const base::Error& error) {
  if (!error_) error_ = error;
}

std::vector<match::Candidate> LibraryCorpus::phrase(const std::vector<std::string>& folded,
                                                    std::size_t limit, std::size_t& total) {
  total = 0;
  auto found = reader_.phrase(folded, limit, &total);
  if (!found) {
    remember(found.error());
    return {};
  }
  std::vector<match::Candidate> candidates;
  for (const auto& occurrence : *found) {
    if (holds(occurrence.filing)) {
      candidates.push_back({occurrence.filing, occurrence.begin, occurrence.end});
    } else if (total > 0) {
      --total;
    }
  }
  return candidates;
}

std::vector<model::FilingId> LibraryCorpus::ranked(const std::vector<std::string>& folded,
                                                   std::size_t limit) {
  auto found = reader_.ranked(folded, limit);
  if (!found) {
    remember(found.error());
    return {};
  }
  std::vector<model::FilingId> ids;
  for (const auto& [id, score] : *found) {
    if (holds(id)) ids.push_back(id);
  }
  return ids;
}

std::uint64_t LibraryCorpus::filing_frequency(const std::string& folded) {
  return reader_.filing_frequency(folded);
}

std::shared_ptr<const cite::Document> LibraryCorpus::document(model::FilingId id) {
  if (!holds(id)) return nullptr;
  auto document = library_.document(id);
  if (document) return *document;
  remember(document.error());
  return nullptr;
}

}  // namespace pincite::pipeline
