#pragma once
/// What storage forms are made of: they keep every field under its member name; readers take absent
/// fields as the default, so that records of an older version stay readable.

#include "pincite/model/json.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::model {

template <class T>
void get(const base::Json& json, const char* key, T& value) {
  if (const auto it = json.find(key); it != json.end() && !it->is_null()) value = it->get<T>();
}

template <class T>
void get(const base::Json& json, const char* key, std::optional<T>& value) {
  if (const auto it = json.find(key); it != json.end() && !it->is_null()) value = it->get<T>();
}

inline void get(const base::Json& json, const char* key, std::optional<base::Date>& value) {
  std::string text;
  get(json, key, text);
  value = base::parse_iso_date(text);
}

template <class T>
base::Json put(const std::optional<T>& value) {
  return value ? base::Json(*value) : base::Json(nullptr);
}

inline base::Json put(const std::optional<base::Date>& value) {
  return value ? base::Json(value->iso()) : base::Json(nullptr);
}

template <class Enum>
void get_enum(const base::Json& json, const char* key, Enum& value,
              std::optional<Enum> (*parse)(const std::string&)) {
  std::string text;
  get(json, key, text);
  if (const auto parsed = parse(text)) value = *parsed;
}

template <class T, class Pack>
base::Json pack_all(const std::vector<T>& items, Pack pack_one) {
  base::Json array = base::Json::array();
  for (const T& item : items)
    array.push_back(pack_one(item));
  return array;
}

template <class T, class Unpack>
void unpack_all(const base::Json& json, const char* key, std::vector<T>& items, Unpack unpack_one) {
  if (const auto it = json.find(key); it != json.end()) {
    for (const base::Json& item : *it)
      items.push_back(unpack_one(item));
  }
}

}  // namespace pincite::model
