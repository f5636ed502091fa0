-- Logs that meet in a place. The log of cards gets what other stores name a row by: `ord` ascends within a card, a row
-- keeps the id that its question had, and a review that is there under two ids counts once. `history` is what counts.
ALTER TABLE history RENAME TO card_log;
ALTER TABLE card_log ADD COLUMN was TEXT;        -- the question's id as written, where moves gave it another
ALTER TABLE card_log ADD COLUMN was_words TEXT;  -- the words of its blank as written, where they were corrected since
ALTER TABLE card_log ADD COLUMN twin INTEGER;    -- the same review under a smaller id, which counts instead
ALTER TABLE card_log ADD COLUMN instead INTEGER; -- of a row that names such a review: the one that counts
ALTER TABLE card_log ADD COLUMN came INTEGER NOT NULL DEFAULT 0;  -- 1 where another store wrote it

CREATE INDEX card_log_moved ON card_log (card) WHERE was IS NOT NULL OR was_words IS NOT NULL;
CREATE INDEX card_log_twins ON card_log (card) WHERE twin IS NOT NULL;

DROP TRIGGER history_is_never_changed;
UPDATE card_log SET ord = placed.ord FROM
    (SELECT seq, nth + max(ord - nth) OVER (PARTITION BY card ORDER BY nth) AS ord FROM
        (SELECT seq, card, ord, row_number() OVER (PARTITION BY card ORDER BY ord, seq) AS nth FROM card_log))
    AS placed WHERE placed.seq = card_log.seq AND placed.ord <> card_log.ord;
-- Which card a row belongs to and which one it repeats follow from other rows.
CREATE TRIGGER history_is_never_changed BEFORE UPDATE OF seq, id, at, offset, ord, event, rating, seconds, origin,
    interval, due, parameters, retention, of, took, data, came ON card_log
BEGIN SELECT raise(ABORT, 'history is never changed'); END;

CREATE VIEW history AS SELECT seq, id, card, at, offset, ord, event, rating, seconds, origin, interval, due,
    parameters, retention, coalesce(instead, of) AS of, took, data, came FROM card_log WHERE twin IS NULL;
DROP INDEX history_undone;
CREATE INDEX history_undone ON card_log (coalesce(instead, of)) WHERE event = 'undone';

-- A move holds for all rows up to its `ord`: its instant, but after all that it moved.
ALTER TABLE moves ADD COLUMN ord INTEGER NOT NULL DEFAULT 0;
UPDATE moves SET ord = placed.ord FROM
    (SELECT seq, seq + max(latest - seq) OVER (ORDER BY seq) AS ord FROM
        (SELECT seq, max(at, coalesce((SELECT ord FROM attempts WHERE number = attempt), 0)) AS latest FROM moves))
    AS placed WHERE placed.seq = moves.seq;
-- A blank whose words were corrected: `was` and `now` are one question then.
ALTER TABLE moves ADD COLUMN was_words TEXT;
ALTER TABLE moves ADD COLUMN now_words TEXT;

-- The same in every copy of a store, whenever it is brought to this version.
ALTER TABLE parameters ADD COLUMN uuid BLOB;
UPDATE parameters SET uuid = unhex(printf('%012x70008%015x', max(at, 0), id));

-- Lines that hold more than this hafal knows, as they came: they are passed on.
CREATE TABLE kept_lines (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,  -- no number is given twice: by it is known what was sent
    key       BLOB NOT NULL UNIQUE,           -- a hash of the line
    line      TEXT NOT NULL,
    waits     INTEGER NOT NULL                -- 1 while the log has none of it
) STRICT;

-- The name of this store in the places where it meets others.
CREATE TABLE sync_store (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    id        BLOB NOT NULL CHECK (length(id) = 16)
) STRICT;

-- How far each place was read and written.
CREATE TABLE sync_places (
    place     TEXT PRIMARY KEY,
    sent      TEXT NOT NULL,                  -- JSON: the last row sent of each table
    cursor    TEXT NOT NULL                   -- JSON: in the place's own words
) STRICT, WITHOUT ROWID;
