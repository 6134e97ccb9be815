#include "pincite/ingest/outlet.hpp"

#include "ingest/markup.hpp"

namespace pincite::ingest {

namespace {

constexpr std::size_t most_stories = 2'000;

std::string atom_link(const pugi::xml_node& entry) {
  for (const pugi::xml_node& link : entry.children("link")) {
    const std::string relation = link.attribute("rel").value();
    if (relation.empty() || relation == "alternate") return tidy(link.attribute("href").value());
  }
  return {};
}

FeedStory rss_story(const pugi::xml_node& item) {
  FeedStory story{child_text(item, "link"), child_text(item, "title"),
                  child_text(item, "description"), child_text(item, "atom:updated")};
  if (story.updated.empty()) story.updated = child_text(item, "pubDate");
  return story;
}

FeedStory atom_story(const pugi::xml_node& entry) {
  return {atom_link(entry), child_text(entry, "title"), child_text(entry, "summary"),
          child_text(entry, "updated")};
}

}  // namespace

base::Result<std::vector<FeedStory>> parse_outlet_feed(std::string_view bytes,
                                                       const std::string& name) {
  std::vector<FeedStory> stories;
  const auto take = [&](FeedStory story) {
    if (!story.url.empty() && stories.size() < most_stories) stories.push_back(std::move(story));
  };
  if (auto atom = parse_xml(bytes, "feed", name)) {
    for (const auto& entry : (*atom)->child("feed").children("entry"))
      take(atom_story(entry));
    return stories;
  }
  auto rss = parse_xml(bytes, "rss", name);
  if (!rss) return base::pass_on(rss);
  for (const auto& item : (*rss)->child("rss").child("channel").children("item"))
    take(rss_story(item));
  return stories;
}

}  // namespace pincite::ingest
