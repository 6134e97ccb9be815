#pragma once
/// Parts of filings around spots: enough pages to cite and to quote from, not the whole filing.

#include "search/evaluate.hpp"

#include "pincite/catalogue/catalogue.hpp"
#include "pincite/cite/document.hpp"
#include "pincite/index/layout.hpp"

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace pincite::search {

/// A few pages of a filing as a document of their own, and the spot counted in its words.
struct Passage {
  std::shared_ptr<const cite::Document> document;
  Spot spot;
};

/// Reads the pages around the spots of one filing. What is read is compared with the index, word
/// counts by page and the words of the spot, so that a passage is exactly what the whole filing
/// would show, or nothing.
class Passages {
 public:
  /// `words`: every word that a spot may consist of. All references must outlive the object.
  Passages(catalogue::Catalogue& catalogue, const model::Filing& filing,
           const index::FilingLayout& layout, const std::unordered_set<std::string>& words)
      : catalogue_(catalogue), filing_(filing), layout_(layout), words_(words) {}

  /// Nothing when the pages around do not settle the words: heads and side text, which stand once
  /// however many pages repeat them; words whose reading depends on the rest of the filing.
  base::Result<std::optional<Passage>> around(const Spot& spot);

 private:
  /// Pages [first, last] of the filing, 0-based.
  struct Window {
    std::uint32_t first = 0, last = 0;
    std::shared_ptr<const cite::Document> document;
  };
  base::Result<Window> window(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] std::optional<std::int64_t> shift(const Window& window, const Spot& spot) const;
  [[nodiscard]] std::optional<std::int64_t> body_shift(const Window& window,
                                                       const Spot& spot) const;
  [[nodiscard]] std::optional<std::int64_t> note_shift(const Window& window,
                                                       const index::ZoneRun& run) const;
  [[nodiscard]] std::optional<Spot> moved(const Window& window, const Spot& spot) const;

  catalogue::Catalogue& catalogue_;
  const model::Filing& filing_;
  const index::FilingLayout& layout_;
  const std::unordered_set<std::string>& words_;
  std::vector<Window> windows_;
};

/// Every word that a match of the plan may consist of.
std::unordered_set<std::string> words_of(const Plan& plan);

}  // namespace pincite::search
