#include "article/markup.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

constexpr std::size_t longest_name = 40;

bool is_raw_element(std::string_view name) {
  static constexpr std::array<std::string_view, 8> raw = {
      "script", "style", "title", "textarea", "iframe", "noframes", "noembed", "xmp"};
  return std::find(raw.begin(), raw.end(), name) != raw.end();
}

bool ends_name(char c) {
  return is_space(c) || c == '/' || c == '>';
}

/// Does the "<" at `at` begin anything but text?
bool opens_markup(std::string_view page, std::size_t at) {
  if (at + 1 >= page.size()) return false;
  const char c = page[at + 1];
  return is_letter(c) || c == '!' || c == '?' || (c == '/' && at + 2 < page.size());
}

/// Behind the ">" that ends the tag whose attributes begin at `at`; npos when none does. `closed`
/// becomes true for "/>", unless the slash belongs to a value without quotes.
std::size_t tag_end(std::string_view page, std::size_t at, bool& closed) {
  MarkupAttribute attribute;
  std::size_t behind = at;
  while (next_attribute(page, at, page.size(), attribute))
    behind = at;
  if (at >= page.size()) return std::string_view::npos;
  closed = at > behind && page[at - 1] == '/';
  return at + 1;
}

}  // namespace

bool next_attribute(std::string_view page, std::size_t& at, std::size_t end,
                    MarkupAttribute& attribute) {
  while (at < end && (is_space(page[at]) || page[at] == '/'))
    ++at;
  if (at >= end || page[at] == '>') return false;
  const std::size_t begin = at++;  // a "=" in front belongs to the name
  while (at < end && !ends_name(page[at]) && page[at] != '=')
    ++at;
  attribute.name = page.substr(begin, at - begin);
  attribute.value = {};
  std::size_t sign = at;
  while (sign < end && is_space(page[sign]))
    ++sign;
  if (sign < end && page[sign] == '=') {
    at = sign + 1;
    while (at < end && is_space(page[at]))
      ++at;
    if (at < end && (page[at] == '"' || page[at] == '\'')) {
      const std::size_t close = std::min(page.find(page[at], at + 1), end);
      attribute.value = page.substr(at + 1, close - at - 1);
      at = std::min(close + 1, end);
    } else {
      const std::size_t from = at;
      while (at < end && !is_space(page[at]) && page[at] != '>')
        ++at;
      attribute.value = page.substr(from, at - from);
    }
  }
  attribute.whole = page.substr(begin, at - begin);
  return true;
}

bool MarkupScanner::next(MarkupToken& token) {
  token.begin = at_;
  token.closed = false;
  if (!raw_.empty() && take_raw(token)) return true;
  if (at_ >= page_.size()) return false;
  if (page_[at_] != '<' || !opens_markup(page_, at_)) {
    take_text(token);
  } else if (!take_tag(token)) {
    take_declaration(token);
  }
  at_ = token.end;
  return true;
}

bool MarkupScanner::take_tag(MarkupToken& token) {
  const bool closing = page_[at_ + 1] == '/';
  const std::size_t name = at_ + (closing ? 2 : 1);
  if (!is_letter(page_[name])) return false;
  std::size_t end = name;
  while (end < page_.size() && !ends_name(page_[end]))
    ++end;
  token.name = lower_ascii(page_.substr(name, std::min(end - name, longest_name)));
  token.attributes = end;
  token.end = tag_end(page_, end, token.closed);
  if (token.end == std::string_view::npos) return false;
  token.kind = closing ? MarkupKind::end : MarkupKind::start;
  if (!closing && is_raw_element(token.name)) raw_ = token.name;
  return true;
}

void MarkupScanner::take_declaration(MarkupToken& token) {
  token.kind = MarkupKind::other;
  token.name.clear();
  const bool tag =
      is_letter(page_[at_ + 1]) || (page_[at_ + 1] == '/' && is_letter(page_[at_ + 2]));
  const bool comment = page_.substr(at_, 4) == "<!--";
  const std::string_view close = comment ? "-->" : ">";
  const std::size_t end = tag ? std::string_view::npos : page_.find(close, at_ + 2);
  token.end = end == std::string_view::npos ? page_.size() : end + close.size();
}

void MarkupScanner::take_text(MarkupToken& token) {
  token.kind = MarkupKind::text;
  token.name.clear();
  std::size_t end = page_.find('<', at_ + 1);
  while (end != std::string_view::npos && !opens_markup(page_, end))
    end = page_.find('<', end + 1);
  token.end = std::min(end, page_.size());
}

bool MarkupScanner::take_raw(MarkupToken& token) {
  std::size_t end = at_;
  while (true) {
    end = page_.find("</", end);
    if (end == std::string_view::npos) break;
    const std::size_t behind = end + 2 + raw_.size();
    if (behind < page_.size() && ends_name(page_[behind]) &&
        lower_ascii(page_.substr(end + 2, raw_.size())) == raw_)
      break;
    end += 2;
  }
  token.kind = MarkupKind::raw;
  token.name = std::move(raw_);
  raw_.clear();
  token.end = std::min(end, page_.size());
  if (token.end == at_) return false;
  at_ = token.end;
  return true;
}

}  // namespace pincite::article
