#include "support/typed_filing.hpp"

#include <gmock/gmock.h>

#include <map>
#include <random>

namespace pincite::index {
namespace {

using tests::typed_page;

/// Filings of a few words, some of which have lists by pairs, put in, replaced and removed at
/// random; what the index finds is compared with a count by hand after every commit.
class Positions : public tests::TypedLibrary {
 protected:
  std::vector<std::string> random_words(std::size_t count) {
    static const std::vector<std::string> known = {"of", "the", "to", "court", "order"};
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count; ++i)
      words.push_back(known[random_() % known.size()]);
    return words;
  }

  void put_words(model::FilingId id, const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
      line += word + " ";
    model::Filing filing;
    filing.id = id;
    filing.title = words.front() + " " + words.back();
    ASSERT_TRUE(writer_->put(*cite::make_document(filing, {typed_page(1, {{line}})})));
    texts_[id] = words;
  }

  void remove(model::FilingId id) {
    ASSERT_TRUE(writer_->remove(id));
    texts_.erase(id);
  }

  std::vector<Occurrence> by_hand(const std::vector<std::string>& words) const {
    std::vector<Occurrence> found;
    for (const auto& [id, text] : texts_) {
      for (std::uint32_t at = 0; at + words.size() <= text.size(); ++at) {
        if (!std::equal(words.begin(), words.end(), text.begin() + at)) continue;
        found.push_back({id, at, at + static_cast<std::uint32_t>(words.size()), 0});
      }
    }
    return found;
  }

  void commit_and_compare() {
    ASSERT_TRUE(writer_->commit());
    for (const std::size_t length : {1, 2, 3, 4}) {
      const auto words = random_words(length);
      const auto found = reader().phrase(words, 1'000'000);
      ASSERT_TRUE(found) << found.error().line();
      ASSERT_EQ(*found, by_hand(words)) << ::testing::PrintToString(words);
    }
  }

  std::mt19937 random_{3};
  std::map<model::FilingId, std::vector<std::string>> texts_;
};

TEST_F(Positions, StayRightWhileFilingsComeChangeAndGo) {
  auto opened = Writer::open(library());
  ASSERT_TRUE(opened) << opened.error().line();
  writer_ = std::move(*opened);
  for (int round = 0; round < 25; ++round) {
    for (int i = 0; i < 12; ++i) {
      const auto id = static_cast<model::FilingId>(1 + random_() % 150);
      // Short ones share a chunk, the longest need chunks of their own.
      if (random_() % 4 == 0) {
        remove(id);
      } else {
        put_words(id, random_words(1 + random_() % (random_() % 9 == 0 ? 9000 : 60)));
      }
    }
    commit_and_compare();
  }
}

TEST_F(Positions, OfAFilingPutTwiceBeforeACommitAreTheLast) {
  auto opened = Writer::open(library());
  ASSERT_TRUE(opened) << opened.error().line();
  writer_ = std::move(*opened);
  put_words(1, random_words(20));
  commit_and_compare();
  for (const std::size_t length : {3, 9000, 50})
    put_words(2, random_words(length));
  put_words(3, random_words(40));
  remove(3);
  commit_and_compare();
}

TEST_F(Positions, OfRemovedFilingsAreGone) {
  auto opened = Writer::open(library());
  ASSERT_TRUE(opened) << opened.error().line();
  writer_ = std::move(*opened);
  put_words(1, {"once", "only"});
  commit_and_compare();
  remove(1);
  ASSERT_TRUE(writer_->commit());
  EXPECT_EQ(reader().phrase({"once", "only"}, 10)->size(), 0U);
  put_words(1, {"only", "once"});
  ASSERT_TRUE(writer_->commit());
  EXPECT_EQ(reader().phrase({"only", "once"}, 10)->size(), 1U);
  EXPECT_EQ(reader().phrase({"once", "only"}, 10)->size(), 0U);
}

}  // namespace
}  // namespace pincite::index
