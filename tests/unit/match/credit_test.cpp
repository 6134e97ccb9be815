#include "match/cues.hpp"
#include "support/memory_corpus.hpp"

#include "pincite/match/match.hpp"

#include <gtest/gtest.h>

namespace pincite::match {
namespace {

using model::SourceClass;
using model::Verdict;

TEST(Channel, ShowsSidewalksAndUnnamedPeopleAreOutOfCourt) {
  for (const char* sentence : {"On his television show, Lusk called the guest a careful lawyer.",
                               "Her lawyer said outside the courthouse that it was a joke.",
                               "A person close to Mr. Tamsin said the complaint was long.",
                               "Oyler said on an earnings call that sales were fine."}) {
    EXPECT_FALSE(find_channel(sentence).empty()) << sentence;
  }
}

TEST(Channel, CourtSpeechHasNone) {
  for (const char* sentence : {"The judge said at the hearing that it was late.",
                               "Lawyers for the growers wrote in a letter to the judge."}) {
    EXPECT_TRUE(find_channel(sentence).empty()) << sentence;
  }
}

TEST(Sourcing, APaperMayStandFarBehindWhatRulesIt) {
  EXPECT_TRUE(sources_a_filing("It was so, according to newly public portions of the complaint."));
  EXPECT_TRUE(sources_a_filing("In the words of the 88-page complaint, this was wrong."));
  EXPECT_TRUE(sources_a_filing("In newly unsealed portions of the lawsuit, it reads so."));
}

TEST(Sourcing, AMarkPartsThePaperFromTheSpeaker) {
  EXPECT_FALSE(sources_a_filing("According to Lee, the complaint is a joke."));
  EXPECT_FALSE(sources_a_filing("It is a joke of a complaint, says Lee."));
  EXPECT_FALSE(sources_a_filing("According to a person familiar with the complaint, it is so."));
}

class Credits : public ::testing::Test {
 protected:
  void SetUp() override {
    model::Filing filing;
    filing.court = "cand";
    filing.docket_number = "3:22-cv-01234";
    filing.case_name = "Orchard Growers v. Tidewater Freight, Inc.";
    filing.title = "Complaint";
    filing.kind = model::FilingKind::complaint;
    filing.ecf = "1";
    corpus_.add(filing, "Tidewater kept two sets of weight tickets for every barge. Ann Lee of "
                        "the terminal saw the second set of tickets before the pilots did.");
  }
  model::Finding only(const std::string& story, const std::string& surface) {
    const auto checked = check(tests::make_story(story, SourceClass::person, surface), corpus_);
    return checked.findings.empty() ? model::Finding{} : checked.findings.front();
  }
  tests::MemoryCorpus corpus_;
};

TEST_F(Credits, ThePlaintiffNamedAloneSpeaksThroughItsPapers) {
  const auto found = only("Orchard Growers sued Tidewater. It \xC2\xABkept two sets of tonnage "
                          "tickets for every barge\xC2\xBB, Orchard Growers said.",
                          "Orchard Growers");
  ASSERT_EQ(found.links.size(), 1u);
  EXPECT_EQ(found.verdict, Verdict::altered);
}

TEST_F(Credits, TheDefendantsRemarkIsNoFilings) {
  const auto found = only("Orchard Growers sued Tidewater. They \xC2\xABsaw two sets of tonnage "
                          "tickets for every pilot\xC2\xBB, Tidewater said.",
                          "Tidewater");
  EXPECT_TRUE(found.links.empty());
  EXPECT_EQ(found.verdict, Verdict::other_source);
}

TEST_F(Credits, SomebodyBesideAPersonOfTheFilingIsNotThatPerson) {
  const auto found =
      only("Orchard Growers sued Tidewater. \xC2\xABthe second set of tickets before "
           "the pilots did\xC2\xBB, said a friend of Ann Lee.",
           "a friend of Ann Lee");
  EXPECT_TRUE(found.links.empty());
}

}  // namespace
}  // namespace pincite::match
