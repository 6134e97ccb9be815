#include "article/channel.hpp"

#include "article/ascii.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

constexpr std::size_t reach_behind = 30, reach_before = 20;

std::optional<ChannelKind> kind_of_noun(const Element& e) {
  const std::string_view word = e.lower;
  if (one_of(word,
             {"statement", "statements", "interview",  "email",        "e-mail",   "emails",
              "release",   "conference", "speech",     "call",         "briefing", "rally",
              "memo",      "message",    "appearance", "remarks",      "podcast",  "newsletter",
              "op-ed",     "voicemail",  "talk",       "announcement", "blogpost", "blog",
              "website",   "hallway",    "address",    "testimony"}))
    return word == "testimony" ? ChannelKind::filing : ChannelKind::statement;
  if (one_of(word,
             {"post", "posts", "tweet", "tweets", "thread", "twitter", "x", "facebook", "instagram",
              "linkedin", "threads", "mastodon", "bluesky", "truth", "reddit"}) &&
      (e.capital || word == "post" || word == "posts" || word == "tweet" || word == "tweets" ||
       word == "thread"))
    return ChannelKind::social;
  const NounClass noun = noun_class(word);
  if (noun == NounClass::filing && word != "letter" && word != "letters" && word != "record" &&
      word != "records" && word != "pdf" && word != "paragraph")
    return ChannelKind::filing;
  if (one_of(word, {"ruling", "opinion", "order", "verdict"})) return ChannelKind::court;
  if (word == "letter" || word == "letters") return ChannelKind::filing;
  if (word == "court" && !e.capital) return ChannelKind::filing;
  return std::nullopt;
}

bool opens_channel(std::string_view word) {
  return one_of(word, {"in", "on", "via", "through", "at", "during", "per"});
}

/// "in a post on X": the noun within five words behind the preposition.
std::optional<Channel> noun_behind(const Discourse& story, const Elements& e, std::size_t at) {
  for (std::size_t i = at + 1; i < e.size() && i <= at + 6; ++i) {
    if (e[i].kind != Kind::word || e[i].sentence != e[at].sentence) break;
    if (is_preposition(e[i].lower) && i > at + 1 && e[i].lower != "on") break;
    if (is_clause_word(e[i].lower)) break;
    const auto kind = kind_of_noun(e[i]);
    if (!kind) continue;
    std::size_t last = i;
    while (last + 1 < e.size() && last < i + 2 && e[last + 1].kind == Kind::word &&
           kind_of_noun(e[last + 1]) && e[last + 1].sentence == e[at].sentence)
      ++last;
    // "court statement", "blog post": the last noun decides
    std::size_t first = at + 1;
    if (is_determiner(e[first].lower) && first < i) ++first;
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
    if (is_clause_word(e[i].lower) && e[i].lower != "what") break;
    if (e[i].kind == Kind::word && opens_channel(e[i].lower)) {
      if (auto found = noun_behind(story, e, i)) return found;
    }
  }
  for (std::size_t i = cue; i-- > 0 && cue - i < reach_before;) {
    if (e[i].sentence_end != sentence || e[i].kind == Kind::semicolon) break;
    if (e[i].kind == Kind::word && opens_channel(e[i].lower)) {
      if (auto found = noun_behind(story, e, i)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace pincite::article
