#include "extract/identity/evidence.hpp"
#include "extract/layout/ascii.hpp"
#include "extract/layout/case_number.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>

namespace pincite::extract {
namespace {

constexpr std::size_t first_pages = 2;

/// One line of the caption box, cut at the column of parentheses or at a wide gap.
struct BoxLine {
  std::string left, right;
};

bool is_box_mark(const std::string& word) {
  return word == ")" || word == "§" || word == "|" || word == ":" || word == "}" || word == "(" ||
         word == "*" || word == "X";
}

BoxLine cut(const model::Line& line, double page_width) {
  BoxLine out;
  const model::Word* before = nullptr;
  bool right = false;
  for (const model::Word& word : line.words) {
    if (word.kind == model::WordKind::hidden) continue;
    const bool inner = word.box.x0 > 0.3 * page_width && word.box.x0 < 0.75 * page_width;
    if (is_box_mark(word.text) && inner) {
      right = true;
      continue;
    }
    const bool gap = before && word.box.x0 - before->box.x1 > 2.2 * word.box.height() && inner;
    const bool starts_right = !before && word.box.x0 > 0.47 * page_width;
    right = right || gap || starts_right;
    std::string& side = right ? out.right : out.left;
    if (!side.empty()) side += ' ';
    side += word.text;
    before = &word;
  }
  return out;
}

bool is_versus(const std::string& text) {
  std::string bare = lower_ascii(trim(text));
  while (!bare.empty() && !is_letter(bare.front()))
    bare.erase(0, 1);
  while (!bare.empty() && !is_letter(bare.back()))
    bare.pop_back();
  return bare == "v" || bare == "vs" || bare == "against" || bare == "versus";
}

/// "ARDMORE v." or "v. HALDEN": the part before and after the word between the parties.
std::optional<std::pair<std::string, std::string>> split_versus(const std::string& text) {
  if (is_versus(text)) return std::pair<std::string, std::string>{};
  for (const std::string_view versus : {" v. ", " vs. ", " V. ", " VS. ", " v ", " vs "}) {
    const std::string padded = " " + text + " ";
    const std::size_t at = padded.find(versus);
    if (at == std::string::npos) continue;
    return std::pair{std::string(trim(padded.substr(0, at))),
                     std::string(trim(padded.substr(at + versus.size())))};
  }
  return std::nullopt;
}

bool names_role(const std::string& text) {
  for (const char* role : {"plaintiff", "defendant", "petitioner", "respondent", "appellant",
                           "appellee", "claimant", "debtor", "intervenor", "movant"}) {
    if (contains_ignoring_case(text, role)) return true;
  }
  return false;
}

/// The words before the role at the end of a side ("…, Plaintiffs,").
std::string without_role(std::string text) {
  for (const char* role :
       {"plaintiff", "defendant", "petitioner", "respondent", "appellant", "appellee", "claimant",
        "debtor", "intervenor", "movant", "cross-", "counter"}) {
    const std::size_t at = find_ignoring_case(text, role);
    if (at != std::string::npos) text.resize(at);
  }
  text = std::string(trim(text));
  while (!text.empty() && (text.back() == ',' || text.back() == '-'))
    text.pop_back();
  return text;
}

/// Reads caption lines one after the other.
class CaptionReader {
 public:
  explicit CaptionReader(Evidence& evidence) : evidence_(evidence) {}

  void read(const model::Page& page, const model::Line& line) {
    read_number(line.text);
    read_judge(line.text);
    read_filed(line.text);
    const BoxLine box = cut(line, page.width);
    read_left(box.left);
    read_right(box.right);
  }

  void finish() {
    if (!plaintiff_.empty() && !defendant_.empty()) {
      const std::string first = short_party(without_role(plaintiff_));
      const std::string second = short_party(without_role(defendant_));
      if (!first.empty() && !second.empty()) evidence_.case_name = first + " v. " + second;
      evidence_.parties = {title_case(without_role(plaintiff_)),
                           title_case(without_role(defendant_))};
    } else if (!in_re_.empty()) {
      evidence_.case_name = "In re " + title_case(in_re_);
    }
    evidence_.title = fold_spaces(title_);
  }

 private:
  void read_number(const std::string& text) {
    if (!evidence_.docket_number.empty()) return;
    if (const auto span = find_case_number(text, false)) {
      evidence_.docket_number = text.substr(span->begin, span->end - span->begin);
    } else if (const auto prose = find_docket_in_prose(text)) {
      evidence_.docket_number = *prose;
    }
  }

  /// "Filed 2021-03-09", "FILED: March 9, 2021": the clerk's or the author's date of filing.
  void read_filed(const std::string& text) {
    const std::size_t at = find_ignoring_case(text, "filed");
    if (at == std::string::npos || evidence_.filed) return;
    const std::string_view rest = trim(std::string_view(text).substr(at + 5));
    std::string date(rest.substr(
        rest.find_first_not_of(": ") == std::string_view::npos ? 0 : rest.find_first_not_of(": ")));
    evidence_.filed = base::parse_iso_date(date);
    if (!evidence_.filed) evidence_.filed = base::parse_us_date(date);
    if (!evidence_.filed && date.size() < 30) evidence_.filed = base::find_written_date(date);
  }

  void read_judge(const std::string& text) {
    for (const char* label : {"Hon. ", "Honorable ", "HON. ", "HONORABLE "}) {
      const std::size_t at = text.find(label);
      if (at == std::string::npos || !evidence_.judges.empty()) continue;
      std::string name = text.substr(at + std::string_view(label).size());
      name = std::string(trim(name.substr(0, name.find_first_of(",;()"))));
      if (!name.empty() && name.size() < 40) evidence_.judges.push_back(title_case(name));
    }
  }

  void read_left(const std::string& text) {
    if (text.empty() || done_) return;
    if (starts_with_ignoring_case(text, "in re") && plaintiff_.empty()) {
      in_re_ = std::string(trim(text.substr(5)));
      while (!in_re_.empty() && (in_re_.front() == ':' || in_re_.front() == ' '))
        in_re_.erase(0, 1);
      return;
    }
    if (const auto sides = split_versus(text); sides && !versus_) {
      versus_ = true;
      if (!sides->first.empty()) plaintiff_ += (plaintiff_.empty() ? "" : " ") + sides->first;
      defendant_ = sides->second;
      return;
    }
    if (versus_ && names_role(text)) done_ = true;
    std::string& side = versus_ ? defendant_ : plaintiff_;
    if (!versus_ && plaintiff_.empty() && still_court(text)) return;
    side += (side.empty() ? "" : " ") + text;
  }

  /// Lines under the court's name: district, county, division, ornaments.
  static bool still_court(const std::string& text) {
    for (const char* word : {"district of", "division", "circuit", "county of", "in and for",
                             "for the", "____", "no. ", "state of california", "courthouse"}) {
      if (contains_ignoring_case(text, word)) return true;
    }
    return count_letters(text).letters < 3;
  }

  static bool about_the_case(const std::string& text) {
    for (const char* word : {"case no",
                             "no.",
                             "civil",
                             "judge",
                             "hon.",
                             "date:",
                             "time:",
                             "courtroom",
                             "ctrm",
                             "dept",
                             "filed",
                             "hearing",
                             "place:",
                             "trial date",
                             "location:",
                             "action filed",
                             "magistrate",
                             "floor",
                             "hrg",
                             "courthouse",
                             "demand for jury",
                             "jury trial demanded",
                             "docket",
                             "mdl"}) {
      if (contains_ignoring_case(text, word)) return true;
    }
    return false;
  }

  void read_right(const std::string& text) {
    if (text.empty() || find_case_number(text, true) || title_done_) return;
    if (about_the_case(text)) {
      title_done_ = !title_.empty();
      return;
    }
    title_ += (title_.empty() ? "" : " ") + text;
  }

  Evidence& evidence_;
  std::string plaintiff_, defendant_, in_re_, title_;
  bool versus_ = false, done_ = false, title_done_ = false;
};

bool running(const model::Line& line) {
  return model::is_body(line.role);
}

/// The court: the first lines that name one, a line break inside the name allowed.
std::string court_of(const std::vector<model::Page>& pages) {
  for (std::size_t p = 0; p < pages.size() && p < first_pages; ++p) {
    const auto& lines = pages[p].lines;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < lines.size() && seen < 40; ++i) {
      if (!running(lines[i])) continue;
      ++seen;
      if (!contains_ignoring_case(lines[i].text, "court") || lines[i].text.size() > 120) continue;
      std::string joined = lines[i].text;
      for (std::size_t k = i + 1; k < lines.size() && k < i + 3; ++k) {
        if (running(lines[k])) joined += " " + lines[k].text;
      }
      const std::string before = i > 0 && running(lines[i - 1]) ? lines[i - 1].text + " " : "";
      const std::string id = cite::court_id(joined);
      if (!id.empty()) return id;
      const std::string with_before = cite::court_id(before + joined);
      if (!with_before.empty()) return with_before;
    }
  }
  return {};
}

/// Letters: "Re: Klein v. Meta Platforms, Inc., No. 3:20-cv-08570-JD".
void read_letter(const model::Page& page, Evidence& evidence) {
  for (const model::Line& line : page.lines) {
    if (!running(line) || !starts_with_ignoring_case(line.text, "re:")) continue;
    std::string text(trim(std::string_view(line.text).substr(3)));
    evidence.kind = model::FilingKind::letter;
    if (const auto span = find_case_number(text, false)) {
      evidence.docket_number = text.substr(span->begin, span->end - span->begin);
      text.resize(span->begin);
    }
    for (const char* label : {", Case No", ", No.", " Case No", " No.", ", Civil"}) {
      const std::size_t at = find_ignoring_case(text, label);
      if (at != std::string::npos) text.resize(at);
    }
    if (split_versus(text)) evidence.case_name = std::string(trim(text));
    while (!evidence.case_name.empty() && evidence.case_name.back() == ',')
      evidence.case_name.pop_back();
    return;
  }
}

/// Bold or centred lines after the caption, when the box holds no title. Only words that name a
/// kind of paper make a title: a lone heading does not.
std::string title_below(const std::vector<model::Page>& pages) {
  const auto& lines = pages.front().lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role == model::LineRole::caption) begin = i + 1;
  }
  std::string title;
  for (std::size_t i = begin; i < lines.size() && title.size() < 200; ++i) {
    if (!running(lines[i])) continue;
    const bool heading = lines[i].role == model::LineRole::heading;
    if (!title.empty() && (!heading || (lines[i].starts_paragraph && kind_of_title(title)))) break;
    if (heading) title += (title.empty() ? "" : " ") + lines[i].text;
  }
  return kind_of_title(title) ? title : "";
}

std::optional<base::Date> letter_date(const model::Page& page) {
  std::size_t seen = 0;
  for (const model::Line& line : page.lines) {
    if (!running(line) || ++seen > 15) continue;
    if (line.text.size() < 40) {
      if (auto date = base::find_written_date(line.text)) return date;
    }
  }
  return std::nullopt;
}

}  // namespace

Evidence evidence_of_caption(const std::vector<model::Page>& pages) {
  Evidence evidence;
  evidence.source = "the caption";
  if (pages.empty()) return evidence;
  evidence.court = court_of(pages);
  CaptionReader reader(evidence);
  bool any = false, court_line = true;
  for (std::size_t p = 0; p < pages.size() && p < first_pages; ++p) {
    for (const model::Line& line : pages[p].lines) {
      if (line.role != model::LineRole::caption) continue;
      const bool court = contains_ignoring_case(line.text, "court") && court_line;
      court_line = court;
      if (!court) reader.read(pages[p], line);
      any = true;
    }
  }
  if (any)
    reader.finish();
  else
    read_letter(pages.front(), evidence);
  if (evidence.title.empty()) evidence.title = title_below(pages);
  evidence.title = open_ligatures(evidence.title);
  evidence.case_name = open_ligatures(evidence.case_name);
  if (evidence.kind == model::FilingKind::letter) evidence.filed = letter_date(pages.front());
  return evidence;
}

}  // namespace pincite::extract
