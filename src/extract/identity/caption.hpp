#pragma once
/// The caption of a paper, line by line: parties, title, number, judge, date of filing.

#include "extract/identity/evidence.hpp"

#include <utility>

namespace pincite::extract {

/// A line that belongs to the caption, and the width of its page in points.
struct CaptionLine {
  const model::Line* line = nullptr;
  double page_width = 0;
};

/// The lines that layout calls caption on the first two pages; where it found none (orders and
/// opinions that centre it in small letters), those from the court's name to the last word for a
/// party's role near the top of page 1. Pointers stay valid as long as `pages`.
std::vector<CaptionLine> caption_lines(const std::vector<model::Page>& pages);

/// The court that the first pages name: PACER id, empty when none.
std::string court_of(const std::vector<model::Page>& pages);

/// "ARDMORE v." or "v. HALDEN": the part before and after the word between the parties.
std::optional<std::pair<std::string, std::string>> split_versus(const std::string& text);

/// Plaintiff, defendant, appellant …
bool names_role(const std::string& text);

/// Letters left when the words for parties are taken out.
std::size_t letters_beside_roles(const std::string& text);

/// Fills number, parties, case name, title, judge and date from caption lines in reading order.
void read_caption(const std::vector<CaptionLine>& lines, Evidence& evidence);

/// Letters: "Re: Klein v. Meta Platforms, Inc., No. 3:20-cv-08570-JD", and the letter's own date.
void read_letter(const model::Page& page, Evidence& evidence);

}  // namespace pincite::extract
