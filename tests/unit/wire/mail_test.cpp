#include "support/loopback_socket.hpp"

#include "pincite/wire/mail.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

namespace pincite::wire {
namespace {

using ::testing::HasSubstr;

/// A mail server on 127.0.0.1 for one message; keeps all that it was told.
class Postbox {
 public:
  /// `refuse`: a command that is answered with 550.
  explicit Postbox(std::string refuse = "")
      : refuse_(std::move(refuse)), thread_([this] { serve(); }) {}
  ~Postbox() { end(); }
  Postbox(const Postbox&) = delete;
  Postbox& operator=(const Postbox&) = delete;

  [[nodiscard]] std::string url() const {
    return "smtp://127.0.0.1:" + std::to_string(socket_.port());
  }

  /// Waits for the end of the conversation.
  std::string told() {
    end();
    return told_;
  }

 private:
  void end() {
    if (!thread_.joinable()) return;
    ended_ = true;
    thread_.join();
  }

  void serve() {
    while (!socket_.called()) {
      if (ended_) return;
    }
    const int client = socket_.answer();
    say(client, "220 postbox\r\n");
    bool data = false;
    std::string line;
    for (char c = 0; ::read(client, &c, 1) == 1;) {
      line += c;
      if (c != '\n') continue;
      told_ += line;
      if (data) {
        if (line == ".\r\n") say(client, "250 taken\r\n");
        data = data && line != ".\r\n";
      } else if (!refuse_.empty() && line.starts_with(refuse_)) {
        say(client, "550 not here\r\n");
      } else if (line.starts_with("DATA")) {
        data = true;
        say(client, "354 go on\r\n");
      } else if (line.starts_with("QUIT")) {
        say(client, "221 bye\r\n");
        break;
      } else {
        say(client, "250 fine\r\n");
      }
      line.clear();
    }
    ::close(client);
  }

  static void say(int client, const std::string& text) {
    if (::send(client, text.data(), text.size(), MSG_NOSIGNAL) < 0) return;
  }

  std::string refuse_, told_;
  test::LoopbackSocket socket_;
  std::atomic<bool> ended_{false};
  std::thread thread_;
};

MailServer plain(const std::string& url) {
  MailServer server;
  server.url = url;
  server.encrypted = false;
  return server;
}

TEST(SendMail, the_message_reaches_everybody_and_a_line_with_a_dot_does_not_end_it) {
  Postbox box;
  const auto sent =
      send_mail(plain(box.url()), "pincite@example.org", {"a@example.org", "b@example.org"},
                "Subject: x\r\n\r\nfirst\r\n.\r\nlast\r\n");
  ASSERT_TRUE(sent) << sent.error().line();
  const std::string told = box.told();
  EXPECT_THAT(told, HasSubstr("MAIL FROM:<pincite@example.org>"));
  EXPECT_THAT(told, HasSubstr("RCPT TO:<a@example.org>"));
  EXPECT_THAT(told, HasSubstr("RCPT TO:<b@example.org>"));
  EXPECT_THAT(told, HasSubstr("first\r\n..\r\nlast\r\n"));
}

TEST(SendMail, a_refused_recipient_is_a_failure) {
  Postbox box("RCPT");
  const auto sent = send_mail(plain(box.url()), "pincite@example.org", {"a@example.org"}, "x\r\n");
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().code, base::ErrorCode::source_unreachable);
}

TEST(SendMail, a_server_without_encryption_gets_nothing_unless_allowed) {
  Postbox box;
  auto server = plain(box.url());
  server.encrypted = true;
  EXPECT_FALSE(send_mail(server, "pincite@example.org", {"a@example.org"}, "secret\r\n"));
  EXPECT_THAT(box.told(), ::testing::Not(HasSubstr("secret")));
}

TEST(SendMail, a_password_is_never_sent_unencrypted) {
  auto server = plain("smtp://127.0.0.1:9");
  server.user = "desk";
  server.password = "hunter2";
  const auto sent = send_mail(server, "pincite@example.org", {"a@example.org"}, "x\r\n");
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().code, base::ErrorCode::usage);
  EXPECT_THAT(sent.error().line(), ::testing::Not(HasSubstr("hunter2")));
}

TEST(SendMail, other_addresses_are_refused) {
  for (const char* url : {"http://mail.example.org", "mail.example.org", "", "smtp://me:pw@host"}) {
    const auto sent = send_mail(plain(url), "a@example.org", {"b@example.org"}, "x");
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().code, base::ErrorCode::usage) << url;
    EXPECT_THAT(sent.error().line(), ::testing::Not(HasSubstr("pw"))) << url;
  }
}

}  // namespace
}  // namespace pincite::wire
