#include "pincite/article/read.hpp"

#include "article/body.hpp"
#include "article/encoding.hpp"
#include "article/input.hpp"
#include "article/metadata.hpp"
#include "article/mhtml.hpp"
#include "article/page_story.hpp"
#include "article/pasted_story.hpp"
#include "article/voices.hpp"
#include "article/web_address.hpp"

#include "pincite/base/file.hpp"

#include <utility>

namespace pincite::article {
namespace {

using base::ErrorCode;

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

Opened open_archive(std::string_view bytes) {
  auto page = page_of_mhtml(bytes);
  if (!page) return {};
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
  result.maps.push_back(std::move(text.map));
  return result;
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
  Opened opened;
  (void)options;
  switch (detect_input(bytes)) {
  case InputKind::empty:
    return base::fail(ErrorCode::unusable_document, name, "the file is empty");
  case InputKind::binary:
    return base::fail(ErrorCode::unusable_document, name, "this is neither a page nor text",
                      "save the story as HTML, MHTML, PDF or plain text");
  case InputKind::html:
    opened = open_page(decode_text(bytes), {}, {});
    break;
  case InputKind::mhtml:
    opened = open_archive(bytes);
    break;
  default:
    opened = open_text(bytes);
  }
  model::Article article;
  article.source = name;
  article.sha256 = base::sha256(bytes);
  copy_metadata(article, opened.metadata);
  article.dropped = std::move(opened.story.dropped);
  const Body body = join_blocks(opened.story.blocks);
  article.body = body.text.text;
  read_voices(article, body);
  opened.maps.insert(opened.maps.begin(), body.text.map);
  trace_all(article, Tracer(std::move(opened.maps)));
  return article;
}

}  // namespace pincite::article
