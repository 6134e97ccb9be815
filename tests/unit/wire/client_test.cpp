#include "support/loopback_server.hpp"
#include "unit/wire/fake_timing.hpp"

#include "pincite/wire/client.hpp"

#include <gmock/gmock.h>

namespace pincite::wire {
namespace {

using base::ErrorCode;
using test::LoopbackServer;
using test::ok;
using test::status;
using ::testing::HasSubstr;
using ::testing::Not;
using namespace std::chrono_literals;

class Asking : public ::testing::Test {
 protected:
  Client client() { return Client("desk@example.org", testing::fake_timing(time_)); }

  static Request request(const std::string& url) {
    Request made;
    made.url = url;
    made.rules.allow_private = true;
    return made;
  }

  testing::FakeTime time_;
};

TEST_F(Asking, the_answer_and_its_validators_come_back_and_the_client_names_a_contact) {
  LoopbackServer server([](const std::string&) {
    return ok("feed", "ETag: \"x1\"\r\nLast-Modified: Wed, 21 Oct 2026 07:28:00 GMT\r\n");
  });
  const auto answer = client().get(request(server.url()));
  ASSERT_TRUE(answer) << answer.error().line();
  EXPECT_TRUE(answer->ok());
  EXPECT_EQ(answer->body, "feed");
  EXPECT_EQ(answer->etag, "\"x1\"");
  EXPECT_THAT(server.requests().at(0), HasSubstr("(+desk@example.org)"));
}

TEST_F(Asking, validators_make_the_request_conditional) {
  LoopbackServer server([](const std::string& asked) {
    return asked.find("If-None-Match: \"x1\"") != std::string::npos ? status("304 Not Modified")
                                                                    : ok("all of it");
  });
  auto conditional = request(server.url());
  conditional.etag = "\"x1\"";
  const auto answer = client().get(conditional);
  ASSERT_TRUE(answer) << answer.error().line();
  EXPECT_TRUE(answer->not_modified());
}

TEST_F(Asking, a_private_address_is_refused_unless_allowed) {
  LoopbackServer server([](const std::string&) { return ok("secret"); });
  for (const std::string host : {"127.0.0.1", "localhost", "127.1", "0x7f000001"}) {
    Request plain;
    plain.url = "http://" + host + ":" + std::to_string(server.port()) + "/";
    const auto answer = client().get(plain);
    ASSERT_FALSE(answer) << host;
    EXPECT_EQ(answer.error().code, ErrorCode::source_unreachable);
    EXPECT_THAT(answer.error().message, HasSubstr("private or local")) << host;
  }
  EXPECT_TRUE(server.requests().empty());
}

TEST_F(Asking, only_http_addresses_without_passwords_are_asked) {
  for (const std::string url : {"file:///etc/passwd", "ftp://example.org/x", "gopher://a/",
                                "http://user:secret@example.org/", "feed", ""}) {
    const auto answer = client().get(request(url));
    ASSERT_FALSE(answer) << url;
    EXPECT_EQ(answer.error().code, ErrorCode::usage);
    EXPECT_THAT(answer.error().line(), Not(HasSubstr("secret")));
  }
}

TEST_F(Asking, a_busy_server_is_asked_again_after_the_wait_it_names) {
  int count = 0;
  LoopbackServer server([&](const std::string&) {
    return ++count < 3 ? status("429 Too Many Requests", "Retry-After: 7\r\n") : ok("now");
  });
  const auto answer = client().get(request(server.url()));
  ASSERT_TRUE(answer) << answer.error().line();
  EXPECT_EQ(answer->body, "now");
  EXPECT_GE(time_.slept, 14s);
  EXPECT_LT(time_.slept, 18s);
}

TEST_F(Asking, a_long_wait_is_left_to_the_next_run) {
  LoopbackServer server(
      [](const std::string&) { return status("429 Too Many Requests", "Retry-After: 86400\r\n"); });
  const auto answer = client().get(request(server.url()));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::source_unreachable);
  EXPECT_THAT(answer.error().hint, HasSubstr("1440 min"));
  EXPECT_EQ(server.requests().size(), 1U);
  EXPECT_LT(time_.slept, 1s);
}

TEST_F(Asking, server_errors_are_tried_a_few_times_with_growing_pauses) {
  LoopbackServer server([](const std::string&) { return status("503 Service Unavailable"); });
  time_.chance = 0.999;
  const auto answer = client().get(request(server.url()));
  ASSERT_FALSE(answer);
  EXPECT_EQ(server.requests().size(), 3U);
  EXPECT_GE(time_.slept, 5900ms);  // close to 2 s and 4 s
}

TEST_F(Asking, a_missing_page_is_an_answer_and_not_asked_for_again) {
  LoopbackServer server([](const std::string&) { return status("404 Not Found"); });
  const auto answer = client().get(request(server.url()));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 404);
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(Asking, half_an_answer_is_network_trouble) {
  LoopbackServer server([](const std::string&) {
    return std::string("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
  });
  const auto answer = client().get(request(server.url()));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::source_unreachable);
  EXPECT_EQ(server.requests().size(), 3U);
}

TEST_F(Asking, an_endless_answer_is_cut_off) {
  LoopbackServer server([](const std::string&) { return ok(std::string(200'000, 'x')); });
  auto small = request(server.url());
  small.largest = 100'000;
  const auto answer = client().get(small);
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, HasSubstr("larger than"));
  EXPECT_EQ(answer.error().code, ErrorCode::unusable_document);
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(Asking, a_redirect_on_the_same_host_is_followed) {
  LoopbackServer server([](const std::string& asked) {
    return asked.starts_with("GET /new") ? ok("moved here")
                                         : status("302 Found", "Location: /new\r\n");
  });
  const auto answer = client().get(request(server.url("/old")));
  ASSERT_TRUE(answer) << answer.error().line();
  EXPECT_EQ(answer->body, "moved here");
  EXPECT_THAT(answer->url, HasSubstr("/new"));
}

TEST_F(Asking, a_redirect_to_another_host_needs_permission_and_gets_no_token) {
  LoopbackServer server([](const std::string& asked) {
    if (asked.starts_with("GET /file")) return ok("file");
    return status("301 Moved", "Location: http://localhost:" +
                                   asked.substr(asked.find("port=") + 5, 5) + "/file\r\n");
  });
  auto asked = request(server.url("/?port=" + std::to_string(server.port())));
  asked.headers = {{"Authorization", "Token abc"}};
  const auto refused = client().get(asked);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr("another host"));
  EXPECT_EQ(refused.error().code, ErrorCode::unusable_document);
  asked.rules.redirect_hosts = {"localhost"};
  const auto answer = client().get(asked);
  ASSERT_TRUE(answer) << answer.error().line();
  const auto requests = server.requests();
  EXPECT_THAT(requests.at(1), HasSubstr("Token abc"));
  EXPECT_THAT(requests.back(), Not(HasSubstr("Token")));
}

TEST_F(Asking, a_redirect_into_another_protocol_or_in_circles_ends) {
  LoopbackServer server([](const std::string& asked) {
    return status("302 Found", asked.starts_with("GET /loop") ? "Location: /loop\r\n"
                                                              : "Location: file:///etc/passwd\r\n");
  });
  EXPECT_FALSE(client().get(request(server.url("/"))));
  const auto circle = client().get(request(server.url("/loop")));
  ASSERT_FALSE(circle);
  EXPECT_THAT(circle.error().message, HasSubstr("too often"));
  EXPECT_EQ(server.requests().size(), 5U);
}

TEST_F(Asking, one_host_is_asked_at_most_once_a_second) {
  LoopbackServer server([](const std::string&) { return ok("x"); });
  Client polite = client();
  for (int i = 0; i < 4; ++i)
    ASSERT_TRUE(polite.get(request(server.url())));
  EXPECT_EQ(time_.slept, 3000ms);
}

TEST_F(Asking, a_server_that_is_not_there_is_told_with_its_name) {
  int port = 0;
  {
    LoopbackServer gone([](const std::string&) { return ok(""); });
    port = gone.port();
  }
  auto absent = request("http://127.0.0.1:" + std::to_string(port) + "/feed?secret=1");
  const auto answer = client().get(absent);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::source_unreachable);
  EXPECT_EQ(answer.error().object, "http://127.0.0.1:" + std::to_string(port) + "/feed");
}

TEST_F(Asking, a_stop_ends_the_waiting) {
  LoopbackServer server([](const std::string&) { return status("503 Busy"); });
  std::atomic<bool> stop{true};
  Client stopped("desk@example.org", testing::fake_timing(time_), &stop);
  const auto answer = stopped.get(request(server.url()));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, ErrorCode::interrupted);
}

}  // namespace
}  // namespace pincite::wire
