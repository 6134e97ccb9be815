#include "article/input.hpp"
#include "read_support.hpp"

namespace pincite::article {
namespace {

TEST(Input, KindIsToldByContent) {
  EXPECT_EQ(detect_input("<!DOCTYPE html><p>x"), InputKind::html);
  EXPECT_EQ(detect_input("%PDF-1.4\n"), InputKind::pdf);
  EXPECT_EQ(detect_input("Plain words about a key.\n\nMore."), InputKind::text);
  EXPECT_EQ(detect_input("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"),
            InputKind::mhtml);
  EXPECT_EQ(detect_input(" \n\t"), InputKind::empty);
  EXPECT_EQ(detect_input(std::string(200, '\x01')), InputKind::binary);
}

TEST(Input, WordLessThanIsNoMarkup) {
  EXPECT_EQ(detect_input("Prices < 5 and > 3 were quoted."), InputKind::text);
}

TEST(Input, EmptyFileIsAnError) {
  const auto article = read_story("", "a.txt");
  ASSERT_FALSE(article.has_value());
  EXPECT_EQ(article.error().code, base::ErrorCode::unusable_document);
  EXPECT_EQ(article.error().object, "a.txt");
}

TEST(Input, PrintoutWithoutReaderIsRefusedWithAHint) {
  const auto article = read_story("%PDF-1.7 ...", "a.pdf");
  ASSERT_FALSE(article.has_value());
  EXPECT_FALSE(article.error().hint.empty());
}

TEST(Input, PrintoutLosesRunningHeads) {
  ReadOptions options;
  options.pdf_pages = [](const std::string&) -> base::Result<std::vector<std::string>> {
    return std::vector<std::string>{"4/3/24, 10:01 AM The folder\n\nNora Quill said the key was "
                                    "old and did not fit the\nlock of the new door "
                                    "on the left.\n\nhttps://paper.example/a 1/2",
                                    "4/3/24, 10:01 AM The folder\n\n“We lost it,” she said of the "
                                    "key that the clerk had been\nlooking for since "
                                    "the morning.\n\nhttps://paper.example/a 2/2"};
  };
  const auto article = read_story("%PDF-1.7", "a.pdf", options);
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->body.find("paper.example"), std::string::npos);
  EXPECT_EQ(article->body.find("10:01"), std::string::npos);
  EXPECT_NE(quotation(*article, "We lost it"), nullptr);
}

TEST(Input, PrintoutOfOnePageLosesWhatTheBrowserPrints) {
  ReadOptions options;
  options.pdf_pages = [](const std::string&) -> base::Result<std::vector<std::string>> {
    return std::vector<std::string>{
        "4/3/24, 10:01 AM The folder on the shelf - The Ledger\nThe folder on the shelf\n"
        "By Nora Quill and Bob Ray April 3, 2024 at 9:30 a.m. EST The clerk said that the key was "
        "old and did not fit the lock of the new door on the left.\n"
        "“We lost it,” the clerk said. The shelf on a wet day. (Photo by Jo Reed) Nobody else had "
        "ever seen the key that the office was looking for.\n"
        "https://paper.example/folder?utm_source=x 1/1"};
  };
  const auto article = read_story("%PDF-1.7", "a.pdf", options);
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->title, "The folder on the shelf");
  EXPECT_EQ(article->url, "https://paper.example/folder");
  EXPECT_EQ(article->authors, (std::vector<std::string>{"Nora Quill", "Bob Ray"}));
  EXPECT_EQ(article->body.substr(0, 14), "The clerk said");
  EXPECT_NE(quotation(*article, "We lost it"), nullptr);
  EXPECT_EQ(article->body.find("utm_source"), std::string::npos);
}

}  // namespace
}  // namespace pincite::article
