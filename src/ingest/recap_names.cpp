#include "pincite/ingest/recap.hpp"

#include <map>

namespace pincite::ingest {

std::string pacer_court(const std::string& id) {
  static const std::map<std::string, std::string> others = {
      {"arb", "azb"}, {"uscfc", "cofc"}, {"nebraskab", "neb"}, {"nysb-mega", "nysb"}};
  const auto found = others.find(id);
  return found == others.end() ? id : found->second;
}

std::string recap_item(const std::string& court, const std::string& pacer_case_id) {
  if (court.empty() || pacer_case_id.empty()) return {};
  return "gov.uscourts." + court + "." + pacer_case_id;
}

std::string recap_file(const Item& item) {
  const std::string name = recap_item(item.court, item.pacer_case_id);
  if (name.empty() || item.entry.empty()) return {};
  return name + "." + item.entry + "." + (item.attachment.empty() ? "0" : item.attachment) + ".pdf";
}

}  // namespace pincite::ingest
