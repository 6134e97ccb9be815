#include "article/input.hpp"

#include "article/ascii.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

constexpr std::size_t window = 4096;

bool has_utf16_mark(std::string_view bytes) {
  return starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF");
}

/// Too many control characters for any text.
bool is_binary(std::string_view bytes) {
  if (has_utf16_mark(bytes)) return false;
  bytes = bytes.substr(0, 65536);
  const auto control = std::count_if(bytes.begin(), bytes.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 && !is_space(c) && u != 0x1B;
  });
  return control > 4 && static_cast<std::size_t>(control) * 50 > bytes.size();
}

/// An e-mail style head that announces a web archive.
bool is_mhtml(std::string_view lower_head) {
  const std::size_t type = lower_head.find("content-type:");
  if (type == std::string_view::npos) return false;
  const std::size_t body = std::min(lower_head.find("\n\n"), lower_head.find("\r\n\r\n"));
  if (type > body && body != std::string_view::npos) return false;
  const std::size_t tag = lower_head.find('<');
  const bool head_first =
      starts_with(lower_head, "from:") || starts_with(lower_head, "mime-version") ||
      starts_with(lower_head, "content-type:") || starts_with(lower_head, "date:") ||
      starts_with(lower_head, "subject:") || starts_with(lower_head, "snapshot-");
  return head_first &&
         (contains(lower_head, "multipart/related") || contains(lower_head, "multipart/mixed") ||
          contains(lower_head, "multipart/alternative") ||
          (contains(lower_head, "mime-version") && tag != 0));
}

/// Markup, told by a document head or by several elements that only pages have.
bool is_html(std::string_view lower_head) {
  for (const std::string_view sure :
       {"<!doctype html", "<html", "<head>", "<body", "<meta ", "<title>", "<article", "<script"}) {
    if (contains(lower_head, sure)) return true;
  }
  int tags = 0;
  for (const std::string_view tag :
       {"<p>", "<p ", "<div", "</p>", "<br", "<a href", "</div>", "<h1", "<span", "<blockquote"})
    tags += contains(lower_head, tag) ? 1 : 0;
  return tags >= 2 || (starts_with(trim(lower_head), "<") && tags >= 1);
}

}  // namespace

InputKind detect_input(std::string_view bytes) {
  if (trim(bytes).empty()) return InputKind::empty;
  if (contains(bytes.substr(0, 1024), "%PDF-")) return InputKind::pdf;
  std::string head = lower_ascii(bytes.substr(0, window));
  if (has_utf16_mark(bytes)) head.erase(std::remove(head.begin(), head.end(), '\0'), head.end());
  const std::string_view start = trim(head);
  if (is_mhtml(start)) return InputKind::mhtml;
  if (is_html(head)) return InputKind::html;
  if (is_binary(bytes)) return InputKind::binary;
  return InputKind::text;
}

}  // namespace pincite::article
