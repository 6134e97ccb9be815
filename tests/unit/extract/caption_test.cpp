// Captions of forms that courts really use, made up here: who is named, and what is no party.

#include "extract/identity/evidence.hpp"
#include "extract/layout.hpp"
#include "support/raw_page_builder.hpp"

#include "pincite/extract/extract.hpp"

#include <gtest/gtest.h>

namespace pincite::extract {
namespace {

using test::RawPageBuilder;
using Lines = std::vector<std::pair<double, const char*>>;

/// One page with a line every 18 points: x and text.
model::Filing identify_lines(const Lines& lines, const std::string& stamp = "") {
  RawPageBuilder page(1);
  if (!stamp.empty()) page.size(9).line(100, 20, stamp);
  page.size(12);
  double y = 80;
  for (const auto& [x, text] : lines)
    page.line(x, y += 18, text);
  for (int i = 0; i < 6; ++i)
    page.line(72, y += 24, "the parties met and did not agree on the papers to be given up");
  std::vector<model::Issue> issues;
  return identify(analyse({page.page()}, issues), "a.pdf", {}, issues);
}

TEST(Caption, AppealsNumberIsTheCourtsOwn) {
  const auto filing = identify_lines({{170, "United States Court of Appeals"},
                                      {210, "For the Seventh Circuit"},
                                      {270, "No. 08-4410"},
                                      {156, "CLARA HOLM,"},
                                      {354, "Petitioner-Appellant,"},
                                      {300, "v."},
                                      {156, "TIDEWATER FOODS, INC.,"},
                                      {354, "Respondent-Appellee."},
                                      {190, "Appeal from the United States District Court"},
                                      {200, "No. 05-C-00999-Anna Reyes, Chief Judge."}});
  EXPECT_EQ(filing.court, "ca7");
  EXPECT_EQ(filing.docket_number, "08-4410");
  EXPECT_EQ(filing.case_name, "Holm v. Tidewater Foods, Inc.");
  EXPECT_EQ(filing.title, "");
}

TEST(Caption, DistrictNumberIsNoAppealsCourts) {
  const auto filing =
      identify_lines({{170, "UNITED STATES COURT OF APPEALS"},
                      {190, "FOR THE FEDERAL CIRCUIT"},
                      {72, "CLARA HOLM,"},
                      {300, "v."},
                      {72, "TIDEWATER FOODS, INC.,"},
                      {330, "Appellee."}},
                     "Case 3:06-cv-07905-ABC Document 158 Filed 04/14/23 Page 1 of 1");
  EXPECT_EQ(filing.docket_number, "3:06-cv-07905-ABC");
  EXPECT_EQ(filing.court, "");
}

TEST(Caption, JudgeAndDivisionAreNoParty) {
  const auto filing = identify_lines({{72, "UNITED STATES DISTRICT COURT"},
                                      {72, "CENTRAL DISTRICT OF CALIFORNIA - WESTERN DIVISION"},
                                      {72, "HONORABLE ANNA REYES, U.S. DISTRICT JUDGE"},
                                      {72, "HARBOR LABS, INC., )"},
                                      {180, "PLAINTIFF, )"},
                                      {120, "vs. ) No. CV 16-8033-AR"},
                                      {72, "NORTHLIGHT MEDIA LTD., )"},
                                      {180, "DEFENDANT. )"},
                                      {150, "REPORTER'S TRANSCRIPT OF PROCEEDINGS"}});
  EXPECT_EQ(filing.case_name, "Harbor Labs, Inc. v. Northlight Media Ltd.");
  EXPECT_EQ(filing.kind, model::FilingKind::transcript);
}

TEST(Caption, MinuteOrderNamesTheCaseAfterTitle) {
  const auto filing =
      identify_lines({{150, "UNITED STATES DISTRICT COURT"},
                      {150, "CENTRAL DISTRICT OF CALIFORNIA"},
                      {150, "CIVIL MINUTES - GENERAL"},
                      {72, "Case No. CV17-00016-ABC(JCx)"},
                      {72, "Title RHEA LEWIS v. TIDEWATER, INC., ETC.; ET AL."},
                      {72, "Present: The ANNA REYES, UNITED STATES DISTRICT JUDGE"},
                      {72, "Attorneys Present for Plaintiffs: Attorneys Present for Defendants:"}});
  EXPECT_EQ(filing.case_name, "Lewis v. Tidewater, Inc.");
}

TEST(Caption, LongNameOnTheLeftLeavesTheRightColumn) {
  RawPageBuilder page(1);
  page.size(12)
      .line(200, 100, "UNITED STATES DISTRICT COURT")
      .line(190, 118, "NORTHERN DISTRICT OF CALIFORNIA");
  const std::pair<const char*, const char*> rows[] = {
      {"HARBORLIGHT GROUP INC., a Delaware company", "Case No. 4:19-cv-07123-PJH"},
      {"and NORTHLIGHT, INC.,", "DEFENDANTS' MOTION TO FILE"},
      {"Plaintiffs,", "UNDER SEAL"},
      {"v.", ""},
      {"TIDEWATER GROUP LIMITED and others long to", "Judge: Hon. Anna Reyes"},
      {"name,", ""},
      {"Defendants.", ""}};
  double y = 140;
  for (const auto& [left, right] : rows) {
    y += 18;
    page.line(72, y, left).line(349, y, right);
  }
  for (int i = 0; i < 6; ++i)
    page.line(72, y += 24, "the parties met and did not agree on the papers to be given up");
  std::vector<model::Issue> issues;
  const auto filing = identify(analyse({page.page()}, issues), "a.pdf", {}, issues);
  EXPECT_EQ(filing.case_name.rfind("Harborlight Group Inc. v. Tidewater Group Limited", 0), 0U)
      << filing.case_name;
  EXPECT_EQ(filing.title, "DEFENDANTS' MOTION TO FILE UNDER SEAL");
}

TEST(Caption, MatterRunsOverItsLines) {
  const auto filing = identify_lines({{200, "UNITED STATES DISTRICT COURT"},
                                      {190, "NORTHERN DISTRICT OF CALIFORNIA"},
                                      {72, "IN RE HARD DISK DRIVE SUSPENSION"},
                                      {72, "ASSEMBLIES ANTITRUST LITIGATION"},
                                      {72, "This Document Relates to: ALL ACTIONS"},
                                      {72, "Case No. 19-md-02918-ABC"}});
  EXPECT_EQ(filing.case_name, "In re Hard Disk Drive Suspension Assemblies Antitrust Litigation");
}

TEST(Caption, ASectionCitedRightBelowTheBoxIsProse) {
  RawPageBuilder page(1);
  page.line(200, 80, "UNITED STATES DISTRICT COURT");
  double y = 100;
  for (const char* side : {"CLARA HOLM,", "Plaintiff,", "v.", "TIDEWATER FOODS, INC.,"}) {
    page.line(72, y += 14, side);
    page.line(306, y, "§").line(330, y, y < 120 ? "§ 4:21-cv-04321" : "");
  }
  page.line(108, y += 30,
            "1. Under § 3(c) of the lease the tenant was to keep up the sheds and the");
  page.line(72, y += 24, "yard behind them, and did not do so in any of these years.");
  for (const char* next : {"2. The sheds fell down.", "3. Nobody came.", "4. The rent was paid."})
    page.line(108, y += 24, next);
  std::vector<model::Issue> issues;
  const auto pages = analyse({page.page()}, issues);
  const auto line =
      std::find_if(pages[0].lines.begin(), pages[0].lines.end(),
                   [](const auto& each) { return each.text.find("Under") != std::string::npos; });
  ASSERT_NE(line, pages[0].lines.end());
  EXPECT_EQ(line->role, model::LineRole::body);
  EXPECT_EQ(line->paragraph, 1);
}

TEST(Caption, LetterThatNamesACourtIsNoFilingThere) {
  const auto filing =
      identify_lines({{72, "Judge Anna Reyes"},
                      {72, "United States Court of Appeals for the Seventh Circuit"},
                      {72, "Dear Judge Reyes, we write about the records of the courts"}});
  EXPECT_EQ(filing.court, "");
}

TEST(Names, CapitalAndWithOneWordAfterItIsOneName) {
  EXPECT_EQ(short_party("HARBOR ROOTER AND PLUMBING, INC., individually"),
            "Harbor Rooter and Plumbing, Inc.");
  EXPECT_EQ(short_party("MARTA KESSLER AND TIDEWATER ASSOCIATES, INC."), "Kessler");
  EXPECT_EQ(short_party("NORTHLIGHT INCORPORATED"), "Northlight Incorporated");
}

TEST(PlausibleTitle, LeavesOutWhatIsNone) {
  EXPECT_EQ(plausible_title("Plaintiff, Defendants."), "");
  EXPECT_EQ(plausible_title("San Francisco, California"), "");
  EXPECT_EQ(plausible_title("MLH (KSx)"), "");
  EXPECT_EQ(plausible_title("Date October 13, 2017"), "");
  EXPECT_EQ(plausible_title("ee DECLARATION OF CLARA HOLM"), "DECLARATION OF CLARA HOLM");
  EXPECT_EQ(plausible_title("Proceedings: [In Chambers] Order to Seal"),
            "[In Chambers] Order to Seal");
  EXPECT_EQ(plausible_title("JOINT PRETRIAL SCHEDULE"), "JOINT PRETRIAL SCHEDULE");
}

}  // namespace
}  // namespace pincite::extract
