#pragma once
/// Which filings match a plan, and where.

#include "search/plan.hpp"

#include <boost/container/small_vector.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace pincite::search {

/// A spot in a filing: tokens [begin, end), and the matched words within it.
struct Spot {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t cost = 0;     ///< letters that differ from what was asked for
  std::uint32_t missing = 0;  ///< words of the query that do not stand near
  boost::container::small_vector<index::Twin, 3> marks;  ///< matched words, by begin
};

/// The passages of a filing that stored stories quote, by begin.
using QuotedPassages = std::function<base::Result<std::vector<index::Twin>>(model::FilingId)>;

/// Runs one plan on one state of the index. Results stay in the plan.
class Evaluator {
 public:
  Evaluator(Plan& plan, index::Reader& reader, QuotedPassages quoted)
      : plan_(plan), reader_(reader), quoted_(std::move(quoted)) {}

  /// Filings that match, by id. `excluded` (sorted) never do; `within` (sorted, may be null)
  /// restricts them.
  base::Result<Ids> filings(const Ids& excluded, const Ids* within = nullptr);

  /// Reads the positions of all words in these filings (sorted ids), for spots() and best_spot(),
  /// in place of those read before.
  base::Status read_positions(const Ids& ids);

  /// Spots of all these filings (sorted ids, all of which match).
  base::Result<std::size_t> count_all(const Ids& ids);

  /// The spots of a filing, best first. Needs read_positions of that filing.
  base::Result<std::vector<Spot>> spots(model::FilingId id);
  base::Result<std::optional<Spot>> best_spot(model::FilingId id);  ///< the first of them

  /// The text tests that a match may have, not those under NOT.
  static std::vector<const Plan*> wanted_texts(const Plan& plan);

 private:
  base::Result<Ids> match(Plan& plan, const Ids* within);
  base::Result<Ids> match_text(Plan& plan, const Ids* within);
  base::Result<Ids> match_field(const Plan& plan, const Ids* within);
  base::Result<std::vector<std::string>> field_terms(const FieldTest& test);
  base::Result<Ids> match_all(Plan& plan, const Ids* within);
  base::Result<Ids> match_places(Plan& plan, Ids ids);
  base::Result<Ids> pages_only(Plan& plan, const Ids* within);
  base::Status read_positions(Plan& plan, const Ids& ids);
  base::Result<std::vector<Spot>> stretches(const std::vector<std::vector<Spot>>& groups,
                                            std::size_t required, model::FilingId id);
  base::Result<std::vector<Spot>> spots_of(const Plan& plan, model::FilingId id);
  base::Result<std::vector<Spot>> spots_of_all(const Plan& plan, model::FilingId id);
  base::Result<std::vector<Spot>> page_spots(const std::vector<const Plan*>& filters,
                                             model::FilingId id);
  base::Result<bool> passes(const Plan& filter, model::FilingId id, const Spot& spot);
  base::Result<bool> passes_field(const FieldTest& test, model::FilingId id, const Spot& spot);
  base::Status keep_passing(const std::vector<const Plan*>& filters, model::FilingId id,
                            std::vector<Spot>& spots);

  Plan& plan_;
  index::Reader& reader_;
  QuotedPassages quoted_;
};

/// Does a reader read from one token to the other in a row?
using SameRun = std::function<bool(std::uint32_t, std::uint32_t)>;

/// Where the words of several tests stand together: for every spot of the rarest of the first
/// `required` groups, the stretch with the nearest spots of the others, if they stand in the same
/// passage. As many as that group has spots, all different, by begin.
std::vector<Spot> together(const std::vector<std::vector<Spot>>& groups, std::size_t required,
                           const SameRun& same_run);

/// Sorted lists of ids.
Ids both(const Ids& a, const Ids& b);
Ids either(const Ids& a, const Ids& b);
Ids without(const Ids& a, const Ids& b);

}  // namespace pincite::search
