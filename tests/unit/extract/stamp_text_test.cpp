#include "expect_stamp.hpp"
#include "extract/layout/stamp_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace pincite::extract {
namespace {

class StampForms : public testing::TestWithParam<test::StampForm> {};

TEST_P(StampForms, AreReadInFull) {
  const test::StampForm& form = GetParam();
  std::string text = form.text;
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\f'; }, ' ');
  const auto reading = read_stamp(text);
  ASSERT_TRUE(reading) << text;
  test::expect_stamp(reading->stamp, form);
}

INSTANTIATE_TEST_SUITE_P(Courts, StampForms, testing::ValuesIn(test::stamp_forms()),
                         [](const auto& form) { return form.param.name; });

TEST(StampText, LeavesAuthorsOwnFootersAlone) {
  EXPECT_FALSE(read_stamp("CASE NO. 3:20-CV-08570 PAGE 2 OF 9"));
  EXPECT_FALSE(read_stamp("COMPLAINT - 3:20-cv-08570-JD"));
  EXPECT_FALSE(read_stamp("Telephone: 415-555-1234 Filed 08/31/22"));
  EXPECT_FALSE(read_stamp(""));
}

TEST(StampText, CutsInitialsFromTheLabelSetCloseToThem) {
  const auto reading = read_stamp("Case 4:08-cv-02214-SBADocument 27 Filed 05/14/2008 Page 1 of 2");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->stamp.case_number, "4:08-cv-02214-SBA");
  EXPECT_EQ(reading->stamp.document, "27");
}

TEST(StampText, KnowsSecondLinesOfWrappedStamps) {
  EXPECT_TRUE(continues_stamp("#:28982"));
  EXPECT_TRUE(continues_stamp("of 3"));
  EXPECT_TRUE(continues_stamp("Document Page 23 of 43"));
  EXPECT_TRUE(continues_stamp("Pg 1 of 2"));
  EXPECT_TRUE(continues_stamp("1 of 31"));
  EXPECT_TRUE(continues_stamp("Document Page 2of4")) << "as OCR runs them together";
  EXPECT_TRUE(continues_stamp("Document Page iof4"));
  EXPECT_TRUE(continues_stamp("Document _ Page 3 0f4"));
  EXPECT_FALSE(continues_stamp("of course the motion"));
  EXPECT_FALSE(continues_stamp("UNITED STATES DISTRICT COURT"));
  EXPECT_FALSE(continues_stamp("12"));
}

TEST(StampText, MisreadPagesAreMended) {
  for (const char* page : {"Page 2o0f3", "Page2of3", "Page 2 0f 3", "Page 2 of 3"}) {
    const auto reading =
        read_stamp(std::string("Case 4:23-cv-06096-RMK Document 516 Filed 07/21/23 ") + page);
    ASSERT_TRUE(reading) << page;
    EXPECT_EQ(reading->stamp.page, 2) << page;
    EXPECT_EQ(reading->stamp.pages, 3) << page;
  }
  const auto one =
      read_stamp("Case 4:23-cv-06096-RMK Document 5 Filed 07/21/23 Pagelof3 Page|ID #:2102");
  ASSERT_TRUE(one);
  EXPECT_EQ(one->stamp.page, 1);
  EXPECT_EQ(one->stamp.pages, 3);
  EXPECT_EQ(one->stamp.page_id, "2102");
}

TEST(StampText, MisreadPageIdsAreMended) {
  for (const char* id : {"Page 1D", "Page !D", "Page|D", "Page lD", "Page [D"}) {
    const auto reading =
        read_stamp(std::string("Case 4:23-cv-06096-RMK Document 5 Filed 07/21/23 Page 2 of 4 ") +
                   id + " #:624");
    ASSERT_TRUE(reading) << id;
    EXPECT_EQ(reading->stamp.page_id, "624") << id;
    EXPECT_EQ(reading->stamp.page, 2) << id;
  }
}

TEST(StampText, OnesOfSmallPrintAreReadAsLetters) {
  const auto reading =
      read_stamp("Case 5:19-cv-02882-RMK Document 130-2 Filed 04/19/19 Pageiofi Page ID #:3087");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->stamp.page, 1);
  EXPECT_EQ(reading->stamp.pages, 1);
  EXPECT_EQ(reading->stamp.page_id, "3087");
}

TEST(StampText, PageNeverExceedsTotal) {
  const auto reading = read_stamp("Case 3:20-cv-08570-JD Document 3 Filed 08/31/22 Page 12 of 5");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->stamp.page, 12);
  EXPECT_FALSE(reading->stamp.pages);
}

}  // namespace
}  // namespace pincite::extract
