#include "unit/notice/run_sample.hpp"

#include <gmock/gmock.h>

#include <sstream>

namespace pincite::notice {
namespace {

using ::testing::HasSubstr;
using testing::sample_firing;

const MailSettings desk{"pincite@example.org", {"desk@example.org", "night@example.org"}};
constexpr base::Seconds now = 1'795'400'100;  // 2026-11-23T02:15:00Z

TEST(Mail, has_the_headers_that_a_mail_needs) {
  const std::string mail = mail_message({sample_firing()}, desk, now);
  EXPECT_THAT(mail, HasSubstr("From: pincite@example.org\r\n"));
  EXPECT_THAT(mail, HasSubstr("To: desk@example.org,\r\n night@example.org\r\n"));
  EXPECT_THAT(mail, HasSubstr("Date: Mon, 23 Nov 2026 02:15:00 +0000\r\n"));
  EXPECT_THAT(mail, HasSubstr("Auto-Submitted: auto-generated\r\n"));
}

TEST(Mail, foreign_text_makes_no_header_and_no_long_line) {
  auto firing = sample_firing();
  firing.why["headline"] = "x\r\nBcc: everybody@example.org\r\n\r\n" + std::string(5000, 'y');
  const std::string mail = mail_message({firing}, desk, now);
  EXPECT_EQ(mail.find("Bcc:"), std::string::npos);
  std::istringstream lines(mail);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(line.size(), 77U);
    EXPECT_TRUE(line.ends_with('\r')) << line;
  }
}

TEST(Mail, the_same_sent_again_has_the_same_message_id) {
  const auto id = [](const std::string& mail) {
    const auto at = mail.find("Message-ID: ");
    return mail.substr(at, mail.find('\r', at) - at);
  };
  const auto first = mail_message({sample_firing()}, desk, now);
  EXPECT_EQ(id(first), id(mail_message({sample_firing()}, desk, now + 86400)));
  EXPECT_NE(id(first), id(mail_message({sample_firing(), sample_firing("f13")}, desk, now)));
}

TEST(MailAddress, only_plain_ones_are_taken) {
  EXPECT_TRUE(check_mail(desk));
  for (const char* bad : {"", "desk", "@example.org", "desk@", "a b@example.org", "-t@example.org",
                          "a@b@c", "desk@example.org\r\nBcc: x@y", "<desk@example.org>"}) {
    EXPECT_FALSE(check_mail({"pincite@example.org", {bad}})) << bad;
    EXPECT_FALSE(check_mail({bad, {"desk@example.org"}})) << bad;
  }
  EXPECT_FALSE(check_mail({"pincite@example.org", {}}));
}

}  // namespace
}  // namespace pincite::notice
