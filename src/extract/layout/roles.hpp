#pragma once
/// Roles of lines: footnotes, caption, headings, block quotations, and where paragraphs begin.

#include "extract/layout/work.hpp"

#include <vector>

namespace pincite::extract {

/// Sets WorkLine::left and right (the column's text edges) and WorkPage::pitch.
void measure_columns(std::vector<WorkPage>& pages);

/// Marks footnotes: the lines at the foot of a column below a short rule, or set smaller and
/// beginning with a mark. Marks calls and labels (WordKind::footnote_mark) by Item::raised.
void find_footnotes(std::vector<WorkPage>& pages);

/// Marks the caption of the paper: from the court's name to the end of the box with the parties.
void find_caption(std::vector<WorkPage>& pages);

/// Marks headings and block quotations among what is still body.
void find_headings_and_quotes(std::vector<WorkPage>& pages);

/// Marks headings: short lines in capitals or bold print, and lines underlined from end to end that
/// stand apart from what is before them.
void find_headings(WorkPage& page);

/// True when the line's last word closes a sentence, footnote calls left out.
bool ends_sentence(const WorkPage& page, const WorkLine& line);

/// Sets WorkLine::starts.
void find_paragraph_starts(std::vector<WorkPage>& pages);

/// Numbered paragraphs (Fed. R. Civ. P. 10(b)): finds the labels that count upwards through the
/// document and sets WorkLine::paragraph and label_words.
void number_paragraphs(std::vector<WorkPage>& pages);

}  // namespace pincite::extract
