#include "pipeline/night_download.hpp"

#include "pipeline/intake.hpp"
#include "pipeline/night_items.hpp"

#include "pincite/base/clock.hpp"
#include "pincite/base/sha1.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <set>

namespace pincite::pipeline {

using catalogue::ItemState;
using catalogue::JournalItem;
using ingest::Item;
using ingest::ItemKind;

namespace {

constexpr std::size_t head_bytes = 1024;  // as far as PDF readers look for the header
constexpr std::size_t tail_bytes = 4096;  // and for the end mark, which transports pad

base::fs::path inbox_file(const base::fs::path& library, const JournalItem& item, ItemKind kind) {
  const std::string name = base::sha256(item.key + "\n" + item.stamp).substr(0, 40);
  return night_folder(library) / "inbox" / (name + (kind == ItemKind::story ? ".html" : ".pdf"));
}

void fail(JournalItem& item, std::string why) {
  item.state = ItemState::failed;
  item.error = std::move(why);
  item.file.clear();
}

void accept(JournalItem& item, const base::fs::path& file, std::string sha256) {
  item.state = ItemState::verified;
  item.file = file.string();
  item.sha256 = std::move(sha256);
  item.error.clear();
}

/// The same for what was fetched: which bytes these are is remembered.
void accept_bytes(JournalItem& item, const base::fs::path& file, const std::string& bytes) {
  Item facts = facts_of(item);
  if (facts.kind == ItemKind::filing) remember_had(facts, base::sha1(bytes));
  item.facts = base::to_line(ingest::pack(facts));
  accept(item, file, base::sha256(bytes));
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  });
  return text;
}

bool looks_like_page(const std::string& bytes) {
  const auto begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const std::string head = begin == std::string::npos ? "" : lower(bytes.substr(begin, 15));
  return head.starts_with("<!doctype") || head.starts_with("<html") || head.starts_with("<head") ||
         head.starts_with("<?xml");
}

/// A third of the longer words of the feed's title stand somewhere in the page: headlines are
/// changed between feed and page, while a page that asks to log in, or says sorry, has none of
/// them.
bool names_story(const std::string& page, const std::string& title) {
  constexpr std::size_t long_word = 4;
  auto wanted = text::fold_words(title);
  std::erase_if(wanted, [](const std::string& word) { return word.size() < long_word; });
  const auto words = text::fold_words(page);
  const std::set<std::string> there(words.begin(), words.end());
  const auto found = std::count_if(wanted.begin(), wanted.end(),
                                   [&](const std::string& word) { return there.contains(word); });
  return static_cast<std::size_t>(found) * 3 >= wanted.size();
}

bool has_end(const std::string& bytes) {
  const std::size_t tail = bytes.size() > tail_bytes ? bytes.size() - tail_bytes : 0;
  const std::string end = lower(bytes.substr(tail));
  return end.find("</html") != std::string::npos || end.find("</body") != std::string::npos;
}

/// Was the page without its end on an earlier night too?
bool still_cut_short(Item& facts, base::Seconds now) {
  const auto first = base::parse_iso_time(facts.cut_short);
  if (!first || *first > now) facts.cut_short = base::iso_time(now);
  return is_of_earlier_night(facts.cut_short, now);
}

/// Pages end with </html> or at least </body>, though HTML does not demand it: one without is taken
/// when it is still so on a later night.
std::string story_problem(const std::string& bytes, Item& facts, base::Seconds now) {
  if (bytes.empty()) return "is empty";
  if (!looks_like_page(bytes)) return {};
  if (!names_story(bytes, facts.description)) return "is another page than the feed names";
  return has_end(bytes) || still_cut_short(facts, now)
             ? ""
             : "may be cut short: it lacks the end of a page";
}

/// Puts the answer into the inbox, or says what is wrong with it.
base::Status keep(const wire::Response& response, Item facts, const base::fs::path& file,
                  base::Seconds now, JournalItem& item) {
  const std::string problem = facts.kind == ItemKind::story
                                  ? story_problem(response.body, facts, now)
                                  : pdf_problem(response.body, facts.sha1);
  item.facts = base::to_line(ingest::pack(facts));
  if (!problem.empty()) {
    fail(item, problem);
    return {};
  }
  std::error_code error;
  base::fs::create_directories(file.parent_path(), error);
  if (auto ok = base::write_file_atomically(file, response.body); !ok) return ok;
  accept_bytes(item, file, response.body);
  return {};
}

void take_refusal(const wire::Response& response, const Item& facts, JournalItem& item) {
  const bool absent = response.status == 404 || response.status == 403 || response.status == 410;
  if (absent && facts.may_be_missing) {
    item.state = ItemState::missing;
    item.error = "no free copy yet";
    return;
  }
  fail(item, "the server answers with status " + std::to_string(response.status));
}

}  // namespace

base::fs::path night_folder(const base::fs::path& library) {
  return library / "nightly";
}

std::string pdf_problem(const std::string& bytes, const std::string& sha1) {
  if (bytes.empty()) return "is empty";
  if (!sha1.empty() && base::sha1(bytes) == sha1) return {};
  if (bytes.substr(0, head_bytes).find("%PDF-") == std::string::npos) {
    return looks_like_page(bytes) ? "is a web page instead of a PDF" : "is no PDF";
  }
  const std::size_t tail = bytes.size() > tail_bytes ? bytes.size() - tail_bytes : 0;
  if (bytes.find("%%EOF", tail) == std::string::npos)
    return "is cut short: it lacks the end of a PDF";
  return {};
}

base::Status download(const base::fs::path& library, const ingest::Section& section,
                      const ingest::PollContext& context, JournalItem& item) {
  const Item facts = facts_of(item);
  const auto file = inbox_file(library, item, facts.kind);
  std::error_code error;
  if (base::fs::exists(file, error)) {
    if (const auto bytes = base::read_file(file)) {
      accept_bytes(item, file, *bytes);
      return {};
    }
  }
  auto response = context.fetcher.get(ingest::download_request(section, facts, context));
  if (!response) {
    const auto code = response.error().code;
    if (code == base::ErrorCode::interrupted || code == base::ErrorCode::source_unreachable) {
      return base::pass_on(response);
    }
    fail(item, response.error().message);
    return {};
  }
  if (!response->ok()) {
    take_refusal(*response, facts, item);
    return {};
  }
  return keep(*response, facts, file, context.now(), item);
}

void verify_local(JournalItem& item) {
  const Item facts = facts_of(item);
  auto hash = base::sha256_file(facts.path);
  if (!hash) return fail(item, hash.error().message);
  if (facts.kind == ItemKind::filing && !is_pdf(facts.path)) return fail(item, "is no PDF");
  accept(item, facts.path, std::move(*hash));
}

base::Status write_side_file(const base::fs::path& file, const Item& item) {
  base::Json json = base::Json::object();
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) json[name] = value;
  };
  put("court", item.court);
  put("docket_number", item.docket_number);
  put("case_name", item.case_name);
  put("ecf", ingest::ecf_of(item));
  put("title", item.description);
  put("filed", item.filed ? item.filed->iso() : "");
  put("source", item.source.substr(0, item.source.find(' ')));
  base::fs::path side = file;
  side.replace_extension(".json");
  return base::write_file_atomically(side, base::to_text(json));
}

}  // namespace pincite::pipeline
