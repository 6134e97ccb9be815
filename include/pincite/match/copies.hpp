#pragma once
/// Which stored stories are copies of an earlier one? A group is a first story and those that copy
/// it: going through all stories in order of publication (stories without a date last, then by id),
/// each joins the earliest first story that it is a copy of, or becomes a first story itself.

#include "pincite/model/article.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pincite::match {

/// Changes whenever print_of gives something else for the same story, or copies are told by another
/// rule: all stories are printed and grouped again.
inline constexpr int print_version = 1;

/// What identifies a story's text: hashes of its runs of eight words, and its quotations. Hashes
/// are the same on every machine.
struct StoryPrint {
  struct Quoted {
    std::uint64_t text = 0;   ///< hash of the folded text
    std::uint32_t words = 0;  ///< of the text
    bool error = false;       ///< long, and alters a filing's words
    bool operator==(const Quoted&) const = default;
  };
  std::vector<std::uint64_t> runs;  ///< ascending, distinct
  std::vector<Quoted> quotations;   ///< by text, distinct
};
StoryPrint print_of(const model::CheckedArticle& checked);

/// What two prints have in common.
struct PrintOverlap {
  std::size_t runs = 0, quotations = 0;
  std::size_t words = 0;   ///< of the quotations in common
  std::size_t errors = 0;  ///< quotations that are an error in both
};

/// Where the prints of all stories stand.
class PrintShelf {
 public:
  struct Facts {
    std::size_t runs = 0, quotations = 0;
    std::optional<base::Date> published;
    std::optional<model::ArticleId> copies_of;  ///< as grouped before
  };
  virtual ~PrintShelf() = default;
  virtual Facts facts(model::ArticleId story) = 0;
  /// Other stories that share a run or a quotation with this one.
  virtual std::map<model::ArticleId, PrintOverlap> overlaps(model::ArticleId story) = 0;
  /// Stories that were grouped under this one before.
  virtual std::vector<model::ArticleId> copies(model::ArticleId first) = 0;
};

/// By story the first of its group, nothing for a first story.
using Groups = std::map<model::ArticleId, std::optional<model::ArticleId>>;

/// Groups after some stories came, changed their print or lost their first story: those stories,
/// and all others whose group is another now. The groups on the shelf have to be right for the
/// stories that did not change. Costs what stories like the changed ones cost. One thread.
Groups regroup(PrintShelf& shelf, const std::vector<model::ArticleId>& changed);

}  // namespace pincite::match
