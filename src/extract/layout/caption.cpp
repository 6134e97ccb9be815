#include "extract/layout/ascii.hpp"
#include "extract/layout/roles.hpp"

#include <algorithm>

namespace pincite::extract {
namespace {

/// The court's name as captions print it: capitals, nothing else of substance on the line.
bool names_court(const std::string& text) {
  const LetterCount count = count_letters(text);
  if (count.letters < 10 || count.capitals * 10 < count.letters * 7 || text.size() > 90)
    return false;
  for (const char* court : {"DISTRICT COURT", "COURT OF APPEAL", "SUPERIOR COURT", "SUPREME COURT",
                            "BANKRUPTCY COURT", "CIRCUIT COURT", "COURT OF FEDERAL CLAIMS",
                            "COURT OF INTERNATIONAL TRADE", "APPELLATE PANEL"}) {
    if (contains_ignoring_case(text, court)) return true;
  }
  return false;
}

bool is_box_mark(std::string_view word) {
  return word == ")" || word == "§" || word == "|" || word == ":" || word == "}" || word == ")(";
}

bool has_box_mark(const WorkPage& page, const WorkLine& line) {
  return std::any_of(line.items.begin(), line.items.end(),
                     [&](std::uint32_t index) { return is_box_mark(page.items.at(index).text); });
}

/// A line of the box: it has the column of parentheses, or words of parties and numbers.
bool in_box(const WorkPage& page, const WorkLine& line, const std::string& text) {
  if (has_box_mark(page, line)) return true;
  if (line.items.size() > 9 && 3 * count_letters(text).capitals < count_letters(text).letters) {
    return false;  // prose names parties too
  }
  for (const char* sign :
       {"plaintiff", "defendant", "petitioner", "respondent", "appellant", "appellee", "debtor",
        "case no", "civil action", "civil no", "cross-", "claimant", " v. ", "docket no", "mdl"}) {
    if (contains_ignoring_case(text, sign)) return true;
  }
  const std::string bare = lower_ascii(trim(text));
  return bare == "v." || bare == "vs." || bare == "v" || bare == "-v.-" || bare == "-against-" ||
         bare == "against" || bare.rfind("v. ", 0) == 0 || bare.rfind("in re", 0) == 0;
}

/// Lines after the court's name until the last line of the box; bounded, text follows soon.
void mark_caption(WorkPage& page, std::size_t court) {
  constexpr std::size_t longest = 45;
  constexpr std::size_t longest_gap = 6;
  std::size_t last = court, quiet = 0;
  for (std::size_t i = court + 1; i < page.lines.size() && i < court + longest; ++i) {
    const std::string text = text_of(page, page.lines[i].items);
    if (in_box(page, page.lines[i], text))
      last = i, quiet = 0;
    else if (++quiet > longest_gap)
      break;
    const bool prose = page.lines[i].u1 - page.lines[i].u0 > 0.85 * page.width * 0.75 &&
                       count_letters(text).capitals * 4 < count_letters(text).letters;
    if (prose && last != i && last != court) break;
  }
  if (last == court) return;
  for (std::size_t i = court; i <= last; ++i) {
    if (page.lines[i].role == model::LineRole::body) page.lines[i].role = model::LineRole::caption;
  }
}

}  // namespace

void find_caption(std::vector<WorkPage>& pages) {
  for (std::size_t p = 0; p < pages.size() && p < 2; ++p) {
    for (std::size_t i = 0; i < pages[p].lines.size(); ++i) {
      if (pages[p].lines[i].role != model::LineRole::body) continue;
      if (!names_court(text_of(pages[p], pages[p].lines[i].items))) continue;
      mark_caption(pages[p], i);
      return;
    }
  }
}

}  // namespace pincite::extract
