// The only file that knows the HTML parser.
#include "article/align.hpp"
#include "article/ascii.hpp"
#include "article/dom.hpp"
#include "article/nesting.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <memory>
#include <vector>

namespace pincite::article {
namespace {

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

bool is_wanted(std::string_view attribute) {
  static constexpr std::array<std::string_view, 24> wanted = {
      "id",      "class",    "href",    "role",    "hidden",      "aria-hidden",
      "style",   "datetime", "content", "name",    "property",    "itemprop",
      "rel",     "type",     "lang",    "title",   "alt",         "itemtype",
      "charset", "cite",     "src",     "pubdate", "data-testid", "data-component"};
  return std::find(wanted.begin(), wanted.end(), attribute) != wanted.end();
}

constexpr std::size_t longest_value = 4096;  // "data:" addresses are cut

std::vector<Attribute> copy_attributes(const GumboElement& element) {
  std::vector<Attribute> result;
  for (unsigned int i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    if (!is_wanted(attribute->name)) continue;
    const std::size_t length = std::strlen(attribute->value);
    result.push_back(
        {attribute->name, std::string(attribute->value, std::min(length, longest_value))});
  }
  return result;
}

std::string tag_name(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  const std::string name =
      lower_ascii(std::string_view(piece.data ? piece.data : "", piece.length));
  return name.empty() ? "unknown" : name.substr(0, 40);
}

/// Elements whose contents nobody reads on the page.
bool is_unread(const Node& node) {
  static constexpr std::array<std::string_view, 15> unread = {
      "style",  "template", "iframe", "svg", "math",     "object",   "select",  "textarea",
      "canvas", "audio",    "video",  "map", "datalist", "noframes", "noscript"};
  if (std::find(unread.begin(), unread.end(), node.tag) != unread.end()) return true;
  if (node.tag != "script") return false;
  for (const Attribute& attribute : node.attributes) {
    if (attribute.name == "type" && contains(lower_ascii(attribute.value), "ld+json")) return false;
  }
  return true;
}

void add_text(Dom& dom, NodeId parent, const GumboText& text, const std::string& page) {
  Node node;
  node.text_begin = static_cast<std::uint32_t>(dom.text.text.size());
  std::string_view source;
  std::size_t at = 0;
  if (text.original_text.data >= page.data() &&
      text.original_text.data <= page.data() + page.size()) {
    at = static_cast<std::size_t>(text.original_text.data - page.data());
    source = std::string_view(page).substr(at, text.original_text.length);
  }
  append_aligned(dom.text, text.text, source, at);
  node.text_end = static_cast<std::uint32_t>(dom.text.text.size());
  dom.add(parent, std::move(node));
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
      Node node;
      node.tag = tag_name(element);
      node.attributes = copy_attributes(element);
      const bool unread = is_unread(node);
      const NodeId id = dom.add(next.parent, std::move(node));
      if (!unread) push_children(stack, element.children, id);
    }
  }
  return dom;
}

Node element(const char* tag) {
  Node node;
  node.tag = tag;
  return node;
}

/// The page without its tags, for pages that no tree can be made of.
Dom bare_text(const std::string& page) {
  Dom dom;
  const NodeId root = dom.add(no_node, element("html"));
  const NodeId body = dom.add(root, element("body"));
  std::size_t at = 0;
  while (at < page.size()) {
    const std::size_t tag = std::min(page.find('<', at), page.size());
    if (tag > at) {
      const NodeId p = dom.add(body, element("p"));
      Node text;
      text.text_begin = static_cast<std::uint32_t>(dom.text.text.size());
      dom.text.append(std::string_view(page).substr(at, tag - at), at, tag - at);
      text.text_end = static_cast<std::uint32_t>(dom.text.text.size());
      dom.add(p, std::move(text));
    }
    const std::size_t close = page.find('>', tag);
    at = close == std::string::npos ? page.size() : close + 1;
  }
  return dom;
}

}  // namespace

Dom parse_html(const std::string& page) {
  std::string safe = page;
  limit_nesting(safe);
  // Generous for markup that people write; what needs more is read as bare text.
  ParseMemory memory(safe.size() * 40 + (std::size_t{16} << 20));
  const GumboOutput* output = parse(safe, memory);
  if (output == nullptr || output->root == nullptr) return bare_text(page);
  return copy_tree(output->root, safe);
}

}  // namespace pincite::article
