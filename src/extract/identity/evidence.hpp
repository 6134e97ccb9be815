#pragma once
/// What each source says about a filing. Empty = the source is silent.

#include "pincite/base/file.hpp"
#include "pincite/model/filing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::extract {

inline constexpr const char* caption_source = "the caption";

struct Evidence {
  std::string source;  ///< in user words: "the stamp", "the caption", "the file name"
  std::string court, docket_number, case_name, ecf, title;
  std::optional<base::Date> filed;
  std::vector<std::string> judges, parties;
  std::optional<model::FilingKind> kind;
};

/// gov.uscourts.<court>.<case>.<document>.<attachment>[_version].pdf as RECAP and the Internet
/// Archive name files; silent for other names. Attachment 0 is the main document.
Evidence evidence_of_name(const base::fs::path& path);

/// The stamps of the pages, by majority. Document numbers of seven and more digits are the court's
/// internal ids (1st, 5th, 10th, D.C. Cir.), not entry numbers, and are left out.
Evidence evidence_of_stamps(const std::vector<model::Page>& pages);

/// Court, number, parties, title and judge from the caption of the first pages, or from the
/// letterhead lines ("Re: Klein v. Meta Platforms, Inc., No. 3:20-cv-08570").
Evidence evidence_of_caption(const std::vector<model::Page>& pages);

/// What kind of paper a title names; nothing when it names none.
std::optional<model::FilingKind> kind_of_title(const std::string& title);

/// The title without labels and scraps around it; empty when what is left is no title: places,
/// dates, words for parties, judges' initials. A title names a kind of paper or stands in capitals.
std::string plausible_title(const std::string& text);

/// Redacted or not, from the legends of N.D. Cal. Civ. L.R. 79-5 and their kin on the first page,
/// else from redactions on the pages.
model::Version version_of(const std::vector<model::Page>& pages);

/// Ligature signs opened: names and titles are shown and compared as ordinary letters.
std::string open_ligatures(std::string text);

/// "KLEIN v. META PLATFORMS, INC." in capitals and small letters, corporate suffixes kept.
std::string title_case(const std::string& text);

/// First name and title case of one side of a caption: "MAXIMILIAN KLEIN, individually …" gives
/// "Klein", "META PLATFORMS, INC., a Delaware corporation" gives "Meta Platforms, Inc.".
std::string short_party(const std::string& side);

}  // namespace pincite::extract
