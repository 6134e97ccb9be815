#include "match/credit.hpp"
#include "match/cues.hpp"
#include "match/diff.hpp"
#include "match/likeness.hpp"
#include "match/query.hpp"
#include "match/scope.hpp"
#include "match/wording.hpp"
#include "match/words.hpp"
#include "support/memory_corpus.hpp"

#include "pincite/match/match.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pincite::match {
namespace {

TEST(Query, JoinsABracketedCapitalWithItsWord) {
  const Query query = make_query("[t]he ledger");
  ASSERT_EQ(query.tokens.size(), 2u);
  EXPECT_EQ(query.tokens[0].folded, "the");
  EXPECT_FALSE(query.tokens[0].optional);
}

TEST(Query, KeepsTheWordWithoutItsBracketedEnding) {
  const Query query = make_query("stop[s] rivals");
  ASSERT_EQ(query.tokens.size(), 2u);
  EXPECT_EQ(query.tokens[0].folded, "stops");
  EXPECT_EQ(query.tokens[0].alternative, "stop");
}

TEST(Query, SplitsAtEveryShapeOfEllipsis) {
  for (const char* text : {"one two ... three", "one two . . . three", "one two \xE2\x80\xA6 three",
                           "one two [...] three"}) {
    const Query query = make_query(text);
    ASSERT_EQ(query.tokens.size(), 3u) << text;
    EXPECT_EQ(query.gaps[2], Gap::ellipsis) << text;
    EXPECT_EQ(query.segments().size(), 2u) << text;
  }
}

TEST(Query, TakesAPlaceholderForARedaction) {
  const Query query = make_query("Amounts over [long redacted string] were paid");
  ASSERT_EQ(query.tokens.size(), 4u);
  EXPECT_EQ(query.gaps[2], Gap::redaction);
}

TEST(Query, SurvivesMarksWithoutWords) {
  for (const char* text : {"", "[", "]", "[]", "...", "\xE2\x80\xA6", "[[[", "[a", "_____"}) {
    EXPECT_LE(make_query(text).words, 1u) << text;
  }
}

TEST(RecordCitation, IsToldFromWords) {
  EXPECT_TRUE(is_record_citation({"see", "ex", "14", "at", "3"}));
  EXPECT_TRUE(is_record_citation({"id", "at", "12"}));
  EXPECT_FALSE(is_record_citation({"not", "14", "times"}));
  EXPECT_FALSE(is_record_citation({"the", "clerks"}));
  EXPECT_FALSE(is_record_citation({}));
}

TEST(OcrSlips, AreConfusableFormsOnly) {
  EXPECT_TRUE(ocr_confusable("modern", "modem"));
  EXPECT_TRUE(ocr_confusable("bill", "bi11"));
  EXPECT_FALSE(ocr_confusable("growers", "brokers"));
}

/// What a word is like, found by looking at shapes, is what comparing it with every word finds.
TEST(WordLikeness, FindsWhatComparingAllWordsFinds) {
  const std::vector<std::string> words{
      "modern", "modem",   "modems", "mode",    "mod",   "m",      "growers", "grower", "growing",
      "bill",   "bi11",    "bil",    "billing", "bills", "a",      "an",      "and",    "2021",
      "2012",   "carried", "carry",  "carries", "cany",  "camied", "harbor",  "hatbor", "harbour"};
  Vocabulary vocabulary;
  WordLikeness grown("modern");
  for (const std::string& word : words) {
    vocabulary.id(word);
    grown.extend(vocabulary);
  }
  for (const std::string& quoted : words) {
    WordLikeness likeness(quoted);
    likeness.extend(vocabulary);
    std::vector<std::uint32_t> expected, found;
    for (std::uint32_t id = 0; id < vocabulary.size(); ++id) {
      if (compare_words(quoted, vocabulary.word(id)).likeness != Likeness::other)
        expected.push_back(id);
    }
    for (const auto& [id, match] : likeness.alike())
      found.push_back(id);
    EXPECT_EQ(found, expected) << quoted;
    if (quoted == grown.folded()) {
      EXPECT_EQ(grown.alike().size(), expected.size());
    }
  }
}

TEST(Vocabulary, KeepsNumbersWhileItGrows) {
  Vocabulary vocabulary;
  for (std::uint32_t i = 0; i < 20'000; ++i)
    ASSERT_EQ(vocabulary.id("word" + std::to_string(i)), i);
  EXPECT_EQ(vocabulary.find("word12345"), 12345u);
  EXPECT_EQ(vocabulary.find("word20000"), Vocabulary::none);
}

TEST(Credit, FindsChannelsOutOfCourt) {
  EXPECT_EQ(find_channel("The mayor told reporters on Friday"), "told reporters");
  EXPECT_EQ(find_channel("he said in a letter to the company"), "letter to");
  EXPECT_EQ(find_channel("counsel said in a letter to the judge"), "");
  EXPECT_EQ(find_channel("the clerk told the judge"), "");
}

TEST(Credit, TellsAPaperThatSpeaksFromOneSpokenOf) {
  EXPECT_TRUE(sources_a_filing("according to the 61-page complaint, he wrote"));
  EXPECT_TRUE(sources_a_filing("the suit says that"));
  EXPECT_FALSE(sources_a_filing("He called the lawsuit absurd"));
}

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

TEST(Dates, EveryWordForAMonthAndADayIsKnown) {
  int months = 0, days = 0;
  for (const std::string name : {"january", "march", "may", "june", "september", "december"}) {
    for (std::size_t length = 3; length <= name.size(); ++length) {
      const std::string word = name.substr(0, length);
      for (const DateCue& cue : find_dates("On " + word + " 4, 2024")) {
        if (cue.month == 0) continue;
        ++months;
        EXPECT_TRUE(has(month_words(cue.month), word)) << word;
      }
    }
  }
  for (const std::string word : {"4", "04", "4th", "1st", "02nd", "23rd", "31"}) {
    const auto cues = find_dates("On June " + word + ", 2024");
    if (cues.empty() || !cues[0].day) continue;
    ++days;
    EXPECT_TRUE(has(day_words(*cues[0].day), word)) << word;
  }
  EXPECT_GE(months, 12);
  EXPECT_EQ(days, 7);
  EXPECT_EQ(month_words(9), (std::vector<std::string>{"september", "sep", "sept", "09"}));
}

TEST(Dates, AreReadAsFarAsGiven) {
  const auto whole = find_dates("dated April 14, 2023, it");
  ASSERT_EQ(whole.size(), 1u);
  EXPECT_EQ(whole[0].year, 2023);
  EXPECT_EQ(whole[0].month, 4);
  EXPECT_EQ(whole[0].day, 14);
  const auto month = find_dates("sued in September 2023.");
  ASSERT_EQ(month.size(), 1u);
  EXPECT_FALSE(month[0].day.has_value());
}

TEST(Scanned, MisreadLettersAreNotHeldAgainstTheStory) {
  tests::MemoryCorpus corpus;
  model::Filing filing;
  filing.docket_number = "3:22-cv-01234";
  filing.case_name = "Orchard Growers v. Tidewater Freight, Inc.";
  filing.title = "Complaint";
  filing.kind = model::FilingKind::complaint;
  corpus.add(filing,
             tests::make_pages("Its managers callcd the secoud set the quiet ledgcr and told "
                               "clerks never to show it to any grower",
                               80, 40, 74.0F));
  const auto checked =
      check(tests::make_story(
                "Orchard Growers say in the complaint that \xC2\xABmanagers called the second "
                "set the quiet ledger and told clerks never to show it\xC2\xBB.",
                model::SourceClass::filing, "the complaint"),
            corpus);
  ASSERT_EQ(checked.findings.size(), 1u);
  EXPECT_EQ(checked.findings[0].verdict, model::Verdict::verbatim);
  ASSERT_EQ(checked.findings[0].links.size(), 1u);
}

/// A story of one sentence without quotation marks that it credits to a filing.
model::Article told_without_marks(const std::string& sentence) {
  model::Article story = tests::make_story(sentence, model::SourceClass::filing);
  model::Statement statement;
  statement.id = "s1";
  statement.text = story.body;
  statement.span = {0, story.body.size()};
  statement.about_filing = true;
  statement.attribution.source_class = model::SourceClass::filing;
  story.statements.push_back(statement);
  return story;
}

TEST(Unmarked, RunsOfAFilingWithoutMarksAreReported) {
  tests::MemoryCorpus corpus;
  model::Filing filing;
  filing.case_name = "Orchard Growers v. Tidewater Freight, Inc.";
  filing.title = "Complaint";
  corpus.add(filing, "Clerks at the terminal were told never to show the second set of tickets to "
                     "any grower who asked for them.");
  const auto checked =
      check(told_without_marks("At Tidewater, clerks at the terminal were told never to show the "
                               "second set of tickets to any grower, a complaint says."),
            corpus);
  ASSERT_EQ(checked.article.quotations.size(), 1u);
  EXPECT_EQ(checked.article.quotations[0].kind, model::QuotationKind::unmarked);
  EXPECT_EQ(checked.article.quotations[0].id, "q1");
  EXPECT_EQ(checked.findings[0].verdict, model::Verdict::edited);  // a capital less
}

TEST(Unmarked, WordsOfItsOwnAlterNothingThatTheStoryDidNotQuote) {
  tests::MemoryCorpus corpus;
  model::Filing filing;
  filing.case_name = "Orchard Growers v. Tidewater Freight, Inc.";
  filing.title = "Complaint";
  corpus.add(filing, "Three weeks after that, Tidewater shut down its own ferry line, which had "
                     "been the growers\xE2\x80\x99 cheapest way to market.");
  const auto checked = check(
      told_without_marks("The complaint also says that Tidewater closed its own ferry line, "
                         "Heron, which had been the cheapest road to market for the growers."),
      corpus);
  ASSERT_EQ(checked.findings.size(), 1u);
  EXPECT_EQ(checked.findings[0].verdict, model::Verdict::paraphrased);
  EXPECT_EQ(checked.article.quotations[0].kind, model::QuotationKind::reported);
}

TEST(Credit, APersonOfAPartyIsNotTheParty) {
  tests::MemoryCorpus corpus;
  model::Filing filing;
  filing.case_name = "Orchard Growers v. Tidewater Freight, Inc.";
  filing.title = "Complaint";
  corpus.add(filing, "Nothing about the quiet ledger was secret or hidden from any grower at all.");
  const auto checked = check(
      tests::make_story("Orchard Growers sued Tidewater. According to Ann Lee of Tidewater, "
                        "\xC2\xABNothing about the quiet ledger was secret or hidden\xC2\xBB.",
                        model::SourceClass::spokesperson, "Ann Lee of Tidewater"),
      corpus);
  EXPECT_EQ(checked.findings[0].verdict, model::Verdict::other_source);
  EXPECT_TRUE(checked.findings[0].links.empty());
}

TEST(Redacted, TheVersionWithTheWordsIsLinkedTheOtherNamed) {
  tests::MemoryCorpus corpus;
  model::Filing filing;
  filing.docket_number = "3:22-cv-01234";
  filing.court = "cand";
  filing.case_name = "Orchard Growers v. Tidewater Freight, Inc.";
  filing.title = "Complaint";
  filing.ecf = "1";
  corpus.add(filing, "Managers at the terminal [REDACTED] before the audit began in the spring.");
  filing.ecf = "9";
  const auto open = corpus.add(
      filing,
      "Managers at the terminal burned the second ledger before the audit began in the spring.");
  const auto checked = check(
      tests::make_story("Orchard Growers v. Tidewater: \xC2\xABManagers at the terminal burned the "
                        "second ledger before the audit began\xC2\xBB, the complaint says.",
                        model::SourceClass::filing, "the complaint"),
      corpus);
  ASSERT_FALSE(checked.findings[0].links.empty());
  EXPECT_EQ(checked.findings[0].links[0].filing.id, open);
  EXPECT_EQ(checked.findings[0].links.size(), 1u);
  EXPECT_NE(checked.findings[0].reason.find("black bar"), std::string::npos);
}

}  // namespace
}  // namespace pincite::match
