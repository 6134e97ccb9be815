// What must hold for every input, also broken ones.
#include "article/markup_text.hpp"
#include "read_support.hpp"

#include "pincite/base/utf8.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>
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

/// How the bytes behind a source span are written.
enum class Written { plain, markup, encoded };

std::string source_words(const std::string& bytes, model::Span source, Written written) {
  const std::string raw = bytes.substr(source.start, source.end - source.start);
  return text::fold(written == Written::markup ? decode_references(raw) : raw);
}

bool overlap_badly(const model::Article& article, const model::Quotation& a,
                   const model::Quotation& b) {
  if (a.span.end <= b.span.start || b.span.end <= a.span.start) return false;
  const bool inside = a.span.start <= b.span.start && b.span.end <= a.span.end;
  const model::Quotation& outer = inside ? a : b;
  const model::Quotation& inner = inside ? b : a;
  if (inner.span.start < outer.span.start || inner.span.end > outer.span.end) return true;
  const auto& direct = outer.nested;  // or nested in one that is
  return std::none_of(direct.begin(), direct.end(), [&](const std::string& id) {
    return id == inner.id ||
           std::any_of(article.quotations.begin(), article.quotations.end(), [&](const auto& mid) {
             return mid.id == id && std::count(mid.nested.begin(), mid.nested.end(), inner.id) > 0;
           });
  });
}

template <class Part>
void note_faults(const Part& one, const std::string& body, const std::string& bytes,
                 Written written, std::vector<std::string>& faults) {
  if (points(body, one.span) != one.text) faults.push_back("span: " + one.text);
  if (one.source.start > one.source.end || one.source.end > bytes.size()) {
    faults.push_back("source outside: " + one.text);
  } else if (written != Written::encoded &&
             source_words(bytes, one.source, written) != text::fold(one.text)) {
    faults.push_back("source: " + one.text);
  }
}

/// What is wrong with an article by rules that hold for every input.
std::vector<std::string> faults_of(const model::Article& article, const std::string& bytes,
                                   Written written) {
  std::vector<std::string> faults;
  for (const auto& one : article.quotations)
    note_faults(one, article.body, bytes, written, faults);
  for (const auto& one : article.statements)
    note_faults(one, article.body, bytes, written, faults);
  for (std::size_t i = 0; i < article.quotations.size(); ++i) {
    for (std::size_t k = i + 1; k < article.quotations.size(); ++k) {
      const auto &a = article.quotations[i], &b = article.quotations[k];
      if (overlap_badly(article, a, b)) faults.push_back("overlap: " + a.text + " / " + b.text);
    }
  }
  return faults;
}

void check(const model::Article& article, const std::string& bytes, Written written) {
  const std::vector<std::string> faults = faults_of(article, bytes, written);
  EXPECT_TRUE(faults.empty()) << faults.front() << "\nin: " << bytes.substr(0, 2000);
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
  check(read_ok(sample_text), sample_text, Written::plain);
  check(read_ok(sample_page), sample_page, Written::markup);
  check(read_ok(sample_archive), sample_archive, Written::encoded);
  check(read_ok(sample_application), sample_application, Written::encoded);
}

TEST(Properties, TheChecksSeeWhatIsWrong) {
  const model::Article good = read_ok(sample_text);
  ASSERT_GE(good.quotations.size(), 4U);
  ASSERT_EQ(faults_of(good, sample_text, Written::plain), std::vector<std::string>{});
  const auto wrong = [&](const auto& spoil) {
    model::Article article = good;
    spoil(article);
    return !faults_of(article, sample_text, Written::plain).empty();
  };
  EXPECT_TRUE(wrong([](model::Article& a) { ++a.quotations[0].span.end; }));
  EXPECT_TRUE(wrong([](model::Article& a) { a.quotations[1].source.start -= 6; }));
  EXPECT_TRUE(wrong([](model::Article& a) { a.quotations[1].source.end = 100000; }));
  EXPECT_TRUE(wrong([](model::Article& a) { ++a.statements[1].span.start; }));
  EXPECT_TRUE(wrong([](model::Article& a) {
    for (auto& one : a.quotations)
      one.nested.clear();
  }));
}

/// A story of random sentences and marks, some of which never close. `markup`: as a page.
std::string random_story(std::mt19937& random, bool markup) {
  static const std::array<const char*, 14> pieces = {
      "“",    "”", "\"", "‘",     "’",      "'",           "«",
      " he ", "»", " ",  "said ", ", Zoë ", ". The keys ", " the complaint alleges "};
  std::string inside;
  for (int paragraph = 0; paragraph < 4; ++paragraph) {
    std::string text = "The clerk of the court wrote";
    for (int i = 0; i < 24; ++i)
      text += std::string(random() % 2 == 0 ? " a key" : "") + pieces[random() % pieces.size()];
    inside += markup ? "<p>" + text + " &amp; left.</p>" : text + " and left.\n\n";
  }
  return markup ? page(inside) : inside;
}

TEST(Properties, RandomMarksKeepSpansAndNesting) {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    const bool markup = round % 2 == 0;
    const std::string story = random_story(random, markup);
    check(read_ok(story), story, markup ? Written::markup : Written::plain);
  }
}

TEST(Properties, CutAnywhereItNeverCrashes) {
  for (const std::string& whole : {sample_text, sample_page, sample_archive, sample_application}) {
    for (std::size_t length = 1; length < whole.size(); ++length) {
      const std::string cut = whole.substr(0, length);
      const auto article = read_story(cut, "cut");
      if (article) check(*article, cut, Written::encoded);
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
    if (article) check(*article, bytes, Written::encoded);
  }
}

TEST(Properties, SameInputGivesTheSameArticle) {
  EXPECT_EQ(read_ok(sample_text), read_ok(sample_text));
  EXPECT_EQ(read_ok(sample_page), read_ok(sample_page));
}

}  // namespace
}  // namespace pincite::article
