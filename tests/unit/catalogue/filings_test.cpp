#include "unit/catalogue/library_fixture.hpp"

#include "pincite/model/page_codec.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <zstd.h>

#include <fstream>

namespace pincite::catalogue {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Filings : public testing::LibraryTest {
 protected:
  void SetUp() override {
    LibraryTest::SetUp();
    catalogue_ = open();
    ASSERT_TRUE(catalogue_);
  }
  std::unique_ptr<Catalogue> catalogue_;
};

TEST_F(Filings, what_was_added_comes_back_word_for_word) {
  const auto given = paper("517-1", "%PDF-1.4 letter");
  const std::vector<model::Issue> issues{{model::Severity::warning, 2, "the stamp says 517-2"}};
  auto added = catalogue_->add_filing(given, two_pages(), issues, "extractor 1");
  ASSERT_TRUE(added) << added.error().line();
  EXPECT_EQ(added->id, 1);
  auto expected = given;
  expected.id = 1;
  EXPECT_EQ(**catalogue_->filing(1), expected);
  EXPECT_EQ(*catalogue_->pages(1), two_pages());
  EXPECT_EQ(*catalogue_->issues(1), issues);
}

TEST_F(Filings, some_pages_are_read_without_the_rest) {
  std::vector<model::Page> pages;
  for (int i = 1; i <= 5; ++i)
    pages.push_back(testing::page_of(i, "page " + std::to_string(i)));
  auto added = catalogue_->add_filing(paper("1", "%PDF five"), pages, {}, "extractor 1");
  ASSERT_TRUE(added) << added.error().line();
  const auto some = catalogue_->pages(added->id, 1, 2);
  ASSERT_TRUE(some) << some.error().line();
  EXPECT_THAT(*some, ElementsAre(pages[1], pages[2]));
  EXPECT_THAT(*catalogue_->pages(added->id, 4, 9), ElementsAre(pages[4]));
  EXPECT_THAT(*catalogue_->pages(added->id, 5, 1), IsEmpty());
}

/// One zstd frame of length-prefixed pages: what version 0.1.0 wrote.
std::string one_frame(const std::vector<model::Page>& pages) {
  std::string bytes;
  for (const model::Page& page : pages) {
    const std::string encoded = model::encode_page(page);
    for (unsigned shift = 0; shift < 32; shift += 8)
      bytes += static_cast<char>((encoded.size() >> shift) & 0xFFU);
    bytes += encoded;
  }
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  frame.resize(ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), 3));
  return frame;
}

TEST_F(Filings, pages_of_an_earlier_version_are_still_read) {
  const auto added = add(*catalogue_, paper("1", "%PDF old"));
  const std::vector<model::Page> pages = two_pages();
  const std::string frame = one_frame(pages);
  SQLite::Database database((library() / "catalogue.db").string(), SQLite::OPEN_READWRITE);
  SQLite::Statement old(database, "UPDATE page_words SET words = ? WHERE filing = ?");
  old.bind(1, frame.data(), static_cast<int>(frame.size()));
  old.bind(2, added.id);
  ASSERT_EQ(old.exec(), 1);
  EXPECT_EQ(*catalogue_->pages(added.id), pages);
  EXPECT_THAT(*catalogue_->pages(added.id, 1, 1), ElementsAre(pages[1]));
}

TEST_F(Filings, stored_pages_that_are_cut_off_are_said_to_be_damaged) {
  const auto added = add(*catalogue_, paper("1", "%PDF cut"));
  SQLite::Database database((library() / "catalogue.db").string(), SQLite::OPEN_READWRITE);
  const auto whole =
      database.execAndGet("SELECT hex(words) FROM page_words WHERE filing = 1").getString();
  for (std::size_t digits = 0; digits < whole.size(); digits += 2) {
    database.exec("UPDATE page_words SET words = x'" + whole.substr(0, digits) + "'");
    for (const std::size_t first : {0, 1}) {
      const auto pages = catalogue_->pages(added.id, first, 1);
      // The first page is whole as long as only the second is cut.
      if (pages && first == 0) continue;
      ASSERT_FALSE(pages) << digits;
      EXPECT_THAT(pages.error().line(), HasSubstr("damaged"));
      EXPECT_THAT(pages.error().hint, HasSubstr("reindex --extract"));
    }
    EXPECT_FALSE(catalogue_->pages(added.id)) << digits;
  }
}

TEST_F(Filings, what_is_read_in_one_state_is_not_changed_by_others) {
  const auto first = add(*catalogue_, paper("1", "%PDF one"));
  const auto reader = Catalogue::open(library(), Access::read);
  ASSERT_TRUE(reader) << reader.error().line();
  const auto counted = [&] { return (*reader)->filings()->size(); };
  const auto done = (*reader)->in_one_state([&]() -> base::Status {
    EXPECT_EQ(counted(), 1U);
    add(*catalogue_, paper("2", "%PDF two"));
    EXPECT_EQ(counted(), 1U);
    EXPECT_EQ((*reader)->pages(first.id)->size(), 2U);
    return base::fail(base::ErrorCode::internal, "work", "failed", "");
  });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().object, "work");
  EXPECT_EQ(counted(), 2U);
}

TEST_F(Filings, bytes_of_a_download_are_kept_and_the_path_says_its_address) {
  auto given = paper("517-1", "%PDF-1.4 letter");
  const base::fs::path file = given.path;
  given.path = "https://archive.example.org/517-1.pdf";
  auto added = catalogue_->add_filing(given, two_pages(), {}, "extractor 1", {}, file);
  ASSERT_TRUE(added) << added.error().line();
  EXPECT_EQ((*catalogue_->filing(1))->path, given.path);
}

TEST_F(Filings, unknown_metadata_stays_unknown) {
  model::Filing bare;
  bare.path = paper("1", "%PDF bare").path;
  bare.sha256 = base::sha256("%PDF bare");
  const auto added = add(*catalogue_, bare);
  EXPECT_EQ((*catalogue_->filing(added.id))->filed, std::nullopt);
  EXPECT_THAT(catalogue_->searched()->dockets, IsEmpty());
}

TEST_F(Filings, the_library_keeps_its_own_copy_under_the_hash) {
  const auto added = add(*catalogue_, paper("1", "%PDF-1.4 copy"));
  base::fs::remove(added.path);
  EXPECT_EQ(*base::read_file(catalogue_->stored_file(added)), "%PDF-1.4 copy");
  EXPECT_THAT(catalogue_->stored_file(added).string(),
              HasSubstr("files/" + added.sha256.substr(0, 2) + "/" + added.sha256));
}

TEST_F(Filings, the_same_bytes_again_give_the_filing_that_is_there) {
  add(*catalogue_, paper("1", "%PDF-1.4 same"));
  EXPECT_EQ(add(*catalogue_, paper("2", "%PDF-1.4 same")).ecf, "1");
  EXPECT_EQ(catalogue_->filings()->size(), 1U);
}

TEST_F(Filings, a_file_that_changed_while_it_was_read_is_refused) {
  auto filing = paper("1", "%PDF-1.4 before");
  ASSERT_TRUE(base::write_file_atomically(filing.path, "%PDF-1.4 after"));
  auto refused = catalogue_->add_filing(filing, two_pages(), {}, "extractor 1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, base::ErrorCode::unusable_document);
  EXPECT_THAT(*catalogue_->filings(), IsEmpty());
  EXPECT_FALSE(base::fs::exists(catalogue_->stored_file(filing)));
}

TEST_F(Filings, an_id_is_never_given_twice) {
  add(*catalogue_, paper("1", "%PDF one"));
  add(*catalogue_, paper("2", "%PDF two"));
  ASSERT_TRUE(catalogue_->remove_filing(2));
  EXPECT_EQ(add(*catalogue_, paper("3", "%PDF three")).id, 3);
}

TEST_F(Filings, removing_takes_the_stored_file_pages_and_links_along) {
  const auto filing = add(*catalogue_, paper("1", "%PDF gone"));
  const auto checked = testing::story("https://example.org/a", filing);
  const auto id = *catalogue_->put_article(checked, checked.article);
  ASSERT_TRUE(catalogue_->remove_filing(filing.id));
  EXPECT_FALSE(base::fs::exists(catalogue_->stored_file(filing)));
  EXPECT_FALSE(catalogue_->pages(filing.id));
  EXPECT_THAT((*catalogue_->article(id))->findings.front().links, IsEmpty());
  EXPECT_THAT(*catalogue_->dockets(), IsEmpty());
  EXPECT_THAT(*catalogue_->removed_not_unindexed(), ElementsAre(filing.id));
  ASSERT_TRUE(catalogue_->mark_unindexed({filing.id}));
  EXPECT_THAT(*catalogue_->removed_not_unindexed(), IsEmpty());
}

TEST_F(Filings, removing_what_is_not_there_is_an_error_with_the_name) {
  auto refused = catalogue_->remove_filing(7);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().object, "f7");
}

TEST_F(Filings, new_and_changed_filings_wait_for_the_index) {
  const auto one = add(*catalogue_, paper("1", "%PDF one"));
  const auto two = add(*catalogue_, paper("2", "%PDF two"));
  EXPECT_THAT(*catalogue_->not_indexed(), ElementsAre(one.id, two.id));
  ASSERT_TRUE(catalogue_->mark_indexed({one.id, two.id}));
  EXPECT_THAT(*catalogue_->not_indexed(), IsEmpty());
  auto edited = one;
  edited.title = "Corrected title";
  ASSERT_TRUE(catalogue_->update_filing(edited));
  EXPECT_THAT(*catalogue_->not_indexed(), ElementsAre(one.id));
  EXPECT_EQ((*catalogue_->filing(one.id))->title, "Corrected title");
}

TEST_F(Filings, pages_of_an_older_extractor_are_stale_until_replaced) {
  const auto filing = add(*catalogue_, paper("1", "%PDF one"));
  ASSERT_TRUE(catalogue_->mark_indexed({filing.id}));
  EXPECT_THAT(*catalogue_->stale("extractor 1"), IsEmpty());
  EXPECT_THAT(*catalogue_->stale("extractor 2"), ElementsAre(filing.id));
  EXPECT_EQ(catalogue_->status("extractor 2")->pages_stale, 2);
  ASSERT_TRUE(
      catalogue_->replace_pages(filing.id, {testing::page_of(1, "new words")}, {}, "extractor 2"));
  EXPECT_THAT(*catalogue_->stale("extractor 2"), IsEmpty());
  EXPECT_EQ((*catalogue_->filing(filing.id))->pages, 1);
  EXPECT_THAT(*catalogue_->not_indexed(), ElementsAre(filing.id));
}

TEST_F(Filings, versions_point_at_each_other) {
  for (const char* name : {"1", "2", "3"})
    add(*catalogue_, paper(name, std::string("%PDF ") + name));
  ASSERT_TRUE(catalogue_->set_versions({1, 3}));
  EXPECT_THAT((*catalogue_->filing(1))->versions, ElementsAre(3));
  EXPECT_THAT((*catalogue_->filing(3))->versions, ElementsAre(1));
  EXPECT_THAT((*catalogue_->filing(2))->versions, IsEmpty());
  ASSERT_TRUE(catalogue_->remove_filing(3));
  EXPECT_THAT((*catalogue_->filing(1))->versions, IsEmpty());
}

TEST_F(Filings, a_long_filing_loads_in_milliseconds) {
  std::vector<model::Page> pages;
  for (int i = 1; i <= 20; ++i) {
    model::Page page = testing::page_of(i, "first");
    for (int line = 0; line < 28; ++line) {
      model::Line text;
      for (int word = 0; word < 12; ++word) {
        const double x = 72 + 38.37 * word;
        const double y = 90 + 24.01 * line;
        text.words.push_back({"word" + std::to_string((i * 7 + line * 13 + word) % 997),
                              {x, y, x + 31.2, y + 11.9},
                              model::WordKind::text,
                              -1});
      }
      page.lines.push_back(text);
    }
    pages.push_back(page);
  }
  auto added = catalogue_->add_filing(paper("1", "%PDF long"), pages, {}, "extractor 1");
  ASSERT_TRUE(added);
  EXPECT_EQ(catalogue_->pages(added->id)->size(), 20U);
  const auto begun = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i)
    ASSERT_TRUE(catalogue_->pages(added->id));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
  RecordProperty("milliseconds_per_load", std::to_string(took.count() / 20));
  EXPECT_LT(took.count() / 20, 100.0);  // about 1 ms when the machine is calm
}

}  // namespace
}  // namespace pincite::catalogue
