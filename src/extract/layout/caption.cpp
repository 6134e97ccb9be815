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

bool is_prose(const WorkPage& page, const WorkLine& line, const std::string& text) {
  const LetterCount count = count_letters(text);
  return line.u1 - line.u0 > 0.62 * page.width && count.capitals * 4 < count.letters;
}

/// "Under § 3(c) …": a section cited in prose, no column of such signs.
bool cites_section(const WorkPage& page, const WorkLine& line, std::size_t at) {
  if (page.items.at(line.items[at]).text != "§" || at + 1 >= line.items.size()) return false;
  const std::string& next = page.items.at(line.items[at + 1]).text;
  return is_digit(next.front()) && is_prose(page, line, text_of(page, line.items));
}

bool has_box_mark(const WorkPage& page, const WorkLine& line) {
  for (std::size_t i = 0; i < line.items.size(); ++i) {
    if (is_box_mark(page.items.at(line.items[i]).text) && !cites_section(page, line, i))
      return true;
  }
  return false;
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

bool closes_box(const std::string& text) {
  for (const char* role : {"defendant", "respondent", "appellee"}) {
    if (contains_ignoring_case(text, role)) return true;
  }
  return false;
}

/// Finds the last line of the box. A box drawn with a column of parentheses ends where the column
/// ends; another one, after "v.", at the word for the other side; lists of parties are long.
std::size_t end_of_box(const WorkPage& page, std::size_t court) {
  constexpr std::size_t longest = 60, longest_gap = 6, longest_list = 25;
  std::size_t last = court, quiet = 0, marks = 0;
  bool versus = false;
  for (std::size_t i = court + 1; i < page.lines.size() && i < court + longest; ++i) {
    const WorkLine& line = page.lines[i];
    const std::string text = text_of(page, line.items);
    const std::string bare = lower_ascii(trim(text));
    versus = versus || bare == "v." || bare == "vs." || bare == "v";
    const bool mark = has_box_mark(page, line);
    marks += mark ? 1 : 0;
    const bool inside = marks >= 3 ? mark : in_box(page, line, text);
    if (inside) {
      last = i, quiet = 0;
      if (versus && marks == 0 && closes_box(text)) versus = false;
    } else if (++quiet > (versus ? longest_list : longest_gap) || is_prose(page, line, text)) {
      break;
    }
  }
  return last;
}

/// The lines of the box, and those beside it that were read as a column of their own.
void mark_caption(WorkPage& page, std::size_t court) {
  const std::size_t last = end_of_box(page, court);
  if (last == court) return;
  for (std::size_t i = court; i < page.lines.size(); ++i) {
    WorkLine& line = page.lines[i];
    const bool beside = line.column != page.lines[court].column &&
                        line.base > page.lines[court].base - 1 &&
                        line.base < page.lines[last].base + 1 && i < last + 40;
    if ((i <= last || beside) && line.role == model::LineRole::body) {
      line.role = model::LineRole::caption;
    }
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
