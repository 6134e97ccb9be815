#include "extract/worker/raw_codec.hpp"

namespace pincite::extract {

namespace {

enum WordFlag : unsigned {
  bold = 1,
  italic = 2,
  space_after = 4,
  hidden = 8,
  from_layer = 16,
  invisible = 32
};
constexpr std::size_t word_bytes = 4 + 16 + 4 + 4 + 4 + 4 + 2;
constexpr double largest_page = 14400;

void write_word(WireWriter& to, const RawWord& word) {
  to.text(word.text);
  to.box(word.box);
  to.real(word.baseline);
  to.real(word.font_size);
  to.u32(word.order);
  to.u32(word.font);
  to.u8(static_cast<unsigned>(word.rotation / 90) & 3U);
  to.u8((word.bold ? bold : 0U) | (word.italic ? italic : 0U) |
        (word.space_after ? space_after : 0U) | (word.hidden ? hidden : 0U) |
        (word.confidence < 0 ? from_layer : 0U) | (word.invisible ? invisible : 0U));
  if (word.confidence >= 0) to.real(word.confidence);
}

RawWord read_word(WireReader& from) {
  RawWord word;
  word.text = from.text();
  word.box = from.box();
  word.baseline = from.real();
  word.font_size = from.real();
  word.order = from.u32();
  word.font = static_cast<std::uint16_t>(from.u32());
  word.rotation = static_cast<std::int16_t>((from.u8() & 3U) * 90);
  const unsigned flags = from.u8();
  word.bold = (flags & bold) != 0;
  word.italic = (flags & italic) != 0;
  word.space_after = (flags & space_after) != 0;
  word.hidden = (flags & hidden) != 0;
  word.invisible = (flags & invisible) != 0;
  if ((flags & from_layer) == 0) word.confidence = static_cast<float>(from.real());
  return word;
}

template <class T, class WriteOne>
void write_all(WireWriter& to, const std::vector<T>& items, WriteOne write_one) {
  to.u32(static_cast<std::uint32_t>(items.size()));
  for (const T& item : items)
    write_one(to, item);
}

template <class T, class ReadOne>
void read_all(WireReader& from, std::vector<T>& items, std::size_t item_bytes, ReadOne read_one) {
  const std::size_t n = from.count(item_bytes);
  items.reserve(n);
  for (std::size_t i = 0; i < n && from.ok(); ++i)
    items.push_back(read_one(from));
}

void write_text(WireWriter& to, const std::string& text) {
  to.text(text);
}
std::string read_text(WireReader& from) {
  return from.text();
}

}  // namespace

void write_raw_page(WireWriter& to, const RawPage& page) {
  to.i32(page.number);
  to.real(page.width);
  to.real(page.height);
  to.u8(static_cast<unsigned>(page.origin));
  to.text(page.why);
  write_all(to, page.words, write_word);
  write_all(to, page.rules, [](WireWriter& w, const Rule& rule) { w.box(rule.box); });
  write_all(to, page.redactions, [](WireWriter& w, const model::Redaction& redaction) {
    w.box(redaction.box);
    w.u8(static_cast<unsigned>(redaction.kind));
  });
  write_all(to, page.fonts, write_text);
  write_all(to, page.complaints, write_text);
  to.real(page.image_cover);
  to.real(page.skew);
  to.u8((page.invisible_text ? 1U : 0U) | (page.no_unicode ? 2U : 0U));
}

RawPage read_raw_page(WireReader& from) {
  RawPage page;
  page.number = from.i32();
  page.width = from.real();
  page.height = from.real();
  const unsigned origin = from.u8();
  page.why = from.text();
  read_all(from, page.words, word_bytes, read_word);
  read_all(from, page.rules, 16, [](WireReader& r) { return Rule{r.box()}; });
  read_all(from, page.redactions, 17, [](WireReader& r) {
    model::Redaction redaction{r.box()};
    redaction.kind = r.u8() == 0 ? model::RedactionKind::proper : model::RedactionKind::bad;
    return redaction;
  });
  read_all(from, page.fonts, 4, read_text);
  read_all(from, page.complaints, 4, read_text);
  page.image_cover = from.real();
  page.skew = from.real();
  const unsigned flags = from.u8();
  page.invisible_text = (flags & 1U) != 0;
  page.no_unicode = (flags & 2U) != 0;
  const bool sane = page.number >= 1 && page.width > 0 && page.width <= largest_page &&
                    page.height > 0 && page.height <= largest_page && origin <= 2;
  if (!sane) from.spoil();
  page.origin = static_cast<model::Origin>(origin <= 2 ? origin : 2);
  return page;
}

}  // namespace pincite::extract
