#include "eval/match/generated_library.hpp"

#include <array>
#include <string_view>

namespace pincite::tests {
namespace {

using Words = std::vector<std::string_view>;

const Words subjects{
    "the harbor pilot",    "a night dispatcher",   "the regional auditor",  "each orchard manager",
    "the ferry operator",  "an outside chemist",   "the records clerk",     "a senior underwriter",
    "the grain inspector", "the deputy treasurer", "one warehouse foreman", "the tariff committee",
    "a retired surveyor",  "the payroll vendor",   "the turbine supplier",  "the licensing desk"};
const Words verbs{"concealed",  "rewrote",  "approved",  "forwarded", "discounted", "shredded",
                  "postponed",  "inflated", "measured",  "disputed",  "certified",  "withheld",
                  "duplicated", "audited",  "cancelled", "recorded"};
const Words adjectives{"quarterly",    "provisional", "unsigned",  "duplicate",
                       "confidential", "emergency",   "offshore",  "corrected",
                       "seasonal",     "municipal",   "encrypted", "missing",
                       "revised",      "anonymous",   "oversized", "preliminary"};
const Words objects{"tonnage reports",    "rebate ledgers",  "safety logs",     "pricing memos",
                    "customs forms",      "soil samples",    "voting records",  "fuel invoices",
                    "patient charts",     "escrow accounts", "loading permits", "wiring diagrams",
                    "pension statements", "water readings",  "bid envelopes",   "shift rosters"};
const Words places{"at the Calder terminal",   "in the Mossgate office",  "near the Ferrol depot",
                   "on the Quillan barge",     "inside the Harrow vault", "at the Denby refinery",
                   "in the Stroud laboratory", "along the Pell canal"};
const Words clauses{"although nobody had asked for it",      "because the board feared a penalty",
                    "while the regulator was still waiting", "and no copy was kept",
                    "which the minutes do not mention",      "before the contract had been signed",
                    "so that the shortfall would not show",  "and did not tell the shareholders"};
const std::array<std::string_view, 12> plaintiffs{
    "Abernathy", "Brockhurst", "Castellan", "Drummond",  "Ellingham", "Fairweather",
    "Gossamer",  "Hollister",  "Inverness", "Jessamine", "Kittredge", "Lindqvist"};
const std::array<std::string_view, 12> defendants{
    "Marlowe Shipping", "Norbury Foods",   "Osterley Bank",   "Pendleton Mills",
    "Quarry Partners",  "Ravenna Energy",  "Sable Insurance", "Thornbury Rail",
    "Umber Chemicals",  "Vantage Clinics", "Wexford Paper",   "Yarrow Telecom"};

void append(std::vector<std::string>& words, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    words.emplace_back(text.substr(at, space - at));
    at = space + 1;
  }
}

std::string_view pick(Dice& dice, const Words& words) {
  return words[dice.roll(words.size())];
}

std::vector<std::string> sentence(Dice& dice) {
  std::vector<std::string> out;
  append(out, pick(dice, subjects));
  out.front().front() = static_cast<char>(out.front().front() - 'a' + 'A');
  append(out, pick(dice, verbs));
  append(out, std::to_string(2 + dice.roll(960)));
  append(out, pick(dice, adjectives));
  append(out, pick(dice, objects));
  if (dice.chance(60)) append(out, pick(dice, places));
  if (dice.chance(60)) append(out, pick(dice, clauses));
  out.back() += '.';
  return out;
}

model::Filing describe(std::size_t docket, std::size_t kind) {
  static constexpr std::array<std::string_view, 3> titles{"Complaint", "Answer", "Letter brief"};
  static constexpr std::array<model::FilingKind, 3> kinds{
      model::FilingKind::complaint, model::FilingKind::answer, model::FilingKind::letter};
  model::Filing out;
  out.court = "cand";
  out.docket_number = "3:21-cv-0" + std::to_string(1000 + docket);
  out.case_name = std::string(plaintiffs[docket % 12]) + " v. " +
                  std::string(defendants[(docket + docket / 12) % 12]) + ", Inc.";
  out.title = std::string(titles.at(kind));
  out.kind = kinds.at(kind);
  out.ecf = std::to_string(1 + 20 * kind);
  out.filed =
      base::make_date(2021, 1 + static_cast<int>(docket % 12), 3 + static_cast<int>(8 * kind));
  return out;
}

char misread(char letter, Dice& dice) {
  static constexpr std::string_view from = "lioecsgbhnuvyrtam";
  static constexpr std::string_view to = "1l0ces9hbuuyvnfon";
  const std::size_t at = from.find(letter);
  if (at == std::string_view::npos) return letter;
  return dice.chance(80) ? to[at] : '\'';
}

}  // namespace

std::size_t Dice::roll(std::size_t sides) {
  state_ ^= state_ << 13;
  state_ ^= state_ >> 7;
  state_ ^= state_ << 17;
  return static_cast<std::size_t>(state_ % sides);
}

std::vector<GeneratedFiling> generate_filings(std::size_t dockets, std::size_t words_each,
                                              std::uint64_t seed) {
  Dice dice(seed);
  std::vector<GeneratedFiling> out;
  for (std::size_t docket = 0; docket < dockets; ++docket) {
    std::vector<std::vector<std::string>> complaint;
    for (std::size_t kind = 0; kind < 3; ++kind) {
      GeneratedFiling made{describe(docket, kind), {}};
      while (made.words.size() < words_each) {
        const bool repeat = kind > 0 && dice.chance(10);
        const std::vector<std::string> next =
            repeat ? complaint[dice.roll(complaint.size())] : sentence(dice);
        if (kind == 0) complaint.push_back(next);
        made.words.insert(made.words.end(), next.begin(), next.end());
      }
      out.push_back(std::move(made));
    }
  }
  return out;
}

void fill(MemoryCorpus& corpus, const std::vector<GeneratedFiling>& filings, std::size_t noise,
          std::uint64_t seed, std::size_t without) {
  Dice dice(seed);
  for (std::size_t i = 0; i < filings.size(); ++i) {
    std::string text;
    for (const std::string& word : filings[i].words) {
      text += text.empty() ? "" : " ";
      for (const char letter : word) {
        text += dice.roll(1000) < noise ? misread(letter, dice) : letter;
      }
    }
    if (i != without) {
      corpus.add(filings[i].filing, make_pages(text, 80, 40, noise > 0 ? 72.0F : -1.0F));
    }
  }
}

model::Article story_about(const model::Filing& filing, const std::string& text) {
  const std::string date = filing.filed ? filing.filed->spoken() : "";
  const std::string name = filing.case_name.substr(0, filing.case_name.find(','));
  return make_story("The " + filing.title + " was filed in " + name + " on " + date +
                        ". No trial date has been set.\n\nThe paper says: \xC2\xAB" + text +
                        "\xC2\xBB, and names names.",
                    model::SourceClass::filing, "The paper");
}

}  // namespace pincite::tests
