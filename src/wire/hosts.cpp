#include "wire/hosts.hpp"

namespace pincite::wire {

using std::chrono::milliseconds;

milliseconds Hosts::enter(const std::string& name, milliseconds pause) {
  std::unique_lock lock(mutex_);
  Host& host = hosts_[name];
  free_.wait(lock, [&] { return !host.busy; });
  host.busy = true;
  if (!host.asked) return milliseconds(0);
  const auto since = std::chrono::duration_cast<milliseconds>(timing_.ticks() - host.last);
  return since < pause ? pause - since : milliseconds(0);
}

void Hosts::leave(const std::string& name) {
  {
    const std::lock_guard lock(mutex_);
    Host& host = hosts_[name];
    host.busy = false;
    host.asked = true;
    host.last = timing_.ticks();
  }
  free_.notify_all();
}

}  // namespace pincite::wire
