#include "article/discourse.hpp"

#include "article/ascii.hpp"
#include "article/block_quotes.hpp"
#include "article/tokens.hpp"
#include "article/word_shape.hpp"

#include "pincite/text/sentence.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

class Cutter {
 public:
  Cutter(const Body& body, Discourse& out) : body_(body), out_(out) {}

  void run() {
    out_.body = body_.text.text;
    out_.lowered.reserve(out_.body.size());  // no word is longer lowered, and none overlap
    out_.marked = find_marked(out_.body, body_.blocks);
    add_block_quotations(out_.body, body_.blocks, out_.marked);
    for (std::size_t i = 0; i < out_.marked.size(); ++i) {
      if (out_.marked.at(i).parent < 0) top_.push_back(static_cast<int>(i));
    }
    std::sort(top_.begin(), top_.end(),
              [&](int a, int b) { return marked(a).outer_begin < marked(b).outer_begin; });
    for (const BodyBlock& block : body_.blocks)
      cut_paragraph(block);
  }

 private:
  [[nodiscard]] const Marked& marked(int i) const {
    return out_.marked.at(static_cast<std::size_t>(i));
  }

  void cut_paragraph(const BodyBlock& block) {
    const int number = static_cast<int>(out_.paragraphs.size());
    const std::size_t first = out_.sentences.size();
    for (const auto& [begin, end] : text::sentences(out_.slice(block.begin, block.end)))
      add_sentence({block.begin + begin, block.begin + end, number}, first);
    if (out_.sentences.size() == first) out_.sentences.push_back({block.begin, block.end, number});
    sentence_ = first;
    Paragraph paragraph{block.begin, block.end, block.kind, {}, {}};
    const TextSize size = measure_text(out_.slice(block.begin, block.end));
    paragraph.elements.reserve(size.words + size.signs);
    cut_elements(paragraph);
    constexpr std::size_t many = 100000;  // pages of memory that were never touched cost nothing
    if (paragraph.elements.size() < many) paragraph.elements.shrink_to_fit();
    note_starts(paragraph);
    out_.paragraphs.push_back(std::move(paragraph));
  }

  static void note_starts(Paragraph& paragraph) {
    for (std::size_t i = 0; i < paragraph.elements.size(); ++i) {
      if (i == 0 || ends_after(paragraph, i - 1))
        paragraph.starts.push_back(static_cast<std::uint32_t>(i));
    }
  }

  /// `"Really?" he asked`: what follows a quotation in small letters belongs to its sentence.
  void add_sentence(const Sentence& sentence, std::size_t first) {
    if (out_.sentences.size() > first) {
      Sentence& before = out_.sentences.back();
      const char start = out_.body.at(sentence.begin);
      const std::string_view text = out_.slice(before.begin, before.end);
      const bool quoted = ends_with(text, "\"") || ends_with(text, "\xE2\x80\x9D") ||
                          ends_with(text, "\xE2\x80\x99") || ends_with(text, "'");
      if (quoted && start >= 'a' && start <= 'z') {
        before.end = sentence.end;
        return;
      }
    }
    out_.sentences.push_back(sentence);
  }

  int sentence_at(std::size_t at) {
    while (sentence_ + 1 < out_.sentences.size() && out_.sentences.at(sentence_ + 1).begin <= at)
      ++sentence_;
    return static_cast<int>(sentence_);
  }

  void cut_elements(Paragraph& paragraph) {
    std::size_t at = paragraph.begin;
    if (out_.paragraphs.size() < 8) at += dateline_length(out_.slice(at, paragraph.end));
    while (at < paragraph.end) {
      while (next_top_ < top_.size() && marked(top_.at(next_top_)).outer_end <= at)
        ++next_top_;
      if (next_top_ < top_.size() && marked(top_.at(next_top_)).outer_begin <= at) {
        at = add_quote(paragraph, top_.at(next_top_), at);
        continue;
      }
      if (is_space(out_.body[at]) || out_.slice(at, at + 2) == "\xC2\xA0") {
        at += is_space(out_.body[at]) ? 1 : 2;
        continue;
      }
      at = add_sign_or_word(paragraph, at);
    }
  }

  std::size_t add_quote(Paragraph& paragraph, int quote, std::size_t at) {
    Element element;
    element.kind = Kind::quote;
    element.quote = quote;
    const std::size_t end = std::max(at + 1, std::min(marked(quote).outer_end, paragraph.end));
    element.begin = static_cast<std::uint32_t>(at);
    element.end = static_cast<std::uint32_t>(end);
    element.sentence = sentence_at(at);
    element.sentence_end = sentence_at(end - 1);
    paragraph.elements.push_back(element);
    return end;
  }

  std::size_t limit(std::size_t end) const {
    if (next_top_ >= top_.size()) return end;
    return std::min(end, marked(top_.at(next_top_)).outer_begin);
  }

  std::size_t add_sign_or_word(Paragraph& paragraph, std::size_t at) {
    const std::string_view text = out_.body.substr(0, limit(paragraph.end));
    Element element;
    std::size_t end = at;
    element.begin = static_cast<std::uint32_t>(at);
    element.sentence = element.sentence_end = sentence_at(at);
    const std::size_t mark = apostrophe(text, at);
    if (mark > 0 && at + mark < text.size() && is_letter(text[at + mark])) {
      end = word_end(text, at + mark);
      element.kind = Kind::word;
      element.lower = keep("'" + lower_ascii(text.substr(at + mark, end - at - mark)));
    } else if (is_word_byte(text, at)) {
      end = word_end(text, at);
      element.kind = Kind::word;
      element.capital = is_upper(text[at]) || static_cast<unsigned char>(text[at]) == 0xC3;
      const std::string_view word = text.substr(at, end - at);
      element.lower = is_plain(word) ? word : keep(straighten(lower_ascii(word)));
    } else {
      element.kind = sign_kind(text, at);
      end = at + sequence_length(text, at);
      if (element.kind == Kind::dash && text.substr(at, 2) == "--") end = at + 2;
    }
    element.end = static_cast<std::uint32_t>(end);
    element.classes = classes_.of(element.lower);
    paragraph.elements.push_back(element);
    return end;
  }

  /// Is the word in small letters already, without a curly apostrophe?
  static bool is_plain(std::string_view word) {
    return std::none_of(word.begin(), word.end(),
                        [](char c) { return is_upper(c) || c == '\xE2'; });
  }

  std::string_view keep(const std::string& word) {
    std::vector<char>& all = out_.lowered;
    const std::size_t begin = all.size();
    if (begin + word.size() > all.capacity()) return {};
    all.insert(all.end(), word.begin(), word.end());
    return {all.data() + begin, word.size()};
  }

  static std::string straighten(std::string word) {
    if (!contains(word, "\xE2\x80\x99")) return word;
    return replace_all(word, "\xE2\x80\x99", "'");
  }

  const Body& body_;
  Discourse& out_;
  WordClasses classes_;
  std::vector<int> top_;
  std::size_t next_top_ = 0, sentence_ = 0;
};

}  // namespace

Discourse read_discourse(const Body& body) {
  Discourse discourse;
  Cutter(body, discourse).run();
  return discourse;
}

bool ends_after(const Paragraph& paragraph, std::size_t i) {
  if (i + 1 >= paragraph.elements.size()) return true;
  return paragraph.elements[i].sentence_end != paragraph.elements[i + 1].sentence;
}

}  // namespace pincite::article
