// Which stories are matched again, given what is known of their quotations.
#include "support/memory_corpus.hpp"
#include "support/memory_shelf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pincite::match {
namespace {

using model::Filing;
using model::FilingId;
using model::Verdict;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* caption = "Castellan v. Wexford Paper, Inc.";

Filing paper_of(const std::string& case_name, FilingId id) {
  Filing paper;
  paper.id = id;
  paper.case_name = case_name;
  paper.docket_number = case_name == caption ? "3:23-cv-90417" : "3:23-cv-70001";
  return paper;
}

std::shared_ptr<const cite::Document> filing(const std::string& text,
                                             const std::string& case_name = caption) {
  return cite::make_document(paper_of(case_name, 99), tests::make_pages(text));
}

/// One story with one quotation, matched before against filings 1 to `holders` of its case.
class Standing : public ::testing::Test {
 protected:
  void store(const std::string& quoted, Verdict verdict, FilingId holders,
             const std::string& their_case = caption) {
    model::CheckedArticle stored;
    stored.article = tests::make_story("Castellan sued Wexford. «" + quoted + "», the suit says.",
                                       model::SourceClass::filing);
    stored.article.id = 1;
    model::Finding finding{"q1", verdict, 0.9, "", {}};
    for (FilingId id = 1; id <= holders; ++id) {
      shelf_.keep(paper_of(their_case, id));
      if (id > 1) finding.links.front().also_in.push_back(id);
      if (id == 1) finding.links.push_back({});
      if (id == 1) finding.links.front().filing = paper_of(their_case, id);
      finding.links.front().score = 0.9;
    }
    stored.findings.push_back(finding);
    shelf_.add(stored.article);
    shelf_.keep(stored);
  }
  tests::MemoryShelf shelf_;
};

constexpr const char* said = "managers told clerks never to show it to growers";

TEST_F(Standing, WordsThatAreKnownExactlyAreNotLookedForAltered) {
  store(said, Verdict::verbatim, 1);
  const auto altered = filing("Its managers told two clerks never to show them to growers.");
  EXPECT_THAT(touched_by(*altered, shelf_), IsEmpty());
  const auto exact = filing("Its managers told clerks never to show it to growers.");
  EXPECT_THAT(touched_by(*exact, shelf_), ElementsAre(1));
}

TEST_F(Standing, InASmallLibraryAllFilingsAreLookedInto) {
  store(said, Verdict::verbatim, 1);
  shelf_.set_library_pages(200);
  const auto altered = filing("Its managers told two clerks never to show them to growers.");
  EXPECT_THAT(touched_by(*altered, shelf_), ElementsAre(1));
}

TEST_F(Standing, AnAlteredQuotationMayBeFoundBetter) {
  store(said, Verdict::altered, 1);
  const auto other = filing("Its managers told two clerks never to show them to growers.");
  EXPECT_THAT(touched_by(*other, shelf_), ElementsAre(1));
  const auto unlike = filing("Nobody asked the clerks to show it off at the pier.");
  EXPECT_THAT(touched_by(*unlike, shelf_), IsEmpty());
}

TEST_F(Standing, OneMoreOfManyFilingsWithShortWordsSaysNothingNew) {
  const auto paper = filing("The second set was called the quiet ledger by everyone at the pier.");
  store("quiet ledger", Verdict::verbatim, 8);
  EXPECT_THAT(touched_by(*paper, shelf_), IsEmpty());
}

TEST_F(Standing, OneMoreOfFewIsNamed) {
  const auto paper = filing("The second set was called the quiet ledger by everyone at the pier.");
  store("quiet ledger", Verdict::verbatim, 7);
  EXPECT_THAT(touched_by(*paper, shelf_), ElementsAre(1));
}

TEST_F(Standing, AFilingOfTheStorysCaseComesBeforeManyOfOthers) {
  const auto paper = filing("The second set was called the quiet ledger by everyone at the pier.");
  store("quiet ledger", Verdict::verbatim, 8, "Orrin v. Harrow Mills");
  EXPECT_THAT(touched_by(*paper, shelf_), ElementsAre(1));
}

TEST_F(Standing, WordsNotFoundBeforeAreFound) {
  store("quiet ledger", Verdict::not_found, 0);
  const auto without = filing("The second ledger was quiet.");
  EXPECT_THAT(touched_by(*without, shelf_), IsEmpty());
  const auto with = filing("They called it the quiet ledger at the pier.");
  EXPECT_THAT(touched_by(*with, shelf_), ElementsAre(1));
}

}  // namespace
}  // namespace pincite::match
