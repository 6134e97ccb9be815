#include "extract/pool/client.hpp"

#include <csignal>

namespace pincite::extract {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// OpenMP in Tesseract costs three times the CPU for no speed; read when the library loads.
const std::vector<std::string> worker_environment = {"OMP_THREAD_LIMIT=1", "OMP_NUM_THREADS=1"};

/// The wall clock limit of a request. The worker itself is bound to CPU seconds; this catches one
/// that sleeps, on a machine busy with three others.
milliseconds patience(std::uint32_t cpu_seconds) {
  return milliseconds(4000LL * cpu_seconds + 2000);
}

std::string in_user_words(const std::string& reason) {
  const auto is = [&](int signal) {
    return reason == "killed by signal " + std::to_string(signal);
  };
  if (is(SIGXCPU)) return "it needs too much computing time";
  if (is(SIGSEGV) || is(SIGBUS)) return "the PDF reader crashed on it";
  if (is(SIGABRT) || reason == "exit status 77" || is(SIGKILL))
    return "it needs too much memory, or the PDF reader crashed on it";
  return "the PDF reader stopped (" + (reason.empty() ? "no reason given" : reason) + ")";
}

}  // namespace

base::Status WorkerClient::ensure() {
  if (child_ && child_->exit_reason().empty()) return {};
  child_.reset();
  auto command = options_.worker_command;
  if (command.empty()) command = {base::self_path(), "extract-worker"};
  auto started = base::Child::start(command, worker_environment);
  if (!started) return base::pass_on(started);
  child_ = std::move(*started);
  Request limits;
  limits.task = Task::limits;
  limits.memory_bytes = options_.memory_bytes;
  return child_->send(encode(limits));
}

std::string WorkerClient::end(milliseconds waited, milliseconds limit) {
  const bool silent = waited >= limit;
  child_->kill();
  const std::string reason = child_->exit_reason();
  child_.reset();
  return silent ? "it takes too long" : in_user_words(reason);
}

Answer WorkerClient::ask(Request request, const std::function<void(Reply&&)>& on_page) {
  Answer answer;
  if (request.cpu_seconds == 0) request.cpu_seconds = 1;
  auto ready = ensure();
  if (!ready || !child_->send(encode(request))) {
    child_.reset();
    answer.died = ready ? "the PDF reader does not start" : ready.error().line();
    answer.start_failed = true;
    return answer;
  }
  const milliseconds limit = patience(request.cpu_seconds);
  const auto begun = Clock::now();
  const auto waited = [&] {
    return std::chrono::duration_cast<milliseconds>(Clock::now() - begun);
  };
  while (true) {
    const auto message = child_->receive(std::max(milliseconds(1), limit - waited()));
    std::optional<Reply> reply = message ? decode_reply(*message) : std::nullopt;
    if (!reply) {
      answer.died = end(waited(), limit);
      return answer;
    }
    if (reply->kind != ReplyKind::page) {
      answer.last = std::move(reply);
      return answer;
    }
    if (on_page) on_page(std::move(*reply));
  }
}

}  // namespace pincite::extract
