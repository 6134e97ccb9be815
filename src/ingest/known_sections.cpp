#include "pincite/ingest/config.hpp"

namespace pincite::ingest {

namespace {

using K = ValueKind;

constexpr KnownSetting enabled{"enabled", K::yes_no, false, false, "no leaves the section out"};
constexpr KnownSetting allow_private{"allow-private", K::yes_no, false, false,
                                     "permits private and local addresses"};
constexpr KnownSetting docket{"docket", K::text, false, true, "only this docket number"};
constexpr KnownSetting party{"party", K::text, false, true,
                             "only cases whose name has these words"};
constexpr KnownSetting phrase{"phrase", K::text, false, true,
                              "only entries whose text has these words"};
constexpr KnownSetting stale{"stale-after-days", K::number, false, false,
                             "warn when nothing new came for so many days"};

std::vector<KnownSection> make() {
  return {
      {"nightly",
       false,
       {{"contact", K::text, false, false, "mail address or page, sent with every request"},
        {"attempts", K::number, false, false, "nights an item is tried (8)"},
        {"wait-for-library", K::number, false, false, "seconds to wait for another writer (300)"},
        {"proxy", K::url, false, false, "web proxy"},
        {"pause", K::number, false, false, "milliseconds between two requests to one host (1000)"},
        {"timeout", K::number, false, false, "seconds to wait for the next byte of an answer (20)"},
        {"ocr", K::text, false, false, "auto, never or force"}},
       "what holds for the whole run"},
      {"folder",
       true,
       {{"path", K::path, true, false, "folder with PDFs and side files; walked"}, stale, enabled},
       "filings that somebody puts into a folder"},
      {"rss",
       true,
       {{"court", K::court, true, false, "PACER id of the court, as cand"},
        {"url", K::url, false, false, "the feed, where it is not at the usual address"},
        {"documents", K::text, false, false,
         "none: entries only; recap: free copies from the archives"},
        {"archive", K::url, false, false, "where free copies are asked for"},
        docket,
        party,
        phrase,
        allow_private,
        stale,
        enabled},
       "a court's feed of new docket entries"},
      {"courtlistener",
       true,
       {{"docket", K::text, true, true, "number of the docket in CourtListener's address"},
        {"token-file", K::path, false, false, "file with the API token"},
        {"token-env", K::text, false, false, "environment variable with the API token"},
        {"calls-per-day", K::number, false, false, "calls in 24 hours (125)"},
        {"calls-per-minute", K::number, false, false, "calls in a minute (5)"},
        {"calls-per-hour", K::number, false, false, "calls in an hour (50)"},
        {"overlap-hours", K::number, false, false, "how far each run looks back (48)"},
        {"api", K::url, false, false, "base of the API"},
        {"storage", K::url, false, false, "base of the stored files"},
        allow_private,
        stale,
        enabled},
       "dockets, entries and documents from CourtListener's REST API"},
      {"archive",
       true,
       {{"item", K::text, true, true, "gov.uscourts.<court>.<case id>"},
        {"url", K::url, false, false, "base of the downloads"},
        allow_private,
        stale,
        enabled},
       "dockets that RECAP keeps at the Internet Archive"},
      {"webhook",
       true,
       {{"path", K::path, true, false, "folder with saved docket alerts (JSON)"},
        {"storage", K::url, false, false, "base of the stored files"},
        allow_private,
        stale,
        enabled},
       "docket alerts of CourtListener, saved as files"},
      {"stories",
       true,
       {{"path", K::path, true, false, "folder with stories; walked"}, stale, enabled},
       "stories that somebody puts into a folder"},
      {"outlet",
       true,
       {{"url", K::url, true, false, "the outlet's feed (RSS or Atom)"},
        {"phrase", K::text, false, true, "only stories whose title or summary has these words"},
        allow_private,
        stale,
        {"enabled", K::yes_no, false, false, "yes turns it on: off by default"}},
       "stories named by an outlet's feed"}};
}

}  // namespace

const std::vector<KnownSection>& source_sections() {
  static const std::vector<KnownSection> known = make();
  return known;
}

}  // namespace pincite::ingest
