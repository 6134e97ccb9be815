#include "pipeline/intake.hpp"
#include "unit/pipeline/scratch.hpp"

#include <gmock/gmock.h>

#include <sys/stat.h>

namespace pincite::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class IntakeOfPaths : public testing::Scratch {
 protected:
  std::vector<std::string> names(const Intake& intake) const {
    std::vector<std::string> names;
    for (const auto& item : intake.items) {
      names.push_back(item.path.lexically_relative(papers()).string());
    }
    return names;
  }
};

TEST_F(IntakeOfPaths, folders_are_walked_by_name_and_content_decides_what_a_pdf_is) {
  write("b/2.pdf", "%PDF-1.4 two");
  write("b/1.dat", "%PDF-1.4 one");
  write("a.pdf", "%PDF-1.4 zero");
  write("notes.pdf", "no PDF at all");
  write("b/readme.txt", "text");
  const auto intake = take_in({papers()}, library());
  EXPECT_THAT(names(intake), ElementsAre("a.pdf", "b/1.dat", "b/2.pdf"));
  EXPECT_EQ(intake.ignored, 2U);
}

TEST_F(IntakeOfPaths, junk_before_the_header_is_forgiven_within_a_kilobyte) {
  EXPECT_TRUE(is_pdf(write("mail.pdf", std::string(1000, '\n') + "%PDF-1.4")));
  EXPECT_FALSE(is_pdf(write("late.pdf", std::string(1020, '\n') + "%PDF-1.4")));
}

TEST_F(IntakeOfPaths, a_path_named_directly_that_is_no_pdf_has_a_problem) {
  const auto text = write("notes.txt", "text");
  const auto intake =
      take_in({text, papers() / "absent.pdf", "https://example.org/a.pdf"}, library());
  ASSERT_EQ(intake.items.size(), 3U);
  EXPECT_EQ(intake.items[0].problem, "is no PDF");
  EXPECT_EQ(intake.items[1].problem, "does not exist");
  EXPECT_THAT(intake.items[2].problem, HasSubstr("URL"));
}

TEST_F(IntakeOfPaths, a_file_reached_twice_is_taken_once) {
  const auto file = write("a.pdf", "%PDF-1.4");
  EXPECT_EQ(take_in({papers(), file, papers() / "." / "a.pdf"}, library()).items.size(), 1U);
}

TEST_F(IntakeOfPaths, pipes_are_not_read_and_folder_loops_not_followed) {
  ASSERT_EQ(::mkfifo((papers() / "pipe").c_str(), 0600), 0);
  base::fs::create_directory_symlink(papers(), papers() / "loop");
  write("a.pdf", "%PDF-1.4");
  const auto intake = take_in({papers(), papers() / "pipe"}, library());
  ASSERT_EQ(intake.items.size(), 2U);
  EXPECT_EQ(intake.items[1].problem, "is no file");
}

TEST_F(IntakeOfPaths, the_library_inside_a_walked_folder_is_left_out) {
  write("library/files/ab/abcd.pdf", "%PDF-1.4");
  EXPECT_TRUE(take_in({papers()}, papers() / "library").items.empty());
}

TEST_F(IntakeOfPaths, the_command_line_wins_over_the_side_file) {
  const auto pdf = write("a.pdf", "%PDF-1.4");
  write("a.json", R"({"court": "cand", "ecf": "12-1", "title": "Side title"})");
  extract::GivenMetadata given;
  given.title = "Given title";
  std::vector<model::Issue> issues;
  const auto merged = with_side_file(pdf, given, issues);
  EXPECT_EQ(merged.title, "Given title");
  EXPECT_EQ(merged.ecf, "12-1");
  EXPECT_TRUE(issues.empty());
}

TEST_F(IntakeOfPaths, a_side_file_that_cannot_be_used_is_told_and_not_fatal) {
  const auto pdf = write("a.pdf", "%PDF-1.4");
  write("a.json", "[1, 2");
  std::vector<model::Issue> issues;
  with_side_file(pdf, {}, issues);
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_THAT(issues[0].text, HasSubstr("a.json"));
}

}  // namespace
}  // namespace pincite::pipeline
