#include "pincite/base/utf8.hpp"
#include "pincite/cite/place.hpp"

#include <cctype>

namespace pincite::cite {

namespace {

using model::FilingKind;

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

/// At most 60 code points, cut between words.
std::string shortened(const std::string& title) {
  constexpr std::size_t most = 60;
  if (base::length_utf8(title) <= most) return title;
  std::size_t at = 0;
  std::size_t cut = 0;
  for (std::size_t n = 0; n < most; ++n) {
    if (title[at] == ' ') cut = at;
    base::next_code_point(title, at);
  }
  return title.substr(0, cut == 0 ? at : cut) + "…";
}

/// "(N.D. Cal. Apr. 14, 2023)"; empty when neither is known.
std::string court_and_date(const model::Filing& filing) {
  std::string inside = court_abbreviation(filing.court);
  if (filing.filed) inside += (inside.empty() ? "" : " ") + filing.filed->bluebook();
  return inside.empty() ? "" : " (" + inside + ")";
}

/// What a paper of this kind can show, so that nobody takes an allegation for a finding.
std::string standing(FilingKind kind) {
  switch (kind) {
  case FilingKind::complaint:
    return "A complaint states what a party alleges; nothing in it has been found by a court.";
  case FilingKind::answer:
  case FilingKind::motion:
  case FilingKind::opposition:
  case FilingKind::reply:
  case FilingKind::brief:
  case FilingKind::letter:
    return "It states what a party argues or alleges, not what a court has found.";
  case FilingKind::declaration:
    return "A declaration is a witness's own statement.";
  case FilingKind::exhibit:
    return "An exhibit is material that a party put before the court.";
  case FilingKind::transcript:
    return "A transcript records what was said at a hearing or deposition.";
  case FilingKind::order:
  case FilingKind::opinion:
    return "It is the court's own paper.";
  case FilingKind::notice:
  case FilingKind::other:
    break;
  }
  return {};
}

std::string article_for(const std::string& noun) {
  const bool vowel = !noun.empty() && std::string("aeiou").find(noun[0]) != std::string::npos;
  return vowel ? "An " : "A ";
}

}  // namespace

std::string short_name(const model::Filing& filing) {
  if (!filing.ecf.empty()) return "ECF No. " + filing.ecf;
  if (filing.kind == FilingKind::letter && filing.filed) {
    return "Letter of " + filing.filed->bluebook();
  }
  if (!filing.title.empty()) return shortened(filing.title);
  std::string name =
      capitalised(filing.kind == FilingKind::other ? "filing" : to_string(filing.kind));
  if (filing.filed) name += " of " + filing.filed->bluebook();
  return name;
}

std::string citation(const model::Filing& filing, const std::string& pin) {
  std::string text = filing.case_name;
  if (!filing.docket_number.empty()) {
    text += (text.empty() ? "No. " : ", No. ") + filing.docket_number;
  }
  const std::string where = court_and_date(filing);
  text += text.empty() && !where.empty() ? where.substr(1) : where;
  return text + (text.empty() ? "" : ", ") + name_with_pin(filing, pin);
}

std::string name_with_pin(const model::Filing& filing, const std::string& pin) {
  std::string name = short_name(filing);
  if (pin.empty()) return name;
  // A comma sets off "at" after a name that ends in a figure and is no ECF number (Bluebook
  // B17.1.2).
  const bool comma = filing.ecf.empty() && pin.starts_with("at ") &&
                     std::isdigit(static_cast<unsigned char>(name.back())) != 0;
  return name + (comma ? ", " : " ") + pin;
}

std::string plain_sentence(const model::Filing& filing) {
  const std::string noun =
      filing.kind == FilingKind::other ? "court filing" : to_string(filing.kind);
  std::string text = article_for(noun) + noun;
  if (filing.filed) text += " filed on " + filing.filed->spoken();
  if (!filing.case_name.empty()) text += " in " + filing.case_name;
  if (const std::string court = court_abbreviation(filing.court); !court.empty()) {
    text += " (" + court + ")";
  }
  if (!filing.ecf.empty()) text += ", ECF No. " + filing.ecf;
  text += ".";
  const std::string note = standing(filing.kind);
  return note.empty() ? text : text + " " + note;
}

}  // namespace pincite::cite
