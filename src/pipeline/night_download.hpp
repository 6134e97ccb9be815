#pragma once
/// From an address to a checked file in the inbox.

#include "pincite/catalogue/journal.hpp"
#include "pincite/ingest/sources.hpp"

#include <string>

namespace pincite::pipeline {

/// The folder of unattended runs inside a library: inbox, call counts, run lock.
base::fs::path night_folder(const base::fs::path& library);

/// Fetches one item's bytes, unless they wait in the inbox from a run that was killed, and sets its
/// state: verified; missing; failed with the reason. Fails (library_unusable) when the disk
/// refuses, when interrupted, and with source_unreachable when the host does not answer.
base::Status download(const base::fs::path& library, const ingest::Section& section,
                      const ingest::PollContext& context, catalogue::JournalItem& item);

/// Checks that a local file is what it should be, and sets the state likewise.
void verify_local(catalogue::JournalItem& item);

/// Why bytes are no whole PDF; empty when they are. `sha1` as the source said, or empty.
std::string pdf_problem(const std::string& bytes, const std::string& sha1);

/// Writes what the source said of a filing beside its file, as a side file.
base::Status write_side_file(const base::fs::path& file, const ingest::Item& item);

}  // namespace pincite::pipeline
