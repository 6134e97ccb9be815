#pragma once
/// Asks one source what there is.

#include "pincite/base/json.hpp"
#include "pincite/ingest/config.hpp"
#include "pincite/ingest/fetcher.hpp"
#include "pincite/ingest/item.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pincite::ingest {

/// What a source needs of the run.
struct PollContext {
  Fetcher& fetcher;
  base::fs::path state_folder;  ///< call budgets
  std::function<std::int64_t()> now;
  bool offline = false;    ///< tokens and pauses are not needed
  wire::Rules rules = {};  ///< of every request: proxy, pauses, patience
};

/// What one source said. `state` is to be stored together with the items, never before them.
struct Polled {
  std::vector<Item> items;  ///< each with key and source set
  base::Json state;         ///< validators, watermarks: handed to the next poll
  /// The source, or a part of it, could not be asked: exit status 5.
  std::optional<base::Error> unreachable;
  std::vector<std::pair<std::string, std::string>> failures;  ///< object, reason: single files
  std::vector<std::string> notes;
};

/// Kinds of section that are sources, in the order in which they are asked.
const std::vector<std::string>& source_kinds();

/// False for a section with `enabled = no`, and for an outlet without `enabled = yes`.
bool is_enabled(const Section& section);

/// Asks the source of one section. `state` is what the last run stored, or null. Never fails as a
/// whole: what went wrong stands in the result.
Polled poll(const Section& section, const base::Json& state, const PollContext& context);

/// What the section [nightly] says of every request, those of the delivery too: pause between two
/// requests to one host, patience, proxy.
wire::Rules request_rules(const Section& nightly);

/// The request for an item's bytes, under the rules of its section.
wire::Request download_request(const Section& section, const Item& item,
                               const PollContext& context);

}  // namespace pincite::ingest
