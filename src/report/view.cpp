#include "report/view.hpp"

#include "report/clean.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::report {
namespace {

const std::string separator = " · ";

void append_part(std::string& line, const std::string& part) {
  if (part.empty()) return;
  if (!line.empty()) line += separator;
  line += part;
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::string range_text(int first, int last) {
  return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

std::string lines_text(const model::LineRange& lines) {
  return (lines.first == lines.last ? "line " : "lines ") + range_text(lines.first, lines.last);
}

const model::Finding& no_finding() {
  static const model::Finding finding = [] {
    model::Finding made;
    made.reason = "no check was recorded for this quotation";
    return made;
  }();
  return finding;
}

}  // namespace

std::string verdict_word(model::Verdict verdict) {
  std::string word = model::to_string(verdict);
  std::replace(word.begin(), word.end(), '-', ' ');
  return word;
}

std::string verdict_meaning(model::Verdict verdict) {
  switch (verdict) {
  case model::Verdict::verbatim:
    return "The filing has these words.";
  case model::Verdict::edited:
    return "Only marked or conventional edits: brackets, ellipsis, case, punctuation, quote style.";
  case model::Verdict::altered:
    return "A word differs, is missing or is added without a mark.";
  case model::Verdict::paraphrased:
    return "The filing says this in other words.";
  case model::Verdict::not_found:
    return "Credited to a filing, and nothing that was searched says it. That is not the same as "
           "false.";
  case model::Verdict::other_source:
    return "Said by someone else; not linked to a filing.";
  case model::Verdict::unchecked:
    return "Could not be checked.";
  }
  return {};
}

std::vector<Checked> checked_quotations(const model::CheckedArticle& checked) {
  std::map<std::string, const model::Finding*> by_id;
  for (const model::Finding& finding : checked.findings)
    by_id.emplace(finding.quotation, &finding);
  std::vector<Checked> pairs;
  for (const model::Quotation& quotation : checked.article.quotations) {
    const auto found = by_id.find(quotation.id);
    pairs.push_back({&quotation, found == by_id.end() ? &no_finding() : found->second});
  }
  return pairs;
}

Counts count_verdicts(const std::vector<model::CheckedArticle>& articles) {
  Counts counts{};
  for (const model::CheckedArticle& article : articles) {
    for (const Checked& checked : checked_quotations(article)) {
      const auto at = std::find(all_verdicts.begin(), all_verdicts.end(), checked.finding->verdict);
      ++counts.at(static_cast<std::size_t>(at - all_verdicts.begin()));
    }
  }
  return counts;
}

std::string counts_line(const Counts& counts) {
  std::string line;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) == 0) continue;
    if (!line.empty()) line += ", ";
    line += std::to_string(counts.at(i)) + " " + verdict_word(all_verdicts.at(i));
  }
  return line.empty() ? "no quotations" : line;
}

std::string count_of(long long number, const std::string& noun) {
  std::string line = std::to_string(number) + " ";
  if (number == 1) return line + noun;
  const std::size_t y = noun.find('y');
  if (noun == "story" || noun == "entry") return line + noun.substr(0, y) + "ies";
  return line + noun + "s";
}

std::string percent(double share) {
  if (!(share > 0)) return "0 %";
  if (share >= 1) return "100 %";
  return std::to_string(std::clamp(std::lround(share * 100), 1L, 99L)) + " %";
}

std::string number_ranges(const std::vector<int>& sorted) {
  std::string line;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t last = i;
    while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1)
      ++last;
    if (!line.empty()) line += ", ";
    line += range_text(sorted[i], sorted[last]);
    i = last + 1;
  }
  return line;
}

std::string filing_name(const model::Filing& filing) {
  if (filing.id != 0) return model::filing_ref(filing.id);
  return "sha256-" + (filing.sha256.empty() ? std::string("unknown") : filing.sha256.substr(0, 12));
}

std::string article_name(const model::Article& article, std::size_t index) {
  return article.id != 0 ? model::article_ref(article.id) : "s" + std::to_string(index + 1);
}

std::string article_title(const model::Article& article) {
  if (article.title && !article.title->empty()) return *article.title;
  if (!article.source.empty()) return article.source;
  return article.url.value_or("Untitled story");
}

std::string article_byline(const model::Article& article) {
  std::string line;
  append_part(line, article.outlet.value_or(""));
  append_part(line, joined(article.authors, ", "));
  if (article.published) append_part(line, article.published->bluebook());
  if (article.modified && article.modified != article.published) {
    append_part(line, "changed " + article.modified->bluebook());
  }
  return line;
}

std::string filing_title(const model::Filing& filing) {
  if (!filing.case_name.empty()) return filing.case_name;
  if (!filing.title.empty()) return filing.title;
  if (filing.kind != model::FilingKind::other && filing.filed)
    return model::to_string(filing.kind) + " filed " + filing.filed->bluebook();
  return filing.path.empty() ? "Filing" : filing.path.substr(filing.path.rfind('/') + 1);
}

std::string filing_heading(const model::Filing& filing) {
  const std::string name = cite::short_name(filing);
  const std::string title = filing_title(filing);
  return name.empty() || name == title ? title : name + " – " + title;
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
  std::string line = (page.to_pdf && *page.to_pdf != page.pdf ? "PDF pages " : "PDF page ") +
                     range_text(page.pdf, page.to_pdf.value_or(page.pdf));
  if (filing.pages > 0) line += " of " + std::to_string(filing.pages);
  if (page.ecf) append_part(line, "ECF page " + std::to_string(*page.ecf));
  if (page.printed) append_part(line, "printed page " + *page.printed);
  if (page.page_id) append_part(line, "PageID " + *page.page_id);
  if (place.lines) append_part(line, "margin " + lines_text(*place.lines));
  if (place.paragraph) append_part(line, "¶ " + std::to_string(*place.paragraph));
  if (place.body_lines) append_part(line, lines_text(*place.body_lines) + " counted from the top");
  if (place.zone != model::PlaceZone::body) append_part(line, model::to_string(place.zone));
  return line;
}

std::string origin_note(const model::Place& place) {
  if (place.origin != model::Origin::ocr) return {};
  if (!place.ocr_confidence) return "Read by OCR; compare with the page.";
  // Means of 0..100, as the page carries them.
  return "Read by OCR with a mean confidence of " + percent(*place.ocr_confidence / 100) +
         "; compare with the page.";
}

std::string citation_chain(const model::Article& article, const model::Quotation& quotation,
                           const model::Link* link) {
  std::vector<std::string> hops;
  const auto add = [&hops](const std::string& hop) {
    if (!hop.empty() && std::find(hops.begin(), hops.end(), hop) == hops.end()) hops.push_back(hop);
  };
  add(article.outlet.value_or(article.chain.empty() ? "this story" : article.chain.front()));
  for (const std::string& hop : quotation.attribution.via)
    add(hop);
  if (hops.size() < 2) return {};
  if (link != nullptr) add(cite::short_name(link->filing));
  return joined(hops, " ← ");
}

std::string edit_line(const model::Edit& edit) {
  const std::string filing = "“" + edit.filing + "”";
  const std::string article = "“" + edit.article + "”";
  std::string line;
  switch (edit.op) {
  case model::EditOp::replace:
    line = "replaced: " + filing + " → " + article;
    break;
  case model::EditOp::insert:
    line = "added by the story: " + article;
    break;
  case model::EditOp::remove:
    line = "left out without a mark: " + filing;
    break;
  case model::EditOp::bracket:
    line = "in brackets: " + (edit.filing.empty() ? article : filing + " → " + article);
    break;
  case model::EditOp::ellipsis:
    line = "ellipsis" + (edit.filing.empty() ? std::string() : " for " + filing);
    break;
  case model::EditOp::case_change:
    line = "capitals: " + filing + " → " + article;
    break;
  case model::EditOp::punctuation:
    line = "punctuation: " + filing + " → " + article;
    break;
  }
  if (edit.severe) line += " (changes a " + *edit.severe + ")";
  return line;
}

std::vector<DiffPiece> words_of(const model::Quotation& quotation, const model::Link& link) {
  std::vector<std::string> unmarked;
  for (const model::Edit& edit : link.edits) {
    if (edit.op == model::EditOp::remove) unmarked.push_back(edit.filing);
  }
  return word_diff(quotation.text, link.passage, unmarked);
}

std::string speaker_line(const model::Attribution& attribution) {
  const std::string who = attribution.name.value_or(attribution.surface);
  if (who.empty()) return "no attribution";
  std::string line = who;
  if (attribution.source_class != model::SourceClass::none) {
    line += " (" + model::to_string(attribution.source_class) + ")";
  }
  if (!attribution.surface.empty() && attribution.surface != who) {
    line += ", in the story “" + attribution.surface + "”";
  }
  if (!attribution.hedges.empty()) line += ", hedged: " + joined(attribution.hedges, ", ");
  return line;
}

std::vector<Denial> denials(const model::Article& article, const model::Quotation& quotation) {
  std::vector<Denial> found;
  for (const std::string& id : quotation.denied_by) {
    Denial denial{id, "", ""};
    for (const model::Quotation& other : article.quotations) {
      if (other.id == id) denial = {id, speaker_line(other.attribution), other.text};
    }
    for (const model::Statement& other : article.statements) {
      if (other.id == id) denial = {id, speaker_line(other.attribution), other.text};
    }
    found.push_back(std::move(denial));
  }
  return found;
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

std::vector<std::string> coverage(const model::Searched& searched) {
  std::vector<std::string> lines;
  std::string first = "Searched: " + count_of(searched.filings, "filing") + " with " +
                      count_of(searched.pages, "page");
  if (!searched.dockets.empty()) {
    first += " in " + count_of(static_cast<long long>(searched.dockets.size()), "docket") + " (" +
             joined(searched.dockets, ", ") + ")";
  }
  lines.push_back(first + ".");
  std::vector<std::string> gaps;
  if (searched.entries_missing > 0) {
    gaps.push_back("docket entries known without a PDF in the library: " +
                   std::to_string(searched.entries_missing));
  }
  if (searched.entries_sealed > 0) {
    gaps.push_back("sealed entries: " + std::to_string(searched.entries_sealed));
  }
  if (searched.pages_unreadable > 0) {
    gaps.push_back("pages that could not be read: " + std::to_string(searched.pages_unreadable));
  }
  lines.push_back(gaps.empty() ? "Not searched: papers that the library does not hold or know of."
                               : "Not searched: " + joined(gaps, "; ") +
                                     "; and papers that the library does not know of.");
  lines.emplace_back("“Not found” means: not in what was searched.");
  return lines;
}

std::string disclaimer() {
  return "This report compares words. It does not say whether anything is true, and it is no legal "
         "advice: what a complaint, motion or letter says is an allegation or argument of the one "
         "who filed it.";
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
