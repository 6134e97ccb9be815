#pragma once
// Stories for the tests of this room, and short ways to look at what was read.

#include "pincite/article/read.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pincite::article {

inline model::Article read_ok(const std::string& bytes) {
  auto article = read_story(bytes, "story");
  EXPECT_TRUE(article.has_value()) << (article ? "" : article.error().line());
  return article.value_or(model::Article{});
}

/// A saved page with a headline, filler prose and `inside` in the middle of the story.
inline std::string page(const std::string& inside, const std::string& head = {}) {
  const std::string filler =
      "The clerk stamped the folder, put it on the shelf with the others, and went to lunch, as "
      "she "
      "had done on every working day since the new building was opened to the public.";
  return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">" + head +
         "</head><body><nav><a href=\"/\">Home</a></nav><article><h1>The folder on the "
         "shelf</h1><p>" +
         filler + "</p><p>" + filler + " Nobody asked.</p>" + inside + "<p>" + filler +
         " It rained.</p></article><footer>All rights reserved.</footer></body></html>";
}

inline const model::Quotation* quotation(const model::Article& article, const std::string& text) {
  for (const auto& one : article.quotations) {
    if (one.text.find(text) != std::string::npos) return &one;
  }
  return nullptr;
}

inline const model::Statement* statement(const model::Article& article, const std::string& text) {
  for (const auto& one : article.statements) {
    if (one.text.find(text) != std::string::npos) return &one;
  }
  return nullptr;
}

}  // namespace pincite::article
