#include "match/senses.hpp"

#include "match/words.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

namespace pincite::match {
namespace {

/// One family a line, its name first.
constexpr std::array<std::string_view, 62> families{
    "share disclose disclosed give gave given provide hand pass send sent transfer supply deliver",
    "company companies firm business corporation corporate",
    "customer user client consumer subscriber shopper depositor",
    "worker employee staff staffer staffers colleague",
    "executive manager boss official officer director",
    "lawyer attorney counsel",
    "child children kid minor teenager teen",
    "start begin began begun launch commence",
    "stop end halt cease terminate discontinue quit",
    "buy bought purchase acquire acquisition",
    "sell sold sale",
    "pay paid payment spend spent",
    "money cash dollar dollars funds",
    "rise rose increase grow grew raise jump climb",
    "fall fell fallen drop decline decrease lower cut reduce shrink",
    "lose lost loss",
    "hide hid hidden conceal shadow secret secretly covert covertly",
    "false untrue fake bogus",
    "lie lied mislead misled deceive misrepresent",
    "know knew known aware",
    "warn caution alert",
    "ask request demand seek sought want wanted",
    "allow let permit enable",
    "ban prohibit bar forbid block prevent",
    "tell told inform notify",
    "agreement deal contract pact arrangement",
    "agree agreed consent consented",
    "rival competitor competing",
    "drug medicine medication pill",
    "illness disease condition ailment",
    "picture image photo photograph",
    "message text mail email emails chat",
    "make made create produce build built",
    "keep kept hold held retain",
    "delete erase remove destroy wipe",
    "own owned control controlled",
    "price cost fee charge charged",
    "harm hurt damage injure injury",
    "illegal unlawful",
    "data information",
    "advertisement ad ads advertising advertiser advertise",
    "return exchange",
    "report memorandum memo",
    "nearly almost about approximately roughly",
    "plan scheme program project",
    "believe believed think thought",
    "reply replied respond responded answer answered response",
    "account profile",
    "music song songs track tracks",
    "worse poorer",
    "penalty penalties fine fines",
    "close closing complete completion",
    "track monitor follow",
    "rank ranking placement",
    "enhance improve boost supercharge",
    "private confidential personal",
    "access entry",
    "partnership partner collaboration collaborate",
    "group team committee",
    "donation contribution donate contribute",
    "friend relative cousin",
    "job position post role"};

constexpr std::array<std::string_view, 20> units{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};

constexpr std::array<std::string_view, 58> reporting{
    "complaint",   "lawsuit",    "suit",        "filing",    "filings",    "document",
    "documents",   "brief",      "motion",      "petition",  "indictment", "affidavit",
    "declaration", "exhibit",    "letter",      "ruling",    "order",      "opinion",
    "papers",      "court",      "judge",       "case",      "says",       "said",
    "say",         "states",     "stated",      "alleges",   "alleged",    "allege",
    "claims",      "claimed",    "claim",       "argues",    "argued",     "argue",
    "contends",    "asserts",    "according",   "notes",     "plaintiff",  "plaintiffs",
    "defendant",   "defendants", "prosecutors", "wrote",     "accuses",    "accused",
    "accuse",      "allegation", "allegations", "allegedly", "reportedly", "describes",
    "described",   "also",       "unsealed",    "filed"};

template <std::size_t N>
std::size_t index_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

using Families = std::unordered_map<std::string, std::string>;

Families read_families() {
  Families out;
  for (std::string_view line : families) {
    const std::vector<std::string> words = text::fold_words(line);
    for (const std::string& word : words)
      out.try_emplace(stem(word), words.front());
  }
  return out;
}

const std::string& family_of(const std::string& stemmed) {
  static const Families known = read_families();
  const auto at = known.find(stemmed);
  return at == known.end() ? stemmed : at->second;
}

}  // namespace

std::vector<std::string> senses_of(const std::vector<std::string>& folded) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const std::string& word = folded[i];
    const std::size_t ten = index_of(word, tens), unit = index_of(word, units);
    if (ten < tens.size() && !word.empty()) {
      const std::size_t next = i + 1 < folded.size() ? index_of(folded[i + 1], units) : 0;
      const bool joined = next > 0 && next < 10;
      out.push_back(std::to_string(10 * ten + (joined ? next : 0)));
      i += joined ? 1 : 0;
    } else if (unit > 1 && unit < units.size()) {  // "one" is a pronoun as often as a number
      out.push_back(std::to_string(unit));
    } else if (!text::is_function_word(word)) {
      out.push_back(family_of(stem(word)));
    }
  }
  return out;
}

bool is_reporting_word(std::string_view folded) {
  return index_of(folded, reporting) < reporting.size();
}

bool is_negative(const std::vector<std::string>& folded) {
  static constexpr std::array<std::string_view, 18> words{
      "not",    "no",    "never",  "nor",  "neither", "none",   "nobody", "nothing", "without",
      "cannot", "didnt", "doesnt", "dont", "wasnt",   "werent", "isnt",   "wont",    "nowhere"};
  return std::any_of(folded.begin(), folded.end(),
                     [](const std::string& word) { return index_of(word, words) < words.size(); });
}

}  // namespace pincite::match
