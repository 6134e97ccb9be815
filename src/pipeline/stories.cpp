#include "pincite/pipeline/stories.hpp"

#include "pipeline/citations.hpp"
#include "pipeline/copies.hpp"
#include "pipeline/corpus.hpp"
#include "pipeline/rematch.hpp"

#include "pincite/article/read.hpp"
#include "pincite/text/flow.hpp"

#include <cstdlib>
#include <iostream>
#include <iterator>
#include <unistd.h>

namespace pincite::pipeline {

using base::ErrorCode;
using model::CheckedArticle;

namespace {

constexpr std::size_t largest_story = std::size_t{256} << 20;

base::Result<std::string> read_standard_input() {
  std::string bytes{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  if (bytes.size() <= largest_story) return bytes;
  return base::fail(ErrorCode::unusable_document, "standard input", "is larger than 256 MiB",
                    "give one story at a time");
}

base::Result<std::string> read_bytes(const std::string& path) {
  if (path == "-") return read_standard_input();
  if (path.rfind("http://", 0) == 0 || path.rfind("https://", 0) == 0) {
    return base::fail(ErrorCode::unusable_document, path, "is a URL, not a file",
                      "save the page in your browser and give the file");
  }
  return base::read_file(path, largest_story);
}

/// A file with the bytes of a story that came by standard input; deleted when it goes out of scope.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes) {
    std::error_code error;
    std::string pattern = (base::fs::temp_directory_path(error) / "pincite-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
      written_ = base::fail(ErrorCode::internal, pattern, "cannot be created");
      return;
    }
    folder_ = pattern;
    written_ = base::write_file_atomically(path(), bytes);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    std::error_code error;
    if (!folder_.empty()) base::fs::remove_all(folder_, error);
  }
  [[nodiscard]] base::fs::path path() const { return folder_ / "story.pdf"; }
  [[nodiscard]] const base::Status& written() const { return written_; }

 private:
  base::fs::path folder_;
  base::Status written_;
};

using PageTexts = base::Result<std::vector<std::string>>;

PageTexts pdf_texts(extract::Pool& pool, const base::fs::path& pdf) {
  auto extraction = pool.extract(pdf, {});
  if (!extraction) return base::pass_on(extraction);
  return text::page_texts(extraction->pages);
}

PageTexts pdf_texts(extract::Pool& pool, const std::string& path, const std::string& bytes) {
  if (path != "-") return pdf_texts(pool, path);
  const TemporaryFile file(bytes);
  if (!file.written()) return tl::unexpected<base::Error>(file.written().error());
  return pdf_texts(pool, file.path());
}

/// Matches the stories one by one and hands each on.
class StoryRun {
 public:
  StoryRun(Library& library, const Control& control, const StoryAddresses& addresses = {})
      : library_(library), control_(control), addresses_(addresses) {}

  base::Result<StoriesResult> run(const std::vector<std::string>& paths, bool store) {
    auto corpus = LibraryCorpus::open(library_);
    if (!corpus) return base::pass_on(corpus);
    for (const auto& path : paths) {
      if (control_.stopped()) break;
      auto article = read_story(path, &library_);
      if (article) set_address(path, *article);
      if (!article) {
        if (article.error().code == ErrorCode::library_unusable) return base::pass_on(article);
        result_.failures.push_back(std::move(article.error()));
      } else if (auto ok = take(**corpus, *article, store); !ok) {
        return base::pass_on(ok);
      }
      show_progress(path, paths.size());
    }
    result_.interrupted = control_.stopped();
    return std::move(result_);
  }

 private:
  void set_address(const std::string& path, model::Article& article) const {
    const auto address = addresses_.find(path);
    if (address == addresses_.end()) return;
    article.source = address->second;
    if (!article.url) article.url = address->second;
  }

  base::Status take(LibraryCorpus& corpus, const model::Article& article, bool store) {
    CheckedArticle checked = match::check(article, corpus);
    if (corpus.error()) return tl::unexpected<base::Error>(*corpus.error());
    if (store) {
      if (auto ok = put(checked, article); !ok) return ok;
    }
    result_.all_found = result_.all_found && match::all_credited_found(checked);
    result_.report.articles.push_back(std::move(checked));
    return {};
  }

  base::Status put(CheckedArticle& checked, const model::Article& article) {
    auto known = library_.catalogue().holds_article(checked);
    if (!known) return base::pass_on(known);
    auto id = library_.catalogue().put_article(checked, article);
    if (!id) return base::pass_on(id);
    checked.article.id = *id;
    if (!*known) result_.changed.push_back(*id);
    return {};
  }

  void show_progress(const std::string& path, std::size_t total) {
    ++done_;
    if (control_.progress) control_.progress({done_, total, 0, path});
  }

  Library& library_;
  const Control& control_;
  const StoryAddresses addresses_;
  StoriesResult result_;
  std::size_t done_ = 0;
};

base::Status finish_report(Library& library, model::Report& report) {
  auto searched = library.catalogue().searched();
  if (!searched) return base::pass_on(searched);
  report.searched = std::move(*searched);
  return fill_cited_by(library, report);
}

/// Takes the stories as they are stored now (copies marked), in the order of the result.
base::Status reload(Library& library, StoriesResult& result) {
  for (auto& checked : result.report.articles) {
    auto stored = library.catalogue().article(checked.article.id);
    if (!stored) return base::pass_on(stored);
    if (*stored) checked = std::move(**stored);
  }
  return {};
}

base::Result<StoriesResult> link_stored(Library& library, const Control& control) {
  if (auto ok = library.heal_index(); !ok) return base::pass_on(ok);
  library.refresh();
  StoriesResult result;
  auto changed = rematch_all(library, control);
  if (!changed) return base::pass_on(changed);
  result.changed = std::move(*changed);
  if (auto ok = regroup_copies(library); !ok) return base::pass_on(ok);
  auto stored = library.catalogue().articles();
  if (!stored) return base::pass_on(stored);
  result.report.articles = std::move(*stored);
  for (const auto& checked : result.report.articles) {
    result.all_found = result.all_found && match::all_credited_found(checked);
  }
  result.interrupted = control.stopped();
  return result;
}

}  // namespace

base::Result<model::Article> read_story(const std::string& path, Library* library) {
  auto bytes = read_bytes(path);
  if (!bytes) return base::pass_on(bytes);
  article::ReadOptions options;
  options.pdf_pages = [&](const std::string&) -> PageTexts {
    if (library != nullptr) {
      auto pool = library->pool();
      return pool ? pdf_texts(**pool, path, *bytes) : PageTexts(base::pass_on(pool));
    }
    auto pool = extract::Pool::start();
    return pool ? pdf_texts(**pool, path, *bytes) : PageTexts(base::pass_on(pool));
  };
  return article::read_story(*bytes, path, options);
}

base::Result<StoriesResult> check(Library& library, const std::vector<std::string>& paths,
                                  const Control& control) {
  auto result = StoryRun(library, control).run(paths, false);
  if (!result) return result;
  if (auto ok = finish_report(library, result->report); !ok) return base::pass_on(ok);
  return result;
}

base::Result<StoriesResult> take_in_stories(Library& library, const std::vector<std::string>& paths,
                                            const Control& control,
                                            const StoryAddresses& addresses) {
  if (auto ok = library.heal_index(); !ok) return base::pass_on(ok);
  library.refresh();
  auto result = StoryRun(library, control, addresses).run(paths, true);
  if (!result) return result;
  if (auto ok = regroup_copies(library); !ok) return base::pass_on(ok);
  result->report.stored = true;
  return result;
}

base::Result<StoriesResult> link(Library& library, const std::vector<std::string>& paths,
                                 const Control& control) {
  auto result =
      paths.empty() ? link_stored(library, control) : take_in_stories(library, paths, control, {});
  if (!result) return result;
  if (auto ok = reload(library, *result); !ok) return base::pass_on(ok);
  result->report.stored = true;
  if (auto ok = finish_report(library, result->report); !ok) return base::pass_on(ok);
  return result;
}

}  // namespace pincite::pipeline
