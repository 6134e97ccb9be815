#include "article/sieve.hpp"

#include "article/ascii.hpp"
#include "article/names.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

constexpr std::array<Rule, 10> rules = {
    &quote_verb_source,  &quote_source_verb, &quote_according_to, &source_responds_with,
    &according_to_quote, &quoted_as_saying,  &source_verb_quote,  &told_at_end,
    &name_colon_quote,   &introduced_above};

std::optional<Voice> first_rule(const Spot& spot) {
  for (const Rule rule : rules) {
    if (auto voice = rule(spot)) return voice;
  }
  return std::nullopt;
}

bool quotes_words(const Spot& spot, std::size_t count) {
  const Marked& marked = spot.marked();
  return has_words(spot.story.slice(marked.begin, marked.end), count);
}

/// Does the quotation make a sentence, or begin one?
bool is_sentence(const Spot& spot) {
  const Marked& marked = spot.marked();
  const std::string_view text = spot.story.slice(marked.begin, marked.end);
  if (text.empty()) return false;
  const bool capital = is_upper(text.front()) || !is_letter(text.front());
  const bool starts = spot.at == 0 || ends_after(spot.here(), spot.at - 1);
  return capital && (starts || quotes_words(spot, 5));
}

bool paragraph_begins_with_quote(const Paragraph& paragraph) {
  return !paragraph.elements.empty() && paragraph.elements.front().kind == Kind::quote;
}

class Sieve {
 public:
  explicit Sieve(const Discourse& story) : story_(story) { voices_.resize(story.marked.size()); }

  std::vector<std::optional<Voice>> run() {
    for (std::size_t p = 0; p < story_.paragraphs.size(); ++p)
      read_paragraph(static_cast<int>(p));
    return std::move(voices_);
  }

 private:
  void read_paragraph(int number) {
    const Paragraph& paragraph = story_.paragraphs.at(static_cast<std::size_t>(number));
    std::vector<Spot> spots;
    for (std::size_t i = 0; i < paragraph.elements.size(); ++i) {
      if (paragraph.elements[i].kind == Kind::quote) spots.push_back({story_, number, i});
    }
    for (const Spot& spot : spots) {
      auto& voice = voice_of(spot);
      if (!voice) voice = first_rule(spot);  // a quotation over paragraphs may have one already
    }
    carry(spots, number);
    for (const Spot& spot : spots) {
      auto& voice = voice_of(spot);
      if (!voice) voice = source_holds_quote(spot);
    }
    const bool open = !spots.empty() && goes_on(spots.back()) && !voice_of(spots.back());
    if (open && last_paragraph_ >= 0 && last_paragraph_ == number - 1) last_paragraph_ = number;
    for (auto spot = spots.rbegin(); spot != spots.rend(); ++spot) {
      if (voice_of(*spot)) {
        last_ = *voice_of(*spot);
        last_paragraph_ = number;
        break;
      }
    }
  }

  std::optional<Voice>& voice_of(const Spot& spot) {
    return voices_.at(static_cast<std::size_t>(spot.here().elements.at(spot.at).quote));
  }

  void carry(const std::vector<Spot>& spots, int number) {
    for (std::size_t i = 0; i < spots.size(); ++i) {
      auto& voice = voice_of(spots[i]);
      if (voice || goes_on(spots[i])) continue;
      if (i > 0 && voice_of(spots[i - 1])) {
        if (may_carry(spots[i - 1], spots[i]))
          voice = carried(*voice_of(spots[i - 1]), "carry-over");
      } else if (i == 0 && may_carry_over_paragraph(spots[i], number)) {
        voice = carried(last_, "carry-over paragraph");
      }
      if (!voice && is_sentence(spots[i]) && quotes_words(spots[i], 4))
        voice = speaker_before(spots[i]);
    }
    for (std::size_t i = spots.size(); i-- > 0;) {  // "Q." … "Q," he said: the first one too
      auto& voice = voice_of(spots[i]);
      if (!voice && i + 1 < spots.size() && voice_of(spots[i + 1]) && leads_into(spots, i))
        voice = carried(*voice_of(spots[i + 1]), "carry-back");
    }
  }

  /// Does the quotation run on into the next paragraph? Its speaker may stand at its end.
  static bool goes_on(const Spot& spot) { return spot.marked().end > spot.here().end; }

  static bool leads_into(const std::vector<Spot>& spots, std::size_t i) {
    return is_sentence(spots[i]) && spots[i].at == 0 && spots[i + 1].at == 1;
  }

  /// The one whose words were reported right before, without marks: "Stone denied it. “…”".
  std::optional<Voice> speaker_before(const Spot& spot) const {
    int number = spot.paragraph;
    std::size_t end = spot.at;
    if (end == 0) {
      if (--number < 0) return std::nullopt;
      end = story_.paragraphs.at(static_cast<std::size_t>(number)).elements.size();
    }
    const Paragraph& p = story_.paragraphs.at(static_cast<std::size_t>(number));
    if (end == 0 || p.kind == BlockKind::heading) return std::nullopt;
    const std::size_t start = sentence_start(p, end - 1);
    for (std::size_t i = start; i < end; ++i) {
      const VerbForm form = cue_at(p, i);
      if (form.cue != Cue::speech && form.cue != Cue::stance) continue;
      const Phrase phrase = subject_of(p, i);
      if (!phrase.empty()) return Voice{"speaker before", number, phrase, i};
    }
    return std::nullopt;
  }

  static Voice carried(const Voice& from, const char* rule) {
    Voice voice = from;
    voice.rule = rule;
    return voice;
  }

  /// The same speaker goes on: in the same sentence, or with whole sentences, or with fragments
  /// while nobody else is named as speaking in between.
  static bool may_carry(const Spot& from, const Spot& to) {
    const Elements& e = to.here().elements;
    if (e[from.at].sentence_end == e[to.at].sentence) return true;
    if (is_sentence(to)) return true;
    for (std::size_t i = from.at + 1; i < to.at; ++i) {
      if (cue_at(to.here(), i).cue == Cue::speech) return false;
    }
    return to.at - from.at < 60;
  }

  bool may_carry_over_paragraph(const Spot& spot, int number) const {
    if (last_paragraph_ < 0 || last_paragraph_ != number - 1) return false;
    if (!paragraph_begins_with_quote(spot.here())) return false;
    return is_sentence(spot) && quotes_words(spot, 4);
  }

  using Elements = std::vector<Element>;
  const Discourse& story_;
  std::vector<std::optional<Voice>> voices_;
  Voice last_;
  int last_paragraph_ = -1;
};

}  // namespace

std::vector<std::optional<Voice>> attribute_quotations(const Discourse& story) {
  return Sieve(story).run();
}

}  // namespace pincite::article
