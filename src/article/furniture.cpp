#include "article/furniture.hpp"

#include "article/ascii.hpp"

#include "pincite/base/date.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace pincite::article {
namespace {

struct LineRule {
  const char* why;
  std::vector<std::string_view> beginnings;
  std::size_t longest_words;
};

const std::vector<LineRule>& line_rules() {
  static const std::vector<LineRule> rules = {
#include "article/words/furniture_lines.inc"
  };
  return rules;
}

/// Beginnings that are ordinary English too: the line must be nothing else, or say little more.
bool is_weak(std::string_view beginning) {
  static constexpr std::array<std::string_view, 36> weak = {
      "tweet",       "related",   "watch",      "photo",           "photos",
      "image",       "picture",   "photograph", "comments",        "tag",
      "tags",        "topics",    "category",   "search",          "close",
      "menu",        "for more",  "register",   "become a",        "gallery",
      "support the", "trending",  "sponsored",  "follow the",      "join us",
      "promoted",    "cookies",   "donate",     "loading",         "illustration",
      "in pictures", "share the", "also on",    "like this story", "like this article",
      "supported by"};
  return std::find(weak.begin(), weak.end(), beginning) != weak.end();
}

bool begins_with_words(std::string_view key, std::string_view beginning) {
  return starts_with(key, beginning) &&
         (key.size() == beginning.size() || key[beginning.size()] == ' ' ||
          ends_with(beginning, "summar"));
}

/// Weak beginnings count in labels ("Tags: …", "Photo: …") and in lines of up to three words.
bool is_label_line(std::string_view line, std::string_view key) {
  const std::size_t colon = line.find_first_of(":|");
  return (colon != std::string_view::npos && colon < 24) || count_words(key) <= 3;
}

constexpr std::size_t longest_call = 12;  // words; a longer "Sign up …" may be a sentence of prose

/// Calls that a sentence of prose may begin with, too.
bool may_begin_prose(std::string_view beginning) {
  static constexpr std::array<std::string_view, 10> calls = {
      "sign up", "register", "get the latest", "get our",     "log in",
      "join us", "become a", "want more",      "support the", "support our"};
  return std::find(calls.begin(), calls.end(), beginning) != calls.end();
}

/// Words that sell a newsletter or a subscription.
bool promotes(std::string_view key) {
  for (const std::string_view word : split(key, ' ')) {
    for (const std::string_view sign :
         {"newsletter",  "newsletters",  "inbox",      "email",   "emails",  "subscriber",
          "subscribers", "subscription", "free",       "our",     "us",      "updates",
          "alerts",      "click",        "here",       "podcast", "account", "daily",
          "weekly",      "access",       "journalism", "read",    "news"}) {
      if (word == sign) return true;
    }
  }
  return false;
}

/// A button that was copied along.
bool is_button(std::string_view key) {
  static constexpr std::array<std::string_view, 16> buttons = {
      "share",     "share article", "save",   "print", "email",   "tweet", "reply", "listen",
      "subscribe", "sign in",       "log in", "copy",  "comment", "gift",  "like",  "more"};
  return std::find(buttons.begin(), buttons.end(), key) != buttons.end();
}

/// "1:12 p.m.", "12.41pm GMT", "5 hours ago", "3 min read": the time of a post, nothing else.
bool is_clock_line(std::string_view key) {
  const std::vector<std::string_view> words = split(key, ' ');
  if (words.empty() || words.size() > 6) return false;
  bool digits = false;
  for (const std::string_view word : words) {
    const bool number = is_digit(word.front());
    digits = digits || number;
    static constexpr std::array<std::string_view, 24> others = {
        "am",   "pm",    "a",   "p",       "m",      "et",   "est",     "edt",
        "gmt",  "bst",   "utc", "pt",      "pst",    "pdt",  "ct",      "ago",
        "hour", "hours", "min", "minutes", "minute", "read", "updated", "mins"};
    if (!number && std::find(others.begin(), others.end(), word) == others.end()) return false;
    if (number && word.size() > 4) return false;
  }
  return digits && words.size() > 1;
}

/// "1 of 5", "Image 2 of 5", "3/12": the counter of a gallery, alone on a line.
bool is_gallery_counter(std::string_view key) {
  std::vector<std::string_view> words = split(key, ' ');
  if (!words.empty() && one_of(words.front(), {"image", "photo", "slide", "picture"}))
    words.erase(words.begin());
  if (words.size() == 3 && words[1] == "of") words.erase(words.begin() + 1);
  const auto number = [](std::string_view word) {
    return word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit);
  };
  return words.size() == 2 && number(words[0]) && number(words[1]);
}

/// How many bytes from `at` on stand in a key as they are: small letters, digits, and of what is no
/// ASCII all but punctuation, U+0080 to U+00BF and U+2000 to U+2FFF.
std::size_t kept_from(std::string_view line, std::size_t at) {
  const auto kept = [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || (c < 0 && c != '\xC2' && c != '\xE2');
  };
  return static_cast<std::size_t>(
      std::find_if_not(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(), kept) -
      line.begin() - static_cast<std::ptrdiff_t>(at));
}

}  // namespace

bool reads_as_prose(std::string_view line) {
  const bool quoted = contains(line, "\"") || contains(line, "\xE2\x80\x9C");
  return quoted && has_words(line, 13);
}

std::string line_key(std::string_view line) {
  std::string key;
  key.reserve(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (const std::size_t same = kept_from(line, i); same > 0) {
      key.append(line, i, same);
      i += same - 1;
    } else if (is_upper(c)) {
      key.push_back(lower_ascii(c));
    } else if (c == '\'') {
      continue;
    } else if (starts_with(line.substr(i), "\xE2\x80\x99")) {
      i += 2;  // an apostrophe inside a word vanishes
    } else if (c == '\xE2') {
      i += 2;
      if (!key.empty() && key.back() != ' ') key.push_back(' ');
    } else if (!key.empty() && key.back() != ' ') {
      key.push_back(' ');
    }
  }
  while (!key.empty() && key.back() == ' ')
    key.pop_back();
  return key;
}

const char* furniture_reason(std::string_view line) {
  return furniture_reason(line, line_key(line));
}

const char* furniture_reason(std::string_view line, std::string_view key) {
  if (key.empty()) return "empty";
  const std::size_t words = count_words(key);
  if (is_button(key)) return "share";
  constexpr std::size_t short_line = 6;
  if (words <= short_line && is_clock_line(key)) return "time";
  if (words <= short_line && is_gallery_counter(key)) return "caption";
  if (words <= 60 &&
      (contains(key, "all rights reserved") || contains(key, "may not be published broadcast")))
    return "copyright";
  if (words <= 40 && starts_with(trim(line), "(") &&
      (contains(key, "reporting by") || contains(key, "editing by")))
    return "credit";
  if (reads_as_prose(line)) return nullptr;
  if (words <= 40 && (ends_with(key, " sign up here") || ends_with(key, " subscribe here")))
    return "newsletter";
  for (const LineRule& rule : line_rules()) {
    if (words > rule.longest_words) continue;
    for (const std::string_view beginning : rule.beginnings) {
      if (!begins_with_words(key, beginning)) continue;
      if (words > longest_call && may_begin_prose(beginning) && !promotes(key)) continue;
      if (!is_weak(beginning) || is_label_line(line, key)) return rule.why;
    }
  }
  return nullptr;
}

bool looks_like_byline(std::string_view line) {
  line = trim(line);
  if (!has_words(line, 2) || has_words(line, 15) || ends_with(line, ".")) return false;
  const std::string key = line_key(line);
  return starts_with(key, "by ") || starts_with(key, "written by ") ||
         starts_with(key, "posted by ") || starts_with(key, "story by ");
}

bool looks_like_dateline(std::string_view line) {
  const std::string key = line_key(line);
  const std::size_t words = count_words(key);
  if (words == 0 || words > 14) return false;
  static constexpr std::array<std::string_view, 8> heads = {
      "published",     "updated",         "posted",   "last updated",
      "last modified", "first published", "modified", "created"};
  const bool headed = std::any_of(heads.begin(), heads.end(), [&](std::string_view head) {
    return begins_with_words(key, head);
  });
  const bool digits = std::any_of(key.begin(), key.end(), is_digit);
  if (headed && digits) return true;
  return words <= 9 && base::find_written_date(line).has_value() && !ends_with(trim(line), ".");
}

void drop_furniture(Story& story, const std::vector<std::string>& titles) {
  std::unordered_set<std::string> title_keys;
  for (const std::string& title : titles)
    title_keys.insert(line_key(title));
  std::unordered_set<std::string> seen;
  std::vector<const char*> gone(story.blocks.size(), nullptr);
  for (std::size_t i = 0; i < story.blocks.size(); ++i) {
    const Block& block = story.blocks.at(i);
    const std::string& line = block.text.text;
    const std::string key = line_key(line);
    const bool first_lines = i < 4;
    if (block.kind == BlockKind::blockquote) continue;
    if (block.kind == BlockKind::caption || looks_like_photo_credit(line) ||
        looks_like_caption(line)) {
      gone.at(i) = "caption";
    } else if (key.size() > 3 && title_keys.count(key) > 0) {
      gone.at(i) = "headline";
    } else if (const char* why = furniture_reason(line, key)) {
      gone.at(i) = why;
    } else if (first_lines && (looks_like_byline(line) || looks_like_dateline(line))) {
      gone.at(i) = "byline";
    } else if (line.size() > 15 && block.link_share() > 0.85) {
      gone.at(i) = "links";
    } else if (key.size() > 20 && !seen.insert(key).second) {
      gone.at(i) = "repeated";
    }
  }
  drop_blocks(story, gone);
}

}  // namespace pincite::article
