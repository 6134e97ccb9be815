#pragma once
/// How the fields of a filing are written as index terms: capital prefixes as omega's
/// documentation (termprefixes) agrees them, X for our own. Words of the text have no prefix and
/// never begin with a capital.

#include "pincite/index/fields.hpp"
#include "pincite/model/filing.hpp"

#include <string>
#include <vector>

namespace pincite::index {

/// Terms of one key field that a filing with this value has: any of them finds it.
/// A final '*' in a query is not handled here (see key_prefix_term).
std::vector<std::string> key_terms(const FieldRow& field, const std::string& value);

/// The term that all keys beginning with `value` begin with.
std::string key_prefix_term(const FieldRow& field, const std::string& value);

/// The term of one folded word in a field of words.
std::string word_term(const FieldRow& field, const std::string& folded);

/// The values of a filing's field; several for judges and parties, none when unknown.
std::vector<std::string> field_values(const FieldRow& field, const model::Filing& filing);

/// All terms that a filing has for a key field.
std::vector<std::string> stored_key_terms(const FieldRow& field, const model::Filing& filing);

}  // namespace pincite::index
