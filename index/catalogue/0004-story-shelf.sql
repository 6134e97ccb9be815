-- What stories quote and say, by pairs of words: so that a new filing is compared with the stories
-- that share words with it, not with all that are stored. Derived from article.as_read, made again
-- when that or the program's way of making it changes.

-- One quotation or sentence of a story.
CREATE TABLE story_piece (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  pairs INTEGER NOT NULL,        -- how many rows of story_pair it has
  sentence INTEGER NOT NULL      -- 1: outside quotation marks
);
CREATE INDEX story_piece_by_article ON story_piece(article);

CREATE TABLE story_pair (
  pair INTEGER NOT NULL,         -- hash of two neighbouring content words
  piece INTEGER NOT NULL REFERENCES story_piece(id) ON DELETE CASCADE,
  PRIMARY KEY (pair, piece)
) WITHOUT ROWID;
CREATE INDEX story_pair_by_piece ON story_pair(piece);

CREATE TABLE story_word (
  word INTEGER NOT NULL,         -- hash of a word of body or title
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  PRIMARY KEY (word, article)
) WITHOUT ROWID;
CREATE INDEX story_word_by_article ON story_word(article);

-- Stories whose pieces stand above. One that is missing is put there at the next look.
CREATE TABLE story_shelved (
  article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,      -- of the way the pieces were made
  restates INTEGER NOT NULL      -- 1: may say a filing's words in its own
);
CREATE TRIGGER story_is_another AFTER UPDATE OF as_read ON article WHEN old.as_read <> new.as_read
BEGIN
  DELETE FROM story_shelved WHERE article = new.id;
END;
