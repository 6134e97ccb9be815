#include "pincite/wire/mail.hpp"

#include "wire/curl.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

namespace pincite::wire {

using base::ErrorCode;

namespace {

/// What the callbacks of one message share.
struct Upload {
  std::string_view rest;
  const std::atomic<bool>* stop;
};

std::size_t on_read(char* buffer, std::size_t, std::size_t room, void* user) {
  auto& upload = *static_cast<Upload*>(user);
  const std::size_t count = std::min(room, upload.rest.size());
  std::memcpy(buffer, upload.rest.data(), count);
  upload.rest.remove_prefix(count);
  return count;
}

int on_progress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto* stop = static_cast<Upload*>(user)->stop;
  return stop != nullptr && stop->load() ? 1 : 0;
}

void set_session(CURL* easy, const MailServer& server) {
  set(easy, CURLOPT_NOSIGNAL, 1L);
  set(easy, CURLOPT_URL, server.url.c_str());
  set(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(easy, CURLOPT_PROXY, "");
  set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  set(easy, CURLOPT_USE_SSL,
      static_cast<long>(server.encrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  set(easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.connect_timeout.count()));
  set(easy, CURLOPT_TIMEOUT, static_cast<long>(server.whole_timeout.count()));
  if (server.user.empty()) return;
  set(easy, CURLOPT_USERNAME, server.user.c_str());
  set(easy, CURLOPT_PASSWORD, server.password.c_str());
}

}  // namespace

base::Status check_server(const MailServer& server) {
  const bool smtp = server.url.starts_with("smtp://");
  if (!smtp && !server.url.starts_with("smtps://")) {
    return base::fail(ErrorCode::usage, server.url, "is no mail server",
                      "write smtp://HOST:PORT or smtps://HOST");
  }
  if (server.url.find('@') != std::string::npos) {
    return base::fail(ErrorCode::usage, "mail server", "has a user name in its address",
                      "give user and password apart from the address");
  }
  if (smtp && !server.encrypted && !server.password.empty()) {
    return base::fail(ErrorCode::usage, server.url, "would get the password unencrypted",
                      "use smtps://, or leave encryption on");
  }
  return {};
}

base::Status send_mail(const MailServer& server, const std::string& from,
                       const std::vector<std::string>& to, const std::string& message,
                       const std::atomic<bool>* stop) {
  if (auto ok = check_server(server); !ok) return ok;
  initialise_curl();
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy(curl_easy_init(),
                                                                 curl_easy_cleanup);
  Upload upload{message, stop};
  Lists recipients;
  for (const std::string& address : to)
    recipients.add("<" + address + ">");
  const std::string sender = "<" + from + ">";
  char detail[CURL_ERROR_SIZE] = "";
  set_session(easy.get(), server);
  set(easy.get(), CURLOPT_MAIL_FROM, sender.c_str());
  set(easy.get(), CURLOPT_MAIL_RCPT, recipients.list);
  set(easy.get(), CURLOPT_UPLOAD, 1L);
  set(easy.get(), CURLOPT_READFUNCTION, &on_read);
  set(easy.get(), CURLOPT_READDATA, &upload);
  set(easy.get(), CURLOPT_NOPROGRESS, 0L);
  set(easy.get(), CURLOPT_XFERINFOFUNCTION, &on_progress);
  set(easy.get(), CURLOPT_XFERINFODATA, &upload);
  set(easy.get(), CURLOPT_ERRORBUFFER, detail);
  const CURLcode code = curl_easy_perform(easy.get());
  if (code == CURLE_OK) return {};
  if (code == CURLE_ABORTED_BY_CALLBACK) {
    return base::fail(ErrorCode::interrupted, server.url, "interrupted");
  }
  const std::string why = *detail != '\0' ? detail : curl_easy_strerror(code);
  return base::fail(ErrorCode::source_unreachable, server.url,
                    "does not take the mail (" + why + ")",
                    "check server, addresses and password; the next run tries again");
}

}  // namespace pincite::wire
