#include "pincite/model/json.hpp"
#include "pincite/search/search.hpp"

#include <cmath>

namespace pincite::search {

namespace {

base::Json place_json(const FoundPlace& found) {
  base::Json json;
  json["place"] = model::to_json(found.place);
  json["snippet"] = found.snippet;
  json["exact"] = found.exact;
  return json;
}

base::Json hit_json(const Hit& hit) {
  base::Json json;
  json["filing"] = model::to_json(hit.filing);
  json["score"] = std::round(hit.score * 10000) / 10000;
  json["places_total"] = hit.places_total;
  json["places"] = base::Json::array();
  for (const FoundPlace& found : hit.places)
    json["places"].push_back(place_json(found));
  return json;
}

}  // namespace

base::Json to_json(const Answer& answer) {
  base::Json json;
  json["schema"] = "pincite.search/1";
  json["query"] = answer.query;
  json["interpreted"] = answer.interpreted;
  json["total"] = answer.total;
  json["total_places"] = answer.total_places;
  json["suggestions"] = answer.suggestions;
  json["hits"] = base::Json::array();
  for (const Hit& hit : answer.hits)
    json["hits"].push_back(hit_json(hit));
  return json;
}

}  // namespace pincite::search
