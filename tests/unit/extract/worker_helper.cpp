/// Workers for the pool's tests: the real one, and ones that misbehave on page 3.

#include "extract/worker/messages.hpp"

#include "pincite/base/child.hpp"
#include "pincite/extract/pool.hpp"

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <unistd.h>

namespace {

using namespace pincite::extract;

constexpr int bad_page = 3, pages = 5;

void misbehave(const std::string& how) {
  if (how == "crash") std::abort();
  if (how == "hang") std::this_thread::sleep_for(std::chrono::hours(1));
  if (how == "lie") pincite::base::write_message(STDOUT_FILENO, "no reply at all");
}

void send_page(int number, const std::string& how) {
  if (number == bad_page) misbehave(how);
  Reply reply;
  reply.kind = ReplyKind::page;
  reply.page.number = number;
  reply.page.origin = pincite::model::Origin::text;
  RawWord word;
  word.text = "page" + std::to_string(number);
  word.box = {100, 100, 140, 112};
  word.baseline = 110;
  word.font_size = 12;
  reply.page.words.push_back(word);
  pincite::base::write_message(STDOUT_FILENO, encode(reply));
}

int bad_worker(const std::string& how) {
  while (const auto message = pincite::base::read_message(STDIN_FILENO)) {
    const auto request = decode_request(*message);
    if (!request || request->task == Task::limits) continue;
    if (request->task == Task::text) {
      for (int page = request->first; page <= request->last; ++page)
        send_page(page, how);
    }
    Reply done;
    done.number = pages;
    pincite::base::write_message(STDOUT_FILENO, encode(done));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  return what == "extract-worker" ? pincite::extract::worker_main() : bad_worker(what);
}
