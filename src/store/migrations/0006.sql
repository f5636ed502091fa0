-- Whose attempt it is, null for the owner of the store, and where it was asked: quiz, paper or class.
ALTER TABLE attempts ADD COLUMN learner TEXT;
ALTER TABLE attempts ADD COLUMN mode TEXT NOT NULL DEFAULT 'quiz';
CREATE INDEX attempts_of_learner ON attempts (learner) WHERE learner IS NOT NULL;
