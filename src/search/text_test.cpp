#include "search/text_test.hpp"

#include "search/query_characters.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>

namespace pincite::search {

namespace {

constexpr int most_slack = 500;  ///< below text::segment_gap, so that no window leaves its segment

bool note_punctuation(const std::string& run, const Node& node, bool marked,
                      std::vector<std::string>& notes) {
  if (marked) {
    fail_at(node.begin, node.end, "no word before the sign",
            "write it behind a word: relat* or relationship~");
  }
  if (run == "-") {
    fail_at(node.begin, node.end, "a minus sign must touch what it excludes",
            "write -word, or leave the sign out");
  }
  notes.push_back("\"" + run + "\" was left out: it has neither letter nor digit");
  return false;
}

void refuse_inner_star(const std::string& word, const Node& node) {
  const auto star = word.find_first_of("*?");
  const bool inside = star != std::string::npos && star + 1 < word.size();
  if (star == std::string::npos || (!inside && word[star] == '?')) return;
  const std::string what = word[star] == '*' ? "* stands only at the end of a word, as in relat*"
                                             : "? stands for no letter here";
  fail_at(node.begin + star, node.begin + star + 1, what,
          "for letters in doubt write the whole word and ~ behind it");
}

bool read_prefix(Node& node) {
  node.text.form = node.text.words.size() == 1 ? TextForm::prefix : TextForm::phrase;
  node.text.words.back().prefix = true;
  return true;
}

bool read_letters(const std::string& ending, Node& node) {
  const std::size_t begin = node.end - ending.size();
  if (ending == "~~") {
    node.text.form = TextForm::tolerant;
    return true;
  }
  if (ending != "~" && ending != "~1" && ending != "~2") {
    fail_at(begin, node.end, "at most two letters wrong",
            "write " + node.text.typed + "~2, or put a phrase in quotation marks with ~~");
  }
  if (node.text.words.size() > 1) {
    node.text.form = TextForm::tolerant;
    return true;
  }
  node.text.form = TextForm::similar;
  node.text.number = ending == "~2" ? 2 : 1;
  return true;
}

}  // namespace

std::vector<QueryWord> phrase_words(const std::string& text) {
  std::vector<QueryWord> words;
  std::size_t behind = 0;
  for (const text::FoldedToken& token : text::fold_tokens(text)) {
    const bool star = token.end < text.size() && text[token.end] == '*' &&
                      (token.end + 1 == text.size() || space_bytes(text, token.end + 1) > 0);
    const std::string_view between(text.data() + behind, token.begin - behind);
    const bool sign = between.find("¶") != between.npos || between.find("§") != between.npos;
    words.push_back({token.folded, star, sign});
    behind = token.end;
  }
  return words;
}

void read_phrase_suffix(QueryText& query, Node& node) {
  if (query.here() != '~') return;
  const std::size_t begin = query.at();
  query.move(1);
  const bool starred = std::any_of(node.text.words.begin(), node.text.words.end(),
                                   [](const QueryWord& word) { return word.prefix; });
  if (starred) {
    fail_at(node.begin, query.at(), "* and ~ do not go together in a phrase",
            "leave one of them out");
  }
  if (query.here() == '~') {
    query.move(1);
    node.text.form = TextForm::tolerant;
    return;
  }
  node.text.form = TextForm::near;
  node.text.number = query.read_number();
  if (node.text.number < 0) {
    fail_at(begin, query.at(), "~ after a phrase needs a number",
            "\"…\"~5 for words within five words, \"…\"~~ for a phrase as OCR may have read it");
  }
  if (node.text.number > most_slack) {
    fail_at(begin, query.at(), "at most " + std::to_string(most_slack) + " words between",
            "use AND for words anywhere in a filing");
  }
  if (node.text.words.size() < 2) {
    fail_at(node.begin, query.at(), "one word has no distance",
            "put two words between the quotation marks, or write word~ for a letter wrong");
  }
}

bool read_word(const std::string& run, Node& node, std::vector<std::string>& notes) {
  std::string word = run;
  const auto mark = word.find('~');
  std::string ending;
  if (mark != std::string::npos && word.find_first_not_of("~0123456789", mark) == word.npos) {
    ending = word.substr(mark);
    word.resize(mark);
  }
  const bool star = word.ends_with('*') && ending.empty();
  if (star) word.pop_back();
  node.text.typed = word;
  node.text.words = phrase_words(word);
  if (node.text.words.empty()) return note_punctuation(run, node, star || !ending.empty(), notes);
  refuse_inner_star(word, node);
  if (star) return read_prefix(node);
  if (!ending.empty()) return read_letters(ending, node);
  node.text.form = node.text.words.size() == 1 ? TextForm::word : TextForm::phrase;
  return true;
}

}  // namespace pincite::search
