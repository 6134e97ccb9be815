#include "unit/pipeline/scratch.hpp"

#include "pincite/base/archive.hpp"
#include "pincite/pipeline/backup.hpp"
#include "pincite/pipeline/maintain.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

namespace pincite::pipeline {
namespace {

using ::testing::HasSubstr;

class Backups : public testing::Scratch {
 protected:
  void SetUp() override {
    Scratch::SetUp();
    write("one.pdf", testing::pdf_of({testing::letter}));
    write("two.pdf", testing::pdf_of({"a second paper about lanterns"}));
    ASSERT_EQ(add({papers()}).added, 2U);
  }

  base::fs::path file() const { return folder_ / "library.tar"; }
  base::fs::path other() const { return folder_ / "restored"; }

  void save() {
    auto saved = backup(library(), file());
    ASSERT_TRUE(saved) << saved.error().line();
    ASSERT_EQ(saved->filings, 2U);
  }

  std::string refused() {
    auto restored = restore(file(), other());
    if (restored) return "restored";
    EXPECT_EQ(restored.error().code, base::ErrorCode::library_unusable);
    EXPECT_FALSE(base::fs::exists(other())) << "half a library";
    EXPECT_FALSE(base::fs::exists(other().string() + ".restoring"));
    return restored.error().message;
  }

  /// Entries of a backup in order, for making another one of them.
  using Entries = std::vector<std::pair<std::string, std::string>>;
  Entries entries() const {
    Entries found;
    auto reader = base::ArchiveReader::open(file());
    while (auto entry = *reader->next())
      found.emplace_back(entry->name, *reader->bytes(1 << 24));
    return found;
  }
  void rewrite(const Entries& changed) const {
    auto writer = base::ArchiveWriter::create(file(), 0);
    for (const auto& [name, bytes] : changed)
      ASSERT_TRUE(writer->add(name, bytes));
    ASSERT_TRUE(writer->finish());
  }
};

TEST_F(Backups, a_restored_library_has_the_same_filings_files_and_words) {
  save();
  auto restored = restore(file(), other());
  ASSERT_TRUE(restored) << restored.error().line();
  EXPECT_EQ(restored->filings, 2U);
  auto before = open(Access::read);
  auto after = Library::open(other(), Access::read);
  ASSERT_TRUE(after);
  EXPECT_EQ(*(*after)->catalogue().filings(), *before->catalogue().filings());
  const auto filings = *(*after)->catalogue().filings();
  for (const auto& filing : filings) {
    EXPECT_EQ(*base::sha256_file((*after)->catalogue().stored_file(filing)), filing.sha256);
    EXPECT_EQ(*(*after)->catalogue().pages(filing.id), *before->catalogue().pages(filing.id));
  }
  EXPECT_EQ((*(*after)->reader())->occurrences("lantern"),
            (*before->reader())->occurrences("lantern"));
  EXPECT_GT((*(*after)->reader())->occurrences("lantern"), 0U);
}

TEST_F(Backups, what_a_killed_backup_left_goes_with_the_next_one_and_nothing_else) {
  const auto left = [&](const std::string& day, const std::string& name) {
    const auto path = folder_ / ("library-" + day + ".tar.partial") / name;
    base::fs::create_directories(path.parent_path());
    EXPECT_TRUE(base::write_file_atomically(path, "half"));
    return path;
  };
  const auto dead = left("Mon", "library.tar.tmp4711").parent_path();
  left("Mon", "catalogue.db");
  left("Mon", "lock");
  left("Tue", "lock");
  const auto notes = left("Tue", "notes.txt");
  const auto at_work = left("Wed", "library.tar.tmp4712");
  const auto lock = base::FileLock::acquire(at_work.parent_path() / "lock", "making a backup");
  ASSERT_TRUE(lock);
  const auto no_workshop = left("Thu", "library.tar");
  save();
  EXPECT_FALSE(base::fs::exists(dead));
  EXPECT_TRUE(base::fs::exists(notes));
  EXPECT_TRUE(base::fs::exists(at_work));
  EXPECT_TRUE(base::fs::exists(no_workshop));
}

TEST_F(Backups, an_empty_folder_may_be_restored_into) {
  save();
  base::fs::create_directories(other());
  EXPECT_TRUE(restore(file(), other()));
}

TEST_F(Backups, a_library_is_never_overwritten) {
  save();
  auto refused = restore(file(), library());
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr("never overwrites"));
  EXPECT_EQ(open(Access::read)->catalogue().filings()->size(), 2U);
}

TEST_F(Backups, a_writer_need_not_wait) {
  auto writer = open();
  save();
  EXPECT_TRUE(writer->catalogue().put_failure({"x.pdf", "broken"}));
}

TEST_F(Backups, an_older_backup_is_replaced_as_a_whole) {
  save();
  const auto first = *base::sha256_file(file());
  write("three.pdf", testing::pdf_of({"a third paper"}));
  add({papers()});
  auto again = backup(library(), file());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->filings, 3U);
  EXPECT_NE(*base::sha256_file(file()), first);
}

TEST_F(Backups, a_damaged_copy_in_the_library_is_named) {
  const auto filing = open(Access::read)->catalogue().filings()->front();
  const auto stored = open(Access::read)->catalogue().stored_file(filing);
  std::ofstream(stored, std::ios::app) << "rot";
  auto failed = backup(library(), file());
  ASSERT_FALSE(failed);
  EXPECT_THAT(failed.error().message, HasSubstr("f1 is damaged"));
  base::fs::remove(stored);
  EXPECT_THAT(backup(library(), file()).error().message, HasSubstr("f1 is missing"));
  EXPECT_FALSE(base::fs::exists(file()));
}

TEST_F(Backups, one_cut_short_anywhere_is_refused) {
  save();
  const auto whole = base::fs::file_size(file());
  const std::string bytes = *base::read_file(file());
  // The last blocks of a tar file are empty: what is cut there is not missed.
  const std::size_t used = bytes.find_last_not_of('\0') + 1;
  for (std::size_t size = 0; size + 512 < used; size += whole / 40) {
    ASSERT_TRUE(base::write_file_atomically(file(), bytes.substr(0, size)));
    EXPECT_NE(refused(), "restored") << size;
  }
}

TEST_F(Backups, a_changed_byte_anywhere_is_noticed) {
  save();
  const std::string bytes = *base::read_file(file());
  const Entries whole = entries();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    Entries changed = whole;
    if (changed[at].second.empty()) continue;
    changed[at].second[changed[at].second.size() / 2] ^= 1;
    rewrite(changed);
    EXPECT_NE(refused(), "restored") << changed[at].first;
  }
}

TEST_F(Backups, names_that_lead_out_of_the_library_are_refused) {
  save();
  const Entries whole = entries();
  for (const char* name : {"../evil", "/tmp/evil", "files/../../evil", "files/ab/../../../evil",
                           "catalogue.db/../../evil", "lock", "files/zz/evil.pdf"}) {
    Entries changed = whole;
    changed.insert(changed.begin() + 1, {name, "evil"});
    rewrite(changed);
    EXPECT_THAT(refused(), HasSubstr("no part of a library")) << name;
  }
  EXPECT_FALSE(base::fs::exists(folder_ / "evil"));
}

TEST_F(Backups, what_is_left_out_or_put_in_is_noticed) {
  save();
  const Entries whole = entries();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    Entries changed = whole;
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(at));
    rewrite(changed);
    EXPECT_NE(refused(), "restored") << "without " << whole[at].first;
    changed = whole;
    changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(at), whole[at]);
    rewrite(changed);
    EXPECT_NE(refused(), "restored") << "twice " << whole[at].first;
  }
}

TEST_F(Backups, a_file_that_is_no_backup_is_refused) {
  ASSERT_TRUE(base::write_file_atomically(file(), "Dear reader"));
  EXPECT_NE(refused(), "restored");
  rewrite({{"hello.txt", "Dear reader"}});
  EXPECT_THAT(refused(), HasSubstr("no backup of pincite"));
  base::fs::remove(file());
  EXPECT_NE(refused(), "restored");
}

TEST_F(Backups, a_catalogue_with_foreign_triggers_is_refused) {
  base::fs::create_directories(folder_ / "bad");
  Entries changed = (save(), entries());
  // A trigger of somebody else's, with sums that fit.
  for (auto& [name, bytes] : changed) {
    if (name != "catalogue.db") continue;
    const auto at = bytes.find("CREATE TRIGGER entry_arrives");
    ASSERT_NE(at, std::string::npos);
    bytes.replace(bytes.find("entry_arrival", at), 13, "entry_arrivaL");
  }
  std::string sums;
  for (const auto& [name, bytes] : changed) {
    if (name != "SHA256SUMS") sums += base::sha256(bytes) + "  " + name + "\n";
  }
  changed.back().second = sums;
  rewrite(changed);
  EXPECT_THAT(refused(), HasSubstr("no catalogue as pincite makes it"));
}

TEST_F(Backups, filings_that_are_removed_meanwhile_do_no_harm) {
  auto writer = open();
  Control control;
  bool removed = false;
  control.progress = [&](const Progress&) {
    if (!std::exchange(removed, true)) {
      EXPECT_TRUE(remove(*writer, "f2"));
    }
  };
  auto saved = backup(library(), file(), control);
  ASSERT_TRUE(saved) << saved.error().line();
  EXPECT_EQ(saved->filings, 1U) << "the copy begins anew with what is left";
  EXPECT_TRUE(restore(file(), other()));
}

}  // namespace
}  // namespace pincite::pipeline
