#include "pincite/model/page_codec.hpp"

#include "model/line_codec.hpp"

namespace pincite::model {

namespace {

constexpr std::uint8_t first_version = 1;
constexpr std::uint8_t codec_version = 2;

void put_date(Encoder& out, const base::Date& date) {
  out.signed_number(date.year * 10000 + date.month * 100 + date.day);
}

std::optional<base::Date> get_date(Decoder& in) {
  const int packed = in.integer();
  return base::make_date(packed / 10000, packed / 100 % 100, packed % 100);
}

void put_stamp(Encoder& out, const Stamp& stamp) {
  out.optional(stamp.case_number, [&](const auto& v) { out.text(v); });
  out.optional(stamp.document, [&](const auto& v) { out.text(v); });
  out.optional(stamp.filed, [&](const auto& v) { put_date(out, v); });
  out.optional(stamp.page, [&](int v) { out.signed_number(v); });
  out.optional(stamp.pages, [&](int v) { out.signed_number(v); });
  out.optional(stamp.page_id, [&](const auto& v) { out.text(v); });
}

Stamp get_stamp(Decoder& in) {
  Stamp stamp;
  if (in.flag()) stamp.case_number = in.text();
  if (in.flag()) stamp.document = in.text();
  if (in.flag()) stamp.filed = get_date(in);
  if (in.flag()) stamp.page = in.integer();
  if (in.flag()) stamp.pages = in.integer();
  if (in.flag()) stamp.page_id = in.text();
  return stamp;
}

}  // namespace

std::string encode_page(const Page& page) {
  Encoder out;
  out.byte(codec_version);
  out.signed_number(page.number);
  out.points(page.width);
  out.points(page.height);
  out.byte(static_cast<std::uint8_t>(page.origin));
  out.text(page.why);
  out.optional(page.ocr_confidence, [&](double v) { out.points(v); });
  out.optional(page.stamp, [&](const Stamp& v) { put_stamp(out, v); });
  out.optional(page.printed, [&](const std::string& v) { out.text(v); });
  out.number(page.redactions.size());
  for (const Redaction& redaction : page.redactions) {
    out.box(redaction.box);
    out.byte(static_cast<std::uint8_t>(redaction.kind));
  }
  out.number(page.lines.size());
  LineWriter lines(out);
  for (const Line& line : page.lines)
    lines.put(line);
  return out.take();
}

base::Result<Page> decode_page(std::string_view bytes) {
  Decoder in(bytes);
  Page page;
  const std::uint8_t version = in.byte();
  page.number = in.integer();
  page.width = in.points();
  page.height = in.points();
  page.origin = in.enumeration(Origin::none);
  page.why = in.text();
  if (in.flag()) page.ocr_confidence = in.points();
  if (in.flag()) page.stamp = get_stamp(in);
  if (in.flag()) page.printed = in.text();
  const std::size_t redactions = in.count();
  for (std::size_t i = 0; i < redactions && in.ok(); ++i) {
    const Box box = in.box();
    page.redactions.push_back({box, in.enumeration(RedactionKind::bad)});
  }
  const std::size_t lines = in.count();
  page.lines.reserve(lines);
  LineReader reader(in);
  for (std::size_t i = 0; i < lines && in.ok(); ++i)
    page.lines.push_back(version == first_version ? get_first_line(in) : reader.get());
  if ((version != codec_version && version != first_version) || !in.finished()) {
    return base::fail(base::ErrorCode::internal, "page record", "cannot be decoded",
                      "run pincite reindex --extract");
  }
  return page;
}

}  // namespace pincite::model
