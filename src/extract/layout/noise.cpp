#include "extract/layout/noise.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>

namespace pincite::extract {
namespace {

constexpr float well_read = 80;  // Tesseract's confidence of words it is sure of
constexpr float doubtful = 75;
constexpr std::size_t enough_words = 30;

}  // namespace

void set_noise_aside(WorkPage& page) {
  if (!page.scanned()) return;
  std::vector<double> lefts, rights;
  for (const Item& item : page.items) {
    const bool sure = item.confidence >= well_read && count_letters(item.text).letters >= 3;
    if (item.use != Use::content || !sure) continue;
    lefts.push_back(item.u0);
    rights.push_back(item.u1);
  }
  if (lefts.size() < enough_words) return;
  const double left = quantile(std::move(lefts), 0.01);
  const double right = quantile(std::move(rights), 0.99);
  for (Item& item : page.items) {
    const bool outside = item.u0 > right - 1 || item.u1 < left + 1;
    const bool doubt = item.confidence >= 0 && item.confidence < doubtful;
    if (item.use == Use::content && outside && doubt) item.use = Use::side;
  }
}

}  // namespace pincite::extract
