#include "report/clean.hpp"
#include "report/coverage.hpp"
#include "report/focus.hpp"
#include "report/formats.hpp"
#include "report/word_diff.hpp"

#include "pincite/base/base64.hpp"
#include "pincite/cite/place.hpp"

#include <algorithm>
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
      : out_(out), report_(report), pictures_(pictures), names_(report), focus_(report) {}

  void report() {
    out_ << "# Citation report\n\n";
    for (const std::string& sentence : coverage(report_.searched)) {
      out_ << "- " << markdown_text(sentence) << '\n';
    }
    out_ << "- " << markdown_text(page_note()) << "\n\n";
    out_ << markdown_text(disclaimer()) << "\n\n";
    if (focus_.filings_first()) filings();
    for (const model::CheckedArticle& checked : report_.articles)
      story(checked);
    if (!focus_.filings_first()) filings();
    if (!report_.made_with.empty())
      out_ << "Made with " << markdown_text(report_.made_with) << ".\n";
  }

 private:
  void filings() {
    for (const model::CitedFiling& cited : report_.filings)
      filing(cited);
  }
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
    for (const model::Place& part : by_page(place)) {
      const std::optional<std::string> png = pictures_(filing, part);
      if (!png || png->empty()) continue;
      out_ << "!["
           << markdown_text("PDF page " + std::to_string(part.page.pdf) + " of " +
                            cite::short_name(filing) + ", the words marked")
           << "](data:image/png;base64," << base::base64(*png) << ")\n\n";
    }
  }

  void note(const std::string& text) {
    if (!text.empty()) out_ << markdown_text(text) << "\n\n";
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
    out_ << markdown_text(counts_line(focus_.counts(checked))) << ".\n\n";
    for (const Checked& pair : focus_.shown(checked))
      quotation(article, pair);
    note(focus_.left_out(checked));
  }

  void quotation(const model::Article& article, const Checked& pair) {
    const model::Quotation& quotation = *pair.quotation;
    const model::Finding& finding = *pair.finding;
    const model::Link* best = finding.links.empty() ? nullptr : &finding.links.front();
    out_ << "### " << markdown_text(quotation.id) << " – " << model::to_string(finding.verdict);
    if (best != nullptr) out_ << " – " << markdown_text(best->place.pin_cite);
    out_ << "\n\n> " << as_printed(quotation.kind, words(quotation, finding, best)) << "\n\n";
    if (best != nullptr && !in_filings(best->filing)) picture(best->filing, best->place);
    item("By", speaker_line(quotation.attribution));
    item("Chain", citation_chain(article, quotation, best));
    item("In the story", sentence_with(article, quotation));
    item("Why", finding.reason);
    item("Confidence", sureness(finding));
    if (best != nullptr) place_of(*best);
    for (std::size_t i = 1; i < finding.links.size(); ++i)
      also(finding.links[i], *best);
    for (const Denial& denial : denials(article, quotation)) {
      item("Denied in the story", denial.id + ", " + denial.speaker + ": " + denial.text);
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
  // The passage is bold: quotation marks around it would look like the filing's own.
  void as_filed(const model::Link& link) {
    out_ << "- **As filed**: ";
    if (!link.before.empty()) out_ << "… " << piece_text(link.before, "", "");
    out_ << piece_text(link.passage, "**", "**");
    if (!link.after.empty()) out_ << piece_text(link.after, "", "") << " …";
    out_ << '\n';
  }
  void place_of(const model::Link& link) {
    as_filed(link);
    for (const model::Edit& edit : link.edits)
      item("Edit", edit_line(edit));
    item("Citation", link.place.citation);
    item("Paper", filing_heading(link.filing));
    item("What it is", cite::plain_sentence(link.filing));
    page_item(link.filing, link.place);
    item("Note", origin_note(link.place));
    item("Evidence", joined(link.evidence, "; "));
    item("Same words in", names_.names(link.also_in));
    if (link.filing.version != model::Version::unknown) {
      item("Version", model::to_string(link.filing.version));
    }
    item("Other versions", names_.names(link.filing.versions));
    item("SHA-256", link.filing.sha256);
  }
  /// A further place in the same filing belongs to the quotation; one elsewhere is a choice.
  void also(const model::Link& link, const model::Link& best) {
    item(filing_name(link.filing) == filing_name(best.filing) ? "And" : "Or",
         (link.place.citation.empty() ? link.place.pin_cite : link.place.citation) + " (score " +
             percent(link.score) + ")");
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
      if (focus_.filings_first()) picture(cited.filing, passage.place);
      page_item(cited.filing, passage.place);
      item("Note", origin_note(passage.place));
      for (const model::CitedPassage::Citation& by : passage.cited_by) {
        item("Cited by", (by.article == 0 ? "" : model::article_ref(by.article) + " ") +
                             by.quotation + ", " + model::to_string(by.verdict));
      }
      out_ << '\n';
    }
    note(focus_.silent_pages(cited));
  }
  // Pictures of such passages stand with their filing, above.
  [[nodiscard]] bool in_filings(const model::Filing& filing) const {
    return focus_.filings_first() &&
           std::any_of(report_.filings.begin(), report_.filings.end(), [&](const auto& cited) {
             return filing_name(cited.filing) == filing_name(filing);
           });
  }

  std::ostream& out_;
  const model::Report& report_;
  const Pictures& pictures_;
  FilingNames names_;
  Focus focus_;
};

}  // namespace

void write_markdown(std::ostream& out, const model::Report& report, const Pictures& pictures) {
  MarkdownWriter(out, report, pictures).report();
}

}  // namespace pincite::report
