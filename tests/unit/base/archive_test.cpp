#include "pincite/base/archive.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <unistd.h>

namespace pincite::base {
namespace {

using ::testing::HasSubstr;

class Archive : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "pincite-test-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder = pattern;
  }
  void TearDown() override { fs::remove_all(folder); }

  void write(const std::vector<std::pair<std::string, std::string>>& entries) const {
    auto writer = ArchiveWriter::create(file(), 1'700'000'000);
    ASSERT_TRUE(writer);
    for (const auto& [name, bytes] : entries)
      ASSERT_TRUE(writer->add(name, bytes));
    ASSERT_TRUE(writer->finish());
  }

  /// Reads to the end; the first error, or "".
  std::string trouble() const {
    auto reader = ArchiveReader::open(file());
    if (!reader) return reader.error().line();
    for (int i = 0;; ++i) {
      auto entry = reader->next();
      if (!entry) return entry.error().line();
      if (!*entry) return "";
      auto hash = reader->extract(folder / ("out" + std::to_string(i)));
      if (!hash) return hash.error().line();
    }
  }

  fs::path file() const { return folder / "a.tar"; }
  fs::path folder;
};

TEST_F(Archive, what_was_written_comes_back) {
  const std::string large(700'000, 'x');
  write({{"one.txt", "1"}, {"deep/two.bin", large}, {"empty", ""}});
  auto reader = ArchiveReader::open(file());
  ASSERT_TRUE(reader);
  auto entry = reader->next();
  EXPECT_EQ((*entry)->name, "one.txt");
  EXPECT_EQ(*reader->bytes(10), "1");
  entry = reader->next();
  EXPECT_EQ((*entry)->size, large.size());
  EXPECT_EQ(*reader->extract(folder / "two"), sha256(large));
  EXPECT_EQ(*read_file(folder / "two"), large);
  entry = reader->next();
  EXPECT_TRUE((*entry)->regular);
  EXPECT_EQ(*reader->bytes(0), "");
  EXPECT_FALSE(*reader->next());
}

TEST_F(Archive, files_are_hashed_on_the_way_in) {
  ASSERT_TRUE(write_file_atomically(folder / "paper.pdf", "%PDF"));
  auto writer = ArchiveWriter::create(file(), 0);
  EXPECT_EQ(*writer->add_file("paper.pdf", folder / "paper.pdf"), sha256("%PDF"));
  auto missing = writer->add_file("other.pdf", folder / "other.pdf");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::unusable_document);
}

TEST_F(Archive, one_that_was_not_finished_leaves_nothing) {
  {
    auto writer = ArchiveWriter::create(file(), 0);
    ASSERT_TRUE(writer->add("one", "1"));
  }
  EXPECT_TRUE(fs::is_empty(folder));
}

TEST_F(Archive, one_cut_anywhere_is_an_error_or_ends_early_but_never_crashes) {
  write({{"one", std::string(3000, '1')}, {"two", std::string(3000, '2')}});
  const auto whole = fs::file_size(file());
  for (auto size = whole - 512; size > 512; size -= 512) {
    fs::resize_file(file(), size);
    const std::string said = trouble();
    if (size < 7168 && size != 3584) {
      EXPECT_THAT(said, HasSubstr("cannot be read")) << size;
    }
    for (int i = 0; i < 3; ++i)
      fs::remove(folder / ("out" + std::to_string(i)));
  }
}

TEST_F(Archive, what_is_no_archive_is_an_error) {
  ASSERT_TRUE(write_file_atomically(file(), std::string(5000, 'x')));
  EXPECT_THAT(trouble(), HasSubstr("cannot be read"));
  EXPECT_THAT(ArchiveReader::open(folder / "missing").error().line(), HasSubstr("missing"));
}

TEST_F(Archive, too_much_for_memory_is_refused) {
  write({{"one", std::string(100, '1')}});
  auto reader = ArchiveReader::open(file());
  ASSERT_TRUE(*reader->next());
  EXPECT_FALSE(reader->bytes(99));
}

}  // namespace
}  // namespace pincite::base
