#include "pincite/cite/place.hpp"
#include "pincite/text/fold.hpp"

#include <string>
#include <string_view>
#include <vector>

extern const char* const pincite_courts;

namespace pincite::cite {

namespace {

struct Court {
  std::string id, abbreviation;
  std::string folded;  ///< " northern district of california "
  bool bankruptcy = false;
};

constexpr std::string_view united_states = "united states ";

std::string_view take_field(std::string_view& line) {
  const std::size_t tab = line.find('\t');
  const std::string_view field = line.substr(0, tab);
  line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  return field;
}

/// What tells the court from its sisters: the words after "for the", or the whole name.
std::string distinctive(std::string_view name) {
  const std::string folded = text::fold(name);
  const std::size_t for_the = folded.find(" for the ");
  if (for_the != std::string::npos) return " " + folded.substr(for_the + 9) + " ";
  const bool prefixed = folded.starts_with(united_states);
  return " " + folded.substr(prefixed ? united_states.size() : 0) + " ";
}

std::vector<Court> read_table() {
  std::vector<Court> courts;
  std::string_view rest = pincite_courts;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    Court court;
    court.id = take_field(line);
    court.abbreviation = take_field(line);
    court.folded = distinctive(line);
    court.bankruptcy = court.abbreviation.starts_with("Bankr.");
    courts.push_back(std::move(court));
  }
  return courts;
}

const std::vector<Court>& table() {
  static const std::vector<Court> courts = read_table();
  return courts;
}

}  // namespace

std::string court_abbreviation(const std::string& court) {
  for (const Court& row : table()) {
    if (row.id == court) return row.abbreviation;
  }
  return {};
}

bool is_appellate(const std::string& court) {
  return court == "cadc" || court == "cafc" ||
         (court.size() >= 3 && court.compare(0, 2, "ca") == 0 && court[2] >= '0' &&
          court[2] <= '9');
}

std::string court_id(const std::string& name) {
  const std::string folded = " " + text::fold(name) + " ";
  // The clerk's stamp of D.D.C. reads "U.S. District & Bankruptcy Courts".
  const bool bankruptcy = folded.find(" bankruptcy ") != std::string::npos &&
                          folded.find(" district bankruptcy court") == std::string::npos &&
                          folded.find(" district and bankruptcy court") == std::string::npos;
  const Court* best = nullptr;
  for (const Court& row : table()) {
    if (row.bankruptcy != bankruptcy || folded.find(row.folded) == std::string::npos) continue;
    // "district of columbia circuit" also holds "district of columbia": the longer name wins.
    if (best == nullptr || row.folded.size() > best->folded.size()) best = &row;
  }
  return best == nullptr ? std::string{} : best->id;
}

}  // namespace pincite::cite
