#include "article/voices.hpp"

#include "article/ascii.hpp"
#include "article/discourse.hpp"
#include "article/sieve.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

class Reader {
 public:
  Reader(model::Article& article, const Body& body)
      : article_(article), story_(read_discourse(body)),
        points_(base::code_point_offsets(story_.body)) {}

  void run() {
    voices_ = attribute_quotations(story_);
    add_quotations();
    add_statements();
  }

 private:
  model::Span points(std::size_t begin, std::size_t end) const {
    return {points_.at(begin), points_.at(end)};
  }

  model::Attribution attribution(const std::optional<Voice>& voice) const {
    model::Attribution result;
    if (!voice || voice->phrase.empty()) return result;
    const auto& e = story_.paragraphs.at(static_cast<std::size_t>(voice->paragraph)).elements;
    const std::size_t begin = e.at(voice->phrase.first).begin;
    const std::size_t end = e.at(voice->phrase.last - 1).end;
    result.surface = std::string(story_.slice(begin, end));
    result.span = points(begin, end);
    result.rule = voice->rule;
    result.source_class = model::SourceClass::person;
    return result;
  }

  void add_quotations() {
    for (std::size_t i = 0; i < story_.marked.size(); ++i) {
      const Marked& marked = story_.marked[i];
      if (marked.begin >= marked.end) continue;
      model::Quotation quotation;
      quotation.text = std::string(story_.slice(marked.begin, marked.end));
      quotation.span = points(marked.begin, marked.end);
      quotation.source = {marked.begin, marked.end};
      quotation.unclosed = marked.unclosed;
      const std::size_t voice = marked.parent < 0 ? i : static_cast<std::size_t>(marked.parent);
      quotation.attribution = attribution(voices_.at(voice));
      article_.quotations.push_back(std::move(quotation));
    }
    std::stable_sort(article_.quotations.begin(), article_.quotations.end(),
                     [](const auto& a, const auto& b) { return a.span.start < b.span.start; });
    int number = 0;
    for (auto& quotation : article_.quotations)
      quotation.id = "q" + std::to_string(++number);
  }

  bool speaks(const Sentence& sentence) const {
    const Paragraph& p = story_.paragraphs.at(static_cast<std::size_t>(sentence.paragraph));
    for (std::size_t i = 0; i < p.elements.size(); ++i) {
      const Element& e = p.elements[i];
      if (e.kind == Kind::quote && e.begin < sentence.end && e.end > sentence.begin) {
        if (voices_.at(static_cast<std::size_t>(e.quote))) return true;
      }
      if (e.begin < sentence.begin || e.begin >= sentence.end) continue;
      if (e.lower == "according") return true;
      if (cue_at(p, i).cue == Cue::speech) return true;
    }
    return false;
  }

  void add_statements() {
    int number = 0;
    for (const Sentence& sentence : story_.sentences) {
      if (sentence.begin >= sentence.end) continue;
      model::Statement statement;
      statement.id = "s" + std::to_string(++number);
      statement.text = std::string(story_.slice(sentence.begin, sentence.end));
      statement.span = points(sentence.begin, sentence.end);
      statement.source = {sentence.begin, sentence.end};
      statement.kind =
          speaks(sentence) ? model::StatementKind::reported : model::StatementKind::background;
      article_.statements.push_back(std::move(statement));
    }
  }

  model::Article& article_;
  Discourse story_;
  std::vector<std::uint32_t> points_;
  std::vector<std::optional<Voice>> voices_;
};

}  // namespace

void read_voices(model::Article& article, const Body& body) {
  Reader(article, body).run();
}

}  // namespace pincite::article
