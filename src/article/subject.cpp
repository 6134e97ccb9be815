#include "article/ascii.hpp"
#include "article/names.hpp"
#include "article/phrase.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

constexpr std::size_t longest_appositive = 30;
constexpr std::size_t longest_run = 200;    // words without a boundary; bounds endless sentences
constexpr std::size_t longest_clause = 60;  // elements back to the main verb
constexpr int most_verbs = 5;               // looked at for one subject, those it hangs on included

using Elements = std::vector<Element>;

class SubjectFinder {
 public:
  explicit SubjectFinder(const Paragraph& paragraph) : p_(paragraph), e_(paragraph.elements) {}

  Phrase find(std::size_t verb, int depth) {
    if (++verbs_ > most_verbs) return {};
    const VerbForm form = cue_at(p_, verb);
    if (is_passive(p_, verb)) return agent(verb);
    std::size_t i = verb;
    while (i > 0 && !breaks(e_, i - 1) && is_word(e_, i - 1)) {
      const std::size_t before = before_time(i);
      if (before == i && !skips(e_[i - 1])) break;
      if (before < i) {
        i = before;
        continue;
      }
      --i;
      if (is_word(e_, i, "'s") && i > 0 && is_word(e_, i - 1) && !clitic_is_verb(i)) return {};
    }
    if (i == 0 || breaks(e_, i - 1)) return form.participle ? main_subject(verb, depth) : Phrase{};
    const Element& before = e_[i - 1];
    if (before.kind == Kind::word) return from_word(i - 1, verb, form, depth);
    if (before.kind == Kind::comma || before.kind == Kind::dash)
      return over_insertion(i - 1, verb, form, depth);
    if (before.kind == Kind::close) return over_brackets(i - 1);
    if (form.participle) return main_subject(verb, depth);
    return {};
  }

  Phrase antecedent(std::size_t who) {
    std::size_t i = who;
    if (i > 0 && e_[i - 1].kind == Kind::comma) --i;
    if (i == 0 || !is_word(e_, i - 1)) return {};
    return left_phrase(i);
  }

 private:
  static bool skips(const Element& element) {
    return (is_auxiliary(element) || is_adverb(element)) && !element.capital;
  }

  /// Start of the time phrase that ends before element `i`: "who has in the past described", "Lee
  /// last week said". `i` where none stands, or nothing before it.
  std::size_t before_time(std::size_t i) const {
    std::size_t first = i;
    while (first > 0 && !breaks(e_, first - 1) && is_word(e_, first - 1) &&
           !e_[first - 1].capital && (is_time_word(e_[first - 1]) || e_[first - 1].lower == "past"))
      --first;
    if (first == i || first == 0) return i;
    const bool relative = e_[first].lower == "last" || e_[first].lower == "next";
    if (is_word(e_, first - 1) && is_determiner(e_[first - 1])) --first;
    const bool placed = first > 0 && is_word(e_, first - 1) && is_preposition(e_[first - 1]) &&
                        e_[first - 1].lower != "of";
    if (placed) --first;
    return (placed || relative) && first > 0 && !breaks(e_, first - 1) ? first : i;
  }

  /// "he's said" against "Trump's said".
  bool clitic_is_verb(std::size_t i) const { return is_subject_pronoun(e_[i - 1]); }

  Phrase agent(std::size_t verb) const {
    for (std::size_t i = verb + 1; i < std::min(e_.size(), verb + 5); ++i) {
      if (breaks(e_, i - 1)) break;
      if (is_word(e_, i, "by")) return names_a_date(i + 1) ? Phrase{} : phrase_after(p_, i + 1);
    }
    return {};
  }

  /// "by the end of June", "by noon"
  bool names_a_date(std::size_t i) const {
    if (is_word(e_, i) && is_determiner(e_[i])) ++i;
    return is_word(e_, i) &&
           (is_time_word(e_[i]) || is_digit(e_[i].lower.front()) || e_[i].lower == "end" ||
            e_[i].lower == "deadline" || e_[i].lower == "noon" || e_[i].lower == "midnight");
  }

  Phrase from_word(std::size_t i, std::size_t verb, const VerbForm& form, int depth) {
    const std::string_view word = e_[i].lower;
    if (word == "to" || word == "by" || word == "in" || word == "of" || word == "for" ||
        word == "without" || word == "before" || word == "after" || word == "while" ||
        word == "when" || word == "as" || word == "from" || word == "with" || word == "on" ||
        word == "about")
      return main_subject(i, depth);
    if (word == "and" || word == "or" || word == "but" || word == "then" || word == "nor")
      return main_subject(i, depth);
    if (word == "who" || word == "which" || (word == "that" && i > 0 && is_word(e_, i - 1)))
      return antecedent(i).empty() ? Phrase{} : Phrase{i, i + 1};
    if (form.participle && !e_[i].capital && !is_noun_like(i)) return main_subject(verb, depth);
    return left_phrase(i + 1);
  }

  bool is_noun_like(std::size_t i) const {
    return is_subject_pronoun(e_[i]) || ends_with(e_[i].lower, "s") || e_[i].lower == "him" ||
           e_[i].lower == "her";
  }

  /// The phrase that ends before element `end`, leftwards to a clause boundary.
  Phrase left_phrase(std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest_run) {
      const std::size_t i = begin - 1;
      if (begin < end && breaks(e_, i)) break;
      if (!is_word(e_, i) || (i + 1 < end && is_boundary(i))) break;
      if (e_[i].lower == "and" && !joins_names(e_, i)) break;
      begin = i;
    }
    return tidy({begin, end});
  }

  bool is_boundary(std::size_t i) const {
    const Element& element = e_[i];
    if (element.lower == "and") return false;
    if (is_clause_word(element) || element.lower == "as") return true;
    if (element.lower == "who" || element.lower == "not") return true;
    // "the tale spread after Quill said": a clause, where no time follows
    if (element.lower == "after" || element.lower == "before")
      return is_word(e_, i + 1) && !is_time_word(e_[i + 1]) && !is_digit(e_[i + 1].lower.front());
    if (is_auxiliary(element) && element.lower != "'s") return true;
    const VerbForm form = cue_at(p_, i);
    return form.cue == Cue::speech || (form.cue == Cue::stance && !form.past);
  }

  /// Takes leading time phrases and prepositions off; long phrases shrink to their last name.
  Phrase tidy(Phrase phrase) const {
    while (!phrase.empty() && (e_[phrase.first].lower == "and" || is_adverb(e_[phrase.first])) &&
           !e_[phrase.first].capital)
      ++phrase.first;
    while (!phrase.empty() && is_preposition(e_[phrase.first])) {
      std::size_t i = phrase.first + 1;
      while (i < phrase.last &&
             (is_time_word(e_[i]) || is_digit(e_[i].lower.front()) || is_determiner(e_[i])))
        ++i;
      const bool time = i > phrase.first + 1 && is_time_word(e_[i - 1]);
      if (time && i < phrase.last) {
        phrase.first = i;
      } else {
        return last_chunk(phrase);
      }
    }
    while (phrase.last - phrase.first > 1 && is_time_word(e_[phrase.first]))
      ++phrase.first;
    if (!phrase.empty() && is_subject_pronoun(e_[phrase.last - 1]))
      phrase.first = phrase.last - 1;  // "told reporters he believes"
    if (phrase.last - phrase.first > longest_phrase) return last_chunk(phrase);
    if (phrase.last == phrase.first + 1 && is_not_source(e_[phrase.first])) return {};
    if (!phrase.empty() && only_time(phrase)) return {};
    return phrase;
  }

  /// "last week", "the past": nobody.
  bool only_time(Phrase phrase) const {
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {
      const std::string_view word = e_[i].lower;
      if (e_[i].capital || !(is_time_word(word) || word == "past" || is_determiner(word)))
        return false;
    }
    return !is_determiner(e_[phrase.last - 1]);
  }

  static bool is_not_source(const Element& element) {
    return element.lower == "there" || element.lower == "what" || element.lower == "'s" ||
           is_preposition(element) || (is_adverb(element) && !element.capital);
  }

  /// The last run of capitalised words, or a pronoun, or the words from the last determiner.
  Phrase last_chunk(Phrase phrase) const {
    std::size_t i = phrase.last;
    if (is_subject_pronoun(e_[i - 1])) return {i - 1, i};
    if (e_[i - 1].capital) {
      while (i > phrase.first && e_[i - 1].capital)
        --i;
      return {i, phrase.last};
    }
    while (i > phrase.first && !is_preposition(e_[i - 1])) {
      --i;
      if (is_determiner(e_[i])) break;
    }
    return {i, phrase.last};
  }

  /// "Stone, a spokesman, said" and "Meta, however, denies": the phrase before the comma pair.
  Phrase over_insertion(std::size_t comma, std::size_t verb, const VerbForm& form, int depth) {
    const Kind sign = e_[comma].kind;
    std::size_t i = comma;
    const std::size_t stop = comma > longest_appositive ? comma - longest_appositive : 0;
    std::size_t found = e_.size();
    while (i > stop) {
      --i;
      if (breaks(e_, i) || e_[i].kind == Kind::quote || e_[i].kind == Kind::colon ||
          e_[i].kind == Kind::semicolon)
        break;
      if (e_[i].kind != sign) continue;
      if (!is_insertion(i + 1, comma)) break;
      found = i;
      const bool number = i > 0 && is_word(e_, i - 1) && is_digit(e_[i - 1].lower.front());
      if (!number && !starts_appositive(i)) break;
    }
    if (found < e_.size() && found > 0 && is_word(e_, found - 1) && !form.participle)
      return left_phrase(found);
    if (form.participle) return main_subject(verb, depth);
    if (found < e_.size() && found > 0 && e_[found - 1].kind == Kind::close)
      return over_brackets(found - 1);
    return {};
  }

  /// Does the text before this comma look like an appositive itself, so that the name stands
  /// further left ("Stone, 45, a spokesman for Meta, said")?
  bool starts_appositive(std::size_t comma) const {
    std::size_t i = comma;
    while (i > 0 && is_word(e_, i - 1) && !breaks(e_, i - 1))
      --i;
    if (i == 0 || e_[i - 1].kind != Kind::comma || i == comma) return false;
    return is_determiner(e_[i]) || e_[i].lower == "who" || !e_[i].capital;
  }

  /// Words between two commas that may stand between subject and verb: no clause of its own.
  bool is_insertion(std::size_t first, std::size_t last) const {
    if (first >= last) return false;
    const std::string_view word = e_[first].lower;
    return word != "and" && word != "but" && word != "or" && word != "so" && word != "because";
  }

  Phrase over_brackets(std::size_t close) {
    constexpr std::size_t longest = 200;  // elements in brackets
    std::size_t i = close;
    while (i > 0 && e_[i].kind != Kind::open) {
      if (close - --i > longest) return {};
    }
    if (i == 0 || !is_word(e_, i - 1)) return {};
    return left_phrase(i);
  }

  /// Subject of the clause that an infinitive, a participle or a second verb hangs on.
  Phrase main_subject(std::size_t from, int depth) {
    std::size_t start = sentence_start(p_, std::min(from, e_.size() - 1));
    if (from > longest_clause) start = std::max(start, from - longest_clause);
    if (depth < 3) {
      for (std::size_t i = from; i-- > start && verbs_ < most_verbs;) {
        if (!is_word(e_, i)) continue;
        const VerbForm form = cue_at(p_, i);
        if (form.cue == Cue::none || form.participle || is_passive(p_, i)) continue;
        const Phrase found = find(i, depth + 1);
        if (!found.empty()) return found;
      }
    }
    return leading_subject(p_, from, from);
  }

  const Paragraph& p_;
  const Elements& e_;
  int verbs_ = 0;
};

}  // namespace

Phrase antecedent_of(const Paragraph& paragraph, std::size_t who) {
  return SubjectFinder(paragraph).antecedent(who);
}

Phrase subject_of(const Paragraph& paragraph, std::size_t verb) {
  return SubjectFinder(paragraph).find(verb, 0);
}

}  // namespace pincite::article
