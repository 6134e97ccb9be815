#include "match/credit.hpp"

#include "match/cues.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pincite::match {
namespace {

/// The sentence without the words inside its quotation marks.
std::string outside_marks(const model::Article& article, std::size_t begin, std::size_t end,
                          const StoryScope& scope) {
  const std::string& body = article.body;
  std::string out;
  std::size_t at = begin;
  for (const model::Quotation& quotation : article.quotations) {
    if (quotation.kind == model::QuotationKind::unmarked ||
        quotation.kind == model::QuotationKind::reported) {
      continue;
    }
    const std::size_t from = scope.byte_of(quotation.span.start);
    const std::size_t to = scope.byte_of(quotation.span.end);
    if (to <= at || from >= end) continue;
    if (from > at) out += body.substr(at, from - at) + " | ";
    at = std::max(at, to);
  }
  if (at < end) out += body.substr(at, end - at);
  return out;
}

/// The phrase up to its first preposition or mark: "a person close to Mr. Tamsin" is not Tamsin.
std::string head_of(const std::string& surface) {
  static constexpr std::array<std::string_view, 10> ends{"of", "at",   "for",  "to", "with",
                                                         "in", "from", "near", "by", "on"};
  std::size_t end = 0;
  for (const text::FoldedToken& token : text::fold_tokens(surface)) {
    const bool mark = surface.find_first_of(",(", end) < token.begin;
    if (end > 0 && (mark || std::find(ends.begin(), ends.end(), token.folded) != ends.end())) break;
    end = token.end;
  }
  return surface.substr(0, end);
}

/// The side of the case itself ("the FTC"), not somebody of it ("Ann Lee of Tidewater").
bool is_a_side(const std::string& who, const StoryScope& scope) {
  bool any = false;
  for (const text::FoldedToken& token : text::fold_tokens(who)) {
    const char first = who[token.begin];
    if (first < 'A' || first > 'Z' || text::is_function_word(token.folded)) continue;
    if (!scope.names_a_side(token.folded)) return false;
    any = true;
  }
  return any;
}

Credit decide(model::SourceClass source, bool channel, bool sourced, bool party) {
  using model::SourceClass;
  if (channel && !sourced) return Credit::outside;
  switch (source) {
  case SourceClass::filing:
  case SourceClass::court:
  case SourceClass::party:
    return Credit::filing;
  case SourceClass::spokesperson:
    if (channel || (!sourced && !party)) return Credit::outside;
    return Credit::filing;
  case SourceClass::social:
    return sourced ? Credit::person : Credit::outside;
  case SourceClass::outlet:
    return sourced ? Credit::filing : Credit::passed;
  case SourceClass::person:
    return sourced && !channel ? Credit::filing : Credit::person;
  default:
    return sourced ? Credit::filing : Credit::nobody;
  }
}

}  // namespace

Crediting read_credit(const model::Article& article, const model::Quotation& quotation,
                      const StoryScope& scope) {
  Crediting out;
  const model::Attribution& who = quotation.attribution;
  const auto [begin, end] = scope.sentence_at(scope.byte_of(quotation.span.start));
  const std::string sentence = outside_marks(article, begin, end, scope);
  const std::string credited = who.surface + " " + who.name.value_or("");
  out.channel = find_channel(sentence + " | " + who.surface);
  const bool in_a_paper = std::any_of(who.via.begin(), who.via.end(), names_a_filing);
  const bool sourced = in_a_paper || names_a_filing(who.surface) || sources_a_filing(sentence) ||
                       (out.channel.empty() && speaks_in_papers(sentence));
  const std::vector<std::string> name = text::fold_words(who.name.value_or(head_of(who.surface)));
  for (const std::string& word : name) {
    if (word.size() > 2 && !text::is_function_word(word)) out.names.push_back(word);
  }
  if (!name.empty()) out.surname = name.back();
  out.case_named = find_case_name(sentence + " | " + who.surface);
  const bool plaintiff = scope.names_a_plaintiff(credited);
  out.testimony = is_testimony(sentence);
  const bool side = is_a_side(who.surface, scope);
  // "Coldwater says" where the reader took a company for a person: a side of the case speaks
  // through its papers when it brought the case, or when the verb is one of pleadings.
  const bool known_side = side && (pleads_itself(who.surface, sentence) ||
                                   (plaintiff && is_a_side(who.name.value_or(who.surface), scope)));
  const bool taken_for_person = who.source_class == model::SourceClass::person && known_side;
  const model::SourceClass source = taken_for_person ? model::SourceClass::party : who.source_class;
  out.own_words =
      source == model::SourceClass::party && !sourced && !pleads(sentence) && !plaintiff;
  const bool letter = out.channel == "letter to";
  out.credit = decide(source, !out.channel.empty(), sourced && !letter, side);
  return out;
}

}  // namespace pincite::match
