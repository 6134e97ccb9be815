#include "wire/curl.hpp"

#include <mutex>

namespace pincite::wire {

void initialise_curl() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

}  // namespace pincite::wire
