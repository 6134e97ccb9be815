#include "pipeline/readable.hpp"

#include <gmock/gmock.h>

namespace pincite::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A paper of these words; "#" stands for a black box.
text::Flow paper(const std::string& words) {
  text::Flow flow;
  bool gap = false;
  std::string word;
  for (const char c : words + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (word == "#") {
      gap = true;
    } else if (!word.empty()) {
      text::Token token;
      const bool bracket = word.front() == '[';
      token.folded = bracket ? word.substr(1, word.size() - 2) : word;
      token.begin = static_cast<std::uint32_t>(flow.text.size() + (bracket ? 1 : 0));
      token.end = token.begin + static_cast<std::uint32_t>(token.folded.size());
      token.after_gap = gap;
      flow.text += word + " ";
      flow.tokens.push_back(token);
      gap = false;
    }
    word.clear();
  }
  flow.segments = {{text::Zone::body, 0, static_cast<std::uint32_t>(flow.tokens.size())}};
  return flow;
}

std::vector<std::string> words_revealed(const std::string& before, const std::string& now) {
  const auto old = paper(before);
  const auto fresh = paper(now);
  std::vector<std::string> passages;
  for (const TokenRange& range : revealed(old, fresh))
    passages.emplace_back(fresh.passage(range.begin, range.end));
  return passages;
}

TEST(Revealed, the_words_under_a_black_box) {
  EXPECT_THAT(words_revealed("the company paid its founder # every year until spring",
                             "the company paid its founder nine million every year until spring"),
              ElementsAre("nine million"));
}

TEST(Revealed, several_boxes_each_with_its_words) {
  EXPECT_THAT(words_revealed("one two three # four five six # seven eight nine",
                             "one two three red four five six green blue seven eight nine"),
              ElementsAre("red", "green blue"));
}

TEST(Revealed, a_mark_that_was_typed_is_a_box) {
  EXPECT_THAT(words_revealed("one two three [redacted] four five six",
                             "one two three the secret four five six"),
              ElementsAre("the secret"));
}

TEST(Revealed, a_legend_that_speaks_of_redaction_is_no_box) {
  EXPECT_THAT(words_revealed("first words here redacted version of document sought",
                             "first words here unredacted version of document sought"),
              IsEmpty());
}

TEST(Revealed, words_that_were_changed_elsewhere_are_not_revealed) {
  EXPECT_THAT(words_revealed("one two three four five six # seven eight nine",
                             "one two three NEW four five six secret seven eight nine"),
              ElementsAre("secret"));
}

TEST(Revealed, a_box_that_is_still_there_reveals_nothing) {
  EXPECT_THAT(words_revealed("one two three # four five six", "one two three # four five six"),
              IsEmpty());
}

TEST(Revealed, a_box_that_became_smaller_reveals_what_came_out) {
  EXPECT_THAT(words_revealed("one two three # four five six", "one two three out # four five six"),
              ElementsAre("out"));
}

TEST(Revealed, single_words_between_boxes_come_with_their_neighbours) {
  EXPECT_THAT(words_revealed("one two three # of # four five six",
                             "one two three king of spain four five six"),
              ElementsAre("king of spain"));
}

TEST(Revealed, words_that_stand_twice_do_not_lead_astray) {
  const std::string formula = "he said he said he said ";
  EXPECT_THAT(words_revealed(formula + "alpha beta gamma # delta epsilon zeta " + formula,
                             formula + "alpha beta gamma hidden delta epsilon zeta " + formula),
              ElementsAre("hidden"));
}

TEST(Revealed, papers_without_boxes_or_without_common_words_give_nothing) {
  EXPECT_THAT(words_revealed("one two three four", "one two three NEW four"), IsEmpty());
  EXPECT_THAT(words_revealed("one two # three four", "five six seven eight"), IsEmpty());
  EXPECT_THAT(words_revealed("", "one two three"), IsEmpty());
  EXPECT_THAT(words_revealed("# one two three", ""), IsEmpty());
}

}  // namespace
}  // namespace pincite::pipeline
