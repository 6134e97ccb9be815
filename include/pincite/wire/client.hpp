#pragma once
/// The polite client: the only way pincite asks anything of another machine.

#include "pincite/base/result.hpp"
#include "pincite/wire/timing.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pincite::wire {

/// Where requests may go and how long they may take. Everything not allowed here is refused.
struct Rules {
  bool allow_private = false;  ///< loopback, private, link-local … addresses
  /// Hosts that a redirect may lead to, besides the host asked. "*.example.org" covers what stands
  /// below example.org. A redirect from https to http is never followed.
  std::vector<std::string> redirect_hosts;
  int most_redirects = 3;
  std::chrono::seconds connect_timeout{5};
  std::chrono::seconds stall_timeout{20};  ///< without a byte
  std::chrono::seconds whole_timeout{300};
  std::chrono::milliseconds pause{1000};  ///< between two requests to one host
  int attempts = 3;                       ///< network trouble, 429, 5xx
  std::chrono::seconds longest_wait{60};  ///< a longer Retry-After is left to the next run
  /// "http://proxy.example:3128"; empty = none (the environment's proxies are not used). The
  /// proxy's own address may be private; what it connects to is then its affair.
  std::string proxy;
};

struct Request {
  std::string url;
  std::string name;  ///< what errors call it; empty = the URL without its query
  /// Sent to the host of `url` only, never to a host that a redirect leads to, never in a message.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string etag,
      last_modified;  ///< validators of an earlier answer: makes a conditional request
  /// Of a POST; GET when absent. Never sent to a host that a redirect leads to.
  std::optional<std::string> body;
  std::string body_type;                        ///< "application/json"
  std::size_t largest = std::size_t{32} << 20;  ///< bytes after decompression
  Rules rules;
};

/// An answer, whatever its status below 500 (429 excepted).
struct Response {
  int status = 0;
  std::string body;
  std::string url;  ///< where the answer came from, after redirects
  std::string etag, last_modified, content_type;
  [[nodiscard]] bool not_modified() const { return status == 304; }
  [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
};

/// Thread-safe: requests to one host wait for one another, requests to different hosts do not.
class Client {
 public:
  /// `contact` goes into the User-Agent: an address or page by which an operator can reach whoever
  /// runs this. `stop` ends waits and transfers in progress.
  explicit Client(std::string contact, Timing timing = system_timing(),
                  const std::atomic<bool>* stop = nullptr);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// GET, with retries. Fails with source_unreachable where the host is to blame (network, TLS,
  /// refused address, server errors to the end), unusable_document where only this address is (a
  /// redirect that is not allowed, too large), usage (no http(s) URL, or one with a password in
  /// it), interrupted. The hint names the wait when the server asked for a longer one.
  base::Result<Response> get(const Request& request);

  /// POST of the request's body, with the same retries and failures. A redirect, or any status that
  /// is no success, is a failure: the receiver did not take it.
  base::Result<Response> post(const Request& request);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pincite::wire
