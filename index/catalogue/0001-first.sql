-- The catalogue of a library, version 1. Text columns are '' when unknown, other columns NULL.
-- Applied by the program inside one transaction, which also sets user_version.

CREATE TABLE docket (
  key TEXT PRIMARY KEY,          -- "cand/3:20-cv-08570"
  case_name TEXT NOT NULL        -- as a source gave it; '' = take it from the filings
) WITHOUT ROWID;

-- One numbered entry of a docket sheet, with or without a PDF in the library.
CREATE TABLE entry (
  docket TEXT NOT NULL REFERENCES docket(key) ON DELETE CASCADE,
  number TEXT NOT NULL,          -- "517": the main document's ECF number
  filed TEXT,                    -- ISO 8601
  text TEXT NOT NULL,            -- docket text, '' when unknown
  sealed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (docket, number)
) WITHOUT ROWID;

CREATE TABLE filing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given twice
  docket TEXT REFERENCES docket(key),
  entry TEXT,                    -- number of the entry it belongs to
  court TEXT NOT NULL,
  docket_number TEXT NOT NULL,
  case_name TEXT NOT NULL,
  ecf TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  filed TEXT,
  judges TEXT NOT NULL,          -- JSON array of strings
  parties TEXT NOT NULL,         -- JSON array of strings
  pages INTEGER NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,   -- names the file in files/
  path TEXT NOT NULL,
  source TEXT NOT NULL,
  version TEXT NOT NULL,
  indexed INTEGER NOT NULL DEFAULT 0      -- 1: the word index has this state of the row
);
CREATE INDEX filing_by_docket ON filing(docket, entry);
CREATE INDEX filing_by_path ON filing(path);
CREATE INDEX filing_not_indexed ON filing(id) WHERE indexed = 0;

-- Versions of one paper (redacted, unredacted …); every pair stands in both directions.
CREATE TABLE filing_version (
  filing INTEGER NOT NULL REFERENCES filing(id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES filing(id) ON DELETE CASCADE,
  PRIMARY KEY (filing, other)
) WITHOUT ROWID;
CREATE INDEX filing_version_other ON filing_version(other);

-- What is known of a page without reading its words.
CREATE TABLE page (
  filing INTEGER NOT NULL REFERENCES filing(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  origin TEXT NOT NULL,
  why TEXT NOT NULL,
  ocr_confidence REAL,
  extractor TEXT NOT NULL,
  PRIMARY KEY (filing, number)
) WITHOUT ROWID;
CREATE INDEX page_by_extractor ON page(extractor, filing);
CREATE INDEX page_by_origin ON page(origin);

-- The words of all pages of a filing: a zstd frame a page, behind a directory of their sizes.
CREATE TABLE page_words (
  filing INTEGER PRIMARY KEY REFERENCES filing(id) ON DELETE CASCADE,
  words BLOB NOT NULL
);

-- By which versions of one paper are found: the smallest hashes of its word groups.
CREATE TABLE sketch (
  filing INTEGER PRIMARY KEY REFERENCES filing(id) ON DELETE CASCADE,
  redactions INTEGER NOT NULL,
  groups INTEGER NOT NULL,
  smallest BLOB NOT NULL         -- ascending, 8 bytes each, little-endian
);

CREATE TABLE issue (
  filing INTEGER NOT NULL REFERENCES filing(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  severity INTEGER NOT NULL,
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (filing, position)
) WITHOUT ROWID;

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,      -- canonical URL, else "sha256:" and the bytes' hash
  sha256 TEXT NOT NULL,
  as_read TEXT NOT NULL,         -- packed JSON, before matching
  article TEXT NOT NULL,         -- packed JSON, quotations found by matching included
  findings TEXT NOT NULL         -- packed JSON, one per quotation
);

-- Earlier texts of a story that changed at its URL.
CREATE TABLE article_version (
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,      -- 1 is the oldest
  sha256 TEXT NOT NULL,
  packed TEXT NOT NULL,
  PRIMARY KEY (article, version)
) WITHOUT ROWID;

-- Links of the findings, for questions in both directions.
CREATE TABLE link (
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  quotation TEXT NOT NULL,
  position INTEGER NOT NULL,     -- 0 is the best link of the quotation
  filing INTEGER NOT NULL REFERENCES filing(id) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  PRIMARY KEY (article, quotation, position)
) WITHOUT ROWID;
CREATE INDEX link_by_filing ON link(filing, page);

-- Files and items that could not be used.
CREATE TABLE failure (
  object TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  sha256 TEXT NOT NULL,          -- of the bytes tried, '' when they could not be read
  extractor TEXT NOT NULL        -- version that failed
) WITHOUT ROWID;

-- Removed filings that the word index may still hold.
CREATE TABLE unindexed (filing INTEGER PRIMARY KEY);

-- Files of removed filings that are still to be deleted.
CREATE TABLE discarded (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;
