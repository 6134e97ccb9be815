#include "wire/transfer.hpp"

#include "wire/address.hpp"
#include "wire/curl.hpp"

#include <algorithm>
#include <unistd.h>

namespace pincite::wire {

using base::ErrorCode;

namespace {

constexpr std::size_t most_header_bytes = std::size_t{256} << 10;

/// What the callbacks of one transfer share.
struct Transfer {
  const Exchange& what;
  Answer answer;
  std::size_t header_bytes = 0;
  bool too_large = false;
  bool refused_address = false;
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  });
  return text;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::size_t on_body(char* bytes, std::size_t, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  std::string& body = transfer.answer.response.body;
  if (body.size() + count > transfer.what.request.largest) {
    transfer.too_large = true;
    return 0;
  }
  body.append(bytes, count);
  return count;
}

std::size_t on_header(char* bytes, std::size_t, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.header_bytes += count;
  if (transfer.header_bytes > most_header_bytes) return 0;
  const std::string line(bytes, count);
  const auto colon = line.find(':');
  if (colon == std::string::npos) return count;
  const std::string name = lower(line.substr(0, colon));
  const std::string value = trimmed(line.substr(colon + 1));
  Answer& answer = transfer.answer;
  if (name == "etag") answer.response.etag = value;
  if (name == "last-modified") answer.response.last_modified = value;
  if (name == "content-type") answer.response.content_type = value;
  if (name == "location") answer.location = value;
  if (name == "retry-after") answer.retry_after = value;
  return count;
}

/// Sees the address that is really connected to, so a name that changes its meaning between two
/// look-ups (DNS rebinding) gains nothing.
curl_socket_t on_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  const Rules& rules = transfer.what.request.rules;
  if (rules.proxy.empty() && !rules.allow_private && !is_public(&address->addr)) {
    transfer.refused_address = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int on_progress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto* stop = static_cast<Transfer*>(user)->what.stop;
  return stop != nullptr && stop->load() ? 1 : 0;
}

void fill_headers(const Exchange& what, Lists& headers) {
  const Request& request = what.request;
  if (what.with_headers) {
    for (const auto& [name, value] : request.headers)
      headers.add(name + ": " + value);
  }
  if (!request.etag.empty()) headers.add("If-None-Match: " + request.etag);
  if (!request.last_modified.empty()) headers.add("If-Modified-Since: " + request.last_modified);
}

void set_body(CURL* easy, const Request& request, Lists& headers) {
  if (!request.body) return;
  headers.add("Content-Type: " + request.body_type);
  headers.add("Expect:");  // no question before a large body: not every receiver answers it
  set(easy, CURLOPT_POST, 1L);
  set(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body->size()));
  set(easy, CURLOPT_POSTFIELDS, request.body->data());
}

void set_limits(CURL* easy, const Rules& rules) {
  set(easy, CURLOPT_NOSIGNAL, 1L);
  set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  set(easy, CURLOPT_FOLLOWLOCATION, 0L);
  set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  set(easy, CURLOPT_PROXY, rules.proxy.c_str());
  set(easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(rules.connect_timeout.count()));
  set(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
  set(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(rules.stall_timeout.count()));
  set(easy, CURLOPT_TIMEOUT, static_cast<long>(rules.whole_timeout.count()));
}

void set_callbacks(CURL* easy, Transfer& transfer) {
  set(easy, CURLOPT_WRITEFUNCTION, &on_body);
  set(easy, CURLOPT_WRITEDATA, &transfer);
  set(easy, CURLOPT_HEADERFUNCTION, &on_header);
  set(easy, CURLOPT_HEADERDATA, &transfer);
  set(easy, CURLOPT_OPENSOCKETFUNCTION, &on_socket);
  set(easy, CURLOPT_OPENSOCKETDATA, &transfer);
  set(easy, CURLOPT_NOPROGRESS, 0L);
  set(easy, CURLOPT_XFERINFOFUNCTION, &on_progress);
  set(easy, CURLOPT_XFERINFODATA, &transfer);
}

Trouble trouble(const Transfer& transfer, CURLcode code, const char* detail) {
  const std::string& name = transfer.what.name;
  const auto make = [&](ErrorCode error, std::string message, std::string hint, bool passing) {
    return Trouble{{error, name, std::move(message), std::move(hint)}, passing};
  };
  if (code == CURLE_ABORTED_BY_CALLBACK) {
    return make(ErrorCode::interrupted, "interrupted", "", false);
  }
  const auto unreachable = ErrorCode::source_unreachable;
  if (transfer.refused_address) {
    return make(unreachable, "leads to a private or local address",
                "allow-private = yes permits it for this source", false);
  }
  if (transfer.too_large) {
    return make(ErrorCode::unusable_document,
                "is larger than " + std::to_string(transfer.what.request.largest >> 20U) + " MiB",
                "raise the limit of this source if that is right", false);
  }
  const std::string why = *detail != '\0' ? detail : curl_easy_strerror(code);
  if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE) {
    return make(unreachable, "its certificate is not trusted (" + why + ")",
                "check the address and the system's certificates", false);
  }
  return make(unreachable, "cannot be reached (" + why + ")",
              "check the network; the next run asks again", true);
}

}  // namespace

tl::expected<Answer, Trouble> exchange(const Exchange& what) {
  initialise_curl();
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy(curl_easy_init(),
                                                                 curl_easy_cleanup);
  Transfer transfer{what, {}};
  Lists headers;
  char detail[CURL_ERROR_SIZE] = "";
  fill_headers(what, headers);
  set_body(easy.get(), what.request, headers);
  set_limits(easy.get(), what.request.rules);
  set_callbacks(easy.get(), transfer);
  set(easy.get(), CURLOPT_URL, what.url.text.c_str());
  set(easy.get(), CURLOPT_HTTPHEADER, headers.list);
  set(easy.get(), CURLOPT_USERAGENT, what.user_agent.c_str());
  set(easy.get(), CURLOPT_ACCEPT_ENCODING, "");
  set(easy.get(), CURLOPT_ERRORBUFFER, detail);
  const CURLcode code = curl_easy_perform(easy.get());
  if (code != CURLE_OK) return tl::unexpected(trouble(transfer, code, detail));
  long status = 0;
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
  transfer.answer.response.status = static_cast<int>(status);
  transfer.answer.response.url = what.url.text;
  return std::move(transfer.answer);
}

}  // namespace pincite::wire
