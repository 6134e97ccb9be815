#pragma once
/// Prints of stored stories, by which copies among them are found. What a print is made of is the
/// caller's affair (match/copies.hpp).

#include "pincite/catalogue/catalogue.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace pincite::catalogue {

/// What is kept of one story.
struct StoredPrint {
  struct Quoted {
    std::uint64_t text = 0;  ///< hash
    std::uint32_t words = 0;
    bool error = false;
  };
  std::vector<std::uint64_t> runs;  ///< hashes, distinct
  std::vector<Quoted> quotations;   ///< distinct by text
  std::optional<base::Date> published;
};

/// How large a print is, and how its story was grouped last.
struct PrintFacts {
  std::size_t runs = 0, quotations = 0;
  std::optional<base::Date> published;
  std::optional<model::ArticleId> copies_of;
};

/// What two prints have in common: runs, quotations, the words of those, and those of them that
/// are an error in both.
struct PrintOverlap {
  std::size_t runs = 0, quotations = 0, words = 0, errors = 0;
};

/// One thread; must not outlive the catalogue. Fails as the catalogue does. Looking up costs what
/// is found, not what is stored.
class Prints {
 public:
  explicit Prints(Catalogue& catalogue) : catalogue_(catalogue) {}

  /// Stories that are to be printed and grouped, by id: new ones, those whose text or findings are
  /// others now, those whose first story was removed, and those with a print of another version.
  base::Result<std::vector<model::ArticleId>> due(int version);
  /// Replaces the prints of the stories; one transaction. They stay due until they are grouped.
  base::Status put(const std::map<model::ArticleId, StoredPrint>& prints);

  /// Nothing of a story that is not there.
  base::Result<PrintFacts> facts(model::ArticleId story);
  /// Other stories that share something with this one.
  base::Result<std::map<model::ArticleId, PrintOverlap>> overlaps(model::ArticleId story);
  /// Stories that were grouped under this one, by id.
  base::Result<std::vector<model::ArticleId>> copies(model::ArticleId first);

  /// Stores the first story of each one's group, in the story itself too; they are due no more.
  /// One transaction.
  using Groups = std::map<model::ArticleId, std::optional<model::ArticleId>>;
  base::Status settle(const Groups& groups, int version);

 private:
  Catalogue& catalogue_;
};

}  // namespace pincite::catalogue
