#include "extract/ocr/decide.hpp"

#include "extract/layout.hpp"
#include "extract/ocr/glyph_numbers.hpp"
#include "extract/ocr/plausible.hpp"

#include <algorithm>
#include <map>

namespace pincite::extract {

namespace {

// A cheap look first: this many words from all over the page, half of them English, and the layer
// is good. Only others are counted in full.
constexpr std::size_t sample_words = 48;
constexpr double good_sample = 0.45;
// Text beside stamp and margin numbers below this many letters is "no text" on a page that shows
// a picture (CourtListener's figure is 200 with the words of forms and cover sheets excepted).
constexpr std::size_t few_letters = 40, some_letters = 200;
constexpr double picture_page = 0.3;
// An invisible layer of an old engine: misread words are mostly below 0.06 (about 60 pages of
// filings), 0.1 to 0.27 where a quarter of the words was spoilt. The second pair: fewer signs, but
// a poor share of English.
constexpr double most_misread = 0.08, some_misread = 0.03, poor_share = 0.74;

bool looks_good(const RawPage& page) {
  Language language;
  const std::size_t step = std::max<std::size_t>(1, page.words.size() / sample_words);
  for (std::size_t i = 0; i < page.words.size(); i += step)
    language.add(page.words[i].text);
  return language.words >= 8 && language.english_share() >= good_sample &&
         language.broken_share() < 0.1;
}

std::size_t letters_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0xC3;
  }));
}

/// Fonts whose words are no language. One font of a page may hold nothing but names or numbers,
/// so the evidence has to be stronger than for a page.
std::vector<int> gibberish_fonts(const RawPage& page) {
  constexpr int enough = 25;
  constexpr double hardly_any = 0.04;
  std::map<int, Language> fonts;
  for (const RawWord& word : page.words)
    fonts[word.font].add(word.text);
  std::vector<int> bad;
  for (const auto& [font, language] : fonts) {
    const bool no_words = language.words >= enough && language.english_share() <= hardly_any;
    const bool broken = is_gibberish(language) && language.broken_share() > 0.4;
    if (no_words || broken) bad.push_back(font);
  }
  return bad;
}

/// Fonts without one English word: beside gibberish they are not believed either, as the page is
/// read by OCR anyway (the italics of a page whose upright letters have no map).
std::vector<int> doubtful_fonts(const RawPage& page) {
  std::map<int, Language> fonts;
  for (const RawWord& word : page.words)
    fonts[word.font].add(word.text);
  std::vector<int> doubtful;
  for (const auto& [font, language] : fonts) {
    if (language.english == 0) doubtful.push_back(font);
  }
  return doubtful;
}

/// More than a dash or a bullet is shown in these fonts.
bool holds_much(const RawPage& page, const std::vector<int>& fonts) {
  constexpr std::size_t much = 12;  // letters, or what stands for them
  std::size_t signs = 0;
  for (const RawWord& word : page.words) {
    if (std::find(fonts.begin(), fonts.end(), int{word.font}) != fonts.end())
      signs += word.text.size();
  }
  return signs > much;
}

void add_missing(std::vector<int>& fonts, const std::vector<int>& more) {
  for (const int font : more)
    if (std::find(fonts.begin(), fonts.end(), font) == fonts.end()) fonts.push_back(font);
}

/// A layer of glyphs without a Unicode map, in which hardly anything is an English word: the
/// codes happen to be letters and signs.
bool is_unmapped_noise(const RawPage& page, const Language& language) {
  return page.no_unicode && page.words.size() >= 12 &&
         language.english * 5 < static_cast<int>(page.words.size());
}

bool reads_badly(const RawPage& page, const Language& language) {
  if (language.words < 20) return false;
  const double misread = misread_share(page.words);
  return misread > most_misread || language.broken_share() > 0.15 ||
         (misread > some_misread && language.words >= 60 && language.english_share() < poor_share);
}

/// Takes certain shifts out; what is left over stays bad.
std::vector<int> repair(RawPage& page, const std::vector<int>& bad) {
  std::vector<int> left;
  for (const int font : bad) {
    const int shift = constant_shift(page.words, font);
    if (shift == 0) {
      left.push_back(font);
    } else {
      undo_shift(page.words, font, shift);
    }
  }
  return left;
}

Decision yes(std::string why, std::vector<int> bad_fonts = {}, bool drop_all = false) {
  return {true, std::move(why), std::move(bad_fonts), true, drop_all};
}

Decision judge_emptiness(const RawPage& page, bool drawn) {
  if (page.words.empty()) return drawn ? yes("no text layer") : Decision{};
  const std::size_t letters = letters_of(content_text(page));
  if (letters < few_letters && page.image_cover > 0.02)
    return yes("no text besides stamp and page numbers");
  if (letters == 0 && drawn) return yes("no text besides stamp and page numbers");
  if (letters < some_letters && page.image_cover > picture_page)
    return yes("hardly any text over a scanned page");
  return {};
}

}  // namespace

Decision decide(RawPage& page, bool drawn, OcrMode mode) {
  if (mode == OcrMode::force) return yes("asked for", {}, true);
  const std::vector<int> coded = decode_glyph_numbers(page.words);
  const bool over_scan = page.invisible_text && page.image_cover > picture_page;
  if (!over_scan && !holds_much(page, coded) && page.words.size() > 100 &&
      page.image_cover < picture_page && looks_good(page))
    return {};
  if (Decision empty = judge_emptiness(page, drawn); empty.ocr) return empty;
  const Language language = language_of(page.words);
  if (over_scan && reads_badly(page, language)) {
    return yes("the hidden text layer of the scan reads badly");
  }
  std::vector<int> bad = gibberish_fonts(page);
  if (holds_much(page, coded)) add_missing(bad, coded);
  if (bad.empty() && is_gibberish(language)) return yes("the text layer is not language", {}, true);
  bad = repair(page, bad);
  if (!bad.empty()) {
    add_missing(bad, doubtful_fonts(page));
    return yes("the text layer is not language", std::move(bad));
  }
  if (is_unmapped_noise(page, language_of(page.words)))
    return yes("the fonts do not say which letters they show", {}, true);
  return {};
}

}  // namespace pincite::extract
