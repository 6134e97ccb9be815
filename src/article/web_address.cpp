#include "article/web_address.hpp"

#include "article/ascii.hpp"

#include <array>
#include <utility>

namespace pincite::article {
namespace {

constexpr std::pair<std::string_view, std::string_view> domains[] = {
#include "article/words/domains.inc"
};

std::string bare(std::string_view url) {
  std::string text = lower_ascii(trim(url));
  for (const std::string_view head : {"https://", "http://", "www."}) {
    if (starts_with(text, head)) text.erase(0, head.size());
  }
  text.resize(std::min(text.size(), text.find_first_of("?#")));
  while (!text.empty() && text.back() == '/')
    text.pop_back();
  return text;
}

}  // namespace

bool is_web_address(std::string_view url) {
  return (starts_with(url, "http://") || starts_with(url, "https://")) && url.size() > 11;
}

bool is_front_page(std::string_view url) {
  return !contains(bare(url), "/");
}

std::string without_archive(std::string_view url) {
  for (const std::string_view archive : {"web.archive.org/web/", "archive.org/web/"}) {
    const std::size_t at = url.find(archive);
    if (at == std::string_view::npos) continue;
    const std::size_t page = url.find("http", at + archive.size());
    if (page != std::string_view::npos) return std::string(url.substr(page));
  }
  return std::string(url);
}

bool same_address(std::string_view a, std::string_view b) {
  return !a.empty() && bare(a) == bare(b);
}

std::string outlet_of_address(std::string_view url) {
  const std::string address = bare(url);
  const std::string host = address.substr(0, address.find('/'));
  for (const auto& [domain, outlet] : domains) {
    const std::string tail = "." + std::string(domain);
    if (host == domain || ends_with(host, tail)) return std::string(outlet);
  }
  return {};
}

std::string saved_address(std::string_view page) {
  const std::string_view head = page.substr(0, 4096);
  const std::size_t old = head.find("saved from url=(");
  std::size_t begin = std::string_view::npos;
  if (old != std::string_view::npos) {
    begin = head.find(')', old);
    if (begin != std::string_view::npos) ++begin;
  } else if (contains(head, "SingleFile")) {
    begin = head.find("url: ");
    if (begin != std::string_view::npos) begin += 5;
  }
  if (begin == std::string_view::npos || begin >= head.size()) return {};
  const std::size_t end = head.find_first_of(" \r\n\t<>", begin);
  const std::string url(head.substr(begin, end == std::string_view::npos ? 0 : end - begin));
  return is_web_address(url) ? url : std::string();
}

}  // namespace pincite::article
