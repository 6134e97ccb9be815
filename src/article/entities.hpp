#pragma once
/// People and organisations of a story, and what later mentions of them mean.

#include "article/discourse.hpp"
#include "article/phrase.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace pincite::article {

enum class EntityKind { unknown, person, organisation, outlet };

struct Entity {
  std::string name;  ///< longest form seen, titles off
  EntityKind kind = EntityKind::unknown;
  bool spokesperson = false;  ///< introduced as speaking for somebody
  bool lawyer = false;
  bool judge = false;
  bool party = false;  ///< a side of the case reported
  bool bare = false;   ///< seen somewhere without an article before it
};

/// All capitalised names of a story, in order of appearance.
class Entities {
 public:
  explicit Entities(const Discourse& story);
  /// The entity that a name refers to ("Stone" → Andy Stone); null when unknown.
  [[nodiscard]] const Entity* find(std::string_view name) const;
  /// The name that a phrase of a paragraph gives its source, titles off: "Andy Stone" in "Meta
  /// spokesman Andy Stone" and before ", Andy Stone,"; empty where names only describe it ("a Meta
  /// spokesman", "Meta's lawyers").
  [[nodiscard]] static std::string name_in(const Discourse& story, const Paragraph& paragraph,
                                           Phrase phrase);
  /// The only judge of the story; null when there are none or more.
  [[nodiscard]] const Entity* only_judge() const;

 private:
  void read_paragraph(const Discourse& story, const Paragraph& paragraph);
  void add(const Discourse& story, const Paragraph& paragraph, std::size_t first, std::size_t last);
  Entity& entity(const std::string& name, EntityKind kind);
  void find_only_judge();

  std::vector<Entity> entities_;
  std::unordered_map<std::string, std::size_t> by_name_;  ///< lower case; last names too
  std::optional<std::size_t> only_judge_;
};

}  // namespace pincite::article
