#pragma once
/// Child processes connected by pipes: what isolates hostile input from the parent.

#include "pincite/base/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace pincite::base {

/// One running child with pipes to its standard input and output; standard error is inherited or
/// collected by the child's own protocol. Owned by one thread. Killed and reaped when destroyed.
class Child {
 public:
  /// Starts `argv` (argv[0] is a path) with this process's environment; `environment` holds
  /// "NAME=value" settings that replace or extend it. Fails with `internal` when the system
  /// cannot start it.
  static Result<Child> start(const std::vector<std::string>& argv,
                             const std::vector<std::string>& environment = {});
  Child(Child&& other) noexcept;
  Child& operator=(Child&& other) noexcept;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// Sends one length-prefixed message (4 bytes little-endian, then the bytes).
  Status send(std::string_view message);
  /// Waits for one length-prefixed message at most `limit`; empty on time-out or when the child
  /// has died (ask `exit_reason`). Messages over 1 GiB end the child.
  std::optional<std::string> receive(std::chrono::milliseconds limit);
  /// After the child ended: "killed by signal 11", "exit status 3"; empty while it runs.
  std::string exit_reason();
  void kill();
  [[nodiscard]] pid_t pid() const { return pid_; }

 private:
  Child(pid_t pid, int to, int from) : pid_(pid), to_child_(to), from_child_(from) {}
  pid_t pid_ = -1;
  int to_child_ = -1;
  int from_child_ = -1;
  std::string reason_;
};

/// The child's side of the same protocol, on standard input and output.
bool write_message(int descriptor, std::string_view message);
std::optional<std::string> read_message(int descriptor);

/// Path of the running executable (/proc/self/exe).
std::string self_path();

}  // namespace pincite::base
