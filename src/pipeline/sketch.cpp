#include "pipeline/sketch.hpp"

#include <algorithm>
#include <string_view>

namespace pincite::pipeline {

namespace {

constexpr std::size_t kept_hashes = 256;
constexpr std::size_t group_words = 4;

/// FNV-1a with a finishing mix: the smallest values are spread evenly.
std::uint64_t hash_words(const std::vector<text::Token>& tokens, std::size_t begin) {
  std::uint64_t hash = 14695981039346656037ULL;
  const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ULL; };
  for (std::size_t i = begin; i < begin + group_words; ++i) {
    for (const char c : tokens[i].folded)
      add(static_cast<unsigned char>(c));
    add(0);
  }
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdULL;
  return hash ^ (hash >> 33U);
}

bool parted(const std::vector<text::Token>& tokens, std::size_t begin) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                     tokens.begin() + static_cast<std::ptrdiff_t>(begin + group_words),
                     [](const auto& token) { return token.after_gap; });
}

std::vector<std::uint64_t> body_groups(const text::Flow& flow) {
  std::vector<std::uint64_t> hashes;
  if (flow.segments.empty() || flow.segments.front().zone != text::Zone::body) return hashes;
  const text::Segment& body = flow.segments.front();
  for (std::size_t at = body.begin; at + group_words <= body.end; ++at) {
    if (!parted(flow.tokens, at)) hashes.push_back(hash_words(flow.tokens, at));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

int count_redactions(const std::vector<model::Page>& pages) {
  std::size_t count = 0;
  for (const auto& page : pages) {
    count += page.redactions.size();
    for (const auto& line : page.lines) {
      count += static_cast<std::size_t>(
          std::count_if(line.words.begin(), line.words.end(),
                        [](const auto& word) { return word.kind == model::WordKind::redaction; }));
    }
  }
  return static_cast<int>(count);
}

}  // namespace

catalogue::Sketch make_sketch(const cite::Document& document) {
  catalogue::Sketch sketch;
  sketch.filing = document.filing.id;
  sketch.pages = static_cast<int>(document.pages.size());
  sketch.redactions = count_redactions(document.pages);
  sketch.smallest = body_groups(document.flow);
  sketch.groups = sketch.smallest.size();
  if (sketch.smallest.size() > kept_hashes) sketch.smallest.resize(kept_hashes);
  return sketch;
}

double containment(const catalogue::Sketch& a, const catalogue::Sketch& b) {
  if (a.smallest.empty() || b.smallest.empty()) return 0;
  // The smallest hashes of the union are a fair sample of it; how many are in both is the Jaccard
  // index, and the sizes turn that into the number of groups in common.
  std::size_t i = 0, j = 0, sample = 0, common = 0;
  const std::size_t wanted = std::min(kept_hashes, std::max(a.smallest.size(), b.smallest.size()));
  while (sample < wanted && (i < a.smallest.size() || j < b.smallest.size())) {
    const bool from_a =
        j == b.smallest.size() || (i < a.smallest.size() && a.smallest[i] <= b.smallest[j]);
    const bool both =
        i < a.smallest.size() && j < b.smallest.size() && a.smallest[i] == b.smallest[j];
    common += both ? 1U : 0U;
    i += from_a ? 1U : 0U;
    j += both || !from_a ? 1U : 0U;
    ++sample;
  }
  const double jaccard = static_cast<double>(common) / static_cast<double>(sample);
  const double both_sizes = static_cast<double>(a.groups + b.groups);
  const double shared = jaccard * both_sizes / (1 + jaccard);
  return std::min(1.0, shared / static_cast<double>(std::min(a.groups, b.groups)));
}

}  // namespace pincite::pipeline
