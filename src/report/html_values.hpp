#pragma once
/// What the HTML templates are filled with. Values are raw text (the templates escape them), but
/// for the names that the templates print with three braces.

#include "report/view.hpp"

#include "pincite/report/report.hpp"

#include <kainjow/mustache.hpp>

namespace pincite::report {

using Values = kainjow::mustache::data;

/// Fit for an id attribute.
std::string safe_id(const std::string& text);
/// Where a filing stands in the report.
std::string filing_anchor(const model::Filing& filing);
/// "c1-q2": where a quotation stands in the report.
std::string quotation_anchor(const std::string& story_anchor, const std::string& quotation);

Values head_values(const model::Report& report);
/// Rows are left out when `with_rows` is false.
Values contents_values(const model::CheckedArticle& checked, const std::string& story_anchor,
                       bool with_heading, bool with_rows);
Values story_values(const model::CheckedArticle& checked, const std::string& anchor, bool only);
Values quotation_values(const model::Article& article, const std::string& story_anchor,
                        const Checked& pair, const FilingNames& names);
Values filing_values(const model::Filing& filing, const FilingNames& names);
/// Sets picture, its size and its texts; nothing when there is none.
void put_picture(Values& values, const Pictures& pictures, const model::Filing& filing,
                 const model::Place& place, const std::string& words);
void put_verdict(Values& values, const std::string& prefix, model::Verdict verdict);
/// Sets a name unless the value is empty: an empty string counts as present in a template.
void put(Values& target, const std::string& name, const std::string& value);

}  // namespace pincite::report
