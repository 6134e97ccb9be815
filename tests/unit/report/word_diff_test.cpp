#include "report/word_diff.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pincite::report {
namespace {

using testing::ElementsAre;

DiffPiece same(const std::string& story, const std::string& filing) {
  return {DiffKind::same, story, filing};
}

void expect_both_texts_whole(const std::string& story, const std::string& filing) {
  std::string left, right;
  for (const DiffPiece& piece : word_diff(story, filing)) {
    left += piece.story;
    right += piece.filing;
  }
  EXPECT_EQ(left, story);
  EXPECT_EQ(right, filing);
}

TEST(WordDiff, CallsCaseAndPunctuationTheSame) {
  EXPECT_THAT(word_diff("A Special, deal", "a special deal"),
              ElementsAre(same("A Special, deal", "a special deal")));
}

TEST(WordDiff, ShowsAReplacedWord) {
  EXPECT_THAT(word_diff("read 4 million messages", "read 2 million messages"),
              ElementsAre(same("read ", "read "), DiffPiece{DiffKind::changed, "4 ", "2 "},
                          same("million messages", "million messages")));
}

TEST(WordDiff, ShowsWordsLeftOutAndAdded) {
  EXPECT_THAT(word_diff("read messages", "read private messages"),
              ElementsAre(same("read ", "read "), DiffPiece{DiffKind::changed, "", "private "},
                          same("messages", "messages")));
  EXPECT_THAT(word_diff("did not read", "did read"),
              ElementsAre(same("did ", "did "), DiffPiece{DiffKind::changed, "not ", ""},
                          same("read", "read")));
}

TEST(WordDiff, KnowsBracketsAsMarked) {
  EXPECT_THAT(word_diff("told [the firm’s own] users", "told its users"),
              ElementsAre(same("told ", "told "),
                          DiffPiece{DiffKind::marked, "[the firm’s own] ", "its "},
                          same("users", "users")));
}

TEST(WordDiff, KnowsAnEllipsisAsMarked) {
  EXPECT_THAT(word_diff("read … messages", "read private messages"),
              ElementsAre(same("read … ", "read "), DiffPiece{DiffKind::marked, "", "private "},
                          same("messages", "messages")));
  const auto dots = word_diff("read . . . messages", "read private messages");
  EXPECT_EQ(dots.at(1).kind, DiffKind::marked);
}

TEST(WordDiff, DoesNotTakeABracketElsewhereForAMark) {
  const auto pieces = word_diff("the [firm] read four lines", "the firm read five lines");
  EXPECT_THAT(pieces, testing::Contains(DiffPiece{DiffKind::changed, "four ", "five "}));
}

TEST(WordDiff, TellsABracketFromAWordLeftOutBesideIt) {
  EXPECT_THAT(
      word_diff("million [user] messages", "million private customer messages", {"private"}),
      ElementsAre(same("million ", "million "), DiffPiece{DiffKind::changed, "", "private "},
                  DiffPiece{DiffKind::marked, "[user] ", "customer "},
                  same("messages", "messages")));
  EXPECT_THAT(word_diff("[user] messages", "customer private messages", {"private"}),
              ElementsAre(DiffPiece{DiffKind::marked, "[user] ", "customer "},
                          DiffPiece{DiffKind::changed, "", "private "},
                          same("messages", "messages")));
}

TEST(WordDiff, LosesNoByteOfEitherText) {
  expect_both_texts_whole("“[Its] users” — never…", "  its users: 'never'\nagain ");
  expect_both_texts_whole("", "words");
  expect_both_texts_whole("...", "—");
  expect_both_texts_whole("words", "");
  expect_both_texts_whole("[[a] b", "a] [b");
  expect_both_texts_whole("漢字 and \xFF bytes", "and bytes 漢字");
}

TEST(WordDiff, GivesUpOnHugeDifferencesInsteadOfStalling) {
  std::string story, filing;
  for (int i = 0; i < 20000; ++i) {
    story += "s" + std::to_string(i) + " ";
    filing += "f" + std::to_string(i) + " ";
  }
  const auto pieces = word_diff("same " + story, "same " + filing);
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_EQ(pieces.at(1).kind, DiffKind::changed);
}

}  // namespace
}  // namespace pincite::report
