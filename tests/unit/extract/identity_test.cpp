#include "extract/identity/evidence.hpp"
#include "extract/layout.hpp"
#include "support/raw_page_builder.hpp"

#include "pincite/extract/extract.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pincite::extract {
namespace {

using test::RawPageBuilder;

RawPageBuilder motion(
    const std::string& stamp = "Case 3:20-cv-08570-JD Document 517-1 Filed 04/14/23 Page 1 of 1") {
  RawPageBuilder page(1);
  if (!stamp.empty()) page.size(9).line(100, 20, stamp);
  page.size(12)
      .line(200, 100, "UNITED STATES DISTRICT COURT")
      .line(190, 124, "NORTHERN DISTRICT OF CALIFORNIA");
  const char* left[] = {
      "MAXIMILIAN KLEIN, individually and", "on behalf of others,", "Plaintiff,", "v.",
      "META PLATFORMS, INC., a Delaware",   "corporation,",         "Defendant."};
  const char* right[] = {"Case No. 3:20-cv-08570-JD",
                         "MOTION TO COMPEL",
                         "PRODUCTION OF DOCUMENTS",
                         "Judge: Hon. James Donato",
                         "",
                         "",
                         ""};
  for (int i = 0; i < 7; ++i)
    page.line(72, 172 + 24 * i, left[i])
        .line(320, 172 + 24 * i, ")")
        .line(336, 172 + 24 * i, right[i]);
  for (int i = 0; i < 8; ++i)
    page.line(72, 380 + 24 * i,
              "the parties met and did not agree on the documents to be given up");
  return page;
}

model::Filing identify_page(const RawPage& raw, const GivenMetadata& given,
                            std::vector<model::Issue>& issues, const std::string& path = "a.pdf") {
  return identify(analyse({raw}, issues), path, given, issues);
}

TEST(Identify, ReadsStampAndCaption) {
  std::vector<model::Issue> issues;
  const model::Filing filing = identify_page(motion().page(), {}, issues);
  EXPECT_EQ(filing.court, "cand");
  EXPECT_EQ(filing.docket_number, "3:20-cv-08570-JD");
  EXPECT_EQ(filing.ecf, "517-1");
  EXPECT_EQ(filing.case_name, "Klein v. Meta Platforms, Inc.");
  EXPECT_EQ(filing.title, "MOTION TO COMPEL PRODUCTION OF DOCUMENTS");
  EXPECT_EQ(filing.kind, model::FilingKind::motion);
  ASSERT_TRUE(filing.filed);
  EXPECT_EQ(filing.filed->iso(), "2023-04-14");
  EXPECT_EQ(filing.judges, std::vector<std::string>{"JD"});
  EXPECT_EQ(filing.pages, 1);
  EXPECT_TRUE(issues.empty());
}

TEST(Identify, GivenMetadataWinsAndTheConflictIsAnIssue) {
  std::vector<model::Issue> issues;
  GivenMetadata given;
  given.ecf = "600";
  given.title = "Exhibit 4";
  const model::Filing filing = identify_page(motion().page(), given, issues);
  EXPECT_EQ(filing.ecf, "600");
  EXPECT_EQ(filing.kind, model::FilingKind::exhibit);
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_NE(issues[0].text.find("517-1"), std::string::npos);
}

TEST(Identify, StampWinsOverCaptionOfAnOlderNumber) {
  std::vector<model::Issue> issues;
  const model::Filing filing = identify_page(
      motion("Case 4:22-cv-01234-AB Document 3 Filed 04/14/23 Page 1 of 1").page(), {}, issues);
  EXPECT_EQ(filing.docket_number, "4:22-cv-01234-AB");
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_NE(issues[0].text.find("docket number"), std::string::npos);
}

TEST(Identify, ArchiveNameFillsWhatThePaperDoesNotSay) {
  std::vector<model::Issue> issues;
  const model::Filing filing = identify_page(RawPageBuilder(1).line(72, 100, "EXHIBIT A").page(),
                                             {}, issues, "x/gov.uscourts.cand.369872.517.1_12.pdf");
  EXPECT_EQ(filing.court, "cand");
  EXPECT_EQ(filing.ecf, "517-1");
  EXPECT_TRUE(issues.empty());
}

TEST(Identify, LetterSaysItsCaseInTheReLine) {
  std::vector<model::Issue> issues;
  RawPageBuilder page(1);
  page.line(72, 84, "Tarrant LLP").line(72, 112, "April 14, 2023");
  page.line(72, 140, "Re: Klein v. Meta Platforms, Inc., No. 3:20-cv-08570-JD");
  page.line(72, 180,
            "Dear Judge Donato: the parties write about a dispute on documents of the firm");
  const model::Filing filing = identify_page(page.page(), {}, issues);
  EXPECT_EQ(filing.kind, model::FilingKind::letter);
  EXPECT_EQ(filing.case_name, "Klein v. Meta Platforms, Inc.");
  EXPECT_EQ(filing.docket_number, "3:20-cv-08570-JD");
  ASSERT_TRUE(filing.filed.has_value());
  EXPECT_EQ(filing.filed->iso(), "2023-04-14");
  const bool said = std::any_of(issues.begin(), issues.end(), [](const model::Issue& issue) {
    return issue.text.find("the letter's own date") != std::string::npos;
  });
  EXPECT_TRUE(said) << "the date of a letter is not the day it was filed";
}

TEST(Identify, InternalDocumentIdsAreNoEntryNumbers) {
  std::vector<model::Issue> issues;
  const std::string stamp =
      "Case: 20-1507 Document: 00117684624 Page: 1 Date Filed: 12/22/2020 Entry ID: 6390389";
  const model::Filing filing =
      identify_page(RawPageBuilder(1).size(9).line(60, 20, stamp).page(), {}, issues);
  EXPECT_EQ(filing.court, "ca1");
  EXPECT_EQ(filing.ecf, "");
}

TEST(Identify, RedactionsMakeTheRedactedVersion) {
  std::vector<model::Issue> issues;
  EXPECT_EQ(identify_page(motion().redaction({100, 370, 160, 384}).page(), {}, issues).version,
            model::Version::redacted);
  EXPECT_EQ(identify_page(motion().page(), {}, issues).version, model::Version::unknown);
  EXPECT_EQ(identify_page(
                motion().line(72, 60, "UNREDACTED VERSION OF DOCUMENT SOUGHT TO BE SEALED").page(),
                {}, issues)
                .version,
            model::Version::unredacted);
}

TEST(KindOfTitle, FirstWordDecides) {
  using model::FilingKind;
  EXPECT_EQ(kind_of_title("REPLY IN SUPPORT OF MOTION TO DISMISS"), FilingKind::reply);
  EXPECT_EQ(kind_of_title("OPPOSITION TO MOTION FOR SUMMARY JUDGMENT"), FilingKind::opposition);
  EXPECT_EQ(kind_of_title("ORDER GRANTING MOTION TO DISMISS"), FilingKind::order);
  EXPECT_EQ(kind_of_title("NOTICE OF MOTION AND MOTION TO COMPEL"), FilingKind::motion);
  EXPECT_EQ(kind_of_title("NOTICE OF APPEARANCE"), FilingKind::notice);
  EXPECT_EQ(kind_of_title("DECLARATION OF J. SMITH IN SUPPORT OF MOTION"), FilingKind::declaration);
  EXPECT_EQ(kind_of_title("FIRST AMENDED CLASS ACTION COMPLAINT"), FilingKind::complaint);
  EXPECT_EQ(kind_of_title("ANSWER TO COMPLAINT"), FilingKind::answer);
  EXPECT_EQ(kind_of_title("REPORTER'S TRANSCRIPT OF PROCEEDINGS"), FilingKind::transcript);
  EXPECT_FALSE(kind_of_title("THE PARTIES"));
}

TEST(Names, AreCitedAsBluebookDoes) {
  EXPECT_EQ(short_party("MAXIMILIAN KLEIN, individually and on behalf of others"), "Klein");
  EXPECT_EQ(short_party("META PLATFORMS, INC., a Delaware corporation"), "Meta Platforms, Inc.");
  EXPECT_EQ(short_party("UNITED STATES OF AMERICA"), "United States of America");
  EXPECT_EQ(short_party("ROBERT JACOBSEN, an individual"), "Jacobsen");
}

TEST(SideFile, ReadsTheKeysOfTheFilingObject) {
  const auto given = parse_side_file(
      R"({"court":"cand","ecf":517,"filed":"2023-04-14","kind":"letter","version":"redacted","judges":["JD"],"x":[]})",
      "a.json");
  ASSERT_TRUE(given);
  EXPECT_EQ(given->court, "cand");
  EXPECT_EQ(given->ecf, "517");
  EXPECT_EQ(given->filed->iso(), "2023-04-14");
  EXPECT_EQ(given->kind, model::FilingKind::letter);
  EXPECT_EQ(given->version, model::Version::redacted);
  EXPECT_EQ(given->judges, std::vector<std::string>{"JD"});
}

TEST(SideFile, NamesTheKeyThatIsWrong) {
  for (const char* text : {R"({"filed":"14.4.2023"})", R"({"filed":true})"}) {
    const auto given = parse_side_file(text, "a.json");
    ASSERT_FALSE(given);
    EXPECT_EQ(given.error().object, "a.json");
    EXPECT_NE(given.error().message.find("filed"), std::string::npos);
  }
  EXPECT_FALSE(parse_side_file(R"({"kind":"poem"})", "a.json"));
  EXPECT_FALSE(parse_side_file(R"({"judges":"JD"})", "a.json"));
  EXPECT_FALSE(parse_side_file("[1]", "a.json"));
  EXPECT_FALSE(parse_side_file("{", "a.json"));
}

}  // namespace
}  // namespace pincite::extract
