#include "pincite/cite/place.hpp"
#include "pincite/index/terms.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>

namespace pincite::index {

namespace {

/// Xapian takes 245 bytes a term; longer values are cut alike when stored and when asked for.
constexpr std::size_t longest_value = 200;

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string term(const FieldRow& field, const std::string& value) {
  return field.prefix + lower(value).substr(0, longest_value);
}

/// "3:20-cv-08570" without its office: "20-cv-08570".
std::string without_office(const std::string& number) {
  const auto colon = number.find(':');
  return colon == std::string::npos ? number : number.substr(colon + 1);
}

/// "cand/3:20-CV-8570-JD" → "cand/3:20-cv-08570"; the court may be missing.
std::string docket_value(const std::string& value) {
  const auto slash = value.find('/');
  if (slash == std::string::npos) return model::docket_key_number(value);
  return value.substr(0, slash + 1) + model::docket_key_number(value.substr(slash + 1));
}

/// "28.1" is how some courts stamp an attachment.
std::string ecf_value(std::string value) {
  std::replace(value.begin(), value.end(), '.', '-');
  return value;
}

}  // namespace

std::vector<std::string> key_terms(const FieldRow& field, const std::string& value) {
  if (field.name == "docket") return {term(field, docket_value(value))};
  if (field.name == "ecf") return {term(field, ecf_value(value))};
  std::vector<std::string> terms = {term(field, value)};
  if (field.name == "court") {
    terms.push_back(term(field, text::fold(value)));
    const std::string id = cite::court_id(value);
    if (!id.empty()) terms.push_back(term(field, id));
  }
  return terms;
}

std::string key_prefix_term(const FieldRow& field, const std::string& value) {
  return term(field, field.name == "ecf" ? ecf_value(value) : value);
}

std::string word_term(const FieldRow& field, const std::string& folded) {
  return field.prefix + folded;
}

std::vector<std::string> field_values(const FieldRow& field, const model::Filing& filing) {
  std::vector<std::string> values;
  if (field.name == "court") values = {filing.court};
  if (field.name == "docket") values = {filing.docket_number};
  if (field.name == "case") values = {filing.case_name};
  if (field.name == "ecf") values = {filing.ecf};
  if (field.name == "title") values = {filing.title};
  if (field.name == "kind") values = {model::to_string(filing.kind)};
  if (field.name == "judge") values = filing.judges;
  if (field.name == "party") values = filing.parties;
  if (field.name == "source") values = {filing.source};
  std::erase(values, "");
  return values;
}

std::vector<std::string> stored_key_terms(const FieldRow& field, const model::Filing& filing) {
  std::vector<std::string> terms;
  for (const std::string& value : field_values(field, filing)) {
    if (field.name == "docket") {
      const std::string number = model::docket_key_number(value);
      terms = {term(field, model::docket_key(filing)), term(field, number),
               term(field, without_office(number))};
    } else if (field.name == "court") {
      terms = {term(field, value), term(field, text::fold(cite::court_abbreviation(value)))};
    } else if (field.name == "ecf") {
      terms = {term(field, ecf_value(value))};
    } else {
      terms = {term(field, value)};
    }
  }
  std::erase(terms, field.prefix);
  return terms;
}

}  // namespace pincite::index
