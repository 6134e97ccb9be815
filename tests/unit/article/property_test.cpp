// What must hold for every input, also broken ones.
#include "read_support.hpp"

#include "pincite/base/utf8.hpp"
#include "pincite/text/fold.hpp"

#include <random>

namespace pincite::article {
namespace {

std::string points(const std::string& body, model::Span span) {
  std::string result;
  std::size_t at = 0, number = 0;
  while (at < body.size()) {
    const std::size_t begin = at;
    base::next_code_point(body, at);
    if (number >= span.start && number < span.end) result.append(body, begin, at - begin);
    ++number;
  }
  return result;
}

void check(const model::Article& article, const std::string& bytes, bool plain) {
  for (const auto& one : article.quotations) {
    EXPECT_EQ(points(article.body, one.span), one.text);
    ASSERT_LE(one.source.start, one.source.end);
    ASSERT_LE(one.source.end, bytes.size());
    if (plain) {
      EXPECT_EQ(text::fold(bytes.substr(one.source.start, one.source.end - one.source.start)),
                text::fold(one.text));
    }
  }
  for (const auto& one : article.statements)
    EXPECT_EQ(points(article.body, one.span), one.text);
  for (std::size_t i = 0; i < article.quotations.size(); ++i) {
    for (std::size_t k = i + 1; k < article.quotations.size(); ++k) {
      const auto &a = article.quotations[i], &b = article.quotations[k];
      const bool apart = a.span.end <= b.span.start || b.span.end <= a.span.start;
      const bool nested = (a.span.start <= b.span.start && b.span.end <= a.span.end) ||
                          (b.span.start <= a.span.start && a.span.end <= b.span.end);
      EXPECT_TRUE(apart || nested) << a.text << " / " << b.text;
    }
  }
}

const std::string sample_text = "Nora Quill said “the key is old” — and ‘useless’ — on Monday. "
                                "\"It never fitted,\" she added.\n\n"
                                "According to the complaint:\n\nAcme kept a «second» set of keys "
                                "in “the ‘top’ drawer” for years and told nobody.\n\n"
                                "“We looked.\n\n“We found nothing.” Bob Ray, a spokesman for Acme, "
                                "denied that the claims were \"true.";

const std::string sample_page = page(
    "<p>Nora Quill said &ldquo;the key is old&rdquo; &amp; left.</p><blockquote>Acme kept a second "
    "set of "
    "keys.</blockquote><ul><li><a href='/x'>More keys</a></li></ul><p>“Zoë’s drawer,” said Bob "
    "Ray.</p>",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"N. "
    "Quill\"}]}</script>");

// The page of a browser's web archive, and a page that a script fills in.
const std::string sample_archive =
    "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
    "boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "
    "quoted-printable\r\n\r\n<p>Nora Quill said =E2=80=9Cthe key is old=E2=80=9D &amp; =\r\nleft, "
    "as she had on every other day of that long and rainy spring.</p>\r\n--xx--\r\n";

const std::string sample_application =
    "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":"
    "\"Nora Quill said \\u201cthe key is old\\u201d on Monday, and nobody in the room who knew the "
    "drawer contradicted her, though three of them had held it.\\n\\nThe papers, which fill nine "
    "boxes, were moved to another room in the spring, and they have not been seen, counted or "
    "asked "
    "for since that day. \\\"It never fitted,\\\" she added.\"}</script></head><body><div id=app>"
    "</div></body></html>";

TEST(Properties, SpansHoldTheirTextAndNestOrStayApart) {
  check(read_ok(sample_text), sample_text, true);
  check(read_ok(sample_page), sample_page, false);
  check(read_ok(sample_archive), sample_archive, false);
  check(read_ok(sample_application), sample_application, false);
}

TEST(Properties, CutAnywhereItNeverCrashes) {
  for (const std::string& whole : {sample_text, sample_page, sample_archive, sample_application}) {
    for (std::size_t length = 1; length < whole.size(); ++length) {
      const std::string cut = whole.substr(0, length);
      const auto article = read_story(cut, "cut");
      if (article) check(*article, cut, false);
    }
  }
}

TEST(Properties, SpoiledBytesNeverCrash) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::string* const samples[] = {&sample_text, &sample_page, &sample_archive,
                                          &sample_application};
    std::string bytes = *samples[round % 4];
    for (int i = 0; i < 12; ++i) {
      const std::size_t at = random() % bytes.size();
      const char* const odd = "\"'<>&;:\xE2\x80\x9C\xFF,.(\n";
      bytes[at] = odd[random() % 16];
    }
    const auto article = read_story(bytes, "spoiled");
    if (article) check(*article, bytes, false);
  }
}

TEST(Properties, SameInputGivesTheSameArticle) {
  EXPECT_EQ(read_ok(sample_text), read_ok(sample_text));
  EXPECT_EQ(read_ok(sample_page), read_ok(sample_page));
}

}  // namespace
}  // namespace pincite::article
