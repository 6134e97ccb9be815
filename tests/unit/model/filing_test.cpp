#include "pincite/model/filing.hpp"

#include <gtest/gtest.h>

namespace pincite::model {
namespace {

TEST(DocketKey, DropsJudgeInitials) {
  EXPECT_EQ(docket_key_number("3:20-cv-08570-JD"), "3:20-cv-08570");
  EXPECT_EQ(docket_key_number("8:16-cv-01261-DOC-KES"), "8:16-cv-01261");
}
TEST(DocketKey, ReadsHowPeopleWriteIt) {
  EXPECT_EQ(docket_key_number("Case No. 20-cv-08570-JD (VKD)"), "20-cv-08570");
  EXPECT_EQ(docket_key_number("3:20-CV-8570"), "3:20-cv-08570");
  EXPECT_EQ(docket_key_number("3:2020cv08570"), "3:20-cv-08570");
  EXPECT_EQ(docket_key_number("4:08–cv–02214 SBA"), "4:08-cv-02214");
}
TEST(DocketKey, KeepsBankruptcyAndAppealsNumbers) {
  EXPECT_EQ(docket_key_number("18-09232"), "18-09232");
  EXPECT_EQ(docket_key_number("8:19-bk-10049-TA"), "8:19-bk-10049");
  EXPECT_EQ(docket_key_number("24-1442"), "24-1442");
}
TEST(DocketKey, ReadsTheTypeInFront) {
  EXPECT_EQ(docket_key_number("CV17-00016-CAS(JCx)"), "17-cv-00016");
  EXPECT_EQ(docket_key_number("No. C 20-00170 WHA"), "20-cv-00170");
}
TEST(DocketKey, ReadsTypesBeforeTheYear) {
  EXPECT_EQ(docket_key_number("C-06-1905-JSW"), "06-cv-01905");
  EXPECT_EQ(docket_key_number("CR-19-0491 JST"), "19-cr-00491");
}
TEST(DocketKey, LeavesNumbersOfOtherSystemsAlone) {
  EXPECT_EQ(docket_key_number("N21C-03-257 EMD"), "N21C-03-257 EMD");
}
TEST(DocketKey, KeepsTextOfAnotherShape) {
  EXPECT_EQ(docket_key_number("BC  502915"), "BC 502915");
}
TEST(DocketKey, IsTheSameOfItself) {
  for (const char* number : {"\xC2\xA0 BC\xC2\xA0\xC2\xA0 502915",
                             "3:20\xE2\x80\x93"
                             "cv-8570",
                             "No. C 20-170"})
    EXPECT_EQ(docket_key_number(docket_key_number(number)), docket_key_number(number)) << number;
  EXPECT_EQ(docket_key_number("BC\xC2\xA0\xC2\xA0 502915"), "BC 502915");
}
TEST(DocketKey, IsEmptyWithoutANumber) {
  EXPECT_EQ(docket_key(Filing{}), "");
}
TEST(DocketKey, SaysUnknownCourt) {
  Filing filing;
  filing.docket_number = "3:20-cv-08570-JD";
  EXPECT_EQ(docket_key(filing), "unknown/3:20-cv-08570");
  filing.court = "cand";
  EXPECT_EQ(docket_key(filing), "cand/3:20-cv-08570");
}
TEST(JudgeInitials, ReadEveryGroup) {
  EXPECT_EQ(judge_initials("8:16-cv-01261-DOC-KES"), (std::vector<std::string>{"DOC", "KES"}));
  EXPECT_EQ(judge_initials("20-cv-08570-JD (VKD)"), (std::vector<std::string>{"JD", "VKD"}));
  EXPECT_TRUE(judge_initials("3:20-cv-08570").empty());
}

}  // namespace
}  // namespace pincite::model
