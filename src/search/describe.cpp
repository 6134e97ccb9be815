#include "search/describe.hpp"

#include <algorithm>

namespace pincite::search {

namespace {

constexpr std::size_t most_listed = 6;  ///< other words named

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

std::string folded_words(const TextTest& test, const char* between) {
  std::string all;
  for (const QueryWord& word : test.words) {
    all += (all.empty() ? "" : between) + word.folded + (word.prefix ? "*" : "");
  }
  return all;
}

/// " (also shares, shared and 3 more)".
std::string other_forms(const Plan& plan, const std::string& introduction) {
  if (plan.forms.empty()) return plan.capped ? " (capped)" : "";
  std::string text = " (" + introduction;
  const std::size_t listed = std::min(plan.forms.size(), most_listed);
  for (std::size_t i = 0; i < listed; ++i)
    text += (i > 0 ? ", " : " ") + plan.forms[i].word;
  if (plan.forms.size() > listed) {
    text += " and " + std::to_string(plan.forms.size() - listed) + " more";
  }
  if (plan.capped) text += "; capped at " + std::to_string(plan.forms.size()) + " words";
  return text + ")";
}

std::string letters(int number) {
  return number == 1 ? "1 letter" : std::to_string(number) + " letters";
}

std::string describe_text(const Plan& plan) {
  const TextTest& test = plan.text;
  switch (test.form) {
  case TextForm::word:
    return (test.optional ? "if there, " : "") + quoted(test.words.front().folded) +
           (plan.forms.empty() ? "" : " in any form") + other_forms(plan, "also");
  case TextForm::phrase:
    if (test.words.size() == 1 && !test.words.front().prefix) {
      return "the exact word " + quoted(folded_words(test, " "));
    }
    return "the exact words " + quoted(folded_words(test, " ")) + " in a row" +
           other_forms(plan, "* stands for");
  case TextForm::near:
    return "the exact words " + quoted(folded_words(test, " ")) + " in any order with at most " +
           std::to_string(test.number) + (test.number == 1 ? " other word" : " other words") +
           " between them";
  case TextForm::similar:
    return "words within " + letters(test.number) + " of " + quoted(test.words.front().folded) +
           other_forms(plan, "found");
  case TextForm::tolerant:
    return quoted(folded_words(test, " ")) + " as OCR may have read it (up to " +
           letters(plan.row.max_cost) +
           " wrong, words run together or split; never another word or digit)" +
           other_forms(plan, "spellings tried:");
  case TextForm::prefix:
    return "words that begin with " + quoted(test.words.front().folded) +
           other_forms(plan, "found");
  }
  return {};
}

std::string describe_dates(const FieldTest& test) {
  if (test.from && test.to) {
    if (*test.from == *test.to) return "filed on " + test.from->iso();
    return "filed from " + test.from->iso() + " to " + test.to->iso();
  }
  return test.from ? "filed on or after " + test.from->iso()
                   : "filed on or before " + test.to->iso();
}

std::string describe_flag(const std::string& flag) {
  if (flag == "ocr") return "on a page read by OCR";
  if (flag == "redacted") return "on a page with redactions";
  if (flag == "footnote") return "in a footnote";
  return "in a passage that a stored story quotes";
}

std::string describe_pages(const FieldTest& test) {
  const std::string first = std::to_string(test.first_page);
  if (test.first_page == test.last_page) return "on PDF page " + first;
  if (test.last_page >= 1'000'000'000) return "on PDF page " + first + " or later";
  return "on PDF pages " + first + " to " + std::to_string(test.last_page);
}

std::string describe_field(const FieldTest& test) {
  switch (test.row->kind) {
  case index::FieldKind::date:
    return describe_dates(test);
  case index::FieldKind::page:
    return describe_pages(test);
  case index::FieldKind::flag:
    return describe_flag(test.value);
  case index::FieldKind::words:
    if (!test.prefix) {
      return test.row->name + (test.quoted ? " has the words " : " has ") + quoted(test.value);
    }
    break;
  case index::FieldKind::key:
    break;
  }
  return test.row->name + (test.prefix ? " begins with " : " is ") + quoted(test.value);
}

std::string describe_group(const Plan& plan, const std::string& between) {
  std::string text;
  for (const Plan& child : plan.children) {
    const bool brackets = child.children.size() > 1;
    text += (text.empty() ? "" : between) + (brackets ? "(" : "") + describe(child) +
            (brackets ? ")" : "");
  }
  return text;
}

}  // namespace

std::string describe(const Plan& plan) {
  switch (plan.kind) {
  case NodeKind::text:
    return describe_text(plan);
  case NodeKind::field:
    return describe_field(plan.field);
  case NodeKind::all_of:
    return describe_group(plan, " AND ");
  case NodeKind::any_of:
    return describe_group(plan, " OR ");
  case NodeKind::none_of:
    return "NOT " + describe_group(plan, " OR ");
  }
  return {};
}

}  // namespace pincite::search
