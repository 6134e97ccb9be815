#include "match/finding.hpp"

#include "match/redacted.hpp"

#include "pincite/cite/place.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

namespace pincite::match {
namespace {

using model::Verdict;

constexpr std::uint32_t words_around = 15;
constexpr std::size_t most_links = 6;
constexpr double ambiguous_margin = 0.7;  ///< 2 : 1

std::string plural(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

bool same_words(const Occurrence& best, const Occurrence& other) {
  return other.exact() == best.exact() &&
         other.alignment.matched >= best.alignment.matched - 0.02 && !other.diff.hidden_words;
}

std::vector<const Occurrence*> with_same_words(const Trial& trial) {
  std::vector<const Occurrence*> out;
  for (std::size_t i = 1; i < trial.occurrences.size(); ++i) {
    if (same_words(trial.occurrences[0], trial.occurrences[i])) {
      out.push_back(&trial.occurrences[i]);
    }
  }
  return out;
}

/// A stretch of the running text on one line.
std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::string words_of(const text::Flow& flow, std::uint32_t begin, std::uint32_t end) {
  return begin < end ? one_line(flow.passage(begin, end)) : std::string();
}

/// Words [from, begin) with the marks and spaces up to token `begin`.
std::string text_before(const text::Flow& flow, std::uint32_t from, std::uint32_t begin) {
  if (from >= begin) return {};
  const std::size_t start = flow.tokens[from].begin;
  return one_line(std::string_view(flow.text).substr(start, flow.tokens[begin].begin - start));
}

/// The marks and spaces after the token before `end`, then words [end, to) and what closes them.
std::string text_after(const text::Flow& flow, std::uint32_t end, std::uint32_t to) {
  if (end == 0 || to < end) return {};
  const std::size_t start = flow.tokens[end - 1].end;
  std::size_t stop = flow.tokens[to - 1].end;
  while (stop < flow.text.size() && std::ispunct(static_cast<unsigned char>(flow.text[stop])) != 0)
    ++stop;
  return one_line(std::string_view(flow.text).substr(start, stop - start));
}

void set_passage(model::Link& link, const Occurrence& occurrence) {
  const text::Flow& flow = occurrence.document->flow();
  const std::uint32_t begin = occurrence.alignment.begin, end = occurrence.alignment.end;
  const text::Segment& segment = flow.segment_of(begin);
  const std::uint32_t room = begin - std::min(begin, segment.begin);
  link.passage = words_of(flow, begin, end);
  link.before = text_before(flow, begin - std::min(room, words_around), begin);
  link.after = text_after(flow, end, std::min(end + words_around, std::max(segment.end, end)));
}

void add_evidence(model::Link& link, const Trial& trial, const Occurrence& occurrence) {
  const Query& query = trial.prepared.query;
  std::vector<std::string>& out = link.evidence;
  if (trial.in_other_words) {
    std::string words;
    for (const std::string& word : occurrence.shared_context)
      words += (words.empty() ? "" : ", ") + word;
    out.push_back("in common: " + words);
    for (const std::string& text : occurrence.fit.evidence)
      out.push_back(text);
    return;
  }
  const bool part = !trial.occurrences.empty() && !trial.occurrences.front().rest.empty();
  if (part) out.push_back("a part of the quotation, which an ellipsis stitches together");
  if (!part)
    out.push_back(occurrence.exact() ? plural(query.words, "word") + " as quoted"
                                     : std::to_string(occurrence.alignment.same_words) + " of " +
                                           plural(query.words, "word") + " as quoted");
  for (const std::string& text : occurrence.fit.evidence) {
    if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
  }
  if (occurrence.companion >= 0.5) out.push_back("other quotations of the story stand here");
  if (!occurrence.shared_context.empty()) {
    std::string words;
    for (std::size_t i = 0; i < std::min<std::size_t>(4, occurrence.shared_context.size()); ++i) {
      words += (i > 0 ? ", " : "") + occurrence.shared_context[i];
    }
    out.push_back("words around it: " + words);
  }
  for (const std::string& slip : occurrence.diff.misread) {
    out.push_back("the scan reads " + slip + ": taken as OCR's slip");
  }
  if (occurrence.diff.citation_skipped) out.push_back("a record citation was left out");
  if (occurrence.repeats > 0) {
    out.push_back("the words stand " + plural(occurrence.repeats, "more time") + " in this filing");
  }
}

model::Link make_link(const Trial& trial, const Occurrence& occurrence, Shelf& shelf) {
  model::Link link;
  link.filing = *shelf.filing(occurrence.filing);
  link.place = cite::place_of(*occurrence.document->document, occurrence.alignment.begin,
                              occurrence.alignment.end);
  set_passage(link, occurrence);
  link.score = std::clamp(occurrence.lexical, 0.0, 1.0);
  link.edits = occurrence.diff.edits;
  add_evidence(link, trial, occurrence);
  return link;
}

std::string name_of(const model::Filing& filing) {
  return model::filing_ref(filing.id) + " (" + cite::short_name(filing) + ")";
}

/// Other filings with the same words become links of their own when they are of the same docket;
/// all are named in also_in.
void add_links(model::Finding& finding, const Trial& trial, Shelf& shelf) {
  const Occurrence& best = trial.occurrences.front();
  finding.links.push_back(make_link(trial, best, shelf));
  double score = finding.links.front().score;
  for (const Occurrence& part : best.rest) {
    finding.links.push_back(make_link(trial, part, shelf));
    score = std::max(0.0, std::min(score - 0.01, finding.links.back().score));
    finding.links.back().score = score;
  }
  const std::string docket = model::docket_key(finding.links.front().filing);
  for (const Occurrence* other : with_same_words(trial)) {
    finding.links.front().also_in.push_back(other->filing);
    if (finding.links.size() >= most_links) continue;
    if (model::docket_key(*shelf.filing(other->filing)) != docket) continue;
    finding.links.push_back(make_link(trial, *other, shelf));
    score = std::max(0.0, std::min(score - 0.01, finding.links.back().score));
    finding.links.back().score = score;
  }
  std::sort(finding.links.front().also_in.begin(), finding.links.front().also_in.end());
}

bool is_earliest(const Occurrence& best, const std::vector<const Occurrence*>& others) {
  const auto filed = [](const Occurrence& each) { return each.document->document->filing.filed; };
  return std::all_of(others.begin(), others.end(), [&](const Occurrence* other) {
    return filed(best) && filed(*other) && *filed(best) < *filed(*other);
  });
}

std::string why_this_filing(const Trial& trial, const std::vector<const Occurrence*>& others) {
  const Occurrence& best = trial.occurrences.front();
  if (trial.margin < ambiguous_margin)
    return "ambiguous: the words stand in " + plural(others.size() + 1, "filing") +
           " and the story does not say which" +
           (is_earliest(best, others) ? "; the earliest comes first" : "");
  const Occurrence& next = *others.front();
  if (best.fit.paper > next.fit.paper + 0.3) return "the story names this paper";
  if (best.companion > next.companion + 0.3) return "other quotations of the story stand there";
  if (best.fit.docket > next.fit.docket + 0.3) return "the story names this case";
  return "the words around it fit the story best";
}

std::string describe(const Diff& diff) {
  std::string severe;
  std::size_t changed = 0;
  for (const model::Edit& edit : diff.edits) {
    const bool word = edit.op == model::EditOp::replace || edit.op == model::EditOp::insert ||
                      edit.op == model::EditOp::remove;
    changed += word ? 1 : 0;
    if (edit.severe && severe.find(*edit.severe) == std::string::npos) {
      severe += (severe.empty() ? "" : ", ") + *edit.severe;
    }
  }
  if (changed > 0) {
    return plural(changed, "unmarked change") + " of words" +
           (severe.empty() ? "" : " (" + severe + ")");
  }
  if (diff.edits.empty()) return "the filing has these words";
  return "the filing has these words, with marked or conventional edits";
}

/// Filings that have the passage under a black bar: some of its words are visible there, or it is
/// missing from another version exactly where a bar stands.
std::set<model::FilingId> where_blacked_out(const Trial& trial, const model::Finding& finding,
                                            Shelf& shelf) {
  std::set<model::FilingId> out;
  for (const Occurrence& other : trial.occurrences) {
    if (other.diff.hidden_words) out.insert(other.filing);
  }
  const Occurrence& best = trial.occurrences.front();
  const std::vector<model::FilingId>& has_words = finding.links.front().also_in;
  for (const model::FilingId id : finding.links.front().filing.versions) {
    if (std::find(has_words.begin(), has_words.end(), id) != has_words.end()) continue;
    const IndexedDocument* version = shelf.filing(id) == nullptr ? nullptr : shelf.open(id);
    if (version == nullptr) continue;
    if (is_blacked_out(*best.document, best.alignment.begin, best.alignment.end, *version)) {
      out.insert(id);
    }
  }
  return out;
}

void explain_link(model::Finding& finding, const Trial& trial, Shelf& shelf) {
  const Occurrence& best = trial.occurrences.front();
  const auto changed = std::find_if(best.rest.begin(), best.rest.end(),
                                    [](const Occurrence& part) { return !part.exact(); });
  const bool later = !best.diff.altered() && changed != best.rest.end();
  finding.reason = describe(later ? changed->diff : best.diff);
  if (!best.rest.empty()) {
    finding.reason +=
        "; stitched from " + plural(best.rest.size() + 1, "place") + " of this filing";
  }
  const auto others = with_same_words(trial);
  if (!others.empty()) {
    finding.reason += "; also in " + plural(others.size(), "other filing") + ": " +
                      why_this_filing(trial, others);
  }
  for (const model::FilingId id : where_blacked_out(trial, finding, shelf)) {
    finding.reason += "; under a black bar in " + name_of(*shelf.filing(id));
  }
  if (!best.diff.misread.empty())
    finding.reason += "; differing letters are OCR's, not the story's";
}

/// A restatement is never more than likely, and its differing words are no mistakes.
void say_paraphrased(model::Finding& finding, const Trial& trial) {
  constexpr double most = 0.7;
  finding.verdict = Verdict::paraphrased;
  finding.confidence = std::min(finding.confidence, most);
  const std::string words = trial.in_other_words ? "" : "; " + finding.reason;
  finding.reason = "the filing says this in other words" + words;
}

bool foreign(const model::Article& article) {
  return article.language && article.language->substr(0, 2) != "en";
}

std::string source_words(const Trial& trial, const model::Quotation& quotation) {
  std::string who = quotation.attribution.name.value_or(quotation.attribution.surface);
  if (who.empty()) who = "somebody else";
  return "said by " + who + (trial.who.channel.empty() ? "" : " (\"" + trial.who.channel + "\")") +
         ", not by a filing";
}

/// Up to three papers that have the very words; empty when none has.
std::string papers_with_the_words(const Trial& trial, Shelf& shelf) {
  constexpr std::size_t most = 3;
  std::string names;
  std::size_t count = 0;
  for (const Occurrence& occurrence : trial.occurrences) {
    if (!occurrence.exact() || ++count > most) continue;
    names += (names.empty() ? "" : ", ") + name_of(*shelf.filing(occurrence.filing));
  }
  return count > most ? names + " and others" : names;
}

void explain_absence(model::Finding& finding, const Trial& trial, const model::Quotation& quotation,
                     const model::Article& article, Shelf& shelf) {
  const bool hidden = !trial.occurrences.empty() && trial.occurrences.front().diff.hidden_words &&
                      trial.occurrences.front().alignment.same_words >= 4;
  const bool spoken_elsewhere = trial.who.testimony && !trial.who.case_named.empty();
  if (trial.who.credit == Credit::outside || trial.who.credit == Credit::person ||
      trial.who.credit == Credit::passed || trial.who.own_words || spoken_elsewhere) {
    finding.verdict = Verdict::other_source;
    finding.reason = source_words(trial, quotation);
    finding.confidence = trial.who.credit == Credit::outside ? 0.97 : 0.85;
  } else if (foreign(article)) {
    finding.reason = "the story is not in English (" + *article.language +
                     "); words cannot be compared across languages";
  } else if (shelf.filings() == 0) {
    finding.reason = "the library has no filings";
  } else if (trial.prepared.query.words == 0) {
    finding.reason = "the quotation has no words to compare";
  } else if (hidden) {
    finding.reason = "the words around it stand in " +
                     name_of(*shelf.filing(trial.occurrences.front().filing)) +
                     ", where a black bar covers the rest";
  } else if (trial.who.credit == Credit::nobody) {
    finding.reason = "the story does not say who said it, and no filing clearly has the words";
  } else if (const std::string papers = papers_with_the_words(trial, shelf); !papers.empty()) {
    finding.reason = "the words stand in " + papers + ", but nothing in the story ties it there";
  } else {
    finding.verdict = Verdict::not_found;
    finding.confidence = 0.85;
    finding.reason = "credited to a filing, and no filing of the library has these words";
  }
}

}  // namespace

model::Finding make_finding(const Trial& trial, const model::Quotation& quotation,
                            const model::Article& article, Shelf& shelf) {
  model::Finding finding;
  finding.quotation = quotation.id;
  if (!trial.accepted) {
    explain_absence(finding, trial, quotation, article, shelf);
    return finding;
  }
  const Occurrence& best = trial.occurrences.front();
  add_links(finding, trial, shelf);
  finding.confidence = confidence(trial);
  finding.verdict = best.verdict();
  explain_link(finding, trial, shelf);
  if (quotation.kind == model::QuotationKind::reported) say_paraphrased(finding, trial);
  return finding;
}

}  // namespace pincite::match
