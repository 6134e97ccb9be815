#include "report/view.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <set>

namespace pincite::report {
namespace {

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

Counts count_verdicts(const std::vector<Checked>& quotations) {
  Counts counts{};
  for (const Checked& checked : quotations) {
    const auto at = std::find(all_verdicts.begin(), all_verdicts.end(), checked.finding->verdict);
    ++counts.at(static_cast<std::size_t>(at - all_verdicts.begin()));
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
  if (!attribution.via.empty()) line += ", via " + joined(attribution.via, ", ");
  if (!attribution.hedges.empty()) line += ", hedged: " + joined(attribution.hedges, ", ");
  return line;
}

std::string as_printed(model::QuotationKind kind, const std::string& words) {
  const bool marked = kind == model::QuotationKind::direct || kind == model::QuotationKind::block;
  return marked ? "“" + words + "”" : words;
}

std::vector<Denial> denials(const model::Article& article, const model::Quotation& quotation) {
  std::vector<Denial> found;
  std::set<std::string> told;  // quotations inside a sentence that is told already
  for (const std::string& id : quotation.denied_by) {
    for (const model::Statement& other : article.statements) {
      if (other.id != id) continue;
      found.push_back({id, speaker_line(other.attribution), other.text});
      told.insert(other.quotations.begin(), other.quotations.end());
    }
  }
  for (const std::string& id : quotation.denied_by) {
    const auto is_found = [&id](const Denial& denial) { return denial.id == id; };
    if (told.contains(id) || std::any_of(found.begin(), found.end(), is_found)) continue;
    Denial denial{id, "", ""};
    for (const model::Quotation& other : article.quotations) {
      if (other.id != id) continue;
      denial = {id, speaker_line(other.attribution), as_printed(other.kind, other.text)};
    }
    found.push_back(std::move(denial));
  }
  return found;
}

std::string sentence_with(const model::Article& article, const model::Quotation& quotation) {
  std::string sentences;
  for (const model::Statement& statement : article.statements) {
    if (std::find(statement.quotations.begin(), statement.quotations.end(), quotation.id) ==
        statement.quotations.end()) {
      continue;
    }
    sentences += (sentences.empty() ? "" : " ") + statement.text;
  }
  return sentences == quotation.text ? std::string() : sentences;
}

}  // namespace pincite::report
