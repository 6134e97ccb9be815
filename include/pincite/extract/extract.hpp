#pragma once
/// PDF bytes → pages with words, lines, roles, numbers, stamps – and what paper it is.
/// Hostile files are read in child processes only (see pool.hpp); the functions here that touch
/// PDF bytes run inside such a child or in tests.

#include "pincite/base/file.hpp"
#include "pincite/base/result.hpp"
#include "pincite/model/filing.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace pincite::extract {

/// Changes whenever the same bytes may give other pages; stored with every page.
extern const char* const extractor_version;

enum class OcrMode { automatic, never, force };

struct Options {
  OcrMode ocr = OcrMode::automatic;
  int first_page = 1;        ///< 1-based
  int last_page = 0;         ///< 0 = last
  bool show_hidden = false;  ///< keep words under bad redactions as ordinary text
};

/// Metadata given from outside: a side file `<name>.json` (keys of the contract's filing object)
/// or command-line options. Absent = not given.
struct GivenMetadata {
  std::optional<std::string> court, docket_number, ecf, case_name, title, source;
  std::optional<model::FilingKind> kind;
  std::optional<base::Date> filed;
  std::optional<model::Version> version;
  std::vector<std::string> judges, parties;
};

/// Reads a side file. Unknown keys are ignored; a wrong type or date is an error naming the key.
base::Result<GivenMetadata> parse_side_file(std::string_view json, const std::string& name);

struct Extraction {
  model::Filing filing;              ///< identity; id and sha256 are set, path as given
  std::vector<model::Page> pages;    ///< only the pages asked for
  std::vector<model::Issue> issues;  ///< conflicts of identity, damaged pages, Poppler's complaints
};

/// Identity from, in this order of trust: `given`, the voted stamp, the caption, the archive file
/// name (gov.uscourts.<court>.<case>.<doc>.<att>.pdf). Conflicts are added to `issues`.
model::Filing identify(const std::vector<model::Page>& pages, const base::fs::path& path,
                       const GivenMetadata& given, std::vector<model::Issue>& issues);

/// A picture of a page or a part of it.
struct PictureRequest {
  int page = 1;
  double dpi = 110;
  std::optional<model::Box> crop;      ///< whole page when absent
  std::vector<model::Box> highlights;  ///< marked translucently, in page points
};

}  // namespace pincite::extract
