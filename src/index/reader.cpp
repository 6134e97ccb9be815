#include "index/expand.hpp"
#include "index/generation.hpp"
#include "index/guard.hpp"
#include "index/postings.hpp"
#include "index/row_search.hpp"
#include "index/store.hpp"

#include "pincite/index/index.hpp"

#include <xapian.h>

#include <algorithm>

namespace pincite::index {

namespace {

namespace fs = base::fs;
using Ids = std::vector<model::FilingId>;

/// A writer may overtake a reader again and again; after that many times something else is wrong.
constexpr int most_attempts = 10;

std::vector<model::FilingId> as_ids(const std::vector<Xapian::docid>& docids) {
  return {docids.begin(), docids.end()};
}

class XapianReader final : public Reader {
 public:
  explicit XapianReader(fs::path library)
      : library_(std::move(library)), object_(index_folder(library_).string()) {}

  base::Status refresh() override {
    return retried([&] {
      const auto current = current_generation(library_);
      if (current == generation_ && current) {
        if (database_.reopen()) count_state();
        return base::Status{};
      }
      return open_current(current);
    });
  }

  std::uint64_t state() const override { return state_; }
  bool exists() const override { return generation_.has_value(); }

  base::Result<std::vector<Occurrence>> phrase(const std::vector<std::string>& folded,
                                               std::size_t limit, std::size_t* total) override {
    auto found = find(plain_row(folded), nullptr);
    if (!found) return found;
    if (total != nullptr) *total = found->size();
    if (found->size() > limit) found->resize(limit);
    return found;
  }

  base::Result<std::vector<std::pair<model::FilingId, double>>>
  ranked(const std::vector<std::string>& folded, std::size_t limit) override {
    return run([&] {
      std::vector<std::pair<model::FilingId, double>> found;
      Xapian::Enquire enquire(database_);
      enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, folded.begin(), folded.end()));
      const auto size =
          static_cast<Xapian::doccount>(std::min<std::size_t>(limit, database_.get_doccount()));
      const Xapian::MSet best = enquire.get_mset(0, size);
      for (auto at = best.begin(); at != best.end(); ++at) {
        found.emplace_back(*at, at.get_weight());
      }
      return found;
    });
  }

  std::uint64_t filing_frequency(const std::string& folded) override {
    return run([&] { return std::uint64_t{database_.get_termfreq(folded)}; }).value_or(0);
  }

  std::uint64_t occurrences(const std::string& folded) override {
    return run([&] { return std::uint64_t{database_.get_collection_freq(folded)}; }).value_or(0);
  }

  std::uint64_t filings() override {
    return run([&] { return std::uint64_t{database_.get_doccount()}; }).value_or(0);
  }

  base::Result<std::vector<Occurrence>> find(const Row& row, const Ids* within) override {
    return run([&] { return find_row(facts_, row, within); });
  }

  base::Result<std::vector<Occurrence>> find(const Near& near, const Ids* within) override {
    return run([&] { return find_near(facts_, near, within); });
  }

  base::Result<std::vector<Posting>> any_of(const std::vector<std::string>& terms) override {
    return run([&] { return count_any(database_, terms); });
  }

  base::Result<Ids> in_a_row(const std::vector<std::string>& terms) override {
    return run([&] { return as_ids(index::in_a_row(database_, terms)); });
  }

  base::Result<Ids> all() override {
    return run([&] {
      Ids ids;
      for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
        ids.push_back(*at);
      }
      return ids;
    });
  }

  base::Result<Ids> filed(const std::optional<base::Date>& from,
                          const std::optional<base::Date>& to) override {
    return run([&] {
      const std::string low = from ? digits(*from) : "";
      const std::string high = to ? digits(*to) : "99999999";
      Ids ids;
      for (auto at = database_.valuestream_begin(slot_filed);
           at != database_.valuestream_end(slot_filed); ++at) {
        const std::string day = *at;
        if (day >= low && day <= high) ids.push_back(at.get_docid());
      }
      return ids;
    });
  }

  base::Result<std::vector<std::string>> filed_dates(const Ids& ids) override {
    auto days = values(slot_filed, ids);
    if (!days) return days;
    for (std::string& day : *days) {
      if (day.size() == 8) day = day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6);
    }
    return days;
  }

  base::Result<std::vector<std::string>> docket_keys(const Ids& ids) override {
    return values(slot_docket, ids);
  }

  base::Result<std::shared_ptr<const FilingLayout>> layout(model::FilingId id) override {
    return run([&] { return facts_.layout(static_cast<Xapian::docid>(id)); });
  }

  base::Result<std::uint32_t> plain_body(model::FilingId id) override {
    return run([&] { return std::max(facts_.body_end(static_cast<Xapian::docid>(id)), 1U) - 1; });
  }

  base::Result<std::vector<std::uint32_t>> lengths(const Ids& ids) override {
    return run([&] {
      std::vector<std::uint32_t> found;
      for (const model::FilingId id : ids) {
        found.push_back(facts_.length(static_cast<Xapian::docid>(id)));
      }
      return found;
    });
  }

  double mean_length() override {
    return run([&] { return database_.get_avlength(); }).value_or(0);
  }

  base::Result<Expansions> same_stem(const std::string& word, std::size_t most) override {
    return run([&] { return index::same_stem(database_, word, most); });
  }

  base::Result<Expansions> starting_with(const std::string& prefix, std::size_t most) override {
    return run([&] { return index::starting_with(database_, prefix, most); });
  }

  base::Result<Expansions> similar(const std::string& word, int letters,
                                   std::size_t most) override {
    return run([&] { return index::similar(database_, word, letters, most); });
  }

  base::Result<Expansions> misread(const std::string& word, int letters,
                                   std::size_t most) override {
    return run([&] { return index::misread(database_, word, letters, most); });
  }

 private:
  static std::string digits(const base::Date& date) {
    std::string day = date.iso();
    std::erase(day, '-');
    return day;
  }

  /// What a failure names.
  [[nodiscard]] const std::string& object() const { return object_; }

  base::Status open_current(std::optional<int> current) {
    if (!current) {
      // A writable one is the only way to an empty database; only its handle is kept.
      database_ = Xapian::WritableDatabase(  // NOLINT(cppcoreguidelines-slicing)
          std::string(), Xapian::DB_BACKEND_INMEMORY);
    } else {
      Xapian::Database opened(generation_folder(library_, *current).string(),
                              Xapian::DB_BACKEND_GLASS);
      if (auto right = check_schema(opened); !right) return right;
      database_ = std::move(opened);
    }
    generation_ = current;
    object_ = (current ? generation_folder(library_, *current) : index_folder(library_)).string();
    count_state();
    return {};
  }

  void count_state() {
    ++state_;
    facts_.turn_to(database_);
  }

  base::Status check_schema(const Xapian::Database& opened) const {
    const std::string found = opened.get_metadata(schema_key);
    const std::string wanted = std::to_string(index_schema_version);
    if (found == wanted || (found.empty() && opened.get_doccount() == 0)) return {};
    return base::fail(base::ErrorCode::library_unusable, index_folder(library_).string(),
                      "the index has schema " + (found.empty() ? "?" : found) +
                          ", this program reads " + wanted,
                      "run pincite reindex");
  }

  /// Opens again when a rebuild deletes the generation under our hands.
  template <class Work>
  base::Status retried(Work work) {
    for (int attempt = 1;; ++attempt) {
      try {
        return work();
      } catch (const Xapian::Error& error) {
        const bool moved = current_generation(library_) != generation_;
        const bool overtaken = std::string(error.get_type()) == "DatabaseModifiedError";
        if (attempt >= most_attempts || (!moved && !overtaken)) {
          return tl::unexpected<base::Error>(as_error(object(), error));
        }
      }
    }
  }

  /// Runs `work` on one state of the database, again on a newer one when a writer overtook it.
  template <class Work>
  auto run(Work work) -> base::Result<std::invoke_result_t<Work>> {
    for (int attempt = 1;; ++attempt) {
      try {
        return guarded(object(), work);
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt >= most_attempts) {
          return tl::unexpected<base::Error>(as_error(object(), error));
        }
        if (auto fresh = refresh(); !fresh) return base::pass_on(fresh);
      }
    }
  }

  base::Result<std::vector<std::string>> values(Xapian::valueno slot, const Ids& ids) {
    return run([&] {
      std::vector<std::string> found(ids.size());
      auto at = database_.valuestream_begin(slot);
      const auto end = database_.valuestream_end(slot);
      for (std::size_t i = 0; i < ids.size() && at != end; ++i) {
        const auto id = static_cast<Xapian::docid>(ids[i]);
        if (at.get_docid() < id) at.skip_to(id);
        if (at != end && at.get_docid() == id) found[i] = *at;
      }
      return found;
    });
  }

  fs::path library_;
  std::string object_;
  std::optional<int> generation_;
  Xapian::Database database_;
  Facts facts_;  ///< of this state
  std::uint64_t state_ = 0;
};

}  // namespace

base::Result<std::unique_ptr<Reader>> Reader::open(const fs::path& library) {
  auto reader = std::make_unique<XapianReader>(library);
  if (auto opened = reader->refresh(); !opened) return base::pass_on(opened);
  return reader;
}

}  // namespace pincite::index
