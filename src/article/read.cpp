#include "pincite/article/read.hpp"

#include "article/ascii.hpp"
#include "article/body.hpp"
#include "article/code_points.hpp"
#include "article/encoding.hpp"
#include "article/input.hpp"
#include "article/metadata.hpp"
#include "article/mhtml.hpp"
#include "article/page_story.hpp"
#include "article/pasted_story.hpp"
#include "article/printout.hpp"
#include "article/stop_words.hpp"
#include "article/voices.hpp"
#include "article/web_address.hpp"

#include "pincite/base/file.hpp"

#include <utility>

namespace pincite::article {
namespace {

using base::ErrorCode;

constexpr std::size_t largest_file = std::size_t{256} << 20;

/// Body offsets to file bytes, through every decoding step.
class Tracer {
 public:
  explicit Tracer(std::vector<SourceMap> maps) : maps_(std::move(maps)) {}
  [[nodiscard]] model::Span trace(std::size_t begin, std::size_t end) const {
    for (const SourceMap& map : maps_) {
      if (begin >= end) {
        begin = end = map.begin_of(begin);
        continue;
      }
      const std::size_t from = map.begin_of(begin);
      end = map.end_of(end);
      begin = from;
    }
    return {begin, end};
  }

 private:
  std::vector<SourceMap> maps_;
};

void trace_all(model::Article& article, const Tracer& tracer) {
  for (auto& quotation : article.quotations)
    quotation.source = tracer.trace(quotation.source.start, quotation.source.end);
  for (auto& statement : article.statements)
    statement.source = tracer.trace(statement.source.start, statement.source.end);
}

struct Opened {
  Story story;
  Metadata metadata;
  std::vector<SourceMap> maps;  ///< from the text that the blocks map to, down to the file
};

Opened open_page(Mapped page, const std::string& url, std::vector<SourceMap> below) {
  Opened result;
  const Dom dom = parse_html(page.text);
  result.metadata = read_metadata(dom, url);
  result.story = story_of_page(dom, {result.metadata.title.value_or(""), result.metadata.headline});
  result.maps.push_back(std::move(page.map));
  for (SourceMap& map : below)
    result.maps.push_back(std::move(map));
  return result;
}

base::Result<Opened> open_archive(std::string_view bytes, const std::string& name) {
  auto page = page_of_mhtml(bytes);
  if (!page)
    return base::fail(ErrorCode::unusable_document, name, "the web archive holds no page",
                      "save the story again, as HTML or plain text");
  std::vector<SourceMap> below;
  Mapped text = decode_text(page->bytes.text, page->charset);
  below.push_back(std::move(page->bytes.map));
  return open_page(std::move(text), page->url, std::move(below));
}

Opened open_text(std::string_view bytes) {
  Opened result;
  Mapped text = decode_text(bytes);
  PastedStory pasted = story_of_text(text);
  result.story = std::move(pasted.story);
  if (!pasted.title.empty()) result.metadata.title = pasted.title;
  if (!pasted.outlet.empty()) result.metadata.outlet = pasted.outlet;
  result.metadata.authors = pasted.authors;
  result.maps.push_back(std::move(text.map));
  return result;
}

/// The text layer of a printout. Its offsets are those of the joined text: bytes of a PDF say
/// nothing to a reader.
base::Result<Opened> open_printout(const std::string& name, const ReadOptions& options) {
  if (!options.pdf_pages)
    return base::fail(ErrorCode::unusable_document, name, "PDF printouts cannot be read here",
                      "save the story as HTML, MHTML or plain text");
  auto pages = options.pdf_pages(name);
  if (!pages) return base::pass_on(pages);
  const Printout printout = join_printed_pages(*pages);
  if (trim(printout.text).empty())
    return base::fail(ErrorCode::unusable_document, name, "the printout has no text",
                      "save the story as HTML or plain text");
  Opened result = open_text(printout.text);
  if (is_web_address(printout.url)) result.metadata.url = printout.url;
  return result;
}

base::Result<Opened> open_story(std::string_view bytes, const std::string& name,
                                const ReadOptions& options) {
  if (bytes.size() > largest_file)
    return base::fail(ErrorCode::unusable_document, name, "larger than 256 MB",
                      "save only the page of the story");
  switch (detect_input(bytes)) {
  case InputKind::empty:
    return base::fail(ErrorCode::unusable_document, name, "the file is empty",
                      "save the story again, as HTML or plain text");
  case InputKind::binary:
    return base::fail(ErrorCode::unusable_document, name, "this is neither a page nor text",
                      "save the story as HTML, MHTML, PDF or plain text");
  case InputKind::html:
    return open_page(decode_text(bytes), saved_address(bytes), {});
  case InputKind::mhtml:
    return open_archive(bytes, name);
  case InputKind::pdf:
    return open_printout(name, options);
  case InputKind::text:
    break;
  }
  return open_text(bytes);
}

/// "en" for prose that is full of English function words; nothing otherwise.
std::optional<std::string> guess_language(const std::string& body) {
  constexpr std::size_t enough_words = 20;
  if (!has_words(body, enough_words) || stop_word_share(body) < 0.28) return std::nullopt;
  return "en";
}

/// Links of the body, in order; addresses inside the page and scripts are left out.
void add_links(model::Article& article, const Body& body) {
  const CodePoints points(body.text.text);
  for (const BlockLink& link : body.links) {
    if (link.url.empty() || link.url.front() == '#' || starts_with(link.url, "javascript:"))
      continue;
    model::ArticleLink out;
    out.text = body.text.text.substr(link.begin, link.end - link.begin);
    out.url = link.url;
    out.span = {points.at(link.begin), points.at(link.end)};
    article.links.push_back(std::move(out));
  }
}

void copy_metadata(model::Article& article, Metadata& metadata) {
  article.url = std::move(metadata.url);
  article.title = std::move(metadata.title);
  article.outlet = std::move(metadata.outlet);
  article.language = std::move(metadata.language);
  article.authors = std::move(metadata.authors);
  article.published = metadata.published;
  article.modified = metadata.modified;
  article.dates = std::move(metadata.dates);
  article.partial = metadata.partial;
}

}  // namespace

base::Result<model::Article> read_story(std::string_view bytes, const std::string& name,
                                        const ReadOptions& options) {
  auto opened = open_story(bytes, name, options);
  if (!opened) return base::pass_on(opened);
  model::Article article;
  article.source = name;
  article.sha256 = base::sha256(bytes);
  copy_metadata(article, opened->metadata);
  article.dropped = std::move(opened->story.dropped);
  Body body = join_blocks(opened->story.blocks);
  opened->story.blocks = {};
  if (!article.language) article.language = guess_language(body.text.text);
  add_links(article, body);
  read_voices(article, body);
  article.body = std::move(body.text.text);
  opened->maps.insert(opened->maps.begin(), std::move(body.text.map));
  trace_all(article, Tracer(std::move(opened->maps)));
  return article;
}

}  // namespace pincite::article
