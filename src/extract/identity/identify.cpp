#include "extract/identity/evidence.hpp"
#include "extract/layout/ascii.hpp"

#include "pincite/cite/place.hpp"
#include "pincite/extract/extract.hpp"

#include <algorithm>

namespace pincite::extract {
namespace {

Evidence evidence_of_given(const GivenMetadata& given) {
  Evidence evidence;
  evidence.source = "the given metadata";
  evidence.court = given.court.value_or("");
  evidence.docket_number = given.docket_number.value_or("");
  evidence.ecf = given.ecf.value_or("");
  evidence.case_name = given.case_name.value_or("");
  evidence.title = given.title.value_or("");
  evidence.filed = given.filed;
  evidence.kind = given.kind;
  evidence.judges = given.judges;
  evidence.parties = given.parties;
  return evidence;
}

/// What makes two values of a field the same; capitals and spaces never count.
using Comparable = std::string (*)(const std::string&);

std::string same_text(const std::string& text) {
  return lower_ascii(fold_spaces(text));
}

/// Offices, types and initials differ between prose and stamp ("06-1905-JSW", "C 06-01905"): year
/// and serial decide.
std::string same_docket(const std::string& text) {
  const std::size_t dash = text.find('-', text.find(':') == std::string::npos ? 0 : text.find(':'));
  std::string year = dash != std::string::npos && dash >= 2 ? text.substr(dash - 2, 2) : "";
  std::string serial;
  for (std::size_t at = std::min(dash, text.size()); at < text.size(); ++at) {
    if (is_digit(text[at]))
      serial += text[at];
    else if (!serial.empty())
      break;
  }
  serial.erase(0, std::min(serial.find_first_not_of('0'), serial.size()));
  return all_digits(year) && !serial.empty() ? year + "-" + serial : lower_ascii(text);
}

class Identifier {
 public:
  Identifier(std::vector<Evidence> sources, std::vector<model::Issue>& issues)
      : sources_(std::move(sources)), issues_(issues) {}

  /// The first source that speaks; a later one that says something else is an issue.
  std::string text(std::string Evidence::*field, const char* name, Comparable comparable) {
    const Evidence* chosen = nullptr;
    for (const Evidence& source : sources_) {
      const std::string& value = source.*field;
      if (value.empty()) continue;
      if (!chosen)
        chosen = &source;
      else if (comparable && comparable(value) != comparable(chosen->*field)) {
        conflict(name, *chosen, chosen->*field, source, value);
      }
    }
    return chosen ? chosen->*field : std::string{};
  }

  /// The court, when the number can be one of its own: "3:06-cv-01905" is a district court's, even
  /// where the paper names the court of appeals (briefs on appeal, notices about appeals). Reports
  /// and correspondence name courts as well: without number and parties the paper is no filing
  /// there.
  std::string court_of_number(const std::string& number) {
    const bool district = number.find(':') != std::string::npos;
    for (Evidence& source : sources_) {
      const bool caption = source.source == caption_source;
      if (caption && number.empty() && source.case_name.empty()) source.court.clear();
      if (!district || !cite::is_appellate(source.court)) continue;
      issues_.push_back({model::Severity::note, 0,
                         "court: " + source.source + " names " + source.court + ", but " + number +
                             " is a district court's number"});
      source.court.clear();
    }
    return text(&Evidence::court, "court", same_text);
  }

  std::optional<base::Date> filed() {
    const Evidence* chosen = nullptr;
    for (const Evidence& source : sources_) {
      if (!source.filed) continue;
      if (!chosen)
        chosen = &source;
      else if (*source.filed != *chosen->filed && source.kind != model::FilingKind::letter) {
        conflict("filing date", *chosen, chosen->filed->iso(), source, source.filed->iso());
      }
    }
    if (chosen && chosen->kind == model::FilingKind::letter && chosen->source == caption_source) {
      issues_.push_back({model::Severity::note, 0,
                         "filing date: the letter's own date, " + chosen->filed->iso() +
                             ", stands for it, as nothing says when it was filed"});
    }
    return chosen ? chosen->filed : std::nullopt;
  }

  template <class T>
  T first(T Evidence::*field) const {
    for (const Evidence& source : sources_) {
      if (source.*field != T{}) return source.*field;
    }
    return {};
  }

 private:
  void conflict(const char* name, const Evidence& chosen, const std::string& value,
                const Evidence& other, const std::string& other_value) {
    issues_.push_back({model::Severity::warning, 0,
                       std::string(name) + ": " + chosen.source + " says " + value + ", " +
                           other.source + " " + other_value + "; the former is used"});
  }

  std::vector<Evidence> sources_;
  std::vector<model::Issue>& issues_;
};

/// A transcript shows itself by its 25 numbered lines and its speakers, whatever its title.
bool looks_like_transcript(const std::vector<model::Page>& pages) {
  std::size_t questions = 0, numbered = 0;
  for (const model::Page& page : pages) {
    int most = 0;
    for (const model::Line& line : page.lines) {
      if (line.role == model::LineRole::margin && line.number) most = std::max(most, *line.number);
      if (!line.words.empty() && model::is_body(line.role)) {
        const std::string& word = line.words.front().text;
        if (word == "Q." || word == "A." || word == "Q" || word == "A") ++questions;
      }
    }
    if (most == 25) ++numbered;
  }
  return numbered * 2 > pages.size() && questions >= 2 * numbered;
}

model::FilingKind kind_of(const Identifier& sources, const model::Filing& filing,
                          const std::vector<model::Page>& pages) {
  if (const auto given = sources.first(&Evidence::kind)) return *given;
  if (const auto kind = kind_of_title(filing.title)) return *kind;
  return looks_like_transcript(pages) ? model::FilingKind::transcript : model::FilingKind::other;
}

/// The stamp's page total can differ from the file's: pages were lost or added.
void check_total(const std::vector<model::Page>& pages, std::vector<model::Issue>& issues) {
  if (pages.empty() || !pages.front().stamp || !pages.back().stamp) return;
  const auto first = pages.front().stamp->pages, last = pages.back().stamp->pages;
  const auto count = static_cast<int>(pages.size());
  if (!first || first != last || *first == count || pages.front().number != 1) return;
  if (*first < count || pages.back().stamp->page != first) {
    issues.push_back({model::Severity::note, 0,
                      "the stamp counts " + std::to_string(*first) + " pages, the file has " +
                          std::to_string(count)});
  }
}

}  // namespace

model::Filing identify(const std::vector<model::Page>& pages, const base::fs::path& path,
                       const GivenMetadata& given, std::vector<model::Issue>& issues) {
  Identifier sources({evidence_of_given(given), evidence_of_stamps(pages),
                      evidence_of_caption(pages), evidence_of_name(path)},
                     issues);
  model::Filing filing;
  filing.path = path.string();
  filing.pages = static_cast<int>(pages.size());
  filing.docket_number = sources.text(&Evidence::docket_number, "docket number", same_docket);
  filing.court = sources.court_of_number(filing.docket_number);
  filing.ecf = sources.text(&Evidence::ecf, "ECF number", same_text);
  filing.case_name = sources.text(&Evidence::case_name, "case name", nullptr);
  filing.title = sources.text(&Evidence::title, "title", nullptr);
  filing.filed = sources.filed();
  filing.kind = kind_of(sources, filing, pages);
  filing.parties = sources.first(&Evidence::parties);
  filing.judges = given.judges;
  if (filing.judges.empty()) filing.judges = model::judge_initials(filing.docket_number);
  if (filing.judges.empty()) filing.judges = sources.first(&Evidence::judges);
  if (given.source) filing.source = *given.source;
  filing.version = given.version.value_or(version_of(pages));
  check_total(pages, issues);
  return filing;
}

}  // namespace pincite::extract
