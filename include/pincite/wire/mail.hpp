#pragma once
/// Mail through a server (SMTP).

#include "pincite/base/result.hpp"

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

namespace pincite::wire {

struct MailServer {
  std::string url;  ///< "smtp://mail.example.org:587" (STARTTLS) or "smtps://mail.example.org"
  std::string user, password;  ///< empty = without signing in; never in a message
  /// false allows a server without encryption, for one on this machine. Nobody signs in there.
  bool encrypted = true;
  std::chrono::seconds connect_timeout{10};
  std::chrono::seconds whole_timeout{120};
};

/// Fails with usage: no SMTP address, or a password that would go unencrypted.
base::Status check_server(const MailServer& server);

/// Hands one message (RFC 5322, lines end in "\r\n") to the server for everybody in `to`. Addresses
/// are plain ("desk@example.org"). `stop` ends the transfer. Fails with usage (no SMTP address, or
/// a password without encryption), source_unreachable, interrupted; whether a message was taken
/// before the connection broke is then unknown.
base::Status send_mail(const MailServer& server, const std::string& from,
                       const std::vector<std::string>& to, const std::string& message,
                       const std::atomic<bool>* stop = nullptr);

}  // namespace pincite::wire
