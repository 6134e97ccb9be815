#pragma once
/// XML documents and the scraps of HTML inside them.

#include "pincite/base/result.hpp"

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace pincite::ingest {

/// Fails (unusable_document) when the bytes are no XML with that root element.
base::Result<std::unique_ptr<pugi::xml_document>>
parse_xml(std::string_view bytes, const std::string& root, const std::string& name);

/// The text of a child element, white space folded.
std::string child_text(const pugi::xml_node& node, const char* name);

/// One space for every run of white space, none at the ends; valid UTF-8.
std::string tidy(std::string_view text);

/// &amp; &lt; &gt; &quot; &apos; and numbers, decoded once.
std::string decode_entities(const std::string& text);

/// The value of a query parameter; empty when it is missing.
std::string query_value(const std::string& url, const std::string& name);

}  // namespace pincite::ingest
