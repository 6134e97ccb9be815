#include "unit/catalogue/library_fixture.hpp"

#include <gmock/gmock.h>

#include <array>
#include <csignal>
#include <fstream>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>

namespace pincite::catalogue {
namespace {

class Faults : public testing::LibraryTest {
 protected:
  /// Runs `child` in a process of its own, its standard output going to the descriptor returned.
  template <class Work>
  pid_t start(Work child, int& from_child) {
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    const pid_t pid = ::fork();
    if (pid == 0) {
      ::close(ends[0]);
      child(ends[1]);
      ::_exit(0);
    }
    ::close(ends[1]);
    from_child = ends[0];
    return pid;
  }

  /// Adds papers number from, from + 1 … and writes a byte after each that is reported as added.
  void add_for_ever(int from, int to_parent) {
    auto catalogue = Catalogue::open(library(), Access::write);
    if (!catalogue) return;
    for (int i = from; i < from + 100000; ++i) {
      const auto name = std::to_string(i);
      const auto filing = paper(name, "%PDF-1.4 " + name + std::string(20000, 'x'));
      auto added = (*catalogue)->add_filing(filing, two_pages(name), {}, "extractor 1");
      if (!added || ::write(to_parent, "+", 1) != 1) return;
    }
  }

  /// Everything that is in the catalogue is whole: file and pages.
  void expect_whole(std::size_t at_least) {
    auto catalogue = open(Access::read);
    ASSERT_TRUE(catalogue);
    const auto filings = *catalogue->filings();
    EXPECT_GE(filings.size(), at_least);
    for (const auto& filing : filings) {
      EXPECT_EQ(*base::sha256_file(catalogue->stored_file(filing)), filing.sha256);
      EXPECT_EQ(*catalogue->pages(filing.id), two_pages(filing.ecf));
    }
  }
};

TEST_F(Faults, killing_a_writer_at_any_moment_loses_nothing_that_was_reported) {
  std::mt19937 random(7);
  std::size_t reported = 0;
  // On a busy machine a round may end before anything is added: then the next ones last longer.
  unsigned patience = 1;
  for (int round = 0; round < 20 || (reported <= 20 && round < 200); ++round) {
    int from_child = -1;
    const std::size_t before = reported;
    const int first = static_cast<int>(reported) + round * 1000;
    const pid_t pid = start([&](int to_parent) { add_for_ever(first, to_parent); }, from_child);
    std::this_thread::sleep_for(std::chrono::milliseconds(patience * (20 + random() % 100)));
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
    std::array<char, 256> buffer{};
    while (const ssize_t n = ::read(from_child, buffer.data(), buffer.size())) {
      if (n > 0) reported += static_cast<std::size_t>(n);
    }
    ::close(from_child);
    if (reported == before && patience < 16) patience *= 2;
  }
  EXPECT_GT(reported, 20U) << "the trial must have added something";
  expect_whole(reported);
  EXPECT_TRUE(open()) << "the lock of a killed writer is free";
  EXPECT_FALSE(base::fs::exists(library() / "incoming")) << "half copies are cleaned up";
}

TEST_F(Faults, a_full_disk_is_an_error_and_nothing_is_half_added) {
  { add(*open(), paper("1", "%PDF-1.4 first")); }
  const auto large = paper("2", "%PDF-1.4 " + std::string(600000, 'x'));
  int from_child = -1;
  const pid_t pid = start(
      [&](int to_parent) {
        const rlimit limit{300000, 300000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto catalogue = Catalogue::open(library(), Access::write);
        auto added = (*catalogue)->add_filing(large, two_pages(), {}, "extractor 1");
        const std::string answer = added ? "added" : added.error().line();
        static_cast<void>(!::write(to_parent, answer.data(), answer.size()));
      },
      from_child);
  std::array<char, 1000> answer{};
  static_cast<void>(!::read(from_child, answer.data(), answer.size() - 1));
  ::close(from_child);
  int status = 0;
  ::waitpid(pid, &status, 0);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_THAT(std::string(answer.data()), ::testing::HasSubstr("cannot be written"));
  auto catalogue = open();
  EXPECT_EQ(catalogue->filings()->size(), 1U);
  EXPECT_EQ(add(*catalogue, large).id, 2) << "with room again it can be added";
}

}  // namespace
}  // namespace pincite::catalogue
