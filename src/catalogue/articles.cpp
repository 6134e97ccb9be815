#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

#include "pincite/model/json.hpp"

#include <algorithm>
#include <map>

namespace pincite::catalogue {

using base::ErrorCode;
using model::ArticleId;
using model::CheckedArticle;

namespace {

auto no_such_article(ArticleId id) {
  return base::fail(ErrorCode::unusable_document, model::article_ref(id), "is not in the library",
                    "pincite list articles shows what is there");
}

/// What makes two texts the same story.
std::string key_of(const model::Article& article) {
  if (article.url && !article.url->empty()) return *article.url;
  return "sha256:" + article.sha256;
}

std::string pack_findings(const std::vector<model::Finding>& findings) {
  base::Json packed = base::Json::array();
  for (const auto& finding : findings)
    packed.push_back(model::pack(finding));
  return base::to_line(packed);
}

std::vector<model::Finding> unpack_findings(const std::string& text) {
  std::vector<model::Finding> findings;
  for (const auto& packed : base::Json::parse(text)) {
    findings.push_back(model::unpack_finding(packed));
  }
  return findings;
}

/// Links carry a copy of their filing: puts today's row in its place, drops what was removed.
class FilingRefresher {
 public:
  explicit FilingRefresher(Database& database) : database_(database) {}

  void refresh(std::vector<model::Finding>& findings) {
    for (auto& finding : findings) {
      std::erase_if(finding.links, [&](const auto& link) { return !find(link.filing.id); });
      for (auto& link : finding.links) {
        link.filing = *find(link.filing.id);
        std::erase_if(link.also_in, [&](model::FilingId id) { return !find(id); });
      }
    }
  }

 private:
  const std::optional<model::Filing>& find(model::FilingId id) {
    const auto known = known_.find(id);
    if (known != known_.end()) return known->second;
    return known_.emplace(id, find_filing(database_, id)).first->second;
  }

  Database& database_;
  std::map<model::FilingId, std::optional<model::Filing>> known_;
};

/// Columns id, article, findings.
CheckedArticle read_article(SQLite::Statement& row, FilingRefresher& filings) {
  CheckedArticle checked;
  checked.article = model::unpack_article(base::Json::parse(row.getColumn(1).getString()));
  checked.article.id = row.getColumn(0).getInt64();
  checked.findings = unpack_findings(row.getColumn(2).getString());
  filings.refresh(checked.findings);
  return checked;
}

void write_findings(Database& database, ArticleId id, const std::vector<model::Finding>& findings) {
  run(database, "INSERT OR REPLACE INTO story_checked (article, quotations) VALUES (?, ?)", id,
      static_cast<std::int64_t>(findings.size()));
  run(database, "DELETE FROM link WHERE article = ?", id);
  for (const auto& finding : findings) {
    int position = 0;
    for (const auto& link : finding.links) {
      run(database,
          "INSERT INTO link (article, quotation, position, filing, page, verdict) "
          "SELECT ?, ?, ?, id, ?, ? FROM filing WHERE id = ?",
          id, finding.quotation, position++, link.place.page.pdf, model::to_string(finding.verdict),
          link.filing.id);
    }
  }
}

/// Keeps the text that is about to be replaced, when it is another one.
void keep_earlier_version(Database& database, ArticleId id, const std::string& new_sha256) {
  run(database,
      "INSERT INTO article_version (article, version, sha256, packed) "
      "SELECT id, 1 + (SELECT count(*) FROM article_version WHERE article = ?1), sha256, as_read "
      "FROM article WHERE id = ?1 AND sha256 <> ?2",
      id, new_sha256);
}

ArticleId write_article(Database& database, const CheckedArticle& checked,
                        const model::Article& read) {
  const std::string key = key_of(checked.article);
  const std::string article = base::to_line(model::pack(checked.article));
  const std::string as_read = base::to_line(model::pack(read));
  const std::string findings = pack_findings(checked.findings);
  const std::string& sha256 = checked.article.sha256;
  ArticleId id = number(database, "SELECT id FROM article WHERE key = ?", key);
  if (id == 0) {
    run(database,
        "INSERT INTO article (key, sha256, as_read, article, findings) VALUES (?, ?, ?, ?, ?)", key,
        sha256, as_read, article, findings);
    id = database.sql().getLastInsertRowid();
  } else {
    keep_earlier_version(database, id, sha256);
    run(database,
        "UPDATE article SET sha256 = ?, as_read = ?, article = ?, findings = ? WHERE id = ?",
        sha256, as_read, article, findings, id);
  }
  write_findings(database, id, checked.findings);
  return id;
}

}  // namespace

base::Result<ArticleId> Catalogue::put_article(const CheckedArticle& checked,
                                               const model::Article& as_read) {
  Database& database = state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    const ArticleId id = write_article(database, checked, as_read);
    transaction.commit();
    return id;
  });
}

base::Result<bool> Catalogue::holds_article(const CheckedArticle& checked) {
  Database& database = state_->database;
  return database.guarded([&] {
    auto row =
        prepare(database, "SELECT 1 FROM article WHERE key = ? AND sha256 = ? AND findings = ?",
                key_of(checked.article), checked.article.sha256, pack_findings(checked.findings));
    return row.executeStep();
  });
}

base::Result<std::optional<model::Article>> Catalogue::article_as_read(ArticleId id) {
  Database& database = state_->database;
  return database.guarded([&] {
    auto row = prepare(database, "SELECT as_read FROM article WHERE id = ?", id);
    std::optional<model::Article> found;
    if (row.executeStep()) {
      found = model::unpack_article(base::Json::parse(row.getColumn(0).getString()));
      found->id = id;
    }
    return found;
  });
}

base::Result<std::vector<ArticleId>> Catalogue::article_ids() {
  Database& database = state_->database;
  return database.guarded([&] { return read_ids(database, "SELECT id FROM article ORDER BY id"); });
}

base::Status Catalogue::update_article(const CheckedArticle& checked) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Status {
    WriteTransaction transaction(database);
    const int changed = run(database, "UPDATE article SET article = ?, findings = ? WHERE id = ?",
                            base::to_line(model::pack(checked.article)),
                            pack_findings(checked.findings), checked.article.id);
    if (changed == 0) return no_such_article(checked.article.id);
    write_findings(database, checked.article.id, checked.findings);
    transaction.commit();
    return {};
  });
}

base::Result<std::optional<CheckedArticle>> Catalogue::article(ArticleId id) {
  Database& database = state_->database;
  return database.guarded([&] {
    const ReadTransaction consistent(database);
    FilingRefresher filings(database);
    auto row = prepare(database, "SELECT id, article, findings FROM article WHERE id = ?", id);
    std::optional<CheckedArticle> found;
    if (row.executeStep()) found = read_article(row, filings);
    return found;
  });
}

base::Result<std::vector<CheckedArticle>> Catalogue::articles() {
  Database& database = state_->database;
  return database.guarded([&] {
    const ReadTransaction consistent(database);
    FilingRefresher filings(database);
    auto rows = prepare(database, "SELECT id, article, findings FROM article ORDER BY id");
    std::vector<CheckedArticle> articles;
    while (rows.executeStep())
      articles.push_back(read_article(rows, filings));
    return articles;
  });
}

base::Result<std::vector<model::Article>> Catalogue::earlier_versions(ArticleId id) {
  Database& database = state_->database;
  return database.guarded([&] {
    auto rows = prepare(
        database, "SELECT packed FROM article_version WHERE article = ? ORDER BY version", id);
    std::vector<model::Article> versions;
    while (rows.executeStep()) {
      versions.push_back(model::unpack_article(base::Json::parse(rows.getColumn(0).getString())));
      versions.back().id = id;
    }
    return versions;
  });
}

base::Status Catalogue::remove_article(ArticleId id) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Status {
    WriteTransaction transaction(database);
    if (run(database, "DELETE FROM article WHERE id = ?", id) == 0) return no_such_article(id);
    transaction.commit();
    return {};
  });
}

base::Result<std::vector<ArticleId>> Catalogue::articles_citing(model::FilingId id) {
  Database& database = state_->database;
  return database.guarded([&] {
    Reused rows(database, "SELECT DISTINCT article FROM link WHERE filing = ? ORDER BY article",
                id);
    std::vector<ArticleId> articles;
    while (rows->executeStep())
      articles.push_back(rows->getColumn(0).getInt64());
    return articles;
  });
}

}  // namespace pincite::catalogue
