// Whole court stories in the manner of many outlets, read and compared line by line with what a
// person sees in them. stories/NAME.tsv holds for stories/NAME.txt:
//   quote      beginning of a quotation, class, name (or surface where nobody is named)
//   via        beginning of a quotation, who or what passed it on
//   statement  beginning of a sentence, kind, "filing" when it speaks of one, else "-"
//   denies     beginning of a denial, beginning of what it denies
//   title, author, chain, cue
#include "article/ascii.hpp"
#include "read_support.hpp"

#include "pincite/base/file.hpp"

#include <algorithm>
#include <filesystem>

namespace pincite::article {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(PINCITE_SOURCE_DIR) / "tests/unit/article/stories";

std::vector<std::string> story_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool among(const std::vector<std::string>& all, const std::string& one) {
  return std::any_of(all.begin(), all.end(),
                     [&](const std::string& have) { return contains(have, one); });
}

const model::Quotation* beginning(const model::Article& article, const std::string& words) {
  for (const auto& one : article.quotations) {
    if (starts_with(one.text, words)) return &one;
  }
  return nullptr;
}

void expect_quote(const model::Article& article, const std::vector<std::string>& row) {
  const auto* quote = beginning(article, row.at(1));
  ASSERT_NE(quote, nullptr) << "no quotation " << row.at(1);
  const auto& who = quote->attribution;
  EXPECT_EQ(model::to_string(who.source_class), row.at(2)) << row.at(1) << " / " << who.surface;
  EXPECT_EQ(who.name.value_or(who.surface), row.at(3)) << row.at(1) << " / " << who.rule;
}

void expect_statement(const model::Article& article, const std::vector<std::string>& row) {
  const auto* found = statement(article, row.at(1));
  ASSERT_NE(found, nullptr) << "no statement " << row.at(1);
  EXPECT_EQ(model::to_string(found->kind), row.at(2)) << row.at(1);
  EXPECT_EQ(found->about_filing, row.at(3) == "filing") << row.at(1);
}

void expect_denies(const model::Article& article, const std::vector<std::string>& row) {
  const auto* denial = statement(article, row.at(1));
  const auto* claim = statement(article, row.at(2));
  ASSERT_TRUE(denial != nullptr && claim != nullptr) << row.at(1);
  EXPECT_TRUE(among(denial->denies, claim->id)) << row.at(1);
}

void expect_row(const model::Article& article, const std::vector<std::string>& row) {
  const std::string& what = row.at(0);
  if (what == "quote") return expect_quote(article, row);
  if (what == "statement") return expect_statement(article, row);
  if (what == "denies") return expect_denies(article, row);
  if (what == "via") {
    const auto* quote = beginning(article, row.at(1));
    ASSERT_NE(quote, nullptr) << row.at(1);
    EXPECT_TRUE(among(quote->attribution.via, row.at(2))) << row.at(1) << " via " << row.at(2);
  } else if (what == "title") {
    EXPECT_EQ(article.title.value_or(""), row.at(1));
  } else {
    const auto& all = what == "author"  ? article.authors
                      : what == "chain" ? article.chain
                                        : article.case_cues;
    EXPECT_TRUE(among(all, row.at(1))) << what << " " << row.at(1);
  }
}

class CourtStory : public testing::TestWithParam<std::string> {};

TEST_P(CourtStory, IsReadAsAPersonReadsIt) {
  const std::string text = base::read_file(folder / (GetParam() + ".txt")).value();
  const std::string expected = base::read_file(folder / (GetParam() + ".tsv")).value();
  const model::Article article = read_ok(text);
  for (const std::string_view line : split(expected, '\n')) {
    if (line.empty()) continue;
    std::vector<std::string> row;
    for (const std::string_view cell : split(line, '\t'))
      row.emplace_back(cell);
    expect_row(article, row);
  }
}

INSTANTIATE_TEST_SUITE_P(Stories, CourtStory, testing::ValuesIn(story_names()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace pincite::article
