#pragma once
/// What a stamp says against what its form has.

#include "stamp_forms.hpp"

#include "pincite/model/page.hpp"

#include <gtest/gtest.h>

namespace pincite::test {

inline void expect_stamp(const model::Stamp& stamp, const StampForm& form) {
  const auto shown = [](const std::optional<int>& value) {
    return value ? std::to_string(*value) : std::string{};
  };
  EXPECT_EQ(stamp.case_number.value_or(""), form.case_number);
  EXPECT_EQ(stamp.document.value_or(""), form.document);
  EXPECT_EQ(stamp.filed ? stamp.filed->iso() : "", form.filed);
  EXPECT_EQ(shown(stamp.page), form.page);
  EXPECT_EQ(shown(stamp.pages), form.pages);
  EXPECT_EQ(stamp.page_id.value_or(""), form.page_id);
}

}  // namespace pincite::test
