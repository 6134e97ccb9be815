#pragma once
/// A filing: one PDF of one docket entry, and where a spot in it is.

#include "pincite/base/date.hpp"
#include "pincite/model/page.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pincite::model {

/// Library id of a filing, 1, 2, 3 … in order of intake; 0 = not in a library. Printed "f12".
using FilingId = std::int64_t;
/// Library id of a story, printed "a7"; 0 = not stored.
using ArticleId = std::int64_t;

enum class FilingKind {
  complaint,
  answer,
  motion,
  opposition,
  reply,
  declaration,
  exhibit,
  letter,
  brief,
  order,
  opinion,
  notice,
  transcript,
  other
};
enum class Version { unknown, redacted, unredacted };

/// What is known of a filing. Empty string or nullopt = unknown, printed as null.
struct Filing {
  FilingId id = 0;
  std::string court;          ///< PACER id, "cand"
  std::string docket_number;  ///< as printed, judge initials kept: "3:20-cv-08570-JD"
  std::string case_name;      ///< "Klein v. Meta Platforms, Inc."
  std::string ecf;            ///< "517-1"; main documents "517"
  std::string title;
  FilingKind kind = FilingKind::other;
  std::optional<base::Date> filed;
  std::vector<std::string> judges;  ///< initials from the docket number, or names from the caption
  std::vector<std::string> parties;
  int pages = 0;
  std::string sha256;
  std::string path;  ///< where the file came from
  std::string source = "add";
  Version version = Version::unknown;
  std::vector<FilingId> versions;  ///< other versions of the same paper
  bool operator==(const Filing&) const = default;
};

/// Docket number without judge initials and defendant number, normalised: office, two-digit year,
/// type in lower case, serial padded to 5 ("3:20-cv-08570"). Text that has another shape is
/// returned with white space folded.
std::string docket_key_number(const std::string& docket_number);

/// "cand/3:20-cv-08570"; a missing court is "unknown"; empty when the docket number is unknown.
std::string docket_key(const Filing& filing);

/// Judge initials of a printed docket number: "3:20-cv-08570-JD" gives {"JD"}.
std::vector<std::string> judge_initials(const std::string& docket_number);

/// "f12" / "a7".
std::string filing_ref(FilingId id);
std::string article_ref(ArticleId id);

std::string to_string(FilingKind kind);
std::optional<FilingKind> parse_filing_kind(const std::string& name);
std::string to_string(Version version);
std::optional<Version> parse_version(const std::string& name);

/// The four page numbers of one page; `to_pdf` is the last PDF page of a passage that runs on.
struct PageNumbers {
  int pdf = 1;
  std::optional<int> ecf;
  std::optional<std::string> printed;
  std::optional<std::string> page_id;
  std::optional<int> to_pdf;
  bool operator==(const PageNumbers&) const = default;
};

struct PageBox {
  int page = 1;  ///< 1-based PDF page
  Box box;
  bool operator==(const PageBox&) const = default;
};

/// An inclusive range of line numbers.
struct LineRange {
  int first = 0, last = 0;
  bool operator==(const LineRange&) const = default;
};

enum class PlaceZone { body, footnote, header, side };

/// One spot in a filing.
struct Place {
  PageNumbers page;
  std::optional<LineRange> lines;       ///< margin numbers
  std::optional<LineRange> body_lines;  ///< counted from the top of the page(s)
  std::optional<int> paragraph;
  PlaceZone zone = PlaceZone::body;
  std::string pin_cite;        ///< "ECF No. 517-1 at 3:14–17"
  std::string citation;        ///< Bluebook form with case, number, court, date
  std::vector<PageBox> boxes;  ///< one per printed line touched
  Origin origin = Origin::text;
  std::optional<double> ocr_confidence;
  std::vector<ArticleId> cited_by;
  bool operator==(const Place&) const = default;
};

std::string to_string(PlaceZone zone);
std::string to_string(Origin origin);
std::string to_string(LineRole role);

}  // namespace pincite::model
