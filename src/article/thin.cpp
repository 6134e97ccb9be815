#include "article/thin.hpp"

#include "article/ascii.hpp"
#include "article/dom.hpp"
#include "article/markup.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

class Thinner {
 public:
  explicit Thinner(const std::string& page) : page_(page) {
    result_.markup.text.reserve(page.size());
  }

  ThinPage run() {
    MarkupScanner scanner(page_);
    while (scanner.next(token_)) {
      if (token_.end <= skip_to_) continue;
      take();
    }
    result_.markup.text.shrink_to_fit();
    return std::move(result_);
  }

 private:
  void take() {
    switch (token_.kind) {
    case MarkupKind::start:
      ++result_.tags;
      start();
      if (token_.name == "svg" && !token_.closed) skip_drawing();
      break;
    case MarkupKind::end:
      if (token_.end - token_.begin <= token_.name.size() + 3) {
        keep(token_.begin, token_.end);
      } else {  // attributes of an end tag mean nothing
        keep(token_.begin, token_.attributes);
        keep(token_.end - 1, token_.end);
      }
      break;
    case MarkupKind::raw:
      if (is_read()) keep(token_.begin, token_.end);
      break;
    case MarkupKind::other:
      if (page_.compare(token_.begin, 4, "<!--") == 0 && token_.end < page_.size()) break;
      keep(token_.begin, token_.end);
      break;
    case MarkupKind::text:
      keep(token_.begin, token_.end);
    }
  }

  /// Only titles, form fields and linked data are looked at.
  bool is_read() const {
    return token_.name == "title" || token_.name == "xmp" ||
           (token_.name == "script" && linked_data_);
  }

  void start() {
    linked_data_ = false;
    std::uint64_t seen = 0;
    bool whole = true;
    kept_.clear();
    std::size_t at = token_.attributes;
    for (MarkupAttribute one; next_attribute(page_, at, token_.end, one);) {
      const int wanted = wanted_attribute(one.name);
      const std::uint64_t bit = wanted < 0 ? 0 : std::uint64_t{1} << static_cast<unsigned>(wanted);
      if (bit == 0 || (seen & bit) != 0 || one.value.size() > longest_value) whole = false;
      if (bit == 0 || (seen & bit) != 0) continue;
      seen |= bit;
      kept_.push_back(one);
      if (token_.name == "script" && contains(lower_ascii(one.value.substr(0, 100)), "ld+json"))
        linked_data_ = true;
    }
    if (whole) return keep(token_.begin, token_.end);
    keep(token_.begin, token_.attributes);
    for (const MarkupAttribute& one : kept_)
      keep_attribute(one);
    if (token_.closed) result_.markup.append(" /", token_.end - 2, 1);
    keep(token_.end - 1, token_.end);
  }

  void keep_attribute(const MarkupAttribute& one) {
    const auto begin = static_cast<std::size_t>(one.whole.data() - page_.data());
    result_.markup.append(" ", begin, 0);
    if (one.value.size() <= longest_value) return keep(begin, begin + one.whole.size());
    const auto value = static_cast<std::size_t>(one.value.data() - page_.data());
    keep(begin, value + longest_value);
    const char quote = page_[value - 1];
    if (quote == '"' || quote == '\'')
      result_.markup.append(std::string_view(&quote, 1), value + longest_value, 0);
  }

  /// The inside of a drawing, unless it is cut off or a page goes on inside it by mistake.
  void skip_drawing() {
    static constexpr std::array<std::string_view, 8> page_goes_on = {
        "p", "div", "body", "table", "article", "ul", "h1", "h2"};
    if (token_.begin < no_drawing_before_) return;
    MarkupScanner inside(std::string_view(page_).substr(token_.end));
    int open = 1;
    for (MarkupToken one; open > 0 && inside.next(one);) {
      if (one.name == "svg" && one.kind == MarkupKind::start && !one.closed) ++open;
      if (one.name == "svg" && one.kind == MarkupKind::end && --open == 0)
        skip_to_ = token_.end + one.begin;
      if (one.kind == MarkupKind::start &&
          std::find(page_goes_on.begin(), page_goes_on.end(), one.name) != page_goes_on.end())
        open = -1;
      if (open <= 0 && skip_to_ <= token_.end) no_drawing_before_ = token_.end + one.end;
    }
    if (open > 0) no_drawing_before_ = page_.size();
  }

  void keep(std::size_t begin, std::size_t end) {
    result_.markup.append(std::string_view(page_).substr(begin, end - begin), begin, end - begin);
  }

  static constexpr std::size_t longest_value = 4096;  // "data:" addresses are cut

  const std::string& page_;
  ThinPage result_;
  MarkupToken token_;
  std::vector<MarkupAttribute> kept_;
  bool linked_data_ = false;
  std::size_t skip_to_ = 0;
  std::size_t no_drawing_before_ = 0;  ///< looked through already, in vain
};

}  // namespace

ThinPage thin_markup(const std::string& page) {
  return Thinner(page).run();
}

}  // namespace pincite::article
