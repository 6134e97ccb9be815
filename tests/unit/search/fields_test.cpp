#include "library_search.hpp"

namespace pincite::search {
namespace {

using model::LineRole;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::typed_page;
using testing::TypedLine;
using ::testing::UnorderedElementsAre;

class Fields : public testing::LibrarySearch {
 protected:
  void SetUp() override {
    LibrarySearch::SetUp();
    model::Filing letter;
    letter.court = "cand";
    letter.docket_number = "3:20-cv-08570-JD";
    letter.case_name = "Klein v. Meta Platforms, Inc.";
    letter.ecf = "517-1";
    letter.title = "Letter Regarding Inbox API";
    letter.kind = model::FilingKind::letter;
    letter.filed = base::make_date(2023, 4, 14);
    letter.judges = {"JD"};
    letter.parties = {"Maximilian Klein", "Meta Platforms, Inc."};
    add(letter, {typed_page(1, std::vector<TypedLine>{{"the sealed agreement"},
                                                      {"1 agreement of 2014", LineRole::footnote}}),
                 typed_page(2, {"agreement paid by [x] again"})});
    model::Filing order;
    order.court = "nysd";
    order.docket_number = "1:21-cv-00123-ABC";
    order.ecf = "28";
    order.kind = model::FilingKind::order;
    order.filed = base::make_date(2024, 1, 2);
    add(order, {typed_page(1, {{"the agreement is sealed"}}, false, true)});
    add({typed_page(1, {"an agreement of unknown court"})});
  }
};

TEST_F(Fields, OfCourtTakeIdAndAbbreviation) {
  EXPECT_THAT(found("court:cand"), ElementsAre(1));
  EXPECT_THAT(found("court:CAND agreement"), ElementsAre(1));
  EXPECT_THAT(found("court:\"N.D. Cal.\""), ElementsAre(1));
  EXPECT_THAT(found("agreement NOT court:cand"), UnorderedElementsAre(2, 3));
}

TEST_F(Fields, OfDocketTakeEveryWayToWriteIt) {
  for (const char* way :
       {"3:20-cv-08570", "3:20-cv-08570-JD", "20-cv-8570", "20-cv-08570", "cand/3:20-cv-08570"}) {
    EXPECT_THAT(found(std::string("docket:") + way), ElementsAre(1)) << way;
  }
  EXPECT_THAT(found("docket:nysd/3:20-cv-08570"), IsEmpty());
}

TEST_F(Fields, OfWordsTakeWordsAndPhrases) {
  EXPECT_THAT(found("case:klein"), ElementsAre(1));
  EXPECT_THAT(found("case:\"klein v meta\""), ElementsAre(1));
  EXPECT_THAT(found("case:\"meta klein\""), IsEmpty());
  EXPECT_THAT(found("title:(inbox letter)"), ElementsAre(1));
  EXPECT_THAT(found("party:\"meta platforms\""), ElementsAre(1));
  EXPECT_THAT(found("judge:JD"), ElementsAre(1));
  EXPECT_THAT(found("title:regard*"), ElementsAre(1));
}

TEST_F(Fields, OfEcfKindAndSourceAreComparedWhole) {
  EXPECT_THAT(found("ecf:517-1"), ElementsAre(1));
  EXPECT_THAT(found("ecf:517"), IsEmpty());
  EXPECT_THAT(found("ecf:517-*"), ElementsAre(1));
  EXPECT_THAT(found("kind:order"), ElementsAre(2));
  EXPECT_THAT(found("kind:(order OR letter)"), ElementsAre(1, 2));
  EXPECT_EQ(ask("source:add").total, 3U);
}

TEST_F(Fields, OfDateTakeDaysMonthsYearsAndRanges) {
  EXPECT_THAT(found("filed:2023-04-14"), ElementsAre(1));
  EXPECT_THAT(found("filed:2023-04"), ElementsAre(1));
  EXPECT_THAT(found("filed:2024"), ElementsAre(2));
  EXPECT_THAT(found("filed:2023-04-01..2023-06-30"), ElementsAre(1));
  EXPECT_THAT(found("filed:2023-04-15.."), ElementsAre(2));
  EXPECT_THAT(found("filed:..2023-12-31"), ElementsAre(1));
}

TEST_F(Fields, OfPlacesFilterPlaces) {
  EXPECT_EQ(ask("agreement page:2").total_places, 1U);
  EXPECT_THAT(found("agreement page:2"), ElementsAre(1));
  EXPECT_THAT(found("agreement is:ocr"), ElementsAre(2));
  EXPECT_EQ(ask("agreement is:footnote").total_places, 1U);
  EXPECT_EQ(ask("agreement -is:footnote court:cand").total_places, 2U);
  EXPECT_THAT(found("agreement is:redacted"), ElementsAre(1));
  EXPECT_EQ(ask("agreement is:redacted").hits.at(0).places.at(0).place.page.pdf, 2);
  EXPECT_THAT(found("sealed page:2"), IsEmpty());
}

TEST_F(Fields, OfPlacesAlonePointAtPages) {
  EXPECT_THAT(found("is:ocr"), ElementsAre(2));
  EXPECT_EQ(ask("page:1").total_places, 3U);
  EXPECT_EQ(ask("is:footnote").hits.at(0).places.at(0).place.zone, model::PlaceZone::footnote);
}

TEST_F(Fields, FollowAnEdit) {
  auto filing = catalogue_->filing(3);
  ASSERT_TRUE(filing && *filing);
  (*filing)->court = "txed";
  ASSERT_TRUE(catalogue_->update_filing(**filing));
  put(**filing, {typed_page(1, {"an agreement of unknown court"})});
  EXPECT_THAT(found("court:txed"), ElementsAre(3));
}

TEST_F(Fields, OfQuotedPassages) {
  Answer before = ask("\"sealed agreement\"");
  ASSERT_EQ(before.total_places, 1U);
  model::CheckedArticle story;
  story.article.source = "story.html";
  story.article.body = "It speaks of a sealed agreement.";
  story.article.sha256 = base::sha256(story.article.body);
  model::Quotation quotation;
  quotation.id = "q1";
  quotation.text = "sealed agreement";
  story.article.quotations = {quotation};
  model::Finding finding;
  finding.quotation = "q1";
  finding.verdict = model::Verdict::verbatim;
  model::Link link;
  link.filing = before.hits[0].filing;
  link.place = before.hits[0].places[0].place;
  finding.links = {link};
  story.findings = {finding};
  const auto article = catalogue_->put_article(story, story.article);
  ASSERT_TRUE(article) << article.error().line();
  const Answer after = ask("agreement is:quoted");
  ASSERT_EQ(after.total_places, 1U);
  EXPECT_THAT(after.hits[0].places[0].place.cited_by, ElementsAre(*article));
  EXPECT_EQ(ask("is:quoted").total_places, 1U);
  EXPECT_EQ(ask("agreement -is:quoted court:cand").total_places, 2U);
}

TEST_F(Fields, AllHaveHelpAndAnExampleThatIsUnderstood) {
  ASSERT_THAT(fields(), Not(IsEmpty()));
  for (const Field& field : fields()) {
    EXPECT_FALSE(field.help.empty()) << field.name;
    EXPECT_EQ(field.example.rfind(field.name + ":", 0), 0U) << field.example;
    ask(field.example);
  }
}

}  // namespace
}  // namespace pincite::search
