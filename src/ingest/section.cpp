// What is asked of a configuration once it is read.
#include "ingest/setting_values.hpp"

#include "pincite/ingest/config.hpp"

namespace pincite::ingest {

std::string Section::title() const {
  return name.empty() ? kind : kind + " " + name;
}

std::optional<std::string> Section::text(const std::string& setting) const {
  for (auto at = settings.rbegin(); at != settings.rend(); ++at) {
    if (at->name == setting) return at->value;
  }
  return std::nullopt;
}

std::string Section::text_or(const std::string& setting, const std::string& otherwise) const {
  return text(setting).value_or(otherwise);
}

std::vector<std::string> Section::all(const std::string& setting) const {
  std::vector<std::string> values;
  for (const Setting& one : settings) {
    if (one.name == setting) values.push_back(one.value);
  }
  return values;
}

bool Section::yes(const std::string& setting) const {
  return yes_or_no(text_or(setting, "no")).value_or(false);
}

int Section::number_or(const std::string& setting, int otherwise) const {
  const auto value = text(setting);
  return value ? whole_number(*value).value_or(otherwise) : otherwise;
}

std::vector<const Section*> Config::of(const std::string& kind) const {
  std::vector<const Section*> found;
  for (const Section& section : sections) {
    if (section.kind == kind) found.push_back(&section);
  }
  return found;
}

const Section& Config::only(const std::string& kind) const {
  static const Section none;
  const auto found = of(kind);
  return found.empty() ? none : *found.front();
}

}  // namespace pincite::ingest
