#include "article/block_quotes.hpp"

#include "article/ascii.hpp"
#include "article/verbs.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

constexpr std::size_t fewest_words = 8;  // a shorter paragraph behind a colon is a list item

struct Line {
  std::string_view text;
  std::size_t begin = 0, end = 0;
};

/// Words that announce somebody's words: a reporting verb, "according to", "this way", "as
/// follows".
bool introduces(std::string_view line) {
  line = trim(line);
  if (!ends_with(line, ":")) return false;
  const std::string lower = lower_ascii(line.substr(line.size() > 300 ? line.size() - 300 : 0));
  const bool shows = starts_with(lower, "here is ") || starts_with(lower, "here's ") ||
                     starts_with(lower, "here\xE2\x80\x99s ") || starts_with(lower, "from the ");
  if (shows && count_words(lower) <= 8) return true;
  for (const std::string_view phrase :
       {"according to", "in the words of", "puts it", "put it", "as follows", "excerpt", "passage",
        "paragraph", "in full", "the text", "statement"}) {
    if (contains(lower, phrase)) return true;
  }
  std::string word;
  for (const char c : lower) {
    if (is_letter(c)) {
      word.push_back(c);
      continue;
    }
    if (verb_form(word).cue == Cue::speech || verb_form(word).cue == Cue::weak) return true;
    word.clear();
  }
  return false;
}

bool looks_like_list(std::string_view text) {
  return starts_with(text, "- ") || starts_with(text, "* ") || starts_with(text, "\xE2\x80\xA2") ||
         (text.size() > 2 && is_digit(text[0]) && (text[1] == '.' || text[1] == ')'));
}

/// Share of the block that stands in marks of its own.
double marked_share(const BodyBlock& block, const std::vector<const Marked*>& inside) {
  std::size_t covered = 0;
  for (const Marked* one : inside) {
    if (one->parent < 0)
      covered += std::min(one->outer_end, block.end) - std::max(one->outer_begin, block.begin);
  }
  return static_cast<double>(covered) /
         static_cast<double>(std::max<std::size_t>(1, block.end - block.begin));
}

}  // namespace

void add_block_quotations(std::string_view body, const std::vector<BodyBlock>& blocks,
                          std::vector<Marked>& marked) {
  std::vector<std::size_t> order(marked.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return marked[a].outer_begin < marked[b].outer_begin;
  });
  std::size_t next = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BodyBlock& block = blocks[i];
    std::vector<std::size_t> inside;
    bool crosses = false;
    while (next < order.size() && marked[order[next]].outer_begin < block.end) {
      if (marked[order[next]].outer_end > block.end) crosses = true;
      if (marked[order[next]].outer_begin >= block.begin) inside.push_back(order[next]);
      ++next;
    }
    const std::string_view text = body.substr(block.begin, block.end - block.begin);
    const bool set_off = block.kind == BlockKind::blockquote;
    bool announced = false;
    if (!set_off && i > 0 && block.kind == BlockKind::paragraph) {
      const BodyBlock& above = blocks[i - 1];
      announced = above.kind != BlockKind::blockquote && !looks_like_list(text) &&
                  introduces(body.substr(above.begin, above.end - above.begin)) &&
                  has_words(text, fewest_words) && !ends_with(trim(text), ":");
    }
    if ((!set_off && !announced) || crosses) continue;
    std::vector<const Marked*> pointers;
    for (const std::size_t one : inside)
      pointers.push_back(&marked[one]);
    const bool begins_marked = !inside.empty() && marked[inside.front()].outer_begin == block.begin;
    if (marked_share(block, pointers) > 0.6 || (announced && begins_marked)) continue;
    Marked quotation;
    quotation.outer_begin = quotation.begin = block.begin;
    quotation.outer_end = quotation.end = block.end;
    quotation.block = true;
    const int number = static_cast<int>(marked.size());
    for (const std::size_t one : inside) {
      if (marked[one].parent < 0) marked[one].parent = number;
    }
    marked.push_back(quotation);
  }
}

}  // namespace pincite::article
