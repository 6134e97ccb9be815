#include "text/fold_into.hpp"

#include "pincite/text/english.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string_view>

namespace pincite::text {
namespace {

TEST(Fold, MakesQuoteStylesEqual) {
  EXPECT_EQ(fold("\u201cSpecial relationship,\u201d"), fold("\"special relationship\""));
}
TEST(Fold, JoinsPossessives) {
  EXPECT_EQ(fold("the user\u2019s inbox"), "the users inbox");
  EXPECT_EQ(fold("the user's inbox"), "the users inbox");
}
TEST(Fold, OpensLigaturesAndDropsSoftHyphens) {
  EXPECT_EQ(fold("o\uFB03ce \u00ADpri\u00ADvacy"), "office privacy");
}
TEST(Fold, SplitsAtHyphensDashesAndNoBreakSpaces) {
  EXPECT_EQ(fold("data-sharing\u2014and\u00A0more"), "data sharing and more");
}
TEST(Fold, KeepsFiguresApart) {
  EXPECT_EQ(fold("$1,500.25"), "1 500 25");
}
TEST(Fold, TakesDiacriticsOff) {
  EXPECT_EQ(fold("Caf\u00e9 NA\u00CFVE"), "cafe naive");
}
TEST(Fold, DropsSuperscriptFootnoteMarks) {
  EXPECT_EQ(fold("agreement\u00B2"), "agreement");
}
TEST(Fold, MapsBackToBytes) {
  const std::string text = "x \u201cInbox API\u201d";
  const auto tokens = fold_tokens(text);
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin), "Inbox");
  EXPECT_EQ(text.substr(tokens[2].begin, tokens[2].end - tokens[2].begin), "API");
}
TEST(Fold, BoundsTokens) {
  const auto tokens = fold_tokens(std::string(1000, 'a'));
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens[0].folded.size(), max_token_bytes);
  EXPECT_EQ(tokens[0].end, 1000U);
}
TEST(Fold, SurvivesInvalidBytes) {
  EXPECT_EQ(fold("a\xFF\xE2\x80"
                 "b"),
            "a b");
}
TEST(Fold, AddsTheWordsOfOneTextBehindThoseOfAnother) {
  std::vector<FoldedToken> tokens;
  fold_into("Inbox", tokens);
  fold_into("API's \u201cno\u201d", tokens);
  const std::vector<FoldedToken> expected = {{"inbox", 0, 5}, {"apis", 0, 5}, {"no", 9, 11}};
  EXPECT_EQ(tokens, expected);
}
TEST(Fold, CutsTokensThatAreTooLong) {
  const auto tokens = fold_tokens(std::string(200, 'A') + "\u00e9" + std::string(9, 'b') + " c");
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[0].folded, std::string(max_token_bytes, 'a'));
  EXPECT_EQ(tokens[0].end, 211U);
}
TEST(Fold, TakesPlainWordsTheShortWay) {
  std::string folded;
  const auto token = fold_plain("\"(Inbox.\"", folded);
  ASSERT_TRUE(token);
  EXPECT_EQ(folded, "inbox");
  EXPECT_EQ(token->begin, 2U);
  EXPECT_EQ(token->end, 7U);
  EXPECT_FALSE(fold_plain("user's", folded));
  EXPECT_FALSE(fold_plain("\u201cuser\u201d", folded));
  EXPECT_FALSE(fold_plain("--", folded));
  EXPECT_FALSE(fold_plain("", folded));
}
TEST(Fold, SaysTheSameOfWordsEitherWay) {
  constexpr std::string_view letters = "azAZ09mM@[`{/:.,'\"-$ ~\x7f\x01";
  std::mt19937 random(5);
  std::size_t plain = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string word(random() % 19, 'e');
    for (std::size_t changes = random() % 5; changes > 0 && !word.empty(); --changes)
      word[random() % word.size()] = letters[random() % letters.size()];
    std::string folded;
    const auto token = fold_plain(word, folded);
    if (!token) continue;
    ++plain;
    const auto tokens = fold_tokens(word);
    ASSERT_EQ(tokens.size(), 1U) << word;
    EXPECT_EQ(tokens[0].folded, folded) << word;
    EXPECT_EQ(tokens[0].begin, token->begin) << word;
    EXPECT_EQ(tokens[0].end, token->end) << word;
  }
  EXPECT_GT(plain, 50'000U);
}

TEST(FunctionWords, KnowThe) {
  EXPECT_TRUE(is_function_word("the"));
  EXPECT_FALSE(is_function_word("court"));
}
TEST(EnglishWords, KnowLegalEnglish) {
  EXPECT_TRUE(is_english_word("plaintiff"));
  EXPECT_TRUE(is_english_word("pursuant"));
  EXPECT_FALSE(is_english_word("infor"));
  EXPECT_FALSE(is_english_word("qxz"));
}
TEST(EnglishWords, KnowTheFirstAndTheLastOfTheList) {
  EXPECT_TRUE(is_english_word("aardvark"));
  EXPECT_TRUE(is_english_word("zygotes"));
  for (const char* outside : {"", "a", "aa", "zz", "zygotesx", "zygotes\n", "plaintif"})
    EXPECT_FALSE(is_english_word(outside)) << outside;
}

}  // namespace
}  // namespace pincite::text
