#include "notice/escape.hpp"

#include "pincite/base/file.hpp"
#include "pincite/notice/notice.hpp"

namespace pincite::notice {

using base::Json;

std::string firing_text(const model::Firing& firing) {
  std::string text = for_line(firing.why.value("headline", firing.key)) + "\n";
  for (const Json& line : firing.why.value("lines", Json::array()))
    text += "  " + for_line(line.get<std::string>()) + "\n";
  return text;
}

std::string firing_id(const model::Firing& firing) {
  std::string hex = base::sha256(firing.alert + '\n' + firing.key + '\n' + firing.fired);
  hex[12] = '8';  // a UUID of version 8: made by a rule of our own (RFC 9562)
  hex[16] = 'a';
  return "urn:uuid:" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
         hex.substr(16, 4) + "-" + hex.substr(20, 12);
}

std::string webhook_body(const model::Firing& firing) {
  Json json = {{"schema", "pincite.firing/1"}, {"id", firing_id(firing)}};
  json.update(model::to_json(firing));
  return base::to_line(json);
}

}  // namespace pincite::notice
