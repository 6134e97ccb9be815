#include "index/generation.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace pincite::index {

namespace {

std::optional<int> positive_number(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
    text.remove_suffix(1);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1) return std::nullopt;
  return number;
}

}  // namespace

base::fs::path index_folder(const base::fs::path& library) {
  return library / "index";
}

base::fs::path generation_folder(const base::fs::path& library, int generation) {
  return index_folder(library) / std::to_string(generation);
}

std::optional<int> current_generation(const base::fs::path& library) {
  const base::fs::path pointer = index_folder(library) / "current";
  std::error_code missing;
  if (!base::fs::exists(pointer, missing)) return std::nullopt;
  const auto text = base::read_file(pointer, 64);
  return text ? positive_number(*text) : std::nullopt;
}

std::vector<int> generations(const base::fs::path& library) {
  std::vector<int> found;
  std::error_code error;
  base::fs::directory_iterator entry(index_folder(library), error);
  for (const base::fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
    const auto number = positive_number(entry->path().filename().string());
    if (number && entry->is_directory(error)) found.push_back(*number);
  }
  std::sort(found.begin(), found.end());
  return found;
}

base::Status point_to(const base::fs::path& library, int generation) {
  return base::write_file_atomically(index_folder(library) / "current",
                                     std::to_string(generation) + "\n");
}

void delete_others(const base::fs::path& library, std::optional<int> keep) {
  for (const int generation : generations(library)) {
    std::error_code later;
    if (generation != keep) base::fs::remove_all(generation_folder(library, generation), later);
  }
}

}  // namespace pincite::index
