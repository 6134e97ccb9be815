#pragma once
/// What the words of one sentence tell of where a quotation was said: in a paper, in court, or out
/// of it. Lists of English court reporting; none knows a story or a filing.

#include <string>
#include <string_view>
#include <vector>

namespace pincite::match {

/// Words that place speech out of court ("told reporters", "on his show"), or nothing.
std::string find_channel(std::string_view sentence);

/// Distinctive words of a case named as "X v. Y", or nothing.
std::vector<std::string> find_case_name(std::string_view sentence);

/// True for "according to the complaint", "in court papers", "the suit quotes": a filing is named
/// as where the words come from, not as what they are about.
bool sources_a_filing(std::string_view sentence);

/// True when the words themselves name a court paper ("newly public portions of the lawsuit").
bool names_a_filing(std::string_view surface);

/// "Plaintiffs say", "as lawyers for Tidewater argue": those who speak to a court in papers.
bool speaks_in_papers(std::string_view sentence);

/// "Coldwater claims", "alleges Coldwater": the verb beside the name, not any in the sentence.
bool pleads_itself(std::string_view surface, std::string_view sentence);

/// A verb of pleadings ("contends", "wrote"), not of press offices, stands in the sentence.
bool pleads(std::string_view sentence);

/// The sentence speaks of testimony.
bool is_testimony(std::string_view sentence);

}  // namespace pincite::match
