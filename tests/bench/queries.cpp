#include "bench/queries.hpp"

#include "bench/paper_maker.hpp"

namespace pincite::bench {

namespace {

std::string quoted(const std::string& words) {
  return "\"" + words + "\"";
}

Row phrases(const std::string& name, const std::vector<std::string>& list) {
  Row row{name, {}};
  for (const std::string& words : list)
    row.questions.push_back({quoted(words), "body : " + quoted(words), quoted(words)});
  return row;
}

Row filtered(const std::vector<std::string>& list) {
  Row row{"phrase with filter", {}};
  for (const std::string& words : list) {
    row.questions.push_back({quoted(words) + " kind:letter",
                             "(body : " + quoted(words) + ") AND (kind : letter)",
                             quoted(words) + " filename:letter"});
  }
  return row;
}

/// Words of middling frequency, as a reporter would combine them.
Row three_words() {
  Row row{"three-word AND", {}};
  const auto& words = content_words();
  for (std::size_t i = 0; i < 10; ++i) {
    const std::string a = quoted(words[20 + 3 * i]);
    const std::string b = quoted(words[150 + 17 * i]);
    const std::string c = quoted(words[400 + 31 * i]);
    row.questions.push_back({a + " AND " + b + " AND " + c,
                             "body : (" + a + " AND " + b + " AND " + c + ")",
                             a + " AND " + b + " AND " + c});
  }
  return row;
}

}  // namespace

std::vector<Row> rows() {
  auto rare = rare_phrases();
  rare.resize(30);
  const std::vector<std::string> common = {"motion to dismiss",   "special relationship",
                                           "summary judgment",    "preliminary injunction",
                                           "breach of contract",  "upon information and belief",
                                           "attorneys eyes only", "irreparable harm"};
  return {phrases("rare phrase", rare), phrases("common phrase", common),
          phrases("stop-word phrase", {"of the court", "as to the", "it is not", "that it was the",
                                       "to the extent that", "in the alternative"}),
          filtered(common), three_words()};
}

}  // namespace pincite::bench
