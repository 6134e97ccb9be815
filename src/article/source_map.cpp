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

std::size_t SourceMap::run_at(std::size_t out) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), out,
                                      [](std::size_t at, const Run& run) { return at < run.out; });
  return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

void SourceMap::append_slice(const SourceMap& other, std::size_t begin, std::size_t end) {
  end = std::min(end, other.size_);
  while (begin < end) {
    const Run& run = other.runs_.at(other.run_at(begin));
    const std::size_t stop = std::min<std::size_t>(end, run.out + run.out_length);
    if (run.linear()) {
      append(stop - begin, run.in + (begin - run.out), stop - begin);
    } else {
      append(stop - begin, run.in, run.in_length);
    }
    begin = stop;
  }
}

SourceMap SourceMap::through(const SourceMap& below) const {
  SourceMap result;
  for (const Run& run : runs_) {
    if (run.linear()) {
      result.append_slice(below, run.in, run.in + run.in_length);
    } else {
      const std::size_t begin = below.begin_of(run.in);
      const std::size_t end = run.in_length == 0 ? begin : below.end_of(run.in + run.in_length);
      result.append(run.out_length, begin, std::max(begin, end) - begin);
    }
  }
  return result;
}

std::size_t SourceMap::begin_of(std::size_t out) const {
  if (runs_.empty()) return 0;
  if (out >= size_) return end_of(size_);
  const Run& run = runs_.at(run_at(out));
  return run.linear() ? run.in + (out - run.out) : run.in;
}

std::size_t SourceMap::end_of(std::size_t out_end) const {
  if (runs_.empty()) return 0;
  if (out_end == 0) return begin_of(0);
  const Run& run = runs_.at(run_at(std::min(out_end, size_) - 1));
  return run.linear() ? run.in + (std::min(out_end, size_) - run.out) : run.in + run.in_length;
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

Mapped Mapped::slice(std::size_t begin, std::size_t end) const {
  Mapped result;
  result.append_slice(*this, begin, end);
  return result;
}

}  // namespace pincite::article
