#pragma once
/// A reporter's query → filings with their places.

#include "pincite/base/json.hpp"
#include "pincite/catalogue/catalogue.hpp"
#include "pincite/index/index.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pincite::search {

enum class Sort { relevance, oldest, newest };
enum class Group { filing, docket };

struct Request {
  std::string query;
  std::size_t limit = 20, offset = 0;
  std::optional<std::size_t> places;  ///< per filing; all when absent
  Sort sort = Sort::relevance;
  Group group = Group::filing;
  /// Sorted ids: only these filings are looked at, at a cost of these filings' words.
  std::optional<std::vector<model::FilingId>> only;
};

struct FoundPlace {
  model::Place place;
  std::string snippet;  ///< HTML-escaped except for <mark>
  bool exact = true;
};

struct Hit {
  model::Filing filing;
  double score = 0;  ///< 0..1
  std::size_t places_total = 0;
  std::vector<FoundPlace> places;  ///< best first (in order of the text when all are equal)
};

struct Answer {
  std::string query;
  std::string interpreted;
  std::size_t total = 0;         ///< filings, exact
  std::size_t total_places = 0;  ///< exact
  std::vector<std::string> suggestions;
  std::vector<Hit> hits;
};

/// Fails with `usage`, as search does, when the query cannot be understood; asks no library.
base::Status check_query(const std::string& query);

/// Fails with `usage` when the query cannot be understood: the message shows the spot, the hint
/// suggests. Reads only what catalogue and index have both committed.
base::Result<Answer> search(const Request& request, catalogue::Catalogue& catalogue,
                            index::Reader& index);

/// The `pincite.search/1` document.
base::Json to_json(const Answer& answer);

/// One row per search field: name, kind, help, example (the table in index/).
struct Field {
  std::string name, kind, help, example;
};
const std::vector<Field>& fields();

}  // namespace pincite::search
