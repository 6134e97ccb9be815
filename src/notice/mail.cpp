#include "notice/escape.hpp"

#include "pincite/base/base64.hpp"
#include "pincite/base/date.hpp"
#include "pincite/base/file.hpp"
#include "pincite/notice/notice.hpp"

#include <algorithm>
#include <array>

namespace pincite::notice {

namespace {

/// "Mon, 23 Nov 2026 02:15:00 +0000" from an ISO time, so that no locale meddles.
std::string mail_date(base::Seconds now) {
  constexpr std::array<const char*, 7> days{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
  constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  constexpr base::Seconds day = 86400;
  const std::string iso = base::iso_time(now);
  const auto date = base::parse_iso_date(iso).value_or(base::Date{});
  const auto weekday = static_cast<std::size_t>(((now / day) % 7 + 7) % 7);  // 1970-01-01: Thursday
  return std::string(days.at(weekday)) + ", " + iso.substr(8, 2) + " " +
         months.at(static_cast<std::size_t>(date.month - 1)) + " " + iso.substr(0, 4) + " " +
         iso.substr(11, 8) + " +0000";
}

/// A header's text as RFC 2047 wants it: words of whole code points.
std::string encoded(const std::string& text) {
  constexpr std::size_t most = 39;  // with "Subject: " in front, 76 characters a line
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(at + most, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
      --end;
    out += (out.empty() ? "" : "\r\n ") + std::string("=?utf-8?B?") +
           base::base64(text.substr(at, end - at)) + "?=";
    at = end;
  }
  return out;
}

/// Base64 in lines of 76 characters.
std::string body(const std::string& text) {
  constexpr std::size_t width = 76;
  const std::string all = base::base64(text);
  std::string out;
  for (std::size_t at = 0; at < all.size(); at += width)
    out += all.substr(at, width) + "\r\n";
  return out;
}

std::string subject_of(const std::vector<model::Firing>& firings) {
  if (firings.size() == 1) return for_line(firings.front().why.value("headline", "alert"));
  return std::to_string(firings.size()) +
         " alerts, first: " + for_line(firings.front().why.value("headline", "alert"));
}

std::string text_of(const std::vector<model::Firing>& firings) {
  std::string text;
  for (const model::Firing& firing : firings) {
    text += (text.empty() ? "" : "\n") + std::string("[") + alert_label(firing.alert) + "] " +
            firing_text(firing);
  }
  return text;
}

std::string message_id(const std::vector<model::Firing>& firings) {
  std::string all;
  for (const model::Firing& firing : firings)
    all += firing_id(firing);
  return "<" + base::sha256(all).substr(0, 32) + "@pincite.invalid>";
}

bool plain_address(const std::string& address) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view(".!#$%&'*+-/=?^_`{|}~@").find(c) != std::string_view::npos;
  };
  constexpr std::size_t longest = 254;  // RFC 5321
  return address.size() <= longest && !address.starts_with('-') &&
         std::count(address.begin(), address.end(), '@') == 1 && address.front() != '@' &&
         address.back() != '@' && std::all_of(address.begin(), address.end(), plain);
}

}  // namespace

base::Status check_mail(const MailSettings& settings) {
  std::vector<std::string> all = settings.to;
  all.push_back(settings.from);
  for (const std::string& address : all) {
    if (!address.empty() && plain_address(address)) continue;
    return base::fail(base::ErrorCode::usage, address.empty() ? "mail address" : address,
                      address.empty() ? "is missing" : "is no plain mail address",
                      "give an address as desk@example.org");
  }
  if (!settings.to.empty()) return {};
  return base::fail(base::ErrorCode::usage, "mail address", "nobody is to get the mail",
                    "give an address as desk@example.org");
}

std::string mail_message(const std::vector<model::Firing>& firings, const MailSettings& settings,
                         base::Seconds now) {
  constexpr std::size_t longest_subject = 200;
  std::string to;
  for (const std::string& address : settings.to)
    to += (to.empty() ? "" : ",\r\n ") + address;
  std::string subject = "pincite: " + subject_of(firings);
  if (subject.size() > longest_subject) {
    subject.resize(longest_subject);
    while (!subject.empty() && (static_cast<unsigned char>(subject.back()) & 0x80U) != 0)
      subject.pop_back();
  }
  return "From: " + settings.from + "\r\nTo: " + to + "\r\nDate: " + mail_date(now) +
         "\r\nMessage-ID: " + message_id(firings) + "\r\nSubject: " + encoded(subject) +
         "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
         "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
         body(text_of(firings));
}

}  // namespace pincite::notice
