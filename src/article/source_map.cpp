#include "article/source_map.hpp"

#include <algorithm>

namespace pincite::article {

void SourceMap::append(std::size_t out_length, std::size_t in, std::size_t in_length) {
  constexpr std::size_t longest_unit = 255;
  if (out_length == 0) return;
  auto how = static_cast<std::uint32_t>(in_length);
  if (out_length == in_length) {
    how = Run::one_to_one;
  } else if (in_length > 0 && std::max(in_length, out_length) <= longest_unit) {
    how |= Run::row | static_cast<std::uint32_t>(out_length) << 8U;
  }
  add(how, in, out_length);
}

void SourceMap::append_units(std::size_t count, std::size_t out_unit, std::size_t in,
                             std::size_t in_unit) {
  if (count == 0) return;
  const auto row = static_cast<std::uint32_t>(in_unit | out_unit << 8U) | Run::row;
  add(out_unit == in_unit ? Run::one_to_one : row, in, count * out_unit);
}

void SourceMap::append_base64(std::size_t quads, std::size_t in) {
  if (quads > 0) add(Run::three_of_four, in, 3 * quads);
}

void SourceMap::add(std::uint32_t how, std::size_t in, std::size_t out_length) {
  if (!goes_on(how, in))
    runs_.push_back({static_cast<std::uint32_t>(size_), static_cast<std::uint32_t>(in), how});
  size_ += out_length;
}

/// Is it more of the last run?
bool SourceMap::goes_on(std::uint32_t how, std::size_t in) const {
  if (runs_.empty() || runs_.back().how != how) return false;
  const Run& last = runs_.back();
  const std::size_t length = size_ - last.out;
  if (last.linear()) return last.in + length == in;
  return last.is_row() && last.in + length / last.out_unit() * last.in_unit() == in;
}

std::pair<std::size_t, std::size_t> SourceMap::Run::source_of(std::size_t at) const {
  if (linear()) return {in + at, in + at + 1};
  if (base64()) {
    const std::size_t first = in + at / 3 * 4 + at % 3;  // a byte lies in two characters
    return {first, first + 2};
  }
  if (!is_row()) return {in, in + how};
  const std::size_t from = in + at / out_unit() * in_unit();
  return {from, from + in_unit()};
}

std::size_t SourceMap::out_length(std::size_t run) const {
  const std::size_t end = run + 1 < runs_.size() ? runs_[run + 1].out : size_;
  return end - runs_[run].out;
}

std::size_t SourceMap::run_at(std::size_t out) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), out,
                                      [](std::size_t at, const Run& run) { return at < run.out; });
  return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

void SourceMap::append_slice(const SourceMap& other, std::size_t begin, std::size_t end) {
  end = std::min(end, other.size_);
  while (begin < end) {
    const std::size_t number = other.run_at(begin);
    const Run run = other.runs_[number];
    const std::size_t at = begin - run.out;
    std::size_t length = std::min(end - begin, other.out_length(number) - at);
    const auto [from, to] = run.source_of(at);
    if (run.linear()) {
      add(run.how, from, length);
    } else if (run.base64()) {
      append(length = 1, from, to - from);
    } else if (run.is_row() && at % run.out_unit() == 0 && length >= run.out_unit()) {
      length -= length % run.out_unit();
      add(run.how, from, length);
    } else {  // part of a unit stands for all of its source
      if (run.is_row()) length = std::min(length, run.out_unit() - at % run.out_unit());
      add(static_cast<std::uint32_t>(to - from), from, length);
    }
    begin += length;
  }
}

void SourceMap::remove_last(std::size_t out_length) {
  size_ -= std::min(size_, out_length);
  while (!runs_.empty() && runs_.back().out >= size_)
    runs_.pop_back();
  if (runs_.empty() || !runs_.back().is_row()) return;
  const Run last = runs_.back();
  const std::size_t rest = (size_ - last.out) % last.out_unit();
  if (rest == 0) return;
  size_ -= rest;
  if (size_ == last.out) runs_.pop_back();
  const auto [from, to] = last.source_of(size_ - last.out);
  add(static_cast<std::uint32_t>(to - from), from, rest);
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
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    const std::size_t length = out_length(i);
    if (run.linear()) {
      result.append_slice(below, run.in, run.in + length);
      continue;
    }
    const std::size_t unit = run.base64() ? 1 : run.is_row() ? run.out_unit() : length;
    for (std::size_t at = 0; at < length; at += unit) {
      const auto [from, to] = run.source_of(at);
      add(unit, from, to - from);
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
