#include "catalogue/migrate.hpp"
#include "unit/catalogue/library_fixture.hpp"

#include "pincite/catalogue/owed.hpp"
#include "pincite/catalogue/prints.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sys/wait.h>

namespace pincite::catalogue {
namespace {

using ::testing::HasSubstr;

class Opening : public testing::LibraryTest {
 protected:
  base::Error refused(Access access) {
    auto opened = Catalogue::open(library(), access);
    if (opened) {
      ADD_FAILURE() << "opened";
      return {};
    }
    EXPECT_EQ(opened.error().code, base::ErrorCode::library_unusable);
    EXPECT_FALSE(opened.error().hint.empty());
    return opened.error();
  }

  void write_database(const std::string& sql) {
    base::fs::create_directories(library());
    SQLite::Database database((library() / "catalogue.db").string(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(sql);
  }
};

TEST_F(Opening, a_reader_of_a_library_that_is_not_there_is_told_how_to_make_one) {
  EXPECT_THAT(refused(Access::read).hint, HasSubstr("pincite add"));
  EXPECT_FALSE(base::fs::exists(library())) << "reading must not create anything";
}

TEST_F(Opening, the_first_writer_creates_the_library) {
  open();
  auto reader = open(Access::read);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->status("extractor 1")->schema_version, schema_version);
}

TEST_F(Opening, a_second_writer_is_told_who_holds_the_library) {
  auto first = open();
  EXPECT_THAT(refused(Access::write).message, HasSubstr("process " + std::to_string(::getpid())));
}

TEST_F(Opening, the_lock_ends_with_the_writer) {
  open();
  EXPECT_TRUE(open());
}

TEST_F(Opening, readers_work_beside_a_writer) {
  auto writer = open();
  auto reader = open(Access::read);
  add(*writer, paper("1", "%PDF-1.4 one"));
  EXPECT_EQ(reader->filings()->size(), 1U);
}

TEST_F(Opening, a_reader_cannot_write) {
  open();
  auto reader = open(Access::read);
  auto refused = reader->put_failure({"x.pdf", "broken"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, base::ErrorCode::library_unusable);
}

TEST_F(Opening, a_newer_schema_is_refused_by_readers_and_writers) {
  { open(); }
  write_database("PRAGMA user_version = " + std::to_string(schema_version + 1));
  EXPECT_THAT(refused(Access::read).hint, HasSubstr("newer pincite"));
  EXPECT_THAT(refused(Access::write).hint, HasSubstr("newer pincite"));
}

TEST_F(Opening, a_file_that_is_no_database_is_named) {
  base::fs::create_directories(library());
  std::ofstream(library() / "catalogue.db") << std::string(5000, 'x');
  EXPECT_THAT(refused(Access::read).message, HasSubstr("not a catalogue"));
  EXPECT_THAT(refused(Access::write).message, HasSubstr("not a catalogue"));
}

TEST_F(Opening, a_database_of_another_program_is_left_alone) {
  write_database("CREATE TABLE recipes (name TEXT)");
  EXPECT_THAT(refused(Access::write).message, HasSubstr("another program"));
}

TEST_F(Opening, damaged_pages_give_an_error_and_no_crash) {
  {
    auto writer = open();
    for (int i = 0; i < 60; ++i) {
      add(*writer, paper(std::to_string(i), "%PDF-1.4 " + std::to_string(i)));
    }
  }
  {
    std::fstream file(library() / "catalogue.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(0, std::ios::end);
    const auto size = file.tellg();
    for (std::streamoff at = 8192; at < size; at += 512) {
      file.seekp(at);
      file << "damage damage damage damage damage damage damage";
    }
  }
  auto opened = Catalogue::open(library(), Access::read);
  const auto filings =
      opened ? (*opened)->filings()
             : base::Result<std::vector<model::Filing>>(tl::unexpected(opened.error()));
  ASSERT_FALSE(filings);
  EXPECT_EQ(filings.error().code, base::ErrorCode::library_unusable);
  EXPECT_THAT(filings.error().hint, HasSubstr("restore"));
}

class Migration : public Opening {};

constexpr std::string_view first = "CREATE TABLE word (text TEXT)";
constexpr std::string_view second = "ALTER TABLE word ADD COLUMN page INTEGER";
constexpr std::string_view broken = "ALTER TABLE nothing ADD COLUMN page INTEGER";

TEST_F(Migration, an_older_catalogue_is_copied_before_it_is_changed) {
  base::fs::create_directories(library());
  const auto file = library() / "catalogue.db";
  auto database = Database::open(file, OpenMode::write);
  ASSERT_TRUE(migrate(*database, std::vector{first}));
  database->sql().exec("INSERT INTO word VALUES ('kept')");
  ASSERT_TRUE(migrate(*database, std::vector{first, second}));
  EXPECT_EQ(*version_of(*database), 2);
  auto copy = Database::open(file.string() + ".v1.backup", OpenMode::read);
  ASSERT_TRUE(copy);
  EXPECT_EQ(*version_of(*copy), 1);
  EXPECT_EQ(number(*copy, "SELECT count(*) FROM word"), 1);
}

TEST_F(Migration, a_step_that_fails_leaves_the_catalogue_as_it_was) {
  base::fs::create_directories(library());
  auto database = Database::open(library() / "catalogue.db", OpenMode::write);
  ASSERT_TRUE(migrate(*database, std::vector{first}));
  EXPECT_FALSE(migrate(*database, std::vector{first, broken}));
  EXPECT_EQ(*version_of(*database), 1);
}

/// A library as the first version made it, with a story that quotes a filing.
class OldLibrary : public Migration {
 protected:
  void SetUp() override {
    Migration::SetUp();
    base::fs::create_directories(library());
    auto database = Database::open(library() / "catalogue.db", OpenMode::write);
    ASSERT_TRUE(migrate(*database, std::vector{migrations().front()}));
    database->sql().exec(
        "INSERT INTO docket VALUES ('cand/3:20-cv-08570', '');"
        "INSERT INTO entry VALUES ('cand/3:20-cv-08570', '1', NULL, '', 0);"
        "INSERT INTO filing VALUES (4, 'cand/3:20-cv-08570', '1', 'cand', '3:20-cv-08570', '', '1',"
        " '', 'letter', NULL, '[]', '[]', 2, 'abcdef', 'a.pdf', 'add', 'unknown', 1);"
        "INSERT INTO article VALUES (7, 'https://a/1', '00', '{}', '{}', '[]');"
        "INSERT INTO link VALUES (7, 'q1', 0, 4, 1, 'verbatim');");
  }
};

TEST_F(OldLibrary, a_reader_is_told_how_to_migrate_and_changes_nothing) {
  EXPECT_THAT(refused(Access::read).hint, HasSubstr("migrates"));
  EXPECT_FALSE(base::fs::exists(library() / "catalogue.db.v1.backup"));
}

TEST_F(OldLibrary, the_first_writer_keeps_a_backup_and_loses_nothing) {
  auto writer = open();
  ASSERT_TRUE(writer);
  EXPECT_EQ(writer->filings()->at(0).id, 4);
  auto copy = Database::open(library() / "catalogue.db.v1.backup", OpenMode::read);
  ASSERT_TRUE(copy);
  EXPECT_EQ(*version_of(*copy), 1);
  EXPECT_EQ(number(*copy, "SELECT count(*) FROM filing"), 1);
}

TEST_F(OldLibrary, what_it_held_is_no_news_to_alerts) {
  auto writer = open();
  ASSERT_TRUE(writer->add_alert({"ant", "lantern", "", ""}));
  const auto news = *writer->news_for("ant");
  EXPECT_TRUE(news.filings.empty() && news.pairs.empty() && news.entries.empty());
  EXPECT_EQ(news.upto, (AlertMarks{4, 1, 1}));
}

TEST_F(OldLibrary, its_stories_are_grouped_anew_and_owed_nothing) {
  auto writer = open();
  EXPECT_EQ(*Prints(*writer).due(1), std::vector<model::ArticleId>{7});
  EXPECT_TRUE(Owed(*writer).filings()->empty());
  EXPECT_TRUE(Owed(*writer).stories()->empty());
}

TEST_F(Opening, who_notes_runs_works_beside_a_writer_and_makes_no_library) {
  EXPECT_THAT(refused(Access::note).hint, HasSubstr("pincite add"));
  EXPECT_FALSE(base::fs::exists(library()));
  auto writer = open();
  auto beside = open(Access::note);
  ASSERT_TRUE(beside);
  EXPECT_TRUE(beside->begin_run("nightly", "2026-11-23T02:15:00Z"));
  add(*writer, paper("1", "%PDF-1.4 one"));
  EXPECT_EQ(writer->runs()->size(), 1U);
}

TEST_F(Migration, the_steps_in_the_repository_lead_to_the_version_in_the_header) {
  EXPECT_EQ(migrations().size(), static_cast<std::size_t>(schema_version));
}

TEST(LibraryFolder, the_option_wins_over_the_environment) {
  ::setenv("PINCITE_LIBRARY", "/from/variable", 1);
  EXPECT_EQ(library_folder("/from/option"), "/from/option");
  EXPECT_EQ(library_folder(std::nullopt), "/from/variable");
  ::unsetenv("PINCITE_LIBRARY");
  ::setenv("XDG_DATA_HOME", "/data", 1);
  EXPECT_EQ(library_folder(std::nullopt), "/data/pincite");
  ::unsetenv("XDG_DATA_HOME");
}

}  // namespace
}  // namespace pincite::catalogue
