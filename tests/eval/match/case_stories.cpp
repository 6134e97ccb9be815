#include "eval/match/case_stories.hpp"

#include "support/memory_corpus.hpp"

namespace pincite::tests {

std::vector<model::Filing> papers_of_a_case(const std::vector<model::Filing>& filings, Dice& dice) {
  const std::string docket = model::docket_key(filings[dice.roll(filings.size())]);
  std::vector<model::Filing> out;
  for (const model::Filing& filing : filings) {
    if (model::docket_key(filing) == docket && out.size() < 4) out.push_back(filing);
  }
  return out;
}

model::Article make_case_story(pipeline::Library& library, const std::vector<model::Filing>& papers,
                               Dice& dice) {
  std::string text = "Papers in " + papers.front().case_name + ", No. " +
                     papers.front().docket_number + ", tell what happened.";
  for (int i = 0; i < 20; ++i) {
    const model::Filing& filing = papers[dice.roll(papers.size())];
    static constexpr std::size_t lengths[] = {2, 3, 5, 8, 12, 16, 20, 30};
    std::string words = passage(*must(library.document(filing.id)), lengths[dice.roll(8)], dice);
    if (words.empty()) words = passage(*must(library.document(papers.front().id)), 5, dice);
    if (i % 5 == 4) words.replace(words.rfind(' ') + 1, std::string::npos, "zephyr");
    text += "\n\nThe filing says \xC2\xAB" + words + "\xC2\xBB and goes on from there.";
  }
  return make_story(text, model::SourceClass::filing, "The filing");
}

}  // namespace pincite::tests
