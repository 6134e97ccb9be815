#include "index/facts.hpp"

#include "index/store.hpp"

#include <limits>

namespace pincite::index {

namespace {

/// Kept at once: some kilobytes each.
constexpr std::size_t most_layouts = 4000;

constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();

/// The number kept for a filing, which `look_up` gives when it is asked for first.
template <class LookUp>
std::uint32_t kept(std::vector<std::uint32_t>& numbers, Xapian::docid filing, LookUp look_up) {
  if (filing >= numbers.size()) numbers.resize(std::size_t{filing} + 1, unknown);
  if (numbers[filing] == unknown) numbers[filing] = look_up();
  return numbers[filing];
}

}  // namespace

void Facts::turn_to(Xapian::Database database) {
  ends_ = {};
  body_ends_.clear();
  lengths_.clear();
  layouts_.clear();
  database_ = std::move(database);
}

std::uint32_t Facts::body_end(Xapian::docid filing) {
  return kept(body_ends_, filing, [&] { return stored_body_end(filing); });
}

std::uint32_t Facts::length(Xapian::docid filing) {
  return kept(lengths_, filing, [&] { return database_.get_doclength(filing); });
}

std::uint32_t Facts::stored_body_end(Xapian::docid filing) {
  const Xapian::ValueIterator none;
  // The stream runs forwards only.
  if (ends_ == none || ends_.get_docid() > filing) {
    ends_ = database_.valuestream_begin(slot_body_end);
  }
  if (ends_ != none) ends_.skip_to(filing);
  return ends_ != none && ends_.get_docid() == filing ? unpack_u32(*ends_) : 0;
}

std::shared_ptr<const FilingLayout> Facts::layout(Xapian::docid filing) {
  const auto known = layouts_.find(filing);
  if (known != layouts_.end()) return known->second;
  auto layout = decode_layout(database_.get_document(filing).get_data());
  if (!layout) throw Xapian::DatabaseCorruptError(layout.error().message);
  if (layouts_.size() >= most_layouts) layouts_.clear();
  return layouts_.emplace(filing, std::make_shared<FilingLayout>(std::move(*layout))).first->second;
}

}  // namespace pincite::index
