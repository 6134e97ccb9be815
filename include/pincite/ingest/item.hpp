#pragma once
/// What a source told of: a docket entry, perhaps with a paper, or a story.

#include "pincite/base/date.hpp"
#include "pincite/base/json.hpp"

#include <optional>
#include <string>

namespace pincite::ingest {

enum class ItemKind { filing, story };

/// Empty = the source does not say. The same paper told by two sources has the same key.
struct Item {
  ItemKind kind = ItemKind::filing;
  std::string key;     ///< identity: see item_key
  std::string source;  ///< section title, "rss cand"

  // The entry. An item without docket number gives no entry.
  std::string court, docket_number, case_name, pacer_case_id;
  std::string entry;        ///< "517"; empty for an unnumbered entry
  std::string attachment;   ///< "1"; empty for the main document
  std::string sequence;     ///< the court's internal number of the entry
  std::string document_id;  ///< PACER document id, flag digit 0
  std::optional<base::Date> filed;
  std::string published;  ///< when the source published it, as it says; tells orders of a day apart
  std::string text;       ///< docket text
  bool brief = false;     ///< the text is a feed's short one: a longer one is never replaced
  std::string description;  ///< of the paper: becomes its title
  bool sealed = false;

  // The paper.
  std::string url;              ///< where its bytes can be had; empty = nowhere, it stays an entry
  std::string path;             ///< a local file instead
  std::string sha1;             ///< as the source says; another one later is a replaced paper
  std::string stamp;            ///< changes whenever the bytes may have changed (size, time, sha1)
  std::string replaces;         ///< SHA-256 of the bytes that the library had before, for one paper
  std::string had;              ///< SHA-1s of bytes fetched or promised before, between blanks
  std::string cut_short;        ///< when a page first came without its end, ISO 8601
  std::string failed;           ///< when its last attempt that counts failed, ISO 8601
  std::string brief_title;      ///< a feed's title that the library got for want of a fuller one
  bool may_be_missing = false;  ///< a free copy that may not exist: its absence is no failure
  bool operator==(const Item&) const = default;
};

/// For the journal; unknown members are left out.
base::Json pack(const Item& item);
/// Reads what pack wrote; missing members stay empty.
Item unpack_item(const base::Json& json);

/// "0350…" and "0351…" may be one document: the 4th digit is a flag. Text that is no id is returned
/// unchanged.
std::string normal_document_id(const std::string& id);

/// "517-1", "517", or "" for an unnumbered entry.
std::string ecf_of(const Item& item);

/// Court and docket, then entry and attachment, else the document id, else the sequence, else a
/// hash of what was said. The docket is part of it because consolidated cases share document ids;
/// the entry comes first because every source gives it while some leave the document id out.
std::string item_key(const Item& item);

/// What stands for the number of an entry that has none, never a number: "document …" where there
/// is a paper, else "unnumbered …" with its sequence or a hash, as for minute entries.
std::string entry_name(const Item& item);

}  // namespace pincite::ingest
