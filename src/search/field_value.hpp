#pragma once
/// Values of fields as typed → tests.

#include "search/ast.hpp"

#include <optional>
#include <string>

namespace pincite::search {

/// What is wrong with a value, and what to type instead.
struct ValueProblem {
  std::string message, hint;
};

/// Fills in the test from its `value`; returns the problem when there is one.
std::optional<ValueProblem> read_value(FieldTest& test);

/// The name that was probably meant; empty when none is near.
std::string nearest_field(const std::string& name);

/// Letters to change, insert, drop or swap to make `b` of `a`.
int letters_between(const std::string& a, const std::string& b);

}  // namespace pincite::search
