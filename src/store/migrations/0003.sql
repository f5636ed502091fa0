-- A drill ranks what is due by what this index holds, without a look into each card's row. In `history` an event may
-- now be `rescheduled`: `interval` and `due` as decided anew, `of` the review.
DROP INDEX cards_due;
CREATE INDEX cards_due ON cards (due, deck, buried, suspended, place, part, stability, last, offset)
    WHERE due IS NOT NULL AND place IS NOT NULL;
