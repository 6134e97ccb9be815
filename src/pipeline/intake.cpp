#include "pipeline/intake.hpp"

#include "pincite/base/json.hpp"

#include <algorithm>
#include <fstream>
#include <set>

namespace pincite::pipeline {

using base::fs::path;

namespace {

constexpr std::size_t header_bytes = 1024;  // Acrobat and Poppler look this far
constexpr std::size_t largest_side_file = std::size_t{1} << 20;

bool is_url(const std::string& text) {
  return text.rfind("http://", 0) == 0 || text.rfind("https://", 0) == 0;
}

path normal(const path& given) {
  std::error_code error;
  const path absolute = base::fs::absolute(given, error);
  return (error ? given : absolute).lexically_normal();
}

std::string problem_of(const path& given) {
  std::error_code error;
  if (is_url(given.string())) return "is a URL: save the PDF and give its path";
  const auto status = base::fs::status(given, error);
  if (!base::fs::exists(status)) return "does not exist";
  if (!base::fs::is_regular_file(status)) return "is no file";
  std::ifstream file(given, std::ios::binary);
  if (!file) return "cannot be read: check its permissions";
  return is_pdf(given) ? "" : "is no PDF";
}

class Walk {
 public:
  explicit Walk(path library) : library_(std::move(library)) {}

  void add(const path& given) {
    std::error_code error;
    if (!is_url(given.string()) && base::fs::is_directory(given, error)) {
      walk(normal(given));
      return;
    }
    const path file = is_url(given.string()) ? given : normal(given);
    if (!seen_.insert(file).second) return;
    intake_.items.push_back({file, problem_of(file)});
  }

  Intake take() { return std::move(intake_); }

 private:
  /// Without recursion: a stack of folders still to be read, last one first.
  void walk(const path& top) {
    std::vector<path> folders{top};
    while (!folders.empty()) {
      const path folder = std::move(folders.back());
      folders.pop_back();
      if (folder == library_) continue;
      read(folder, folders);
    }
  }

  void read(const path& folder, std::vector<path>& folders) {
    std::vector<base::fs::directory_entry> entries;
    std::error_code error;
    for (base::fs::directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
      entries.push_back(*at);
    }
    if (error) intake_.items.push_back({folder, "cannot be read: " + error.message()});
    std::sort(entries.begin(), entries.end(),
              [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });
    std::vector<path> below;
    for (const auto& entry : entries) {
      if (entry.is_directory(error) && !entry.is_symlink(error)) {
        below.push_back(entry.path());
      } else {
        take_file(entry);
      }
    }
    folders.insert(folders.end(), below.rbegin(), below.rend());
  }

  void take_file(const base::fs::directory_entry& entry) {
    std::error_code error;
    if (!entry.is_regular_file(error) || !is_pdf(entry.path())) {
      if (!entry.is_directory(error)) ++intake_.ignored;
      return;
    }
    if (seen_.insert(entry.path()).second) intake_.items.push_back({entry.path(), ""});
  }

  path library_;
  Intake intake_;
  std::set<path> seen_;
};

template <class T>
void fill(T& value, const T& from) {
  if (!value) value = from;
}

void fill(std::vector<std::string>& value, const std::vector<std::string>& from) {
  if (value.empty()) value = from;
}

/// "x.json" for "x.pdf", else "x.pdf.json"; empty when there is none.
path side_file_of(const path& pdf) {
  path replaced = pdf;
  replaced.replace_extension(".json");
  std::error_code error;
  for (const path& candidate : {replaced, path(pdf.string() + ".json")}) {
    if (base::fs::is_regular_file(candidate, error)) return candidate;
  }
  return {};
}

}  // namespace

bool is_pdf(const path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string head(header_bytes, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head.find("%PDF-") != std::string::npos;
}

Intake take_in(const std::vector<path>& paths, const path& library) {
  Walk walk(normal(library));
  for (const path& given : paths)
    walk.add(given);
  return walk.take();
}

extract::GivenMetadata merge(const extract::GivenMetadata& over,
                             const extract::GivenMetadata& under) {
  extract::GivenMetadata merged = over;
  fill(merged.court, under.court);
  fill(merged.docket_number, under.docket_number);
  fill(merged.ecf, under.ecf);
  fill(merged.case_name, under.case_name);
  fill(merged.title, under.title);
  fill(merged.source, under.source);
  fill(merged.kind, under.kind);
  fill(merged.filed, under.filed);
  fill(merged.version, under.version);
  fill(merged.judges, under.judges);
  fill(merged.parties, under.parties);
  return merged;
}

extract::GivenMetadata with_side_file(const path& pdf, extract::GivenMetadata given,
                                      std::vector<model::Issue>& issues) {
  const path side = side_file_of(pdf);
  if (side.empty()) return given;
  const std::string name = side.filename().string();
  auto bytes = base::read_file(side, largest_side_file);
  auto parsed = bytes ? extract::parse_side_file(*bytes, name)
                      : base::Result<extract::GivenMetadata>(base::pass_on(bytes));
  if (!parsed) {
    issues.push_back({model::Severity::warning, 0, "side file not used: " + parsed.error().line()});
    return given;
  }
  return merge(given, *parsed);
}

}  // namespace pincite::pipeline
