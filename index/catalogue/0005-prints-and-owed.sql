-- By what copies among stories are found: so that a new story is compared with those that share
-- words with it, not with all that are stored. Derived from article.article and article.findings.

CREATE TABLE story_print (
  article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,      -- of the way the print was made; 0: it is to be made and grouped
  published TEXT NOT NULL,       -- ISO 8601, '' = unknown
  runs INTEGER NOT NULL,         -- how many rows of story_run it has
  quotations INTEGER NOT NULL,   -- how many rows of story_quoted it has
  copies_of INTEGER              -- first story of its group when it was grouped last; NULL = itself
);
CREATE INDEX story_print_by_version ON story_print(version);
CREATE INDEX story_print_by_first ON story_print(copies_of) WHERE copies_of IS NOT NULL;

CREATE TABLE story_run (
  run INTEGER NOT NULL,          -- hash of eight words in a row
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  PRIMARY KEY (run, article)
) WITHOUT ROWID;
CREATE INDEX story_run_by_article ON story_run(article);

CREATE TABLE story_quoted (
  text INTEGER NOT NULL,         -- hash of a quotation's folded text
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  words INTEGER NOT NULL,        -- of the text
  error INTEGER NOT NULL,        -- 1: long, and alters a filing's words
  PRIMARY KEY (text, article)
) WITHOUT ROWID;
CREATE INDEX story_quoted_by_article ON story_quoted(article);

INSERT INTO story_print SELECT id, 0, '', 0, 0, NULL FROM article;
CREATE TRIGGER story_is_new AFTER INSERT ON article BEGIN
  INSERT INTO story_print VALUES (new.id, 0, '', 0, 0, NULL);
END;
CREATE TRIGGER story_differs AFTER UPDATE OF article, findings ON article
WHEN old.article <> new.article OR old.findings <> new.findings BEGIN
  UPDATE story_print SET version = 0 WHERE article = new.id;
END;
CREATE TRIGGER story_goes BEFORE DELETE ON article BEGIN
  UPDATE story_print SET version = 0 WHERE copies_of = old.id;
END;

-- What a run owes to stored stories, so that a run that was killed is made up for by no more than
-- what it left.

-- Filings that stored stories have not been compared with.
CREATE TABLE owed_filing (filing INTEGER PRIMARY KEY REFERENCES filing(id) ON DELETE CASCADE);
CREATE TRIGGER filing_is_new AFTER INSERT ON filing BEGIN
  INSERT INTO owed_filing VALUES (new.id);
END;

-- Stories that are to be matched again.
CREATE TABLE owed_story (article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE);
