#include "extract/worker/messages.hpp"
#include "support/pdf_builder.hpp"

#include "pincite/extract/pool.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace pincite::extract {
namespace {

using test::PdfBuilder;
using test::ScratchFile;

std::unique_ptr<Pool> pool_of(const std::string& worker, int workers = 1) {
  PoolOptions options;
  options.workers = workers;
  options.worker_command = {PINCITE_TEST_WORKER, worker};
  options.range_cpu = std::chrono::seconds(worker == "hang" ? 1 : 60);
  auto pool = Pool::start(options);
  return pool ? std::move(*pool) : nullptr;
}

/// Workers live within limits on memory and system calls that a sanitizer breaks by design; what
/// they parse runs sanitized in the tests of pdf, layout and messages.
class Pools : public testing::Test {
 protected:
  void SetUp() override {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "a worker's limits leave a sanitizer no room";
#endif
  }
};

PdfBuilder five_pages() {
  PdfBuilder builder;
  for (int i = 1; i <= 5; ++i) {
    builder.page().text(72, 700,
                        "The parties met and conferred about page number " + std::to_string(i));
  }
  return builder;
}

/// Origins as one letter a page: t, o or n.
std::string origins(const Extraction& extraction) {
  std::string out;
  for (const model::Page& page : extraction.pages)
    out += model::to_string(page.origin).front();
  return out;
}

TEST_F(Pools, ReadsEveryPageInOrderWhateverTheRanges) {
  const ScratchFile file(five_pages().bytes());
  PoolOptions options;
  options.workers = 2;
  options.range_pages = 2;
  options.worker_command = {PINCITE_TEST_WORKER, "extract-worker"};
  auto pool = Pool::start(options);
  ASSERT_TRUE(pool.has_value());
  auto extraction = (*pool)->extract(file.path(), {});
  ASSERT_TRUE(extraction.has_value()) << extraction.error().line();
  ASSERT_EQ(extraction->pages.size(), 5U);
  for (int i = 0; i < 5; ++i) {
    const model::Page& page = extraction->pages[static_cast<std::size_t>(i)];
    EXPECT_EQ(page.number, i + 1);
    ASSERT_FALSE(page.lines.empty());
    EXPECT_EQ(page.lines.front().words.back().text, std::to_string(i + 1));
  }
  EXPECT_EQ(extraction->filing.pages, 5);
  EXPECT_EQ(extraction->filing.sha256.size(), 64U);
}

TEST_F(Pools, AWorkerThatCrashesCostsOnePage) {
  const ScratchFile file(five_pages().bytes());
  auto extraction = pool_of("crash")->extract(file.path(), {});
  ASSERT_TRUE(extraction.has_value());
  EXPECT_EQ(origins(*extraction), "ttntt");
  EXPECT_FALSE(extraction->pages[2].why.empty());
  EXPECT_THAT(extraction->issues, ::testing::Contains(::testing::Field(&model::Issue::page, 3)));
}

TEST_F(Pools, AWorkerThatHangsCostsOnePage) {
  const ScratchFile file(five_pages().bytes());
  auto extraction = pool_of("hang")->extract(file.path(), {});
  ASSERT_TRUE(extraction.has_value());
  EXPECT_EQ(origins(*extraction), "ttntt");
  EXPECT_THAT(extraction->pages[2].why, ::testing::HasSubstr("too long"));
}

TEST_F(Pools, AWorkerThatTalksNonsenseIsReplaced) {
  const ScratchFile file(five_pages().bytes());
  auto extraction = pool_of("lie")->extract(file.path(), {});
  ASSERT_TRUE(extraction.has_value());
  EXPECT_EQ(origins(*extraction), "ttntt");
}

TEST_F(Pools, MissingWorkerIsAFaultOfTheProgram) {
  const ScratchFile file(five_pages().bytes());
  PoolOptions options;
  options.workers = 1;
  options.worker_command = {"/nonexistent/worker"};
  auto pool = Pool::start(options);
  ASSERT_TRUE(pool.has_value());
  auto extraction = (*pool)->extract(file.path(), {});
  ASSERT_FALSE(extraction.has_value());
}

TEST_F(Pools, RefusesWhatIsNoPdfByContent) {
  const ScratchFile text("Dear Sir or Madam", ".pdf");
  auto pool = pool_of("extract-worker");
  const auto refused = pool->extract(text.path(), {});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, base::ErrorCode::unusable_document);
  EXPECT_EQ(refused.error().message, "is not a PDF");
  const ScratchFile empty("");
  EXPECT_EQ(pool->extract(empty.path(), {}).error().message, "is empty");
  EXPECT_FALSE(pool->extract("/nonexistent.pdf", {}).has_value());
}

TEST_F(Pools, AcceptsJunkBeforeTheHeader) {
  const ScratchFile file("HTTP/1.1 200 OK\r\n\r\n" + five_pages().bytes());
  EXPECT_TRUE(pool_of("extract-worker")->extract(file.path(), {}).has_value());
}

TEST_F(Pools, ReadsOnlyThePagesAskedFor) {
  const ScratchFile file(five_pages().bytes());
  Options options;
  options.first_page = 2;
  options.last_page = 3;
  auto pool = pool_of("extract-worker");
  auto extraction = pool->extract(file.path(), {}, options);
  ASSERT_TRUE(extraction.has_value());
  ASSERT_EQ(extraction->pages.size(), 2U);
  EXPECT_EQ(extraction->pages.front().number, 2);
  EXPECT_EQ(extraction->filing.pages, 5);
  options.first_page = 9;
  EXPECT_FALSE(pool->extract(file.path(), {}, options).has_value());
}

TEST_F(Pools, WithoutOcrAScanIsUnreadAndKeepsItsStamp) {
  PdfBuilder builder = five_pages();
  builder.page()
      .image(0, 0, 612, 792)
      .text(80, 770, "Case 3:20-cv-08570-JD Document 344 Filed 08/31/22 Page 6 of 6", 9);
  const ScratchFile file(builder.bytes());
  Options options;
  options.ocr = OcrMode::never;
  auto extraction = pool_of("extract-worker")->extract(file.path(), {}, options);
  ASSERT_TRUE(extraction.has_value());
  EXPECT_EQ(origins(*extraction), "tttttn");
  const model::Page& scan = extraction->pages.back();
  EXPECT_THAT(scan.why, testing::HasSubstr("OCR is switched off"));
  ASSERT_TRUE(scan.stamp.has_value());
  EXPECT_EQ(scan.stamp->page, 6);
  ASSERT_FALSE(extraction->issues.empty());
  EXPECT_EQ(extraction->issues.front().severity, model::Severity::warning);
}

TEST_F(Pools, ServesManyThreads) {
  const ScratchFile file(five_pages().bytes());
  auto pool = pool_of("extract-worker", 2);
  std::vector<std::thread> threads;
  std::atomic<int> good{0};
  for (int i = 0; i < 6; ++i) {
    threads.emplace_back([&] {
      auto extraction = pool->extract(file.path(), {});
      good += extraction && extraction->pages.size() == 5 ? 1 : 0;
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(good, 6);
}

TEST_F(Pools, DrawsAPicture) {
  const ScratchFile file(five_pages().bytes());
  PictureRequest request;
  request.page = 2;
  request.crop = model::Box{50, 50, 300, 120};
  auto png = pool_of("extract-worker")->picture(file.path(), request);
  ASSERT_TRUE(png.has_value()) << png.error().line();
  EXPECT_EQ(png->substr(1, 3), "PNG");
}

TEST(WorkerMessages, PageSurvivesThePipe) {
  Reply reply;
  reply.kind = ReplyKind::page;
  reply.wants_ocr = true;
  reply.page.number = 7;
  reply.page.skew = 0.5;
  reply.page.fonts = {"Times"};
  RawWord word;
  word.text = "caf\u00E9";
  word.box = {1, 2, 3, 4};
  word.rotation = 270;
  word.hidden = true;
  word.invisible = true;
  word.confidence = 42;
  reply.page.words = {word};
  reply.page.redactions = {{{5, 6, 7, 8}, model::RedactionKind::bad}};
  const auto back = decode_reply(encode(reply));
  ASSERT_TRUE(back.has_value());
  ASSERT_EQ(back->page.words.size(), 1U);
  EXPECT_EQ(back->page.words[0].text, word.text);
  EXPECT_EQ(back->page.words[0].box, word.box);
  EXPECT_EQ(back->page.words[0].rotation, 270);
  EXPECT_TRUE(back->page.words[0].hidden && back->page.words[0].invisible);
  EXPECT_FLOAT_EQ(back->page.words[0].confidence, 42);
  EXPECT_EQ(back->page.redactions, reply.page.redactions);
  EXPECT_TRUE(back->wants_ocr);
}

TEST(WorkerMessages, CutOrChangedBytesNeverReadPastTheEnd) {
  Reply reply;
  reply.kind = ReplyKind::page;
  reply.page.fonts = {"Times", "Arial"};
  reply.page.words.resize(3);
  const std::string bytes = encode(reply);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode_reply(std::string_view(bytes).substr(0, size)).has_value()) << size;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = '\xFF';
    static_cast<void>(decode_reply(changed));  // under the sanitizers: no crash, no huge allocation
  }
}

}  // namespace
}  // namespace pincite::extract
