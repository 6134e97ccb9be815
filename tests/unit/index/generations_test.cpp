#include "support/typed_filing.hpp"

#include <gmock/gmock.h>
#include <xapian.h>

namespace pincite::index {
namespace {

using ::testing::HasSubstr;
using tests::typed_page;

class Generations : public tests::TypedLibrary {
 protected:
  static model::Filing filing(model::FilingId id) {
    model::Filing made;
    made.id = id;
    return made;
  }

  std::uint64_t having(const std::string& word) { return reader().filing_frequency(word); }
};

TEST_F(Generations, AreSwappedWhole) {
  add({typed_page(1, {"old words"})});
  EXPECT_EQ(having("old"), 1U);
  writer_.reset();
  auto next = Writer::open_new_generation(library());
  ASSERT_TRUE(next) << next.error().line();
  ASSERT_TRUE((*next)->put(*cite::make_document(filing(1), {typed_page(1, {"new words"})})));
  ASSERT_TRUE((*next)->commit());
  EXPECT_EQ(having("old"), 1U);
  EXPECT_EQ(having("new"), 0U);
  ASSERT_TRUE((*next)->publish());
  EXPECT_EQ(having("old"), 0U);
  EXPECT_EQ(having("new"), 1U);
  EXPECT_FALSE(base::fs::exists(library() / "index" / "1"));
}

TEST_F(Generations, LeftByAnInterruptedRebuildAreDropped) {
  add({typed_page(1, {"old words"})});
  writer_.reset();
  { auto dropped = Writer::open_new_generation(library()); }
  ASSERT_TRUE(base::fs::exists(library() / "index" / "2"));
  auto next = Writer::open_new_generation(library());
  ASSERT_TRUE(next);
  EXPECT_FALSE(base::fs::exists(library() / "index" / "2"));
  EXPECT_EQ(having("old"), 1U);
}

TEST_F(Generations, AReaderFollowsAWriterThatOvertakesIt) {
  add({typed_page(1, {"first word"})});
  auto opened = Reader::open(library());
  ASSERT_TRUE(opened);
  for (int i = 0; i < 5; ++i)
    add({typed_page(1, {"first word again"})});
  const auto found = (*opened)->phrase({"first", "word"}, 100);
  ASSERT_TRUE(found) << found.error().line();
  ASSERT_TRUE((*opened)->refresh());
  EXPECT_EQ((*opened)->phrase({"first", "word"}, 100)->size(), 6U);
}

TEST_F(Generations, AReplacedFilingLosesItsOldWords) {
  const auto id = add({typed_page(1, {"old words"})});
  put(filing(id), {typed_page(1, {"new words"})});
  EXPECT_EQ(having("old"), 0U);
  EXPECT_EQ(having("new"), 1U);
  EXPECT_EQ(reader().filings(), 1U);
}

TEST_F(Generations, ARemovedFilingIsGone) {
  const auto id = add({typed_page(1, {"old words"})});
  ASSERT_TRUE(writer_->remove(id));
  ASSERT_TRUE(writer_->remove(99));
  ASSERT_TRUE(writer_->commit());
  EXPECT_EQ(having("old"), 0U);
  EXPECT_EQ(reader().filings(), 0U);
}

TEST_F(Generations, OfAnotherSchemaAreRefusedWithTheRemedy) {
  add({typed_page(1, {"words"})});
  writer_.reset();
  reader_.reset();
  {
    Xapian::WritableDatabase database((library() / "index" / "1").string());
    database.set_metadata("pincite.schema", "99");
    database.commit();
  }
  const auto reader = Reader::open(library());
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, base::ErrorCode::library_unusable);
  EXPECT_THAT(reader.error().message, HasSubstr("99"));
  EXPECT_THAT(reader.error().hint, HasSubstr("pincite reindex"));
  EXPECT_FALSE(Writer::open(library()));
  EXPECT_FALSE(is_outdated(library())) << "it is newer";
  auto rebuilt = Writer::open_new_generation(library());
  ASSERT_TRUE(rebuilt);
  ASSERT_TRUE((*rebuilt)->publish());
  EXPECT_TRUE(Reader::open(library()));
}

TEST_F(Generations, OfAnOlderSchemaAreOutdated) {
  EXPECT_FALSE(is_outdated(library()));
  add({typed_page(1, {"words"})});
  writer_.reset();
  reader_.reset();
  EXPECT_FALSE(is_outdated(library()));
  {
    Xapian::WritableDatabase database((library() / "index" / "1").string());
    database.set_metadata("pincite.schema", "1");
    database.commit();
  }
  EXPECT_TRUE(is_outdated(library()));
  auto rebuilt = Writer::open_new_generation(library());
  ASSERT_TRUE(rebuilt);
  ASSERT_TRUE((*rebuilt)->publish());
  EXPECT_FALSE(is_outdated(library()));
}

TEST_F(Generations, HaveOneWriter) {
  add({typed_page(1, {"words"})});
  const auto second = Writer::open(library());
  ASSERT_FALSE(second);
  EXPECT_THAT(second.error().message, HasSubstr("another process"));
}

TEST_F(Generations, AreMissingInANewLibrary) {
  EXPECT_FALSE(reader().exists());
  EXPECT_EQ(reader().filings(), 0U);
  EXPECT_TRUE(reader().phrase({"a", "b"}, 10)->empty());
  add({typed_page(1, {"words"})});
  EXPECT_TRUE(reader().exists());
}

TEST_F(Generations, ThatAreDamagedAreRefusedWithTheRemedy) {
  add({typed_page(1, {"words"})});
  writer_.reset();
  reader_.reset();
  for (const auto& entry : base::fs::directory_iterator(library() / "index" / "1")) {
    ASSERT_TRUE(base::write_file_atomically(entry.path(), "damaged"));
  }
  const auto reader = Reader::open(library());
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, base::ErrorCode::library_unusable);
  EXPECT_THAT(reader.error().hint, HasSubstr("pincite reindex"));
}

}  // namespace
}  // namespace pincite::index
