#pragma once
/// Layout analysis of pages made in tests.

#include "extract/layout.hpp"
#include "support/raw_page_builder.hpp"

#include <string>
#include <vector>

namespace pincite::extract::test {

using pincite::test::RawPageBuilder;

inline std::vector<model::Page> read(const std::vector<RawPage>& raw) {
  std::vector<model::Issue> issues;
  return analyse(raw, issues);
}

/// The first line that holds the text.
inline const model::Line* find(const model::Page& page, const std::string& text) {
  for (const model::Line& line : page.lines) {
    if (line.text.find(text) != std::string::npos) return &line;
  }
  return nullptr;
}

/// Running text of a page, one line each.
inline std::string text_of(const model::Page& page) {
  std::string text;
  for (const model::Line& line : page.lines)
    if (model::is_running_text(line.role)) text += line.text + "\n";
  return text;
}

}  // namespace pincite::extract::test
