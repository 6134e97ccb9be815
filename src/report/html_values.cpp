#include "report/html_values.hpp"

#include "report/clean.hpp"
#include "report/html_words.hpp"

#include "pincite/cite/place.hpp"

namespace pincite::report {
namespace {

std::string sign(model::Verdict verdict) {
  switch (verdict) {
  case model::Verdict::verbatim:
    return "=";
  case model::Verdict::edited:
    return "[=]";
  case model::Verdict::altered:
    return "≠";
  case model::Verdict::paraphrased:
    return "≈";
  case model::Verdict::not_found:
    return "∅";
  case model::Verdict::other_source:
    return "→";
  case model::Verdict::unchecked:
    return "?";
  }
  return "?";
}

// Only where the words themselves are compared; a paraphrase differs everywhere.
void put_words(Values& values, const Checked& pair, const model::Link* best) {
  const model::Verdict verdict = pair.finding->verdict;
  const bool compare = verdict == model::Verdict::verbatim || verdict == model::Verdict::edited ||
                       verdict == model::Verdict::altered;
  const model::QuotationKind kind = pair.quotation->kind;
  if (best == nullptr || !compare) {
    values.set("story_words", as_printed(kind, html_text(pair.quotation->text)));
    if (best != nullptr) values.set("filing_words", html_text(best->passage));
    return;
  }
  const std::vector<DiffPiece> pieces = words_of(*pair.quotation, *best);
  values.set("story_words", as_printed(kind, story_html(pieces)));
  values.set("filing_words", filing_html(pieces));
}

std::string edits_html(const model::Link& link) {
  std::string edits;
  for (const model::Edit& edit : link.edits) {
    edits += (edits.empty() ? "" : "<br>") + html_text(capital(edit_line(edit)));
  }
  return edits;
}

std::string list_line(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items)
    out += (out.empty() ? "" : "; ") + item;
  return capital(std::move(out));
}

std::string cite_line(const model::Place& place) {
  return place.citation.empty() ? place.pin_cite : place.citation;
}

Values other_places(const model::Finding& finding) {
  Values places{Values::type::list};
  for (std::size_t i = 1; i < finding.links.size(); ++i) {
    const model::Link& link = finding.links[i];
    Values place;
    place.set("other_cite", cite_line(link.place));
    put(place, "other_link", page_link(link.filing, link.place.page.pdf));
    place.set("other_score", percent(link.score));
    places << place;
  }
  return places;
}

void put_link(Values& values, const Checked& pair, const model::Link& link,
              const FilingNames& names) {
  put(values, "pin", link.place.pin_cite);
  put(values, "before", link.before);
  put(values, "after", link.after);
  // Cleaning takes the space at the ends; "(" and "." stand close to the passage.
  put_flag(values, "space_before", link.before.ends_with(' '));
  put_flag(values, "space_after", link.after.starts_with(' '));
  put(values, "origin_note", origin_note(link.place));
  put(values, "edits", edits_html(link));
  values.set("edits_label", std::string(link.edits.size() == 1 ? "Difference" : "Differences"));
  put(values, "citation", link.place.citation);
  put(values, "sentence_of_filing", cite::plain_sentence(link.filing));
  values.set("page", page_basis(link.place, link.filing));
  put(values, "page_link", page_link(link.filing, link.place.page.pdf));
  put(values, "evidence", list_line(link.evidence));
  put(values, "also_in", names.names(link.also_in));
  put_flag(values, "other_places", pair.finding->links.size() > 1);
  values.set("others", other_places(*pair.finding));
  values.set("filing_anchor", filing_anchor(link.filing));
}

}  // namespace

void put_flag(Values& target, const std::string& name, bool value) {
  target.set(name, Values(value));
}

void put_language(Values& values, const std::string& name, const model::Article& article) {
  put(values, name, language_tag(article.language.value_or("")));
}

void put_address(Values& values, const model::Article& article) {
  if (article.url && is_web_address(*article.url)) values.set("url", *article.url);
}

void put(Values& target, const std::string& name, const std::string& value) {
  if (!value.empty()) target.set(name, value);
}

std::string safe_id(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    out += plain ? c : '_';
  }
  return out;
}

std::string filing_anchor(const model::Filing& filing) {
  return safe_id(filing_name(filing));
}

std::string quotation_anchor(const std::string& story_anchor, const std::string& quotation) {
  return story_anchor + "-" + safe_id(quotation);
}

void put_verdict(Values& values, const std::string& prefix, model::Verdict verdict) {
  values.set(prefix + "verdict", capital(verdict_word(verdict)));
  values.set(prefix + "class", model::to_string(verdict));
  values.set(prefix + "sign", sign(verdict));
}

Values story_values(const model::CheckedArticle& checked, const Focus& focus,
                    const std::string& anchor, bool only) {
  const model::Article& article = checked.article;
  Values values;
  put_flag(values, "only", only);
  values.set("anchor", anchor);
  values.set("title", article_title(article));
  put(values, "reference", article.id == 0 ? "" : model::article_ref(article.id));
  put_language(values, "language", article);
  put(values, "byline", article_byline(article));
  put_address(values, article);
  values.set("source", article.source);
  values.set("counts", capital(counts_line(focus.counts(checked))) + ".");
  put(values, "copy_of", article.copies_of ? model::article_ref(*article.copies_of) : "");
  put_flag(values, "partial", article.partial);
  return values;
}

Values quotation_values(const model::Article& article, const std::string& story_anchor,
                        const Checked& pair, const FilingNames& names) {
  const model::Quotation& quotation = *pair.quotation;
  const model::Finding& finding = *pair.finding;
  const model::Link* best = finding.links.empty() ? nullptr : &finding.links.front();
  Values values;
  values.set("anchor", quotation_anchor(story_anchor, quotation.id));
  values.set("number", quotation.id);
  put_verdict(values, "", finding.verdict);
  values.set("confidence", confidence_words(finding));
  put_flag(values, "compact", best == nullptr);
  put_language(values, "language", article);
  values.set("speaker", capital(speaker_line(quotation.attribution)));
  put(values, "chain", citation_chain(article, quotation, best));
  put(values, "sentence", sentence_with(article, quotation));
  put(values, "reason", capital(finding.reason));
  Values denied{Values::type::list};
  for (const Denial& denial : denials(article, quotation)) {
    Values item;
    item.set("denial_id", denial.id);
    item.set("denial_text", denial.text);
    item.set("denial_speaker", denial.speaker);
    denied << item;
  }
  values.set("denials", denied);
  put_words(values, pair, best);
  put_flag(values, "link", best != nullptr);
  if (best != nullptr) put_link(values, pair, *best, names);
  return values;
}

}  // namespace pincite::report
