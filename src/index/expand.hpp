#pragma once
/// Words of the library that stand for a word asked for.

#include "pincite/index/index.hpp"

#include <xapian.h>

#include <string>

namespace pincite::index {

Expansions same_stem(const Xapian::Database& database, const std::string& word, std::size_t most);
Expansions starting_with(const Xapian::Database& database, const std::string& prefix,
                         std::size_t most);
Expansions similar(const Xapian::Database& database, const std::string& word, int letters,
                   std::size_t most);
Expansions misread(const Xapian::Database& database, const std::string& word, int letters,
                   std::size_t most);

}  // namespace pincite::index
