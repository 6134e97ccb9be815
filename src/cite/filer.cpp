// Who filed a paper, as far as its kind or the head of its title says so. Pleadings name the filer
// in the possessive ("DEFENDANT'S OPPOSITION TO …"; Fed. R. Civ. P. 10(a) asks for a title, L.R.
// 3-4 and its likes for the filer in it); a name further back belongs to the paper that is
// answered.

#include "pincite/cite/place.hpp"

#include <array>
#include <cctype>

namespace pincite::cite {

namespace {

using model::FilingKind;

/// Lower case, curly apostrophes straight, white space folded.
std::string plain_title(const std::string& title) {
  std::string out;
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title.compare(i, 3, "’") == 0) {
      out += '\'';
      i += 2;
    } else if (std::isspace(static_cast<unsigned char>(title[i])) != 0) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += static_cast<char>(std::tolower(static_cast<unsigned char>(title[i])));
    }
  }
  return out;
}

struct Role {
  const char* one;
  const char* many;
};
constexpr std::array<Role, 10> roles{{{"plaintiff", "plaintiffs"},
                                      {"defendant", "defendants"},
                                      {"petitioner", "petitioners"},
                                      {"respondent", "respondents"},
                                      {"appellant", "appellants"},
                                      {"appellee", "appellees"},
                                      {"intervenor", "intervenors"},
                                      {"debtor", "debtors"},
                                      {"trustee", "trustees"},
                                      {"relator", "relators"}}};

bool ends_word(const std::string& text, std::size_t at) {
  return at >= text.size() || std::isalpha(static_cast<unsigned char>(text[at])) == 0;
}

/// True when the words at the head are a possessive: "plaintiffs' motion", "defendant alder inc.'s
/// reply". A name may stand between; a preposition ends the search.
bool is_possessive(const std::string& title, std::size_t after) {
  constexpr std::size_t longest_name = 60;  // bytes
  for (std::size_t at = after; at < title.size() && at < after + longest_name; ++at) {
    if (title.compare(at, 2, "'s") == 0 && ends_word(title, at + 2)) return true;
    if (title.compare(at, 1, "'") == 0 && at > 0 && title[at - 1] == 's') return true;
    for (const char* const stop : {" to ", " of ", " for ", " in ", " re ", " v. "})
      if (title.compare(at, std::char_traits<char>::length(stop), stop) == 0) return false;
  }
  return false;
}

std::string role_at_head(std::string title) {
  if (title.starts_with("the ")) title.erase(0, 4);
  if (title.starts_with("the united states' ") || title.starts_with("united states' ") ||
      title.starts_with("government's ")) {
    return "the United States";
  }
  for (const Role& role : roles) {
    for (const std::string name : {role.many, role.one}) {
      if (title.starts_with(name) && ends_word(title, name.size())) {
        if (!is_possessive(title, name.size())) return {};
        const bool many = name == role.many || title.compare(name.size(), 2, "s'") == 0;
        return std::string("the ") + (many ? role.many : role.one);
      }
    }
  }
  return {};
}

bool answers_a_claim(const std::string& title) {
  for (const char* const word :
       {"counterclaim", "cross-c", "crossclaim", "third-party", "third party"})
    if (title.find(word) != std::string::npos) return true;
  return false;
}

}  // namespace

std::string filed_by(const model::Filing& filing) {
  const std::string title = plain_title(filing.title);
  if (filing.kind == FilingKind::order || filing.kind == FilingKind::opinion) return "the court";
  if (title.starts_with("joint ") || title.starts_with("stipulat")) return "the parties jointly";
  if (std::string role = role_at_head(title); !role.empty()) return role;
  // A complaint is the plaintiff's paper by its nature (Fed. R. Civ. P. 3, 7(a)(1)).
  if (filing.kind == FilingKind::complaint && !answers_a_claim(title)) return "the plaintiff side";
  return {};
}

}  // namespace pincite::cite
