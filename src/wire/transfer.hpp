#pragma once
/// One exchange with one host: no redirect, no retry.

#include "pincite/wire/client.hpp"
#include "pincite/wire/url.hpp"

namespace pincite::wire {

/// An answer with what only the client needs.
struct Answer {
  Response response;
  std::string location, retry_after;
};

/// Why there was no answer.
struct Trouble {
  base::Error error;
  bool passing = false;  ///< may be gone at the next attempt
};

struct Exchange {
  const Request& request;
  const Url& url;
  bool with_headers = true;  ///< false after a redirect to another host
  const std::string& user_agent;
  const std::string& name;
  const std::atomic<bool>* stop = nullptr;
};

tl::expected<Answer, Trouble> exchange(const Exchange& what);

}  // namespace pincite::wire
