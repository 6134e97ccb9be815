#include "cli/arguments.hpp"
#include "cli/full_program.hpp"

#include "pincite/base/child.hpp"

#include <gtest/gtest.h>

namespace pincite::cli {
namespace {

Parsed parsed(const std::vector<std::string>& words) {
  auto result = parse_arguments(all_commands(), words);
  EXPECT_TRUE(result) << (result ? "" : result.error().line());
  return result ? *result : Parsed{};
}

base::Error refused(const std::vector<std::string>& words) {
  auto result = parse_arguments(all_commands(), words);
  EXPECT_FALSE(result);
  return result ? base::Error{} : result.error();
}

TEST(Arguments, TakeGlobalOptionsOnEitherSide) {
  EXPECT_EQ(parsed({"--library", "/x", "status"}).call.library, "/x");
  EXPECT_EQ(parsed({"status", "--library", "/x"}).call.library, "/x");
}
TEST(Arguments, PreferTheOptionAfterTheCommand) {
  EXPECT_EQ(parsed({"--library", "/x", "status", "--library", "/y"}).call.library, "/y");
}
TEST(Arguments, KeepPositionalWordsInOrder) {
  const Parsed add = parsed({"add", "b.pdf", "a.pdf"});
  EXPECT_STREQ(add.command->name, "add");
  EXPECT_EQ(add.call.arguments, (std::vector<std::string>{"b.pdf", "a.pdf"}));
}
TEST(Arguments, NeverGuessPrefixes) {
  // Boost 1.74 takes "--lib" for "--library" unless told not to.
  const base::Error error = refused({"status", "--lib", "/x"});
  EXPECT_EQ(error.code, base::ErrorCode::usage);
  EXPECT_NE(error.message.find("--lib"), std::string::npos);
}
TEST(Arguments, RefuseOptionsOfOtherCommands) {
  EXPECT_EQ(refused({"status", "--ocr", "never"}).object, "pincite status");
}
TEST(Arguments, RefuseACommandThatIsNone) {
  EXPECT_EQ(refused({"frobnicate"}).line(), "frobnicate: is not a pincite command");
}
TEST(Arguments, ReadHelpInEveryForm) {
  EXPECT_TRUE(parsed({"--help"}).help);
  EXPECT_EQ(parsed({"--help"}).command, nullptr);
  for (const auto& words :
       {std::vector<std::string>{"help", "add"}, std::vector<std::string>{"add", "--help"},
        std::vector<std::string>{"add", "-h"}}) {
    EXPECT_TRUE(parsed(words).help);
    EXPECT_STREQ(parsed(words).command->name, "add");
  }
}
TEST(Arguments, TakeADashAsStandardInput) {
  EXPECT_EQ(parsed({"check", "-"}).call.arguments, (std::vector<std::string>{"-"}));
}
TEST(Arguments, TakeWordsAfterTwoDashesAsTheyAre) {
  EXPECT_EQ(parsed({"search", "--", "-court:cand"}).call.arguments,
            (std::vector<std::string>{"-court:cand"}));
}
TEST(Arguments, AskForAValueThatIsMissing) {
  EXPECT_EQ(refused({"search", "x", "--limit"}).code, base::ErrorCode::usage);
  EXPECT_EQ(refused({"search", "x", "--limit", "many"}).code, base::ErrorCode::usage);
}
TEST(Commands, AreEachFoundByName) {
  for (const Command* command : all_commands())
    EXPECT_EQ(find_command(all_commands(), command->name), command);
  for (const Command* command : quick_commands())
    EXPECT_EQ(find_command(all_commands(), command->name), command);
}
TEST(FullProgram, IsLookedForBesideThisOneAndWhereItIsInstalled) {
  const auto places = full_program_places("");
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[0].parent_path(), base::fs::path(base::self_path()).parent_path());
  EXPECT_EQ(places[1].parent_path().filename(), "pincite");
  EXPECT_EQ(full_program_places("/somewhere/build").at(2), "/somewhere/build/pincite-full");
  EXPECT_EQ(full_program_places("build").size(), 2U) << "never in a working folder";
}
TEST(Urls, AreRefusedWithTheRemedy) {
  const auto refusal = refuse_url("https://example.org/story");
  ASSERT_FALSE(refusal);
  EXPECT_NE(refusal.error().hint.find("save"), std::string::npos);
  EXPECT_TRUE(refuse_url("story.html"));
}

}  // namespace
}  // namespace pincite::cli
