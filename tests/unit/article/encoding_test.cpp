#include "article/align.hpp"
#include "article/encoding.hpp"
#include "article/mhtml.hpp"

#include <gtest/gtest.h>

namespace pincite::article {
namespace {

TEST(Encoding, Utf8IsKeptAndMapsToItself) {
  const Mapped text = decode_text("a “b” c");
  EXPECT_EQ(text.text, "a “b” c");
  EXPECT_EQ(text.map.begin_of(5), 5U);
}

TEST(Encoding, ByteOrderMarkIsLeftOut) {
  const Mapped text = decode_text("\xEF\xBB\xBFkey");
  EXPECT_EQ(text.text, "key");
  EXPECT_EQ(text.map.begin_of(0), 3U);
}

TEST(Encoding, DeclaredLatin1IsWindows1252) {
  const std::string bytes = "<meta charset=iso-8859-1>\x93key\x94";
  const Mapped text = decode_text(bytes);
  EXPECT_NE(text.text.find("“key”"), std::string::npos);
  const std::size_t at = text.text.find("key");
  EXPECT_EQ(bytes.substr(text.map.begin_of(at), 3), "key");
}

TEST(Encoding, LettersOfTwoBytesMayEndInAsciiOnes) {
  const Mapped chinese = decode_text("ab\x81@cd", "gbk");
  EXPECT_EQ(chinese.text, "ab\xE4\xB8\x82"
                          "cd");
  EXPECT_EQ(chinese.map.begin_of(5), 4U);
  EXPECT_EQ(decode_text("a\x83\\b", "shift_jis").text, "a\xE3\x82\xBD"
                                                       "b");
  EXPECT_EQ(decode_text("\x1B$B%=\x1B(Ba\xFF", "iso-2022-jp").text.substr(0, 4), "\xE3\x82\xBD"
                                                                                 "a");
}

TEST(Encoding, LettersOfOneByteAreReadByATable) {
  const std::string bytes = "\xAB\xC6\xE0\xEB\xEE\xE1\xE0\xBB \xB9 5";
  const Mapped text = decode_text(bytes, "windows-1251");
  EXPECT_EQ(text.text, "«Жалоба» № 5");
  for (const auto& [letter, at] : {std::pair{"Ж", 1}, {"лоба", 3}, {"»", 7}, {"№", 9}, {"5", 11}})
    EXPECT_EQ(text.map.begin_of(text.text.find(letter)), static_cast<std::size_t>(at)) << letter;
  EXPECT_EQ(text.map.end_of(text.text.size()), bytes.size());
  EXPECT_EQ(decode_text("\xF7\xE1", "koi8-r").text, "ВА");
}

TEST(Encoding, BytesWithoutALetterAndZeroAreReplaced) {
  const std::string bytes("a\xAEz\0b", 5);
  const Mapped text = decode_text(bytes, "iso-8859-7");
  EXPECT_EQ(text.text, "a\xEF\xBF\xBDz\xEF\xBF\xBD"
                       "b");
  EXPECT_EQ(text.map.begin_of(4), 2U);
  EXPECT_EQ(text.map.begin_of(8), 4U);
}

TEST(Encoding, IsGuessedFromLettersBehindLongMarkup) {
  std::string bytes;
  while (bytes.size() < 300'000)
    bytes += "<div class=\"menu item\"></div>\n";
  const std::string word = "\xF1\xF3\xE4 \xEE\xF2\xEA\xE0\xE7\xE0\xEB \xE2 \xE8\xF1\xEA\xE5. ";
  for (int i = 0; i < 40; ++i)
    bytes += word;
  EXPECT_NE(decode_text(bytes).text.find("суд отказал в иске."), std::string::npos);
}

TEST(Encoding, Utf16IsReadByItsMark) {
  const std::string bytes("\xFF\xFEk\0e\0y\0", 8);
  EXPECT_EQ(decode_text(bytes).text, "key");
}

TEST(Encoding, BrokenUtf8BecomesReplacementAndTheRestStays) {
  const Mapped text = decode_text("“key” \xFF end “x” “y” “z” “w”");
  EXPECT_NE(text.text.find("end"), std::string::npos);
  EXPECT_NE(text.text.find("\xEF\xBF\xBD"), std::string::npos);
}

TEST(Alignment, CharacterReferencesMapToTheirSource) {
  Mapped out;
  const std::string source = "a &ldquo;key&rdquo; &amp; AT&T &#39;b&#39;";
  append_aligned(out, "a “key” & AT&T 'b'", source, 100);
  EXPECT_EQ(out.map.begin_of(out.text.find("key")), 100 + source.find("key"));
  EXPECT_EQ(out.map.begin_of(out.text.find("AT&T")), 100 + source.find("AT&T"));
  EXPECT_EQ(out.map.begin_of(out.text.find("b'")), 100 + source.find("b&#39;"));
  EXPECT_EQ(out.map.end_of(out.text.find("key") + 3), 100 + source.find("&rdquo;"));
}

TEST(Alignment, ReferenceWithoutSemicolonDoesNotEatTheWord) {
  Mapped out;
  append_aligned(out, "\xC2\xA0key", "&nbspkey", 0);
  EXPECT_EQ(out.map.begin_of(2), 5U);
}

TEST(WebArchive, QuotedPrintablePageIsFoundAndTraced) {
  const std::string archive =
      "From: <Saved by Browser>\r\nSnapshot-Content-Location: https://paper.example/a\r\n"
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"xx\"\r\n\r\n"
      "--xx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
      "quoted-printable\r\n"
      "\r\n<p>The =E2=80=9Ckey=E2=80=9D was =\r\nold</p>\r\n--xx--\r\n";
  const auto page = page_of_mhtml(archive);
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(page->url, "https://paper.example/a");
  EXPECT_NE(page->bytes.text.find("“key” was old"), std::string::npos);
  const std::size_t at = page->bytes.text.find("key");
  EXPECT_EQ(archive.substr(page->bytes.map.begin_of(at), 3), "key");
}

TEST(WebArchive, Base64PageIsFound) {
  const std::string archive =
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=xx\n\n--xx\n"
      "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+a2V5PC9wPg==\n--xx--\n";
  const auto page = page_of_mhtml(archive);
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(page->bytes.text, "<p>key</p>");
}

TEST(WebArchive, WithoutPageThereIsNothing) {
  EXPECT_FALSE(page_of_mhtml("MIME-Version: 1.0\nContent-Type: image/png\n\nxx").has_value());
}

}  // namespace
}  // namespace pincite::article
