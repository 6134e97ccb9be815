#include "extract/identity/caption.hpp"
#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <array>

namespace pincite::extract {
namespace {

struct KindWord {
  std::string_view word;
  model::FilingKind kind;
};

using Kind = model::FilingKind;

/// The word that comes first in a title names the paper: "REPLY IN SUPPORT OF MOTION" is a reply.
constexpr std::array<KindWord, 39> kind_words = {{
    {"transcript", Kind::transcript},
    {"reporter's transcript", Kind::transcript},
    {"complaint", Kind::complaint},
    {"answer", Kind::answer},
    {"reply", Kind::reply},
    {"opposition", Kind::opposition},
    {"response", Kind::opposition},
    {"objection", Kind::opposition},
    {"declaration", Kind::declaration},
    {"affidavit", Kind::declaration},
    {"decl.", Kind::declaration},
    {"exhibit", Kind::exhibit},
    {"ex.", Kind::exhibit},
    {"appendix", Kind::exhibit},
    {"attachment", Kind::exhibit},
    {"order", Kind::order},
    {"judgment", Kind::order},
    {"decree", Kind::order},
    {"opinion", Kind::opinion},
    {"memorandum opinion", Kind::opinion},
    {"motion", Kind::motion},
    {"application", Kind::motion},
    {"petition", Kind::complaint},
    {"memorandum", Kind::brief},
    {"points and authorities", Kind::brief},
    {"brief", Kind::brief},
    {"letter", Kind::letter},
    {"notice", Kind::notice},
    {"request", Kind::motion},
    {"stipulation", Kind::other},
    {"summons", Kind::other},
    {"certificate", Kind::other},
    {"statement", Kind::other},
    {"cover sheet", Kind::other},
    {"report and recommendation", Kind::order},
    {"counterclaim", Kind::complaint},
    {"indictment", Kind::complaint},
    {"minute", Kind::order},
    {"cross-complaint", Kind::complaint},
}};

bool word_at(const std::string& text, std::size_t at, std::size_t length) {
  const bool before = at == 0 || !is_letter(text[at - 1]);
  std::size_t end = at + length;
  if (end < text.size() && text[end] == 's') ++end;
  return before && (end >= text.size() || !is_letter(text[end]));
}

/// Words that stand in a caption box beside the title and are none.
std::string without_labels(std::string text) {
  for (const char* label : {"consolidated cases:", "case number:", "proceedings:", "title:"}) {
    if (starts_with_ignoring_case(text, label)) text.erase(0, std::string_view(label).size());
  }
  return std::string(trim(text));
}

/// Drops scraps before the first word of a title: margin ornaments, misread marks ("ee", "i", ">").
std::string without_scraps(const std::string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    const LetterCount count = count_letters(word);
    const bool scrap = count.letters == 0 || (word.size() <= 2 && count.capitals == 0);
    if (!scrap || word.front() == '[' || word.front() == '(') break;
    at = std::min(end + 1, text.size());
  }
  return text.substr(at);
}

}  // namespace

std::size_t letters_beside_roles(const std::string& text) {
  std::size_t letters = 0, begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (!names_role(word)) letters += static_cast<std::size_t>(count_letters(word).letters);
    begin = end + 1;
  }
  return letters;
}

std::string plausible_title(const std::string& text) {
  const std::string title = without_scraps(without_labels(fold_spaces(text)));
  if (kind_of_title(title)) return title;
  const LetterCount count = count_letters(title);
  const bool capitals = count.capitals * 10 >= count.letters * 7;
  const bool enough = letters_beside_roles(title) >= 10 && title.find(' ') != std::string::npos;
  const bool court = contains_ignoring_case(title, "district court");
  return capitals && enough && !court && !base::find_written_date(title) ? title : std::string{};
}

std::optional<model::FilingKind> kind_of_title(const std::string& title) {
  const std::string text = lower_ascii(title);
  std::size_t first = std::string::npos, length = 0;
  std::optional<Kind> kind;
  for (const KindWord& entry : kind_words) {
    for (std::size_t at = text.find(entry.word); at != std::string::npos;
         at = text.find(entry.word, at + 1)) {
      if (!word_at(text, at, entry.word.size())) continue;
      if (at < first || (at == first && entry.word.size() > length)) {
        first = at, length = entry.word.size(), kind = entry.kind;
      }
      break;
    }
  }
  if (kind == Kind::notice && text.find("motion", first) != std::string::npos) return Kind::motion;
  if (kind == Kind::motion && first > 0 && text.find("exhibit") == 0) return Kind::exhibit;
  return kind;
}

}  // namespace pincite::extract
