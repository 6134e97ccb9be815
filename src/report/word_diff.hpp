#pragma once
/// What a story changed, word by word, as pieces that a reader can see.

#include <string>
#include <string_view>
#include <vector>

namespace pincite::report {

enum class DiffKind {
  same,     ///< the same words; case, punctuation and quote style may differ
  marked,   ///< differs, and the story says so: [brackets] or an ellipsis
  changed,  ///< differs without a mark
};

/// A run of words of both texts. Either side may be empty.
struct DiffPiece {
  DiffKind kind = DiffKind::same;
  std::string story;
  std::string filing;
  bool operator==(const DiffPiece&) const = default;
};

/// Aligns the story's words with the passage as filed by a longest common subsequence of folded
/// words. `unmarked` are words of the filing that matching found left out without a mark: where a
/// bracket or ellipsis stands beside them they are told apart from the words it stands for. Joining
/// the story sides gives `story`, joining the filing sides gives `filing`. Texts whose differing
/// middle is too large to align (over 4 million word pairs) come as one piece.
std::vector<DiffPiece> word_diff(std::string_view story, std::string_view filing,
                                 const std::vector<std::string>& unmarked = {});

/// `text` without the white space at its ends, and that white space.
struct Trimmed {
  std::string_view before, words, after;
};
Trimmed trim_ends(std::string_view text);

}  // namespace pincite::report
