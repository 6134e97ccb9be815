#pragma once
/// How highlights look: rectangles, colours and appearance streams of PDF annotations.

// qpdf 11 asks which pointer class the program uses: the standard one.
#define POINTERHOLDER_TRANSITION 4

#include "report/page_space.hpp"

#include <qpdf/JSON.hh>  // clang 14 needs it whole before QPDFObjectHandle
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <array>
#include <string>
#include <vector>

namespace pincite::report {

struct Colour {
  double red, green, blue;
};
inline constexpr Colour yellow{1.0, 0.87, 0.25};
inline constexpr Colour orange{1.0, 0.62, 0.30};
inline constexpr Colour blue{0.65, 0.85, 1.0};

using Quads = std::vector<std::array<Point, 4>>;

/// Numbers as a PDF array, in hundredths.
QPDFObjectHandle array_of(const std::vector<double>& values);
/// The visible part of a page: the crop box clipped to the media box, and its rotation.
PageSpace space_of(QPDFPageObjectHelper page);
/// Left, bottom, right and top around all corners, with room for the pen.
std::vector<double> around(const Quads& quads);
/// Drawing operators: quads filled, underlined, or outlined as a note.
std::string fill_of(const Quads& quads, const Colour& colour);
std::string underline_of(const Quads& quads);
std::string outline_of(const Quads& quads);
/// An appearance dictionary (/AP) that multiplies `content` into the page.
QPDFObjectHandle appearance(QPDF& pdf, const std::vector<double>& box, const std::string& content);

}  // namespace pincite::report
