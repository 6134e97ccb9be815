#include "report/wrap.hpp"

#include "report/code_points.hpp"

#include "pincite/base/utf8.hpp"

#include <array>

namespace pincite::report {
namespace {

constexpr std::array<Range, 12> combining{{{0x0300, 0x036F},
                                           {0x0591, 0x05BD},
                                           {0x0610, 0x061A},
                                           {0x064B, 0x065F},
                                           {0x0E31, 0x0E31},
                                           {0x0E34, 0x0E3A},
                                           {0x1AB0, 0x1AFF},
                                           {0x1DC0, 0x1DFF},
                                           {0x200C, 0x200D},
                                           {0x20D0, 0x20FF},
                                           {0xFE00, 0xFE0F},
                                           {0xFE20, 0xFE2F}}};
constexpr std::array<Range, 9> wide{{{0x1100, 0x115F},
                                     {0x2E80, 0x303E},
                                     {0x3041, 0xA4CF},
                                     {0xAC00, 0xD7A3},
                                     {0xF900, 0xFAFF},
                                     {0xFE30, 0xFE6F},
                                     {0xFF00, 0xFF60},
                                     {0x1F300, 0x1FAFF},
                                     {0x20000, 0x3FFFD}}};

std::size_t column_count(char32_t c) {
  if (within(c, combining)) return 0;
  return within(c, wide) ? 2 : 1;
}

// End of the ANSI sequence that starts at `at`, or `at` itself.
std::size_t after_escape(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != '\x1B' || text[at + 1] != '[') return at;
  std::size_t end = at + 2;
  while (end < text.size() && text[end] != 'm')
    ++end;
  return end < text.size() ? end + 1 : end;
}

class Wrapper {
 public:
  Wrapper(std::size_t width, std::size_t indent)
      : width_(width > indent + 8 ? width : indent + 8), indent_(indent) {}

  void word(std::string_view word) {
    const std::size_t size = columns(word);
    if (used_ > 0 && used_ + 1 + size > room()) new_line();
    if (used_ > 0) {
      out_ += ' ';
      ++used_;
    }
    if (size <= room()) {
      out_ += word;
      used_ += size;
    } else {
      cut(word);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  [[nodiscard]] std::size_t room() const { return width_ - indent_; }
  void new_line() {
    out_ += '\n';
    out_.append(indent_, ' ');
    used_ = 0;
  }
  void cut(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t start = at;
      at = after_escape(word, at);
      std::size_t size = 0;
      if (at == start) size = column_count(base::next_code_point(word, at));
      if (used_ > 0 && used_ + size > room()) new_line();
      out_ += word.substr(start, at - start);
      used_ += size;
    }
  }

  std::size_t width_, indent_, used_ = 0;
  std::string out_;
};

}  // namespace

std::size_t columns(std::string_view utf8) {
  std::size_t total = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t skipped = after_escape(utf8, at);
    if (skipped != at) {
      at = skipped;
      continue;
    }
    total += column_count(base::next_code_point(utf8, at));
  }
  return total;
}

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
  Wrapper wrapper(width, indent);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find(' ', at);
    if (end == std::string_view::npos) end = text.size();
    if (end > at) wrapper.word(text.substr(at, end - at));
    at = end + 1;
  }
  return wrapper.take();
}

}  // namespace pincite::report
