#include "extract/identity/caption.hpp"
#include "extract/layout/ascii.hpp"
#include "extract/layout/case_number.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace pincite::extract {
namespace {

/// One line of the caption box, cut at the column of parentheses or at a wide gap.
struct BoxLine {
  std::string left, right;
};

bool is_box_mark(const std::string& word) {
  return word == ")" || word == "§" || word == "|" || word == ":" || word == "}" || word == "(" ||
         word == "*" || word == "X" || word == "-" || word == ">";
}

/// A word without the dots that transcripts print for spaces ("·8·"); empty for a number that only
/// such dots surround: it counts lines.
std::string without_dots(const std::string& word) {
  std::string out;
  std::size_t at = 0;
  while (at < word.size()) {
    const bool dot = word.compare(at, 2, "·") == 0;
    if (!dot) out += word[at];
    at += dot ? 2 : 1;
  }
  return out.size() != word.size() && all_digits(out) ? std::string{} : out;
}

bool may_begin_right(const model::Word& word, double page_width) {
  return word.box.x0 > 0.3 * page_width && word.box.x0 < 0.75 * page_width;
}

bool after_gap(const model::Word* before, const model::Word& word) {
  return before && word.box.x0 - before->box.x1 > 2.2 * word.box.height();
}

/// Where the right half of the box begins, in points: the place where most lines have a word after
/// a gap or begin. 0 when fewer than two agree. Long names on the left leave no gap before it.
double right_column(const std::vector<CaptionLine>& lines) {
  std::map<int, int> votes;
  for (const CaptionLine& given : lines) {
    const model::Word* before = nullptr;
    for (const model::Word& word : given.line->words) {
      const bool starts = !before && word.box.x0 > 0.47 * given.page_width;
      if (may_begin_right(word, given.page_width) && (starts || after_gap(before, word)))
        ++votes[static_cast<int>(word.box.x0)];
      before = &word;
    }
  }
  int best = 0, most = 1;
  for (const auto& [x, count] : votes) {
    if (count > most) most = count, best = x;
  }
  return best;
}

BoxLine cut(const CaptionLine& given, double column) {
  BoxLine out;
  const model::Word* before = nullptr;
  const bool centred = given.line->box.x0 > 0.28 * given.page_width;  // the court's name
  bool right = false;
  for (const model::Word& word : given.line->words) {
    if (word.kind == model::WordKind::hidden || word.kind == model::WordKind::footnote_mark)
      continue;
    const bool inner = may_begin_right(word, given.page_width);
    if (is_box_mark(word.text) && inner) {
      right = true;
      continue;
    }
    const std::string text = without_dots(word.text);
    if (text.empty()) continue;
    const bool gap = inner && after_gap(before, word);
    const bool in_column = !centred && column > 0 && std::abs(word.box.x0 - column) < 2.5;
    const bool starts_right = !before && word.box.x0 > 0.47 * given.page_width;
    right = right || gap || starts_right || in_column;
    std::string& side = right ? out.right : out.left;
    side += (side.empty() ? "" : " ") + text;
    before = &word;
  }
  return out;
}

constexpr const char* roles[] = {"plaintiff", "defendant", "petitioner", "respondent", "appellant",
                                 "appellee",  "claimant",  "debtor",     "intervenor", "movant"};

bool contains_any(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return contains_ignoring_case(text, word); });
}

/// The words before the role at the end of a side ("…, Plaintiffs,").
std::string without_role(std::string text) {
  const auto cut_at = [&](const char* role) {
    const std::size_t at = find_ignoring_case(text, role);
    if (at != std::string::npos) text.resize(at);
  };
  for (const char* role : roles)
    cut_at(role);
  for (const char* role : {"cross-", "counter"})
    cut_at(role);
  text = std::string(trim(text));
  while (!text.empty() && (text.back() == ',' || text.back() == '-'))
    text.pop_back();
  return text;
}

bool is_versus(const std::string& text) {
  std::string bare = lower_ascii(trim(text));
  while (!bare.empty() && !is_letter(bare.front()))
    bare.erase(0, 1);
  while (!bare.empty() && !is_letter(bare.back()))
    bare.pop_back();
  return bare == "v" || bare == "vs" || bare == "against" || bare == "versus";
}

/// Lines between the court's name and the parties: district, county, division, judge, ornaments,
/// the heads of minute orders.
bool above_the_parties(const std::string& text) {
  return count_letters(text).letters < 3 ||
         contains_any(text, {"district of",
                             "division",
                             "circuit",
                             "county of",
                             "in and for",
                             "for the",
                             "____",
                             "no. ",
                             "state of california",
                             "courthouse",
                             "before the hon",
                             "before:",
                             "honorable",
                             "hon. ",
                             "judge",
                             "minute",
                             "official caption",
                             "case no",
                             "precedential",
                             "published",
                             "date:",
                             "filed",
                             "clerk"}) ||
         starts_with_ignoring_case(text, "before ");
}

bool about_the_case(const std::string& text) {
  return contains_any(text, {"case no",
                             "no.",
                             "civil",
                             "judge",
                             "hon.",
                             "honorable",
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
                             "mdl",
                             "case number"});
}

/// "No. 08-2110", "Nos. 2017-1118, 2017-1202", "2009-1361": numbers of courts of appeals have year
/// and serial only; the number of the case below, named beside them, has a type or an office.
std::string number_at_start(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash != 2 && dash != 4) return {};
  std::size_t end = dash + 1;
  while (end < text.size() && is_digit(text[end]))
    ++end;
  const bool digits = all_digits(text.substr(0, dash)) && end - dash > 3 && end - dash < 7;
  const bool closed = end == text.size() || text[end] == ',' || text[end] == '(' ||
                      text[end] == ' ' || text[end] == ';';
  return digits && closed ? std::string(text.substr(0, end)) : std::string{};
}

std::string appellate_number(const std::string& line) {
  for (const char* label : {"nos.", "no.", "case number:"}) {
    const std::size_t at = find_ignoring_case(line, label);
    if (at == std::string::npos) continue;
    return number_at_start(trim(std::string_view(line).substr(at + std::string(label).size())));
  }
  return number_at_start(trim(std::string_view(line)));
}

/// Reads caption lines one after the other.
class CaptionReader {
 public:
  CaptionReader(Evidence& evidence, double column)
      : evidence_(evidence), column_(column), appellate_(cite::is_appellate(evidence.court)) {}

  void read(const CaptionLine& given) {
    const std::string& text = given.line->text;
    read_number(text);
    read_judge(text);
    read_filed(text);
    if (read_title_line(text)) return;
    if (is_versus(text)) return read_left(text);  // centred, it may stand right of the middle
    const BoxLine box = cut(given, column_);
    read_left(box.left);
    read_right(box.right);
    // "Defendants." ends the parties on the right side too, a title that names them does not.
    const bool role_only = names_role(box.right) && letters_beside_roles(box.right) < 4;
    done_ = done_ || (role_only && !defendant_.empty());
  }

  void finish() {
    evidence_.title = fold_spaces(title_);
    if (!evidence_.case_name.empty()) return;
    if (!plaintiff_.empty() && !defendant_.empty())
      name_parties(plaintiff_, defendant_);
    else if (!in_re_.empty())
      evidence_.case_name = "In re " + title_case(without_role(in_re_));
  }

 private:
  void name_parties(const std::string& plaintiff, const std::string& defendant) {
    const std::string first = short_party(without_role(plaintiff));
    const std::string second = short_party(without_role(defendant));
    if (!first.empty() && !second.empty()) evidence_.case_name = first + " v. " + second;
    evidence_.parties = {title_case(without_role(plaintiff)), title_case(without_role(defendant))};
  }

  void read_number(const std::string& text) {
    if (!evidence_.docket_number.empty()) return;
    if (appellate_) {
      evidence_.docket_number = appellate_number(text);
    } else if (const auto span = find_case_number(text, false)) {
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

  /// Minute orders: "Title: RYAN LEWIS v. TRAVERTINE, INC., ET AL."
  bool read_title_line(const std::string& text) {
    if (!starts_with_ignoring_case(text, "title")) return false;
    const std::string rest(
        trim(std::string_view(text).substr(text.size() > 5 && text[5] == ':' ? 6 : 5)));
    const auto sides = split_versus(rest);
    if (!sides || sides->first.empty() || sides->second.empty()) return false;
    name_parties(sides->first, sides->second);
    done_ = true;
    return true;
  }

  /// "Title" before the parties of a minute order, and the number where no gap sets it apart.
  std::string parties_only(std::string text) const {
    if (plaintiff_.empty() && starts_with_ignoring_case(text, "title ")) text.erase(0, 6);
    if (const auto span = find_case_number(text, false)) {
      text.resize(span->begin);
      for (const char* label : {"case no", "nos.", "no.", "case:"}) {
        const std::size_t at = find_ignoring_case(text, label);
        if (at != std::string::npos) text.resize(at);
      }
    }
    return std::string(trim(text));
  }

  void read_left(const std::string& line) {
    const std::string text = parties_only(line);
    if (text.empty() || done_) return;
    if (!versus_ && contains_any(text, {"attorney", "district court"})) return plaintiff_.clear();
    if (starts_with_ignoring_case(text, "in re") && plaintiff_.empty()) {
      in_re_ = std::string(trim(text.substr(5)));
      while (!in_re_.empty() && (in_re_.front() == ':' || in_re_.front() == ' '))
        in_re_.erase(0, 1);
      in_matter_ = true;
      return;
    }
    if (const auto sides = split_versus(text); sides && !versus_) return begin_defendant(*sides);
    if (in_matter_) return continue_matter(text);
    if (versus_ && names_role(text)) done_ = true;
    std::string& side = versus_ ? defendant_ : plaintiff_;
    if (!versus_ && plaintiff_.empty() && above_the_parties(line)) return;
    side += (side.empty() ? "" : " ") + text;
  }

  void begin_defendant(const std::pair<std::string, std::string>& sides) {
    versus_ = true;
    in_matter_ = false;
    if (!sides.first.empty()) plaintiff_ += (plaintiff_.empty() ? "" : " ") + sides.first;
    defendant_ = sides.second;
  }

  /// "IN RE HARD DISK DRIVE SUSPENSION / ASSEMBLIES ANTITRUST LITIGATION / This Document Relates …"
  void continue_matter(const std::string& text) {
    const bool over = names_role(text) || contains_any(text, {"relates to", "____", "chapter "}) ||
                      about_the_case(text);
    if (over)
      in_matter_ = false;
    else
      in_re_ += (in_re_.empty() ? "" : " ") + text;
  }

  void read_right(const std::string& text) {
    if (text.empty() || find_case_number(text, true) || title_done_) return;
    if (appellate_ || about_the_case(text)) {
      title_done_ = !title_.empty();
      return;
    }
    const bool heading = contains_any(text, {"division", "district of"});
    if (title_.empty() && (heading || letters_beside_roles(text) < 4)) return;
    title_ += (title_.empty() ? "" : " ") + text;
  }

  Evidence& evidence_;
  double column_;  ///< where the right half begins, points; 0 unknown
  std::string plaintiff_, defendant_, in_re_, title_;
  bool appellate_ = false, versus_ = false, done_ = false, title_done_ = false, in_matter_ = false;
};

}  // namespace

bool names_role(const std::string& text) {
  return std::any_of(std::begin(roles), std::end(roles),
                     [&](const char* role) { return contains_ignoring_case(text, role); });
}

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

void read_caption(const std::vector<CaptionLine>& lines, Evidence& evidence) {
  CaptionReader reader(evidence, right_column(lines));
  bool court_line = true;
  for (const CaptionLine& line : lines) {
    const bool court = contains_ignoring_case(line.line->text, "court") && court_line;
    court_line = court;
    if (!court) reader.read(line);
  }
  reader.finish();
}

}  // namespace pincite::extract
