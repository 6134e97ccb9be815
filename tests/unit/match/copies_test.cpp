#include "support/memory_corpus.hpp"
#include "support/memory_prints.hpp"

#include "pincite/match/copies.hpp"

#include <gtest/gtest.h>

#include <random>

namespace pincite::match {
namespace {

using model::ArticleId;
using model::CheckedArticle;

CheckedArticle story(ArticleId id, const std::string& text, const std::string& day,
                     model::Verdict verdict = model::Verdict::verbatim) {
  CheckedArticle out;
  out.article = tests::make_story(text, model::SourceClass::filing);
  out.article.id = id;
  out.article.published = base::parse_iso_date(day);
  for (const auto& quotation : out.article.quotations)
    out.findings.push_back({quotation.id, verdict, 0.9, "", {}});
  return out;
}

Groups groups_of(const std::vector<CheckedArticle>& stories) {
  tests::MemoryPrints prints;
  std::vector<ArticleId> ids;
  for (const CheckedArticle& one : stories) {
    prints.put(one);
    ids.push_back(one.article.id);
  }
  return regroup(prints, ids);
}

TEST(Copies, AreGroupedUnderTheFirst) {
  const std::string text =
      "The terminal kept two sets of weight tickets for every barge that left the river, growers "
      "told the court in a paper made public on Monday, and clerks were told to hide the second.";
  const Groups groups =
      groups_of({story(1, "Update: " + text, "2022-05-04"), story(2, text, "2022-05-03"),
                 story(3,
                       "A ferry line opened a new pier on Tuesday, and the mayor cut a ribbon "
                       "while a band played for the children who had come with their teachers to "
                       "see the first boat.",
                       "2022-05-01")});
  EXPECT_EQ(groups, (Groups{{1, 2}, {2, std::nullopt}, {3, std::nullopt}}));
}

TEST(Copies, AnErrorInCommonPointsToTheFirstThatMadeIt) {
  const std::string wrong = "\xC2\xABkept three sets of weight tickets for each barge\xC2\xBB";
  const std::string few = "\xC2\xABquiet ledger\xC2\xBB";
  const auto grouped = [&](model::Verdict verdict) {
    return groups_of({story(1, "The carrier " + wrong + " and a " + few + ", says one outlet.",
                            "2022-05-04", verdict),
                      story(2, "Growers speak of a " + few + " at a firm that " + wrong + ".",
                            "2022-05-03", verdict)})
        .at(1);
  };
  EXPECT_EQ(grouped(model::Verdict::altered), 2);
  EXPECT_FALSE(grouped(model::Verdict::verbatim).has_value());
}

TEST(Copies, OneWithoutADateComesAfterThoseWithOne) {
  const std::string text =
      "Growers told the court on Monday that the terminal kept two sets of weight tickets for "
      "every barge that left the river, and that clerks were told to hide the second.";
  const Groups groups = groups_of({story(1, text, ""), story(2, text, "2022-05-03")});
  EXPECT_EQ(groups, (Groups{{1, 2}, {2, std::nullopt}}));
}

TEST(Copies, AStoryLikeNoOtherCostsOneLookUpHoweverManyThereAre) {
  tests::MemoryPrints prints;
  for (ArticleId id = 1; id <= 200; ++id) {
    std::string text;
    for (int word = 0; word < 40; ++word)
      text += "w" + std::to_string(id * 1000 + word) + " ";
    prints.put(story(id, text, "2022-05-03"));
    prints.look_ups = 0;
    prints.store(regroup(prints, {id}));
    EXPECT_EQ(prints.look_ups, 1U);
  }
}

/// Stories put together from a few passages and quotations, so that many are copies of many.
class RandomNewsroom {
 public:
  explicit RandomNewsroom(unsigned seed) : random_(seed) {}

  /// One thing happens: a story comes, changes or goes. Gives the stories that are to be grouped.
  std::vector<ArticleId> step(tests::MemoryPrints& prints) {
    const ArticleId id = 1 + pick(40);
    if (stories_.contains(id) && pick(4) == 0) {
      stories_.erase(id);
      return prints.remove(id);
    }
    stories_[id] = write(id);
    prints.put(stories_[id]);
    return {id};
  }

  /// What copies are, by comparing every story with all before it.
  [[nodiscard]] Groups by_definition() const {
    std::vector<const CheckedArticle*> order;
    for (const auto& [id, one] : stories_)
      order.push_back(&one);
    std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
      const auto place = [](const CheckedArticle* of) {
        return std::make_tuple(!of->article.published, of->article.published, of->article.id);
      };
      return place(a) < place(b);
    });
    Groups groups;
    for (const CheckedArticle* one : order) {
      auto& first = groups[one->article.id];
      for (const CheckedArticle* other : order) {
        if (other == one || first) break;
        if (!groups.at(other->article.id) && groups_of({*one, *other}).at(one->article.id))
          first = other->article.id;
      }
    }
    return groups;
  }

 private:
  ArticleId pick(int below) {
    return static_cast<ArticleId>(random_() % static_cast<unsigned>(below));
  }

  CheckedArticle write(ArticleId id) {
    std::string text;
    for (int part = 0; part < 3; ++part) {
      const auto passage = std::to_string(pick(6));
      for (int word = 0; word < 14; ++word)
        text += "w" + passage + "x" + std::to_string(word) + " ";
      const auto quoted = std::to_string(pick(5));
      text += "\xC2\xAB";
      for (int word = 0; word < 9; ++word)
        text += "q" + quoted + "x" + std::to_string(word) + " ";
      text += "\xC2\xBB ";
    }
    const std::string day = pick(5) == 0 ? "" : "2022-05-1" + std::to_string(pick(9));
    return story(id, text, day, pick(3) == 0 ? model::Verdict::altered : model::Verdict::verbatim);
  }

  std::mt19937 random_;
  std::map<ArticleId, CheckedArticle> stories_;
};

TEST(Copies, GroupedAsStoriesComeTheyAreGroupedAsIfAllHadComeAtOnce) {
  std::size_t copies = 0;
  for (unsigned seed = 1; seed <= 4; ++seed) {
    RandomNewsroom newsroom(seed);
    tests::MemoryPrints prints;
    for (int step = 0; step < 120; ++step) {
      auto changed = newsroom.step(prints);
      if (step % 5 == 4) {  // several at once
        for (const ArticleId more : newsroom.step(prints))
          if (prints.groups().contains(more)) changed.push_back(more);
        std::erase_if(changed, [&](ArticleId id) { return !prints.groups().contains(id); });
      }
      prints.store(regroup(prints, changed));
      const Groups wanted = newsroom.by_definition();
      ASSERT_EQ(prints.groups(), wanted) << "seed " << seed << ", step " << step;
      for (const auto& [id, first] : wanted)
        copies += first ? 1 : 0;
    }
  }
  EXPECT_GT(copies, 1000U) << "too few copies to mean anything";
}

}  // namespace
}  // namespace pincite::match
