#include "article/channel.hpp"

#include "article/ascii.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"
#include "article/word_table.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

constexpr std::size_t reach_behind = 30, reach_before = 20;

std::optional<ChannelKind> kind_of_noun(const Element& e) {
  static const WordSet sayings = {
      "statement",    "statements", "interview", "email",      "e-mail",  "emails",    "release",
      "conference",   "speech",     "call",      "briefing",   "rally",   "memo",      "message",
      "appearance",   "remarks",    "podcast",   "newsletter", "op-ed",   "voicemail", "talk",
      "announcement", "blogpost",   "blog",      "website",    "hallway", "address"};
  static const WordSet posts = {"post", "posts", "tweet", "tweets", "thread"};
  static const WordSet networks = {"twitter", "x",        "facebook", "instagram", "linkedin",
                                   "threads", "mastodon", "bluesky",  "truth",     "reddit"};
  const std::string_view word = e.lower;
  if (word == "testimony") return ChannelKind::filing;
  if (sayings.has(word)) return ChannelKind::statement;
  if (posts.has(word) || (e.capital && networks.has(word))) return ChannelKind::social;
  const NounClass noun = noun_class(e);
  if (noun == NounClass::filing && word != "letter" && word != "letters" && word != "record" &&
      word != "records" && word != "pdf" && word != "paragraph")
    return ChannelKind::filing;
  if (one_of(word, {"ruling", "opinion", "order", "verdict"})) return ChannelKind::court;
  if (word == "letter" || word == "letters") return ChannelKind::filing;
  if (word == "court" && !e.capital) return ChannelKind::filing;
  return std::nullopt;
}

bool opens_channel(const Element& e) {
  return is_preposition(e) &&
         one_of(e.lower, {"in", "on", "via", "through", "at", "during", "per"});
}

/// "in a post on X": the noun within five words behind the preposition.
std::optional<Channel> noun_behind(const Discourse& story, const Elements& e, std::size_t at) {
  for (std::size_t i = at + 1; i < e.size() && i <= at + 6; ++i) {
    if (e[i].kind != Kind::word || e[i].sentence != e[at].sentence) break;
    if (is_preposition(e[i]) && i > at + 1 && e[i].lower != "on") break;
    if (is_clause_word(e[i])) break;
    const auto kind = kind_of_noun(e[i]);
    if (!kind) continue;
    std::size_t last = i;
    while (last + 1 < e.size() && last < i + 2 && e[last + 1].kind == Kind::word &&
           kind_of_noun(e[last + 1]) && e[last + 1].sentence == e[at].sentence)
      ++last;
    // "court statement", "blog post": the last noun decides
    std::size_t first = at + 1;
    if (is_determiner(e[first]) && first < i) ++first;
    return Channel{*kind_of_noun(e[last]),
                   std::string(story.slice(e[first].begin, e[last].end)),
                   {first, last + 1}};
  }
  return std::nullopt;
}

/// "told reporters", "told TechCrunch".
std::optional<Channel> audience(const Discourse& story, const Elements& e, std::size_t at) {
  if (!one_of(e[at].lower, {"told", "tells", "telling"})) return std::nullopt;
  std::size_t last = at + 1;
  while (last < e.size() && e[last].kind == Kind::word && last < at + 6 &&
         (e[last].capital || last == at + 1))
    ++last;
  if (last == at + 1) return std::nullopt;
  const std::string words(story.slice(e[at + 1].begin, e[last - 1].end));
  if (is_outlet_name(words)) return Channel{ChannelKind::outlet, words, {}};
  for (std::size_t i = at + 1; i < std::min(e.size(), at + 5); ++i) {
    if (one_of(e[i].lower, {"reporters", "journalists", "supporters", "reporter", "viewers",
                            "listeners", "audience", "crowd", "lawmakers", "employees"}))
      return Channel{ChannelKind::statement, std::string(e[i].lower), {}};
    if (one_of(e[i].lower, {"court", "judge", "jury", "jurors"}))
      return Channel{ChannelKind::filing, std::string(e[i].lower), {}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Channel> channel_near(const Discourse& story, const Paragraph& paragraph,
                                    std::size_t cue) {
  const Elements& e = paragraph.elements;
  if (cue >= e.size()) return std::nullopt;
  if (e[cue].lower == "tweeted" || e[cue].lower == "tweets" || e[cue].lower == "tweeting" ||
      e[cue].lower == "retweeted")
    return Channel{ChannelKind::social, "tweet", {}};
  if (auto found = audience(story, e, cue)) return found;
  const int sentence = e[cue].sentence;
  for (std::size_t i = cue + 1; i < e.size() && i < cue + reach_behind; ++i) {
    if (e[i].sentence != sentence && e[i].kind != Kind::quote) break;
    if (is_clause_word(e[i]) && e[i].lower != "what") break;
    if (opens_channel(e[i])) {
      if (auto found = noun_behind(story, e, i)) return found;
    }
  }
  for (std::size_t i = cue; i-- > 0 && cue - i < reach_before;) {
    if (e[i].sentence_end != sentence || e[i].kind == Kind::semicolon) break;
    if (opens_channel(e[i])) {
      if (auto found = noun_behind(story, e, i)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace pincite::article
