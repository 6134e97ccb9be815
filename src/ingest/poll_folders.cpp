#include "ingest/source_kinds.hpp"

#include "pincite/ingest/recap.hpp"

#include <algorithm>
#include <array>

namespace pincite::ingest {

using base::fs::path;

namespace {

constexpr std::size_t largest_webhook = std::size_t{32} << 20;

bool has_ending(const path& file, std::initializer_list<std::string_view> endings) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  });
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

Item file_item(const path& file, ItemKind kind) {
  Item item;
  item.kind = kind;
  item.key = "file " + file.string();
  item.path = file.string();
  item.stamp = stamp_of(file);
  return item;
}

void take_files(const Section& section, Polled& result, ItemKind kind,
                std::initializer_list<std::string_view> endings) {
  auto files = files_below(section.text_or("path", ""));
  if (!files) {
    result.unreachable = files.error();
    return;
  }
  for (const path& file : *files) {
    if (has_ending(file, endings)) result.items.push_back(file_item(file, kind));
  }
}

}  // namespace

void poll_folder(const Section& section, const PollContext&, Polled& result) {
  take_files(section, result, ItemKind::filing, {".pdf"});
}

void poll_stories(const Section& section, const PollContext&, Polled& result) {
  take_files(section, result, ItemKind::story,
             {".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".pdf"});
}

void poll_webhook(const Section& section, const PollContext&, Polled& result) {
  auto files = files_below(section.text_or("path", ""));
  if (!files) {
    result.unreachable = files.error();
    return;
  }
  const std::string storage = section.text_or("storage", recap_storage);
  base::Json done = base::Json::object();
  for (const path& file : *files) {
    if (!has_ending(file, {".json"})) continue;
    const std::string stamp = stamp_of(file);
    const std::string name = file.string();
    const bool known = state_text(result.state, name) == stamp;
    if (!known) {
      auto bytes = base::read_file(file, largest_webhook);
      auto items = bytes ? parse_webhook(*bytes, storage, name)
                         : base::Result<std::vector<Item>>(base::pass_on(bytes));
      if (!items) {
        result.failures.emplace_back(name, items.error().message);
      } else {
        result.items.insert(result.items.end(), items->begin(), items->end());
      }
    }
    done[name] = stamp;  // a bad file is told once, and again when it changes
  }
  result.state = std::move(done);
}

}  // namespace pincite::ingest
