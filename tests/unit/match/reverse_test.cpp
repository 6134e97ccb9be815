#include "support/memory_corpus.hpp"

#include "pincite/match/reverse.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pincite::match {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Article story(model::ArticleId id, const std::string& marked) {
  model::Article article = tests::make_story(marked, model::SourceClass::filing);
  article.id = id;
  return article;
}

std::shared_ptr<const cite::Document> filing(const std::string& text) {
  return cite::make_document(model::Filing{}, tests::make_pages(text));
}

class Reverse : public ::testing::Test {
 protected:
  void SetUp() override {
    open_.add(story(1, "It was a \xC2\xABquiet ledger\xC2\xBB, the suit says."));
    open_.add(
        story(2, "\xC2\xABmanagers told clerks never to show it to growers\xC2\xBB, it says."));
    open_.add(story(3, "A \xC2\xABpenalty\xC2\xBB and \xC2\xABof the barge\xC2\xBB, it says."));
  }
  OpenQuotations open_;
};

TEST_F(Reverse, FindsTheStoryThatQuotesTheFiling) {
  const auto paper = filing("The second set was called the quiet ledger by everyone at the pier.");
  EXPECT_THAT(open_.touched_by(*paper), ElementsAre(1));
}

TEST_F(Reverse, FindsAnAlteredQuotationToo) {
  const auto paper = filing("Its managers told all clerks never to show them to growers.");
  EXPECT_THAT(open_.touched_by(*paper), ElementsAre(2));
}

TEST_F(Reverse, FindsAQuotationWithOneContentWord) {
  const auto paper = filing("Nobody weighed the cargo of the barge that week.");
  EXPECT_THAT(open_.touched_by(*paper), ElementsAre(3));
}

TEST_F(Reverse, LeavesStoriesAloneThatShareAWordOnly) {
  const auto paper = filing("A penalty is due. Clerks of the ledger office grow quiet in May.");
  EXPECT_THAT(open_.touched_by(*paper), IsEmpty());
}

TEST_F(Reverse, ShortQuotationsNeedTheCaseInTheStory) {
  model::Filing other;
  other.case_name = "Castellan v. Wexford Paper, Inc.";
  const auto paper = cite::make_document(
      other, tests::make_pages("The second set was called the quiet ledger by everyone there."));
  EXPECT_THAT(open_.touched_by(*paper), IsEmpty());
  open_.add(story(5, "Castellan calls it the \xC2\xABquiet ledger\xC2\xBB in the suit."));
  EXPECT_THAT(open_.touched_by(*paper), ElementsAre(5));
}

TEST_F(Reverse, ReportedSentencesMeetLongRunsOnly) {
  model::Article article;
  article.id = 4;
  article.body = "The company billed forty shipments twice between March and June, the suit says.";
  model::Statement statement;
  statement.text = article.body;
  article.statements.push_back(statement);
  open_.add(article);
  EXPECT_THAT(open_.touched_by(*filing("In this period the company billed forty shipments twice "
                                       "between March and June of that year.")),
              ElementsAre(4));
  EXPECT_THAT(open_.touched_by(*filing("Between March and June nothing was billed twice.")),
              IsEmpty());
}

}  // namespace
}  // namespace pincite::match
