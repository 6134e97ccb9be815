#include "pincite/ingest/config.hpp"

#include "ingest/setting_values.hpp"

#include <algorithm>
#include <set>

namespace pincite::ingest {

using base::ErrorCode;

namespace {

constexpr std::size_t largest_config = std::size_t{1} << 20;

std::string trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (const auto& name : names)
    list += (list.empty() ? "" : ", ") + name;
  return list;
}

bool is_name(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.' || c == ' ';
  });
}

/// Reads one file line by line; the first fault ends it.
class Reader {
 public:
  Reader(const base::fs::path& file, const std::vector<KnownSection>& known)
      : file_(file), known_(known) {
    config_.file = file.string();
  }

  base::Result<Config> read(const std::string& text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      ++line_;
      if (auto ok = take(trim(std::string_view(text).substr(at, end - at))); !ok) {
        return base::pass_on(ok);
      }
      at = end + 1;
    }
    for (const Section& section : config_.sections) {
      if (auto ok = complete(section); !ok) return base::pass_on(ok);
    }
    return std::move(config_);
  }

 private:
  [[nodiscard]] tl::unexpected<base::Error> fault(int line, std::string message,
                                                  std::string hint) const {
    return base::fail(ErrorCode::usage, config_.file + ":" + std::to_string(line),
                      std::move(message), std::move(hint));
  }

  base::Status take(const std::string& line) {
    if (line.empty() || line.front() == '#' || line.front() == ';') return {};
    if (line.front() == '[') return begin_section(line);
    const auto equals = line.find('=');
    if (equals == std::string::npos) {
      return fault(line_, "is neither a section nor a setting",
                   "write [kind \"name\"] or name = value");
    }
    return take_setting(trim(line.substr(0, equals)), trim(line.substr(equals + 1)));
  }

  base::Status begin_section(const std::string& line) {
    if (line.back() != ']') return fault(line_, "lacks its ]", "write [kind \"name\"]");
    const std::string inside = trim(line.substr(1, line.size() - 2));
    const auto space = inside.find(' ');
    Section section;
    section.kind = inside.substr(0, space);
    section.line = line_;
    if (space != std::string::npos) section.name = trim(inside.substr(space));
    if (section.name.size() >= 2 && section.name.front() == '"' && section.name.back() == '"') {
      section.name = section.name.substr(1, section.name.size() - 2);
    }
    return admit(std::move(section));
  }

  base::Status admit(Section section) {
    current_ = find(section.kind);
    if (current_ == nullptr) {
      std::vector<std::string> kinds;
      for (const auto& one : known_)
        kinds.emplace_back(one.kind);
      return fault(line_, "there is no section [" + section.kind + "]",
                   "one of: " + list_of(kinds));
    }
    if (current_->named && !is_name(section.name)) {
      return fault(line_, "[" + section.kind + "] needs a name",
                   "write [" + section.kind + " \"name\"]: letters, digits, - _ . and spaces");
    }
    if (!current_->named && !section.name.empty()) {
      return fault(line_, "[" + section.kind + "] has no name", "write [" + section.kind + "]");
    }
    if (!titles_.insert(section.title()).second) {
      return fault(line_, "[" + section.title() + "] stands there twice", "give another name");
    }
    config_.sections.push_back(std::move(section));
    return {};
  }

  base::Status take_setting(const std::string& name, std::string value) {
    if (current_ == nullptr) {
      return fault(line_, name + " stands before the first section", "begin with [nightly]");
    }
    Section& section = config_.sections.back();
    const auto known = std::find_if(current_->settings.begin(), current_->settings.end(),
                                    [&](const KnownSetting& one) { return name == one.name; });
    if (known == current_->settings.end()) return unknown_setting(name);
    if (!known->repeats && section.text(name)) {
      return fault(line_, name + " stands there twice", "keep one of them");
    }
    if (value.empty()) return fault(line_, name + " has no value", known->help);
    if (known->kind == ValueKind::path) value = absolute(value);
    if (auto ok = check_value(*known, value); !ok) return ok;
    section.settings.push_back({name, std::move(value), line_});
    return {};
  }

  [[nodiscard]] base::Status unknown_setting(const std::string& name) const {
    std::vector<std::string> names;
    for (const auto& one : current_->settings)
      names.emplace_back(one.name);
    return fault(line_, "[" + std::string(current_->kind) + "] has no setting " + name,
                 "one of: " + list_of(names));
  }

  [[nodiscard]] base::Status check_value(const KnownSetting& known,
                                         const std::string& value) const {
    const std::string hint = what_to_write(known.kind, value);
    if (hint.empty()) return {};
    return fault(line_,
                 known.kind == ValueKind::court ? "there is no court " + value
                                                : known.name + (" cannot be \"" + value + "\""),
                 hint);
  }

  [[nodiscard]] std::string absolute(const std::string& value) const {
    const base::fs::path path(value);
    if (path.is_absolute()) return path.lexically_normal().string();
    std::error_code error;
    return (base::fs::absolute(file_, error).parent_path() / path).lexically_normal().string();
  }

  [[nodiscard]] base::Status complete(const Section& section) const {
    for (const auto& setting : find(section.kind)->settings) {
      if (setting.required && !section.text(setting.name)) {
        return fault(section.line, "[" + section.title() + "] lacks " + setting.name, setting.help);
      }
    }
    return {};
  }

  [[nodiscard]] const KnownSection* find(const std::string& kind) const {
    for (const auto& one : known_) {
      if (kind == one.kind) return &one;
    }
    return nullptr;
  }

  base::fs::path file_;
  const std::vector<KnownSection>& known_;
  const KnownSection* current_ = nullptr;
  std::set<std::string> titles_;
  Config config_;
  int line_ = 0;
};

}  // namespace

base::Result<Config> parse_config(const std::string& text, const base::fs::path& file,
                                  const std::vector<KnownSection>& known) {
  return Reader(file, known).read(text);
}

base::Result<Config> read_config(const base::fs::path& file,
                                 const std::vector<KnownSection>& known) {
  auto text = base::read_file(file, largest_config);
  if (!text) {
    return base::fail(ErrorCode::usage, text.error().object, text.error().message,
                      text.error().hint);
  }
  return parse_config(*text, file, known);
}

}  // namespace pincite::ingest
