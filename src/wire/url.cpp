#include "pincite/wire/url.hpp"

#include <algorithm>
#include <curl/curl.h>
#include <memory>

namespace pincite::wire {

using base::ErrorCode;

namespace {

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string part(CURLU* url, CURLUPart which, unsigned int flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, flags) != CURLUE_OK || text == nullptr) return {};
  std::string value = text;
  curl_free(text);
  return value;
}

base::Result<Url> take_apart(CURLU* handle, const std::string& given) {
  Url url;
  url.scheme = part(handle, CURLUPART_SCHEME);
  if (url.scheme != "http" && url.scheme != "https") {
    return base::fail(ErrorCode::usage, given.substr(0, given.find('?')),
                      "is not an http or https address");
  }
  if (!part(handle, CURLUPART_USER).empty() || !part(handle, CURLUPART_PASSWORD).empty()) {
    return base::fail(ErrorCode::usage, url.scheme + "://…@" + part(handle, CURLUPART_HOST),
                      "holds a user name or password", "give secrets by file or environment");
  }
  curl_url_set(handle, CURLUPART_FRAGMENT, nullptr, 0);
  url.host = part(handle, CURLUPART_HOST);
  std::transform(url.host.begin(), url.host.end(), url.host.begin(), [](unsigned char c) {
    return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
  });
  url.port = part(handle, CURLUPART_PORT, CURLU_DEFAULT_PORT);
  url.path = part(handle, CURLUPART_PATH);
  url.text = part(handle, CURLUPART_URL);
  return url;
}

auto no_address(const std::string& text) {
  return base::fail(ErrorCode::usage, text.substr(0, text.find('?')), "is not an address",
                    "write it as https://host/path");
}

}  // namespace

std::string Url::shown() const {
  const bool usual = port == (scheme == "https" ? "443" : "80");
  return scheme + "://" + host + (usual ? "" : ":" + port) + path;
}

base::Result<Url> parse_url(const std::string& text) {
  const Handle handle(curl_url(), curl_url_cleanup);
  if (curl_url_set(handle.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) {
    return no_address(text);
  }
  return take_apart(handle.get(), text);
}

base::Result<Url> resolve_url(const Url& base, const std::string& reference) {
  const Handle handle(curl_url(), curl_url_cleanup);
  if (curl_url_set(handle.get(), CURLUPART_URL, base.text.c_str(), 0) != CURLUE_OK ||
      curl_url_set(handle.get(), CURLUPART_URL, reference.c_str(), 0) != CURLUE_OK) {
    return no_address(reference);
  }
  return take_apart(handle.get(), reference);
}

bool host_matches(const std::string& host, const std::string& pattern) {
  if (!pattern.starts_with("*.")) return host == pattern;
  const std::string tail = pattern.substr(1);
  return host.size() > tail.size() && host.ends_with(tail);
}

}  // namespace pincite::wire
