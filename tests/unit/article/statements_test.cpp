#include "read_support.hpp"

namespace pincite::article {
namespace {

using model::StatementKind;

const char* const story =
    "The complaint, filed in federal court, alleges that Acme Corp kept a second set of keys to "
    "users’ drawers.\n\n"
    "Acme Corp denies that it kept a second set of keys to any drawers of users.\n\n"
    "The Verge reported on Tuesday that the keys were sold.\n\n"
    "A drawer is a kind of box that slides.\n\n"
    "The judge denied the motion to dismiss the case in Quill v. Acme Corp., No. "
    "3:20-cv-08570-JD.\n\n"
    "Acme Corp declined to comment.";

TEST(Statements, KindsAreToldApart) {
  const auto article = read_ok(story);
  EXPECT_EQ(statement(article, "alleges")->kind, StatementKind::reported);
  EXPECT_EQ(statement(article, "Acme Corp denies")->kind, StatementKind::denial);
  EXPECT_EQ(statement(article, "A drawer is")->kind, StatementKind::background);
  EXPECT_NE(statement(article, "denied the motion")->kind, StatementKind::denial);
  EXPECT_NE(statement(article, "declined to comment")->kind, StatementKind::denial);
}

TEST(Statements, FilingSentencesAreMarked) {
  const auto article = read_ok(story);
  EXPECT_TRUE(statement(article, "alleges")->about_filing);
  EXPECT_FALSE(statement(article, "A drawer is")->about_filing);
}

TEST(Statements, DenialIsLinkedToWhatItDenies) {
  const auto article = read_ok(story);
  const auto* denial = statement(article, "Acme Corp denies");
  ASSERT_EQ(denial->denies.size(), 1U);
  EXPECT_EQ(denial->denies[0], statement(article, "alleges")->id);
}

TEST(Statements, CaseCuesAreCollected) {
  const auto article = read_ok(story);
  const auto& cues = article.case_cues;
  EXPECT_NE(std::find(cues.begin(), cues.end(), "3:20-cv-08570-JD"), cues.end());
  EXPECT_NE(std::find(cues.begin(), cues.end(), "Quill v. Acme Corp."), cues.end());
}

TEST(Statements, OutletsMakeTheChain) {
  const auto article = read_ok(story);
  ASSERT_FALSE(article.chain.empty());
  EXPECT_EQ(article.chain.back(), "The Verge");
}

TEST(Statements, HedgesAreKept) {
  const auto article =
      read_ok("In exchange, Acme reportedly agreed to share the keys with the depot.");
  EXPECT_EQ(article.statements.at(0).attribution.hedges, std::vector<std::string>{"reportedly"});
}

TEST(Statements, EverydayWordsSpeakOfNoFiling) {
  const auto article = read_ok(
      "She wore a brief suit in the case of the exhibit. The motion of the waves was slow. His "
      "complaint about the soup was heard.");
  for (const auto& one : article.statements)
    EXPECT_FALSE(one.about_filing) << one.text;
}

}  // namespace
}  // namespace pincite::article
