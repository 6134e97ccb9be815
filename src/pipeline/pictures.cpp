#include "pincite/pipeline/reporting.hpp"

#include <list>
#include <memory>

namespace pincite::pipeline {

namespace {

constexpr double margin = 60;        // points around the passage: about four lines of context
constexpr double picture_dpi = 110;  // readable in print, about 40 kB for six lines
constexpr std::size_t kept_pictures = 16;

extract::PictureRequest request_for(const model::Place& place) {
  extract::PictureRequest request;
  request.page = place.page.pdf;
  request.dpi = picture_dpi;
  model::Box around;
  for (const auto& box : place.boxes) {
    if (box.page != place.page.pdf) continue;
    request.highlights.push_back(box.box);
    around = model::unite(around, box.box);
  }
  if (request.highlights.empty()) return request;
  // The width of the column is kept, so that lines can be read from end to end.
  request.crop =
      model::Box{0, std::max(0.0, around.y0 - margin), around.x1 + 10000.0, around.y1 + margin};
  return request;
}

/// A few pictures made last: a passage is often shown for its story and again for its filing.
class PictureCache {
 public:
  using Picture = std::optional<std::string>;

  const Picture* find(model::FilingId filing, const model::Place& place) const {
    for (const Entry& entry : entries_) {
      if (entry.filing == filing && entry.page == place.page.pdf && entry.boxes == place.boxes) {
        return &entry.picture;
      }
    }
    return nullptr;
  }

  void keep(model::FilingId filing, const model::Place& place, const Picture& picture) {
    entries_.push_front({filing, place.page.pdf, place.boxes, picture});
    if (entries_.size() > kept_pictures) entries_.pop_back();
  }

 private:
  struct Entry {
    model::FilingId filing;
    int page;
    std::vector<model::PageBox> boxes;
    Picture picture;
  };
  std::list<Entry> entries_;
};

}  // namespace

report::Pictures pictures(Library& library) {
  auto cache = std::make_shared<PictureCache>();
  return [&library, cache](const model::Filing& filing,
                           const model::Place& place) -> std::optional<std::string> {
    if (const auto* known = cache->find(filing.id, place)) return *known;
    std::optional<std::string> picture;
    if (auto pool = library.pool()) {
      auto made = (*pool)->picture(library.catalogue().stored_file(filing), request_for(place));
      if (made) picture = std::move(*made);
    }
    cache->keep(filing.id, place, picture);
    return picture;
  };
}

}  // namespace pincite::pipeline
