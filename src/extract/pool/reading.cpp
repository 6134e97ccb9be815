#include "extract/pool/reading.hpp"

#include "extract/ocr/plausible.hpp"

#include <algorithm>

namespace pincite::extract {

using base::ErrorCode;

namespace {

// After so many unreadable pages in a row the rest of the range is given up: a document made to
// waste time gets a bounded amount of it.
constexpr int most_failures = 3;

constexpr std::string_view ocr_is_off = ", and OCR is switched off";

}  // namespace

bool left_unread(const RawPage& page) {
  return page.origin == model::Origin::none && page.why.size() > ocr_is_off.size() &&
         std::string_view(page.why).substr(page.why.size() - ocr_is_off.size()) == ocr_is_off;
}

Reading::Reading(Crew& crew, const PoolOptions& options, const base::fs::path& pdf, OcrMode mode,
                 Progress progress)
    : crew_(crew), options_(options), path_(pdf.string()), mode_(mode),
      progress_(std::move(progress)) {}

Request Reading::request(Task task, int first, int last) const {
  Request request;
  request.task = task;
  request.path = path_;
  request.first = first;
  request.last = last;
  request.mode = mode_;
  request.cpu_seconds =
      static_cast<std::uint32_t>(std::clamp<std::int64_t>(options_.range_cpu.count(), 1, 3600));
  return request;
}

base::Result<int> Reading::count_pages() {
  Answer answer;
  pending_.begin();
  crew_.add([&](WorkerClient& client) {
    answer = client.ask(request(Task::count, 1, 1));
    pending_.end();
  });
  pending_.wait();
  if (answer.start_failed) {
    return base::fail(ErrorCode::internal, "extract-worker", answer.died);
  }
  if (!answer.last) {
    return base::fail(ErrorCode::unusable_document, path_, "cannot be opened: " + answer.died,
                      "the file is damaged or made to break readers");
  }
  if (answer.last->kind == ReplyKind::failure)
    return tl::unexpected<base::Error>(answer.last->error);
  complaints_ = answer.last->complaints;
  return answer.last->number;
}

std::vector<RawPage> Reading::read(int first, int last) {
  first_ = first;
  pages_.assign(static_cast<std::size_t>(std::max(0, last - first + 1)), {});
  const int step = std::max(1, options_.range_pages);
  for (int at = first; at <= last; at += step)
    add_range(at, std::min(last, at + step - 1));
  pending_.wait();
  return std::move(pages_);
}

void Reading::add_range(int first, int last) {
  pending_.begin();
  crew_.add([this, first, last](WorkerClient& client) {
    read_range(client, first, last);
    pending_.end();
  });
}

/// Asks for pages; returns the first page that did not come. `died` tells why, if so.
int Reading::read_some(WorkerClient& client, int first, int last, std::uint32_t cpu_seconds,
                       std::string& died) {
  int next = first;
  Request asked = request(Task::text, first, last);
  asked.cpu_seconds = std::max(1U, cpu_seconds);
  const Answer answer = client.ask(std::move(asked), [&](Reply&& reply) {
    if (reply.page.number != next || next > last) return;  // a worker out of its mind
    ++next;
    accept(std::move(reply));
  });
  died = answer.last ? "the PDF reader did not deliver it" : answer.died;
  if (answer.last && answer.last->kind == ReplyKind::failure) died = answer.last->error.message;
  return next;
}

void Reading::read_range(WorkerClient& client, int first, int last) {
  if (stopped()) {
    for (int page = first; page <= last; ++page)
      give_up(page, "the run was stopped");
    return;
  }
  const auto cpu =
      static_cast<std::uint32_t>(std::max<std::int64_t>(1, options_.range_cpu.count()));
  std::string died;
  int failures = 0;
  for (int at = read_some(client, first, last, cpu, died); at <= last;) {
    // The page at which the worker died gets a try of its own, with a fresh worker.
    const int after = first == last ? at : read_some(client, at, at, std::max(1U, cpu / 4), died);
    failures = after > at ? 0 : failures + 1;
    if (after == at) give_up(at, died);
    ++at;
    if (failures >= most_failures) {
      for (; at <= last; ++at)
        give_up(at, "left out, as the pages before it cannot be read");
    } else if (at <= last) {
      at = read_some(client, at, last, cpu, died);
    }
  }
}

void Reading::accept(Reply&& reply) {
  if (!reply.wants_ocr) return store(std::move(reply.page));
  if (mode_ != OcrMode::never) return add_ocr(std::move(reply.page));
  // What the layer has, as the stamp, is kept; without language in it the page counts as unread.
  const Language language = language_of(reply.page.words);
  const bool readable = language.words >= 20 && language.english_share() > 0.3;
  if (!readable) reply.page.origin = model::Origin::none;
  reply.page.why += ocr_is_off;
  store(std::move(reply.page));
}

void Reading::add_ocr(RawPage layer) {
  pending_.begin();
  crew_.add([this, layer = std::move(layer)](WorkerClient& client) mutable {
    bool read = false;
    const int number = layer.number;
    if (stopped()) {
      give_up(number, "the run was stopped");
      pending_.end();
      return;
    }
    const Answer answer = client.ask(request(Task::ocr, number, number), [&](Reply&& reply) {
      if (read || reply.page.number != number) return;
      read = true;
      // The text layer's complaints were heard already; OCR sees the same page again.
      store(std::move(reply.page));
    });
    if (!read) {
      const std::string why = answer.last ? answer.last->error.line() : answer.died;
      give_up(number, layer.why + ", and OCR failed: " + why);
    }
    pending_.end();
  });
}

void Reading::give_up(int page, const std::string& why) {
  RawPage empty;
  empty.number = page;
  empty.origin = model::Origin::none;
  empty.why = why;
  store(std::move(empty));
}

void Reading::store(RawPage page) {
  const std::lock_guard lock(mutex_);
  const int number = page.number;
  if (number < first_ || static_cast<std::size_t>(number - first_) >= pages_.size()) return;
  slot(number) = std::move(page);
  ++done_;
  if (progress_) progress_(done_, static_cast<int>(pages_.size()));
}

}  // namespace pincite::extract
