-- The journal of unattended runs: what sources told of, and how far each item has come.

CREATE TABLE journal (
  key TEXT PRIMARY KEY,          -- identity of the item, the same from every source
  source TEXT NOT NULL,          -- section that told of it last
  state TEXT NOT NULL,           -- entry, seen, fetched, verified, extracted, indexed, matched, missing, failed, given-up
  facts TEXT NOT NULL,           -- packed JSON: what the source said
  stamp TEXT NOT NULL,           -- differs when the source has other bytes
  file TEXT NOT NULL,            -- where the fetched bytes wait, '' = nowhere
  sha256 TEXT NOT NULL,          -- of the bytes last taken in
  attempts INTEGER NOT NULL,     -- nights that failed on these bytes
  error TEXT NOT NULL            -- of the last attempt
) WITHOUT ROWID;
CREATE INDEX journal_unfinished ON journal(key) WHERE state NOT IN ('matched', 'entry', 'given-up');

-- What a source wants to know again at the next poll: validators, watermarks, next page.
CREATE TABLE poll_state (
  source TEXT PRIMARY KEY,
  state TEXT NOT NULL            -- packed JSON
) WITHOUT ROWID;

-- 1: the text is a feed's short one, which never replaces the text of a docket sheet.
ALTER TABLE entry ADD COLUMN brief INTEGER NOT NULL DEFAULT 0;
