#include "cli/output_file.hpp"

#include <fstream>
#include <unistd.h>

namespace pincite::cli {

namespace {

base::Status cannot_write(const base::fs::path& target) {
  return base::fail(base::ErrorCode::unusable_document, target.string(), "cannot be written",
                    "check the folder, free space and permissions");
}

bool fill_file(const base::fs::path& file, const std::function<void(std::ostream&)>& fill) {
  std::ofstream out(file, std::ios::binary);
  if (!out) return false;  // before a long report is made for nothing
  fill(out);
  out.close();
  return !out.fail();
}

}  // namespace

base::Status write_output(const base::fs::path& target,
                          const std::function<void(std::ostream&)>& fill) {
  std::error_code error;
  const auto status = base::fs::status(target, error);
  if (base::fs::is_directory(status)) return cannot_write(target);
  if (base::fs::exists(status) && !base::fs::is_regular_file(status)) {
    if (fill_file(target, fill)) return {};
    return cannot_write(target);
  }
  const base::fs::path real =
      base::fs::is_symlink(target, error) ? base::fs::weakly_canonical(target, error) : target;
  const base::fs::path whole = real.parent_path() / ("." + real.filename().string() + "." +
                                                     std::to_string(::getpid()) + ".tmp");
  if (fill_file(whole, fill))
    base::fs::rename(whole, real, error);
  else
    error = std::make_error_code(std::errc::io_error);
  if (!error) return {};
  std::error_code ignored;
  base::fs::remove(whole, ignored);
  return cannot_write(target);
}

}  // namespace pincite::cli
