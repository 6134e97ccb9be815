#include "unit/catalogue/library_fixture.hpp"

#include <gmock/gmock.h>

namespace pincite::catalogue {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class Resolving : public testing::LibraryTest {
 protected:
  void SetUp() override {
    LibraryTest::SetUp();
    catalogue_ = open();
    ASSERT_TRUE(catalogue_);
    letter_ = add(*catalogue_, paper("517", "%PDF letter"));
    exhibit_ = add(*catalogue_, paper("517-1", "%PDF exhibit"));
  }

  model::FilingId id_of(const std::string& ref) {
    auto filing = catalogue_->resolve(ref);
    if (!filing) ADD_FAILURE() << filing.error().line();
    return filing ? filing->id : 0;
  }

  std::unique_ptr<Catalogue> catalogue_;
  model::Filing letter_, exhibit_;
};

TEST_F(Resolving, a_library_id_names_a_filing) {
  EXPECT_EQ(id_of("f2"), exhibit_.id);
}

TEST_F(Resolving, court_docket_and_ecf_name_a_filing_whatever_the_initials) {
  EXPECT_EQ(id_of("cand/3:20-cv-08570/517"), letter_.id);
  EXPECT_EQ(id_of("cand/3:20-cv-08570-JD/517-1"), exhibit_.id);
  EXPECT_EQ(id_of("cand/3:20-cv-08570/517.1"), exhibit_.id);
}

TEST_F(Resolving, eight_digits_of_the_hash_are_enough) {
  EXPECT_EQ(id_of(letter_.sha256.substr(0, 8)), letter_.id);
  EXPECT_EQ(id_of(letter_.sha256), letter_.id);
  EXPECT_FALSE(catalogue_->resolve(letter_.sha256.substr(0, 7)));
}

TEST_F(Resolving, the_path_it_came_from_names_it_even_when_the_file_is_gone) {
  base::fs::remove(letter_.path);
  EXPECT_EQ(id_of(letter_.path), letter_.id);
}

TEST_F(Resolving, any_file_with_the_same_bytes_names_it) {
  const auto copy = scratch_ / "copy.pdf";
  ASSERT_TRUE(base::write_file_atomically(copy, "%PDF exhibit"));
  EXPECT_EQ(id_of(copy.string()), exhibit_.id);
}

TEST_F(Resolving, an_ambiguous_reference_lists_the_choices) {
  add(*catalogue_, paper("517", "%PDF another letter"));
  auto ambiguous = catalogue_->resolve("cand/3:20-cv-08570/517");
  ASSERT_FALSE(ambiguous);
  EXPECT_THAT(ambiguous.error().hint, AllOf(HasSubstr("f1"), HasSubstr("f3")));
}

TEST_F(Resolving, an_unknown_reference_says_what_references_look_like) {
  for (const char* ref : {"f99", "f", "fx", "f99999999999999999999999", "cand/3:20-cv-08570/9",
                          "//", "", "deadbeef", "no such file.pdf"}) {
    auto unknown = catalogue_->resolve(ref);
    ASSERT_FALSE(unknown) << ref;
    EXPECT_EQ(unknown.error().code, base::ErrorCode::unusable_document);
    EXPECT_THAT(unknown.error().hint, HasSubstr("cand/3:20-cv-08570/517-1"));
  }
}

}  // namespace
}  // namespace pincite::catalogue
