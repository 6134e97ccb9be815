#include "ingest/source_kinds.hpp"

#include "pincite/base/clock.hpp"
#include "pincite/ingest/budget.hpp"
#include "pincite/ingest/recap.hpp"
#include "pincite/wire/url.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace pincite::ingest {

using base::ErrorCode;
using base::Json;

namespace {

constexpr const char* default_api = "https://www.courtlistener.com/api/rest/v4/";
constexpr int pages_per_run = 100;

/// The token, or why there is none. It stands in no message.
base::Result<std::string> read_token(const Section& section, const PollContext& context) {
  if (context.offline) return std::string();
  if (const auto name = section.text("token-env")) {
    const char* value = std::getenv(name->c_str());
    if (value != nullptr && *value != '\0') return std::string(value);
    return base::fail(ErrorCode::source_unreachable, section.title(), "$" + *name + " is not set",
                      "set it to the API token");
  }
  const auto file = section.text("token-file");
  if (!file) return std::string();
  auto bytes = base::read_file(*file, 4096);
  if (!bytes) {
    return base::fail(ErrorCode::source_unreachable, section.title(),
                      "the token file cannot be read", "check token-file and its permissions");
  }
  bytes->erase(std::remove_if(bytes->begin(), bytes->end(),
                              [](unsigned char c) { return std::isspace(c) != 0; }),
               bytes->end());
  return bytes;
}

/// `hours` before a time like "2026-11-20T10:00:00.123-08:00". The zone is left aside: the overlap
/// is larger than any. What cannot be read is no watermark.
std::string earlier(const std::string& time, int hours) {
  const auto then = base::parse_iso_time(std::string_view(time).substr(0, 19));
  return then ? base::iso_time(*then - hours * base::Seconds{3600}) : std::string();
}

bool is_number(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
}

class Api {
 public:
  Api(const Section& section, const PollContext& context, Polled& result, std::string token)
      : section_(section), context_(context), result_(result), token_(std::move(token)),
        budget_(context.state_folder / ("calls-" + section.name + ".json"),
                section.number_or("calls-per-hour", 50), section.number_or("calls-per-day", 125),
                context.now),
        api_(section.text_or("api", default_api)),
        storage_(section.text_or("storage", recap_storage)) {
    if (!api_.ends_with('/')) api_ += '/';
    if (!storage_.ends_with('/')) storage_ += '/';
  }

  /// False ends the source's turn: out of calls, or unreachable.
  bool take_docket(const std::string& id) {
    Json& state = result_.state[id];
    if (!state.is_object()) state = Json::object();
    const auto docket = docket_of(id, state);
    if (!docket) return false;
    const std::string resume = state_text(state, "next");
    std::string url = resume.empty() ? first_page(id, state) : resume;
    for (int page = 0; page < pages_per_run && !url.empty(); ++page) {
      auto read = read_page(url, *docket);
      if (!read) {
        // Where a long list was broken off, the next run goes on; a place that the service does not
        // know any more is forgotten, and the list read again from the watermark.
        state["next"] = (page > 0 || !resume.empty()) && !refused_ ? url : "";
        return false;
      }
      note_newest(state, read->last_modified);
      result_.items.insert(result_.items.end(), read->items.begin(), read->items.end());
      url = same_api(read->next);
    }
    state["next"] = url;
    if (url.empty()) settle_watermark(state);
    return true;
  }

 private:
  [[nodiscard]] std::string first_page(const std::string& id, const Json& state) const {
    std::string url = api_ + "docket-entries/?docket=" + id + "&order_by=date_modified";
    const std::string since =
        earlier(state_text(state, "watermark"), section_.number_or("overlap-hours", 48));
    if (!since.empty()) url += "&date_modified__gte=" + since;
    return url;
  }

  static void note_newest(Json& state, const std::string& time) {
    if (time > state_text(state, "newest")) state["newest"] = time;
  }

  /// Only a list read to its end moves the watermark.
  static void settle_watermark(Json& state) {
    const std::string newest = state_text(state, "newest");
    if (newest > state_text(state, "watermark")) state["watermark"] = newest;
  }

  /// An address in an answer is followed only where the token belongs.
  [[nodiscard]] std::string same_api(const std::string& next) {
    if (next.empty()) return {};
    const auto here = wire::parse_url(api_);
    const auto there = wire::parse_url(next);
    if (here && there && here->host == there->host && here->port == there->port &&
        here->scheme == there->scheme) {
      return next;
    }
    result_.notes.push_back(section_.title() + " names a next page on another host: not followed");
    return {};
  }

  std::optional<RecapDocket> docket_of(const std::string& id, Json& state) {
    if (const auto known = state.find("docket"); known != state.end() && known->is_object()) {
      return RecapDocket{state_text(*known, "court"), state_text(*known, "number"),
                         state_text(*known, "name"), state_text(*known, "case")};
    }
    const std::string url = api_ + "dockets/" + id + "/";
    const auto body = call(url);
    if (!body) return std::nullopt;
    auto docket = parse_recap_docket(*body, url);
    if (!docket) {
      complain(docket.error());
      return std::nullopt;
    }
    state["docket"] = {{"court", docket->court},
                       {"number", docket->docket_number},
                       {"name", docket->case_name},
                       {"case", docket->pacer_case_id}};
    return std::move(*docket);
  }

  std::optional<RecapPage> read_page(const std::string& url, const RecapDocket& docket) {
    const auto body = call(url);
    if (!body) return std::nullopt;
    auto page = parse_recap_entries(*body, docket, storage_, url.substr(0, url.find('?')));
    if (page) return std::move(*page);
    complain(page.error());
    return std::nullopt;
  }

  void complain(base::Error error) {
    error.code = ErrorCode::source_unreachable;
    result_.unreachable = std::move(error);
  }

  std::optional<std::string> call(const std::string& url) {
    const auto allowed = budget_.take();
    if (!allowed) {
      complain(allowed.error());
      return std::nullopt;
    }
    if (!*allowed) {
      result_.notes.push_back(section_.title() +
                              ": the calls of this day are used up; the next run goes on");
      return std::nullopt;
    }
    wire::Request request = request_of(section_, context_, url);
    if (!token_.empty()) request.headers.emplace_back("Authorization", "Token " + token_);
    // A retry would be a call that nobody counted.
    request.rules.attempts = 1;
    const int per_minute = std::max(1, section_.number_or("calls-per-minute", 5));
    if (!context_.offline) request.rules.pause = std::chrono::milliseconds(60'000 / per_minute);
    auto response = context_.fetcher.get(request);
    if (!response) {
      complain(response.error());
      return std::nullopt;
    }
    if (response->ok()) return std::move(response->body);
    const bool login = response->status == 401 || response->status == 403;
    refused_ = !login;
    complain({ErrorCode::source_unreachable, section_.title(),
              "answers with status " + std::to_string(response->status),
              login ? "check the API token" : "check the docket numbers"});
    return std::nullopt;
  }

  const Section& section_;
  const PollContext& context_;
  Polled& result_;
  std::string token_;
  CallBudget budget_;
  std::string api_, storage_;
  bool refused_ = false;  ///< the service has nothing at an address that was asked
};

}  // namespace

void poll_courtlistener(const Section& section, const PollContext& context, Polled& result) {
  auto token = read_token(section, context);
  if (!token) {
    result.unreachable = token.error();
    return;
  }
  Api api(section, context, result, std::move(*token));
  for (const std::string& id : section.all("docket")) {
    if (!is_number(id)) {
      result.failures.emplace_back(section.title(), "docket " + id +
                                                        " is no number of CourtListener: take it "
                                                        "from the address /docket/NUMBER/");
      continue;
    }
    // A docket that fails (a wrong number, half an answer) does not stop the others; an empty
    // budget does.
    if (!api.take_docket(id) && !result.unreachable) break;
  }
}

}  // namespace pincite::ingest
