#include "support/memory_corpus.hpp"

#include "pincite/match/match.hpp"

#include <gtest/gtest.h>

namespace pincite::match {
namespace {

using model::SourceClass;
using model::Verdict;
using tests::make_story;
using tests::MemoryCorpus;

model::Filing filing(const std::string& title, model::FilingKind kind, const std::string& filed,
                     const std::string& ecf = "1") {
  model::Filing out;
  out.court = "cand";
  out.docket_number = "3:22-cv-01234";
  out.case_name = "Orchard Growers v. Tidewater Freight, Inc.";
  out.title = title;
  out.kind = kind;
  out.ecf = ecf;
  out.filed = base::parse_iso_date(filed);
  return out;
}

const std::string complaint_text =
    "Tidewater kept two sets of weight tickets for every barge that left the terminal. Its "
    "managers "
    "called the second set the quiet ledger and told clerks never to show it to growers. Between "
    "March and June the company billed 412 shipments twice. See Ex. 14 at 3. The growers did not "
    "learn of the practice until a clerk resigned.";
const std::string answer_text =
    "Tidewater denies that there was anything it called the quiet ledger. Every ticket was kept in "
    "one system. Growers were told of the correction in writing, and refunds were offered.";

class Check : public ::testing::Test {
 protected:
  void SetUp() override {
    complaint_ = corpus_.add(filing("Complaint", model::FilingKind::complaint, "2022-05-02"),
                             complaint_text);
    answer_ =
        corpus_.add(filing("Answer", model::FilingKind::answer, "2022-07-11", "20"), answer_text);
  }
  model::Finding only(const std::string& story, SourceClass source = SourceClass::filing,
                      const std::string& surface = "the complaint") {
    checked_ = check(make_story(story, source, surface), corpus_);
    return checked_.findings.empty() ? model::Finding{} : checked_.findings.front();
  }
  MemoryCorpus corpus_;
  model::FilingId complaint_ = 0, answer_ = 0;
  model::CheckedArticle checked_;
};

TEST_F(Check, LinksExactWordsOverALineEnd) {
  const auto found =
      only("Tidewater «kept two sets of weight tickets for every barge», growers say.");
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_EQ(found.links[0].filing.id, complaint_);
  EXPECT_EQ(found.verdict, Verdict::verbatim);
  EXPECT_TRUE(found.links[0].edits.empty());
  EXPECT_EQ(found.links[0].passage, "kept two sets of weight tickets for every barge");
}

TEST_F(Check, ShowsTheChangedNumberAsSevere) {
  const auto found =
      only("It «billed 421 shipments twice», the complaint by Orchard Growers says.");
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_EQ(found.verdict, Verdict::altered);
  ASSERT_EQ(found.links[0].edits.size(), 1u);
  EXPECT_EQ(found.links[0].edits[0].op, model::EditOp::replace);
  EXPECT_EQ(found.links[0].edits[0].article, "421");
  EXPECT_EQ(found.links[0].edits[0].filing, "412");
  EXPECT_EQ(found.links[0].edits[0].severe, "number");
}

TEST_F(Check, ShowsTheLostNegation) {
  const auto found = only("«The growers did learn of the practice until a clerk resigned»");
  EXPECT_EQ(found.verdict, Verdict::altered);
  ASSERT_EQ(found.links.size(), 1u);
  ASSERT_EQ(found.links[0].edits.size(), 1u);
  EXPECT_EQ(found.links[0].edits[0].op, model::EditOp::remove);
  EXPECT_EQ(found.links[0].edits[0].severe, "negation");
}

TEST_F(Check, TakesEllipsisAndBracketsAsMarkedEdits) {
  const auto found = only("«Its managers called the second set the quiet ledger … [and] the "
                          "company billed 412 shipments twice»");
  EXPECT_EQ(found.verdict, Verdict::edited);
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_EQ(found.links[0].edits[0].op, model::EditOp::ellipsis);
}

TEST_F(Check, TakesASkippedRecordCitationAsConventional) {
  const auto found =
      only("«the company billed 412 shipments twice. The growers did not learn of the practice»");
  EXPECT_EQ(found.verdict, Verdict::edited);
}

TEST_F(Check, NeverLinksASpokesperson) {
  const auto found = only(
      "«denies that there was anything it called the quiet ledger», a Tidewater spokesperson said.",
      SourceClass::spokesperson, "a Tidewater spokesperson");
  EXPECT_EQ(found.verdict, Verdict::other_source);
  EXPECT_TRUE(found.links.empty());
}

TEST_F(Check, SaysNotFoundWhenNoFilingHasTheWords) {
  const auto found = only("«a fleet of ghost barges», the complaint says.");
  EXPECT_EQ(found.verdict, Verdict::not_found);
  EXPECT_TRUE(found.links.empty());
  EXPECT_FALSE(all_credited_found(checked_));
}

TEST_F(Check, ChoosesThePaperThatTheStoryNames) {
  const auto first = only("In a complaint filed on May 2, 2022, Orchard Growers sued Tidewater. "
                          "They speak of «the quiet ledger».");
  ASSERT_FALSE(first.links.empty());
  EXPECT_EQ(first.links[0].filing.id, complaint_);
  EXPECT_EQ(first.links[0].also_in, std::vector<model::FilingId>{answer_});
  const auto second =
      only("Tidewater's answer, filed July 11, 2022, to Orchard Growers mocks «the quiet ledger».",
           SourceClass::filing, "Tidewater's answer");
  ASSERT_FALSE(second.links.empty());
  EXPECT_EQ(second.links[0].filing.id, answer_);
}

TEST_F(Check, LeavesAShortPhraseOfAnotherCaseAlone) {
  const auto found = only("A suit in another town speaks of «the quiet ledger».");
  EXPECT_TRUE(found.links.empty());
}

TEST_F(Check, NeverLinksOneWordAlone) {
  const auto found =
      only("Orchard Growers and Tidewater are at odds over a «ledger», the complaint says.");
  EXPECT_TRUE(found.links.empty());
}

/// Filler that keeps two passages further apart than one alignment reaches.
std::string filler(int sentences) {
  std::string out;
  for (int i = 0; i < sentences; ++i) {
    out += " The clerk in office " + std::to_string(100 + i) + " stamped form " +
           std::to_string(7 * i) + " and sent it on.";
  }
  return out;
}

TEST_F(Check, StitchesTwoFarPlacesAtAnEllipsis) {
  const auto letter =
      corpus_.add(filing("Letter", model::FilingKind::letter, "2022-08-01", "31"),
                  "The pilots refused to sign the second set of tickets." + filler(40) +
                      " Nobody at the terminal was ever told why the scales were moved.");
  const auto found = only(
      "The letter filed on August 1, 2022 in Orchard Growers v. Tidewater Freight says the «pilots "
      "refused to sign the second set … was ever told why the scales were moved».",
      SourceClass::filing, "the letter");
  ASSERT_EQ(found.links.size(), 2u);
  EXPECT_EQ(found.verdict, Verdict::edited);
  EXPECT_EQ(found.links[0].filing.id, letter);
  EXPECT_EQ(found.links[1].filing.id, letter);
  EXPECT_EQ(found.links[0].passage, "pilots refused to sign the second set");
  EXPECT_EQ(found.links[1].passage, "was ever told why the scales were moved");
  EXPECT_NE(found.reason.find("2 places"), std::string::npos) << found.reason;
}

TEST_F(Check, AlteredPartOfAStitchedQuotationIsSaid) {
  corpus_.add(filing("Letter", model::FilingKind::letter, "2022-08-01", "31"),
              "The pilots refused to sign the second set of tickets." + filler(40) +
                  " Nobody at the terminal was ever told why the scales were moved.");
  const auto found = only(
      "The letter filed on August 1, 2022 in Orchard Growers v. Tidewater Freight says the «pilots "
      "refused to sign the second set … was never told why the scales were moved».",
      SourceClass::filing, "the letter");
  EXPECT_EQ(found.verdict, Verdict::altered);
  EXPECT_NE(found.reason.find("1 unmarked change"), std::string::npos) << found.reason;
}

TEST_F(Check, KeepsTheMarksNextToThePassage) {
  const auto found = only("It «called the second set the quiet ledger», the complaint says.");
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_EQ(found.links[0].before.substr(found.links[0].before.size() - 15), ". Its managers ");
}

TEST_F(Check, PersonQuotedInAnEmailExhibitLinks) {
  const auto email =
      corpus_.add(filing("Exhibit C", model::FilingKind::exhibit, "2022-08-01", "31-3"),
                  "From: Ann Lee To: Bo Park Subject: tickets I will not put my name under a "
                  "second set again.");
  const auto found = only(
      "Lee of Tidewater wrote back. «I will not put my name under a second set again,» Lee wrote.",
      SourceClass::person, "Lee");
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_EQ(found.links[0].filing.id, email);
  const auto other = only("Park of Tidewater wrote back. «I will not put my name under a second "
                          "set again,» Park wrote.",
                          SourceClass::person, "Park");
  EXPECT_TRUE(other.links.empty());
  EXPECT_EQ(other.verdict, Verdict::other_source);
}

TEST_F(Check, TheSentenceNamesThePaperThatIsQuoted) {
  const auto order = corpus_.add(
      filing("Order", model::FilingKind::order, "2022-09-01", "40"),
      "The complaint pleads that Tidewater kept two sets of weight tickets for every barge. That "
      "is enough to go on. The motion is denied because the clerk resigned in anger.");
  const auto checked = check(
      make_story("Judge Ito signed an order in Orchard Growers v. Tidewater Freight on September "
                 "1, 2022. The order says «The motion is denied because the clerk resigned in "
                 "anger». The complaint says Tidewater «kept two sets of weight tickets for every "
                 "barge».",
                 SourceClass::filing, "it"),
      corpus_);
  ASSERT_EQ(checked.findings.size(), 2u);
  ASSERT_FALSE(checked.findings[0].links.empty());
  ASSERT_FALSE(checked.findings[1].links.empty());
  EXPECT_EQ(checked.findings[0].links[0].filing.id, order);
  EXPECT_EQ(checked.findings[1].links[0].filing.id, complaint_);
}

TEST_F(Check, BracketsAroundWordsOfTheFilingAreAMarkedEdit) {
  const auto found = only("«[The growers] did not learn of the practice until a clerk resigned»");
  EXPECT_EQ(found.verdict, Verdict::edited);
}

TEST_F(Check, SaysWhichVersionHasThePassageUnderABlackBar) {
  const std::string before =
      "The parties met on March 1 and reached no agreement about the files. ";
  const std::string after = " The two curves rise together in every quarter of that year.";
  const auto hidden = corpus_.add(filing("Letter", model::FilingKind::letter, "2022-08-01", "50"),
                                  before + "[REDACTED]" + after);
  auto open = filing("Letter, unredacted", model::FilingKind::letter, "2022-09-01", "60");
  open.versions = {hidden};
  corpus_.add(open,
              before + "Tidewater paid nine million dollars for silence that spring." + after);
  const auto found =
      only("«Tidewater paid nine million dollars for silence», the letter in Orchard Growers says.",
           SourceClass::filing, "the letter");
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_NE(found.reason.find("under a black bar in f" + std::to_string(hidden)), std::string::npos)
      << found.reason;
}

TEST_F(Check, AlteredWordsCreditedToNobodyLinkWhereTheStoryTiesThem) {
  const auto found = only(
      "The complaint filed on May 2, 2022 in Orchard Growers v. Tidewater Freight is long. «told "
      "clerks zephyr to show it to growers»",
      SourceClass::none, "");
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_EQ(found.verdict, Verdict::altered);
}

}  // namespace
}  // namespace pincite::match
