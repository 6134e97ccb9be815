#include "pincite/cite/place.hpp"

#include <gtest/gtest.h>

namespace pincite::cite {
namespace {

TEST(Courts, AbbreviateAsBluebookDoes) {
  EXPECT_EQ(court_abbreviation("cand"), "N.D. Cal.");
  EXPECT_EQ(court_abbreviation("nysd"), "S.D.N.Y.");
  EXPECT_EQ(court_abbreviation("canb"), "Bankr. N.D. Cal.");
  EXPECT_EQ(court_abbreviation("nowhere"), "");
}
TEST(Courts, AreKnownByTheirCaption) {
  EXPECT_EQ(court_id("UNITED STATES DISTRICT COURT NORTHERN DISTRICT OF CALIFORNIA"), "cand");
  EXPECT_EQ(court_id("U.S. District & Bankruptcy Courts for the District of Columbia"), "dcd");
  EXPECT_EQ(court_id("United States Bankruptcy Court, Northern District of California"), "canb");
  EXPECT_EQ(court_id("UNITED STATES DISTRICT COURT FOR THE DISTRICT OF COLUMBIA"), "dcd");
  EXPECT_EQ(court_id("United States Court of Appeals for the Ninth Circuit"), "ca9");
  EXPECT_EQ(court_id("United States Court of Appeals for the District of Columbia Circuit"),
            "cadc");
  EXPECT_EQ(court_id("Superior Court of the State of California"), "");
}

}  // namespace
}  // namespace pincite::cite
