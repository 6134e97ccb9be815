#include "pincite/ingest/fetcher.hpp"

#include "pincite/wire/url.hpp"

#include <algorithm>

namespace pincite::ingest {

using base::ErrorCode;

namespace {

class Online final : public Fetcher {
 public:
  explicit Online(wire::Client& client) : client_(client) {}
  base::Result<wire::Response> get(const wire::Request& request) override {
    return client_.get(request);
  }

 private:
  wire::Client& client_;
};

/// True when a part of the path would lead out of the folder, also when written %2e%2e.
bool leads_out(const std::string& path) {
  return path.find("..") != std::string::npos || path.find("%2e") != std::string::npos ||
         path.find("%2E") != std::string::npos || path.find('\\') != std::string::npos;
}

class Offline final : public Fetcher {
 public:
  explicit Offline(base::fs::path folder) : folder_(std::move(folder)) {}

  base::Result<wire::Response> get(const wire::Request& request) override {
    auto url = wire::parse_url(request.url);
    if (!url) return base::pass_on(url);
    wire::Response response;
    response.url = url->text;
    const auto file = find(*url);
    if (file.empty()) {
      response.status = 404;
      return response;
    }
    auto bytes = base::read_file(file, request.largest);
    if (!bytes) {
      return base::fail(ErrorCode::source_unreachable, bytes.error().object, bytes.error().message,
                        bytes.error().hint);
    }
    response.etag = "\"" + base::sha256(*bytes).substr(0, 32) + "\"";
    response.status = request.etag == response.etag ? 304 : 200;
    if (response.ok()) response.body = std::move(*bytes);
    return response;
  }

 private:
  [[nodiscard]] base::fs::path find(const wire::Url& url) const {
    if (leads_out(url.path)) return {};
    std::string path = url.path.ends_with('/') ? url.path + "index" : url.path;
    const auto question = url.text.find('?');
    std::string query = question == std::string::npos ? "" : url.text.substr(question);
    std::replace(query.begin(), query.end(), '/', '_');
    const std::string last = path.substr(path.rfind('/') + 1);
    std::error_code error;
    const std::string host = folder_ / url.host;
    for (const base::fs::path& candidate :
         {base::fs::path(host + path + query), base::fs::path(host + path), folder_ / last}) {
      if (base::fs::is_regular_file(candidate, error)) return candidate;
    }
    return {};
  }

  base::fs::path folder_;
};

}  // namespace

std::unique_ptr<Fetcher> online(wire::Client& client) {
  return std::make_unique<Online>(client);
}

std::unique_ptr<Fetcher> offline(base::fs::path folder) {
  return std::make_unique<Offline>(std::move(folder));
}

}  // namespace pincite::ingest
