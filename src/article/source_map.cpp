#include "article/source_map.hpp"

#include <algorithm>

namespace pincite::article {

void SourceMap::append(std::size_t out_length, std::size_t in, std::size_t in_length) {
  if (out_length == 0) return;
  const auto out = static_cast<std::uint32_t>(size_);
  size_ += out_length;
  if (!runs_.empty() && out_length == in_length && runs_.back().linear() &&
      runs_.back().in + runs_.back().in_length == in) {
    runs_.back().out_length += static_cast<std::uint32_t>(out_length);
    runs_.back().in_length += static_cast<std::uint32_t>(in_length);
    return;
  }
  runs_.push_back({out, static_cast<std::uint32_t>(out_length), static_cast<std::uint32_t>(in),
                   static_cast<std::uint32_t>(in_length)});
}

void SourceMap::append_base64(std::size_t quads, std::size_t in) {
  if (quads == 0) return;
  const auto from = static_cast<std::uint32_t>(in);
  const auto length = static_cast<std::uint32_t>(3 * quads);
  runs_.push_back({static_cast<std::uint32_t>(size_), length, from, Run::three_of_four});
  size_ += 3 * quads;
}

std::pair<std::size_t, std::size_t> SourceMap::Run::source_of(std::size_t at) const {
  if (linear()) return {in + at, in + at + 1};
  if (!base64()) return {in, in + in_length};
  const std::size_t first = in + at / 3 * 4 + at % 3;  // a byte lies in two characters
  return {first, first + 2};
}

std::size_t SourceMap::run_at(std::size_t out) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), out,
                                      [](std::size_t at, const Run& run) { return at < run.out; });
  return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

void SourceMap::append_slice(const SourceMap& other, std::size_t begin, std::size_t end) {
  end = std::min(end, other.size_);
  while (begin < end) {
    const Run& run = other.runs_.at(other.run_at(begin));
    std::size_t stop = std::min<std::size_t>(end, run.out + run.out_length);
    if (run.base64()) {
      stop = begin + 1;
      const auto [from, to] = run.source_of(begin - run.out);
      append(1, from, to - from);
    } else if (run.linear()) {
      append(stop - begin, run.in + (begin - run.out), stop - begin);
    } else {
      append(stop - begin, run.in, run.in_length);
    }
    begin = stop;
  }
}

void SourceMap::remove_last(std::size_t out_length) {
  size_ -= std::min(size_, out_length);
  while (!runs_.empty() && runs_.back().out >= size_)
    runs_.pop_back();
  if (runs_.empty()) return;
  Run& last = runs_.back();
  const auto kept = static_cast<std::uint32_t>(size_ - last.out);
  if (last.linear()) last.in_length = kept;
  last.out_length = kept;
}

bool SourceMap::is_identity() const {
  return runs_.empty() || (runs_.size() == 1 && runs_[0].linear() && runs_[0].in == 0);
}

SourceMap SourceMap::through(const SourceMap& below) const {
  SourceMap result;
  result.runs_.reserve(runs_.size());
  const auto add = [&](std::size_t out_length, std::size_t in, std::size_t in_length) {
    const std::size_t begin = below.begin_of(in);
    const std::size_t end = in_length == 0 ? begin : below.end_of(in + in_length);
    result.append(out_length, begin, std::max(begin, end) - begin);
  };
  for (const Run& run : runs_) {
    if (run.linear()) {
      result.append_slice(below, run.in, run.in + run.in_length);
      continue;
    }
    if (!run.base64()) add(run.out_length, run.in, run.in_length);
    for (std::size_t at = 0; run.base64() && at < run.out_length; ++at) {
      const auto [from, to] = run.source_of(at);
      add(1, from, to - from);
    }
  }
  return result;
}

std::size_t SourceMap::begin_of(std::size_t out) const {
  if (runs_.empty()) return 0;
  if (out >= size_) return end_of(size_);
  const Run& run = runs_.at(run_at(out));
  return run.source_of(out - run.out).first;
}

std::size_t SourceMap::end_of(std::size_t out_end) const {
  if (runs_.empty()) return 0;
  if (out_end == 0) return begin_of(0);
  const std::size_t last = std::min(out_end, size_) - 1;
  const Run& run = runs_.at(run_at(last));
  return run.source_of(last - run.out).second;
}

void Mapped::append(std::string_view piece, std::size_t in, std::size_t in_length) {
  text.append(piece);
  map.append(piece.size(), in, in_length);
}

void Mapped::append_slice(const Mapped& other, std::size_t begin, std::size_t end) {
  end = std::min(end, other.text.size());
  if (begin >= end) return;
  text.append(other.text, begin, end - begin);
  map.append_slice(other.map, begin, end);
}

void Mapped::remove_last() {
  if (text.empty()) return;
  text.pop_back();
  map.remove_last(1);
}

Mapped Mapped::slice(std::size_t begin, std::size_t end) const {
  Mapped result;
  result.append_slice(*this, begin, end);
  return result;
}

}  // namespace pincite::article
