#include "article/linked_body.hpp"

#include "article/ascii.hpp"
#include "article/furniture.hpp"
#include "article/markup_text.hpp"
#include "article/paragraphs.hpp"

#include "pincite/base/utf8.hpp"

#include <charconv>

namespace pincite::article {
namespace {

constexpr std::size_t fewest_words = 50;
constexpr std::string_view key = "\"articleBody\"";

/// The code unit of "\uXXXX" at `at`; nothing when it is none.
std::optional<char32_t> escaped_unit(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\\u" || at + 6 > text.size()) return std::nullopt;
  unsigned int code = 0;
  const char* const first = text.data() + at + 2;
  const auto [end, error] = std::from_chars(first, first + 4, code, 16);
  if (error != std::errc() || end != first + 4) return std::nullopt;
  return static_cast<char32_t>(code);
}

/// Appends what the escape at `at` stands for; returns its length.
std::size_t read_escape(std::string& out, std::string_view text, std::size_t at) {
  if (const auto unit = escaped_unit(text, at)) {
    const auto low = *unit >= 0xD800 && *unit < 0xDC00 ? escaped_unit(text, at + 6) : std::nullopt;
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      base::append_utf8(out, 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00));
      return 12;
    }
    const bool lone = *unit == 0 || (*unit >= 0xD800 && *unit < 0xE000);
    base::append_utf8(out, lone ? char32_t{0xFFFD} : *unit);
    return 6;
  }
  if (at + 1 >= text.size()) return 1;
  switch (text[at + 1]) {
  case 'n':
  case 'r':
    out += '\n';
    break;
  case 't':
  case 'b':
  case 'f':
    out += ' ';
    break;
  default:
    out += text[at + 1];
  }
  return 2;
}

/// The string that begins at the quotation mark at `at`, escapes undone. A string that the block
/// cuts off ends there.
Mapped read_string(std::string_view text, std::size_t at) {
  Mapped result;
  ++at;
  while (at < text.size() && text[at] != '"') {
    if (text[at] != '\\') {
      const std::size_t end = std::min(text.find_first_of("\\\"", at), text.size());
      result.append(text.substr(at, end - at), at, end - at);
      at = end;
      continue;
    }
    std::string plain;
    const std::size_t length = read_escape(plain, text, at);
    result.append(plain, at, length);
    at += length;
  }
  return result;
}

/// Markup inside the string: references are undone, paragraphs and line breaks become line ends,
/// other tags go.
Mapped without_markup(const Mapped& raw) {
  const std::string_view text = raw.text;
  Mapped result;
  const auto add = [&](std::string_view piece, std::size_t begin, std::size_t end) {
    const std::size_t in = raw.map.begin_of(begin);
    result.append(piece, in, std::max(in, raw.map.end_of(end)) - in);
  };
  std::size_t close = 0;  // the ">" at or behind the last tag
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find_first_of("&<", at + 1), text.size());
    std::string plain;
    std::size_t length = text[at] == '&' ? read_reference(plain, text.substr(at)) : 0;
    if (length > 0) {
      add(plain, at, at + length);
      at += length;
      continue;
    }
    const bool tag =
        text[at] == '<' && at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '/');
    if (tag && close < at) close = text.find('>', at);
    if (!tag || close == std::string_view::npos) {
      result.append_slice(raw, at, stop);
      at = stop;
      continue;
    }
    const std::string name = lower_ascii(text.substr(at + 1, std::min<std::size_t>(3, close - at)));
    if (starts_with(name, "p>") || starts_with(name, "p ") || starts_with(name, "/p") ||
        starts_with(name, "br") || starts_with(name, "/h") || starts_with(name, "/li"))
      add("\n", at, close + 1);
    at = close + 1;
  }
  return result;
}

/// The longest body among the page's blocks; maps to Dom::text.
Mapped longest_body(const Dom& dom) {
  Mapped best;
  for (NodeId id = 0; id < dom.nodes.size(); ++id) {
    if (dom.at(id).tag != "script" || dom.at(id).first_child == no_node) continue;
    const Node& node = dom.at(dom.at(id).first_child);
    const std::string_view text = std::string_view(dom.text.text).substr(0, node.text_end);
    std::size_t at = node.text_begin;
    while ((at = text.find(key, at)) != std::string_view::npos) {
      at = text.find_first_not_of(" \t\r\n:", at + key.size());
      if (at == std::string_view::npos || text[at] != '"') break;
      Mapped body = read_string(text, at);
      if (body.text.size() > best.text.size()) best = std::move(body);
    }
  }
  return best;
}

std::size_t words_in(const Story& story) {
  std::size_t words = 0;
  for (const Block& block : story.blocks)
    words += count_words(block.text.text);
  return words;
}

}  // namespace

std::optional<Story> story_of_linked_data(const Dom& dom) {
  Mapped body = without_markup(longest_body(dom));
  if (count_words(body.text) < fewest_words) return std::nullopt;
  body.map = body.map.through(dom.text.map);
  Story story;
  story.blocks = split_paragraphs(body);
  limit_blocks(story);
  drop_furniture(story, {});
  return story;
}

bool is_needed(const Story& linked, const Story& shown) {
  return words_in(shown) * 3 < words_in(linked);
}

}  // namespace pincite::article
