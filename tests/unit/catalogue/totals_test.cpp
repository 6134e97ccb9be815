#include "unit/catalogue/library_fixture.hpp"

#include <gmock/gmock.h>

namespace pincite::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Totals : public testing::LibraryTest {
 protected:
  void SetUp() override {
    LibraryTest::SetUp();
    catalogue_ = open();
    ASSERT_TRUE(catalogue_);
  }
  std::unique_ptr<Catalogue> catalogue_;
};

TEST_F(Totals, an_empty_library_counts_zero) {
  const auto status = *catalogue_->status("extractor 1");
  EXPECT_EQ(status.filings, 0);
  EXPECT_EQ(status.pages_text + status.pages_ocr + status.pages_unreadable, 0);
  EXPECT_EQ(status.quotations, 0);
}

TEST_F(Totals, every_page_is_counted_by_its_origin) {
  const std::vector<model::Page> pages{testing::page_of(1, "text"),
                                       testing::page_of(2, "scan", model::Origin::ocr),
                                       testing::page_of(3, "", model::Origin::none)};
  ASSERT_TRUE(catalogue_->add_filing(paper("1", "%PDF mixed"), pages, {}, "extractor 1"));
  const auto status = *catalogue_->status("extractor 1");
  EXPECT_EQ(status.pages_text, 1);
  EXPECT_EQ(status.pages_ocr, 1);
  EXPECT_EQ(status.pages_unreadable, 1);
  EXPECT_EQ(catalogue_->searched()->pages, 3);
  EXPECT_EQ(catalogue_->searched()->pages_unreadable, 1);
}

TEST_F(Totals, entries_without_a_pdf_are_missing_until_one_arrives) {
  const std::string key = "cand/3:20-cv-08570";
  ASSERT_TRUE(catalogue_->put_entries(key, "",
                                      {{"517", std::nullopt, "LETTER", false},
                                       {"518", std::nullopt, "ORDER", false},
                                       {"519", std::nullopt, "EXHIBIT", true},
                                       {"unnumbered 31", std::nullopt, "Minute entry", false}}));
  EXPECT_EQ(catalogue_->searched()->entries_missing, 2);
  EXPECT_EQ(catalogue_->searched()->entries_sealed, 1);
  EXPECT_THAT(catalogue_->searched()->not_held,
              ::testing::ElementsAre(model::EntryNotHeld{key, "517", false},
                                     model::EntryNotHeld{key, "518", false},
                                     model::EntryNotHeld{key, "519", true}));
  add(*catalogue_, paper("517-1", "%PDF attachment"));
  EXPECT_EQ(catalogue_->searched()->entries_missing, 1);
  const auto docket = catalogue_->dockets()->front();
  EXPECT_EQ(docket.key, key);
  EXPECT_EQ(docket.entries, 4);
  EXPECT_EQ(docket.filings, 1);
  EXPECT_EQ(docket.case_name, "Sample v. Example, Inc.");
}

TEST_F(Totals, a_reader_counts_anew_when_another_connection_has_written) {
  const auto reader = open(Access::read);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->searched()->filings, 0);
  add(*catalogue_, paper("1", "%PDF one"));
  EXPECT_EQ(reader->searched()->filings, 1);
  EXPECT_EQ(catalogue_->searched()->filings, 1);
  add(*catalogue_, paper("2", "%PDF two"));
  EXPECT_EQ(catalogue_->searched()->filings, 2) << "after its own write";
  EXPECT_EQ(reader->searched()->filings, 2);
}

TEST_F(Totals, what_is_known_of_an_entry_is_not_overwritten_by_nothing) {
  const std::string key = "cand/3:20-cv-08570";
  ASSERT_TRUE(catalogue_->put_entries(key, "Given Name",
                                      {{"1", base::make_date(2023, 1, 2), "text", true}}));
  ASSERT_TRUE(catalogue_->put_entries(key, "", {{"1", std::nullopt, "", false}}));
  EXPECT_EQ(catalogue_->searched()->entries_sealed, 1);
  EXPECT_EQ(catalogue_->dockets()->front().case_name, "Given Name");
}

TEST_F(Totals, a_removed_docket_leaves_nothing_behind) {
  add(*catalogue_, paper("1", "%PDF one"));
  add(*catalogue_, paper("2", "%PDF two"));
  ASSERT_TRUE(catalogue_->remove_docket("cand/3:20-cv-08570"));
  EXPECT_THAT(*catalogue_->filings(), IsEmpty());
  EXPECT_THAT(*catalogue_->dockets(), IsEmpty());
  EXPECT_THAT(*catalogue_->removed_not_unindexed(), ElementsAre(1, 2));
  EXPECT_FALSE(catalogue_->remove_docket("cand/3:20-cv-08570"));
}

TEST_F(Totals, correcting_a_docket_number_moves_the_filing_to_the_other_docket) {
  auto filing = add(*catalogue_, paper("1", "%PDF one"));
  filing.docket_number = "3:21-cv-00001";
  ASSERT_TRUE(catalogue_->update_filing(filing));
  ASSERT_EQ(catalogue_->dockets()->size(), 1U);
  EXPECT_EQ(catalogue_->dockets()->front().key, "cand/3:21-cv-00001");
}

TEST_F(Totals, a_failure_is_kept_once_and_goes_when_the_file_is_added) {
  const auto filing = paper("1", "%PDF one");
  ASSERT_TRUE(
      catalogue_->put_failure({filing.path, "needs a password"}, filing.sha256, "extractor 1"));
  ASSERT_TRUE(catalogue_->put_failure({filing.path, "is cut off"}, filing.sha256, "extractor 1"));
  const model::Failure failure{filing.path, "is cut off"};
  EXPECT_THAT(catalogue_->status("extractor 1")->failures, ElementsAre(failure));
  EXPECT_EQ(catalogue_->failed_bytes("extractor 1")->at(filing.sha256), "is cut off");
  EXPECT_TRUE(catalogue_->failed_bytes("extractor 2")->empty()) << "a newer extractor tries again";
  add(*catalogue_, filing);
  EXPECT_THAT(catalogue_->status("extractor 1")->failures, IsEmpty());
}

}  // namespace
}  // namespace pincite::catalogue
