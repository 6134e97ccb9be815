#include "article/metadata.hpp"

#include "article/ascii.hpp"
#include "article/furniture.hpp"
#include "article/json_ld.hpp"
#include "article/markup_text.hpp"
#include "article/page_dates.hpp"
#include "article/page_view.hpp"
#include "article/people.hpp"
#include "article/web_address.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

namespace pincite::article {
namespace {

/// Share of the words of `line` that are among `have`.
double shared_words(const std::string& line, const std::set<std::string_view>& have) {
  const std::string key = line_key(line);
  const auto words = split(key, ' ');
  const auto hits = std::count_if(words.begin(), words.end(),
                                  [&](std::string_view word) { return have.count(word) > 0; });
  return words.empty() ? 0 : static_cast<double>(hits) / static_cast<double>(words.size());
}

class MetadataReader {
 public:
  MetadataReader(const Dom& dom, const std::string& saved_url)
      : dom_(dom), saved_url_(saved_url), articles_(read_linked_articles(dom)) {}

  Metadata run() {
    read_address();
    const LinkedArticle* own = own_article();
    if (own != nullptr) own_ = *own;
    read_outlet();
    read_title();
    read_dates();
    read_authors();
    read_rest();
    return std::move(result_);
  }

 private:
  std::string meta(std::initializer_list<std::string_view> names) const {
    for (const std::string_view wanted : names) {
      for (const NodeId id : dom_.metas) {
        for (const char* key : {"property", "name", "itemprop"}) {
          if (lower_ascii(dom_.attribute(id, key)) != wanted) continue;
          std::string value = squeeze(decode_references(dom_.attribute(id, "content")));
          if (!value.empty()) return value;
        }
      }
    }
    return {};
  }

  std::string canonical() const {
    for (NodeId id = 0; id < dom_.nodes.size(); ++id) {
      if (dom_.at(id).tag == "link" && lower_ascii(dom_.attribute(id, "rel")) == "canonical")
        return std::string(trim(dom_.attribute(id, "href")));
    }
    return {};
  }

  void read_address() {
    for (const std::string& candidate : {canonical(), meta({"og:url"}), saved_url_}) {
      const std::string url = without_archive(candidate);
      if (!is_web_address(url) || result_.url) continue;
      if (is_front_page(url) && !is_front_page(saved_url_) && is_web_address(saved_url_)) continue;
      result_.url = url;
    }
  }

  /// Of several article objects the one about this page: same headline or address, else the first.
  const LinkedArticle* own_article() const {
    const std::string og = line_key(meta({"og:title", "twitter:title"}));
    const LinkedArticle* dated = nullptr;
    for (const LinkedArticle& article : articles_) {
      const bool same_title = !og.empty() && line_key(article.headline) == og;
      const bool same_url = result_.url && same_address(article.url, *result_.url);
      if ((same_title || same_url) && !article.published.empty()) return &article;
      if (dated == nullptr && !article.published.empty()) dated = &article;
    }
    if (dated != nullptr) return dated;
    return articles_.empty() ? nullptr : &articles_.front();
  }

  void read_outlet() {
    std::string outlet = own_.publisher;
    if (is_web_address(outlet)) outlet.clear();
    if (outlet.empty()) outlet = meta({"og:site_name", "application-name"});
    if (outlet.empty() && result_.url) outlet = outlet_of_address(*result_.url);
    if (!outlet.empty()) result_.outlet = outlet;
  }

  std::string without_site(std::string title) const {
    const std::string site = line_key(meta({"og:site_name"}));
    const std::string outlet = result_.outlet ? line_key(*result_.outlet) : std::string();
    for (const std::string_view sign :
         {" - ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xB7 "}) {
      const std::size_t at = title.rfind(sign);
      if (at == std::string::npos) continue;
      const std::string tail = line_key(title.substr(at + sign.size()));
      if (!tail.empty() && (tail == site || tail == outlet)) title.resize(at);
    }
    return squeeze(title);
  }

  std::string best_h1(const std::string& reference) const {
    std::string best;
    double best_share = 0.6;  // of its words in the reference title
    const std::string key = line_key(reference);
    const auto words = split(key, ' ');
    const std::set<std::string_view> have(words.begin(), words.end());
    for (NodeId id = 0; id < dom_.nodes.size(); ++id) {
      if (dom_.at(id).tag != "h1" || is_hidden(dom_, id)) continue;
      const std::string text = dom_.plain(id, 400);
      if (text.empty() || count_words(text) > 40) continue;
      if (reference.empty() && best.empty()) best = text;
      const double share = shared_words(text, have);
      if (!reference.empty() && share >= best_share && (best.empty() || share > best_share)) {
        best = text;
        best_share = share;
      }
    }
    return best;
  }

  /// The H1, where structured data and `<title>` do not agree on another wording. The shared title
  /// (og:title) decides where there is no structured headline, and on live pages, whose H1 is a
  /// running label. Measured on the development pages; outlets differ in which they call the title.
  void read_title() {
    const std::string og = without_site(meta({"og:title", "twitter:title"}));
    const std::string headline = without_site(own_.headline);
    const std::string element = without_site(title_element());
    result_.headline = best_h1(headline.empty() ? og : headline);
    if (result_.headline.empty()) result_.headline = best_h1(og);
    const std::string h1 = line_key(result_.headline);
    // Two of four wordings agree, and no other two do.
    const bool agreed = !headline.empty() && line_key(og) != h1 &&
                        starts_with(line_key(element), line_key(headline));
    const bool longer = count_words(h1) >= 3 && starts_with(line_key(og), h1);
    const bool live = starts_with(h1, "live ") || contains(h1, " live ");
    std::string title = result_.headline;
    if (agreed && line_key(headline) != h1) title = headline;
    if (!og.empty() && (title.empty() || headline.empty() || live) && !longer) title = og;
    if (title.empty()) title = headline.empty() ? element : headline;
    if (!title.empty()) result_.title = title;
  }

  std::string title_element() const {
    for (NodeId id = 0; id < dom_.nodes.size(); ++id) {
      if (dom_.at(id).tag == "title") return dom_.plain(id, 400);
    }
    return {};
  }

  void note_linked_date(const std::string& value, std::optional<base::Date>& out) {
    if (value.empty()) return;
    if (const auto day = read_day(value)) {
      if (!out) out = day;
      result_.dates.push_back({*day, value, "json-ld"});
    }
  }

  void read_dates() {
    note_linked_date(own_.published, result_.published);
    const auto published = page_dates(dom_, result_.url.value_or(""), true);
    for (const model::DatedOrigin& date : published) {
      if (!result_.published) result_.published = date.date;
      result_.dates.push_back(date);
    }
    note_linked_date(own_.modified, result_.modified);
    for (const model::DatedOrigin& date : page_dates(dom_, {}, false)) {
      if (!result_.modified) result_.modified = date.date;
      result_.dates.push_back(date);
    }
  }

  bool is_outlet(const std::string& name) const {
    const std::string key = line_key(name);
    return (result_.outlet && key == line_key(*result_.outlet)) || key == site_key_;
  }

  void read_authors() {
    std::vector<std::string> linked;
    std::unordered_set<std::string> known;
    for (const std::string& author : own_.authors) {
      for (std::string& name : split_names(author)) {
        if (known.insert(name).second) linked.push_back(std::move(name));
      }
    }
    site_key_ = line_key(meta({"og:site_name"}));
    const bool named = std::any_of(linked.begin(), linked.end(),
                                   [&](const std::string& name) { return !is_outlet(name); });
    if (named) {
      result_.authors = std::move(linked);
      return;
    }
    for (auto& candidates : {meta_authors(dom_), byline_authors(dom_)}) {
      if (!result_.authors.empty()) break;
      for (const std::string& name : candidates) {
        if (!is_outlet(name)) result_.authors.push_back(name);
      }
    }
    if (result_.authors.empty()) result_.authors = std::move(linked);
  }

  void read_rest() {
    result_.partial = own_.closed;
    std::string language;
    for (NodeId id = 0; id < dom_.nodes.size() && language.empty(); ++id) {
      if (dom_.at(id).tag == "html") language = std::string(dom_.attribute(id, "lang"));
    }
    if (language.empty()) language = own_.language;
    if (language.empty()) language = meta({"og:locale", "language", "content-language"});
    language = lower_ascii(language.substr(0, language.find_first_of("-_ ,;")));
    if (language.size() == 2 || language.size() == 3) result_.language = language;
  }

  const Dom& dom_;
  std::string saved_url_;
  std::vector<LinkedArticle> articles_;
  LinkedArticle own_;
  Metadata result_;
  std::string site_key_;  ///< what the page calls its site, as line_key
};

}  // namespace

Metadata read_metadata(const Dom& dom, const std::string& saved_url) {
  return MetadataReader(dom, saved_url).run();
}

}  // namespace pincite::article
