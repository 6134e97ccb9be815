#include "extract/identity/caption.hpp"
#include "extract/identity/caption_box.hpp"
#include "extract/identity/caption_words.hpp"
#include "extract/layout/ascii.hpp"
#include "extract/layout/case_number.hpp"

#include "pincite/cite/place.hpp"

namespace pincite::extract {
namespace {

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
