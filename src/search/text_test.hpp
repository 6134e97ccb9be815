#pragma once
/// Words and phrases of a query, with the signs behind them, → tests on words.

#include "search/ast.hpp"
#include "search/query_text.hpp"

#include <string>
#include <vector>

namespace pincite::search {

/// The folded words of a text; a star directly behind one makes it a prefix.
std::vector<QueryWord> phrase_words(const std::string& text);

/// Reads what may stand behind a phrase: ~5, ~~ or nothing. Throws Failure.
void read_phrase_suffix(QueryText& query, Node& node);

/// Reads a plain word with its ending into a node whose bytes are set; false (and a note) for
/// punctuation alone. Throws Failure.
bool read_word(const std::string& run, Node& node, std::vector<std::string>& notes);

}  // namespace pincite::search
