#include "pincite/base/file.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace pincite::base {
namespace {

class FileTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("pincite-file-test-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  fs::path folder_;
};

TEST_F(FileTest, ReadsWhatWasWritten) {
  ASSERT_TRUE(write_file_atomically(folder_ / "a", std::string("x\0y", 3)));
  EXPECT_EQ(read_file(folder_ / "a").value(), std::string("x\0y", 3));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}
TEST_F(FileTest, NamesTheFileThatIsMissing) {
  const auto missing = read_file(folder_ / "nothing.pdf");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::unusable_document);
  EXPECT_NE(missing.error().object.find("nothing.pdf"), std::string::npos);
}
TEST_F(FileTest, RefusesAFolder) {
  EXPECT_FALSE(read_file(folder_));
}
TEST_F(FileTest, RefusesMoreThanTheLimit) {
  ASSERT_TRUE(write_file_atomically(folder_ / "a", "12345"));
  EXPECT_FALSE(read_file(folder_ / "a", 4));
}
TEST_F(FileTest, HashesAsSha256sumDoes) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  ASSERT_TRUE(write_file_atomically(folder_ / "a", "abc"));
  EXPECT_EQ(sha256_file(folder_ / "a").value(), sha256("abc"));
}
TEST_F(FileTest, CopiesWholeFiles) {
  ASSERT_TRUE(write_file_atomically(folder_ / "a", std::string(300000, 'z')));
  ASSERT_TRUE(copy_file_atomically(folder_ / "a", folder_ / "b"));
  EXPECT_EQ(read_file(folder_ / "b").value(), std::string(300000, 'z'));
}
TEST_F(FileTest, LeavesNothingWhenACopyFails) {
  EXPECT_FALSE(copy_file_atomically(folder_ / "none", folder_ / "b"));
  EXPECT_TRUE(fs::is_empty(folder_));
}
TEST_F(FileTest, WhatAKilledWriterLeftIsUsedUpByTheNext) {
  const fs::path file = folder_ / "run.txt";
  const pid_t writer = ::fork();
  if (writer == 0) {  // dies with half of it written
    rlimit size{2, 2};
    ::setrlimit(RLIMIT_FSIZE, &size);
    static_cast<void>(write_file_atomically(file, "abcdef"));
    ::_exit(0);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(writer, &status, 0), writer);
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
  ASSERT_TRUE(write_file_atomically(file, "whole"));
  EXPECT_EQ(read_file(file).value(), "whole");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1)
      << "the half file is still there";
}
TEST_F(FileTest, WritersOfOneFileAtOnceLeaveOneOfTheirTexts) {
  std::vector<pid_t> writers;
  for (char letter = 'a'; letter < 'e'; ++letter) {
    writers.push_back(::fork());
    if (writers.back() != 0) continue;
    bool all = true;
    for (int i = 0; i < 40; ++i)
      all = write_file_atomically(folder_ / "x", std::string(100000, letter)) && all;
    ::_exit(all ? 0 : 1);
  }
  for (const pid_t writer : writers) {
    int status = 0;
    ASSERT_EQ(::waitpid(writer, &status, 0), writer);
    EXPECT_EQ(status, 0);
  }
  const std::string left = read_file(folder_ / "x").value();
  ASSERT_EQ(left.size(), 100000U);
  EXPECT_EQ(left, std::string(100000, left.front()));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
}
TEST_F(FileTest, LockNamesItsHolder) {
  auto first = FileLock::acquire(folder_ / "lock", "add");
  ASSERT_TRUE(first);
  const auto second = FileLock::acquire(folder_ / "lock", "link");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::library_unusable);
  EXPECT_NE(second.error().message.find(std::to_string(::getpid()) + " (add)"), std::string::npos);
}
TEST_F(FileTest, LockIsFreeAgainAfterItsHolder) {
  { auto first = FileLock::acquire(folder_ / "lock", "add"); }
  EXPECT_TRUE(FileLock::acquire(folder_ / "lock", "link"));
}

}  // namespace
}  // namespace pincite::base
