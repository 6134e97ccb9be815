#include "pincite/cite/place.hpp"

#include <gtest/gtest.h>

namespace pincite::cite {
namespace {

model::Filing letter() {
  model::Filing filing;
  filing.court = "cand";
  filing.docket_number = "3:23-cv-01234-AB";
  filing.case_name = "Doe v. Acme, Inc.";
  filing.kind = model::FilingKind::letter;
  filing.filed = base::make_date(2023, 4, 14);
  return filing;
}

TEST(Citation, NamesCaseCourtDateAndEcfNumber) {
  model::Filing filing = letter();
  filing.ecf = "517-1";
  EXPECT_EQ(citation(filing, "at 3:14–17"), "Doe v. Acme, Inc., No. 3:23-cv-01234-AB (N.D. Cal. "
                                            "Apr. 14, 2023), ECF No. 517-1 at 3:14–17");
}
TEST(Citation, UsesTheLettersDateWithoutEcfNumber) {
  EXPECT_EQ(name_with_pin(letter(), "at 3"), "Letter of Apr. 14, 2023, at 3");
}
TEST(Citation, LeavesOutWhatIsUnknown) {
  model::Filing filing;
  filing.title = "Complaint";
  EXPECT_EQ(citation(filing, "¶ 42"), "Complaint ¶ 42");
}
TEST(Citation, NamesALongTitleByTheHeadOfIt) {
  model::Filing filing;
  filing.title =
      "Motion to Compel Arbitration; Memorandum of Points and Authorities in Support Thereof";
  EXPECT_EQ(short_name(filing), "Motion to Compel Arbitration");
  filing.title =
      "Declaration of Nora Quill in Support of Plaintiffs’ Motion for Class Certification";
  EXPECT_EQ(short_name(filing), "Declaration of Nora Quill");
  filing.title =
      "Stipulated Protective Order in re Pagelark Consumer Privacy User Profile Litigation";
  EXPECT_EQ(short_name(filing), "Stipulated Protective Order");
}
TEST(Citation, NeverClipsATitle) {
  model::Filing filing;
  filing.title =
      "Plaintiffs’ Opposition to Defendant’s Motion to Dismiss the Second Amended Complaint";
  EXPECT_EQ(short_name(filing), filing.title);
  filing.kind = model::FilingKind::opposition;
  filing.filed = base::make_date(2023, 4, 14);
  EXPECT_EQ(short_name(filing), "Opposition of Apr. 14, 2023");
}
TEST(PlainSentence, CallsAnAllegationOne) {
  model::Filing filing = letter();
  filing.kind = model::FilingKind::complaint;
  const std::string sentence = plain_sentence(filing);
  EXPECT_NE(sentence.find("A complaint filed by the plaintiff side on April 14, 2023 in Doe v. "
                          "Acme, Inc. (N.D. Cal.)"),
            std::string::npos);
  EXPECT_NE(sentence.find("alleges"), std::string::npos);
}
TEST(PlainSentence, NamesFilerAndTitle) {
  model::Filing filing = letter();
  filing.kind = model::FilingKind::opposition;
  filing.title = "DEFENDANT’S OPPOSITION TO PLAINTIFFS’ MOTION TO COMPEL";
  const std::string sentence = plain_sentence(filing);
  EXPECT_EQ(sentence.find("An opposition filed by the defendant on April 14, 2023 in Doe"), 0U);
  EXPECT_NE(sentence.find("titled “DEFENDANT’S OPPOSITION TO"), std::string::npos);
}
TEST(FiledBy, ReadsThePossessiveAtTheHeadOfTheTitle) {
  model::Filing filing;
  filing.kind = model::FilingKind::motion;
  const auto filer = [&filing](const char* title) {
    filing.title = title;
    return filed_by(filing);
  };
  EXPECT_EQ(filer("PLAINTIFFS' NOTICE OF MOTION"), "the plaintiffs");
  EXPECT_EQ(filer("Defendant Acme Widgets, Inc.’s Reply in Support"), "the defendant");
  EXPECT_EQ(filer("DEFENDANTS ROE AND DOE'S MOTION TO DISMISS"), "the defendants");
  EXPECT_EQ(filer("Joint Case Management Statement"), "the parties jointly");
  EXPECT_EQ(filer("The United States' Sentencing Memorandum"), "the United States");
}
TEST(FiledBy, DoesNotTakeThePaperThatIsAnsweredForTheFilers) {
  model::Filing filing;
  filing.kind = model::FilingKind::opposition;
  const auto filer = [&filing](const char* title) {
    filing.title = title;
    return filed_by(filing);
  };
  EXPECT_EQ(filer("OPPOSITION TO DEFENDANT'S MOTION"), "");
  EXPECT_EQ(filer("Plaintiffs in opposition to defendant's motion"), "");
  EXPECT_EQ(filer("DECLARATION OF JANE ROE IN SUPPORT OF PLAINTIFF'S MOTION"), "");
  EXPECT_EQ(filer(""), "");
  filing.kind = model::FilingKind::complaint;
  EXPECT_EQ(filer("THIRD-PARTY COMPLAINT"), "");
}
TEST(PlainSentence, SaysAnOrder) {
  model::Filing filing;
  filing.kind = model::FilingKind::order;
  EXPECT_EQ(plain_sentence(filing), "An order. It is the court's own paper.");
}

}  // namespace
}  // namespace pincite::cite
