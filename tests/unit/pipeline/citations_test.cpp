#include "pipeline/citations.hpp"

#include <gmock/gmock.h>

namespace pincite::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Place place_at(int page, double y) {
  model::Place place;
  place.page.pdf = page;
  place.boxes = {{page, {72, y, 300, y + 12}}};
  return place;
}

model::CheckedArticle story(model::ArticleId id, model::FilingId filing, const model::Place& place,
                            model::Verdict verdict = model::Verdict::verbatim) {
  model::CheckedArticle checked;
  checked.article.id = id;
  model::Link link;
  link.filing.id = filing;
  link.place = place;
  link.passage = "words";
  model::Finding finding;
  finding.quotation = "q1";
  finding.verdict = verdict;
  finding.links = {link};
  checked.findings = {finding};
  return checked;
}

TEST(CitationsOfFilings, stories_that_quote_the_same_lines_cite_one_passage) {
  const std::vector stories{story(1, 5, place_at(3, 100)), story(2, 5, place_at(3, 100)),
                            story(3, 5, place_at(1, 400))};
  const auto filings = Citations(stories).filings();
  ASSERT_EQ(filings.size(), 1U);
  ASSERT_EQ(filings[0].passages.size(), 2U);
  EXPECT_EQ(filings[0].passages[0].place.page.pdf, 1) << "in the order of the pages";
  EXPECT_EQ(filings[0].passages[1].cited_by.size(), 2U);
  EXPECT_THAT(filings[0].passages[1].place.cited_by, ElementsAre(1, 2));
}

TEST(CitationsOfFilings, an_overlapping_place_is_cited_by_both) {
  const std::vector stories{story(1, 5, place_at(3, 100)), story(2, 5, place_at(3, 106))};
  EXPECT_THAT(Citations(stories).of(5, place_at(3, 100)), ElementsAre(1, 2));
  EXPECT_THAT(Citations(stories).of(5, place_at(4, 100)), IsEmpty());
  EXPECT_THAT(Citations(stories).of(6, place_at(3, 100)), IsEmpty());
}

TEST(CitationsOfFilings, lines_that_only_touch_do_not_overlap) {
  const std::vector stories{story(1, 5, place_at(3, 100))};
  EXPECT_THAT(Citations(stories).of(5, place_at(3, 112)), IsEmpty());
}

TEST(CitationsOfFilings, a_quotation_that_was_not_found_cites_nothing) {
  const std::vector stories{story(1, 5, place_at(3, 100), model::Verdict::not_found)};
  EXPECT_THAT(Citations(stories).filings(), IsEmpty());
}

}  // namespace
}  // namespace pincite::pipeline
