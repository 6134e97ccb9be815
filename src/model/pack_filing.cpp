#include "model/packing.hpp"

namespace pincite::model {

using base::Json;

Json pack(const Filing& f) {
  return {{"id", f.id},
          {"court", f.court},
          {"docket_number", f.docket_number},
          {"case_name", f.case_name},
          {"ecf", f.ecf},
          {"title", f.title},
          {"kind", to_string(f.kind)},
          {"filed", put(f.filed)},
          {"judges", f.judges},
          {"parties", f.parties},
          {"pages", f.pages},
          {"sha256", f.sha256},
          {"path", f.path},
          {"source", f.source},
          {"version", to_string(f.version)},
          {"versions", f.versions}};
}

Filing unpack_filing(const Json& json) {
  Filing f;
  get(json, "id", f.id);
  get(json, "court", f.court);
  get(json, "docket_number", f.docket_number);
  get(json, "case_name", f.case_name);
  get(json, "ecf", f.ecf);
  get(json, "title", f.title);
  get_enum(json, "kind", f.kind, parse_filing_kind);
  get(json, "filed", f.filed);
  get(json, "judges", f.judges);
  get(json, "parties", f.parties);
  get(json, "pages", f.pages);
  get(json, "sha256", f.sha256);
  get(json, "path", f.path);
  get(json, "source", f.source);
  get_enum(json, "version", f.version, parse_version);
  get(json, "versions", f.versions);
  return f;
}

}  // namespace pincite::model
