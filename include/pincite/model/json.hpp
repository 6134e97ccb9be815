#pragma once
/// The contract's JSON objects, made in one place so that every command prints the same.
/// The from_* readers accept what the writers write and are used for stored values only: they
/// throw base::Json exceptions on foreign input, and the catalogue wraps them.

#include "pincite/base/json.hpp"
#include "pincite/model/library.hpp"

#include <iosfwd>

namespace pincite::model {

base::Json to_json(const Box& box);
base::Json to_json(const Filing& filing);
base::Json to_json(const Place& place);
base::Json to_json(const Link& link);
base::Json to_json(const Searched& searched);
base::Json to_json(const Issue& issue);

/// The `pincite.extract/1` page object; `text` is the page's running text.
base::Json page_json(const Page& page, const std::string& text);

/// The `pincite.read/1` document: the `articles[]` object without verdicts, then body, dropped,
/// dates and links. Written piece by piece.
void write_read_json(std::ostream& out, const Article& article);
/// The `pincite.check/1` or `pincite.report/1` document, story by story.
void write_report_json(std::ostream& out, const Report& report);

/// Lossless storage forms (not part of the contract).
base::Json pack(const Article& article);
Article unpack_article(const base::Json& json);
base::Json pack(const Finding& finding);
Finding unpack_finding(const base::Json& json);
base::Json pack(const Filing& filing);
Filing unpack_filing(const base::Json& json);

}  // namespace pincite::model
