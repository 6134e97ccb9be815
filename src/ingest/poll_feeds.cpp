#include "ingest/source_kinds.hpp"

#include "pincite/ingest/outlet.hpp"
#include "pincite/ingest/recap.hpp"
#include "pincite/ingest/rss.hpp"
#include "pincite/model/filing.hpp"

#include <algorithm>

namespace pincite::ingest {

using base::ErrorCode;

namespace {

/// The body when it is new; nothing when the source says, or the bytes show, that it is not. The
/// validators go into the state.
std::optional<std::string> fetch_if_new(const Section& section, const PollContext& context,
                                        const std::string& url, const std::string& slot,
                                        Polled& result) {
  wire::Request request = request_of(section, context, url);
  base::Json& known = result.state[slot];
  if (!known.is_object()) known = base::Json::object();
  request.etag = state_text(known, "etag");
  request.last_modified = state_text(known, "last_modified");
  auto response = context.fetcher.get(request);
  if (!response) {
    result.unreachable = response.error();
    return std::nullopt;
  }
  if (response->not_modified()) return std::nullopt;
  if (!response->ok()) {
    result.unreachable = base::Error{ErrorCode::source_unreachable, url.substr(0, url.find('?')),
                                     "answers with status " + std::to_string(response->status),
                                     "check the address; the next run asks again"};
    return std::nullopt;
  }
  // No court sends validators: the bytes themselves tell. lastBuildDate jitters, and is of no use.
  const std::string hash = base::sha256(response->body);
  const bool same = state_text(known, "sha256") == hash;
  known = {{"etag", response->etag}, {"last_modified", response->last_modified}, {"sha256", hash}};
  if (same) return std::nullopt;
  return std::move(response->body);
}

/// What was fetched is of no use: the next run shall ask for all of it again.
void forget(Polled& result, const std::string& slot, base::Error error) {
  error.code = ErrorCode::source_unreachable;
  result.state.erase(slot);
  result.unreachable = std::move(error);
}

bool any_phrase(const std::vector<std::string>& phrases, const std::string& text) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const std::string& phrase) { return has_phrase(text, phrase); });
}

/// Without filters everything; else what one of them takes.
bool wanted(const Section& section, const Item& item) {
  const auto dockets = section.all("docket");
  const auto parties = section.all("party");
  const auto phrases = section.all("phrase");
  if (dockets.empty() && parties.empty() && phrases.empty()) return true;
  const std::string number = model::docket_key_number(item.docket_number);
  return std::any_of(dockets.begin(), dockets.end(),
                     [&](const std::string& docket) {
                       return model::docket_key_number(docket) == number;
                     }) ||
         any_phrase(parties, item.case_name) || any_phrase(phrases, item.text);
}

std::string with_slash(std::string url) {
  return url.ends_with('/') ? url : url + "/";
}

}  // namespace

void poll_rss(const Section& section, const PollContext& context, Polled& result) {
  const std::string court = section.text_or("court", "");
  const std::string url = section.text_or("url", feed_url(court));
  const auto body = fetch_if_new(section, context, url, "feed", result);
  if (!body) return;
  auto feed = parse_feed(*body, url.substr(0, url.find('?')));
  if (!feed) return forget(result, "feed", feed.error());
  const bool copies = section.text_or("documents", "none") == "recap";
  const std::string archive = with_slash(section.text_or("archive", archive_downloads));
  for (Item& item : items_of(*feed, court)) {
    if (!wanted(section, item)) continue;
    const std::string file = recap_file(item);
    if (copies && !file.empty() && !item.document_id.empty()) {
      item.url = archive + recap_item(item.court, item.pacer_case_id) + "/" + file;
      item.may_be_missing = true;
    }
    result.items.push_back(std::move(item));
  }
  if (!feed->unread.empty()) {
    result.notes.push_back(
        std::to_string(feed->unread.size()) +
        " lines of the feed are no docket entries, first: " + feed->unread.front());
  }
}

void poll_archive(const Section& section, const PollContext& context, Polled& result) {
  const std::string base_url = with_slash(section.text_or("url", archive_downloads));
  for (const std::string& name : section.all("item")) {
    const std::string url = base_url + name + "/" + name + ".docket.xml";
    const auto body = fetch_if_new(section, context, url, name, result);
    if (!body) continue;
    auto items = parse_archive_docket(*body, base_url, url);
    if (!items) {
      forget(result, name, items.error());
      continue;
    }
    result.items.insert(result.items.end(), items->begin(), items->end());
  }
}

void poll_outlet(const Section& section, const PollContext& context, Polled& result) {
  const std::string url = section.text_or("url", "");
  const auto body = fetch_if_new(section, context, url, "feed", result);
  if (!body) return;
  auto stories = parse_outlet_feed(*body, url.substr(0, url.find('?')));
  if (!stories) return forget(result, "feed", stories.error());
  const auto phrases = section.all("phrase");
  for (const FeedStory& story : *stories) {
    if (!phrases.empty() && !any_phrase(phrases, story.title + " . " + story.summary)) continue;
    Item item;
    item.kind = ItemKind::story;
    item.key = "story " + story.url;
    item.url = story.url;
    item.description = story.title;
    item.stamp = story.updated;
    result.items.push_back(std::move(item));
  }
}

}  // namespace pincite::ingest
