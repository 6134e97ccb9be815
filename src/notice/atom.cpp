#include "notice/escape.hpp"

#include "pincite/notice/notice.hpp"

namespace pincite::notice {

namespace {

std::string element(const std::string& name, const std::string& text) {
  return "<" + name + ">" + for_markup(text) + "</" + name + ">";
}

std::string entry(const model::Firing& firing) {
  const std::string headline = firing.why.value("headline", firing.key);
  return "<entry>\n" + element("id", firing_id(firing)) + "\n" + element("title", headline) + "\n" +
         element("updated", firing.fired) + "\n<category term=\"" +
         for_markup(alert_label(firing.alert)) + "\"/>\n<content type=\"text\">" +
         for_markup(firing_text(firing)) + "</content>\n</entry>\n";
}

}  // namespace

std::string atom_feed(const std::vector<model::Firing>& firings, const FeedSettings& settings) {
  // A feed must say when it changed last: with nothing in it, at the beginning of time.
  const std::string updated = firings.empty() ? base::iso_time(0) : firings.front().fired;
  std::string xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                    "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n" +
                    element("id", settings.id) + "\n" + element("title", settings.title) + "\n" +
                    element("updated", updated) + "\n<author><name>pincite</name></author>\n" +
                    "<generator>pincite</generator>\n";
  for (const model::Firing& firing : firings)
    xml += entry(firing);
  return xml + "</feed>\n";
}

}  // namespace pincite::notice
