-- A plan's row may hold what its exam brought, from 0 to 1: the newest row of a deck counts, and then the plan is over.
ALTER TABLE plans ADD COLUMN result REAL;

-- Answers that a teacher rejected although a learner claimed them: they are not listed as disputes again.
CREATE TABLE rejections (
    seq       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    deck      TEXT NOT NULL,
    question  TEXT NOT NULL,
    part      INTEGER NOT NULL,               -- from 1: the blank of a cloze
    response  TEXT NOT NULL,                  -- JSON: a list of texts
    at        INTEGER NOT NULL,
    offset    INTEGER NOT NULL
) STRICT;

CREATE INDEX rejections_of_deck ON rejections (deck);

CREATE TRIGGER rejections_are_never_changed BEFORE UPDATE ON rejections
BEGIN SELECT raise(ABORT, 'rejections are never changed'); END;
CREATE TRIGGER rejections_are_never_deleted BEFORE DELETE ON rejections
BEGIN SELECT raise(ABORT, 'rejections are never deleted'); END;
