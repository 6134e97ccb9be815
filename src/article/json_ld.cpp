#include "article/json_ld.hpp"

#include "article/ascii.hpp"
#include "article/markup_text.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

using base::Json;

constexpr std::size_t largest_block = std::size_t{4} << 20;
constexpr std::size_t most_objects = 5000;

/// Raw control characters inside strings are escaped, commas before a closing bracket dropped.
std::string repair(std::string_view raw) {
  std::string text(trim(raw));
  if (starts_with(text, "<!--") || contains(text.substr(0, 40), "CDATA")) {
    for (const std::string_view wrap :
         {"<!--", "-->", "//<![CDATA[", "//]]>", "/*<![CDATA[*/", "/*]]>*/", "<![CDATA[", "]]>"})
      text = replace_all(text, wrap, "");
  }
  std::string out;
  bool string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (string && c == '\\' && i + 1 < text.size()) {
      const bool known = contains("\"\\/bfnrtu", text.substr(i + 1, 1));
      out += known ? "\\" : "\\\\";
      if (known) out += text[++i];
      continue;
    }
    if (c == '"') string = !string;
    if (string && static_cast<unsigned char>(c) < 0x20) {
      out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : " ";
      continue;
    }
    if (!string && (c == ']' || c == '}')) {
      const std::size_t last = out.find_last_not_of(" \t\r\n");
      if (last != std::string::npos && out[last] == ',') out.erase(last, 1);
    }
    out += c;
  }
  while (!out.empty() && (out.back() == ';' || is_space(out.back())))
    out.pop_back();
  return out;
}

std::string text_of(const Json& value) {
  if (value.is_string()) return squeeze(decode_references(value.get_ref<const std::string&>()));
  if (value.is_array() && !value.empty())
    return text_of(value.front().is_array() ? Json() : value.front());
  if (value.is_object()) {
    for (const char* key : {"name", "@value", "@id", "url"}) {
      const auto found = value.find(key);
      if (found != value.end() && found->is_string())
        return squeeze(decode_references(found->get_ref<const std::string&>()));
    }
  }
  return {};
}

std::string member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : text_of(*found);
}

bool is_article_type(const Json& object) {
  const auto found = object.find("@type");
  if (found == object.end()) return false;
  const auto good = [](const Json& type) {
    if (!type.is_string()) return false;
    const std::string& name = type.get_ref<const std::string&>();
    return ends_with(name, "Article") || ends_with(name, "BlogPosting") || name == "Report" ||
           name == "LiveBlogPosting";
  };
  if (found->is_array()) return std::any_of(found->begin(), found->end(), good);
  return good(*found);
}

void read_authors(const Json& value, std::vector<std::string>& out) {
  if (value.is_array()) {
    for (const Json& one : value) {
      std::string name = one.is_array() ? std::string() : text_of(one);
      if (one.is_object() && one.contains("name") && one["name"].is_array()) {
        for (const Json& inner : one["name"])
          out.push_back(text_of(inner));
      } else if (!name.empty()) {
        out.push_back(std::move(name));
      }
    }
    return;
  }
  if (value.is_object() && value.contains("name") && value["name"].is_array()) {
    for (const Json& inner : value["name"])
      out.push_back(text_of(inner));
    return;
  }
  std::string name = text_of(value);
  if (!name.empty()) out.push_back(std::move(name));
}

LinkedArticle read_article(const Json& object) {
  LinkedArticle article;
  article.headline = member(object, "headline");
  if (article.headline.empty()) article.headline = member(object, "name");
  article.url = member(object, "url");
  if (article.url.empty()) article.url = member(object, "mainEntityOfPage");
  article.published = member(object, "datePublished");
  if (article.published.empty()) article.published = member(object, "dateCreated");
  article.modified = member(object, "dateModified");
  article.publisher = member(object, "publisher");
  article.language = member(object, "inLanguage");
  for (const char* key : {"author", "creator"}) {
    if (article.authors.empty() && object.contains(key)) read_authors(object[key], article.authors);
  }
  const auto open = object.find("isAccessibleForFree");
  if (open != object.end()) {
    article.closed =
        (open->is_boolean() && !open->get<bool>()) || lower_ascii(text_of(*open)) == "false";
  }
  return article;
}

/// Visits all objects of a block, without recursion.
void collect(const Json& block, std::vector<LinkedArticle>& out) {
  std::vector<const Json*> stack{&block};
  for (std::size_t seen = 0; !stack.empty() && seen < most_objects; ++seen) {
    const Json* next = stack.back();
    stack.pop_back();
    if (next->is_object() && is_article_type(*next)) out.push_back(read_article(*next));
    if (!next->is_structured()) continue;
    for (auto child = next->rbegin(); child != next->rend(); ++child) {
      if (child->is_structured()) stack.push_back(&*child);
    }
  }
}

}  // namespace

std::optional<Json> parse_lenient(std::string_view text) {
  if (text.size() > largest_block) return std::nullopt;
  Json json = Json::parse(text, nullptr, false, true);
  if (json.is_discarded()) json = Json::parse(repair(text), nullptr, false, true);
  if (json.is_discarded()) return std::nullopt;
  return json;
}

std::vector<LinkedArticle> read_linked_articles(const Dom& dom) {
  std::vector<LinkedArticle> articles;
  for (NodeId id = 0; id < dom.nodes.size(); ++id) {
    if (dom.at(id).tag != "script" || dom.at(id).first_child == no_node) continue;
    if (const auto block = parse_lenient(dom.text_of(dom.at(id).first_child)))
      collect(*block, articles);
  }
  return articles;
}

}  // namespace pincite::article
