#include "pincite/model/json.hpp"

#include <gtest/gtest.h>

namespace pincite::model {
namespace {

Link sample_link() {
  Link link;
  link.filing.id = 12;
  link.filing.filed = base::make_date(2023, 4, 14);
  link.filing.version = Version::redacted;
  link.filing.versions = {11};
  link.place.page = {3, 3, "2", std::nullopt, 4};
  link.place.lines = LineRange{14, 17};
  link.place.zone = PlaceZone::footnote;
  link.place.origin = Origin::ocr;
  link.place.boxes.push_back({3, {1, 2, 3, 4}});
  link.passage = "as filed";
  link.edits.push_back({EditOp::remove, "", "not", "negation"});
  link.evidence = {"rare phrase"};
  link.also_in = {11};
  return link;
}

TEST(Pack, KeepsAFinding) {
  Finding finding;
  finding.quotation = "q1";
  finding.verdict = Verdict::altered;
  finding.confidence = 0.97;
  finding.reason = "a word differs";
  finding.links.push_back(sample_link());
  EXPECT_EQ(unpack_finding(pack(finding)), finding);
}
TEST(Pack, KeepsAStory) {
  Article article;
  article.id = 7;
  article.title = "A story";
  article.published = base::make_date(2024, 4, 3);
  article.chain = {"One", "Two"};
  article.body = "The document says so.";
  Quotation quotation;
  quotation.id = "q1";
  quotation.kind = QuotationKind::block;
  quotation.span = {1, 5};
  quotation.attribution.source_class = SourceClass::spokesperson;
  quotation.attribution.via = {"TechDaily"};
  quotation.denied_by = {"s2"};
  article.quotations.push_back(quotation);
  Statement statement;
  statement.kind = StatementKind::denial;
  statement.denies = {"s1"};
  article.statements.push_back(statement);
  article.dates.push_back({*article.published, "2024-04-03T10:00", "json-ld"});
  article.links.push_back({"filing", "https://example.org/a.pdf", {2, 4}});
  article.dropped.push_back({"Subscribe", "furniture"});
  EXPECT_EQ(unpack_article(pack(article)), article);
}
TEST(Pack, KeepsAFiling) {
  const Filing filing = sample_link().filing;
  EXPECT_EQ(unpack_filing(pack(filing)), filing);
}

}  // namespace
}  // namespace pincite::model
