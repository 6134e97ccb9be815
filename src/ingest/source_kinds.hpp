#pragma once
/// One function per kind of source.

#include "pincite/ingest/sources.hpp"

namespace pincite::ingest {

void poll_folder(const Section& section, const PollContext& context, Polled& result);
void poll_stories(const Section& section, const PollContext& context, Polled& result);
void poll_rss(const Section& section, const PollContext& context, Polled& result);
void poll_courtlistener(const Section& section, const PollContext& context, Polled& result);
void poll_archive(const Section& section, const PollContext& context, Polled& result);
void poll_webhook(const Section& section, const PollContext& context, Polled& result);
void poll_outlet(const Section& section, const PollContext& context, Polled& result);

/// What every request of a section has in common.
wire::Request request_of(const Section& section, const PollContext& context,
                         const std::string& url);

/// Regular files below a folder in the order of their names, links to folders not followed. Fails
/// (source_unreachable) when the folder cannot be read.
base::Result<std::vector<base::fs::path>> files_below(const base::fs::path& folder);

/// Size and time of change: differs when the bytes may differ.
std::string stamp_of(const base::fs::path& file);

/// A member of the state as text.
std::string state_text(const base::Json& state, const std::string& name);

/// True when every word of `phrase` stands in `text` in this order, side by side; case is ignored.
bool has_phrase(const std::string& text, const std::string& phrase);

inline constexpr const char* recap_storage = "https://storage.courtlistener.com/";
inline constexpr const char* archive_downloads = "https://archive.org/download/";

}  // namespace pincite::ingest
