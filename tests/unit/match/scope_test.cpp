#include "match/scope.hpp"

#include <gtest/gtest.h>

namespace pincite::match {
namespace {

model::Filing paper(model::FilingId id, model::FilingKind kind) {
  model::Filing filing;
  filing.id = id;
  filing.court = "cand";
  filing.docket_number = "3:23-cv-90417";
  filing.case_name = "Alder v. Pagelark, Inc.";
  filing.kind = kind;
  return filing;
}

TEST(Scope, AllegationsStandInPapersThatCanAllege) {
  model::Article article;
  article.body = "A paper in the suit against Pagelark alleges a special relationship.";
  const std::vector<model::Filing> filings = {paper(1, model::FilingKind::other),
                                              paper(2, model::FilingKind::letter)};
  const StoryScope scope(article, filings);
  const std::size_t at = article.body.find("special");
  EXPECT_LT(scope.fit(filings[0], at, "A paper").paper, scope.fit(filings[1], at, "A paper").paper);
}
TEST(Scope, WithoutAnAllegationTheKindSaysNothing) {
  model::Article article;
  article.body = "A paper in the suit against Pagelark mentions a special relationship.";
  const std::vector<model::Filing> filings = {paper(1, model::FilingKind::notice),
                                              paper(2, model::FilingKind::exhibit)};
  const StoryScope scope(article, filings);
  const std::size_t at = article.body.find("special");
  EXPECT_DOUBLE_EQ(scope.fit(filings[0], at, "A paper").paper,
                   scope.fit(filings[1], at, "A paper").paper);
}

}  // namespace
}  // namespace pincite::match
