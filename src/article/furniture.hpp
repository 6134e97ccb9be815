#pragma once
/// Lines that are not part of the story, by their words.

#include "article/block.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

/// Why the line is furniture ("share", "advertisement", "credit" …), or null. `line` is one block
/// on one line. Only short lines are judged by how they begin; never a full paragraph.
const char* furniture_reason(std::string_view line);
/// The same for a line whose `key`, line_key(line), is known.
const char* furniture_reason(std::string_view line, std::string_view key);

/// A sentence that ends like prose and quotes somebody is story, however it begins.
bool reads_as_prose(std::string_view line);

/// A photo caption by its shape: "UPPERCASE. sentence …, September 20, 2023", or a line that ends
/// in an agency credit "(Photo by …/AFP)".
bool looks_like_caption(std::string_view line);

/// "Name Name/Agency" alone on a line.
bool looks_like_photo_credit(std::string_view line);

/// "By Name Name", "Name Name, Outlet", alone on a line.
bool looks_like_byline(std::string_view line);

/// A calendar date or time and little else: "April 3, 2024 5:00 pm", "Published: …".
bool looks_like_dateline(std::string_view line);

/// Comparable form: lower case, letters and digits only, one space between words.
std::string line_key(std::string_view line);

/// Drops furniture lines, repeated lines, and the headline where it is repeated.
void drop_furniture(Story& story, const std::vector<std::string>& titles);

}  // namespace pincite::article
