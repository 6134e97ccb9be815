#pragma once
/// The JSON type of the program, named in one place. Keys keep the order of insertion, so that
/// the same value always gives the same bytes.

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::base {

using Json = nlohmann::ordered_json;

/// Pretty text (two spaces, final newline), UTF-8 with invalid bytes replaced; never throws.
std::string to_text(const Json& json);

/// The same on one line, for JSON Lines.
std::string to_line(const Json& json);

/// Writes one document piece by piece, in the bytes that `to_text` would give for the whole: what
/// is written need not stand in memory at once. The calls must nest as JSON does, with a key before
/// each value of an object; keys of one object must differ. For use by one thread.
class JsonWriter {
 public:
  explicit JsonWriter(std::ostream& out) : out_(out) {}
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  /// Begins a member of the open object.
  void key(std::string_view name);
  /// UTF-8; invalid bytes are replaced.
  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::size_t number);
  void value(bool truth);
  void value(std::nullptr_t);
  void value(const std::vector<std::string>& texts);
  void value(const Json& json);
  template <class T>
  void value(const std::optional<T>& known) {
    known ? value(*known) : value(nullptr);
  }
  /// A key and its value.
  template <class T>
  void member(std::string_view name, const T& what) {
    key(name);
    value(what);
  }
  /// All members of an object.
  void members(const Json& object);
  /// Ends the document with its last line end; nothing may follow.
  void finish();

 private:
  void begin(char bracket);
  void end(char bracket);
  void next_item();
  void new_line();
  void append_quoted(std::string_view text);
  void flush();
  std::ostream& out_;
  std::string text_;         ///< not yet given to the stream, whose lock costs
  std::vector<bool> empty_;  ///< one for each open object or array: nothing stands in it yet
  bool after_key_ = false;
};

}  // namespace pincite::base
