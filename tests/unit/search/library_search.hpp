#pragma once
/// A scratch library that can be searched.

#include "support/typed_filing.hpp"

#include "pincite/search/search.hpp"

#include <gmock/gmock.h>

namespace pincite::search::testing {

using tests::typed_page;
using tests::TypedLine;

class LibrarySearch : public tests::TypedLibrary {
 protected:
  Answer ask(const std::string& query) {
    Request request;
    request.query = query;
    request.limit = 1000;
    return ask(request);
  }

  Answer ask(const Request& request) {
    auto answer = search::search(request, *catalogue_, reader());
    if (!answer) {
      ADD_FAILURE() << request.query << ": " << answer.error().line();
      return {};
    }
    expect_counts_hold(request, *answer);
    return std::move(*answer);
  }

  /// Ids of the filings found, in order.
  std::vector<model::FilingId> found(const std::string& query) {
    std::vector<model::FilingId> ids;
    for (const Hit& hit : ask(query).hits)
      ids.push_back(hit.filing.id);
    return ids;
  }

  base::Error refused(const std::string& query) {
    Request request;
    request.query = query;
    auto answer = search::search(request, *catalogue_, reader());
    if (answer) ADD_FAILURE() << query << " was understood as " << answer->interpreted;
    return answer ? base::Error{} : answer.error();
  }

 private:
  static void expect_counts_hold(const Request& request, const Answer& answer) {
    if (request.limit < answer.total || request.offset > 0 || request.places) return;
    std::size_t places = 0;
    for (const Hit& hit : answer.hits)
      places += hit.places.size();
    EXPECT_EQ(answer.total, answer.hits.size()) << request.query;
    EXPECT_EQ(answer.total_places, places) << request.query;
  }
};

}  // namespace pincite::search::testing
