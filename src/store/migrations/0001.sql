-- hafal's store, first shape. Times are UTC milliseconds with the offset of local time in seconds;
-- ids of rows are UUIDv7 made of the row's own time, so that two machines' logs can be merged as a set.

-- One run of a quiz, as it was set up.
CREATE TABLE attempts (
    number    INTEGER PRIMARY KEY,            -- from 1, in the order begun
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    title     TEXT NOT NULL,
    decks     TEXT NOT NULL,                  -- JSON: the decks drawn from, and where they lay
    started   INTEGER NOT NULL,
    offset    INTEGER NOT NULL,
    rules     TEXT NOT NULL,                  -- JSON
    drawn     TEXT NOT NULL                   -- JSON: the questions in the order drawn, with points and tags
) STRICT;

-- Which attempts drew from a deck: what `attempts.decks` says, to search by.
CREATE TABLE drawn_from (
    deck      TEXT NOT NULL,
    attempt   INTEGER NOT NULL REFERENCES attempts (number),
    PRIMARY KEY (deck, attempt)
) STRICT, WITHOUT ROWID;

-- The log. Its order is `seq`, the order of writing: a clock may be set back.
CREATE TABLE entries (
    seq       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    attempt   BLOB NOT NULL REFERENCES attempts (id),
    at        INTEGER NOT NULL,
    offset    INTEGER NOT NULL,
    deck      TEXT NOT NULL,
    question  TEXT NOT NULL,
    event     TEXT NOT NULL,                  -- answered, skipped, hinted, claimed, finished
    data      TEXT,                           -- JSON: what the event holds, if anything
    UNIQUE (attempt, id)                      -- one index for both: each costs a page an answer
) STRICT;

CREATE INDEX entries_finished ON entries (attempt) WHERE event = 'finished';

CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
BEGIN SELECT raise(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
BEGIN SELECT raise(ABORT, 'entries are never deleted'); END;

-- History that follows a reworded question. A move holds for attempts begun before it (up to
-- `attempt`), so that a later question may bear the old id without inheriting what moved away.
CREATE TABLE moves (
    seq       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    deck      TEXT NOT NULL,
    was       TEXT NOT NULL,
    now       TEXT NOT NULL,
    attempt   INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    offset    INTEGER NOT NULL
) STRICT;

CREATE INDEX moves_of_deck ON moves (deck);

-- What each question asked looked like last, by which a reworded one is known again.
CREATE TABLE known (
    deck      TEXT NOT NULL,
    question  TEXT NOT NULL,
    kind      TEXT NOT NULL,
    ask       TEXT NOT NULL,
    answer    TEXT NOT NULL,                  -- folded
    derived   INTEGER NOT NULL CHECK (derived IN (0, 1)),
    path      TEXT,
    PRIMARY KEY (deck, question)
) STRICT, WITHOUT ROWID;

-- Every deck ever asked, by its path ('' for a built-in one).
CREATE TABLE decks (
    path      TEXT NOT NULL,
    deck      TEXT NOT NULL,
    title     TEXT NOT NULL,
    language  TEXT NOT NULL,
    questions INTEGER NOT NULL,
    asked     INTEGER NOT NULL,
    offset    INTEGER NOT NULL,
    PRIMARY KEY (path, deck)
) STRICT, WITHOUT ROWID;
