#pragma once
/// The JSON type of the program, named in one place. Keys keep the order of insertion, so that
/// the same value always gives the same bytes.

#include <nlohmann/json.hpp>

#include <functional>
#include <ostream>
#include <string>

namespace pincite::base {

using Json = nlohmann::ordered_json;

/// Pretty text (two spaces, final newline), UTF-8 with invalid bytes replaced; never throws.
std::string to_text(const Json& json);

/// The same on one line, for JSON Lines.
std::string to_line(const Json& json);

/// Writes one object member by member, in the bytes that `to_text` would give for the whole: what
/// is written need not stand in memory at once. For use by one thread.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::ostream& out) : out_(out) { out_ << "{"; }
  /// One member; keys must differ.
  void put(const std::string& key, const Json& value);
  /// All members of an object.
  void put_all(const Json& object);
  /// A member that is an array of `count` items, made one after another by `item(i)`.
  void put_array(const std::string& key, std::size_t count,
                 const std::function<Json(std::size_t)>& item);
  /// Ends the object; nothing may follow.
  void finish();

 private:
  void begin_member(const std::string& key);
  std::ostream& out_;
  bool first_ = true;
};

}  // namespace pincite::base
