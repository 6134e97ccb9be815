#include "unit/pipeline/scratch.hpp"

#include "pincite/pipeline/add.hpp"

#include <gmock/gmock.h>

namespace pincite::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::pdf_of;

class Adding : public testing::Scratch {};

TEST_F(Adding, filings_are_numbered_in_order_of_intake_and_can_be_found) {
  const std::vector<std::string> ways = {"hangs",  "swings", "stands", "burns", "glows",
                                         "flares", "dims",   "fades",  "waits"};
  for (int i = 0; i < 8; ++i) {
    // The earlier, the longer: later ones are read first. No line repeats: it would be a head.
    std::vector<std::string> pages;
    for (int page = 0; page < 9 - i; ++page) {
      pages.push_back("lantern number " + std::to_string(i) + " " +
                      ways.at(static_cast<std::size_t>(page)));
    }
    write("paper" + std::to_string(i) + ".pdf", pdf_of(pages));
  }
  const auto result = add({papers()});
  EXPECT_EQ(result.added, 8U);
  ASSERT_EQ(result.files.size(), 8U);
  for (int i = 0; i < 8; ++i) {
    const auto& file = result.files[static_cast<std::size_t>(i)];
    EXPECT_EQ(file.filing->id, i + 1);
    EXPECT_EQ(file.filing->pages, 9 - i);
    EXPECT_THAT(file.path.string(), HasSubstr("paper" + std::to_string(i)));
  }
  auto opened = open(Access::read);
  std::size_t total = 0;
  ASSERT_TRUE((*opened->reader())->phrase({"lantern", "number", "3"}, 100, &total));
  EXPECT_EQ(total, 6U);
  EXPECT_THAT(*opened->catalogue().not_indexed(), IsEmpty());
}

TEST_F(Adding, a_second_run_does_no_work) {
  write("a.pdf", pdf_of({"one"}));
  write("b.pdf", pdf_of({"two"}));
  add({papers()});
  AddOptions options;
  options.paths = {papers()};
  options.pool.worker_command = {"/bin/false"};  // would fail if a worker were asked
  const auto second = pipeline::add(library(), options);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->present, 2U);
  EXPECT_EQ(second->added + second->failed, 0U);
}

TEST_F(Adding, the_same_bytes_twice_in_a_run_are_one_filing) {
  write("a.pdf", pdf_of({"same"}));
  write("b.pdf", pdf_of({"same"}));
  const auto result = add({papers()});
  EXPECT_EQ(result.added, 1U);
  EXPECT_EQ(result.present, 1U);
  EXPECT_EQ(result.files[1].filing->id, 1);
}

TEST_F(Adding, a_broken_file_costs_only_itself_and_is_remembered) {
  write("a.pdf", pdf_of({"good"}));
  write("b.pdf", "%PDF-1.4 nothing that could be read");
  write("c.pdf", pdf_of({"good too"}));
  const auto result = add({papers()});
  EXPECT_EQ(result.added, 2U);
  EXPECT_EQ(result.failed, 1U);
  EXPECT_FALSE(result.files[1].reason.empty());
  const auto status = *open(Access::read)->catalogue().status(extract::extractor_version);
  ASSERT_EQ(status.failures.size(), 1U);
  EXPECT_THAT(status.failures[0].object, HasSubstr("b.pdf"));
}

TEST_F(Adding, a_file_that_failed_is_not_read_again_unless_named) {
  const auto broken = write("b.pdf", "%PDF-1.4 nothing that could be read");
  const auto first = add({papers()});
  AddOptions options;
  options.paths = {papers()};
  options.pool.worker_command = {"/bin/false"};
  const auto second = pipeline::add(library(), options);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->failed, 1U);
  EXPECT_EQ(second->files[0].reason, first.files[0].reason);
  EXPECT_EQ(add({broken}).failed, 1U);
}

TEST_F(Adding, a_dry_run_changes_nothing) {
  const auto known = write("a.pdf", pdf_of({"one"}));
  AddOptions options;
  options.paths = {papers()};
  options.dry_run = true;
  EXPECT_EQ(pipeline::add(library(), options)->would_add, 1U);
  EXPECT_FALSE(base::fs::exists(library()));
  add({known});
  write("b.pdf", pdf_of({"two"}));
  const auto foreseen = pipeline::add(library(), options);
  EXPECT_EQ(foreseen->would_add, 1U);
  EXPECT_EQ(foreseen->present, 1U);
  EXPECT_EQ(open(Access::read)->catalogue().filings()->size(), 1U);
}

TEST_F(Adding, a_name_that_does_not_exist_makes_no_library) {
  const auto result = add({papers() / "absent.pdf"});
  EXPECT_EQ(result.failed, 1U);
  EXPECT_FALSE(base::fs::exists(library()));
}

TEST_F(Adding, a_stop_keeps_what_was_reported_and_the_next_run_does_the_rest) {
  for (int i = 0; i < 6; ++i) {
    write(std::to_string(i) + ".pdf", pdf_of({"paper " + std::to_string(i)}));
  }
  std::atomic<bool> stop{false};
  Control control;
  control.stop = &stop;
  control.progress = [&](const Progress& progress) { stop = progress.files_done >= 2; };
  const auto first = add({papers()}, control);
  EXPECT_TRUE(first.interrupted);
  EXPECT_LT(first.added, 6U);
  EXPECT_GE(first.added, 2U);
  EXPECT_EQ(open(Access::read)->catalogue().filings()->size(), first.added);
  const auto second = add({papers()});
  EXPECT_EQ(second.added + first.added, 6U);
  EXPECT_EQ(second.failed, 0U);
}

TEST_F(Adding, what_a_killed_run_left_unindexed_is_indexed_by_the_next) {
  write("a.pdf", pdf_of({"lantern"}));
  add({papers()});
  {
    // As after a kill between the commits of catalogue and index.
    auto opened = open();
    ASSERT_TRUE(opened->catalogue().mark_all_not_indexed());
    ASSERT_TRUE((*opened->writer())->remove(1));
    ASSERT_TRUE((*opened->writer())->commit());
  }
  add({papers()});
  auto opened = open(Access::read);
  std::size_t total = 0;
  ASSERT_TRUE((*opened->reader())->phrase({"lantern"}, 10, &total));
  EXPECT_EQ(total, 1U);
}

TEST_F(Adding, metadata_comes_from_the_side_file) {
  write("a.pdf", pdf_of({"words"}));
  write("a.json", R"({"court": "cand", "docket_number": "3:20-cv-08570", "ecf": "12-1"})");
  const auto filing = *add({papers()}).files[0].filing;
  EXPECT_EQ(filing.court, "cand");
  EXPECT_EQ(filing.ecf, "12-1");
}

TEST_F(Adding, a_line_per_file_says_what_became_of_it) {
  AddedFile file;
  file.outcome = AddOutcome::added;
  file.filing.emplace().id = 12;
  file.filing->pages = 1;
  EXPECT_EQ(describe(file), "added f12 (1 page)");
  file.outcome = AddOutcome::present;
  EXPECT_EQ(describe(file), "already there as f12");
  file.outcome = AddOutcome::failed;
  file.reason = "needs a password";
  EXPECT_EQ(describe(file), "failed: needs a password");
}

}  // namespace
}  // namespace pincite::pipeline
