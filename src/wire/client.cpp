#include "pincite/wire/client.hpp"

#include "wire/backoff.hpp"
#include "wire/hosts.hpp"
#include "wire/transfer.hpp"

#include <algorithm>

namespace pincite::wire {

using base::ErrorCode;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds slice{200};  // how often a wait looks whether to stop

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool is_busy(int status) {
  return status == 429 || status >= 500;
}

std::string minutes(std::chrono::seconds wait) {
  const auto count = wait.count();
  return count < 120 ? std::to_string(count) + " s" : std::to_string((count + 59) / 60) + " min";
}

}  // namespace

struct Client::State {
  State(std::string contact, Timing given, const std::atomic<bool>* stopping)
      : user_agent("pincite/" PINCITE_VERSION " (+" + std::move(contact) + ")"),
        timing(std::move(given)), hosts(timing), stop(stopping) {}

  std::string user_agent;
  Timing timing;
  Hosts hosts;
  const std::atomic<bool>* stop;

  [[nodiscard]] bool stopped() const { return stop != nullptr && stop->load(); }

  /// False when the run was stopped meanwhile.
  bool wait(milliseconds time) const {
    while (time.count() > 0 && !stopped()) {
      const milliseconds now = std::min(time, slice);
      timing.sleep(now);
      time -= now;
    }
    return !stopped();
  }

  tl::expected<Answer, Trouble> ask(const Exchange& what) {
    const std::string host = what.url.host + ":" + what.url.port;
    const auto pause = hosts.enter(host, what.request.rules.pause);
    const Hosts::Turn turn(hosts, host);
    if (!wait(pause)) {
      return tl::unexpected(Trouble{{ErrorCode::interrupted, what.name, "interrupted", ""}, false});
    }
    return exchange(what);
  }

  base::Status may_redirect(const Rules& rules, const Url& from, const Url& to,
                            const std::string& name) const {
    const auto refuse = [&](const std::string& why) {
      return base::fail(ErrorCode::unusable_document, name,
                        "redirects to " + to.shown() + ", which " + why,
                        "correct the address, or name the host in redirect-hosts");
    };
    if (from.scheme == "https" && to.scheme != "https") return refuse("is not encrypted");
    const bool allowed =
        to.host == from.host ||
        std::any_of(rules.redirect_hosts.begin(), rules.redirect_hosts.end(),
                    [&](const std::string& pattern) { return host_matches(to.host, pattern); });
    if (!allowed) return refuse("is another host");
    return {};
  }

  /// One attempt, redirects followed as far as they are allowed.
  tl::expected<Answer, Trouble> attempt(const Request& request, const Url& first,
                                        const std::string& name) {
    Url url = first;
    const auto settled = [](base::Error error) {
      return tl::unexpected(Trouble{std::move(error), false});
    };
    const int most = request.body ? 0 : request.rules.most_redirects;
    for (int hop = 0; hop <= most; ++hop) {
      const bool same_origin =
          url.host == first.host && url.port == first.port && url.scheme == first.scheme;
      auto answer = ask({request, url, same_origin, user_agent, name, stop});
      if (!answer || !is_redirect(answer->response.status)) return answer;
      auto next = resolve_url(url, answer->location);
      if (!next) return settled(std::move(next.error()));
      if (auto ok = may_redirect(request.rules, url, *next, name); !ok) {
        return settled(std::move(ok.error()));
      }
      url = std::move(*next);
    }
    return settled({ErrorCode::unusable_document, name, "redirects too often", ""});
  }

  /// What a busy server's answer means once no attempt is left, or it asks for too long a wait.
  static base::Error busy(const std::string& name, int status,
                          std::optional<std::chrono::seconds> asked) {
    return {ErrorCode::source_unreachable, name, "answers with status " + std::to_string(status),
            asked ? "asks to wait " + minutes(*asked) + "; the next run asks again"
                  : "the next run asks again"};
  }

  base::Result<Response> get(const Request& request, const Url& url, const std::string& name) {
    for (int count = 1;; ++count) {
      auto answer = attempt(request, url, name);
      if (answer && !is_busy(answer->response.status)) return std::move(answer->response);
      if (!answer && !answer.error().passing) {
        return tl::unexpected(std::move(answer.error().error));
      }
      const auto asked = answer ? retry_after(answer->retry_after, timing) : std::nullopt;
      const bool too_long = asked && *asked > request.rules.longest_wait;
      if (count >= request.rules.attempts || too_long) {
        return tl::unexpected(answer ? busy(name, answer->response.status, asked)
                                     : std::move(answer.error().error));
      }
      const milliseconds pause =
          std::max(backoff(count, timing), milliseconds(asked.value_or(std::chrono::seconds(0))));
      if (!wait(pause)) return base::fail(ErrorCode::interrupted, name, "interrupted");
    }
  }
};

Client::Client(std::string contact, Timing timing, const std::atomic<bool>* stop)
    : state_(std::make_unique<State>(std::move(contact), std::move(timing), stop)) {}
Client::~Client() = default;

base::Result<Response> Client::get(const Request& request) {
  auto url = parse_url(request.url);
  if (!url) return base::pass_on(url);
  const std::string name = request.name.empty() ? url->shown() : request.name;
  return state_->get(request, *url, name);
}

base::Result<Response> Client::post(const Request& request) {
  auto url = parse_url(request.url);
  if (!url) return base::pass_on(url);
  const std::string name = request.name.empty() ? url->shown() : request.name;
  auto response = state_->get(request, *url, name);
  if (!response || response->ok()) return response;
  return base::fail(ErrorCode::source_unreachable, name,
                    "does not take it: status " + std::to_string(response->status),
                    "check the address and what it expects");
}

}  // namespace pincite::wire
