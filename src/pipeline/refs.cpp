#include "pipeline/refs.hpp"

#include <algorithm>
#include <cctype>

namespace pincite::pipeline {

using base::ErrorCode;

bool is_article_ref(const std::string& ref) {
  constexpr std::size_t longest = 18;  // digits that always fit an id
  return ref.size() >= 2 && ref.size() <= longest && (ref[0] == 'a' || ref[0] == 'A') &&
         std::all_of(ref.begin() + 1, ref.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

base::Result<model::ArticleId> resolve_article(catalogue::Catalogue& catalogue,
                                               const std::string& ref) {
  if (is_article_ref(ref)) {
    const model::ArticleId id = std::stoll(ref.substr(1));
    auto found = catalogue.article_as_read(id);
    if (!found) return base::pass_on(found);
    if (*found) return id;
  }
  return base::fail(ErrorCode::unusable_document, ref, "is no story of the library",
                    "pincite list articles shows what is there");
}

base::Result<std::string> resolve_docket(catalogue::Catalogue& catalogue, const std::string& ref) {
  auto dockets = catalogue.dockets();
  if (!dockets) return base::pass_on(dockets);
  model::Filing wanted;
  const auto slash = ref.find('/');
  if (slash != std::string::npos) {
    wanted.court = ref.substr(0, slash);
    std::transform(wanted.court.begin(), wanted.court.end(), wanted.court.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    wanted.docket_number = ref.substr(slash + 1);
  }
  const std::string key = model::docket_key(wanted);
  for (const auto& docket : *dockets) {
    if (docket.key == ref || (!key.empty() && docket.key == key)) return docket.key;
  }
  return base::fail(ErrorCode::unusable_document, ref, "is no docket of the library",
                    "name it as court/number (cand/3:20-cv-08570); pincite list dockets shows what "
                    "is there");
}

}  // namespace pincite::pipeline
