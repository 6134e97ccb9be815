#include "article/pasted_story.hpp"

#include "article/ascii.hpp"
#include "article/furniture.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"
#include "article/paragraphs.hpp"
#include "article/people.hpp"
#include "article/stop_words.hpp"
#include "article/web_address.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace pincite::article {
namespace {

/// What speaks for a line being part of the story.
struct Line {
  double score = 0;
  const char* why = nullptr;  ///< furniture by its words
  std::size_t words = 0;
  bool prose = false;  ///< a full sentence
};

bool ends_like_prose(std::string_view text) {
  text = trim(text);
  for (const std::string_view mark : {"\"", "\xE2\x80\x9D", "\xE2\x80\x99", ")", "'"}) {
    if (ends_with(text, mark)) text.remove_suffix(mark.size());
  }
  return ends_with(text, ".") || ends_with(text, "!") || ends_with(text, "?") ||
         ends_with(text, ":") || ends_with(text, "\xE2\x80\xA6") || ends_with(text, ",") ||
         ends_with(text, "\xE3\x80\x82") || ends_with(text, "\xEF\xBC\x81") ||
         ends_with(text, "\xEF\xBC\x9F");
}

/// Letters of scripts that put no spaces between words, three bytes each.
std::size_t wide_letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0xE3 && u <= 0xED;
  }));
}

/// "34 responses to …", "12 Comments", "Leave a reply": the reader's page ends here.
bool opens_comments(std::string_view text) {
  const std::string key = line_key(text);
  const std::vector<std::string_view> words = split(key, ' ');
  if (words.empty() || words.size() > 14) return false;
  const bool counted = words.size() >= 2 && is_digit(words[0].front());
  const std::string_view noun = counted ? words[1] : words[0];
  if (counted && (noun == "responses" || noun == "replies" || noun == "thoughts" ||
                  (noun == "comments" && words.size() <= 4)))
    return true;
  return starts_with(key, "leave a reply") || starts_with(key, "leave a comment") ||
         starts_with(key, "post a comment") || key == "comments";
}

/// Is the page English by its longer lines?
bool is_english(const std::vector<Block>& blocks) {
  double sum = 0;
  std::size_t lines = 0;
  for (const Block& block : blocks) {
    if (count_words(block.text.text) < 8) continue;
    sum += stop_word_share(block.text.text);
    ++lines;
  }
  const auto wide = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    return wide_letters(block.text.text) > 40;
  });
  if (lines == 0) return !wide;
  return sum / static_cast<double>(lines) > 0.2;
}

/// Long lines with many function words that end like sentences are story; the weights were set
/// by hand.
Line judge(std::string_view text, bool english) {
  Line line;
  line.words = std::max(count_words(text), wide_letters(text) / 3);
  line.why = furniture_reason(text);
  if (line.why == nullptr && (looks_like_caption(text) || looks_like_photo_credit(text)))
    line.why = "caption";
  if (line.why == nullptr && (looks_like_byline(text) || looks_like_dateline(text)))
    line.why = "byline";
  // Other languages are judged by length and punctuation only, as if of middling density.
  const double stops = english ? stop_word_share(text) : 0.35;
  const bool ends = ends_like_prose(text);
  line.prose = line.words >= 8 && ends && stops > 0.2;
  const double length = std::min<double>(static_cast<double>(line.words), 40) / 10;
  if (opens_comments(text)) {
    line.why = "comments";
    line.score = -8;  // what follows is other people's text
    return line;
  }
  if (line.why != nullptr && line.why == std::string_view("time"))
    return line;  // a live page has one before each post
  line.score = line.why != nullptr                ? -1.5
               : line.words >= 6 && stops >= 0.25 ? (ends ? 1.0 : -0.2) + length * (stops + 0.4)
               : line.words >= 4 && ends          ? 0.4
                                                  : -0.8;
  return line;
}

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
  const std::size_t words = count_words(text);
  if (ends_with(trim(text), ":") || (holds_sentences(text) && !is_title_case(text))) return false;
  const std::string_view line = trim(text);
  const bool small = line.size() > 1 && line[0] >= 'a' && line[0] <= 'z' && !is_upper(line[1]);
  return words >= 3 && words <= 30 && !small && !ends_with(line, ",") &&
         furniture_reason(text) == nullptr && !looks_like_byline(text) &&
         !looks_like_caption(text) && !looks_like_dateline(text);
}

/// The headline: a short line that stands twice before the story, else the longest candidate of
/// the lines right before it.
std::size_t find_headline(const std::vector<Block>& blocks, std::size_t story_begin) {
  const std::size_t stop = std::min(blocks.size(), story_begin + 3);
  std::unordered_map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < stop; ++i) {
    const std::string key = line_key(blocks.at(i).text.text);
    if (count_words(key) < 4 || !looks_like_headline(blocks.at(i).text.text)) continue;
    const auto [at, fresh] = first.emplace(key, i);
    if (!fresh) return at->second;
  }
  const std::size_t from = story_begin > 12 ? story_begin - 12 : 0;
  std::size_t best = blocks.size(), best_words = 0;
  bool best_stops = false;
  for (std::size_t i = from; i < std::min(blocks.size(), story_begin + 1); ++i) {
    const std::string& text = blocks.at(i).text.text;
    const std::size_t words = count_words(text);
    if (!looks_like_headline(text) || words > 25 || (i == story_begin && words > 16)) continue;
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

/// A page that is all story: hardly anything is furniture.
bool is_clean(const std::vector<Line>& lines) {
  std::size_t words = 0, prose = 0;
  for (const Line& line : lines) {
    words += line.words;
    if (line.prose || (line.why == nullptr && line.words >= 15)) prose += line.words;
  }
  return words > 0 && static_cast<double>(prose) >= 0.9 * static_cast<double>(words);
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
  std::vector<Line> lines;
  const bool english = is_english(blocks);
  for (const Block& block : blocks)
    lines.push_back(judge(block.text.text, english));
  const bool clean = is_clean(lines);
  const auto [begin, end] = best_stretch(lines);
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
