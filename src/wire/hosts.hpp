#pragma once
/// One request per host at a time, with a pause between two.

#include "pincite/wire/timing.hpp"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>

namespace pincite::wire {

/// Thread-safe.
class Hosts {
 public:
  explicit Hosts(const Timing& timing) : timing_(timing) {}

  /// The right to ask one host; given back when destroyed.
  class Turn {
   public:
    Turn(Hosts& hosts, std::string host) : hosts_(hosts), host_(std::move(host)) {}
    ~Turn() { hosts_.leave(host_); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

   private:
    Hosts& hosts_;
    std::string host_;
  };

  /// Waits until no other request to the host runs; gives how long the pause since the last one
  /// still is.
  std::chrono::milliseconds enter(const std::string& host, std::chrono::milliseconds pause);

 private:
  struct Host {
    bool busy = false;
    bool asked = false;
    std::chrono::steady_clock::time_point last;
  };
  void leave(const std::string& host);

  const Timing& timing_;
  std::mutex mutex_;
  std::condition_variable free_;
  std::map<std::string, Host> hosts_;
};

}  // namespace pincite::wire
