#pragma once
/// One table per enumeration: the names of the contract.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace pincite::model {

template <class Enum, std::size_t n>
using NameTable = std::array<std::pair<Enum, std::string_view>, n>;

template <class Enum, std::size_t n>
std::string name_in(const NameTable<Enum, n>& table, Enum value) {
  for (const auto& [entry, name] : table) {
    if (entry == value) return std::string(name);
  }
  return {};
}

template <class Enum, std::size_t n>
std::optional<Enum> value_in(const NameTable<Enum, n>& table, std::string_view name) {
  for (const auto& [entry, text] : table) {
    if (text == name) return entry;
  }
  return std::nullopt;
}

}  // namespace pincite::model
