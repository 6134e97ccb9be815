#pragma once
/// The one configuration file of unattended runs: named sections, one setting per line.
///
///     # comment
///     [nightly]
///     contact = desk@example.org
///     [rss "cand"]
///     court = cand
///     docket = 3:20-cv-08570        (a setting may be given several times)
///
/// Boost's INI readers lose line numbers or forbid repeated settings, so the format is read here.

#include "pincite/base/file.hpp"
#include "pincite/base/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::ingest {

/// One `name = value` line.
struct Setting {
  std::string name, value;
  int line = 0;
};

/// One section: `[kind]` or `[kind "name"]`.
struct Section {
  std::string kind, name;
  int line = 0;
  std::vector<Setting> settings;

  [[nodiscard]] std::string title() const;  ///< "rss cand"
  /// The last value of a setting, or nothing.
  [[nodiscard]] std::optional<std::string> text(const std::string& setting) const;
  [[nodiscard]] std::string text_or(const std::string& setting, const std::string& otherwise) const;
  [[nodiscard]] std::vector<std::string> all(const std::string& setting) const;
  /// yes, true, on, 1 – validated when the file is read.
  [[nodiscard]] bool yes(const std::string& setting) const;
  /// A number – validated when the file is read.
  [[nodiscard]] int number_or(const std::string& setting, int otherwise) const;
};

/// What a value must look like.
enum class ValueKind { text, yes_no, number, path, url, court, version };

struct KnownSetting {
  const char* name;
  ValueKind kind;
  bool required = false;
  bool repeats = false;
  const char* help;
};

struct KnownSection {
  const char* kind;
  bool named = true;  ///< `[kind "name"]`; else `[kind]`, at most once
  std::vector<KnownSetting> settings;
  const char* help;
};

/// Sections and settings that belong to other rooms (alerts, delivery) can be given besides those
/// of this room.
const std::vector<KnownSection>& source_sections();

struct Config {
  std::string file;  ///< for messages
  std::vector<Section> sections;

  /// Sections of one kind, in the order of the file.
  [[nodiscard]] std::vector<const Section*> of(const std::string& kind) const;
  /// The unnamed section of that kind; an empty one when it is missing.
  [[nodiscard]] const Section& only(const std::string& kind) const;
};

/// Reads and validates. Relative paths are taken from the file's folder. Fails (usage) with
/// "file:line" as object at the first thing that is unknown, missing, doubled or badly written; the
/// hint names what was expected.
base::Result<Config> parse_config(const std::string& text, const base::fs::path& file,
                                  const std::vector<KnownSection>& known = source_sections());

/// The same from a file. Fails (usage) when it cannot be read.
base::Result<Config> read_config(const base::fs::path& file,
                                 const std::vector<KnownSection>& known = source_sections());

}  // namespace pincite::ingest
