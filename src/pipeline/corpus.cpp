#include "pipeline/corpus.hpp"

#include <algorithm>

namespace pincite::pipeline {

namespace {

constexpr std::size_t readings = 24;  ///< words of the library that may stand for one word
constexpr std::uint16_t most_letters = 3;
constexpr std::size_t most_remembered = 10'000;  ///< words with their readings, a kilobyte each

}  // namespace

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

std::vector<match::Candidate>
LibraryCorpus::held(const std::vector<index::Occurrence>& found) const {
  std::vector<match::Candidate> out;
  for (const auto& occurrence : found) {
    if (holds(occurrence.filing))
      out.push_back({occurrence.filing, occurrence.begin, occurrence.end});
  }
  return out;
}

std::vector<match::Candidate>
LibraryCorpus::phrase_within(const std::vector<std::string>& folded,
                             const std::vector<model::FilingId>& within) {
  auto found = reader_.find(index::plain_row(folded), &within);
  if (found) return held(*found);
  remember(found.error());
  return {};
}

/// One letter wrong in short words, two in long ones. Rows of a quotation overlap, and looking
/// through the words of a large library is dear.
base::Result<std::vector<index::Expansion>> LibraryCorpus::readings_of(const std::string& word) {
  const auto known = readings_.find(word);
  if (known != readings_.end()) return known->second;
  auto found = reader_.misread(word, word.size() >= 8 ? 2 : 1, readings);
  if (!found) return base::pass_on(found);
  if (readings_.size() >= most_remembered) readings_.clear();
  return readings_.emplace(word, std::move(found->words)).first->second;
}

/// The words in a row, each as written or as a scanner reads it.
base::Result<index::Row> LibraryCorpus::misread_row(const std::vector<std::string>& words) {
  index::Row row = index::plain_row(words);
  row.max_cost = most_letters;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() < 4) continue;
    auto found = readings_of(words[i]);
    if (!found) return base::pass_on(found);
    const auto from = static_cast<std::uint16_t>(i);
    for (const index::Expansion& reading : *found) {
      if (reading.word == words[i]) continue;
      row.arcs.push_back({from, static_cast<std::uint16_t>(from + 1),
                          static_cast<std::uint16_t>(reading.distance), reading.word});
    }
  }
  return row;
}

std::vector<match::Candidate> LibraryCorpus::misread_phrase(const std::vector<std::string>& folded,
                                                            std::size_t limit) {
  auto row = misread_row(folded);
  if (!row) {
    remember(row.error());
    return {};
  }
  auto found = reader_.find(*row);
  if (!found) {
    remember(found.error());
    return {};
  }
  std::stable_sort(found->begin(), found->end(),
                   [](const auto& a, const auto& b) { return a.cost < b.cost; });
  if (found->size() > limit) found->resize(limit);
  return held(*found);
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
