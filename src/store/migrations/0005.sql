-- Where the questions of a drilled deck's text lie, as long as its file has this stamp: it need not be scanned again.
CREATE TABLE outlines (
    deck      TEXT PRIMARY KEY,
    stamp     TEXT NOT NULL,
    outline   BLOB NOT NULL                   -- numbers in LEB128: each question's distance from the one before, its length
) STRICT;

-- Whether a row was taken back is asked for many rows, and few are.
CREATE INDEX history_undone ON history (of) WHERE event = 'undone';
