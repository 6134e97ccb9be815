#include "report/clean.hpp"
#include "report/formats.hpp"
#include "report/view.hpp"
#include "report/word_diff.hpp"

#include "pincite/base/base64.hpp"
#include "pincite/cite/place.hpp"

#include <ostream>

namespace pincite::report {
namespace {

std::string piece_text(std::string_view text, const std::string& open, const std::string& close) {
  const Trimmed parts = trim_ends(text);
  if (parts.words.empty()) return text.empty() ? "" : " ";
  return (parts.before.empty() ? "" : " ") + open + markdown_text(parts.words) + close +
         (parts.after.empty() ? "" : " ");
}

// Bold for words of the story that the filing lacks, struck through for words of the filing that
// the story lacks (GitHub's strikethrough; the words "left out" stand in the list of edits too).
std::string marked_words(const std::vector<DiffPiece>& pieces) {
  std::string out;
  for (const DiffPiece& piece : pieces) {
    if (piece.kind != DiffKind::changed) {
      out += piece_text(piece.story, "", "");
      continue;
    }
    const std::string gone = piece_text(piece.filing, "~~", "~~");
    const std::string put = piece_text(piece.story, "**", "**");
    const bool apart = !gone.empty() && !put.empty() && gone.back() != ' ';
    out += gone + (apart ? " " : "") + put;
  }
  return std::string(trim_ends(out).words);
}

class MarkdownWriter {
 public:
  MarkdownWriter(std::ostream& out, const model::Report& report, const Pictures& pictures)
      : out_(out), report_(report), pictures_(pictures), names_(report) {}

  void report() {
    out_ << "# Citation report\n\n";
    for (const std::string& sentence : coverage(report_.searched)) {
      out_ << "- " << markdown_text(sentence) << '\n';
    }
    out_ << "\n" << markdown_text(disclaimer()) << "\n\n";
    for (const model::CheckedArticle& checked : report_.articles)
      story(checked);
    for (const model::CitedFiling& cited : report_.filings)
      filing(cited);
  }

 private:
  void item(const std::string& label, const std::string& raw) {
    if (!raw.empty()) out_ << "- **" << label << "**: " << markdown_text(raw) << '\n';
  }
  void page_item(const model::Filing& filing, const model::Place& place) {
    const std::string basis = markdown_text(page_basis(place, filing));
    const std::string link = page_link(filing, place.page.pdf);
    // Parentheses would end the address early.
    out_ << "- **Page**: " << (link.empty() ? basis : "[" + basis + "](<" + link + ">)") << '\n';
  }
  void picture(const model::Filing& filing, const model::Place& place) {
    if (!pictures_) return;
    const std::optional<std::string> png = pictures_(filing, place);
    if (!png || png->empty()) return;
    out_ << "!["
         << markdown_text("PDF page " + std::to_string(place.page.pdf) + " of " +
                          cite::short_name(filing) + ", the words marked")
         << "](data:image/png;base64," << base::base64(*png) << ")\n\n";
  }

  void story(const model::CheckedArticle& checked) {
    const model::Article& article = checked.article;
    out_ << "## " << markdown_text(article_title(article)) << "\n\n";
    const std::string byline = article_byline(article);
    if (!byline.empty()) out_ << markdown_text(byline) << "\n\n";
    if (article.url && is_web_address(*article.url)) {
      out_ << "<" << *article.url << ">\n\n";
    } else {
      out_ << markdown_text(article.source) << "\n\n";
    }
    if (article.copies_of)
      out_ << "A copy of " << model::article_ref(*article.copies_of) << ".\n\n";
    if (article.partial) out_ << "Only part of the story was there to read.\n\n";
    out_ << markdown_text(counts_line(count_verdicts({checked}))) << ".\n\n";
    for (const Checked& pair : checked_quotations(checked))
      quotation(article, pair);
  }

  void quotation(const model::Article& article, const Checked& pair) {
    const model::Quotation& quotation = *pair.quotation;
    const model::Finding& finding = *pair.finding;
    const model::Link* best = finding.links.empty() ? nullptr : &finding.links.front();
    out_ << "### " << markdown_text(quotation.id) << " – " << model::to_string(finding.verdict);
    if (best != nullptr) out_ << " – " << markdown_text(best->place.pin_cite);
    out_ << "\n\n> “" << words(quotation, finding, best) << "”\n\n";
    if (best != nullptr) picture(best->filing, best->place);
    item("By", speaker_line(quotation.attribution));
    item("Chain", citation_chain(article, quotation, best));
    item("Why", finding.reason);
    item("Confidence", percent(finding.confidence));
    if (best != nullptr) place_of(*best);
    for (std::size_t i = 1; i < finding.links.size(); ++i)
      also(finding.links[i]);
    for (const Denial& denial : denials(article, quotation)) {
      item("Denied in the story", denial.id + ", " + denial.speaker + ": “" + denial.text + "”");
    }
    out_ << '\n';
  }
  static std::string words(const model::Quotation& quotation, const model::Finding& finding,
                           const model::Link* best) {
    const bool differs =
        finding.verdict == model::Verdict::altered || finding.verdict == model::Verdict::edited;
    if (best == nullptr || !differs) return markdown_text(quotation.text);
    return marked_words(words_of(quotation, *best));
  }
  void place_of(const model::Link& link) {
    item("As filed", (link.before.empty() ? "" : "… " + link.before) + "“" + link.passage + "”" +
                         (link.after.empty() ? "" : link.after + " …"));
    for (const model::Edit& edit : link.edits)
      item("Edit", edit_line(edit));
    item("Citation", link.place.citation);
    item("What it is", cite::plain_sentence(link.filing));
    page_item(link.filing, link.place);
    item("Note", origin_note(link.place));
    for (const std::string& evidence : link.evidence)
      item("Evidence", evidence);
    item("Same words in", names_.names(link.also_in));
    if (link.filing.version != model::Version::unknown) {
      item("Version", model::to_string(link.filing.version));
    }
    item("Other versions", names_.names(link.filing.versions));
    item("SHA-256", link.filing.sha256);
  }
  void also(const model::Link& link) {
    item("Or", (link.place.citation.empty() ? link.place.pin_cite : link.place.citation) +
                   " (score " + percent(link.score) + ")");
  }

  void filing(const model::CitedFiling& cited) {
    out_ << "## " << markdown_text(filing_heading(cited.filing)) << "\n\n";
    out_ << markdown_text(cite::citation(cited.filing, "")) << "\n\n";
    out_ << markdown_text(cite::plain_sentence(cited.filing)) << "\n\n";
    item("Filing", filing_facts(cited.filing));
    item("Other versions", names_.names(cited.filing.versions));
    item("File", cited.filing.path);
    item("SHA-256", cited.filing.sha256);
    out_ << '\n';
    for (const model::CitedPassage& passage : cited.passages) {
      out_ << "### " << markdown_text(passage.place.pin_cite) << "\n\n> “"
           << markdown_text(passage.text) << "”\n\n";
      if (report_.articles.empty()) picture(cited.filing, passage.place);
      page_item(cited.filing, passage.place);
      item("Note", origin_note(passage.place));
      for (const model::CitedPassage::Citation& by : passage.cited_by) {
        item("Cited by", (by.article == 0 ? "" : model::article_ref(by.article) + " ") +
                             by.quotation + ", " + model::to_string(by.verdict));
      }
      out_ << '\n';
    }
    const std::string silent = pages_without_citation(cited);
    if (!silent.empty()) out_ << markdown_text(silent) << "\n\n";
  }

  std::ostream& out_;
  const model::Report& report_;
  const Pictures& pictures_;
  FilingNames names_;
};

}  // namespace

void write_markdown(std::ostream& out, const model::Report& report, const Pictures& pictures) {
  MarkdownWriter(out, report, pictures).report();
}

}  // namespace pincite::report
