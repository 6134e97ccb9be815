#include "pincite/base/command.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace pincite::base {

namespace {

using Clock = std::chrono::steady_clock;

auto trouble(const std::string& program, const std::string& what) {
  return fail(ErrorCode::source_unreachable, program, what, "check the program and its own log");
}

/// Starts the program with the descriptor as its standard input; -1 and errno when it cannot.
pid_t spawn(const std::vector<std::string>& argv, int input) {
  std::vector<char*> words;
  for (const std::string& word : argv)
    words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t pid = -1;
  const int error = ::posix_spawn(&pid, words[0], &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error == 0) return pid;
  errno = error;
  return -1;
}

int left_until(Clock::time_point end) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
  return static_cast<int>(std::max<std::int64_t>(0, left.count()));
}

/// Sends what the program takes; one that does not read is judged by its exit status.
void feed(int to, std::string_view input, Clock::time_point end) {
  while (!input.empty()) {
    pollfd ready{to, POLLOUT, 0};
    if (::poll(&ready, 1, left_until(end)) <= 0) return;
    const ssize_t n = ::send(to, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (n <= 0) return;
    input.remove_prefix(static_cast<std::size_t>(n));
  }
}

/// The status of waitpid; nothing when the time is over.
bool wait_for(pid_t pid, Clock::time_point end, int& status) {
  constexpr std::chrono::milliseconds tick{5};
  while (::waitpid(pid, &status, WNOHANG) != pid) {
    if (Clock::now() >= end) return false;
    std::this_thread::sleep_for(tick);
  }
  return true;
}

}  // namespace

Status run_command(const std::vector<std::string>& argv, std::string_view input,
                   std::chrono::milliseconds limit) {
  const auto end = Clock::now() + limit;
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return trouble(argv.at(0), std::string("cannot be started: ") + std::strerror(errno));
  }
  const pid_t pid = spawn(argv, ends[1]);
  const std::string why = std::strerror(errno);
  ::close(ends[1]);
  if (pid < 0) {
    ::close(ends[0]);
    return trouble(argv.at(0), "cannot be started: " + why);
  }
  feed(ends[0], input, end);
  ::close(ends[0]);
  int status = 0;
  if (!wait_for(pid, end, status)) {
    ::kill(pid, SIGKILL);
    ::waitpid(pid, &status, 0);
    return trouble(argv.at(0), "did not end in time");
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  if (WIFEXITED(status)) {
    return trouble(argv.at(0), "ended with status " + std::to_string(WEXITSTATUS(status)));
  }
  return trouble(argv.at(0), "was killed by signal " + std::to_string(WTERMSIG(status)));
}

}  // namespace pincite::base
