#pragma once
/// What a Catalogue holds on to.

#include "catalogue/database.hpp"

#include "pincite/catalogue/catalogue.hpp"

#include <optional>

namespace pincite::catalogue {

struct Catalogue::State {
  State(base::fs::path folder, std::optional<base::FileLock> writer, Database opened)
      : library(std::move(folder)), lock(std::move(writer)), database(std::move(opened)) {}

  base::fs::path library;
  std::optional<base::FileLock> lock;
  Database database;

  /// Totals cost a pass over all pages: kept until this connection or another one writes.
  struct Totals {
    std::int64_t others_writes = 0, own_writes = 0;
    model::Searched searched;
  };
  std::optional<Totals> totals;

  [[nodiscard]] base::fs::path kept_file(const std::string& sha256) const;
  /// Copies the file into `incoming/`, checks its hash, then moves it to its place.
  base::Status keep_file(const base::fs::path& from, const std::string& sha256) const;
  /// Deletes the files of removed filings; those that cannot be deleted now are tried again later.
  void delete_discarded();
};

}  // namespace pincite::catalogue
