#include "index/generation.hpp"
#include "index/guard.hpp"
#include "index/positions.hpp"
#include "index/store.hpp"
#include "index/word_pairs.hpp"

#include "pincite/index/index.hpp"
#include "pincite/index/terms.hpp"
#include "pincite/text/fold.hpp"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace pincite::index {

namespace {

namespace fs = base::fs;

/// Words buffered before the writer commits by itself: some 20,000 pages, 300 MB (measured:
/// 15 MB a thousand pages).
constexpr std::size_t words_per_commit = 7'000'000;

/// Xapian commits by itself after ten thousand documents, which would be without their positions.
constexpr std::size_t filings_per_commit = 5'000;

/// Positions between two values of one field of words.
constexpr std::uint32_t value_gap = 100;

/// The terms of an entry: how often each counts, and where it stands.
class Terms {
 public:
  void add(const std::string& term, std::uint32_t position, Xapian::termcount count) {
    Uses& uses = uses_[term];
    uses.count += count;
    uses.positions.push_back(position);
  }

  /// Two words in a row; a pair has positions only.
  void add_pair(const std::string& first, const std::string& second, std::uint32_t position) {
    pairs_[pair_term(first, second)].push_back(position);
  }

  void write(Xapian::docid filing, Xapian::Document& entry, PositionWriter& positions) {
    for (auto& [term, uses] : uses_) {
      entry.add_term(term, uses.count);
      put(term, filing, uses.positions, positions);
    }
    for (auto& [term, at] : pairs_)
      put(term, filing, at, positions);
  }

 private:
  struct Uses {
    Xapian::termcount count = 0;
    std::vector<std::uint32_t> positions;
  };

  static void put(const std::string& term, Xapian::docid filing, std::vector<std::uint32_t>& at,
                  PositionWriter& positions) {
    std::sort(at.begin(), at.end());
    positions.put(term, filing, at);
  }

  std::unordered_map<std::string, Uses> uses_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> pairs_;
};

void add_pairs(const text::Flow& flow, const ZoneRun& run, Terms& terms) {
  bool paired = false;
  for (std::uint32_t i = run.begin; i < run.end; ++i) {
    const bool before = std::exchange(paired, is_paired_word(flow.tokens[i].folded));
    if (!before || !paired) continue;
    terms.add_pair(flow.tokens[i - 1].folded, flow.tokens[i].folded,
                   run.first_position + (i - 1 - run.begin));
  }
}

void add_body_words(const cite::Document& document, const FilingLayout& layout, Terms& terms) {
  const text::Flow& flow = document.flow;
  for (const ZoneRun& run : layout.zones) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      // An alternate reading counts only where it says something else than the ordinary stream.
      const std::string& word = flow.tokens[i].folded;
      bool again = false;
      if (i >= layout.first_alternate) {
        const Twin twin = layout.twins[i - layout.first_alternate];
        again = twin.end == twin.begin + 1 && flow.tokens[twin.begin].folded == word;
      }
      terms.add(word, run.first_position + (i - run.begin), again ? 0 : 1);
    }
    add_pairs(flow, run, terms);
  }
}

void add_fields(const model::Filing& filing, Terms& terms, Xapian::Document& entry) {
  for (const FieldRow& field : field_table()) {
    if (field.kind == FieldKind::key) {
      for (const std::string& term : stored_key_terms(field, filing))
        entry.add_boolean_term(term);
    }
    if (field.kind != FieldKind::words) continue;
    std::uint32_t position = 1;
    for (const std::string& value : field_values(field, filing)) {
      for (const std::string& word : text::fold_words(value)) {
        terms.add(word_term(field, word), position++, 0);
      }
      position += value_gap;
    }
  }
}

void add_values(const model::Filing& filing, const FilingLayout& layout, Xapian::Document& entry) {
  if (filing.filed) {
    std::string day = filing.filed->iso();
    std::erase(day, '-');
    entry.add_value(slot_filed, day);
  }
  const bool body = !layout.zones.empty() && layout.zones.front().zone == text::Zone::body;
  const std::uint32_t end = body && layout.gaps.empty() ? layout.zones.front().end + 1 : 1;
  entry.add_value(slot_body_end, pack_u32(end));
  entry.add_value(slot_docket, model::docket_key(filing));
}

class XapianWriter final : public Writer {
 public:
  XapianWriter(fs::path library, int generation, Xapian::WritableDatabase database)
      : library_(std::move(library)), generation_(generation), database_(std::move(database)) {}

  base::Status put(const cite::Document& document) override {
    return guarded(object(), [&] { put_entry(document); });
  }

  base::Status remove(model::FilingId id) override {
    return guarded(object(), [&] {
      try {
        forget_if_there(static_cast<Xapian::docid>(id));
        database_.delete_document(static_cast<Xapian::docid>(id));
      } catch (const Xapian::DocNotFoundError&) {
        return;  // never put
      }
    });
  }

  base::Status commit() override {
    return guarded(object(), [&] { flush(); });
  }

  base::Status publish() override {
    if (auto done = commit(); !done) return done;
    if (auto done = point_to(library_, generation_); !done) return done;
    delete_others(library_, generation_);
    return {};
  }

 private:
  [[nodiscard]] std::string object() const {
    return generation_folder(library_, generation_).string();
  }

  void flush() {
    positions_.flush();
    database_.commit();
    buffered_ = 0;
    filings_ = 0;
  }

  /// Takes the positions of an entry that is to be replaced or removed out of the lists. Throws
  /// Xapian::DocNotFoundError when there is none.
  void forget_positions(Xapian::docid filing) {
    std::vector<std::string> terms;
    for (auto at = database_.termlist_begin(filing); at != database_.termlist_end(filing); ++at)
      terms.push_back(*at);
    for (const std::string& term : terms)
      positions_.put(term, filing, {});
    forget_pairs(filing, terms);
  }

  /// Which pairs the entry has is written nowhere: those of its words are all there can be.
  void forget_pairs(Xapian::docid filing, std::vector<std::string> terms) {
    std::erase_if(terms, [](const std::string& term) { return !is_paired_word(term); });
    for (const std::string& first : terms) {
      for (const std::string& second : terms)
        positions_.put(pair_term(first, second), filing, {});
    }
  }

  void forget_if_there(Xapian::docid filing) {
    if (filing > database_.get_lastdocid()) return;
    try {
      forget_positions(filing);
    } catch (const Xapian::DocNotFoundError&) {
      return;
    }
  }

  void put_entry(const cite::Document& document) {
    const FilingLayout layout = make_layout(document);
    const auto filing = static_cast<Xapian::docid>(document.filing.id);
    forget_if_there(filing);
    Xapian::Document entry;
    Terms terms;
    add_body_words(document, layout, terms);
    add_fields(document.filing, terms, entry);
    terms.write(filing, entry, positions_);
    add_values(document.filing, layout, entry);
    entry.set_data(encode_layout(layout));
    remember_forms(document.flow);
    database_.replace_document(filing, entry);
    buffered_ += document.flow.tokens.size();
    if (buffered_ >= words_per_commit || ++filings_ >= filings_per_commit) flush();
  }

  /// Enters words not seen before into the table stem → words, in order of stems (the table is
  /// written a stem at a time).
  void remember_forms(const text::Flow& flow) {
    std::set<std::pair<std::string, std::string>> fresh;
    for (const text::Token& token : flow.tokens) {
      if (!has_forms(token.folded) || !known_.insert(token.folded).second) continue;
      if (database_.term_exists(token.folded)) continue;
      fresh.emplace(stem_key(stem_, token.folded), token.folded);
    }
    for (const auto& [key, word] : fresh)
      database_.add_synonym(key, word);
  }

  fs::path library_;
  int generation_;
  Xapian::WritableDatabase database_;
  PositionWriter positions_{database_};
  Xapian::Stem stem_{"english"};
  std::unordered_set<std::string> known_;
  std::size_t buffered_ = 0;  ///< words since the last commit
  std::size_t filings_ = 0;   ///< the same in filings
};

base::Status check_schema(const std::string& object, Xapian::WritableDatabase& database) {
  const std::string wanted = std::to_string(index_schema_version);
  const std::string found = database.get_metadata(schema_key);
  if (found == wanted) return {};
  if (found.empty() && database.get_doccount() == 0) {
    database.set_metadata(schema_key, wanted);
    database.commit();
    return {};
  }
  return base::fail(base::ErrorCode::library_unusable, object,
                    "the index has schema " + (found.empty() ? "?" : found) +
                        ", this program writes " + wanted,
                    "run pincite reindex");
}

base::Result<std::unique_ptr<Writer>> open_generation(const fs::path& library, int generation) {
  const fs::path folder = generation_folder(library, generation);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    return base::fail(base::ErrorCode::library_unusable, folder.string(), error.message(),
                      "look at disk space and permissions");
  }
  auto opened = guarded(folder.string(), [&] {
    return Xapian::WritableDatabase(folder.string(),
                                    Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
  });
  if (!opened) return base::pass_on(opened);
  auto checked = guarded(folder.string(), [&] { return check_schema(folder.string(), *opened); });
  if (!checked) return base::pass_on(checked);
  if (!*checked) return base::pass_on(*checked);
  return std::make_unique<XapianWriter>(library, generation, std::move(*opened));
}

}  // namespace

bool is_outdated(const fs::path& library) {
  const auto current = current_generation(library);
  if (!current) return false;
  try {
    const Xapian::Database database(generation_folder(library, *current).string());
    const int found = std::atoi(database.get_metadata(schema_key).c_str());
    return found > 0 && found < index_schema_version;
  } catch (const Xapian::Error&) {
    return false;  // whoever uses it is told why it cannot be read
  }
}

base::Result<std::unique_ptr<Writer>> Writer::open(const fs::path& library) {
  if (const auto current = current_generation(library)) return open_generation(library, *current);
  const auto left = generations(library);
  const int first = left.empty() ? 1 : left.back() + 1;
  auto writer = open_generation(library, first);
  if (!writer) return writer;
  if (auto done = point_to(library, first); !done) return base::pass_on(done);
  return writer;
}

base::Result<std::unique_ptr<Writer>> Writer::open_new_generation(const fs::path& library) {
  const auto current = current_generation(library);
  const auto left = generations(library);
  const int next = std::max(left.empty() ? 0 : left.back(), current.value_or(0)) + 1;
  delete_others(library, current);
  return open_generation(library, next);
}

}  // namespace pincite::index
