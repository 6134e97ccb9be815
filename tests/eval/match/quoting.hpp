#pragma once
/// What the benches of matching share: passages to quote, letters to misread, time.

#include "eval/match/generated_library.hpp"

#include "pincite/base/result.hpp"
#include "pincite/cite/document.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace pincite::tests {

/// CPU time of this process.
double cpu_seconds();

double percentile(std::vector<double> values, double share);

int pages_of(const std::vector<model::Filing>& filings);

/// A run of words of a filing's body, as printed; empty when the filing is too short.
std::string passage(const cite::Document& document, std::size_t length, Dice& dice);

/// The text as a scanner misreads it: letters taken for others, one in five lost.
std::string misread(const std::string& text, std::size_t per_mille, Dice& dice);

/// The value, or the end of the program with the error.
template <class T>
T must(base::Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().line().c_str());
  std::exit(1);
}

}  // namespace pincite::tests
