#include "extract/ocr/read_page.hpp"
#include "extract/worker/messages.hpp"
#include "extract/worker/sandbox.hpp"

#include "pincite/base/child.hpp"
#include "pincite/extract/pool.hpp"

#include <cstdlib>
#include <new>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace pincite::extract {

namespace {

constexpr int input = STDIN_FILENO, output = STDOUT_FILENO;
/// Exit status that the parent reads as "out of memory".
constexpr int out_of_memory = 77;

/// One child's life: the document in use and the warm OCR engine.
class Session {
 public:
  bool serve(const Request& request);

 private:
  base::Status use(const std::string& path);
  void answer(const Request& request);
  void send_text(const Request& request);
  void send_ocr(const Request& request);
  void send_picture(const Request& request);
  void send_done(int number, std::string bytes = {});
  void send_failure(base::Error error);
  bool send(const Reply& reply) {
    return alive_ = alive_ && base::write_message(output, encode(reply));
  }

  std::unique_ptr<PdfDocument> document_;
  std::unique_ptr<OcrEngine> engine_;
  std::string path_;
  struct stat file_ {};
  std::vector<std::string> opening_complaints_;
  bool alive_ = true;
};

bool Session::serve(const Request& request) {
  if (request.task == Task::limits) {
    limit_memory(request.memory_bytes);
    return true;
  }
  limit_cpu(request.cpu_seconds);
  if (auto opened = use(request.path); !opened) {
    send_failure(std::move(opened.error()));
  } else {
    answer(request);
  }
  return alive_;
}

base::Status Session::use(const std::string& path) {
  struct stat now {};
  ::stat(path.c_str(), &now);
  const bool same = document_ && path == path_ && now.st_ino == file_.st_ino &&
                    now.st_size == file_.st_size && now.st_mtim.tv_sec == file_.st_mtim.tv_sec &&
                    now.st_mtim.tv_nsec == file_.st_mtim.tv_nsec;
  if (same) return {};
  document_.reset();
  auto opened = PdfDocument::open(path);
  if (!opened) return base::pass_on(opened);
  document_ = std::move(*opened);
  opening_complaints_ = document_->take_complaints();
  path_ = path;
  file_ = now;
  return {};
}

void Session::answer(const Request& request) {
  switch (request.task) {
  case Task::count:
    return send_done(document_->pages());
  case Task::text:
    return send_text(request);
  case Task::ocr:
    return send_ocr(request);
  case Task::picture:
    return send_picture(request);
  case Task::limits:
    return;
  }
}

void Session::send_text(const Request& request) {
  const int last = std::min(request.last, document_->pages());
  for (int page = std::max(1, request.first); page <= last && alive_; ++page) {
    Reply reply;
    reply.kind = ReplyKind::page;
    Decision decision;
    reply.page = read_layer(*document_, page, request.mode, decision);
    reply.wants_ocr = decision.ocr;
    if (decision.ocr) reply.page.why = decision.why;
    send(reply);
  }
  send_done(document_->pages());
}

void Session::send_ocr(const Request& request) {
  if (!engine_) {
    auto started = OcrEngine::start();
    if (!started) return send_failure(std::move(started.error()));
    engine_ = std::move(*started);
  }
  Reply reply;
  reply.kind = ReplyKind::page;
  reply.page = read_by_ocr(*document_, *engine_, request.first, request.mode);
  send(reply);
  send_done(document_->pages());
}

void Session::send_picture(const Request& request) {
  auto bytes = document_->picture(request.picture);
  if (!bytes) return send_failure(std::move(bytes.error()));
  send_done(document_->pages(), std::move(*bytes));
}

void Session::send_done(int number, std::string bytes) {
  Reply reply;
  reply.number = number;
  reply.bytes = std::move(bytes);
  reply.complaints = opening_complaints_;
  send(reply);
}

void Session::send_failure(base::Error error) {
  Reply reply;
  reply.kind = ReplyKind::failure;
  reply.error = std::move(error);
  send(reply);
}

}  // namespace

int worker_main() {
  enter_sandbox();
  std::set_new_handler([] { ::_exit(out_of_memory); });
  Session session;
  while (const auto message = base::read_message(input)) {
    const std::optional<Request> request = decode_request(*message);
    if (!request || !session.serve(*request)) break;
  }
  ::_exit(0);  // nothing to save, and Poppler's clean-up may touch damaged data
}

}  // namespace pincite::extract
