#include "pincite/base/json.hpp"

namespace pincite::base {
namespace {

/// Strings hold no bare line ends in JSON, so every line end is one of the layout. One call of the
/// stream per value: standard output takes its lock for each.
void write_indented(std::ostream& out, const Json& value, const char* indent) {
  const std::string text = value.dump(2, ' ', false, Json::error_handler_t::replace);
  std::string lines;
  lines.reserve(text.size() + text.size() / 8);
  std::size_t at = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', at)) {
    lines.append(text, at, end + 1 - at).append(indent);
    at = end + 1;
  }
  lines.append(text, at);
  out.write(lines.data(), static_cast<std::streamsize>(lines.size()));
}

}  // namespace

std::string to_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void ObjectWriter::begin_member(const std::string& key) {
  out_ << (first_ ? "\n  " : ",\n  ") << Json(key).dump() << ": ";
  first_ = false;
}

void ObjectWriter::put(const std::string& key, const Json& value) {
  begin_member(key);
  write_indented(out_, value, "  ");
}

void ObjectWriter::put_all(const Json& object) {
  for (const auto& [key, value] : object.items())
    put(key, value);
}

void ObjectWriter::put_array(const std::string& key, std::size_t count,
                             const std::function<Json(std::size_t)>& item) {
  begin_member(key);
  out_ << "[";
  for (std::size_t i = 0; i < count; ++i) {
    out_ << (i == 0 ? "\n    " : ",\n    ");
    write_indented(out_, item(i), "    ");
  }
  out_ << (count == 0 ? "]" : "\n  ]");
}

void ObjectWriter::finish() {
  out_ << (first_ ? "}\n" : "\n}\n");
}

std::string to_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace pincite::base
