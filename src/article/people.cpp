#include "article/people.hpp"

#include "article/ascii.hpp"
#include "article/markup_text.hpp"
#include "article/page_view.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace pincite::article {
namespace {

/// Names in order of appearance, each once, whatever its case.
class Names {
 public:
  void add(const std::string& name) {
    if (known_.insert(lower_ascii(name)).second) names_.push_back(name);
  }
  [[nodiscard]] bool empty() const { return names_.empty(); }
  std::vector<std::string> take() { return std::move(names_); }

 private:
  std::vector<std::string> names_;
  std::unordered_set<std::string> known_;
};

bool is_job(std::string_view lower) {
  static constexpr std::array<std::string_view, 26> jobs = {
      "reporter",   "editor",  "writer",    "correspondent", "columnist", "contributor",
      "journalist", "staff",   "producer",  "photographer",  "bureau",    "freelance",
      "analyst",    "critic",  "chief",     "senior",        "manager",   "director",
      "for the",    "updated", "published", "follow",        "twitter",   "email",
      "min read",   "minutes"};
  return std::any_of(jobs.begin(), jobs.end(),
                     [&](std::string_view job) { return contains(lower, job); });
}

std::string strip_by(std::string_view name) {
  std::string text = squeeze(name);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view head : {"by ", "by: ", "written by ", "posted by ", "story by ",
                                        "words by ", "from ", "author: ", "authors: "}) {
      if (starts_with(lower_ascii(text), head)) {
        text = squeeze(std::string_view(text).substr(head.size()));
        again = true;
      }
    }
  }
  while (!text.empty() && contains(",;|:-", std::string_view(&text.back(), 1)))
    text.pop_back();
  return squeeze(text);
}

bool is_name(std::string_view name) {
  if (name.size() < 2 || name.size() > 60 || contains(name, "http") || contains(name, "@") ||
      contains(name, "www.") || contains(name, "/"))
    return false;
  const std::size_t words = count_words(name);
  const bool digits = std::any_of(name.begin(), name.end(), is_digit);
  return words >= 1 && words <= 6 && !(digits && words > 3);
}

/// Separators between names: comma, semicolon, "and", "&", "|".
std::vector<std::string> parts_of(std::string text) {
  for (const std::string_view word : {" and ", " And ", " AND ", " & ", " | ", "; ", " / ",
                                      " \xE2\x80\xA2 ", " og ", " und ", " et "}) {
    if (contains(text, word)) text = replace_all(text, word, ",");
  }
  std::vector<std::string> parts;
  for (const std::string_view part : split(text, ','))
    parts.push_back(squeeze(part));
  return parts;
}

}  // namespace

std::vector<std::string> split_names(std::string_view byline) {
  Names names;
  bool first = true;
  for (const std::string& part : parts_of(strip_by(decode_references(byline)))) {
    const std::string name = strip_by(part);
    const std::string lower = lower_ascii(name);
    const bool job = !first && is_job(lower);
    if (lower == "jr." || lower == "sr." || lower == "md" || lower == "phd" || lower == "ph.d.")
      continue;
    first = false;
    if (!name.empty() && !job && is_name(name)) names.add(name);
  }
  return names.take();
}

std::vector<std::string> meta_authors(const Dom& dom) {
  static constexpr std::array<std::string_view, 9> names = {
      "author",     "article:author",  "parsely-author", "sailthru.author",   "byl",
      "dc.creator", "dcterms.creator", "article.author", "cxenseparse:author"};
  for (const std::string_view wanted : names) {
    Names found;
    for (const NodeId id : dom.metas) {
      for (const char* key : {"name", "property"}) {
        if (lower_ascii(dom.attribute(id, key)) != wanted) continue;
        for (const std::string& name : split_names(dom.attribute(id, "content")))
          found.add(name);
      }
    }
    if (!found.empty()) return found.take();
  }
  return {};
}

std::vector<std::string> byline_authors(const Dom& dom) {
  Names marked;
  std::vector<std::string> by_line;
  bool headline = false, after_by = false;
  int left = 80;  // text nodes behind the headline that may be a byline
  for (NodeId id = 0; id < dom.nodes.size() && left > 0; ++id) {
    const Node& node = dom.at(id);
    if (node.tag == "h1") headline = true;
    if (node.is_text()) {
      if (!headline) continue;
      const std::string text = squeeze(dom.text_of(id).substr(0, 200));
      if (text.empty()) continue;
      --left;
      const bool by = starts_with(text, "By ") || starts_with(text, "BY ") || after_by;
      if (by && by_line.empty() && count_words(text) <= 12) by_line = split_names(text);
      const std::string lower = lower_ascii(text);
      after_by = lower == "by" || lower == "by:" || lower == "written by";
      continue;
    }
    const bool author =
        dom.attribute(id, "rel") == "author" || dom.attribute(id, "itemprop") == "author" ||
        has_label(label_words(dom, id), {"byline-name", "author-name", "byline-author",
                                         "author-link", "byline-link", "author-vcard", "url-fn"});
    if (!author) continue;
    for (const std::string& name : split_names(dom.plain(id, 300))) {
      if (count_words(name) >= 2) marked.add(name);
    }
  }
  return marked.empty() ? by_line : marked.take();
}

}  // namespace pincite::article
