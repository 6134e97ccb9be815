#include "extract/identity/evidence.hpp"
#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <array>

namespace pincite::extract {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (!is_space(c)) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::string bare(const std::string& word) {
  std::string out;
  for (const char c : word) {
    if (is_letter(c) || is_digit(c)) out += lower(c);
  }
  return out;
}

template <std::size_t N>
bool among(const std::string& word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 16> small_words = {"of", "the", "and", "for", "in", "on",
                                                          "to", "a",   "an",  "by",  "et", "al",
                                                          "v",  "vs",  "de",  "or"};
constexpr std::array<std::string_view, 14> kept_capital = {
    "llc", "llp", "lp", "plc", "na", "usa", "us", "ii", "iii", "iv", "fbi", "ibm", "sa", "ag"};
/// What makes a name that of an organisation: cited in full, people by surname (Bluebook R10.2.1).
constexpr std::array<std::string_view, 146> organisation_words = {"inc",
                                                                  "llc",
                                                                  "llp",
                                                                  "lp",
                                                                  "corp",
                                                                  "corporation",
                                                                  "incorporated",
                                                                  "company",
                                                                  "co",
                                                                  "ltd",
                                                                  "limited",
                                                                  "plc",
                                                                  "na",
                                                                  "gmbh",
                                                                  "bank",
                                                                  "university",
                                                                  "college",
                                                                  "school",
                                                                  "district",
                                                                  "city",
                                                                  "county",
                                                                  "state",
                                                                  "states",
                                                                  "republic",
                                                                  "people",
                                                                  "government",
                                                                  "nation",
                                                                  "tribe",
                                                                  "town",
                                                                  "township",
                                                                  "village",
                                                                  "borough",
                                                                  "parish",
                                                                  "commission",
                                                                  "department",
                                                                  "board",
                                                                  "bureau",
                                                                  "agency",
                                                                  "authority",
                                                                  "administration",
                                                                  "ministry",
                                                                  "council",
                                                                  "committee",
                                                                  "office",
                                                                  "service",
                                                                  "services",
                                                                  "police",
                                                                  "sheriff",
                                                                  "court",
                                                                  "association",
                                                                  "assn",
                                                                  "union",
                                                                  "fund",
                                                                  "trust",
                                                                  "trustees",
                                                                  "estate",
                                                                  "foundation",
                                                                  "society",
                                                                  "church",
                                                                  "league",
                                                                  "institute",
                                                                  "alliance",
                                                                  "coalition",
                                                                  "federation",
                                                                  "club",
                                                                  "center",
                                                                  "clinic",
                                                                  "hospital",
                                                                  "program",
                                                                  "project",
                                                                  "group",
                                                                  "holdings",
                                                                  "partners",
                                                                  "systems",
                                                                  "technologies",
                                                                  "technology",
                                                                  "industries",
                                                                  "insurance",
                                                                  "platforms",
                                                                  "international",
                                                                  "national",
                                                                  "global",
                                                                  "american",
                                                                  "enterprises",
                                                                  "associates",
                                                                  "advisors",
                                                                  "ventures",
                                                                  "capital",
                                                                  "investments",
                                                                  "management",
                                                                  "properties",
                                                                  "realty",
                                                                  "development",
                                                                  "loans",
                                                                  "mortgage",
                                                                  "financial",
                                                                  "securities",
                                                                  "entertainment",
                                                                  "pictures",
                                                                  "records",
                                                                  "studios",
                                                                  "media",
                                                                  "press",
                                                                  "news",
                                                                  "times",
                                                                  "magazine",
                                                                  "publishing",
                                                                  "broadcasting",
                                                                  "television",
                                                                  "radio",
                                                                  "network",
                                                                  "networks",
                                                                  "communications",
                                                                  "wireless",
                                                                  "digital",
                                                                  "interactive",
                                                                  "software",
                                                                  "solutions",
                                                                  "data",
                                                                  "labs",
                                                                  "laboratories",
                                                                  "pharmaceuticals",
                                                                  "pharmacy",
                                                                  "energy",
                                                                  "electric",
                                                                  "electronics",
                                                                  "motors",
                                                                  "airlines",
                                                                  "airways",
                                                                  "mutual",
                                                                  "indemnity",
                                                                  "foods",
                                                                  "restaurants",
                                                                  "products",
                                                                  "brands",
                                                                  "stores",
                                                                  "sales",
                                                                  "manufacturing",
                                                                  "construction",
                                                                  "engineering",
                                                                  "plumbing",
                                                                  "health",
                                                                  "healthcare",
                                                                  "medical",
                                                                  "security",
                                                                  "sports"};
constexpr std::array<std::string_view, 9> suffixes = {
    "inc", "llc", "llp", "lp", "corp", "ltd", "limited", "plc", "incorporated"};
constexpr std::array<std::string_view, 6> person_suffixes = {"jr", "sr", "ii", "iii", "iv", "esq"};

std::string cased(const std::string& word, bool first) {
  const std::string plain = bare(word);
  const LetterCount count = count_letters(word);
  if (count.letters == 0 || count.capitals < count.letters) return word;
  if (among(plain, kept_capital)) return word;
  if (!first && among(plain, small_words)) return lower_ascii(word);
  const std::size_t dot = word.find('.');
  if (dot < word.size() - 1 && is_letter(word[dot + 1])) return word;  // "N.A."
  std::string out = lower_ascii(word);
  bool begin = true;
  for (char& c : out) {
    if (begin && is_letter(c)) c = static_cast<char>(c - 'a' + 'A');
    begin = !is_letter(c) && c != '\'' && (static_cast<unsigned char>(c) < 0x80);
  }
  return out;
}

/// Cuts descriptions off a party: what follows the first comma, unless it is a corporate suffix.
std::string named_part(const std::string& side) {
  std::string out;
  std::size_t begin = 0;
  while (begin <= side.size()) {
    const std::size_t comma = std::min(side.find(',', begin), side.size());
    const std::string piece(trim(std::string_view(side).substr(begin, comma - begin)));
    const std::string first = bare(piece.substr(0, piece.find(' ')));
    const bool suffix =
        among(first, suffixes) || bare(piece) == "na" || among(bare(piece), person_suffixes);
    if (begin > 0 && !suffix) break;
    if (begin > 0) out += ", ";
    out += begin > 0 ? piece.substr(0, piece.find(' ')) : piece;
    if (begin > 0 && piece.find(' ') != std::string::npos) break;
    begin = comma + 1;
  }
  return out;
}

/// Drops "and …", "; …", "individually …" after the first name.
std::string first_of_many(std::string name) {
  const std::size_t semicolon = name.find(';');
  if (semicolon != std::string::npos) name.resize(semicolon);
  for (const std::string_view stop :
       {" on behalf of", " individually", " as ", " a/k/a", " d/b/a", " dba ", " an individual",
        " et al", " by and through", " by his", " by her"}) {
    const std::size_t at = find_ignoring_case(name, stop);
    if (at != std::string::npos && at > 0) name.resize(at);
  }
  return std::string(trim(name));
}

bool organisation_in(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return among(bare(word), organisation_words); });
}

/// "MATTHEW KATZER and KAMIND ASSOCIATES, INC.": a person before "and" is the first party; "Ernst
/// and Young LLP" is one, and so is "ABANTE ROOTER AND PLUMBING, INC.": captions keep small letters
/// for the "and" between parties, and a second party has two names.
std::string first_of_pair(const std::string& name) {
  const std::size_t at = find_ignoring_case(name, " and ");
  if (at == std::string::npos) return name;
  const std::string after = name.substr(at + 5, name.find(',', at) - at - 5);
  if (name.compare(at, 5, " AND ") == 0 && after.find(' ') == std::string::npos) return name;
  const std::vector<std::string> before = words_of(name.substr(0, at));
  const bool person = before.size() >= 2 && before.size() <= 4 && !organisation_in(before);
  return person ? name.substr(0, at) : name;
}

}  // namespace

std::string open_ligatures(std::string text) {
  for (const auto& [sign, letters] :
       {std::pair{"ﬃ", "ffi"}, std::pair{"ﬄ", "ffl"}, std::pair{"ﬀ", "ff"}, std::pair{"ﬁ", "fi"},
        std::pair{"ﬂ", "fl"}}) {
    const std::string_view wanted = sign;
    for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at)) {
      text.replace(at, wanted.size(), letters);
    }
  }
  return text;
}

std::string title_case(const std::string& text) {
  std::string out;
  for (const std::string& word : words_of(open_ligatures(text))) {
    const bool first = out.empty();
    if (!first) out += ' ';
    out += cased(word, first);
  }
  return out;
}

std::string short_party(const std::string& side) {
  std::string name = first_of_many(named_part(fold_spaces(side)));
  while (!name.empty() && (name.back() == ',' || name.back() == ';' || name.back() == ':'))
    name.pop_back();
  for (const char* lead : {"and ", "the "}) {
    if (starts_with_ignoring_case(name, lead)) name.erase(0, 4);
  }
  name = first_of_pair(name);
  std::vector<std::string> words = words_of(title_case(name));
  bool organisation = words.size() <= 1;
  for (const std::string& word : words)
    organisation = organisation || among(bare(word), organisation_words);
  const bool initials = words.size() == 2 && words[1].find('.') != std::string::npos;  // "Doe, J."
  if (!organisation && !initials) {
    while (words.size() > 1 && among(bare(words.back()), person_suffixes))
      words.pop_back();
    const auto and_at = std::find_if(words.begin(), words.end(),
                                     [](const std::string& w) { return w == "and" || w == "&"; });
    if (and_at != words.begin()) words.erase(and_at, words.end());
    if (words.size() <= 4) words = {words.back()};
  }
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : " ") + word;
  while (!out.empty() && out.back() == ',')
    out.pop_back();
  return out;
}

}  // namespace pincite::extract
