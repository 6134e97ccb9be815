#include "ingest/markup.hpp"

#include "pincite/base/spaces.hpp"
#include "pincite/base/utf8.hpp"

#include <charconv>

namespace pincite::ingest {

using base::ErrorCode;

namespace {

/// The code point of "amp", "#38", "#x26"; 0 when unknown.
char32_t entity(std::string_view name) {
  if (name == "amp") return '&';
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  if (name == "nbsp") return ' ';
  if (name.size() < 2 || name.front() != '#') return 0;
  const bool hex = name[1] == 'x' || name[1] == 'X';
  const std::string_view digits = name.substr(hex ? 2 : 1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && value < 0x110000 && (value < 0xD800 || value > 0xDFFF) ? value : 0;
}

}  // namespace

base::Result<std::unique_ptr<pugi::xml_document>>
parse_xml(std::string_view bytes, const std::string& root, const std::string& name) {
  auto document = std::make_unique<pugi::xml_document>();
  const auto outcome = document->load_buffer(bytes.data(), bytes.size());
  if (!outcome) {
    return base::fail(ErrorCode::unusable_document, name,
                      std::string("is no well-formed XML: ") + outcome.description() + " at byte " +
                          std::to_string(outcome.offset),
                      "an error page, or half a file? The next run asks again");
  }
  if (!document->child(root.c_str())) {
    return base::fail(ErrorCode::unusable_document, name, "has no <" + root + ">",
                      "is this the right address?");
  }
  return document;
}

std::string tidy(std::string_view text) {
  return base::repair_utf8(base::fold_spaces(text));
}

std::string child_text(const pugi::xml_node& node, const char* name) {
  std::string text;
  for (const pugi::xml_node& part : node.child(name).children()) {
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
  }
  return tidy(text);
}

std::string decode_entities(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text[at] == '&' ? text.find(';', at) : std::string::npos;
    const bool near = end != std::string::npos && end - at <= 10;
    const char32_t c = near ? entity(std::string_view(text).substr(at + 1, end - at - 1)) : 0;
    if (c == 0) {
      out += text[at++];
    } else {
      base::append_utf8(out, c);
      at = end + 1;
    }
  }
  return out;
}

std::string query_value(const std::string& url, const std::string& name) {
  for (auto at = url.find_first_of("?&"); at != std::string::npos;
       at = url.find_first_of("?&", at + 1)) {
    if (url.compare(at + 1, name.size() + 1, name + "=") != 0) continue;
    const auto begin = at + name.size() + 2;
    return url.substr(begin, url.find_first_of("&#", begin) - begin);
  }
  return {};
}

}  // namespace pincite::ingest
