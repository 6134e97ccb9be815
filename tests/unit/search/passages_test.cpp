#include "unit/search/library_search.hpp"

#include <random>

namespace pincite::search {
namespace {

using testing::LibrarySearch;
using tests::typed_page;
using tests::TypedLine;

/// A single place is cited from the pages around it, all places from the whole filing: both must
/// say the same.
class Passages : public LibrarySearch {
 protected:
  std::string word() {
    static const std::vector<std::string> words = {"harbor", "ledger",  "of",    "the",  "well",
                                                   "known",  "account", "prior", "data", "sharing"};
    return words[random_() % words.size()];
  }

  /// A printed line, at times with a word broken at its end; the rest begins the next line.
  TypedLine line(model::LineRole role) {
    std::string text = std::exchange(rest_, "");
    for (int i = 0; i < 7; ++i)
      text += (text.empty() ? "" : " ") + word() + (random_() % 25 == 0 ? "." : "");
    if (random_() % 6 == 0) {
      text += random_() % 2 == 0 ? " set-" : " well-";
      rest_ = random_() % 2 == 0 ? "tlement" : "known";
    }
    return {text, role};
  }

  model::Page page(int number) {
    std::vector<TypedLine> lines;
    lines.push_back({"Page head of every page", model::LineRole::header});
    const std::size_t body = random_() % 12;
    for (std::size_t i = 0; i < body; ++i)
      lines.push_back(line(model::LineRole::body));
    const std::string carried = std::exchange(rest_, "");
    const std::size_t notes = random_() % 4;
    for (std::size_t i = 0; i < notes; ++i)
      lines.push_back(line(model::LineRole::footnote));
    rest_ = carried;
    model::Page made = typed_page(number, lines, true);
    for (auto& printed : made.lines)
      printed.starts_paragraph = random_() % 5 == 0;
    return made;
  }

  void expect_same(const std::string& query) {
    const Answer whole = ask(query);
    Request one;
    one.query = query;
    one.limit = 1000;
    one.places = 1;
    const Answer part = ask(one);
    ASSERT_EQ(part.hits.size(), whole.hits.size());
    for (std::size_t i = 0; i < part.hits.size(); ++i) {
      const auto& wanted = whole.hits[i].places;
      ASSERT_EQ(part.hits[i].places.size(), 1U);
      EXPECT_EQ(part.hits[i].places_total, wanted.size());
      EXPECT_EQ(part.hits[i].places.front().place, wanted.front().place) << query;
      EXPECT_EQ(part.hits[i].places.front().snippet, wanted.front().snippet) << query;
    }
  }

  std::mt19937 random_{8};
  std::string rest_;
};

TEST_F(Passages, SayWhatTheWholeFilingSays) {
  for (int filing = 0; filing < 30; ++filing) {
    std::vector<model::Page> pages;
    for (int i = 1; i <= 12; ++i)
      pages.push_back(page(i));
    add(std::move(pages));
  }
  for (int i = 0; i < 60; ++i) {
    const std::string words = word() + " " + word();
    expect_same("\"" + words + "\"");
    expect_same("\"" + words + " " + word() + "\"");
    expect_same("\"" + words + "\" page:4..9");
  }
  expect_same("\"settlement\"");
  expect_same("\"well known\"");
  expect_same("harbor ledger account");
  expect_same("\"harbor ledger\"~4 is:footnote");
  expect_same("\"page head\"");
}

}  // namespace
}  // namespace pincite::search
