#include "unit/wire/fake_timing.hpp"
#include "wire/address.hpp"
#include "wire/backoff.hpp"

#include "pincite/wire/url.hpp"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <cstring>
#include <netinet/in.h>

namespace pincite::wire {
namespace {

using namespace std::chrono_literals;

bool is_public_text(const char* text) {
  sockaddr_in in{};
  in.sin_family = AF_INET;
  if (::inet_pton(AF_INET, text, &in.sin_addr) == 1) {
    return is_public(reinterpret_cast<sockaddr*>(&in));
  }
  sockaddr_in6 in6{};
  in6.sin6_family = AF_INET6;
  EXPECT_EQ(::inet_pton(AF_INET6, text, &in6.sin6_addr), 1) << text;
  return is_public(reinterpret_cast<sockaddr*>(&in6));
}

TEST(Addresses, of_the_outside_world_are_public) {
  for (const char* text : {"8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.1", "100.128.0.1",
                           "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8"}) {
    EXPECT_TRUE(is_public_text(text)) << text;
  }
}

TEST(Addresses, of_the_inside_are_not_however_they_are_wrapped) {
  for (const char* text : {"127.0.0.1",
                           "10.1.2.3",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.168.1.1",
                           "169.254.169.254",
                           "100.64.0.1",
                           "0.0.0.0",
                           "224.0.0.1",
                           "255.255.255.255",
                           "198.18.0.1",
                           "::1",
                           "::",
                           "fe80::1",
                           "fd00::1",
                           "ff02::1",
                           "::ffff:127.0.0.1",
                           "::ffff:10.0.0.1",
                           "64:ff9b::127.0.0.1",
                           "2002:7f00:1::",
                           "2001::1",
                           "2001:db8::1"}) {
    EXPECT_FALSE(is_public_text(text)) << text;
  }
}

TEST(Waiting, reads_seconds_and_dates_of_retry_after) {
  testing::FakeTime time;
  const Timing timing = testing::fake_timing(time);
  EXPECT_EQ(retry_after("120", timing), 120s);
  EXPECT_EQ(retry_after("Tue, 14 Nov 2023 22:14:20 GMT", timing), 60s);
  EXPECT_EQ(retry_after("Tue, 14 Nov 2000 22:14:20 GMT", timing), 0s);
  EXPECT_EQ(retry_after("soon", timing), std::nullopt);
  EXPECT_EQ(retry_after("-5", timing), std::nullopt);
  EXPECT_EQ(retry_after("99999999999999", timing), 31'536'000s);
}

TEST(Waiting, grows_with_the_attempts_up_to_a_limit) {
  testing::FakeTime time;
  const Timing timing = testing::fake_timing(time);
  time.chance = 0;
  EXPECT_EQ(backoff(9, timing), 500ms);
  time.chance = 1;
  EXPECT_EQ(backoff(1, timing), 2s);
  EXPECT_EQ(backoff(3, timing), 8s);
  EXPECT_EQ(backoff(9, timing), 30s);
}

TEST(Urls, are_taken_apart_and_shown_without_their_query) {
  const auto url = parse_url("https://ECF.Example.org:8443/a/../b?token=x#f");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->host, "ecf.example.org");
  EXPECT_EQ(url->port, "8443");
  EXPECT_EQ(url->shown(), "https://ecf.example.org:8443/b");
  EXPECT_EQ(resolve_url(*url, "//other.org/x")->text, "https://other.org/x");
  EXPECT_FALSE(resolve_url(*url, "javascript:alert(1)"));
}

TEST(Urls, patterns_cover_what_stands_below_only) {
  EXPECT_TRUE(host_matches("a.example.org", "*.example.org"));
  EXPECT_FALSE(host_matches("example.org", "*.example.org"));
  EXPECT_FALSE(host_matches("badexample.org", "*.example.org"));
  EXPECT_TRUE(host_matches("example.org", "example.org"));
}

}  // namespace
}  // namespace pincite::wire
