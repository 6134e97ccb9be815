-- How many pairs a piece must share with a filing before its words are compared stands with each
-- pair, so that counting them needs no look at the pieces.
ALTER TABLE story_pair ADD COLUMN need INTEGER NOT NULL DEFAULT 1;
UPDATE story_pair SET need =
  (SELECT CASE WHEN sentence THEN 3 ELSE 1 + (pairs - 1) / 4 END
   FROM story_piece WHERE id = story_pair.piece);
ALTER TABLE story_piece DROP COLUMN pairs;

-- How many quotations were looked up, so that status reads no findings.
CREATE TABLE story_checked (
  article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
  quotations INTEGER NOT NULL
);
INSERT INTO story_checked SELECT id, json_array_length(findings) FROM article;
