#include "pipeline/readable.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace pincite::pipeline {

namespace {

using text::Flow;
using text::Token;

constexpr std::uint32_t group_words = 3;
constexpr std::uint32_t none = UINT32_MAX;

/// Other readings of broken words stand at the end of the stream and are no words of the paper.
std::uint32_t readable_end(const Flow& flow) {
  for (const text::Segment& segment : flow.segments) {
    if (segment.zone == text::Zone::alternate) return segment.begin;
  }
  return static_cast<std::uint32_t>(flow.tokens.size());
}

/// "[REDACTED]" is a redaction that was typed; "REDACTED VERSION" is a legend.
bool is_mark(const Flow& flow, std::uint32_t i) {
  const Token& token = flow.tokens[i];
  return token.folded == "redacted" && token.begin > 0 && flow.text[token.begin - 1] == '[';
}

/// True when a redaction stands between the token and the one before.
bool parted(const Flow& flow, std::uint32_t i) {
  return flow.tokens[i].after_gap || is_mark(flow, i) || (i > 0 && is_mark(flow, i - 1));
}

/// Groups of words that a paper has once, with their place.
std::unordered_map<std::string, std::uint32_t> single_groups(const Flow& flow) {
  std::unordered_map<std::string, std::uint32_t> groups;
  for (std::uint32_t i = 0; i + group_words <= readable_end(flow); ++i) {
    std::string key;
    bool whole = true;
    for (std::uint32_t j = i; j < i + group_words; ++j) {
      whole = whole && (j == i || !parted(flow, j));
      key += flow.tokens[j].folded + ' ';
    }
    if (!whole) continue;
    const auto [place, fresh] = groups.emplace(std::move(key), i);
    if (!fresh) place->second = none;
  }
  return groups;
}

struct Anchor {
  std::uint32_t before = 0, now = 0;
};

/// The longest chain of anchors that keeps the order of both papers.
std::vector<Anchor> longest_chain(const std::vector<Anchor>& anchors) {
  std::vector<std::size_t> tails;  // last anchor of the best chain of each length
  std::vector<std::size_t> previous(anchors.size(), anchors.size());
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto at = std::lower_bound(
        tails.begin(), tails.end(), anchors[i].now,
        [&](std::size_t tail, std::uint32_t now) { return anchors[tail].now < now; });
    if (at != tails.begin()) previous[i] = *(at - 1);
    if (at == tails.end()) {
      tails.push_back(i);
    } else {
      *at = i;
    }
  }
  std::vector<Anchor> chain;
  for (std::size_t i = tails.empty() ? anchors.size() : tails.back(); i < anchors.size();
       i = previous[i]) {
    chain.push_back(anchors[i]);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

/// For each token of `before` its token in `now`, or none.
class Alignment {
 public:
  Alignment(const Flow& before, const Flow& now)
      : before_(before), now_(now), before_end_(readable_end(before)), now_end_(readable_end(now)),
        partner_(before_end_, none) {
    const auto now_groups = single_groups(now);
    std::vector<Anchor> anchors;
    for (const auto& [group, place] : single_groups(before)) {
      const auto found = now_groups.find(group);
      if (place == none || found == now_groups.end() || found->second == none) continue;
      anchors.push_back({place, found->second});
    }
    std::sort(anchors.begin(), anchors.end(),
              [](const Anchor& a, const Anchor& b) { return a.before < b.before; });
    for (const Anchor& anchor : longest_chain(anchors))
      spread(anchor);
  }

  [[nodiscard]] std::uint32_t partner(std::uint32_t i) const { return partner_[i]; }
  [[nodiscard]] std::uint32_t size() const { return before_end_; }

 private:
  /// From an anchor both ways, as long as the words agree and no redaction parts them.
  void spread(const Anchor& anchor) {
    for (std::uint32_t i = anchor.before, j = anchor.now; agree(i, j); ++i, ++j) {
      if (i >= anchor.before + group_words && parted(before_, i)) break;
      partner_[i] = j;
    }
    for (std::uint32_t i = anchor.before, j = anchor.now; i > 0 && j > 0;) {
      if (parted(before_, i) || !agree(--i, --j) || partner_[i] != none) break;
      partner_[i] = j;
    }
  }
  [[nodiscard]] bool agree(std::uint32_t i, std::uint32_t j) const {
    return i < before_end_ && j < now_end_ && before_.tokens[i].folded == now_.tokens[j].folded;
  }

  const Flow& before_;
  const Flow& now_;
  std::uint32_t before_end_, now_end_;
  std::vector<std::uint32_t> partner_;
};

/// What `now` has between the last aligned word before `at` and the first from `at` on.
std::optional<TokenRange> between(const Alignment& words, std::uint32_t at) {
  std::uint32_t left = at, right = at;
  while (left > 0 && words.partner(left - 1) == none)
    --left;
  while (right < words.size() && words.partner(right) == none)
    ++right;
  if (left == 0 || right == words.size()) return std::nullopt;
  const TokenRange found{words.partner(left - 1) + 1, words.partner(right)};
  if (found.begin >= found.end) return std::nullopt;
  return found;
}

}  // namespace

std::vector<TokenRange> revealed(const Flow& before, const Flow& now) {
  std::vector<TokenRange> found;
  const Alignment words(before, now);
  for (std::uint32_t i = 1; i < words.size(); ++i) {
    if (!parted(before, i)) continue;
    const auto range = between(words, i);
    if (range && (found.empty() || found.back() != *range)) found.push_back(*range);
  }
  return found;
}

}  // namespace pincite::pipeline
