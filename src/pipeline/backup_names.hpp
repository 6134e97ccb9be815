#pragma once
/// The entries of a backup, for the writer and the reader.

#include <string>

namespace pincite::pipeline {

inline constexpr const char* backup_schema = "pincite.backup/1";
inline constexpr const char* backup_manifest = "pincite-backup.json";
inline constexpr const char* backup_catalogue = "catalogue.db";
inline constexpr const char* backup_sums = "SHA256SUMS";

/// "files/ab/abcd….pdf", as in a library.
inline std::string backup_name(const std::string& sha256) {
  return "files/" + sha256.substr(0, 2) + "/" + sha256 + ".pdf";
}

/// The SHA-256 in the name of a filing's file; "" for any other name.
std::string backup_hash(const std::string& name);

}  // namespace pincite::pipeline
