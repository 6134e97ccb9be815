#include "search/suggest.hpp"

#include "search/evaluate.hpp"
#include "search/field_value.hpp"
#include "search/phrase_advice.hpp"

#include "pincite/base/utf8.hpp"
#include "pincite/index/terms.hpp"

#include <algorithm>

namespace pincite::search {

namespace {

constexpr std::size_t most_suggestions = 8;

/// Phrases whose other forms are looked for; each may take half a second in a large library.
constexpr int most_phrases = 4;

/// Values of a field, of those with the same first letter, that are compared with what was asked.
constexpr std::size_t most_values = 1000;

std::string filings_text(std::size_t count) {
  return count == 1 ? "1 filing" : std::to_string(count) + " filings";
}

class Suggester {
 public:
  explicit Suggester(index::Reader& reader) : reader_(reader) {}

  /// Filings that match a part of the query on its own.
  base::Result<std::size_t> count(const Node& node) {
    auto plan = make_plan(node, reader_);
    if (!plan) return base::pass_on(plan);
    Evaluator evaluator(*plan, reader_, [](model::FilingId) { return std::vector<index::Twin>{}; });
    auto ids = evaluator.filings({});
    if (!ids) return base::pass_on(ids);
    return ids->size();
  }

  /// Words that no filing has, with the nearest word that some have.
  base::Status spelling(const Node& node) {
    if (node.kind == NodeKind::none_of) return {};
    for (const Node& child : node.children) {
      if (auto done = spelling(child); !done) return done;
    }
    if (node.kind != NodeKind::text || node.text.form == TextForm::tolerant) return {};
    for (const QueryWord& word : node.text.words) {
      if (said_.size() >= most_suggestions) return {};
      if (word.prefix || reader_.filing_frequency(word.folded) > 0) continue;
      if (auto done = nearest_word(word.folded); !done) return done;
    }
    return {};
  }

  /// Other forms of phrases that no filing has; after spelling().
  base::Status phrases(const Node& node) {
    if (node.kind == NodeKind::none_of) return {};
    for (const Node& child : node.children) {
      if (auto done = phrases(child); !done) return done;
    }
    const bool exact = node.kind == NodeKind::text && node.text.form == TextForm::phrase &&
                       std::none_of(node.text.words.begin(), node.text.words.end(),
                                    [](const QueryWord& word) { return word.prefix; });
    if (!exact || said_.size() >= most_suggestions || phrases_ >= most_phrases) return {};
    auto found = count(node);
    if (!found || *found > 0) return found ? base::Status{} : base::pass_on(found);
    ++phrases_;
    return phrase(node);
  }

  /// Values of fields that no filing has, with those that some have.
  base::Status field_values(const Node& node) {
    if (node.kind == NodeKind::none_of) return {};
    for (const Node& child : node.children) {
      if (auto done = field_values(child); !done) return done;
    }
    if (node.kind != NodeKind::field || node.field.quoted || node.field.prefix) return {};
    const index::FieldKind kind = node.field.row->kind;
    if (kind != index::FieldKind::key && kind != index::FieldKind::words) return {};
    auto found = count(node);
    if (!found || *found > 0) return found ? base::Status{} : base::pass_on(found);
    return nearest_values(node.field);
  }

  /// The parts of an AND that, left out, would leave something.
  base::Status culprits(const Node& root, const std::string& query) {
    if (root.kind != NodeKind::all_of) return {};
    for (std::size_t i = 0; i < root.children.size(); ++i) {
      if (is_place_test(root) || root.children[i].text.optional) continue;
      Node rest = root;
      rest.children.erase(rest.children.begin() + static_cast<std::ptrdiff_t>(i));
      auto found = count(rest);
      if (!found) return base::pass_on(found);
      if (*found == 0) continue;
      const Node& part = root.children[i];
      say("without " + query.substr(part.begin, part.end - part.begin) + ": " +
          filings_text(*found));
    }
    return {};
  }

  void say(std::string text) {
    const bool fresh = std::find(said_.begin(), said_.end(), text) == said_.end();
    if (fresh && said_.size() < most_suggestions) said_.push_back(std::move(text));
  }

  std::vector<std::string> take() { return std::move(said_); }

 private:
  base::Status nearest_word(const std::string& word) {
    const std::size_t letters = base::length_utf8(word);
    for (int distance = 1; distance <= (letters > 4 ? 2 : 1); ++distance) {
      auto found = reader_.similar(word, distance, 3);
      if (!found) return base::pass_on(found);
      if (found->words.empty()) continue;
      const auto& best = found->words.front();
      if (letters > 2) corrections_[word] = best.word;  // "exhibit g" is no slip for "exhibit a"
      say("no filing has \"" + word + "\"; did you mean \"" + best.word + "\" (" +
          filings_text(best.filings) + ")?");
      return {};
    }
    say("no filing has the word \"" + word + "\"");
    return {};
  }

  base::Status phrase(const Node& node) {
    const auto counted = [this](const Node& part) { return count(part); };
    auto corrected = corrected_phrase(node, corrections_, counted);
    if (!corrected) return base::pass_on(corrected);
    if (*corrected) offer((*corrected)->filings, "\"" + (*corrected)->typed + "\"");
    if (auto done = other_forms(node); !done) return done;
    if (*corrected) return {};
    auto part = longest_part(node, counted);
    if (!part) return base::pass_on(part);
    if (*part)
      offer((*part)->filings, "\"" + (*part)->typed + "\" (the longest part that is found)");
    return {};
  }

  /// The words as OCR may have read them, and near each other.
  base::Status other_forms(const Node& node) {
    Node other = node;
    other.text.form = TextForm::tolerant;
    auto tolerant = count(other);
    if (!tolerant) return base::pass_on(tolerant);
    offer(*tolerant, "\"" + node.text.typed + "\"~~ (as OCR may have read it)");
    if (node.text.words.size() < 2) return {};
    other.text.form = TextForm::near;
    other.text.number = 10;
    auto near = count(other);
    if (!near) return base::pass_on(near);
    offer(*near, "\"" + node.text.typed + "\"~10 (within ten words)");
    return {};
  }

  base::Status nearest_values(const FieldTest& test) {
    const std::string& prefix = test.row->prefix;
    const std::string asked = key_prefix_term(*test.row, test.value);
    auto known = reader_.starting_with(asked.substr(0, prefix.size() + 1), most_values);
    if (!known) return base::pass_on(known);
    for (index::Expansion& value : known->words) {
      value.distance = value.word.starts_with(asked) ? 0 : letters_between(value.word, asked);
    }
    const auto best =
        std::min_element(known->words.begin(), known->words.end(),
                         [](const auto& a, const auto& b) { return a.distance < b.distance; });
    const std::string name = test.row->name + ":";
    std::string text = "no filing has " + name + test.value;
    if (best != known->words.end() && best->distance <= 2) {
      text += "; did you mean " + name + best->word.substr(prefix.size()) + " (" +
              filings_text(best->filings) + ")?";
    }
    say(std::move(text));
    return {};
  }

  void offer(std::size_t found, const std::string& text) {
    if (found > 0) say("try " + text + ": " + filings_text(found));
  }

  index::Reader& reader_;
  std::map<std::string, std::string> corrections_;  ///< of words that no filing has
  int phrases_ = 0;                                 ///< looked at
  std::vector<std::string> said_;
};

base::Status say_coverage(catalogue::Catalogue& catalogue, Suggester& suggester) {
  auto searched = catalogue.searched();
  if (!searched) return base::pass_on(searched);
  if (searched->filings == 0) {
    suggester.say("the library is empty: take filings in with pincite add");
    return {};
  }
  const auto waiting = catalogue.not_indexed();
  if (waiting && !waiting->empty()) {
    suggester.say(filings_text(waiting->size()) + " not indexed yet: run pincite reindex");
  }
  if (searched->pages_unreadable > 0) {
    suggester.say("not searched: " + std::to_string(searched->pages_unreadable) +
                  (searched->pages_unreadable == 1 ? " page" : " pages") +
                  " without readable text (pincite status names them)");
  }
  if (searched->entries_missing + searched->entries_sealed > 0) {
    suggester.say("not in the library: " + std::to_string(searched->entries_missing) +
                  " docket entries without a PDF, " + std::to_string(searched->entries_sealed) +
                  " sealed");
  }
  return {};
}

}  // namespace

base::Result<std::vector<std::string>> suggest(const Node& root, const std::string& query,
                                               index::Reader& reader,
                                               catalogue::Catalogue& catalogue) {
  Suggester suggester(reader);
  if (reader.filings() > 0) {
    if (auto done = suggester.spelling(root); !done) return base::pass_on(done);
    if (auto done = suggester.field_values(root); !done) return base::pass_on(done);
    if (auto done = suggester.phrases(root); !done) return base::pass_on(done);
    if (auto done = suggester.culprits(root, query); !done) return base::pass_on(done);
  }
  if (auto done = say_coverage(catalogue, suggester); !done) return base::pass_on(done);
  return suggester.take();
}

}  // namespace pincite::search
