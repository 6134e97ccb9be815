#include "match/senses.hpp"
#include "support/memory_corpus.hpp"

#include "pincite/match/match.hpp"

#include <gtest/gtest.h>

namespace pincite::match {
namespace {

using model::QuotationKind;
using model::Verdict;

TEST(Senses, NearSynonymsAndNumbersMeet) {
  EXPECT_EQ(senses_of({"disclosed", "twenty", "six"}), senses_of({"gave", "26"}));
  EXPECT_EQ(senses_of({"the", "employees"}), senses_of({"staffers"}));
  EXPECT_NE(senses_of({"bought"}), senses_of({"sold"}));
  EXPECT_TRUE(senses_of({}).empty());
}

class Paraphrase : public ::testing::Test {
 protected:
  void SetUp() override {
    model::Filing filing;
    filing.court = "cand";
    filing.docket_number = "3:22-cv-01234";
    filing.case_name = "Orchard Growers v. Tidewater Freight, Inc.";
    filing.title = "Complaint";
    filing.kind = model::FilingKind::complaint;
    filing.ecf = "1";
    corpus_.add(filing,
                "Tidewater is a carrier of fruit with offices in Oakland. Between March and June "
                "the company billed 412 shipments twice and disclosed the error to nobody. In "
                "August a terminal clerk named Ines Quill resigned and handed her notebooks to the "
                "port. The growers learned of the practice from those notebooks. Tidewater has "
                "denied that its scales were ever moved at night.");
  }
  /// The first finding of a story with one sentence that the complaint is said to say.
  model::CheckedArticle report(const std::string& sentence) {
    model::Article article =
        tests::make_story("Orchard Growers sued Tidewater Freight in May.\n\n" + sentence,
                          model::SourceClass::filing);
    model::Statement statement;
    statement.id = "s1";
    statement.text = sentence;
    statement.span = {article.body.size() - sentence.size(), article.body.size()};
    statement.kind = model::StatementKind::reported;
    statement.about_filing = true;
    statement.attribution.surface = "the complaint";
    statement.attribution.source_class = model::SourceClass::filing;
    article.statements.push_back(statement);
    return check(article, corpus_);
  }
  tests::MemoryCorpus corpus_;
};

TEST_F(Paraphrase, OtherWordsForAPassageAreFoundAndSaidToBeThat) {
  const auto checked =
      report("The complaint says that from March to June 412 shipments were billed twice by the "
             "firm and that nobody was told of the error.");
  ASSERT_EQ(checked.findings.size(), 1u);
  const model::Finding& found = checked.findings.front();
  EXPECT_EQ(checked.article.quotations.front().kind, QuotationKind::reported);
  EXPECT_EQ(found.verdict, Verdict::paraphrased);
  EXPECT_LE(found.confidence, 0.7);
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_NE(found.links[0].passage.find("412 shipments twice"), std::string::npos);
  EXPECT_TRUE(found.links[0].edits.empty());
}

TEST_F(Paraphrase, WhatNoPassageSaysIsLeftAlone) {
  EXPECT_TRUE(report("The complaint says Tidewater bribed two inspectors of the port in April.")
                  .findings.empty());
  EXPECT_TRUE(report("The complaint asks for nine million dollars and a trial by jury in Oakland.")
                  .findings.empty());
}

TEST_F(Paraphrase, AnotherFigureIsNoParaphrase) {
  EXPECT_TRUE(
      report("The complaint says that from March to June 421 shipments were billed twice by the "
             "firm and that nobody was told of the error.")
          .findings.empty());
}

TEST_F(Paraphrase, TheOppositeIsNoParaphrase) {
  EXPECT_TRUE(report("The complaint says that no terminal clerk named Ines Quill resigned in "
                     "August or handed notebooks to the port.")
                  .findings.empty());
}

}  // namespace
}  // namespace pincite::match
