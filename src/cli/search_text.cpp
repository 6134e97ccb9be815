#include "cli/search_text.hpp"

#include "cli/csv.hpp"

#include "pincite/cite/place.hpp"

#include <array>
#include <utility>

namespace pincite::cli {

namespace {

std::string bold(const Console& console, const std::string& text) {
  return console.colour ? "\x1b[1m" + text + "\x1b[0m" : text;
}

std::string dim(const Console& console, const std::string& text) {
  return console.colour ? "\x1b[2m" + text + "\x1b[0m" : text;
}

/// "f12  ECF No. 517-1  Klein v. Meta Platforms, Inc.  cand/3:20-cv-08570  2023-04-14  letter".
std::string filing_line(const model::Filing& filing, const Console& console) {
  std::string rest;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) rest += "  " + text;
  };
  add(filing.case_name);
  add(model::docket_key(filing));
  add(filing.filed ? filing.filed->iso() : "");
  if (filing.kind != model::FilingKind::other) add(model::to_string(filing.kind));
  return model::filing_ref(filing.id) + "  " + bold(console, printable(cite::short_name(filing))) +
         printable(rest);
}

std::string places_text(const search::Hit& hit, const Console& console) {
  std::string out;
  const std::string open = console.colour ? "\x1b[1;31m" : "";
  const std::string close = console.colour ? "\x1b[0m" : "";
  for (const search::FoundPlace& found : hit.places) {
    out += "  " + dim(console, printable(found.place.pin_cite)) + (found.exact ? "" : "  ~") + "\n";
    std::string snippet = plain_snippet(found.snippet, "\x02", "\x03");
    std::string shown;
    for (const char c : snippet) {
      shown += c == '\x02' ? open : c == '\x03' ? close : std::string(1, c == '\n' ? ' ' : c);
    }
    out += "      " + shown + "\n";
  }
  if (hit.places_total > hit.places.size()) {
    out += "      … " + std::to_string(hit.places_total - hit.places.size()) + " more here\n";
  }
  return out;
}

std::string range_text(const std::optional<model::LineRange>& range) {
  if (!range) return {};
  const std::string first = std::to_string(range->first);
  return range->first == range->last ? first : first + "-" + std::to_string(range->last);
}

}  // namespace

std::string plain_snippet(const std::string& snippet, const std::string& open,
                          const std::string& close) {
  const std::array<std::pair<std::string, std::string>, 7> entities = {{{"<mark>", open},
                                                                        {"</mark>", close},
                                                                        {"&lt;", "<"},
                                                                        {"&gt;", ">"},
                                                                        {"&quot;", "\""},
                                                                        {"&#39;", "'"},
                                                                        {"&amp;", "&"}}};
  std::string out;
  for (std::size_t at = 0; at < snippet.size();) {
    bool found = false;
    for (const auto& [from, to] : entities) {
      if (snippet.compare(at, from.size(), from) != 0) continue;
      out += to;
      at += from.size();
      found = true;
      break;
    }
    if (!found) out += static_cast<unsigned char>(snippet[at]) < 0x20 ? ' ' : snippet[at];
    if (!found) ++at;
  }
  return out;
}

std::string search_text(const search::Answer& answer, const Console& console) {
  std::string out = dim(console, printable(answer.interpreted)) + "\n";
  for (const search::Hit& hit : answer.hits) {
    out += "\n" + filing_line(hit.filing, console) + "\n" + places_text(hit, console);
  }
  out += "\n" + std::to_string(answer.total) + (answer.total == 1 ? " filing, " : " filings, ") +
         std::to_string(answer.total_places) +
         (answer.total_places == 1 ? " place\n" : " places\n");
  return out;
}

std::string search_csv(const search::Answer& answer) {
  std::string out = csv_row({"filing", "ecf", "case_name", "docket", "filed", "pdf_page", "lines",
                             "paragraph", "pin_cite", "exact", "snippet"});
  for (const search::Hit& hit : answer.hits) {
    for (const search::FoundPlace& found : hit.places) {
      out += csv_row(
          {model::filing_ref(hit.filing.id), hit.filing.ecf, hit.filing.case_name,
           model::docket_key(hit.filing), hit.filing.filed ? hit.filing.filed->iso() : "",
           std::to_string(found.place.page.pdf), range_text(found.place.lines),
           found.place.paragraph ? std::to_string(*found.place.paragraph) : "",
           found.place.pin_cite, found.exact ? "yes" : "no", plain_snippet(found.snippet, "", "")});
    }
  }
  return out;
}

}  // namespace pincite::cli
