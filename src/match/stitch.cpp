#include "match/stitch.hpp"

#include <algorithm>
#include <optional>

namespace pincite::match {
namespace {

constexpr std::size_t least_words = 4, least_content = 2;  ///< of a part that is looked for alone
constexpr double least_matched = 0.8;

/// Text of tokens [first, last] with the brackets that touch them.
std::string part_text(const Query& query, std::size_t first, std::size_t last) {
  std::size_t begin = query.tokens[first].begin, end = query.tokens[last].end;
  if (begin > 0 && query.text[begin - 1] == '[') --begin;
  if (end < query.text.size() && query.text[end] == ']') ++end;
  return query.text.substr(begin, end - begin);
}

/// The parts between ellipses; empty when there is one only, or one is too short.
std::vector<Query> split_at_ellipses(const Query& query) {
  std::vector<Query> parts;
  std::size_t first = 0;
  for (std::size_t i = 1; i <= query.tokens.size(); ++i) {
    if (i < query.tokens.size() && query.gaps[i] != Gap::ellipsis) continue;
    parts.push_back(make_query(part_text(query, first, i - 1)));
    if (parts.back().words < least_words || parts.back().content_words < least_content) return {};
    first = i;
  }
  return parts.size() < 2 ? std::vector<Query>{} : parts;
}

/// One place that reaches over so many words left out is two for a reader.
bool spans_far(const Alignment& alignment, std::size_t words) {
  constexpr std::uint32_t far = 150;
  return alignment.end - alignment.begin > words + far;
}

std::optional<Occurrence> find_part(PreparedQuery& part, const Occurrence& where, Shelf& shelf) {
  auto found = align_document(part, *where.document, shelf.vocabulary(), least_matched, 1);
  if (found.empty()) return std::nullopt;
  Occurrence made = where;
  made.alignment = std::move(found.front());
  made.diff = compare(part.query, *where.document, shelf.vocabulary(), made.alignment);
  return made;
}

/// All parts in the filing of `where`, as one occurrence at the first part's place.
std::optional<Occurrence> stitch(std::vector<PreparedQuery>& parts, const Occurrence& where,
                                 Shelf& shelf) {
  std::optional<Occurrence> whole;
  double matched = 0, total = 0, score = 0;
  std::size_t same = 0, content = 0, run = 0;
  for (PreparedQuery& part : parts) {
    std::optional<Occurrence> found = find_part(part, where, shelf);
    if (!found) return std::nullopt;
    matched += found->alignment.matched * part.query.total;
    score += (found->diff.altered() ? found->alignment.score : 1) * part.query.total;
    total += part.query.total;
    same += found->alignment.same_words;
    content += found->alignment.same_content;
    run = std::max(run, found->alignment.longest_run);
    if (whole) {
      whole->rest.push_back(std::move(*found));
    } else {
      whole = std::move(found);
    }
  }
  whole->alignment.same_words = same;
  whole->alignment.same_content = content;
  whole->alignment.longest_run = run;
  whole->alignment.matched = matched / total;
  whole->lexical = std::clamp(score / total, 0.0, 1.0);
  whole->diff.edits.push_back({model::EditOp::ellipsis, "\xE2\x80\xA6", "", std::nullopt});
  return whole;
}

}  // namespace

void add_stitched(Trial& trial, QueryPreparer& preparer, Shelf& shelf) {
  const std::size_t words = trial.prepared.query.words;
  const bool settled =
      std::all_of(trial.occurrences.begin(), trial.occurrences.end(), [&](const Occurrence& each) {
        return each.exact() && !spans_far(each.alignment, words);
      });
  if (settled) return;
  std::vector<PreparedQuery> parts;
  for (Query& part : split_at_ellipses(trial.prepared.query))
    parts.push_back(preparer.prepare(std::move(part)));
  if (parts.empty()) return;
  for (Occurrence& occurrence : trial.occurrences) {
    const bool far = spans_far(occurrence.alignment, words);
    if (occurrence.exact() && !far) continue;
    std::optional<Occurrence> stitched = stitch(parts, occurrence, shelf);
    const std::size_t now = occurrence.alignment.same_words;
    if (stitched && stitched->alignment.same_words >= now + (far ? 0 : 1)) {
      occurrence = std::move(*stitched);
    }
  }
}

}  // namespace pincite::match
