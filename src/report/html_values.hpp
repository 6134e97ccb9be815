#pragma once
/// What the HTML templates are filled with. Values are raw text (the templates escape them), but
/// for the names that the templates print with three braces.

#include "report/focus.hpp"

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

Values head_values(const model::Report& report, const Focus& focus);
/// Rows are left out when `with_rows` is false.
Values contents_values(const model::CheckedArticle& checked, const Focus& focus,
                       const std::string& story_anchor, bool with_heading, bool with_rows);
Values story_values(const model::CheckedArticle& checked, const Focus& focus,
                    const std::string& anchor, bool only);
Values quotation_values(const model::Article& article, const std::string& story_anchor,
                        const Checked& pair, const FilingNames& names);
Values filing_values(const model::Filing& filing, const FilingNames& names);
/// A cited passage without its citations and pictures.
Values passage_values(const model::Filing& filing, const model::CitedPassage& passage);
/// Sets lead ("ECF No. 517-1"), title and caps.
void put_filing_title(Values& values, const model::Filing& filing);
/// Sets pictures, one per page that the place touches, with size and texts.
void put_pictures(Values& values, const Pictures& pictures, const model::Filing& filing,
                  const model::Place& place, const std::string& words);
void put_verdict(Values& values, const std::string& prefix, model::Verdict verdict);
void put_language(Values& values, const std::string& name, const model::Article& article);
/// Sets url where the story's address is one of the web.
void put_address(Values& values, const model::Article& article);
void put_flag(Values& target, const std::string& name, bool value);
/// Sets a name unless the value is empty: an empty string counts as present in a template.
void put(Values& target, const std::string& name, const std::string& value);

}  // namespace pincite::report
