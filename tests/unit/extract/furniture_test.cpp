/// Heads, feet, headings and notes in places that only look like text.
#include "read_layout.hpp"

#include <gtest/gtest.h>

namespace pincite::extract {
namespace {

using model::LineRole;
using test::find;
using test::RawPageBuilder;
using test::read;
using test::text_of;

/// A page whose lines are its own.
RawPageBuilder page_of(int number, double first = 160, int lines = 20) {
  RawPageBuilder page(number);
  for (int i = 0; i < lines; ++i) {
    const std::string own(1, static_cast<char>('a' + (7 * number + i) % 26));
    page.line(150, first + 20 * i, "words " + own + own + " that " + own + " no other page has");
  }
  return page;
}

TEST(Furniture, HeadsOfSlipOpinionsStandFarFromTheEdge) {
  std::vector<RawPage> raw;
  for (int i = 1; i <= 6; ++i) {
    const std::string n = std::to_string(i);
    RawPageBuilder page = page_of(i, 180);
    page.line(150, 150, i % 2 == 0 ? n + " WEINBERG v. KUHN LOANS" : "WEINBERG v. KUHN LOANS " + n);
    raw.push_back(page.page());
  }
  const auto pages = read(raw);
  for (const model::Page& page : pages) {
    EXPECT_EQ(find(page, "WEINBERG")->role, LineRole::header);
    EXPECT_EQ(page.printed, std::to_string(page.number));
  }
}

TEST(Furniture, HeadsOfCivilMinutesReachFarDown) {
  std::vector<RawPage> raw;
  for (int i = 1; i <= 5; ++i) {
    raw.push_back(page_of(i, 190)
                      .line(200, 50, "COURT OF THE EASTERN SHIRE")
                      .line(200, 72, "CIVIL MINUTES GENERAL")
                      .line(60, 110, "Case No. 17-00308    Date May 4")
                      .line(60, 150, "Title Lantern v. Harbor Light Works, et al.")
                      .page());
  }
  for (const model::Page& page : read(raw)) {
    EXPECT_EQ(find(page, "Title Lantern")->role, LineRole::header) << page.number;
    EXPECT_EQ(text_of(page).rfind("words", 0), 0U) << text_of(page);
  }
}

TEST(Furniture, DocketNumberAloneIsAHead) {
  std::vector<RawPage> raw;
  for (int i = 1; i <= 4; ++i)
    raw.push_back(page_of(i).line(276, 83, "No. 21-50498").page());
  for (const model::Page& page : read(raw))
    EXPECT_EQ(find(page, "No. 21")->role, LineRole::header);
}

/// Numbered paper whose foot begins beside line 28.
RawPageBuilder pleading(int number) {
  RawPageBuilder page(number);
  page.margin_numbers(28, 72, 24);
  for (int i = 0; i < 26; ++i) {
    const std::string own(1, static_cast<char>('a' + (7 * number + i) % 26));
    page.line(108, 72 + 24 * i, "words " + own + own + " of the pleading that no other line has");
  }
  return page;
}

TEST(Furniture, FootBesideTheLastLineNumberIsNoText) {
  std::vector<RawPage> raw;
  for (int i = 1; i <= 4; ++i) {
    RawPageBuilder page = pleading(i);
    page.line(330, 720, "-" + std::to_string(i) + "-").size(9);
    page.line(108, 731, "No. C06-1905-JSW MOTION FOR LEAVE TO FILE AN AMENDED COMPLAINT");
    raw.push_back(page.line(220, 742, "OR FOR JUDGMENT UNDER RULE 54").page());
  }
  for (const model::Page& page : read(raw)) {
    EXPECT_EQ(text_of(page).find("C06-1905"), std::string::npos);
    EXPECT_EQ(text_of(page).find("-" + std::to_string(page.number) + "-"), std::string::npos);
    EXPECT_EQ(page.printed, std::to_string(page.number));
  }
}

TEST(Furniture, LastLineOfAPleadingIsText) {
  std::vector<RawPage> raw;
  for (int i = 1; i <= 4; ++i)
    raw.push_back(pleading(i).line(108, 720, i == 2 ? "the end of it" : "and on it goes").page());
  EXPECT_EQ(find(read(raw)[1], "the end of it")->role, LineRole::body);
}

TEST(Furniture, FootOfOnePageNamesTheCase) {
  const auto pages = read({pleading(1)
                               .line(108, 741, "Case Number C 06 1905 JSW")
                               .line(108, 753, "Answer and Counterclaim")
                               .page()});
  EXPECT_EQ(find(pages.front(), "Case Number")->role, LineRole::footer);
  EXPECT_EQ(find(pages.front(), "Answer and")->role, LineRole::footer);
}

TEST(Furniture, CitationBelowTheLineNumbersIsText) {
  const auto pages = read({pleading(1).line(108, 741, "24, Case No. 06-cv-6213, Dkt. 802").page()});
  EXPECT_NE(text_of(pages.front()).find("06-cv-6213"), std::string::npos);
}

TEST(Furniture, RowsOfAListingAreText) {
  std::vector<RawPage> raw;
  for (int i = 1; i <= 12; ++i) {
    RawPageBuilder page = page_of(i);
    if (i % 4 == 0) page.line(150, 668, "<BIT_4 />");
    raw.push_back(page.page());
  }
  EXPECT_NE(text_of(read(raw)[3]).find("<BIT_4"), std::string::npos);
}

TEST(Furniture, WhatABrowserPrintsIsNoText) {
  const auto pages = read({page_of(1)
                               .line(20, 14, "Web Mail :: Print Page 1 of 2")
                               .line(20, 784, "http://mail.example.com/view.php?uid=864")
                               .page()});
  EXPECT_EQ(find(pages.front(), "Web Mail")->role, LineRole::header);
  EXPECT_EQ(find(pages.front(), "http:")->role, LineRole::footer);
}

TEST(Headings, AreUnderlinedFromEndToEnd) {
  RawPageBuilder page = page_of(1);
  page.line(150, 580, "The defendants knew of the plan").rule(150, 582, page.end(), 583);
  page.line(150, 610, "as they wrote themselves to all the others in it");
  const auto pages = read({page.page()});
  EXPECT_EQ(find(pages.front(), "knew of the plan")->role, LineRole::heading);
  EXPECT_EQ(find(pages.front(), "as they wrote")->role, LineRole::body);
}

TEST(Headings, BordersOfATableAreNoUnderlining) {
  RawPageBuilder page = page_of(1);
  page.line(150, 580, "Discovery letter").rule(140, 583, 500, 584);
  const auto pages = read({page.page()});
  EXPECT_NE(find(pages.front(), "Discovery letter")->role, LineRole::heading);
}

TEST(Footnotes, ComeBehindTheTextOfBothColumnsByNumber) {
  RawPageBuilder page;
  for (int i = 0; i < 30; ++i) {
    page.line(60, 80 + 13 * i, "the left column goes on and on here")
        .line(320, 80 + 13 * i, "the right column goes on and on too");
  }
  page.size(9).rule(60, 640, 150, 641).rule(320, 640, 410, 641);
  page.size(6).line(60, 648, "8").line(320, 648, "7").size(9);
  page.line(64, 652, "As to its covenants the firm kept quiet");
  page.line(324, 652, "On the first day nobody was in the house");
  const auto pages = read({page.page()});
  const std::string text = text_of(pages.front());
  EXPECT_LT(text.find("right column"), text.find("7 On the first"));
  EXPECT_LT(text.find("7 On the first"), text.find("8 As to its"));
}

}  // namespace
}  // namespace pincite::extract
