-- Drills. `history` is the log of every card; what each comes to stands in `cards`, in the columns from
-- `reviews` on: a cache, written in the same transaction, that can be made anew from the log.

-- Cards that were ever in a drilled deck, or reviewed.
CREATE TABLE cards (
    id         INTEGER PRIMARY KEY,
    deck       TEXT NOT NULL,
    question   TEXT NOT NULL,
    part       INTEGER NOT NULL,              -- from 1: the blank of a cloze; 2 for a back
    words      TEXT,                          -- of a blank: by them it is known when blanks change places
    place      INTEGER,                       -- its question's in the deck as read last; null where that has it no more
    reviews    INTEGER NOT NULL DEFAULT 0,
    lapses     INTEGER NOT NULL DEFAULT 0,
    stability  REAL,
    difficulty REAL,
    first_day  INTEGER,                       -- days since 1970-01-01, local
    last       INTEGER,
    offset     INTEGER,
    rating     INTEGER,
    due        INTEGER,                       -- a day
    suspended  INTEGER NOT NULL DEFAULT 0,
    buried     INTEGER,                       -- not before this day
    flagged    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (deck, question, part)
) STRICT;

-- Two of them hold all that is asked when cards are counted: to look into each row would cost a seek.
CREATE INDEX cards_due ON cards (due, deck, buried, suspended, place)
    WHERE due IS NOT NULL AND place IS NOT NULL;
CREATE INDEX cards_seen ON cards (deck, first_day, place)
    WHERE first_day IS NOT NULL AND place IS NOT NULL;
CREATE INDEX cards_last ON cards (last) WHERE last IS NOT NULL AND place IS NOT NULL;
CREATE INDEX cards_first ON cards (first_day) WHERE first_day IS NOT NULL;
CREATE INDEX cards_new ON cards (deck, place, part) WHERE reviews = 0 AND place IS NOT NULL;
CREATE INDEX cards_flagged ON cards (deck) WHERE flagged = 1;

-- The log of cards. `seq` is the order of writing; `ord` the order in which a card's reviews count: the instant, but
-- never before the one before it, unless the row came from elsewhere.
CREATE TABLE history (
    seq        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    card       INTEGER NOT NULL REFERENCES cards (id),
    at         INTEGER NOT NULL,
    offset     INTEGER NOT NULL,
    ord        INTEGER NOT NULL,
    event      TEXT NOT NULL,                 -- rated, crammed, undone, deferred, suspended, resumed, buried, forgotten, flagged, unflagged, noted, edited
    rating     INTEGER,                       -- 1 to 4
    seconds    REAL,
    origin     TEXT,                          -- of a review: drill, quiz, import, cram
    interval   REAL,                          -- decided then, in days
    due        INTEGER,                       -- decided then: the day due, or not before
    parameters INTEGER,                       -- in force then; 0 for the defaults
    retention  REAL,                          -- desired then
    of         INTEGER,                       -- the row taken back, or the sibling's review
    took       TEXT,                          -- the question whose answer was given, where that is of another
    data       TEXT                           -- JSON: the answer as it was given; else the learner's words
) STRICT;

CREATE INDEX history_of_card ON history (card, ord);
CREATE INDEX history_took ON history (card) WHERE took IS NOT NULL;

CREATE TRIGGER history_is_never_changed BEFORE UPDATE ON history
BEGIN SELECT raise(ABORT, 'history is never changed'); END;
CREATE TRIGGER history_is_never_deleted BEFORE DELETE ON history
BEGIN SELECT raise(ABORT, 'history is never deleted'); END;

-- Parameters fitted to the learner's own log; the newest set is in force.
CREATE TABLE parameters (
    id         INTEGER PRIMARY KEY,           -- from 1
    at         INTEGER NOT NULL,
    offset     INTEGER NOT NULL,
    weights    TEXT NOT NULL,                 -- JSON: 21 numbers
    data       TEXT NOT NULL                  -- JSON: how well they fit
) STRICT;

-- Decks that a drill was started on, as read last.
CREATE TABLE drilled (
    deck       TEXT PRIMARY KEY,
    path       TEXT NOT NULL,                 -- '' for a built-in one
    title      TEXT NOT NULL,
    cards      INTEGER NOT NULL,
    stamp      TEXT NOT NULL,                 -- of the file then: unchanged, it need not be read again
    at         INTEGER NOT NULL,
    offset     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Exams: the newest row of a deck counts.
CREATE TABLE plans (
    seq        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    deck       TEXT NOT NULL,
    path       TEXT NOT NULL,                 -- '' for a built-in one
    exam       INTEGER,                       -- a day; null where the plan was cleared
    minutes    REAL,                          -- a day
    at         INTEGER NOT NULL,
    offset     INTEGER NOT NULL
) STRICT;

CREATE INDEX plans_of_deck ON plans (deck, seq);

-- What was forecast for an exam, the last of each day.
CREATE TABLE forecasts (
    deck       TEXT NOT NULL,
    exam       INTEGER NOT NULL,
    day        INTEGER NOT NULL,
    today      REAL NOT NULL,                 -- expected scores, 0 to 1
    expected   REAL NOT NULL,
    low        REAL NOT NULL,
    high       REAL NOT NULL,
    PRIMARY KEY (deck, exam, day)
) STRICT, WITHOUT ROWID;
