#include "pincite/ingest/sources.hpp"

#include "ingest/source_kinds.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <map>
#include <sys/stat.h>

namespace pincite::ingest {

using base::ErrorCode;
using base::fs::path;

namespace {

using PollOne = void (*)(const Section&, const PollContext&, Polled&);

const std::map<std::string, PollOne>& table() {
  static const std::map<std::string, PollOne> kinds = {
      {"folder", poll_folder},   {"rss", poll_rss},         {"courtlistener", poll_courtlistener},
      {"archive", poll_archive}, {"webhook", poll_webhook}, {"stories", poll_stories},
      {"outlet", poll_outlet}};
  return kinds;
}

constexpr std::size_t largest_document = std::size_t{300} << 20;

}  // namespace

const std::vector<std::string>& source_kinds() {
  // Filings before stories, so that a story meets the filings of its night.
  static const std::vector<std::string> kinds = {"folder",  "rss",     "courtlistener", "archive",
                                                 "webhook", "stories", "outlet"};
  return kinds;
}

bool is_enabled(const Section& section) {
  return section.text("enabled") ? section.yes("enabled") : section.kind != "outlet";
}

Polled poll(const Section& section, const base::Json& state, const PollContext& context) {
  Polled result;
  result.state = state.is_object() ? state : base::Json::object();
  table().at(section.kind)(section, context, result);
  for (Item& item : result.items)
    item.source = section.title();
  return result;
}

wire::Rules request_rules(const Section& nightly) {
  wire::Rules rules;
  rules.proxy = nightly.text_or("proxy", "");
  rules.pause =
      std::chrono::milliseconds(nightly.number_or("pause", static_cast<int>(rules.pause.count())));
  rules.stall_timeout = std::chrono::seconds(
      std::max(1, nightly.number_or("timeout", static_cast<int>(rules.stall_timeout.count()))));
  return rules;
}

wire::Request request_of(const Section& section, const PollContext& context,
                         const std::string& url) {
  wire::Request request;
  request.url = url;
  request.rules = context.rules;
  request.rules.allow_private = section.yes("allow-private");
  // The archive answers downloads from one of its storage machines.
  if (section.kind == "archive" || section.kind == "rss") {
    request.rules.redirect_hosts = {"archive.org", "*.archive.org"};
  }
  return request;
}

wire::Request download_request(const Section& section, const Item& item,
                               const PollContext& context) {
  wire::Request request = request_of(section, context, item.url);
  request.largest = largest_document;
  return request;
}

base::Result<std::vector<path>> files_below(const path& folder) {
  std::vector<path> files;
  std::error_code error;
  for (base::fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->is_regular_file(error)) files.push_back(at->path());
    error.clear();  // a file that vanished meanwhile is no failure of the folder
  }
  if (error) {
    return base::fail(ErrorCode::source_unreachable, folder.string(),
                      "cannot be read: " + error.message(), "check the path and the permissions");
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string stamp_of(const path& file) {
  struct stat facts {};
  if (::stat(file.c_str(), &facts) != 0) return {};
  return std::to_string(facts.st_size) + ":" + std::to_string(facts.st_mtim.tv_sec) + "." +
         std::to_string(facts.st_mtim.tv_nsec);
}

std::string state_text(const base::Json& state, const std::string& name) {
  const auto found = state.find(name);
  return found != state.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool has_phrase(const std::string& text, const std::string& phrase) {
  const auto words = text::fold_words(text);
  const auto wanted = text::fold_words(phrase);
  return !wanted.empty() &&
         std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

}  // namespace pincite::ingest
