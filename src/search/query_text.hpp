#pragma once
/// The text of a query and the spot that is being read.

#include <cstddef>
#include <string>
#include <string_view>

namespace pincite::search {

/// What is wrong with bytes [begin, end) of a query; thrown within the parser only.
struct Failure {
  std::size_t begin, end;
  std::string message, hint;
};

[[noreturn]] void fail_at(std::size_t begin, std::size_t end, std::string message,
                          std::string hint);

class QueryText {
 public:
  explicit QueryText(const std::string& text) : text_(text) {}

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char here() const { return at_end() ? '\0' : text_[at_]; }
  /// Bytes of white space, or of a quotation mark, at this spot; 0 when there is none.
  [[nodiscard]] std::size_t space() const;
  [[nodiscard]] std::size_t quote() const;
  /// Does the operator word stand alone here?
  [[nodiscard]] bool at_operator(std::string_view name) const;

  void move(std::size_t bytes) { at_ += bytes; }
  void skip_space();
  /// Digits at this spot as a number; -1 when there is none, a large one when it is too long.
  int read_number();
  /// The run of characters up to white space, a quotation mark or a bracket of the query; brackets
  /// opened within a word ("23(b)(3)") belong to it.
  std::string read_run();

 private:
  const std::string& text_;
  std::size_t at_ = 0;
};

}  // namespace pincite::search
