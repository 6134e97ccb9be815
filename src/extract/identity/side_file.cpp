#include "pincite/base/json.hpp"
#include "pincite/extract/extract.hpp"

namespace pincite::extract {
namespace {

using base::ErrorCode;
using base::Json;

tl::unexpected<base::Error> bad_key(const std::string& name, const std::string& key,
                                    const std::string& expected) {
  return base::fail(ErrorCode::unusable_document, name, "\"" + key + "\" must be " + expected,
                    "correct the value in the side file or remove the key");
}

/// A present key that is not null.
const Json* value_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found == json.end() || found->is_null() ? nullptr : &*found;
}

base::Status read_text(const Json& json, const char* key, const std::string& name,
                       std::optional<std::string>& out) {
  const Json* value = value_of(json, key);
  if (!value) return {};
  if (value->is_number_integer())
    out = value->dump();  // "ecf": 517
  else if (value->is_string())
    out = value->get<std::string>();
  else
    return bad_key(name, key, "a text");
  return {};
}

base::Status read_list(const Json& json, const char* key, const std::string& name,
                       std::vector<std::string>& out) {
  const Json* value = value_of(json, key);
  if (!value) return {};
  if (!value->is_array()) return bad_key(name, key, "a list of texts");
  for (const Json& entry : *value) {
    if (!entry.is_string()) return bad_key(name, key, "a list of texts");
    out.push_back(entry.get<std::string>());
  }
  return {};
}

base::Status read_filed(const Json& json, const std::string& name, GivenMetadata& out) {
  std::optional<std::string> text;
  if (auto status = read_text(json, "filed", name, text); !status) return status;
  if (!text) return {};
  out.filed = base::parse_iso_date(*text);
  if (!out.filed) return bad_key(name, "filed", "a date like 2023-04-14, not \"" + *text + "\"");
  return {};
}

base::Status read_choices(const Json& json, const std::string& name, GivenMetadata& out) {
  std::optional<std::string> kind, version;
  if (auto status = read_text(json, "kind", name, kind); !status) return status;
  if (auto status = read_text(json, "version", name, version); !status) return status;
  if (kind) {
    out.kind = model::parse_filing_kind(*kind);
    if (!out.kind)
      return bad_key(name, "kind",
                     "a kind of filing (complaint, motion, order …), not \"" + *kind + "\"");
  }
  if (version) {
    out.version = model::parse_version(*version);
    if (!out.version)
      return bad_key(name, "version", "redacted, unredacted or unknown, not \"" + *version + "\"");
  }
  return {};
}

}  // namespace

base::Result<GivenMetadata> parse_side_file(std::string_view text, const std::string& name) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !json.is_object()) {
    return base::fail(ErrorCode::unusable_document, name, "is not a JSON object",
                      "a side file holds the keys of the filing object, as {\"ecf\": \"517-1\"}");
  }
  GivenMetadata out;
  for (const auto& [key, target] :
       {std::pair{"court", &out.court}, std::pair{"docket_number", &out.docket_number},
        std::pair{"ecf", &out.ecf}, std::pair{"case_name", &out.case_name},
        std::pair{"title", &out.title}, std::pair{"source", &out.source}}) {
    if (auto status = read_text(json, key, name, *target); !status) return base::pass_on(status);
  }
  if (auto status = read_list(json, "judges", name, out.judges); !status)
    return base::pass_on(status);
  if (auto status = read_list(json, "parties", name, out.parties); !status)
    return base::pass_on(status);
  if (auto status = read_filed(json, name, out); !status) return base::pass_on(status);
  if (auto status = read_choices(json, name, out); !status) return base::pass_on(status);
  return out;
}

}  // namespace pincite::extract
