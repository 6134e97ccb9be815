#include "article/pasted_lines.hpp"

#include "article/ascii.hpp"
#include "article/furniture.hpp"
#include "article/stop_words.hpp"

#include "pincite/base/date.hpp"

#include <algorithm>
#include <unordered_set>

namespace pincite::article {
namespace {

constexpr double comment_score = -8;  // what follows is other people's text

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
         starts_with(key, "post a comment") || key == "comments" || key == "top comments" ||
         key == "top rated comments" || key == "reader comments" || key == "view all comments";
}

/// "jane says:", "Ann Lee on September 12, 2018 at 4:47 pm said:": above a reader's comment, or
/// above words that a story quotes.
bool may_head_comment(std::string_view text) {
  constexpr std::size_t longest_name = 4, longest = 14;  // words, the verb counted
  text = trim(text);
  if (!ends_with(text, ":") || has_words(text, longest + 1)) return false;
  const std::size_t words = count_words(text);
  if (words < 2) return false;
  if (!ends_with(text, " says:") && !ends_with(text, " said:") && !ends_with(text, " wrote:"))
    return false;
  return words <= longest_name || base::find_written_date(text).has_value();
}

const char* why_furniture(std::string_view text, std::size_t words) {
  constexpr std::size_t longest = 60;  // words; no line of furniture is longer
  if (words > longest) return nullptr;
  if (const char* why = furniture_reason(text)) return why;
  if (looks_like_caption(text) || looks_like_photo_credit(text)) return "caption";
  return looks_like_byline(text) || looks_like_dateline(text) ? "byline" : nullptr;
}

bool has_digit(const Block& block) {
  return std::any_of(block.text.text.begin(), block.text.text.end(), is_digit);
}

/// Is the page English by its longer lines? `stops` holds the stop word share of each line.
bool is_english(const std::vector<Block>& blocks, const std::vector<double>& stops) {
  constexpr std::size_t long_line = 8;  // words
  double sum = 0;
  std::size_t lines = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!has_words(blocks[i].text.text, long_line)) continue;
    sum += stops[i];
    ++lines;
  }
  if (lines > 0) return sum / static_cast<double>(lines) > 0.2;
  return std::none_of(blocks.begin(), blocks.end(),
                      [](const Block& block) { return wide_letters(block.text.text) > 40; });
}

/// Long lines with many function words that end like sentences are story; the weights were set
/// by hand. Lines of other languages are judged by length and punctuation only.
Line judge_line(std::string_view text, double stops) {
  Line line;
  line.words = std::max(count_words(text), wide_letters(text) / 3);
  line.why = why_furniture(text, line.words);
  const bool ends = ends_like_prose(text);
  line.prose = line.words >= 8 && ends && stops > 0.2;
  const double length = std::min<double>(static_cast<double>(line.words), 40) / 10;
  if (line.words <= 14 && opens_comments(text)) {
    line.why = "comments";
    line.score = comment_score;
    return line;
  }
  // A live page has a time before each post, and pictures stand between paragraphs.
  if (line.why != nullptr && one_of(line.why, {"time", "caption"})) return line;
  line.score = line.why != nullptr                ? -1.5
               : line.words >= 6 && stops >= 0.25 ? (ends ? 1.0 : -0.2) + length * (stops + 0.4)
               : line.words >= 4 && ends          ? 0.4
                                                  : -0.8;
  return line;
}

}  // namespace

std::vector<Line> judge_lines(const std::vector<Block>& blocks) {
  constexpr double middling = 0.35;  // density of other languages, as it were
  std::vector<double> stops;
  stops.reserve(blocks.size());
  for (const Block& block : blocks)
    stops.push_back(stop_word_share(block.text.text));
  const bool english = is_english(blocks, stops);
  std::vector<Line> lines;
  lines.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i)
    lines.push_back(judge_line(blocks[i].text.text, english ? stops[i] : middling));
  return lines;
}

void find_comment_heads(const std::vector<Block>& blocks, std::vector<Line>& lines) {
  constexpr std::size_t enough = 3;
  std::vector<std::size_t> heads;
  std::unordered_set<std::string> different;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!may_head_comment(blocks.at(i).text.text)) continue;
    heads.push_back(i);
    different.insert(line_key(blocks.at(i).text.text));
  }
  if (different.size() < enough) return;
  for (const std::size_t i : heads) {
    lines.at(i).why = "comments";
    lines.at(i).score = comment_score;
  }
}

void find_menus(const std::vector<Block>& blocks, std::size_t begin, std::size_t end,
                std::vector<Line>& lines) {
  constexpr std::size_t longest = 12, enough = 4;  // words of a line, lines in a row
  std::size_t first = begin;                       // of the run of short lines
  for (std::size_t i = begin; i <= end; ++i) {
    const bool label = i < end && lines.at(i).words <= longest && !lines.at(i).prose &&
                       !ends_like_prose(blocks.at(i).text.text) && !has_digit(blocks.at(i));
    if (label) continue;
    const bool introduced = first > 0 && ends_with(trim(blocks.at(first - 1).text.text), ":");
    for (std::size_t k = first; i - first >= enough && !introduced && k < i; ++k) {
      if (lines.at(k).why == nullptr) lines.at(k).why = "menu";
    }
    first = i + 1;
  }
}

}  // namespace pincite::article
