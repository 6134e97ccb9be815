#include "pincite/base/child.hpp"

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace pincite::base {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::uint32_t largest_message = std::uint32_t{1} << 30U;

std::string reason_of(int status) {
  if (WIFSIGNALED(status)) {
    return "killed by signal " + std::to_string(WTERMSIG(status));
  }
  return "exit status " + std::to_string(WEXITSTATUS(status));
}

/// Waits until `descriptor` can be read or `end` has passed.
bool wait_readable(int descriptor, Clock::time_point end) {
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    pollfd entry{descriptor, POLLIN, 0};
    const int n = ::poll(&entry, 1, left.count() > 0 ? static_cast<int>(left.count()) : 0);
    if (n > 0) return true;
    if (n == 0 || errno != EINTR) return false;
  }
}

/// Reads exactly `size` bytes; false on end, error or time-out (no limit when `end` is null).
bool read_exactly(int descriptor, char* to, std::size_t size, const Clock::time_point* end) {
  while (size > 0) {
    if (end != nullptr && !wait_readable(descriptor, *end)) return false;
    const ssize_t n = ::read(descriptor, to, size);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    to += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

std::optional<std::string> read_framed(int descriptor, const Clock::time_point* end) {
  unsigned char head[4];
  if (!read_exactly(descriptor, reinterpret_cast<char*>(head), 4, end)) return std::nullopt;
  const std::uint32_t size =
      static_cast<std::uint32_t>(head[0]) | static_cast<std::uint32_t>(head[1]) << 8U |
      static_cast<std::uint32_t>(head[2]) << 16U | static_cast<std::uint32_t>(head[3]) << 24U;
  if (size > largest_message) return std::nullopt;
  std::string message;
  // Grown in blocks, so that a lying length costs nothing.
  while (message.size() < size) {
    const std::size_t at = message.size();
    message.resize(std::min<std::size_t>(size, at + (std::size_t{1} << 20U)));
    if (!read_exactly(descriptor, message.data() + at, message.size() - at, end)) {
      return std::nullopt;
    }
  }
  return message;
}

bool write_exactly(int descriptor, const char* from, std::size_t size) {
  while (size > 0) {
    const ssize_t n = ::write(descriptor, from, size);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    from += n;
    size -= static_cast<std::size_t>(n);
  }
  return true;
}

void close_if_open(int& descriptor) {
  if (descriptor >= 0) ::close(descriptor);
  descriptor = -1;
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (const auto& text : texts)
    out.push_back(const_cast<char*>(text.c_str()));
  out.push_back(nullptr);
  return out;
}

/// This process's environment with the settings replaced or added.
std::vector<std::string> merged_environment(const std::vector<std::string>& settings) {
  std::vector<std::string> merged = settings;
  for (char** at = environ; at != nullptr && *at != nullptr; ++at) {
    const std::string entry = *at;
    const std::string name = entry.substr(0, entry.find('=') + 1);
    bool replaced = false;
    for (const auto& setting : settings)
      replaced = replaced || setting.rfind(name, 0) == 0;
    if (!replaced) merged.push_back(entry);
  }
  return merged;
}

/// Between fork and exec only system calls: another thread may hold any lock.
[[noreturn]] void run_child(char* const* argv, char* const* environment, int in, int out) {
  ::dup2(in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::signal(SIGINT, SIG_IGN);  // the parent decides when its children stop
  ::execve(argv[0], argv, environment);
  ::_exit(127);
}

}  // namespace

bool write_message(int descriptor, std::string_view message) {
  const auto size = static_cast<std::uint32_t>(message.size());
  const char head[4] = {static_cast<char>(size & 255U), static_cast<char>(size >> 8U & 255U),
                        static_cast<char>(size >> 16U & 255U), static_cast<char>(size >> 24U)};
  return message.size() <= largest_message && write_exactly(descriptor, head, 4) &&
         write_exactly(descriptor, message.data(), message.size());
}

std::optional<std::string> read_message(int descriptor) {
  return read_framed(descriptor, nullptr);
}

Result<Child> Child::start(const std::vector<std::string>& argv,
                           const std::vector<std::string>& environment) {
  const std::vector<char*> arguments = pointers(argv);
  const std::vector<std::string> settings = merged_environment(environment);
  const std::vector<char*> variables = pointers(settings);
  int to[2];
  int from[2];
  if (::pipe2(to, O_CLOEXEC) != 0 || ::pipe2(from, O_CLOEXEC) != 0) {
    return fail(ErrorCode::internal, argv.front(), std::string("no pipe: ") + std::strerror(errno));
  }
  ::signal(SIGPIPE, SIG_IGN);  // a dead child is an answer, not our end
  const pid_t pid = ::fork();
  if (pid == 0) run_child(arguments.data(), variables.data(), to[0], from[1]);
  ::close(to[0]);
  ::close(from[1]);
  if (pid < 0) {
    ::close(to[1]);
    ::close(from[0]);
    return fail(ErrorCode::internal, argv.front(),
                std::string("cannot be started: ") + std::strerror(errno));
  }
  return Child(pid, to[1], from[0]);
}

Child::Child(Child&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), to_child_(std::exchange(other.to_child_, -1)),
      from_child_(std::exchange(other.from_child_, -1)), reason_(std::move(other.reason_)) {}

Child& Child::operator=(Child&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(to_child_, other.to_child_);
  std::swap(from_child_, other.from_child_);
  std::swap(reason_, other.reason_);
  return *this;
}

Child::~Child() {
  close_if_open(to_child_);
  if (pid_ > 0) kill();
  close_if_open(from_child_);
}

Status Child::send(std::string_view message) {
  if (to_child_ < 0 || !write_message(to_child_, message)) {
    return fail(ErrorCode::internal, "child process", "does not listen any more");
  }
  return {};
}

std::optional<std::string> Child::receive(std::chrono::milliseconds limit) {
  const auto end = Clock::now() + limit;
  return from_child_ < 0 ? std::nullopt : read_framed(from_child_, &end);
}

std::string Child::exit_reason() {
  int status = 0;
  if (pid_ > 0 && ::waitpid(pid_, &status, WNOHANG) == pid_) {
    reason_ = reason_of(status);
    pid_ = -1;
  }
  return reason_;
}

void Child::kill() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  reason_ = reason_of(status);
  pid_ = -1;
}

std::string self_path() {
  std::string path(4096, '\0');
  const ssize_t n = ::readlink("/proc/self/exe", path.data(), path.size());
  path.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
  return path;
}

}  // namespace pincite::base
