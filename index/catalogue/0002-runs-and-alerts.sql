-- Run records, saved searches and docket watches, and what they have fired. Times are ISO 8601, UTC.

-- One pass over sources or files. A run without an end was killed, or is still at work.
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,            -- "nightly", "add", "link"
  begun TEXT NOT NULL,
  ended TEXT NOT NULL DEFAULT '',
  exit_status INTEGER,
  record TEXT NOT NULL           -- packed JSON: counts, sources, failures, warnings, what fired
);

-- What is known of a source over all runs: a quiet source is not a quiet court.
CREATE TABLE source (
  name TEXT PRIMARY KEY,
  first_run INTEGER NOT NULL,    -- run that first looked at it
  last_reached TEXT NOT NULL,    -- '' = never
  last_new TEXT NOT NULL         -- '' = never had a new item
) WITHOUT ROWID;

-- Pairs of a story and a filing that it quotes, numbered in order of discovery. A link that goes
-- and comes back keeps its number.
CREATE TABLE citing_pair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  filing INTEGER NOT NULL REFERENCES filing(id) ON DELETE CASCADE,
  UNIQUE (article, filing)
);
INSERT INTO citing_pair (article, filing)
  SELECT DISTINCT article, filing FROM link ORDER BY article, filing;
CREATE TRIGGER link_makes_pair AFTER INSERT ON link BEGIN
  INSERT OR IGNORE INTO citing_pair (article, filing) VALUES (new.article, new.filing);
END;

-- Docket entries in order of arrival, with or without a PDF.
CREATE TABLE entry_arrival (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  docket TEXT NOT NULL,
  number TEXT NOT NULL,
  UNIQUE (docket, number)
);
INSERT INTO entry_arrival (docket, number) SELECT docket, number FROM entry ORDER BY docket, number;
CREATE TRIGGER entry_arrives AFTER INSERT ON entry BEGIN
  INSERT OR IGNORE INTO entry_arrival (docket, number) VALUES (new.docket, new.number);
END;

-- A saved search (query) or a docket watch (docket); the other column is ''. The three marks are
-- the last rows that were looked at, so that a night costs what is new.
CREATE TABLE alert (
  name TEXT PRIMARY KEY,
  query TEXT NOT NULL,
  docket TEXT NOT NULL,
  created TEXT NOT NULL,
  filings_seen INTEGER NOT NULL, -- filing.id
  pairs_seen INTEGER NOT NULL,   -- citing_pair.id
  entries_seen INTEGER NOT NULL  -- entry_arrival.id
) WITHOUT ROWID;

-- The built-in one: words that become readable when an unredacted or unsealed version arrives.
INSERT INTO alert SELECT '*readable', '', '', '',
  (SELECT coalesce(max(id), 0) FROM filing), (SELECT coalesce(max(id), 0) FROM citing_pair),
  (SELECT coalesce(max(id), 0) FROM entry_arrival);

-- What fired. The key makes sure that nothing fires twice.
CREATE TABLE firing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  alert TEXT NOT NULL REFERENCES alert(name) ON DELETE CASCADE,
  key TEXT NOT NULL,             -- "f12", "a7 f12", "cand/3:20-cv-08570 517"
  run INTEGER,                   -- run that found it
  fired TEXT NOT NULL,
  why TEXT NOT NULL,             -- packed JSON, as delivered
  UNIQUE (alert, key)
);

-- How far a channel ("mail", "webhook") has taken what fired: firing.id of the last one.
CREATE TABLE channel (
  name TEXT PRIMARY KEY,
  delivered INTEGER NOT NULL
) WITHOUT ROWID;
