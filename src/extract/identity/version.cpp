#include "extract/identity/evidence.hpp"
#include "extract/layout/ascii.hpp"

namespace pincite::extract {
namespace {

bool has_redaction(const std::vector<model::Page>& pages) {
  for (const model::Page& page : pages) {
    if (!page.redactions.empty()) return true;
    for (const model::Line& line : page.lines) {
      for (const model::Word& word : line.words) {
        if (word.kind == model::WordKind::redaction) return true;
      }
    }
  }
  return false;
}

/// A legend is a short line of its own, mostly capitals: prose about redactions is none.
bool is_legend(const std::string& text) {
  const LetterCount count = count_letters(text);
  return text.size() < 90 && count.letters > 6 && count.capitals * 10 >= count.letters * 6;
}

}  // namespace

model::Version version_of(const std::vector<model::Page>& pages) {
  if (!pages.empty()) {
    for (const model::Line& line : pages.front().lines) {
      if (!is_legend(line.text)) continue;
      if (contains_ignoring_case(line.text, "unredacted")) return model::Version::unredacted;
      if (contains_ignoring_case(line.text, "redacted") ||
          contains_ignoring_case(line.text, "public version")) {
        return model::Version::redacted;
      }
      if (contains_ignoring_case(line.text, "under seal") && !has_redaction(pages)) {
        return model::Version::unredacted;
      }
    }
  }
  return has_redaction(pages) ? model::Version::redacted : model::Version::unknown;
}

}  // namespace pincite::extract
