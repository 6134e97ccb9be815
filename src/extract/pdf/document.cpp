#include "extract/pdf/document.hpp"

#include "extract/pdf/mapped_file.hpp"
#include "extract/pdf/page_device.hpp"
#include "extract/pdf/page_runner.hpp"
#include "extract/pdf/png.hpp"

#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <XRef.h>
#include <algorithm>
#include <cmath>

namespace pincite::extract {

namespace {

using base::ErrorCode;
using base::fail;

// Page trees that claim more are damaged or bombs.
constexpr int most_pages = 100000;
constexpr double least_side = 1, most_side = 14400;  // PDF 32000-1 annex C: 200 inches
constexpr std::size_t most_complaints = 20;
constexpr double look_dpi = 100;  // for the question whether a box really hides its words

/// Where Poppler's global error callback delivers; set while a document is in use.
std::vector<std::string>* complaint_sink = nullptr;

void take_complaint(ErrorCategory category, Goffset position, const char* message) {
  if (complaint_sink == nullptr || category == errConfig || category == errCommandLine) return;
  std::string text = message;
  if (position >= 0) text += " (at byte " + std::to_string(position) + ")";
  auto& sink = *complaint_sink;
  if (sink.size() < most_complaints && std::find(sink.begin(), sink.end(), text) == sink.end()) {
    sink.push_back(std::move(text));
  }
}

void prepare_poppler() {
  if (!globalParams) globalParams = std::make_unique<GlobalParams>();
  setErrorCallback(take_complaint);
}

/// Poppler builds a colour transform on every page of a document with output intents (PDF/A):
/// half of all extraction time in the set measured, for nothing that text needs.
void drop_output_intents(PDFDoc& document) {
  XRef* xref = document.getXRef();
  Object catalog = xref->getCatalog();
  if (!catalog.isDict() || catalog.dictLookupNF("OutputIntents").isNull()) return;
  catalog.dictRemove("OutputIntents");
  xref->setModifiedObject(&catalog, {xref->getRootNum(), xref->getRootGen()});
}

base::Error open_error(const base::fs::path& path, int code) {
  const std::string name = path.string();
  switch (code) {
  case errEncrypted:
    return {ErrorCode::unusable_document, name, "is encrypted and needs a password",
            "save a copy without the password and use that"};
  case errOpenFile:
  case errFileIO:
    return {ErrorCode::unusable_document, name, "cannot be read", "check the path and permissions"};
  default:
    return {ErrorCode::unusable_document, name, "is too damaged to be read as PDF",
            "try a fresh copy, or repair it with qpdf"};
  }
}

double side(double points) {
  return std::isfinite(points) ? std::clamp(points, least_side, most_side) : 612;
}

Bitmap copy_of(SplashBitmap& from, int channels, double dpi) {
  Bitmap bitmap;
  bitmap.width = from.getWidth();
  bitmap.height = from.getHeight();
  bitmap.channels = channels;
  bitmap.dpi = dpi;
  const auto row_bytes = bitmap.row_bytes();
  bitmap.pixels.resize(row_bytes * static_cast<std::size_t>(bitmap.height));
  for (int y = 0; y < bitmap.height; ++y) {
    const auto* row = from.getDataPtr() + static_cast<std::ptrdiff_t>(y) * from.getRowSize();
    std::copy_n(row, row_bytes, bitmap.row(y));
  }
  return bitmap;
}

/// Marker yellow laid over the pixels as ink would: what is dark stays dark.
void highlight(Bitmap& bitmap, const model::Box& box, double left, double top, double scale) {
  const auto pixel = [&](double points, double origin, int most) {
    return static_cast<int>(std::clamp((points - origin) * scale, 0.0, static_cast<double>(most)));
  };
  const int x0 = pixel(box.x0 - 1, left, bitmap.width), x1 = pixel(box.x1 + 1, left, bitmap.width);
  const int y1 = pixel(box.y1 + 1, top, bitmap.height);
  constexpr unsigned marker[3] = {255, 232, 80};
  for (int y = pixel(box.y0 - 1, top, bitmap.height); y < y1; ++y) {
    std::uint8_t* at = bitmap.row(y) + static_cast<std::size_t>(x0) * 3;
    for (std::uint8_t* end = bitmap.row(y) + static_cast<std::size_t>(x1) * 3; at < end; ++at) {
      const auto channel = static_cast<std::size_t>(at - bitmap.row(y)) % 3;
      *at = static_cast<std::uint8_t>(*at * marker[channel] / 255U);
    }
  }
}

/// A part of a page as rendered, its upper left corner at pixel (left, top) of the page.
struct Look {
  Bitmap bitmap;
  int left = 0, top = 0;
};

/// The gray level of the box when it shows one colour only.
std::optional<int> one_colour(const Look& part, const model::Box& box) {
  const Bitmap& look = part.bitmap;
  const double scale = look.dpi / 72;
  const int x0 = std::max(0, static_cast<int>(std::ceil(box.x0 * scale + 0.5)) - part.left);
  const int y0 = std::max(0, static_cast<int>(std::ceil(box.y0 * scale + 0.5)) - part.top);
  const int x1 = std::min(look.width, static_cast<int>(box.x1 * scale - 0.5) - part.left);
  const int y1 = std::min(look.height, static_cast<int>(box.y1 * scale - 0.5) - part.top);
  int least = 255, most = 0;
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) {
      least = std::min<int>(least, look.row(y)[x]);
      most = std::max<int>(most, look.row(y)[x]);
    }
  }
  if (least > most) return 0;  // below one pixel
  return most - least <= 24 ? std::optional((least + most) / 2) : std::nullopt;
}

}  // namespace

struct PdfDocument::State {
  explicit State(const base::fs::path& path_in) : path(path_in), bytes(path_in) {}
  base::fs::path path;
  MappedFile bytes;
  std::unique_ptr<PDFDoc> document;
  PageDevice device;
  std::unique_ptr<PageRunner> runner;
  std::unique_ptr<SplashOutputDev> gray_device;
  std::vector<std::string> complaints;

  struct Size {
    double width, height;
  };
  [[nodiscard]] Size size_of(const ::Page& page) const {
    const double w = side(page.getCropWidth()), h = side(page.getCropHeight());
    return page.getRotate() % 180 == 0 ? Size{w, h} : Size{h, w};
  }

  /// Resolution at which the page has no more than the most pixels.
  static double allowed_dpi(const Size& size, double dpi) {
    const double pixels = size.width * size.height / (72 * 72) * dpi * dpi;
    return pixels > most_pixels ? dpi * std::sqrt(most_pixels / pixels) : dpi;
  }

  SplashOutputDev& gray_splash() {
    if (!gray_device) {
      SplashColor paper = {255};
      gray_device = std::make_unique<SplashOutputDev>(splashModeMono8, 4, false, paper);
      gray_device->startDoc(document.get());
    }
    return *gray_device;
  }

  [[nodiscard]] Bitmap drawn_gray(double dpi) const {
    SplashBitmap* drawn = gray_device->getBitmap();
    return drawn == nullptr || drawn->getDataPtr() == nullptr ? Bitmap{} : copy_of(*drawn, 1, dpi);
  }

  /// Draws the pixels that `part` (points) touches, and a few around: the same as of the whole
  /// page.
  Look look_at(int number, const Size& size, const model::Box& part) {
    const double dpi = allowed_dpi(size, look_dpi);
    const double scale = dpi / 72;
    constexpr int spare = 3;
    const auto pixel = [&](double points, double most, int more) {
      return std::clamp(static_cast<int>(points * scale) + more, 0,
                        static_cast<int>(std::ceil(most * scale)));
    };
    const int left = pixel(part.x0, size.width, -spare);
    const int top = pixel(part.y0, size.height, -spare);
    const int width = std::max(1, pixel(part.x1, size.width, spare) - left);
    const int height = std::max(1, pixel(part.y1, size.height, spare) - top);
    document->displayPageSlice(&gray_splash(), number, dpi, dpi, 0, false, true, false, left, top,
                               width, height);
    return {drawn_gray(dpi), left, top};
  }
};

PdfDocument::PdfDocument(std::unique_ptr<State> state) : state_(std::move(state)) {
  complaint_sink = &state_->complaints;
}

PdfDocument::~PdfDocument() {
  state_->gray_device.reset();
  state_->runner.reset();
  state_->document.reset();
  complaint_sink = nullptr;
}

base::Result<std::unique_ptr<PdfDocument>> PdfDocument::open(const base::fs::path& path) {
  prepare_poppler();
  auto state = std::make_unique<State>(path);
  if (state->bytes.data() == nullptr)
    return tl::unexpected<base::Error>(open_error(path, errOpenFile));
  complaint_sink = &state->complaints;
  const auto size = static_cast<Goffset>(state->bytes.size());
  state->document =
      std::make_unique<PDFDoc>(new MemStream(state->bytes.data(), 0, size, Object(objNull)));
  if (!state->document->isOk()) {
    complaint_sink = nullptr;
    return tl::unexpected<base::Error>(open_error(path, state->document->getErrorCode()));
  }
  drop_output_intents(*state->document);
  state->runner = std::make_unique<PageRunner>(*state->document, state->device);
  return std::unique_ptr<PdfDocument>(new PdfDocument(std::move(state)));
}

int PdfDocument::pages() const {
  return std::clamp(state_->document->getNumPages(), 0, most_pages);
}

RawPage PdfDocument::text(int number, bool* drawn) {
  RawPage page;
  page.number = number;
  ::Page* source = state_->document->getPage(number);
  if (source == nullptr) {
    page.why = "the page is damaged";
    return page;
  }
  const State::Size size = state_->size_of(*source);
  page.width = size.width;
  page.height = size.height;
  state_->device.begin(size.width, size.height);
  state_->runner->run(*source, number);
  std::optional<Look> look;
  const auto ask = [&](const model::Box& box, const model::Box& within) -> std::optional<int> {
    if (!look) look = state_->look_at(number, size, within);
    return look->bitmap.width > 0 ? one_colour(*look, box) : std::nullopt;
  };
  state_->device.finish(page, ask);
  page.origin = model::Origin::text;
  if (drawn != nullptr) *drawn = state_->device.drew_something();
  return page;
}

Bitmap PdfDocument::gray(int number, double dpi) {
  ::Page* source = state_->document->getPage(number);
  if (source == nullptr) return {};
  const State::Size size = state_->size_of(*source);
  dpi = State::allowed_dpi(size, dpi);
  state_->document->displayPage(&state_->gray_splash(), number, dpi, dpi, 0, false, true, false);
  return state_->drawn_gray(dpi);
}

base::Result<std::string> PdfDocument::picture(const PictureRequest& request) {
  ::Page* source = request.page >= 1 && request.page <= pages()
                       ? state_->document->getPage(request.page)
                       : nullptr;
  if (source == nullptr) {
    return fail(ErrorCode::not_found, state_->path.string(),
                "has no page " + std::to_string(request.page),
                "it has " + std::to_string(pages()) + " pages");
  }
  const State::Size size = state_->size_of(*source);
  model::Box part = request.crop.value_or(model::Box{0, 0, size.width, size.height});
  part = {std::clamp(part.x0, 0.0, size.width - 1), std::clamp(part.y0, 0.0, size.height - 1),
          std::clamp(part.x1, 0.0, size.width), std::clamp(part.y1, 0.0, size.height)};
  part.x1 = std::max(part.x1, part.x0 + 1);
  part.y1 = std::max(part.y1, part.y0 + 1);
  double dpi = std::clamp(request.dpi, 10.0, 600.0);
  dpi = std::min(dpi, 72 * std::sqrt(most_pixels / (part.width() * part.height())));
  const double scale = dpi / 72;
  SplashColor paper = {255, 255, 255};
  SplashOutputDev device(splashModeRGB8, 4, false, paper);
  device.startDoc(state_->document.get());
  state_->document->displayPageSlice(
      &device, request.page, dpi, dpi, 0, false, true, false, static_cast<int>(part.x0 * scale),
      static_cast<int>(part.y0 * scale),
      std::max(1, static_cast<int>(std::lround(part.width() * scale))),
      std::max(1, static_cast<int>(std::lround(part.height() * scale))));
  if (device.getBitmap() == nullptr)
    return fail(ErrorCode::unusable_document, state_->path.string(),
                "page " + std::to_string(request.page) + " cannot be drawn");
  Bitmap bitmap = copy_of(*device.getBitmap(), 3, dpi);
  for (const model::Box& box : request.highlights)
    highlight(bitmap, box, part.x0, part.y0, scale);
  return png(bitmap);
}

std::vector<std::string> PdfDocument::take_complaints() {
  return std::exchange(state_->complaints, {});
}

}  // namespace pincite::extract
