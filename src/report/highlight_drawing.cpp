#include "report/highlight_drawing.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace pincite::report {
namespace {

using Handle = QPDFObjectHandle;

// Hundredths of a point; also keeps "-0" and exponents out of content streams.
std::string number(double value) {
  const long hundredths = std::lround(std::clamp(value, -1e6, 1e6) * 100);
  const long whole = std::labs(hundredths);
  std::string text = (hundredths < 0 ? "-" : "") + std::to_string(whole / 100);
  if (whole % 100 != 0) {
    text += whole % 100 < 10 ? ".0" : ".";
    text += std::to_string(whole % 100);
  }
  return text;
}

std::string point(const Point& at) {
  return number(at.x) + " " + number(at.y) + " ";
}

std::optional<std::array<double, 4>> rectangle(Handle handle) {
  if (!handle.isRectangle()) return std::nullopt;
  const Handle::Rectangle box = handle.getArrayAsRectangle();
  if (!(std::isfinite(box.llx) && std::isfinite(box.lly) && std::isfinite(box.urx) &&
        std::isfinite(box.ury))) {
    return std::nullopt;
  }
  return std::array<double, 4>{box.llx, box.lly, box.urx, box.ury};
}

int rotation(Handle handle) {
  if (!handle.isNumber()) return 0;
  const double degrees = handle.getNumericValue();
  if (!(std::fabs(degrees) <= 36000)) return 0;
  const int turns = static_cast<int>(std::lround(degrees / 90)) % 4;
  return (turns + 4) % 4 * 90;
}

// Bounds of points with room for the pen.
struct Bounds {
  double x0 = 1e9, y0 = 1e9, x1 = -1e9, y1 = -1e9;
  void add(const Point& at) {
    x0 = std::min(x0, at.x);
    y0 = std::min(y0, at.y);
    x1 = std::max(x1, at.x);
    y1 = std::max(y1, at.y);
  }
  [[nodiscard]] std::vector<double> with_pen() const { return {x0 - 1, y0 - 1, x1 + 1, y1 + 1}; }
};

}  // namespace

QPDFObjectHandle array_of(const std::vector<double>& values) {
  Handle array = Handle::newArray();
  for (const double value : values)
    array.appendItem(Handle::newReal(number(value)));
  return array;
}

// US Letter stands in for a missing media box.
PageSpace space_of(QPDFPageObjectHelper page) {
  std::array<double, 4> media = {0, 0, 612, 792};
  if (const auto given = rectangle(page.getAttribute("/MediaBox", false))) media = *given;
  std::array<double, 4> shown = media;
  if (const auto given = rectangle(page.getAttribute("/CropBox", false))) {
    shown = {std::max(media[0], given->at(0)), std::max(media[1], given->at(1)),
             std::min(media[2], given->at(2)), std::min(media[3], given->at(3))};
    if (shown[0] >= shown[2] || shown[1] >= shown[3]) shown = media;
  }
  return {shown[0], shown[1], shown[2], shown[3], rotation(page.getAttribute("/Rotate", false))};
}

std::vector<double> around(const Quads& quads) {
  Bounds bounds;
  for (const auto& quad : quads) {
    for (const Point& corner : quad)
      bounds.add(corner);
  }
  return bounds.with_pen();
}

std::string fill_of(const Quads& quads, const Colour& colour) {
  std::string content = "/pincite gs " + number(colour.red) + " " + number(colour.green) + " " +
                        number(colour.blue) + " rg\n";
  for (const auto& quad : quads) {
    content += point(quad[0]) + "m " + point(quad[1]) + "l " + point(quad[3]) + "l " +
               point(quad[2]) + "l f\n";
  }
  return content;
}

// A line under altered words, so that black-and-white paper shows the difference.
std::string underline_of(const Quads& quads) {
  std::string content = "0.55 0.1 0.1 RG 1.5 w\n";
  for (const auto& quad : quads)
    content += point(quad[2]) + "m " + point(quad[3]) + "l S\n";
  return content;
}

std::string outline_of(const Quads& quads) {
  std::string content = "0 0 0 RG 1 w\n";
  for (const auto& quad : quads) {
    content += point(quad[0]) + "m " + point(quad[1]) + "l " + point(quad[3]) + "l " +
               point(quad[2]) + "l s\n";
  }
  return content;
}

QPDFObjectHandle appearance(QPDF& pdf, const std::vector<double>& box, const std::string& content) {
  Handle form = Handle::newStream(&pdf, content);
  Handle state = Handle::parse("<< /ExtGState << /pincite << /Type /ExtGState /BM /Multiply "
                               "/ca 1 /CA 1 >> >> >>");
  Handle dictionary = form.getDict();
  dictionary.replaceKey("/Type", Handle::newName("/XObject"));
  dictionary.replaceKey("/Subtype", Handle::newName("/Form"));
  dictionary.replaceKey("/FormType", Handle::newInteger(1));
  dictionary.replaceKey("/BBox", array_of(box));
  dictionary.replaceKey("/Resources", state);
  Handle entry = Handle::newDictionary();
  entry.replaceKey("/N", form);
  return entry;
}

}  // namespace pincite::report
