#pragma once
/// A web server on 127.0.0.1 for one test: answers each request with what the test says, byte for
/// byte, and keeps what was asked.

#include "support/loopback_socket.hpp"

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace pincite::test {

class LoopbackServer {
 public:
  /// The whole answer (status line, headers, body) to one request head; the connection is closed
  /// after it.
  using Answer = std::function<std::string(const std::string& request)>;

  explicit LoopbackServer(Answer answer)
      : answer_(std::move(answer)), thread_([this] { serve(); }) {}
  ~LoopbackServer() {
    ended_ = true;
    thread_.join();
  }
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  [[nodiscard]] std::string url(const std::string& path = "/") const {
    return "http://127.0.0.1:" + std::to_string(port()) + path;
  }
  [[nodiscard]] int port() const { return socket_.port(); }
  std::vector<std::string> requests() {
    const std::lock_guard lock(mutex_);
    return requests_;
  }

 private:
  void serve() {
    while (!ended_) {
      if (!socket_.called()) continue;
      const int client = socket_.answer();
      if (client < 0) continue;
      std::string head;
      char block[4096];
      while (head.find("\r\n\r\n") == std::string::npos) {
        const ssize_t n = ::read(client, block, sizeof block);
        if (n <= 0) break;
        head.append(block, static_cast<std::size_t>(n));
      }
      {
        const std::lock_guard lock(mutex_);
        requests_.push_back(head);
      }
      const std::string answer = answer_(head);
      for (std::size_t at = 0; at < answer.size();) {
        const ssize_t n = ::send(client, answer.data() + at, answer.size() - at, MSG_NOSIGNAL);
        if (n <= 0) break;
        at += static_cast<std::size_t>(n);
      }
      ::close(client);
    }
  }

  Answer answer_;
  LoopbackSocket socket_;
  std::atomic<bool> ended_{false};
  std::mutex mutex_;
  std::vector<std::string> requests_;
  std::thread thread_;
};

/// "HTTP/1.1 200 OK" with a body and its length.
inline std::string ok(const std::string& body, const std::string& headers = {}) {
  return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\nConnection: close\r\n" + headers + "\r\n" + body;
}

inline std::string status(const std::string& line, const std::string& headers = {}) {
  return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\nConnection: close\r\n" + headers + "\r\n";
}

}  // namespace pincite::test
