// The only file that knows the HTML parser.
#include "article/align.hpp"
#include "article/ascii.hpp"
#include "article/dom.hpp"
#include "article/loose_tree.hpp"
#include "article/nesting.hpp"
#include "article/thin.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

namespace pincite::article {
namespace {

// Generous for markup that people write; what needs more gets the loose tree.
constexpr std::size_t smallest_parse = std::size_t{16} << 20;
constexpr std::size_t largest_parse = std::size_t{112} << 20;

/// Memory for one parse: size classes with free lists, given back as a whole. The parser's own
/// clean-up is recursive and would exhaust the stack on deep trees, so it is never called.
class ParseMemory {
 public:
  explicit ParseMemory(std::size_t budget) : budget_(budget) {}

  void* allocate(std::size_t size) {
    const std::size_t kind = size_class(size);
    if (Header* free = free_.at(kind)) {
      free_.at(kind) = free->next;
      free->kind = kind;
      return free + 1;
    }
    const std::size_t wanted = sizeof(Header) + (std::size_t{16} << kind);
    Header* header = static_cast<Header*>(take(wanted));
    header->kind = kind;
    return header + 1;
  }

  void release(void* pointer) {
    if (pointer == nullptr) return;
    Header* header = static_cast<Header*>(pointer) - 1;
    const std::size_t kind = header->kind;
    header->next = free_.at(kind);
    free_.at(kind) = header;
  }

  std::jmp_buf out_of_memory;  ///< where the parse is given up; only C frames are left behind

 private:
  union alignas(16) Header {
    std::size_t kind;
    Header* next;
  };
  static std::size_t size_class(std::size_t size) {
    std::size_t kind = 0;
    while ((std::size_t{16} << kind) < size)
      ++kind;
    return kind;
  }
  void* take(std::size_t size) {
    constexpr std::size_t block = std::size_t{1} << 18;
    if (size > left_) {
      const std::size_t fresh = std::max(size, block);
      if (fresh > budget_) std::longjmp(out_of_memory, 1);
      budget_ -= fresh;
      blocks_.push_back(std::make_unique<std::byte[]>(fresh));
      next_ = blocks_.back().get();
      left_ = fresh;
    }
    std::byte* result = next_;
    next_ += size;
    left_ -= size;
    return result;
  }

  std::size_t budget_;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::array<Header*, 48> free_{};
};

void* allocate_for_parser(void* memory, std::size_t size) {
  return static_cast<ParseMemory*>(memory)->allocate(size);
}

void release_for_parser(void* memory, void* pointer) {
  static_cast<ParseMemory*>(memory)->release(pointer);
}

/// Null when the tree would outgrow the memory.
const GumboOutput* parse(const std::string& page, ParseMemory& memory) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &allocate_for_parser;
  options.deallocator = &release_for_parser;
  options.userdata = &memory;
  options.max_errors = 0;
  if (setjmp(memory.out_of_memory) != 0) return nullptr;
  return gumbo_parse_with_options(&options, page.data(), page.size());
}

void copy_attributes(Dom& dom, const GumboElement& element) {
  for (unsigned int i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    dom.add_attribute(attribute->name, attribute->value);
  }
}

std::string tag_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  const std::string name =
      lower_ascii(std::string_view(piece.data ? piece.data : "", piece.length));
  return name.empty() ? "unknown" : name.substr(0, 40);
}

bool is_unread(const Dom& dom, NodeId id) {
  const std::string_view tag = dom.at(id).tag;
  return is_unread_tag(tag) &&
         (tag != "script" || !contains(lower_ascii(dom.attribute(id, "type")), "ld+json"));
}

void add_text(Dom& dom, NodeId parent, const GumboText& text, const std::string& page) {
  const std::size_t begin = dom.text.text.size();
  std::string_view source;
  std::size_t at = 0;
  if (text.original_text.data >= page.data() &&
      text.original_text.data <= page.data() + page.size()) {
    at = static_cast<std::size_t>(text.original_text.data - page.data());
    source = std::string_view(page).substr(at, text.original_text.length);
  }
  if (source == text.text) {  // nothing was decoded
    dom.text.append(source, at, source.size());
  } else {
    append_aligned(dom.text, text.text, source, at);
  }
  dom.add_text(parent, begin);
}

struct Pending {
  const GumboNode* node;
  NodeId parent;
};

void push_children(std::vector<Pending>& stack, const GumboVector& children, NodeId parent) {
  for (unsigned int i = children.length; i > 0; --i)
    stack.push_back({static_cast<const GumboNode*>(children.data[i - 1]), parent});
}

Dom copy_tree(const GumboNode* root, const std::string& page) {
  Dom dom;
  std::vector<Pending> stack{{root, no_node}};
  while (!stack.empty()) {
    const Pending next = stack.back();
    stack.pop_back();
    const GumboNodeType type = next.node->type;
    if (type == GUMBO_NODE_TEXT || type == GUMBO_NODE_WHITESPACE || type == GUMBO_NODE_CDATA) {
      if (next.parent != no_node) add_text(dom, next.parent, next.node->v.text, page);
    } else if (type == GUMBO_NODE_ELEMENT) {
      const GumboElement& element = next.node->v.element;
      const NodeId id = dom.add_element(next.parent, tag_name(element));
      copy_attributes(dom, element);
      if (!is_unread(dom, id)) push_children(stack, element.children, id);
    }
  }
  return dom;
}

/// Nothing where the parser would need too much memory, which is given back by then.
std::optional<Dom> strict_tree(const std::string& markup) {
  ParseMemory memory(std::min(largest_parse, markup.size() * 40 + smallest_parse));
  const GumboOutput* output = parse(markup, memory);
  if (output == nullptr || output->root == nullptr) return std::nullopt;
  return copy_tree(output->root, markup);
}

Dom tree_of(ThinPage& thin) {
  const std::string& markup = thin.markup.text;
  if (thin.tags > most_parsed_tags || markup.size() > most_parsed_bytes) return loose_tree(markup);
  limit_nesting(thin.markup.text);
  if (auto tree = strict_tree(markup)) return std::move(*tree);
  return loose_tree(markup);
}

}  // namespace

Dom parse_html(const std::string& page) {
  ThinPage thin = thin_markup(page);
  Dom dom = tree_of(thin);
  if (!thin.markup.map.is_identity()) dom.text.map = dom.text.map.through(thin.markup.map);
  return dom;
}

}  // namespace pincite::article
