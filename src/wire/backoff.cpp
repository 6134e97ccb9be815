#include "wire/backoff.hpp"

#include <algorithm>
#include <charconv>
#include <curl/curl.h>
#include <random>
#include <thread>

namespace pincite::wire {

namespace {

constexpr std::chrono::milliseconds least_wait{500};
constexpr std::chrono::milliseconds most_wait{30'000};

double random_share() {
  thread_local std::mt19937_64 generator{std::random_device{}()};
  return std::uniform_real_distribution<double>(0, 1)(generator);
}

}  // namespace

Timing system_timing() {
  return {[] { return std::chrono::system_clock::now(); },
          [] { return std::chrono::steady_clock::now(); },
          [](std::chrono::milliseconds wait) { std::this_thread::sleep_for(wait); }, random_share};
}

std::optional<std::chrono::seconds> retry_after(const std::string& header, const Timing& timing) {
  long seconds = 0;
  const char* end = header.data() + header.size();
  const auto [stopped, error] = std::from_chars(header.data(), end, seconds);
  if (error == std::errc() && stopped == end && seconds >= 0) {
    // A year is as good as for ever, and cannot overflow.
    return std::chrono::seconds(std::min(seconds, 31'536'000L));
  }
  const auto then = curl_getdate(header.c_str(), nullptr);
  if (then == -1) return std::nullopt;
  const auto now = std::chrono::system_clock::to_time_t(timing.now());
  return std::chrono::seconds(std::max<std::time_t>(0, then - now));
}

std::chrono::milliseconds backoff(int attempt, const Timing& timing) {
  const std::chrono::milliseconds ceiling =
      std::min(most_wait, std::chrono::milliseconds(1000L << std::clamp(attempt, 0, 10)));
  const double share = timing.chance();
  return least_wait + std::chrono::milliseconds(static_cast<long>(
                          share * static_cast<double>((ceiling - least_wait).count())));
}

}  // namespace pincite::wire
