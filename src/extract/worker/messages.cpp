#include "extract/worker/messages.hpp"

#include "extract/worker/raw_codec.hpp"

namespace pincite::extract {

namespace {

void write_picture(WireWriter& to, const PictureRequest& picture) {
  to.i32(picture.page);
  to.real(picture.dpi);
  to.u8(picture.crop ? 1 : 0);
  to.box(picture.crop.value_or(model::Box{}));
  to.u32(static_cast<std::uint32_t>(picture.highlights.size()));
  for (const model::Box& box : picture.highlights)
    to.box(box);
}

PictureRequest read_picture(WireReader& from) {
  PictureRequest picture;
  picture.page = from.i32();
  picture.dpi = from.real();
  const bool cropped = from.u8() != 0;
  const model::Box crop = from.box();
  if (cropped) picture.crop = crop;
  const std::size_t n = from.count(16);
  for (std::size_t i = 0; i < n; ++i)
    picture.highlights.push_back(from.box());
  return picture;
}

}  // namespace

std::string encode(const Request& request) {
  WireWriter to;
  to.u8(static_cast<unsigned>(request.task));
  to.text(request.path);
  to.i32(request.first);
  to.i32(request.last);
  to.u8(static_cast<unsigned>(request.mode));
  write_picture(to, request.picture);
  to.u64(request.memory_bytes);
  to.u32(request.cpu_seconds);
  return to.take();
}

std::optional<Request> decode_request(std::string_view bytes) {
  WireReader from(bytes);
  Request request;
  const unsigned task = from.u8();
  request.path = from.bytes();
  request.first = from.i32();
  request.last = from.i32();
  const unsigned mode = from.u8();
  request.picture = read_picture(from);
  request.memory_bytes = from.u64();
  request.cpu_seconds = from.u32();
  if (!from.ok() || task > 4 || mode > 2) return std::nullopt;
  request.task = static_cast<Task>(task);
  request.mode = static_cast<OcrMode>(mode);
  return request;
}

std::string encode(const Reply& reply) {
  WireWriter to;
  to.u8(static_cast<unsigned>(reply.kind));
  if (reply.kind == ReplyKind::page) {
    to.u8(reply.wants_ocr ? 1 : 0);
    write_raw_page(to, reply.page);
  } else if (reply.kind == ReplyKind::done) {
    to.i32(reply.number);
    to.text(reply.bytes);
    to.u32(static_cast<std::uint32_t>(reply.complaints.size()));
    for (const std::string& complaint : reply.complaints)
      to.text(complaint);
  } else {
    to.u8(static_cast<unsigned>(reply.error.code));
    to.text(reply.error.object);
    to.text(reply.error.message);
    to.text(reply.error.hint);
  }
  return to.take();
}

std::optional<Reply> decode_reply(std::string_view bytes) {
  WireReader from(bytes);
  Reply reply;
  const unsigned kind = from.u8();
  if (kind > 2) return std::nullopt;
  reply.kind = static_cast<ReplyKind>(kind);
  if (reply.kind == ReplyKind::page) {
    reply.wants_ocr = from.u8() != 0;
    reply.page = read_raw_page(from);
  } else if (reply.kind == ReplyKind::done) {
    reply.number = from.i32();
    reply.bytes = from.bytes();
    const std::size_t n = from.count(4);
    for (std::size_t i = 0; i < n; ++i)
      reply.complaints.push_back(from.text());
  } else {
    const unsigned code = from.u8();
    reply.error.code = code == static_cast<unsigned>(base::ErrorCode::not_found)
                           ? base::ErrorCode::not_found
                           : base::ErrorCode::unusable_document;
    reply.error.object = from.text();
    reply.error.message = from.text();
    reply.error.hint = from.text();
  }
  if (!from.ok()) return std::nullopt;
  return reply;
}

}  // namespace pincite::extract
