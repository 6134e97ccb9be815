#pragma once
/// What every use of libcurl begins with.

#include <curl/curl.h>
#include <string>

namespace pincite::wire {

/// Initialises the library once, whatever the thread.
void initialise_curl();

/// Lines that live as long as a transfer.
struct Lists {
  Lists() = default;
  Lists(const Lists&) = delete;
  Lists& operator=(const Lists&) = delete;
  ~Lists() { curl_slist_free_all(list); }
  void add(const std::string& line) { list = curl_slist_append(list, line.c_str()); }
  curl_slist* list = nullptr;
};

template <class Value>
void set(CURL* easy, CURLoption option, Value value) {
  curl_easy_setopt(easy, option, value);
}

}  // namespace pincite::wire
