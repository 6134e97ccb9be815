#include "bench/paper_maker.hpp"

#include "pincite/base/file.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace pincite::bench {

namespace {

struct Weighted {
  const char* word;
  double share;
};

/// Function words and their share of English running text, in per cent (rounded from common
/// frequency lists).
constexpr std::array<Weighted, 40> function_words = {{
    {"the", 6.5},  {"of", 3.6},    {"to", 2.9},   {"and", 2.7},   {"in", 2.0},    {"that", 1.4},
    {"a", 1.9},    {"for", 0.9},   {"on", 0.7},   {"is", 0.9},    {"was", 0.8},   {"by", 0.7},
    {"not", 0.6},  {"with", 0.6},  {"as", 0.7},   {"be", 0.6},    {"it", 0.6},    {"this", 0.6},
    {"or", 0.5},   {"at", 0.5},    {"from", 0.4}, {"his", 0.3},   {"any", 0.4},   {"are", 0.4},
    {"has", 0.3},  {"have", 0.3},  {"its", 0.3},  {"had", 0.3},   {"which", 0.3}, {"an", 0.3},
    {"such", 0.3}, {"under", 0.2}, {"no", 0.2},   {"other", 0.2}, {"all", 0.2},   {"were", 0.2},
    {"may", 0.2},  {"would", 0.2}, {"who", 0.1},  {"their", 0.2},
}};

constexpr double function_share = 0.36;
constexpr double name_share = 0.05;
constexpr std::size_t names = 400'000;

/// Zipf's law with Mandelbrot's offset, by the inverse of its integral.
std::size_t zipf(double u, std::size_t size) {
  constexpr double offset = 3;
  const double top = std::log((static_cast<double>(size) + offset) / offset);
  return std::min(size - 1, static_cast<std::size_t>(offset * (std::exp(u * top) - 1)));
}

std::string name(std::size_t rank) {
  static constexpr std::array<const char*, 20> syllables = {
      "bar",  "den", "kol",  "mir", "tas", "ven", "ro", "li",  "ha", "sto",
      "wick", "man", "ford", "ner", "zel", "qui", "pe", "gra", "lo", "ust"};
  std::string made;
  for (std::size_t rest = rank + 20; rest > 0; rest /= 20)
    made += syllables.at(rest % 20);
  made.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(made.front())));
  return made;
}

const std::array<model::FilingKind, 6> kinds = {
    model::FilingKind::motion,  model::FilingKind::exhibit, model::FilingKind::order,
    model::FilingKind::exhibit, model::FilingKind::letter,  model::FilingKind::declaration};
const std::array<const char*, 5> courts = {"cand", "nysd", "txed", "dcd", "ilnd"};

/// Advance width of a 12-point serif letter, in points, on average.
constexpr double letter_width = 5.4;

}  // namespace

std::string PaperMaker::word() {
  const double u = share();
  if (u < function_share) {
    double at = share() * 34.9;
    for (const Weighted& one : function_words) {
      at -= one.share;
      if (at <= 0) return one.word;
    }
    return "the";
  }
  if (u < function_share + name_share) return name(zipf(share(), names));
  return content_words()[zipf(share(), content_words().size())];
}

void PaperMaker::say(const std::string& words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t space = std::min(words.find(' ', at), words.size());
    waiting_.push_back(words.substr(at, space - at));
    at = space + 1;
  }
}

/// A page full of words with its planted phrases, each at a random word.
void PaperMaker::refill() {
  std::vector<std::pair<std::size_t, std::string>> planted;
  for (const Formula& formula : formulas()) {
    if (share() < formula.pages) planted.emplace_back(below(280), formula.words);
  }
  static const std::vector<std::string> rare = rare_phrases();
  if (share() < 0.0001 * static_cast<double>(rare.size())) {
    planted.emplace_back(below(280), rare[below(rare.size())]);
  }
  std::sort(planted.begin(), planted.end());
  waiting_.clear();
  std::size_t next = 0;
  for (std::size_t i = 0; i < 420; ++i) {
    for (; next < planted.size() && planted[next].first <= i; ++next)
      say(planted[next].second);
    waiting_.push_back(word());
  }
  std::reverse(waiting_.begin(), waiting_.end());
}

void PaperMaker::fill_line(model::Line& line, double right, double height) {
  double x = line.box.x0;
  while (!waiting_.empty()) {
    std::string text = waiting_.back();
    if (capital_) text.front() = static_cast<char>(std::toupper(text.front()));
    const double width = letter_width * static_cast<double>(text.size());
    if (x + width > right) break;
    waiting_.pop_back();
    capital_ = --words_to_sentence_end_ <= 0;
    if (capital_) {
      text += '.';
      words_to_sentence_end_ = 8 + static_cast<int>(below(30));
    }
    if (!line.text.empty()) line.text += ' ';
    line.text += text;
    line.words.push_back({text, {x, line.box.y0, x + width, line.box.y0 + height}});
    x += width + 3;
  }
  line.box.x1 = x;
}

void PaperMaker::body_lines(model::Page& page, bool pleading) {
  const int lines = pleading ? 28 : 30;
  const double step = pleading ? 24 : 21;
  const int notes = share() < 0.2 ? 4 : 0;
  for (int i = 0; i < lines; ++i) {
    const bool note = i >= lines - notes;
    model::Line line;
    line.role = note ? model::LineRole::footnote : model::LineRole::body;
    const double y = 72 + step * i;
    line.box = {108, y, 108, y + 12};
    if (pleading) line.number = i + 1;
    line.starts_paragraph = i == 0 || i + notes == lines || below(7) == 0;
    fill_line(line, 540, note ? 9 : 12);
    if (!line.words.empty()) page.lines.push_back(std::move(line));
  }
}

model::Page PaperMaker::page(int number, const model::Filing& filing, int pages, bool pleading) {
  model::Page page;
  page.number = number;
  page.width = 612;
  page.height = 792;
  page.origin = model::Origin::text;
  page.printed = std::to_string(number);
  page.stamp = model::Stamp{filing.docket_number, filing.ecf, filing.filed, number, pages, {}};
  refill();
  body_lines(page, pleading);
  return page;
}

model::Filing PaperMaker::describe() {
  model::Filing filing;
  // Other seeds have other dockets, so that a library can grow by them.
  const std::size_t docket = made_ / 40 + (seed_ % 50 > 0 ? seed_ % 50 - 1 : 49) * 2000;
  filing.court = courts.at(docket % courts.size());
  filing.docket_number =
      "3:" + std::to_string(10 + docket % 14) + "-cv-" + std::to_string(10000 + docket);
  filing.case_name = name(docket) + " v. " + name(docket * 7 + 3) + ", Inc.";
  filing.ecf = std::to_string(made_ % 40 + 1);
  filing.kind = kinds.at(below(kinds.size()));
  filing.title = model::to_string(filing.kind) + " " + filing.ecf;
  filing.filed = base::make_date(2010 + static_cast<int>(docket % 14),
                                 1 + static_cast<int>(below(12)), 1 + static_cast<int>(below(28)));
  return filing;
}

Paper PaperMaker::next() {
  Paper paper;
  paper.filing = describe();
  const double u = std::max(share(), 1e-6);
  const int pages = std::min(600, static_cast<int>(12 / std::sqrt(u)));
  const bool pleading = below(2) == 0;
  for (int i = 1; i <= pages; ++i)
    paper.pages.push_back(page(i, paper.filing, pages, pleading));
  paper.filing.pages = pages;
  paper.bytes = "paper " + std::to_string(made_++) + " of seed " + std::to_string(seed_);
  paper.filing.sha256 = base::sha256(paper.bytes);
  return paper;
}

}  // namespace pincite::bench
