#pragma once
/// Totals and coverage of a library, as commands and reports print them.

#include "pincite/model/article.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::model {

/// A file or item that could not be used, and why.
struct Failure {
  std::string object;
  std::string reason;
  bool operator==(const Failure&) const = default;
};

/// One docket of the library.
struct Docket {
  std::string key;  ///< "cand/3:20-cv-08570"
  std::string case_name;
  int filings = 0;
  int entries = 0;          ///< entries known, with or without a PDF
  int entries_missing = 0;  ///< entries known without a PDF in the library
  int entries_sealed = 0;
  bool operator==(const Docket&) const = default;
};

/// A docket entry that the library knows of without having its paper.
struct EntryNotHeld {
  std::string docket;  ///< key
  std::string number;  ///< "45"; "unnumbered 31" when the court gave none
  bool sealed = false;
  bool operator==(const EntryNotHeld&) const = default;
};

/// What a check or report had in front of it.
struct Searched {
  int filings = 0;
  int pages = 0;
  std::vector<std::string> dockets;
  int entries_missing = 0;
  int entries_sealed = 0;
  int pages_unreadable = 0;
  std::vector<EntryNotHeld> not_held;  ///< by docket and number; the first `most_named` of them
  static constexpr std::size_t most_named = 40;
  bool operator==(const Searched&) const = default;
};

/// Numbers of `pincite status`.
struct LibraryStatus {
  int dockets = 0, entries = 0, filings = 0;
  int pages_text = 0, pages_ocr = 0, pages_unreadable = 0;
  int articles = 0, quotations = 0, links = 0;
  int filings_not_indexed = 0;
  std::vector<Failure> failures;
  int schema_version = 0;
  int index_schema_version = 0;
  std::string extractor_version;
  int pages_stale = 0;  ///< made by an older extractor
  bool operator==(const LibraryStatus&) const = default;
};

/// One passage of a filing that stories cite.
struct CitedPassage {
  struct Citation {
    ArticleId article = 0;
    std::string quotation;
    Verdict verdict = Verdict::verbatim;
    bool operator==(const Citation&) const = default;
  };
  Place place;
  std::string text;
  std::vector<Citation> cited_by;
  bool operator==(const CitedPassage&) const = default;
};

struct CitedFiling {
  Filing filing;
  std::vector<CitedPassage> passages;
  bool operator==(const CitedFiling&) const = default;
};

/// What a report is about: named or checked stories, one filing, one docket, or all that is stored.
enum class Subject { stories, filing, docket, library };
std::string to_string(Subject subject);

/// What `check` and `report` print, in any format. Sorted by the caller; printing adds nothing.
struct Report {
  bool stored = false;  ///< true: schema pincite.report/1, false: pincite.check/1
  Subject subject = Subject::stories;
  std::string made_with;  ///< "pincite 0.1.0, extractor 1, index 2"; empty when nobody said
  Searched searched;
  std::vector<CheckedArticle> articles;
  std::vector<CitedFiling> filings;
  bool operator==(const Report&) const = default;
};

}  // namespace pincite::model
