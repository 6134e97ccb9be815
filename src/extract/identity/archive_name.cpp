#include "extract/identity/evidence.hpp"
#include "extract/layout/ascii.hpp"

namespace pincite::extract {
namespace {

constexpr std::string_view prefix = "gov.uscourts.";

std::string_view take_part(std::string_view& rest) {
  const std::size_t dot = rest.find('.');
  const std::string_view part = rest.substr(0, dot);
  rest.remove_prefix(dot == std::string_view::npos ? rest.size() : dot + 1);
  return part;
}

}  // namespace

Evidence evidence_of_name(const base::fs::path& path) {
  Evidence evidence;
  evidence.source = "the file name";
  const std::string name = lower_ascii(path.filename().string());
  std::string_view rest = name;
  if (rest.substr(0, prefix.size()) != prefix) return evidence;
  rest.remove_prefix(prefix.size());
  const std::string_view court = take_part(rest);
  take_part(rest);  // PACER's case id
  const std::string_view document = take_part(rest);
  std::string_view attachment = take_part(rest);
  attachment = attachment.substr(0, attachment.find('_'));
  if (court.empty() || court.size() > 8) return evidence;
  evidence.court = std::string(court);
  if (!all_digits(document) || document.size() > 6 || !all_digits(attachment)) return evidence;
  evidence.ecf = std::string(document);
  if (attachment != "0") evidence.ecf += "-" + std::string(attachment);
  return evidence;
}

}  // namespace pincite::extract
