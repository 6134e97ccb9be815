#include "read_support.hpp"

namespace pincite::article {
namespace {

using model::SourceClass;

model::Attribution who(const std::string& story, const std::string& words) {
  const model::Article article = read_ok(story);
  const model::Quotation* found = quotation(article, words);
  EXPECT_NE(found, nullptr) << words;
  return found ? found->attribution : model::Attribution{};
}

TEST(Attribution, SourceBehindVerb) {
  const auto a = who("“The shelf was empty,” said Nora Quill, a clerk at the depot.", "shelf");
  EXPECT_EQ(a.surface, "Nora Quill");
  EXPECT_EQ(a.source_class, SourceClass::person);
  EXPECT_EQ(a.rule, "quote verb source");
}

TEST(Attribution, SourceBetweenQuotationAndVerb) {
  const auto a =
      who("“We lost the key,” Nora Quill, 45, a clerk, told reporters on Monday.", "key");
  EXPECT_EQ(a.surface, "Nora Quill");
  EXPECT_EQ(a.rule, "quote source verb");
  ASSERT_FALSE(a.via.empty());
  EXPECT_EQ(a.via.front(), "reporters");
}

TEST(Attribution, QuestionMarkDoesNotEndTheSearch) {
  EXPECT_EQ(who("“Who took the key?” she asked. Nobody answered.", "key").surface, "she");
}

TEST(Attribution, SourceBeforeQuotationOverInsertion) {
  EXPECT_EQ(who("Acme Corp, however, denies that it is “a locksmith” at all.", "lock").surface,
            "Acme Corp");
}

TEST(Attribution, OutletIsNamedAsTheStoryNamesItElsewhere) {
  const std::string story =
      "The suit came up on Monday, TechCrunch reported.\n\nThe TechCrunch report noted that the "
      "claims spread after Nora Quill, the owner of X, responded to the claim with “Dear me,” to "
      "some surprise.\n\nThe New York Times reported in 2018 that locks are open.";
  const model::Article article = read_ok(story);
  ASSERT_NE(quotation(article, "Dear me"), nullptr);
  EXPECT_EQ(quotation(article, "Dear me")->attribution.via, std::vector<std::string>{"TechCrunch"});
  EXPECT_EQ(article.chain, std::vector<std::string>{"TechCrunch"});
}

TEST(Attribution, ComplaintIsAFiling) {
  const auto a =
      who("The complaint alleges that Acme kept “a second set of keys” in a drawer.", "keys");
  EXPECT_EQ(a.source_class, SourceClass::filing);
  EXPECT_EQ(a.surface, "The complaint");
}

TEST(Attribution, AccordingToTheLawsuit) {
  const auto a =
      who("According to the lawsuit, the drawer held “a second set of keys” for years.", "keys");
  EXPECT_EQ(a.source_class, SourceClass::filing);
}

TEST(Attribution, OutletThatPassesAFilingOnIsOnlyTheWay) {
  const auto a = who("The lawsuit was filed on Monday. The document alleges “a second set of keys” "
                     "in a drawer, The Harbor Ledger reported.",
                     "keys");
  EXPECT_EQ(a.surface, "The document");
  EXPECT_EQ(a.source_class, SourceClass::filing);
  EXPECT_EQ(a.via, std::vector<std::string>{"The Harbor Ledger"});
  EXPECT_FALSE(a.name.has_value());
}

TEST(Attribution, WitnessInAFilingStaysAPerson) {
  const std::string story =
      "The lawsuit was filed in federal court. “The key was old,” Nora Quill testified at her "
      "deposition. Asked how old, she answered: “Older than the door it was made for.”";
  for (const char* words : {"The key was old", "Older than"}) {
    const auto a = who(story, words);
    EXPECT_EQ(a.source_class, SourceClass::person) << words;
    EXPECT_EQ(a.name, "Nora Quill") << words;
    EXPECT_EQ(a.via, std::vector<std::string>{"deposition"}) << words;
  }
}

TEST(Attribution, GroupOfTheSentenceBeforeIsMeantByThey) {
  const auto a = who("The lawsuit was filed in federal court. “Yes,” said Nora Quill.\n\nAcme’s "
                     "lawyers see it differently. “A key is no crime,” they wrote in their "
                     "opposition brief.",
                     "crime");
  EXPECT_EQ(a.name, "Acme’s lawyers");
  EXPECT_EQ(a.source_class, SourceClass::filing);
}

TEST(Attribution, EndOfTheSentenceSpeaksForTheWordsInIt) {
  const auto a =
      who("The lock could bring clerks the “firm grip” that they need, Nora Quill said.", "grip");
  EXPECT_EQ(a.surface, "Nora Quill");
  EXPECT_EQ(a.rule, "told at end");
}

TEST(Attribution, TimeBetweenSourceAndVerbIsNoSource) {
  EXPECT_EQ(
      who("Nora Quill, who has in the past described the lock as “a pathetic toy,” left.", "toy")
          .surface,
      "who");
  EXPECT_EQ(who("Nora Quill last week said the lock was “a toy” for clerks.", "toy").surface,
            "Nora Quill");
}

TEST(Attribution, LawyersWritingInAFilingSpeakAsTheFiling) {
  const auto a =
      who("In the complaint filed in federal court, lawyers for Acme wrote that the keys were "
          "“stolen property” from the start.",
          "stolen");
  EXPECT_EQ(a.source_class, SourceClass::filing);
}

TEST(Attribution, CompanyOutOfCourtIsASpokesperson) {
  const auto a =
      who("The lawsuit was filed in federal court. Acme Corp said in a statement that the claims "
          "were “a work of fiction” and nothing more.",
          "fiction");
  EXPECT_EQ(a.source_class, SourceClass::spokesperson);
}

TEST(Attribution, JudgeIsTheCourt) {
  const auto a = who("“This case is about keys,” wrote Judge Ada Bell in her order.", "keys");
  EXPECT_EQ(a.source_class, SourceClass::court);
}

TEST(Attribution, RespondedWithSkipsTheOutletThatBringsIt) {
  const auto a =
      who("The Daily Ledger News report noted that the tale spread after Nora Quill, the owner, "
          "responded to the claim of a second key with “Nope” and a picture.",
          "Nope");
  EXPECT_EQ(a.surface, "Nora Quill");
}

TEST(Attribution, PronounIsResolvedToTheLastSpeaker) {
  const auto a = who("Nora Quill said the key was old. “It never fitted,” she added.", "fitted");
  EXPECT_EQ(a.surface, "she");
  EXPECT_EQ(a.name, "Nora Quill");
}

TEST(Attribution, RelativePronounIsResolvedToItsAntecedent) {
  const auto a = who(
      "The audience met Nora Quill, who said that the key was “a museum piece” by now.", "museum");
  EXPECT_EQ(a.name, "Nora Quill");
}

TEST(Attribution, CarriesOverToTheNextWholeSentence) {
  const auto a = who("“We lost the key,” Nora Quill said. “We looked for it everywhere we could.”",
                     "everywhere");
  EXPECT_EQ(a.surface, "Nora Quill");
  EXPECT_EQ(a.rule, "carry-over");
}

TEST(Attribution, SpeakerAtTheEndOfAQuotationOverParagraphs) {
  const std::string before = "The clerks met in the hall. “It was late,” said Nora Quill.\n\n";
  const std::string after = "\n\nIt was a long day for all of them, and the hall was cold.";
  EXPECT_EQ(
      who(before + "“We looked all day.\n\n“We found nothing,” said Bob Ray." + after, "We looked")
          .surface,
      "Bob Ray");
  EXPECT_EQ(who(before + "“We looked all day.\n\n“We found nothing.”" + after, "We looked").surface,
            "Nora Quill");
  const std::string first =
      "<html><body><p>“We looked all day.</p><p>“We found nothing.”</p></html>";
  EXPECT_EQ(who(first, "We looked").surface, "");  // nobody spoke before
}

TEST(Attribution, IntroducedInTheParagraphAbove) {
  const auto a =
      who("Nora Quill told the board:\n\n“The key was never in the building at all.”", "never");
  EXPECT_EQ(a.surface, "Nora Quill");
}

TEST(Attribution, NounHomographIsNoVerb) {
  const auto a = who("Quill said the report of a “second key” was wrong.", "second");
  EXPECT_EQ(a.surface, "Quill");
}

TEST(Attribution, NobodyNamedStaysEmpty) {
  const auto a = who("The “golden age” of keys is long over.", "golden");
  EXPECT_EQ(a.source_class, SourceClass::none);
  EXPECT_TRUE(a.surface.empty());
}

TEST(Attribution, SpanHoldsTheSurface) {
  const auto article = read_ok("Zoë’s memo leaked. “We lost it,” said Nora Quill.");
  const auto& a = article.quotations.at(0).attribution;
  EXPECT_EQ(a.span.end - a.span.start, a.surface.size());  // ASCII name behind non-ASCII text
}

}  // namespace
}  // namespace pincite::article
