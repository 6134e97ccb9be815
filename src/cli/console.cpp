#include "cli/console.hpp"

#include "pincite/base/utf8.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace pincite::cli {

namespace {

std::atomic<bool> interrupt_flag{false};

void on_signal(int signal) {
  interrupt_flag.store(true);
  std::signal(signal, SIG_DFL);
}

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
  return 80;
}

long long now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// "[#####     ]" of twenty cells.
std::string bar(std::size_t done, std::size_t total) {
  constexpr std::size_t cells = 20;
  const std::size_t filled = total == 0 ? 0 : std::min(cells, done * cells / total);
  return "[" + std::string(filled, '#') + std::string(cells - filled, ' ') + "]";
}

/// Directional marks and isolates that can make a line read otherwise than it is stored.
bool reorders(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

Console make_console(bool quiet, bool verbose) {
  Console console;
  console.quiet = quiet;
  console.verbose = verbose;
  console.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  console.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  const char* no_colour = std::getenv("NO_COLOR");
  console.colour = console.out_is_terminal && (no_colour == nullptr || *no_colour == '\0');
  if (console.out_is_terminal) console.width = terminal_width();
  return console;
}

std::string printable(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    const bool control =
        (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F || (c >= 0x80 && c < 0xA0);
    base::append_utf8(out, control || reorders(c) ? char32_t{0xFFFD} : c);
  }
  return out;
}

void print_error(const base::Error& error) {
  std::cerr << "pincite: " << printable(error.line()) << '\n';
  if (!error.hint.empty()) std::cerr << "hint: " << printable(error.hint) << '\n';
}

void print_note(const Console& console, const std::string& text) {
  if (!console.quiet) std::cerr << printable(text) << '\n';
}

const std::atomic<bool>& interrupted() {
  return interrupt_flag;
}

void watch_interrupts() {
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
}

ProgressLine::ProgressLine(const Console& console) : console_(console) {}

ProgressLine::~ProgressLine() {
  clear();
}

void ProgressLine::show(const pipeline::Progress& progress) {
  if (!console_.err_is_terminal || console_.quiet || now_ms() - last_ms_ < 100) return;
  last_ms_ = now_ms();
  std::string text = bar(progress.files_done, progress.files_total) + " " +
                     std::to_string(progress.files_done) + "/" +
                     std::to_string(progress.files_total) + " files, " +
                     std::to_string(progress.pages_done) + " pages  " + printable(progress.current);
  if (text.size() > static_cast<std::size_t>(console_.width) - 1) {
    text.resize(static_cast<std::size_t>(console_.width) - 1);
  }
  std::cerr << "\r\x1b[K" << base::repair_utf8(text) << std::flush;
  shown_ = true;
}

void ProgressLine::clear() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

pipeline::Control ProgressLine::control() {
  pipeline::Control control;
  control.stop = &interrupted();
  control.progress = [this](const pipeline::Progress& progress) { show(progress); };
  return control;
}

}  // namespace pincite::cli
