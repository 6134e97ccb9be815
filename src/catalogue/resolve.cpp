#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace pincite::catalogue {

using base::ErrorCode;
using Found = std::vector<model::Filing>;

namespace {

constexpr std::size_t shortest_hash = 8;
constexpr std::size_t hash_digits = 64;
constexpr std::size_t choices_shown = 5;

bool all_of(std::string_view text, int (*wanted)(int)) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [&](unsigned char c) { return wanted(c) != 0; });
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

Found by_id(Database& database, const std::string& ref) {
  if (ref.size() < 2 || ref.size() > 18 || (ref[0] != 'f' && ref[0] != 'F')) return {};
  if (!all_of(std::string_view(ref).substr(1), std::isdigit)) return {};
  return read_filings(database, "WHERE id = ?",
                      static_cast<std::int64_t>(std::stoll(ref.substr(1))));
}

Found by_hash(Database& database, const std::string& ref) {
  if (ref.size() < shortest_hash || ref.size() > hash_digits || !all_of(ref, std::isxdigit))
    return {};
  const std::string digits = lower(ref);
  return read_filings(database, "WHERE sha256 >= ? AND sha256 < ? ORDER BY id", digits,
                      digits + "g");
}

/// "cand/3:20-cv-08570/517-1"; judge initials and "517.1" are forgiven.
Found by_docket(Database& database, const std::string& ref) {
  const auto first = ref.find('/');
  const auto last = ref.rfind('/');
  if (first == std::string::npos || first == last) return {};
  model::Filing wanted;
  wanted.court = lower(ref.substr(0, first));
  wanted.docket_number = ref.substr(first + 1, last - first - 1);
  std::string ecf = ref.substr(last + 1);
  std::replace(ecf.begin(), ecf.end(), '.', '-');
  return read_filings(database, "WHERE docket = ? AND ecf = ? ORDER BY id",
                      model::docket_key(wanted), ecf);
}

/// The path as stored, or any file with bytes that the library has.
Found by_path(Database& database, const std::string& ref) {
  std::error_code error;
  const auto absolute = base::fs::absolute(ref, error).lexically_normal();
  auto found = read_filings(database, "WHERE path IN (?, ?) ORDER BY id", ref, absolute.string());
  if (!found.empty() || !base::fs::is_regular_file(ref, error)) return found;
  auto hash = base::sha256_file(ref);
  if (!hash) return {};
  return read_filings(database, "WHERE sha256 = ?", *hash);
}

std::string choices(const Found& found) {
  std::string text = "choose one of";
  for (std::size_t i = 0; i < found.size() && i < choices_shown; ++i) {
    const auto& filing = found[i];
    text += (i == 0 ? " " : ", ") + model::filing_ref(filing.id);
    const std::string& name = filing.title.empty() ? filing.path : filing.title;
    if (!name.empty()) text += " (" + name + ")";
  }
  return text + (found.size() > choices_shown ? ", …" : "");
}

base::Result<model::Filing> only_one(const std::string& ref, Found found) {
  if (found.size() == 1) return std::move(found.front());
  if (found.empty()) {
    return base::fail(
        ErrorCode::unusable_document, ref, "is not in the library",
        "name a filing as f12, cand/3:20-cv-08570/517-1, ≥ 8 digits of its SHA-256, or "
        "its path; pincite list filings shows what is there");
  }
  return base::fail(ErrorCode::unusable_document, ref,
                    "names " + std::to_string(found.size()) + " filings", choices(found));
}

}  // namespace

base::Result<std::optional<model::Filing>>
Catalogue::filing_by_sha256(const std::string& hex_prefix) {
  using Answer = base::Result<std::optional<model::Filing>>;
  Database& database = state_->database;
  return database.guarded([&]() -> Answer {
    auto found = by_hash(database, hex_prefix);
    if (found.empty()) return std::optional<model::Filing>();
    auto one = only_one(hex_prefix, std::move(found));
    if (!one) return base::pass_on(one);
    return std::optional<model::Filing>(std::move(*one));
  });
}

base::Result<model::Filing> Catalogue::resolve(const std::string& ref) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Result<model::Filing> {
    const ReadTransaction consistent(database);
    for (const auto& look : {by_id, by_hash, by_docket, by_path}) {
      auto found = look(database, ref);
      if (!found.empty()) return only_one(ref, std::move(found));
    }
    return only_one(ref, {});
  });
}

}  // namespace pincite::catalogue
