#include "support/loopback_server.hpp"
#include "unit/wire/fake_timing.hpp"

#include "pincite/wire/client.hpp"

#include <gmock/gmock.h>

namespace pincite::wire {
namespace {

using test::LoopbackServer;
using test::ok;
using test::status;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class Posting : public ::testing::Test {
 protected:
  Client client() { return Client("desk@example.org", testing::fake_timing(time_)); }

  static Request request(const std::string& url) {
    Request made;
    made.url = url;
    made.body = "{\"alert\":\"inbox\"}";
    made.body_type = "application/json";
    made.rules.allow_private = true;
    return made;
  }

  testing::FakeTime time_;
};

TEST_F(Posting, the_body_goes_out_with_its_type_and_length) {
  LoopbackServer server([](const std::string&) { return ok("thanks"); });
  const auto answer = client().post(request(server.url("/hook")));
  ASSERT_TRUE(answer) << answer.error().line();
  EXPECT_THAT(server.requests().at(0), HasSubstr("POST /hook HTTP/1.1"));
  EXPECT_THAT(server.requests().at(0), HasSubstr("Content-Type: application/json"));
  EXPECT_THAT(server.requests().at(0), HasSubstr("Content-Length: 17"));
}

TEST_F(Posting, a_busy_receiver_is_asked_again) {
  int count = 0;
  LoopbackServer server([&](const std::string&) {
    return ++count < 3 ? status("503 Service Unavailable") : ok("thanks");
  });
  EXPECT_TRUE(client().post(request(server.url())));
  EXPECT_THAT(server.requests(), SizeIs(3));
}

TEST_F(Posting, a_receiver_that_does_not_take_it_is_a_failure) {
  LoopbackServer server([](const std::string&) { return status("404 Not Found"); });
  const auto answer = client().post(request(server.url()));
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, HasSubstr("status 404"));
  EXPECT_THAT(server.requests(), SizeIs(1));
}

TEST_F(Posting, a_redirect_is_not_followed) {
  LoopbackServer server([](const std::string&) { return status("302 Found", "Location: /x\r\n"); });
  EXPECT_FALSE(client().post(request(server.url())));
  EXPECT_THAT(server.requests(), SizeIs(1));
}

}  // namespace
}  // namespace pincite::wire
