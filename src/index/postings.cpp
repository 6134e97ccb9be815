#include "index/postings.hpp"

#include <algorithm>

namespace pincite::index {

namespace {

/// Those of `filings` that have the term; cost follows the shorter of the two lists.
std::vector<Xapian::docid> having(const Xapian::Database& database, const std::string& term,
                                  const std::vector<Xapian::docid>& filings) {
  std::vector<Xapian::docid> found;
  auto at = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  for (const Xapian::docid filing : filings) {
    if (at == end) break;
    if (*at < filing) at.skip_to(filing);
    if (at != end && *at == filing) found.push_back(filing);
  }
  return found;
}

std::vector<Xapian::docid> all_having(const Xapian::Database& database, const std::string& term) {
  std::vector<Xapian::docid> found;
  found.reserve(database.get_termfreq(term));
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    found.push_back(*at);
  }
  return found;
}

std::vector<Xapian::docid> as_docids(const std::vector<model::FilingId>& ids) {
  std::vector<Xapian::docid> docids;
  docids.reserve(ids.size());
  for (const model::FilingId id : ids)
    docids.push_back(static_cast<Xapian::docid>(id));
  return docids;
}

void sort_out_repeated(std::vector<Xapian::docid>& filings) {
  std::sort(filings.begin(), filings.end());
  filings.erase(std::unique(filings.begin(), filings.end()), filings.end());
}

}  // namespace

std::vector<Posting> count_any(const Xapian::Database& database,
                               const std::vector<std::string>& terms) {
  std::vector<Posting> all;
  for (const std::string& term : terms) {
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      all.push_back({static_cast<model::FilingId>(*at), at.get_wdf()});
    }
  }
  if (terms.size() < 2) return all;
  std::sort(all.begin(), all.end(),
            [](const Posting& a, const Posting& b) { return a.filing < b.filing; });
  std::vector<Posting> merged;
  for (const Posting& posting : all) {
    if (merged.empty() || merged.back().filing != posting.filing) {
      merged.push_back(posting);
    } else {
      merged.back().count += posting.count;
    }
  }
  return merged;
}

std::vector<Xapian::docid> having_any_of(const Xapian::Database& database,
                                         const std::vector<std::string>& terms,
                                         const std::vector<Xapian::docid>& filings) {
  std::vector<Xapian::docid> found;
  for (const std::string& term : terms) {
    const auto more = having(database, term, filings);
    found.insert(found.end(), more.begin(), more.end());
  }
  sort_out_repeated(found);
  return found;
}

std::vector<Xapian::docid> having_any(const Xapian::Database& database,
                                      const std::vector<std::string>& terms, Within within) {
  if (within != nullptr) return having_any_of(database, terms, as_docids(*within));
  std::vector<Xapian::docid> found;
  for (const std::string& term : terms) {
    const auto more = all_having(database, term);
    found.insert(found.end(), more.begin(), more.end());
  }
  sort_out_repeated(found);
  return found;
}

std::vector<Xapian::docid> having_all(const Xapian::Database& database,
                                      std::vector<std::string> terms, Within within) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  std::stable_sort(terms.begin(), terms.end(), [&](const std::string& a, const std::string& b) {
    return database.get_termfreq(a) < database.get_termfreq(b);
  });
  std::vector<Xapian::docid> left;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0) {
      left = having(database, terms[i], left);
    } else {
      left = within != nullptr ? having(database, terms[i], as_docids(*within))
                               : all_having(database, terms[i]);
    }
    if (left.empty()) break;
  }
  return left;
}

}  // namespace pincite::index
