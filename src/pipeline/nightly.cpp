#include "pincite/pipeline/nightly.hpp"

#include "pipeline/night_run.hpp"

#include "pincite/ingest/rss.hpp"

#include <algorithm>

namespace pincite::pipeline {

using base::ErrorCode;
using ingest::Section;

namespace {

constexpr std::size_t largest_feed = std::size_t{32} << 20;

/// A section for the feed in that file; nothing when it is none, or its court is not known.
std::optional<Section> feed_section(const base::fs::path& file) {
  const auto bytes = base::read_file(file, largest_feed);
  if (!bytes) return std::nullopt;
  const auto feed = ingest::parse_feed(*bytes, file.string());
  if (!feed || feed->court.empty()) return std::nullopt;
  const std::string name = file.filename().string();
  Section section;
  section.kind = "rss";
  section.name = name;
  section.settings = {{"court", feed->court, 0}, {"url", "https://saved.invalid/" + name, 0}};
  return section;
}

}  // namespace

int NightResult::exit_status() const {
  if (interrupted) return base::exit_status(ErrorCode::interrupted);
  const bool unreached = std::any_of(sources.begin(), sources.end(),
                                     [](const NightSource& source) { return !source.reached; });
  if (unreached) return base::exit_status(ErrorCode::source_unreachable);
  return failures.empty() ? 0 : base::exit_status(ErrorCode::some_items_failed);
}

std::int64_t NightResult::count(const std::string& stage) const {
  for (const auto& [name, number] : counts) {
    if (name == stage) return number;
  }
  return 0;
}

base::Result<NightResult> nightly(const base::fs::path& library, const NightOptions& options,
                                  const Control& control) {
  return NightRun(library, options, control).run();
}

ingest::Config saved_folder_config(const base::fs::path& folder) {
  ingest::Config config;
  config.file = folder.string();
  Section papers;
  papers.kind = "folder";
  papers.name = "saved";
  std::error_code error;
  papers.settings = {{"path", base::fs::absolute(folder, error).lexically_normal().string(), 0}};
  config.sections.push_back(std::move(papers));
  std::vector<base::fs::path> files;
  for (base::fs::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() == ".xml") files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    if (auto section = feed_section(file)) config.sections.push_back(std::move(*section));
  }
  return config;
}

}  // namespace pincite::pipeline
