-- What a class needs beside its log to go on after its server stopped. No part of any export.
CREATE TABLE class_setup (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    code          TEXT NOT NULL,              -- by which pupils join
    key           TEXT NOT NULL,              -- at the head of each path of the teacher's side
    seed          INTEGER NOT NULL,           -- of which each pupil's own is made
    port          INTEGER,
    teacher_port  INTEGER
) STRICT;

CREATE TABLE seats (
    number   INTEGER PRIMARY KEY,
    source   TEXT NOT NULL,                   -- the exam or deck that is asked
    learner  TEXT NOT NULL,
    token    TEXT,                            -- what the pupil's browser shows; null once the teacher freed the name
    attempt  BLOB NOT NULL UNIQUE REFERENCES attempts (id),
    UNIQUE (source, learner)
) STRICT;
