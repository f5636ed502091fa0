-- The order in which attempts and entries count: the instant, but after all that was written before, unless the row came
-- from elsewhere. So a clock that is set back disorders nothing, and rows of two stores end in the same order in both.
ALTER TABLE attempts ADD COLUMN ord INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN ord INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER entries_are_never_changed;
UPDATE attempts SET ord = placed.ord FROM
    (SELECT number, number + max(started - number) OVER (ORDER BY number) AS ord FROM attempts) AS placed
    WHERE placed.number = attempts.number;
UPDATE entries SET ord = placed.ord FROM
    (SELECT seq, seq + max(at - seq) OVER (ORDER BY seq) AS ord FROM entries) AS placed
    WHERE placed.seq = entries.seq;
CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
BEGIN SELECT raise(ABORT, 'entries are never changed'); END;

CREATE INDEX attempts_in_order ON attempts (ord);
