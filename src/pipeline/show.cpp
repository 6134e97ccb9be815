#include "pincite/cite/place.hpp"
#include "pincite/pipeline/reporting.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>

namespace pincite::pipeline {

using base::ErrorCode;
using cite::Document;

namespace {

constexpr int number_width = 4;

std::string margin(const std::optional<int>& number) {
  std::string text = number ? std::to_string(*number) : "";
  if (text.size() < number_width) text.insert(0, number_width - text.size(), ' ');
  return text + "  ";
}

/// Running text only: stamps, running heads and margin numbers themselves are left out.
ShownPage shown_page(const model::Page& page) {
  ShownPage shown{page.number, {}};
  std::optional<int> last;
  for (const model::Line& line : page.lines) {
    if (!model::is_running_text(line.role)) continue;
    const bool again = line.number && line.number == last;
    if (line.number) last = line.number;
    if (line.starts_paragraph && !line.number && !shown.lines.empty()) shown.lines.emplace_back();
    shown.lines.push_back(margin(again ? std::nullopt : line.number) + line.text);
  }
  return shown;
}

/// Places where the folded words stand in a row within one segment.
std::vector<model::Place> find_phrase(const Document& document, const std::string& phrase) {
  const auto words = text::fold_words(phrase);
  const auto& tokens = document.flow.tokens;
  std::vector<model::Place> places;
  if (words.empty()) return places;
  for (const text::Segment& segment : document.flow.segments) {
    if (segment.zone == text::Zone::alternate) continue;
    for (std::size_t at = segment.begin; at + words.size() <= segment.end; ++at) {
      const bool here =
          std::equal(words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                     [](const auto& word, const auto& token) { return word == token.folded; });
      if (here) {
        places.push_back(cite::place_of(document, static_cast<std::uint32_t>(at),
                                        static_cast<std::uint32_t>(at + words.size())));
      }
    }
  }
  return places;
}

bool touches(const model::Place& place, int page) {
  return std::any_of(place.boxes.begin(), place.boxes.end(),
                     [&](const auto& box) { return box.page == page; });
}

base::Result<std::shared_ptr<const Document>> find_document(Library& library,
                                                            const ShowOptions& options) {
  auto filing = library.catalogue().resolve(options.ref);
  if (!filing) return base::pass_on(filing);
  auto document = library.document(filing->id);
  if (!document) return document;
  const int pages = static_cast<int>((*document)->pages.size());
  if (options.page && (*options.page < 1 || *options.page > pages)) {
    return base::fail(ErrorCode::unusable_document, options.ref,
                      "has no page " + std::to_string(*options.page),
                      "it has " + std::to_string(pages) + (pages == 1 ? " page" : " pages"));
  }
  return document;
}

std::vector<model::Place> highlights_of(const Document& document, const ShowOptions& options) {
  if (!options.highlight) return {};
  auto places = find_phrase(document, *options.highlight);
  if (options.page) {
    std::erase_if(places, [&](const auto& place) { return !touches(place, *options.page); });
  }
  return places;
}

extract::PictureRequest picture_of(int page, double dpi, const std::vector<model::Place>& places) {
  extract::PictureRequest request;
  request.page = page;
  request.dpi = dpi;
  for (const auto& place : places) {
    for (const auto& box : place.boxes) {
      if (box.page == page) request.highlights.push_back(box.box);
    }
  }
  return request;
}

}  // namespace

base::Result<Shown> show(Library& library, const ShowOptions& options) {
  auto document = find_document(library, options);
  if (!document) return base::pass_on(document);
  Shown shown;
  shown.filing = (*document)->filing;
  shown.highlights = highlights_of(**document, options);
  for (const auto& page : (*document)->pages) {
    if (!options.page || page.number == *options.page) shown.pages.push_back(shown_page(page));
  }
  return shown;
}

base::Result<std::string> show_picture(Library& library, const ShowOptions& options, double dpi) {
  auto document = find_document(library, options);
  if (!document) return base::pass_on(document);
  const auto places = highlights_of(**document, options);
  if (options.highlight && places.empty()) {
    return base::fail(ErrorCode::unusable_document, options.ref,
                      "\"" + *options.highlight + "\" is not on " +
                          (options.page ? "page " + std::to_string(*options.page) : "its pages"),
                      "search finds other spellings: pincite search");
  }
  const int page = options.page ? *options.page : places.empty() ? 1 : places.front().page.pdf;
  auto pool = library.pool();
  if (!pool) return base::pass_on(pool);
  return (*pool)->picture(library.catalogue().stored_file((*document)->filing),
                          picture_of(page, dpi, places));
}

}  // namespace pincite::pipeline
