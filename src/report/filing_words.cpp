#include "report/filing_words.hpp"

#include "report/clean.hpp"
#include "report/phrasing.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <set>

namespace pincite::report {
namespace {

// Lines begin anew on every page: "line 28 to line 1 of PDF page 2".
std::string lines_text(const model::LineRange& lines, const model::PageNumbers& page) {
  if (page.to_pdf && *page.to_pdf != page.pdf) {
    return "line " + std::to_string(lines.first) + " to line " + std::to_string(lines.last) +
           " of PDF page " + std::to_string(*page.to_pdf);
  }
  return (lines.first == lines.last ? "line " : "lines ") + range_text(lines.first, lines.last);
}

}  // namespace

std::string filing_name(const model::Filing& filing) {
  if (filing.id != 0) return model::filing_ref(filing.id);
  return "sha256-" + (filing.sha256.empty() ? std::string("unknown") : filing.sha256.substr(0, 12));
}

std::string filing_title(const model::Filing& filing) {
  if (!filing.title.empty()) return filing.title;
  if (filing.kind != model::FilingKind::other && filing.filed)
    return capital(model::to_string(filing.kind)) + " filed " + filing.filed->bluebook();
  if (!filing.case_name.empty()) return filing.case_name;
  return filing.path.empty() ? "Filing" : filing.path.substr(filing.path.rfind('/') + 1);
}

std::string filing_heading(const model::Filing& filing) {
  const std::string name = cite::short_name(filing);
  const std::string title = filing_title(filing);
  return name.empty() || name == title ? title : name + " – " + title;
}

bool is_in_capitals(const std::string& title) {
  const auto any = [&title](auto first, auto last) {
    return std::any_of(title.begin(), title.end(), [&](char c) { return c >= first && c <= last; });
  };
  return any('A', 'Z') && !any('a', 'z');
}

std::string filing_facts(const model::Filing& filing) {
  std::string line;
  if (filing.id != 0) append_part(line, model::filing_ref(filing.id));
  append_part(line, model::docket_key(filing));
  if (filing.kind != model::FilingKind::other) append_part(line, model::to_string(filing.kind));
  if (filing.filed) append_part(line, "filed " + filing.filed->bluebook());
  if (filing.pages > 0) append_part(line, count_of(filing.pages, "page"));
  if (filing.version != model::Version::unknown) {
    append_part(line, model::to_string(filing.version) + " version");
  }
  return line;
}

std::string page_basis(const model::Place& place, const model::Filing& filing) {
  const model::PageNumbers& page = place.page;
  const bool runs_on = page.to_pdf && *page.to_pdf != page.pdf;
  const std::string from = runs_on ? "from " : "";
  std::string line =
      (runs_on ? "PDF pages " : "PDF page ") + range_text(page.pdf, page.to_pdf.value_or(page.pdf));
  if (filing.pages > 0) line += " of " + std::to_string(filing.pages);
  if (page.ecf) append_part(line, from + "ECF page " + std::to_string(*page.ecf));
  if (page.printed) append_part(line, from + "printed page " + *page.printed);
  if (page.page_id) append_part(line, from + "PageID " + *page.page_id);
  if (place.lines) append_part(line, "margin " + lines_text(*place.lines, page));
  if (place.paragraph) append_part(line, from + "¶ " + std::to_string(*place.paragraph));
  if (place.body_lines)
    append_part(line, lines_text(*place.body_lines, page) + ", counted from the top");
  if (place.zone != model::PlaceZone::body) append_part(line, model::to_string(place.zone));
  return line;
}

std::vector<model::Place> by_page(const model::Place& place) {
  std::set<int> pages;
  for (const model::PageBox& box : place.boxes)
    pages.insert(box.page);
  if (pages.empty()) return {place};
  std::vector<model::Place> parts;
  for (const int page : pages) {
    parts.push_back(place);
    parts.back().page.pdf = page;
  }
  return parts;
}

std::string origin_note(const model::Place& place) {
  if (place.origin != model::Origin::ocr) return {};
  if (!place.ocr_confidence) return "Read by OCR; compare with the page.";
  // Means of 0..100, as the page carries them.
  return "Read by OCR with a mean confidence of " + percent(*place.ocr_confidence / 100) +
         "; compare with the page.";
}

std::string pages_without_citation(const model::CitedFiling& cited) {
  std::vector<bool> quoted(static_cast<std::size_t>(std::max(cited.filing.pages, 0)) + 1, false);
  for (const model::CitedPassage& passage : cited.passages) {
    const int first = std::max(passage.place.page.pdf, 1);
    const int last = std::min(passage.place.page.to_pdf.value_or(first), cited.filing.pages);
    for (int page = first; page <= last; ++page)
      quoted[static_cast<std::size_t>(page)] = true;
  }
  std::vector<int> silent;
  for (int page = 1; page <= cited.filing.pages; ++page) {
    if (!quoted[static_cast<std::size_t>(page)]) silent.push_back(page);
  }
  return silent.empty()
             ? std::string()
             : "PDF pages that no story in this report cites: " + number_ranges(silent) + ".";
}

std::string page_link(const model::Filing& filing, int page) {
  if (filing.path.empty()) return {};
  const std::string fragment = "#page=" + std::to_string(page);
  if (is_web_address(filing.path)) {
    return filing.path.substr(0, filing.path.find('#')) + fragment;
  }
  const bool absolute = filing.path.front() == '/';
  return (absolute ? "file://" : "") + encode_path(filing.path) + fragment;
}

FilingNames::FilingNames(const model::Report& report) {
  const auto add = [this](const model::Filing& filing) {
    if (filing.id != 0) short_names_.emplace(filing.id, cite::short_name(filing));
  };
  for (const model::CitedFiling& cited : report.filings)
    add(cited.filing);
  for (const model::CheckedArticle& article : report.articles) {
    for (const model::Finding& finding : article.findings) {
      for (const model::Link& link : finding.links)
        add(link.filing);
    }
  }
}

std::string FilingNames::name(model::FilingId id) const {
  const auto found = short_names_.find(id);
  const std::string ref = model::filing_ref(id);
  return found == short_names_.end() || found->second.empty() ? ref
                                                              : ref + " (" + found->second + ")";
}

std::string FilingNames::names(const std::vector<model::FilingId>& ids) const {
  std::vector<std::string> parts;
  for (const model::FilingId id : ids)
    parts.push_back(name(id));
  return joined(parts, ", ");
}

}  // namespace pincite::report
