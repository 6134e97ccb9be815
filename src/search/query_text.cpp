#include "search/query_text.hpp"

#include "search/query_characters.hpp"

#include <algorithm>
#include <utility>

namespace pincite::search {

void fail_at(std::size_t begin, std::size_t end, std::string message, std::string hint) {
  throw Failure{begin, end, std::move(message), std::move(hint)};
}

std::size_t QueryText::space() const {
  return space_bytes(text_, at_);
}

std::size_t QueryText::quote() const {
  return quote_bytes(text_, at_);
}

bool QueryText::at_operator(std::string_view name) const {
  if (std::string_view(text_).substr(at_, name.size()) != name) return false;
  const std::size_t behind = at_ + name.size();
  return behind >= text_.size() || space_bytes(text_, behind) > 0 || text_[behind] == '(' ||
         text_[behind] == ')' || quote_bytes(text_, behind) > 0;
}

void QueryText::skip_space() {
  while (const std::size_t bytes = space())
    at_ += bytes;
}

int QueryText::read_number() {
  if (!is_digit(here())) return -1;
  long value = 0;
  while (is_digit(here()))
    value = std::min(1'000'000L, value * 10 + (text_[at_++] - '0'));
  return static_cast<int>(value);
}

std::string QueryText::read_run() {
  const std::size_t begin = at_;
  int open = 0;
  while (!at_end() && space() == 0 && quote() == 0) {
    const char c = here();
    if (c == '(' && at_ > begin && text_[at_ - 1] == ':') break;
    if (c == '(') ++open;
    if (c == ')' && --open < 0) break;
    ++at_;
  }
  return text_.substr(begin, at_ - begin);
}

}  // namespace pincite::search
