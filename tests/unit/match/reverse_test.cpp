#include "support/memory_corpus.hpp"
#include "support/memory_shelf.hpp"

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

/// Of a docket, without a caption: any story may be tied to it.
std::shared_ptr<const cite::Document> filing(const std::string& text) {
  model::Filing paper;
  paper.docket_number = "3:23-cv-90417";
  return cite::make_document(paper, tests::make_pages(text));
}

class Reverse : public ::testing::Test {
 protected:
  void SetUp() override {
    open_.add(story(1, "It was a \xC2\xABquiet ledger\xC2\xBB, the suit says."));
    open_.add(
        story(2, "\xC2\xABmanagers told clerks never to show it to growers\xC2\xBB, it says."));
    open_.add(story(3, "A \xC2\xABpenalty\xC2\xBB and \xC2\xABof the barge\xC2\xBB, it says."));
  }
  tests::MemoryShelf open_;
};

TEST_F(Reverse, FindsTheStoryThatQuotesTheFiling) {
  const auto paper = filing("The second set was called the quiet ledger by everyone at the pier.");
  EXPECT_THAT(touched_by(*paper, open_), ElementsAre(1));
}

TEST_F(Reverse, FindsAnAlteredQuotationToo) {
  const auto paper = filing("Its managers told all clerks never to show them to growers.");
  EXPECT_THAT(touched_by(*paper, open_), ElementsAre(2));
}

TEST_F(Reverse, FindsAQuotationWithOneContentWord) {
  const auto paper = filing("Nobody weighed the cargo of the barge that week.");
  EXPECT_THAT(touched_by(*paper, open_), ElementsAre(3));
}

TEST_F(Reverse, LeavesStoriesAloneThatShareAWordOnly) {
  const auto paper = filing("A penalty is due. Clerks of the ledger office grow quiet in May.");
  EXPECT_THAT(touched_by(*paper, open_), IsEmpty());
}

TEST_F(Reverse, ShortQuotationsNeedTheCaseInTheStory) {
  model::Filing other;
  other.case_name = "Castellan v. Wexford Paper, Inc.";
  const auto paper = cite::make_document(
      other, tests::make_pages("The second set was called the quiet ledger by everyone there."));
  EXPECT_THAT(touched_by(*paper, open_), IsEmpty());
  open_.add(story(5, "Castellan calls it the \xC2\xABquiet ledger\xC2\xBB in the suit."));
  EXPECT_THAT(touched_by(*paper, open_), ElementsAre(5));
}

TEST_F(Reverse, ThePaperOfNoCaseIsTiedByItsDateOnly) {
  model::Filing paper;
  const auto touched = [&] {
    return touched_by(*cite::make_document(
                          paper, tests::make_pages("They called it the quiet ledger at the pier.")),
                      open_);
  };
  EXPECT_THAT(touched(), IsEmpty());
  open_.add(story(7, "A \xC2\xABquiet ledger\xC2\xBB, says the paper of March 4th, 2024."));
  EXPECT_THAT(touched(), IsEmpty());
  paper.filed = base::Date{2024, 3, 4};
  EXPECT_THAT(touched(), ElementsAre(7));
  paper.filed = base::Date{2023, 3, 5};
  EXPECT_THAT(touched(), IsEmpty());
}

TEST_F(Reverse, AnyPaperOfACaseIsComparedWithAStoryThatReportsIt) {
  model::Filing paper;
  paper.case_name = "Castellan v. Wexford Paper, Inc.";
  const auto unlike =
      cite::make_document(paper, tests::make_pages("Nothing that was said before."));
  model::Article article;
  article.id = 6;
  article.body = "Castellan accuses Wexford of padding its invoices for years, the suit says.";
  model::Statement statement;
  statement.text = article.body;
  article.statements.push_back(statement);
  open_.add(article);
  EXPECT_THAT(touched_by(*unlike, open_), ElementsAre(6));
  paper.case_name = "Castellan v. Harrow Mills";
  const auto elsewhere = cite::make_document(paper, tests::make_pages("Nothing said before."));
  EXPECT_THAT(touched_by(*elsewhere, open_), IsEmpty());
}

TEST(StoryPieces, HashesStayTheSameForever) {
  const model::Article article = story(1, "It was a \xC2\xABquiet ledger\xC2\xBB, the suit says.");
  const StoryPieces made = pieces_of(article);
  ASSERT_EQ(made.pieces.size(), 1U);
  // They are stored: when these change, pieces_version must.
  EXPECT_EQ(pieces_version, 1);
  EXPECT_THAT(made.pieces[0].pairs, ElementsAre(2616389500U));
}

TEST_F(Reverse, ReportedSentencesMeetLongRunsOnly) {
  model::Article article;
  article.id = 4;
  article.body = "The company billed forty shipments twice between March and June, the suit says.";
  model::Statement statement;
  statement.text = article.body;
  article.statements.push_back(statement);
  open_.add(article);
  const auto near = filing("In this period the company billed forty shipments twice between March "
                           "and June of that year.");
  EXPECT_THAT(touched_by(*near, open_), ElementsAre(4));
  const auto far = filing("Between March and June nothing was billed twice.");
  EXPECT_THAT(touched_by(*far, open_), IsEmpty());
}

}  // namespace
}  // namespace pincite::match
