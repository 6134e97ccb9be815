#include "pincite/base/file.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

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
