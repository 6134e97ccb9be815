#pragma once
/// The tags and texts of a page, one after another, without making a tree of them.

#include <cstddef>
#include <string>
#include <string_view>

namespace pincite::article {

enum class MarkupKind {
  text,
  start,  ///< "<name …>"
  end,    ///< "</name>"
  raw,    ///< what stands in an element without markup inside: script, style, title …
  other   ///< comment, document type, instruction, a tag that the page's end cuts off
};

/// Bytes [begin, end) of the page. `name` is lower case, at most 40 bytes.
struct MarkupToken {
  MarkupKind kind = MarkupKind::text;
  std::size_t begin = 0, end = 0;
  std::string name;            ///< of tags, and of the element that raw text stands in
  std::size_t attributes = 0;  ///< where the attributes of a start tag begin
  bool closed = false;         ///< "<name/>"
};

/// One attribute of a start tag; views into the page.
struct MarkupAttribute {
  std::string_view name, value, whole;  ///< `whole` with name, quotes and all
};

/// Cuts UTF-8 markup as the HTML standard's tokenizer does. Never fails; linear in the page.
class MarkupScanner {
 public:
  explicit MarkupScanner(std::string_view page) : page_(page) {}
  /// The next token; false at the end.
  bool next(MarkupToken& token);

 private:
  bool take_tag(MarkupToken& token);
  void take_declaration(MarkupToken& token);
  void take_text(MarkupToken& token);
  bool take_raw(MarkupToken& token);

  std::string_view page_;
  std::size_t at_ = 0;
  std::string raw_;  ///< element whose raw text comes next
};

/// The next attribute at or behind `at`, which moves on; false where the tag ends at `end`.
bool next_attribute(std::string_view page, std::size_t& at, std::size_t end,
                    MarkupAttribute& attribute);

}  // namespace pincite::article
