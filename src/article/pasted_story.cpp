#include "article/pasted_story.hpp"

#include "article/ascii.hpp"
#include "article/furniture.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"
#include "article/paragraphs.hpp"
#include "article/pasted_lines.hpp"
#include "article/people.hpp"
#include "article/web_address.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace pincite::article {
namespace {

/// The stretch of lines with the highest sum.
std::pair<std::size_t, std::size_t> best_stretch(const std::vector<Line>& lines) {
  double best = 0, sum = 0;
  std::size_t begin = 0, best_begin = 0, best_end = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      begin = i;
    }
    sum += lines.at(i).score;
    if (sum > best) {
      best = sum;
      best_begin = begin;
      best_end = i + 1;
    }
  }
  return {best_begin, best_end};
}

/// A full stop with another sentence behind it.
bool holds_sentences(std::string_view text) {
  for (std::size_t at = 0; (at = text.find(". ", at)) != std::string_view::npos; at += 2) {
    const std::size_t word = text.find_last_of(' ', at == 0 ? 0 : at - 1) + 1;
    const bool abbreviated = is_abbreviation(text.substr(word, at + 1 - word));
    if (!abbreviated && at > 8) return true;
  }
  return false;
}

/// "No, You Will Not Lose This One": most words begin with capitals.
bool is_title_case(std::string_view text) {
  std::size_t words = 0, capitals = 0;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    ++words;
    capitals += is_upper(word.front()) ? 1 : 0;
  }
  return words >= 4 && capitals * 4 >= words * 3;
}

bool looks_like_headline(std::string_view text) {
  constexpr std::size_t fewest = 3, longest = 30;  // words
  if (!has_words(text, fewest) || has_words(text, longest + 1)) return false;
  if (ends_with(trim(text), ":") || (holds_sentences(text) && !is_title_case(text))) return false;
  const std::string_view line = trim(text);
  const bool small = line.size() > 1 && line[0] >= 'a' && line[0] <= 'z' && !is_upper(line[1]);
  return !small && !ends_with(line, ",") && furniture_reason(text) == nullptr &&
         !looks_like_byline(text) && !looks_like_caption(text) && !looks_like_dateline(text);
}

/// The headline: a short line that stands twice before the story, else the longest candidate of
/// the lines right before it.
std::size_t find_headline(const std::vector<Block>& blocks, std::size_t story_begin) {
  const std::size_t stop = std::min(blocks.size(), story_begin + 3);
  std::unordered_map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < stop; ++i) {
    const std::string key = line_key(blocks.at(i).text.text);
    if (!has_words(key, 4) || !looks_like_headline(blocks.at(i).text.text)) continue;
    const auto [at, fresh] = first.emplace(key, i);
    if (!fresh) return at->second;
  }
  const std::size_t from = story_begin > 12 ? story_begin - 12 : 0;
  std::size_t best = blocks.size(), best_words = 0;
  bool best_stops = false;
  for (std::size_t i = from; i < std::min(blocks.size(), story_begin + 1); ++i) {
    const std::string& text = blocks.at(i).text.text;
    if (!looks_like_headline(text)) continue;
    const std::size_t words = count_words(text);
    if (words > 25 || (i == story_begin && words > 16)) continue;
    const bool full_stop = ends_with(trim(text), ".");  // headlines have none, standfirsts do
    const bool none = best == blocks.size();
    const bool better = full_stop == best_stops ? words > best_words : best_stops;
    if (!none && !better) continue;
    best_words = words;
    best_stops = full_stop;
    best = i;
  }
  return best;
}

/// A page that is all story: hardly anything is furniture, no menu stands outside the stretch, and
/// no reader comments.
bool is_clean(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  constexpr std::size_t most_outside = 4;  // a kicker, a headline, a byline, a date
  std::size_t words = 0, prose = 0, outside = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines.at(i);
    if (line.why != nullptr && one_of(line.why, {"comments"})) return false;
    words += line.words;
    const bool story = line.prose || (line.why == nullptr && line.words >= 15);
    if (story) prose += line.words;
    if (!story && (i < begin || i >= end)) ++outside;
  }
  return words > 0 && outside <= most_outside &&
         static_cast<double>(prose) >= 0.9 * static_cast<double>(words);
}

/// "Rappler.com", "The Guardian": the outlet alone on a line.
std::string outlet_line(std::string_view line) {
  line = trim(line);
  if (count_words(line) > 4) return {};
  std::string known = outlet_of_address("https://" + lower_ascii(line) + "/");
  if (known.empty() && is_outlet_name(line) && is_upper(line.front())) known = std::string(line);
  return known;
}

/// Outlet and authors named on lines of their own among the first `stop` lines.
void read_head(PastedStory& result, const std::vector<Block>& blocks, std::size_t stop) {
  for (std::size_t i = 0; i < stop; ++i) {
    const std::string_view line = trim(blocks.at(i).text.text);
    if (result.outlet.empty()) result.outlet = outlet_line(line);
    const bool by = starts_with(line, "By ") || starts_with(line, "BY ");
    if (result.authors.empty() && by && looks_like_byline(line)) {
      for (std::string& name : split_names(line)) {
        if (is_upper(name.front()) && count_words(name) >= 2 && outlet_line(name).empty())
          result.authors.push_back(std::move(name));
      }
    }
  }
}

}  // namespace

PastedStory story_of_text(const Mapped& text) {
  PastedStory result;
  result.story.blocks = split_paragraphs(text);
  limit_blocks(result.story);
  std::vector<Block>& blocks = result.story.blocks;
  std::vector<Line> lines = judge_lines(blocks);
  find_comment_heads(blocks, lines);
  const auto [begin, end] = best_stretch(lines);
  const bool clean = is_clean(lines, begin, end);
  find_menus(blocks, begin, end, lines);
  const std::size_t headline = find_headline(blocks, begin);
  if (headline < blocks.size()) result.title = std::string(trim(blocks.at(headline).text.text));
  const std::string title_key = line_key(result.title);

  std::vector<const char*> gone(blocks.size(), nullptr);
  std::unordered_set<std::string> seen;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string key = line_key(blocks.at(i).text.text);
    if (i == headline && clean) {
      blocks.at(i).kind = BlockKind::heading;  // nothing tells it from the story but its place
    } else if (i == headline || (!key.empty() && key == title_key)) {
      gone.at(i) = "headline";
    } else if (lines.at(i).why != nullptr) {
      gone.at(i) = lines.at(i).why;
    } else if (!clean && (i < begin || i >= end)) {
      gone.at(i) = "outside the story";
    } else if (key.size() > 20 && !seen.insert(key).second) {
      gone.at(i) = "repeated";
    }
  }
  if (std::all_of(gone.begin(), gone.end(), [](const char* why) { return why != nullptr; }) &&
      headline < blocks.size())
    gone.at(headline) = nullptr;  // nothing but a headline: then it is the story
  read_head(result, blocks, std::min(blocks.size(), begin + 6));
  drop_blocks(result.story, gone);
  return result;
}

}  // namespace pincite::article
