#pragma once
/// What parent and worker say to each other. One request is answered by any number of page
/// replies and one last reply.

#include "extract/raw_page.hpp"

#include "pincite/base/result.hpp"
#include "pincite/extract/extract.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::extract {

enum class Task : unsigned { limits, count, text, ocr, picture };

struct Request {
  Task task = Task::count;
  std::string path;
  int first = 1, last = 1;  ///< text: pages; ocr: `first` only
  OcrMode mode = OcrMode::automatic;
  PictureRequest picture;
  std::uint64_t memory_bytes = 0;  ///< limits
  std::uint32_t cpu_seconds = 60;  ///< for this request
};

std::string encode(const Request& request);
std::optional<Request> decode_request(std::string_view bytes);

enum class ReplyKind : unsigned { page, done, failure };

struct Reply {
  ReplyKind kind = ReplyKind::done;
  RawPage page;                         ///< page
  bool wants_ocr = false;               ///< page: read it again by OCR; `page.why` says why
  int number = 0;                       ///< done: pages of the document (count)
  std::string bytes;                    ///< done: picture
  std::vector<std::string> complaints;  ///< done: about the document as a whole
  base::Error error;                    ///< failure
};

std::string encode(const Reply& reply);
/// Nothing for bytes that are no reply.
std::optional<Reply> decode_reply(std::string_view bytes);

}  // namespace pincite::extract
