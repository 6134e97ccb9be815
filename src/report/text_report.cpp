#include "report/clean.hpp"
#include "report/coverage.hpp"
#include "report/focus.hpp"
#include "report/formats.hpp"
#include "report/word_diff.hpp"
#include "report/wrap.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <string_view>

namespace pincite::report {
namespace {

constexpr std::size_t indent = 4;

std::string_view verdict_colour(model::Verdict verdict) {
  switch (verdict) {
  case model::Verdict::verbatim:
  case model::Verdict::edited:
    return "1;32";
  case model::Verdict::altered:
    return "1;31";
  case model::Verdict::not_found:
    return "1;33";
  default:
    return "1";
  }
}

std::string spaced(const Trimmed& around, const std::string& words) {
  return (around.before.empty() ? "" : " ") + words + (around.after.empty() ? "" : " ");
}

class TextWriter {
 public:
  TextWriter(std::ostream& out, const model::Report& report, const TextStyle& style)
      : out_(out), report_(report), names_(report), focus_(report), colour_(style.colour),
        width_(static_cast<std::size_t>(std::max(style.width, 40))) {}

  void report() {
    if (focus_.filings_first()) filings();
    for (const model::CheckedArticle& checked : report_.articles)
      story(checked);
    if (!focus_.filings_first()) filings();
    papers();
    if (report_.articles.size() > 1) {
      line(count_of(static_cast<long long>(report_.articles.size()), "story") + ": " +
           counts_line(focus_.counts()));
    }
    for (const std::string& sentence : coverage(report_.searched))
      line(visible(sentence));
    line(page_note());
    line(disclaimer());
    if (!report_.made_with.empty()) line("Made with " + visible(report_.made_with) + ".");
  }

 private:
  void filings() {
    for (const model::CitedFiling& cited : report_.filings)
      filing(cited);
  }
  // Each word is painted on its own, so that a line break cannot leave a colour open.
  [[nodiscard]] std::string paint(std::string_view codes, const std::string& text) const {
    if (!colour_) return text;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (end > at)
        out += "\x1B[" + std::string(codes) + "m" + text.substr(at, end - at) + "\x1B[0m";
      if (end < text.size()) out += ' ';
      at = end + 1;
    }
    return out;
  }
  // `hang` more spaces stand before every line but the first.
  void line(const std::string& text, std::size_t by = 0, std::size_t hang = 0) {
    if (!text.empty()) out_ << std::string(by, ' ') << wrap(text, width_, by + hang) << '\n';
  }
  // An address stays whole on its line, or no terminal could open it; nothing else moves with the
  // length of a path.
  void address(const std::string& label, const std::string& text) {
    if (text.empty()) return;
    out_ << std::string(label.empty() ? 0 : indent, ' ')
         << (label.empty() ? "" : paint("2", label + ":") + " ") << visible(text) << '\n';
  }
  void labelled(const std::string& label, const std::string& text) {
    if (!text.empty()) line(paint("2", label + ":") + " " + text, indent, 2);
  }

  void story(const model::CheckedArticle& checked) {
    const model::Article& article = checked.article;
    line(paint("1", visible(article_title(article))));
    line(visible(article_byline(article)));
    address("", article.url.value_or(article.source));
    if (article.id != 0) line("stored as " + model::article_ref(article.id));
    if (article.copies_of) line("a copy of " + model::article_ref(*article.copies_of));
    if (article.partial) line("only part of the story was there to read");
    line(counts_line(focus_.counts(checked)));
    out_ << '\n';
    for (const Checked& pair : focus_.shown(checked))
      quotation(article, pair);
    note(focus_.left_out(checked));
  }
  void note(const std::string& text) {
    if (text.empty()) return;
    line(visible(text));
    out_ << '\n';
  }

  void quotation(const model::Article& article, const Checked& pair) {
    const model::Quotation& quotation = *pair.quotation;
    const model::Finding& finding = *pair.finding;
    const model::Link* best = finding.links.empty() ? nullptr : &finding.links.front();
    std::string head = visible(quotation.id) + "  " +
                       paint(verdict_colour(finding.verdict), model::to_string(finding.verdict));
    if (best != nullptr) head += "  " + paint("1", visible(best->place.pin_cite));
    line(head + "  " + paint("2", "(" + confidence_words(finding) + ")"));
    line(as_printed(quotation.kind, words(quotation, finding, best)), indent);
    labelled("by", visible(speaker_line(quotation.attribution)));
    labelled("chain", visible(citation_chain(article, quotation, best)));
    labelled("why", visible(finding.reason));
    if (best != nullptr) place_of(*best, finding.verdict);
    for (std::size_t i = 1; i < finding.links.size(); ++i)
      also(finding.links[i], *best);
    for (const Denial& denial : denials(article, quotation)) {
      labelled("denied in the story",
               visible(denial.id + ", " + denial.speaker + ": " + denial.text));
    }
    out_ << '\n';
  }

  // The story's words; where they differ from the filing, with the difference in place.
  [[nodiscard]] std::string words(const model::Quotation& quotation, const model::Finding& finding,
                                  const model::Link* best) const {
    const bool differs =
        finding.verdict == model::Verdict::altered || finding.verdict == model::Verdict::edited;
    if (best == nullptr || !differs) return visible(quotation.text);
    std::string out;
    for (const DiffPiece& piece : words_of(quotation, *best)) {
      const Trimmed story = trim_ends(piece.story);
      if (piece.kind != DiffKind::changed) {
        out += spaced(story, visible(story.words));
      } else {
        out += changed(story, trim_ends(piece.filing));
      }
    }
    return visible_ends(out);
  }
  [[nodiscard]] std::string changed(const Trimmed& story, const Trimmed& filing) const {
    std::string both;
    if (!filing.words.empty()) {
      const std::string text = visible(filing.words);
      both += colour_ ? paint("9;31", text) : "[-" + text + "-]";
    }
    if (!story.words.empty()) {
      const std::string text = visible(story.words);
      if (colour_ && !both.empty()) both += ' ';
      both += colour_ ? paint("4;32", text) : "{+" + text + "+}";
    }
    return spaced(story.words.empty() ? filing : story, both);
  }
  static std::string visible_ends(const std::string& text) {
    return std::string(trim_ends(text).words);
  }

  void place_of(const model::Link& link, model::Verdict verdict) {
    if (verdict != model::Verdict::verbatim)
      labelled("as filed", "“" + visible(link.passage) + "”");
    for (const model::Edit& edit : link.edits)
      labelled("edit", visible(edit_line(edit)));
    labelled("cite", visible(link.place.citation));
    labelled("page", visible(page_basis(link.place, link.filing)));
    labelled("note", visible(origin_note(link.place)));
    if (!link.also_in.empty()) labelled("also in", visible(names_.names(link.also_in)));
    labelled("evidence", visible(joined(link.evidence, "; ")));
    address("file", page_link(link.filing, link.place.page.pdf));
  }
  /// A further place in the same filing belongs to the quotation; one elsewhere is a choice.
  void also(const model::Link& link, const model::Link& best) {
    labelled(link.filing.id == best.filing.id ? "and" : "or",
             visible(link.place.citation.empty() ? link.place.pin_cite : link.place.citation) +
                 " (score " + percent(link.score) + ")");
  }

  // What the filings quoted above are, once each: kind and date in a sentence, and the hash.
  void papers() {
    std::set<std::string> described;
    for (const model::CitedFiling& cited : report_.filings) {
      described.insert(filing_name(cited.filing));
    }
    for (const model::CheckedArticle& checked : report_.articles) {
      for (const model::Finding& finding : checked.findings) {
        for (const model::Link& link : finding.links) {
          if (described.insert(filing_name(link.filing)).second) paper(link.filing);
        }
      }
    }
  }
  void paper(const model::Filing& filing) {
    line(paint("1", visible(filing_heading(filing))));
    line(visible(cite::plain_sentence(filing)));
    line(visible(filing_facts(filing)));
    if (!filing.versions.empty()) line("other versions: " + visible(names_.names(filing.versions)));
    if (!filing.sha256.empty()) line("SHA-256 " + visible(filing.sha256));
    out_ << '\n';
  }

  void filing(const model::CitedFiling& cited) {
    paper(cited.filing);
    for (const model::CitedPassage& passage : cited.passages) {
      line(paint("1", visible(passage.place.pin_cite)));
      line("“" + visible(passage.text) + "”", indent);
      labelled("page", visible(page_basis(passage.place, cited.filing)));
      labelled("note", visible(origin_note(passage.place)));
      for (const model::CitedPassage::Citation& by : passage.cited_by) {
        labelled("cited by", visible((by.article == 0 ? "" : model::article_ref(by.article) + " ") +
                                     by.quotation + ", " + model::to_string(by.verdict)));
      }
      out_ << '\n';
    }
    note(focus_.silent_pages(cited));
  }

  std::ostream& out_;
  const model::Report& report_;
  FilingNames names_;
  Focus focus_;
  bool colour_;
  std::size_t width_;
};

}  // namespace

void write_text(std::ostream& out, const model::Report& report, const TextStyle& style) {
  TextWriter(out, report, style).report();
}

}  // namespace pincite::report
