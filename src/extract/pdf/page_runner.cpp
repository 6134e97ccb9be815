#include "extract/pdf/page_runner.hpp"

#include "extract/pdf/page_content.hpp"
#include "extract/pdf/page_device.hpp"

#include <Annot.h>
#include <Catalog.h>
#include <Gfx.h>
#include <OptionalContent.h>
#include <PDFDoc.h>
#include <optional>

namespace pincite::extract {

namespace {

constexpr double dpi = 72;
constexpr std::size_t most_fonts = 300;  // kept; a document that names more starts afresh

/// The fonts that a resource dictionary names by reference; nothing when one stands in it itself.
std::optional<std::map<std::string, Ref>> fonts_in(const Dict& resources) {
  std::map<std::string, Ref> found;
  const Object fonts = resources.lookup("Font");
  if (!fonts.isDict()) return found;
  for (int i = 0; i < fonts.dictGetLength(); ++i) {
    const Object& font = fonts.dictGetValNF(i);
    if (!font.isRef()) return std::nullopt;
    found.emplace(fonts.dictGetKey(i), font.getRef());
  }
  return found;
}

/// A layer of a page that was hidden to its end would stay hidden on the next.
bool has_layers(PDFDoc& document) {
  const OCGs* layers = document.getCatalog()->getOptContentConfig();
  return layers != nullptr && layers->hasOCGs();
}

/// A stream over bytes that outlive it.
Object stream_over(const std::string& bytes) {
  const auto length = static_cast<Goffset>(bytes.size());
  return Object(static_cast<Stream*>(new MemStream(bytes.data(), 0, length, Object(objNull))));
}

}  // namespace

PageRunner::PageRunner(PDFDoc& document, PageDevice& device)
    : document_(document), device_(device), keeps_(!has_layers(document)) {}

PageRunner::~PageRunner() = default;

PageRunner::Shape PageRunner::shape_of(::Page& page) {
  Shape shape;
  bool crop = true;
  shape.rotation = page.getRotate();
  page.makeBox(dpi, dpi, shape.rotation, false, true, -1, -1, -1, -1, &shape.box, &crop);
  if (crop) shape.crop = *page.getCropBox();
  return shape;
}

void PageRunner::start(const Shape& shape, int number) {
  interpreter_.reset();
  fonts_.clear();
  shape_ = shape;
  interpreter_ =
      std::make_unique<Gfx>(&document_, &device_, number, nullptr, dpi, dpi, &shape_.box,
                            shape_.crop.isValid() ? &shape_.crop : nullptr, shape_.rotation);
}

bool PageRunner::knows_other(const Fonts& fonts) const {
  return std::any_of(fonts.begin(), fonts.end(), [&](const auto& font) {
    const auto known = fonts_.find(font.first);
    return known != fonts_.end() && known->second != font.second;
  });
}

void PageRunner::read_new(const Fonts& fonts) {
  Object fresh(new Dict(document_.getXRef()));
  for (const auto& [name, ref] : fonts) {
    if (fonts_.emplace(name, ref).second) fresh.dictAdd(name.c_str(), Object(ref));
  }
  if (fresh.dictGetLength() == 0) return;
  Object resources(new Dict(document_.getXRef()));
  resources.dictAdd("Font", std::move(fresh));
  interpreter_->pushResources(resources.getDict());
}

void PageRunner::show(::Page& page, Dict* resources) {
  Object contents = page.getContents();
  if (!contents.isNull()) {
    const auto decoded = page_content(contents);
    if (decoded) contents = stream_over(*decoded);
    interpreter_->pushResources(resources);
    interpreter_->saveState();
    interpreter_->display(&contents);
    interpreter_->restoreState();
    interpreter_->popResources();
  }
  for (Annot* annotation : page.getAnnots()->getAnnots())
    annotation->draw(interpreter_.get(), false);
}

void PageRunner::run(::Page& page, int number) {
  const Shape shape = shape_of(page);
  Dict* own = page.getResourceDict();
  const auto fonts = own != nullptr ? fonts_in(*own) : Fonts{};
  if (!interpreter_ || !keeps_ || !(shape == shape_) || !fonts || knows_other(*fonts) ||
      fonts_.size() > most_fonts)
    start(shape, number);
  if (!fonts || own == nullptr) return show(page, own);
  read_new(*fonts);
  Object others(own->copy(document_.getXRef()));
  others.dictRemove("Font");
  show(page, others.getDict());
}

}  // namespace pincite::extract
