#pragma once
/// A story cut into what the attribution rules look at: paragraphs of words, punctuation and
/// quotations, in sentences.

#include "article/body.hpp"
#include "article/lexicon.hpp"
#include "article/quotes.hpp"
#include "article/verbs.hpp"
#include "article/word_classes.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

enum class Kind : std::uint8_t { word, comma, colon, semicolon, dash, open, close, quote, other };

/// A word, a sign or a whole quotation. Bytes of the body.
struct Element {
  std::string_view lower;  ///< of a word; curly apostrophes straightened
  std::uint32_t begin = 0, end = 0;
  int quote = -1;        ///< index into Discourse::marked
  int sentence = 0;      ///< where it begins
  int sentence_end = 0;  ///< where it ends (a quotation may hold several sentences)
  Kind kind = Kind::other;
  bool capital = false;       ///< the word begins with a capital letter
  std::uint16_t classes = 0;  ///< bits of WordClass; of what is no word none
};

// The questions of names.hpp, lexicon.hpp and verbs.hpp, answered by the bits.
inline bool is_subject_pronoun(const Element& e) {
  return (e.classes & pronoun_class) != 0;
}
inline bool is_determiner(const Element& e) {
  return (e.classes & determiner_class) != 0;
}
inline bool is_preposition(const Element& e) {
  return (e.classes & preposition_class) != 0;
}
inline bool is_auxiliary(const Element& e) {
  return (e.classes & auxiliary_class) != 0;
}
inline bool is_adverb(const Element& e) {
  return (e.classes & adverb_class) != 0;
}
inline bool is_clause_word(const Element& e) {
  return (e.classes & clause_class) != 0;
}
inline bool is_time_word(const Element& e) {
  return (e.classes & time_class) != 0;
}
inline bool is_hedge(const Element& e) {
  return (e.classes & hedge_class) != 0;
}
inline NounClass noun_class(const Element& e) {
  return (e.classes & source_noun_class) != 0 ? noun_class(e.lower) : NounClass::none;
}
inline const VerbForm& verb_form(const Element& e) {
  return verb_form((e.classes & verb_class) != 0 ? e.lower : std::string_view());
}

struct Paragraph {
  std::size_t begin = 0, end = 0;
  BlockKind kind = BlockKind::paragraph;
  std::vector<Element> elements;
  std::vector<std::uint32_t> starts;  ///< elements at which a sentence or a chain of them begins
};

struct Sentence {
  std::size_t begin = 0, end = 0;
  int paragraph = 0;
};

struct Discourse {
  std::string_view body;
  std::vector<char> lowered;  ///< what Element::lower points to; never grows beyond its reserve
  std::vector<Marked> marked;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
    return body.substr(begin, end - begin);
  }
};

/// Cuts the body up. Linear in its length.
Discourse read_discourse(const Body& body);

/// Is there a sentence end between element i and the next one?
bool ends_after(const Paragraph& paragraph, std::size_t i);

}  // namespace pincite::article
