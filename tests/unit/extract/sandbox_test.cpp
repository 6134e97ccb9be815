/// What a worker may still do once it reads foreign bytes: read files and compute.
#include "extract/worker/sandbox.hpp"
#include "support/pdf_builder.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pincite::extract {
namespace {

constexpr int allowed = 0;

/// errno of `attempt` (which returns -1 on failure) in a child inside the sandbox; -1 when the
/// child did not come back.
int inside(const std::function<long()>& attempt) {
  const pid_t child = ::fork();
  if (child == 0) {
    enter_sandbox();
    ::_exit(attempt() < 0 ? errno : allowed);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class Sandbox : public testing::Test {
 protected:
  const test::ScratchFile file{"%PDF-1.7 a filing"};
  const std::string path = file.path().string();
};

TEST_F(Sandbox, LetsAFileBeRead) {
  EXPECT_EQ(inside([&] {
              const int fd = ::open(path.c_str(), O_RDONLY);
              char byte = 0;
              return fd < 0 ? -1 : ::read(fd, &byte, 1);
            }),
            allowed);
}

TEST_F(Sandbox, LetsNoFileBeWritten) {
  for (const int flags : {O_WRONLY, O_RDWR, O_RDONLY | O_TRUNC, O_WRONLY | O_APPEND}) {
    EXPECT_EQ(inside([&] { return ::open(path.c_str(), flags); }), EPERM) << flags;
  }
  EXPECT_EQ(std::filesystem::file_size(file.path()), 17U) << "the file is as it was";
}

TEST_F(Sandbox, LetsNoFileBeMadeMovedOrRemoved) {
  const std::string other = path + ".new";
  EXPECT_EQ(inside([&] { return ::open(other.c_str(), O_RDONLY | O_CREAT, 0600); }), EPERM);
  EXPECT_EQ(inside([&] { return ::mkdir(other.c_str(), 0700); }), EPERM);
  EXPECT_EQ(inside([&] { return ::rename(path.c_str(), other.c_str()); }), EPERM);
  EXPECT_EQ(inside([&] { return ::unlink(path.c_str()); }), EPERM);
  EXPECT_TRUE(std::filesystem::exists(file.path()));
  EXPECT_FALSE(std::filesystem::exists(other));
}

TEST_F(Sandbox, LetsNothingGoOverTheNetwork) {
  for (const int family : {AF_INET, AF_INET6, AF_UNIX}) {
    EXPECT_EQ(inside([&] { return ::socket(family, SOCK_STREAM, 0); }), EPERM) << family;
  }
}

TEST_F(Sandbox, LetsNoOtherProgramStart) {
  EXPECT_EQ(inside([] { return ::fork(); }), EPERM);
  EXPECT_EQ(inside([] {
              char name[] = "true";
              char* const arguments[] = {name, nullptr};
              return ::execv("/bin/true", arguments);
            }),
            EPERM);
}

TEST_F(Sandbox, LetsNoOtherProcessBeSignalled) {
  const pid_t parent = ::getpid();
  EXPECT_EQ(inside([&] { return ::kill(parent, 0); }), EPERM);
}

}  // namespace
}  // namespace pincite::extract
