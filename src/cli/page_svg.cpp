#include "cli/page_svg.hpp"

#include "pincite/base/base64.hpp"
#include "pincite/model/filing.hpp"

#include <sstream>

namespace pincite::cli {

namespace {

const char* colour_of(model::LineRole role) {
  switch (role) {
  case model::LineRole::heading:
    return "#7b3294";
  case model::LineRole::body:
    return "#1a6faf";
  case model::LineRole::blockquote:
    return "#008837";
  case model::LineRole::caption:
    return "#b8860b";
  case model::LineRole::footnote:
    return "#c2571a";
  case model::LineRole::header:
  case model::LineRole::footer:
    return "#777777";
  case model::LineRole::stamp:
    return "#d7191c";
  case model::LineRole::margin:
    return "#444444";
  }
  return "#000000";
}

void rectangle(std::ostream& out, const model::Box& box, const std::string& style) {
  out << "<rect x=\"" << box.x0 << "\" y=\"" << box.y0 << "\" width=\"" << box.width()
      << "\" height=\"" << box.height() << "\" " << style << "/>\n";
}

void label(std::ostream& out, double x, double y, const char* colour, const std::string& text) {
  out << "<text x=\"" << x << "\" y=\"" << y << "\" fill=\"" << colour << "\">" << text
      << "</text>\n";
}

void draw_line(std::ostream& out, const model::Line& line) {
  const char* colour = colour_of(line.role);
  for (const model::Word& word : line.words) {
    rectangle(out, word.box,
              std::string("fill=\"none\" stroke-width=\"0.2\" stroke=\"") + colour + "\"");
  }
  rectangle(out, line.box,
            std::string("fill-opacity=\"0.12\" stroke-width=\"0.5\" fill=\"") + colour +
                "\" stroke=\"" + colour + "\"");
  std::string text = model::to_string(line.role);
  if (line.number) text += " :" + std::to_string(*line.number);
  if (line.paragraph) text += " ¶" + std::to_string(*line.paragraph);
  label(out, line.box.x1 + 2, line.box.y1 - 1, colour, text);
}

}  // namespace

std::string page_svg(const model::Page& page, const std::string& png) {
  std::ostringstream out;
  out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << page.width << " "
      << page.height << "\" width=\"" << page.width * 1.5 << "\" height=\"" << page.height * 1.5
      << "\" font-family=\"sans-serif\" font-size=\"5\">\n";
  if (!png.empty()) {
    out << "<image width=\"" << page.width << "\" height=\"" << page.height
        << "\" href=\"data:image/png;base64," << base::base64(png) << "\"/>\n";
  }
  for (const model::Line& line : page.lines)
    draw_line(out, line);
  for (const model::Redaction& redaction : page.redactions) {
    const bool bad = redaction.kind == model::RedactionKind::bad;
    rectangle(out, redaction.box,
              bad ? "fill=\"none\" stroke=\"#ff0000\" stroke-width=\"1.5\""
                  : "fill=\"none\" stroke=\"#000000\" stroke-width=\"1\"");
  }
  out << "</svg>\n";
  return out.str();
}

}  // namespace pincite::cli
