#include "sample.hpp"

#include "pincite/report/report.hpp"

#include <gtest/gtest.h>

#include <streambuf>

namespace pincite::report {
namespace {

// Counts what is written and remembers the largest distance between a picture asked for and the
// bytes written so far: a writer that collects everything first writes nothing until the end.
class CountingBuffer : public std::streambuf {
 public:
  std::size_t written = 0;

 protected:
  int_type overflow(int_type c) override {
    ++written;
    return c;
  }
  std::streamsize xsputn(const char*, std::streamsize size) override {
    written += static_cast<std::size_t>(size);
    return size;
  }
};

model::Report large_report(int links) {
  model::Report report = sample::report();
  model::CheckedArticle& checked = report.articles.front();
  const model::Quotation quotation = checked.article.quotations.front();
  const model::Finding finding = checked.findings.front();
  checked.article.quotations.clear();
  checked.findings.clear();
  for (int i = 0; i < links; ++i) {
    checked.article.quotations.push_back(quotation);
    checked.article.quotations.back().id = "q" + std::to_string(i + 1);
    checked.findings.push_back(finding);
    checked.findings.back().quotation = checked.article.quotations.back().id;
  }
  return report;
}

TEST(LargeReport, StreamsPicturesInsteadOfCollectingThem) {
  for (const Format format : {Format::html, Format::markdown}) {
    CountingBuffer buffer;
    std::ostream out(&buffer);
    const std::string picture(100'000, 'x');
    std::size_t asked = 0, furthest = 0;
    const Pictures pictures = [&](const model::Filing&, const model::Place&) {
      furthest = std::max(furthest, asked * picture.size() -
                                        std::min(asked * picture.size(), buffer.written));
      ++asked;
      return std::optional(picture);
    };
    write(out, large_report(300), format, pictures);
    EXPECT_EQ(asked, 300U);
    EXPECT_LT(furthest, picture.size()) << "pictures were kept back";
    EXPECT_GT(buffer.written, asked * picture.size());
  }
}

}  // namespace
}  // namespace pincite::report
