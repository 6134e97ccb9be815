#include "model/names.hpp"

#include "pincite/model/library.hpp"

namespace pincite::model {

namespace {

constexpr NameTable<FilingKind, 14> filing_kinds = {{{FilingKind::complaint, "complaint"},
                                                     {FilingKind::answer, "answer"},
                                                     {FilingKind::motion, "motion"},
                                                     {FilingKind::opposition, "opposition"},
                                                     {FilingKind::reply, "reply"},
                                                     {FilingKind::declaration, "declaration"},
                                                     {FilingKind::exhibit, "exhibit"},
                                                     {FilingKind::letter, "letter"},
                                                     {FilingKind::brief, "brief"},
                                                     {FilingKind::order, "order"},
                                                     {FilingKind::opinion, "opinion"},
                                                     {FilingKind::notice, "notice"},
                                                     {FilingKind::transcript, "transcript"},
                                                     {FilingKind::other, "other"}}};
constexpr NameTable<Version, 3> versions = {{{Version::unknown, "unknown"},
                                             {Version::redacted, "redacted"},
                                             {Version::unredacted, "unredacted"}}};
constexpr NameTable<PlaceZone, 4> zones = {{{PlaceZone::body, "body"},
                                            {PlaceZone::footnote, "footnote"},
                                            {PlaceZone::header, "header"},
                                            {PlaceZone::side, "side"}}};
constexpr NameTable<Origin, 3> origins = {
    {{Origin::text, "text"}, {Origin::ocr, "ocr"}, {Origin::none, "none"}}};
constexpr NameTable<LineRole, 9> roles = {{{LineRole::heading, "heading"},
                                           {LineRole::body, "body"},
                                           {LineRole::blockquote, "blockquote"},
                                           {LineRole::caption, "caption"},
                                           {LineRole::footnote, "footnote"},
                                           {LineRole::header, "header"},
                                           {LineRole::footer, "footer"},
                                           {LineRole::stamp, "stamp"},
                                           {LineRole::margin, "margin"}}};
constexpr NameTable<QuotationKind, 4> quotation_kinds = {{{QuotationKind::direct, "direct"},
                                                          {QuotationKind::block, "block"},
                                                          {QuotationKind::unmarked, "unmarked"},
                                                          {QuotationKind::reported, "reported"}}};
constexpr NameTable<SourceClass, 9> source_classes = {{{SourceClass::filing, "filing"},
                                                       {SourceClass::court, "court"},
                                                       {SourceClass::party, "party"},
                                                       {SourceClass::spokesperson, "spokesperson"},
                                                       {SourceClass::person, "person"},
                                                       {SourceClass::outlet, "outlet"},
                                                       {SourceClass::social, "social"},
                                                       {SourceClass::unnamed, "unnamed"},
                                                       {SourceClass::none, "none"}}};
constexpr NameTable<StatementKind, 3> statement_kinds = {
    {{StatementKind::reported, "reported"},
     {StatementKind::denial, "denial"},
     {StatementKind::background, "background"}}};
constexpr NameTable<Verdict, 7> verdicts = {{{Verdict::verbatim, "verbatim"},
                                             {Verdict::edited, "edited"},
                                             {Verdict::altered, "altered"},
                                             {Verdict::paraphrased, "paraphrased"},
                                             {Verdict::not_found, "not-found"},
                                             {Verdict::other_source, "other-source"},
                                             {Verdict::unchecked, "unchecked"}}};
constexpr NameTable<EditOp, 7> edit_ops = {{{EditOp::replace, "replace"},
                                            {EditOp::insert, "insert"},
                                            {EditOp::remove, "delete"},
                                            {EditOp::bracket, "bracket"},
                                            {EditOp::ellipsis, "ellipsis"},
                                            {EditOp::case_change, "case"},
                                            {EditOp::punctuation, "punctuation"}}};
constexpr NameTable<Subject, 4> subjects = {{{Subject::stories, "stories"},
                                             {Subject::filing, "filing"},
                                             {Subject::docket, "docket"},
                                             {Subject::library, "library"}}};

}  // namespace

std::string to_string(FilingKind kind) {
  return name_in(filing_kinds, kind);
}
std::string to_string(Version version) {
  return name_in(versions, version);
}
std::string to_string(PlaceZone zone) {
  return name_in(zones, zone);
}
std::string to_string(Origin origin) {
  return name_in(origins, origin);
}
std::string to_string(LineRole role) {
  return name_in(roles, role);
}
std::string to_string(QuotationKind kind) {
  return name_in(quotation_kinds, kind);
}
std::string to_string(SourceClass value) {
  return name_in(source_classes, value);
}
std::string to_string(StatementKind kind) {
  return name_in(statement_kinds, kind);
}
std::string to_string(Verdict verdict) {
  return name_in(verdicts, verdict);
}
std::string to_string(EditOp op) {
  return name_in(edit_ops, op);
}
std::string to_string(Subject subject) {
  return name_in(subjects, subject);
}

std::optional<FilingKind> parse_filing_kind(const std::string& name) {
  return value_in(filing_kinds, name);
}
std::optional<Version> parse_version(const std::string& name) {
  return value_in(versions, name);
}
std::optional<QuotationKind> parse_quotation_kind(const std::string& name) {
  return value_in(quotation_kinds, name);
}
std::optional<SourceClass> parse_source_class(const std::string& name) {
  return value_in(source_classes, name);
}
std::optional<StatementKind> parse_statement_kind(const std::string& name) {
  return value_in(statement_kinds, name);
}
std::optional<Verdict> parse_verdict(const std::string& name) {
  return value_in(verdicts, name);
}
std::optional<EditOp> parse_edit_op(const std::string& name) {
  return value_in(edit_ops, name);
}

}  // namespace pincite::model
