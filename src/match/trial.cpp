#include "match/trial.hpp"

#include "match/stitch.hpp"

#include <utility>

namespace pincite::match {

Trial make_trial(const model::Quotation& quotation, Crediting who, const StoryScope& scope,
                 QueryPreparer& preparer, Shelf& shelf) {
  Trial trial;
  trial.prepared = preparer.prepare(make_query(quotation.text));
  trial.who = std::move(who);
  trial.at = scope.byte_of(quotation.span.start);
  find_occurrences(trial, quotation, scope, shelf);
  add_stitched(trial, preparer, shelf);
  return trial;
}

}  // namespace pincite::match
