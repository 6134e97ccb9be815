#pragma once
/// Where results, messages and progress go: results to standard output, the rest to standard error.

#include "pincite/base/result.hpp"
#include "pincite/pipeline/control.hpp"

#include <atomic>
#include <iosfwd>
#include <string>

namespace pincite::cli {

struct Console {
  bool quiet = false;
  bool verbose = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool colour = false;  ///< on standard output
  int width = 80;       ///< columns of the terminal; 80 when there is none
};

/// Looks at the terminal, NO_COLOR and COLUMNS.
Console make_console(bool quiet, bool verbose);

/// "pincite: object: message", then "hint: …" on a second line.
void print_error(const base::Error& error);
/// A message that --quiet silences.
void print_note(const Console& console, const std::string& text);

/// Text made harmless for a terminal: control characters become visible.
std::string printable(const std::string& text);

/// Set when the user interrupts (SIGINT, SIGTERM); a second signal ends the process at once.
const std::atomic<bool>& interrupted();
void watch_interrupts();

/// A progress line on standard error, on a terminal and without --quiet only; throttled.
class ProgressLine {
 public:
  explicit ProgressLine(const Console& console);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  void show(const pipeline::Progress& progress);
  /// Wipes the line, so that other output can follow.
  void clear();
  /// What long runs are handed: this line and the user's interrupts.
  pipeline::Control control();

 private:
  const Console& console_;
  bool shown_ = false;
  long long last_ms_ = 0;
};

}  // namespace pincite::cli
