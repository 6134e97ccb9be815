#include "pincite/base/utf8.hpp"
#include "pincite/cite/place.hpp"

#include <algorithm>
#include <cctype>

namespace pincite::cite {

namespace {

using model::FilingKind;

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

constexpr std::size_t longest_name = 60;  // code points
constexpr std::size_t shortest_head = 12;

/// The part of a title that names the paper, before what it supports or rests on: "Motion to Compel
/// Arbitration" of "Motion to Compel Arbitration; Memorandum of Points …". Empty when no such part
/// is short enough. Never cut inside a phrase: a citation may not look quoted and be clipped.
std::string head_of(const std::string& title) {
  std::string lower = title;
  for (char& c : lower)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  std::size_t cut = std::string::npos;
  for (const char* const joint : {";", " \u2013 ", " \u2014 ", " - ", ": ", " (", " in support of",
                                  " in opposition to", " pursuant to", " regarding ",
                                  " concerning ", " in re ", " re: ", " re ", " and memorandum"}) {
    const std::size_t at = lower.find(joint, shortest_head);
    cut = std::min(cut, at);
  }
  if (cut == std::string::npos) return {};
  std::string head = title.substr(0, cut);
  return base::length_utf8(head) <= longest_name ? head : std::string();
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
    return "A declaration is a witness’s own statement.";
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
  const std::string dated = filing.filed ? " of " + filing.filed->bluebook() : std::string();
  if (filing.kind == FilingKind::letter && filing.filed) return "Letter" + dated;
  if (base::length_utf8(filing.title) > longest_name) {
    if (const std::string head = head_of(filing.title); !head.empty()) return head;
    if (filing.kind == FilingKind::other || !filing.filed) return filing.title;
  } else if (!filing.title.empty()) {
    return filing.title;
  }
  return capitalised(filing.kind == FilingKind::other ? "filing" : to_string(filing.kind)) + dated;
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
  const std::string who = filed_by(filing);
  if (!who.empty() && who != "the court") text += " filed by " + who;
  if (filing.filed)
    text +=
        (text.find(" filed") == std::string::npos ? " filed on " : " on ") + filing.filed->spoken();
  if (!filing.case_name.empty()) text += " in " + filing.case_name;
  if (const std::string court = court_abbreviation(filing.court); !court.empty()) {
    text += " (" + court + ")";
  }
  if (!filing.ecf.empty()) text += ", ECF No. " + filing.ecf;
  if (!filing.title.empty()) text += ", titled “" + filing.title + "”";
  text += ".";
  const std::string note = standing(filing.kind);
  return note.empty() ? text : text + " " + note;
}

}  // namespace pincite::cite
