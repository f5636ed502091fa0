-- What is due is counted by these two alone, by a third of the pages: cards that wait for their day, and the few that
-- are buried.
CREATE INDEX cards_waiting ON cards (deck, due)
    WHERE due IS NOT NULL AND place IS NOT NULL AND suspended = 0 AND buried IS NULL;
CREATE INDEX cards_buried ON cards (deck, buried) WHERE buried IS NOT NULL;

-- An outline is kept only where the file's bytes are the text's, so that stretches can be read from the file itself.
DELETE FROM outlines;
