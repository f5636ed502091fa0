-- What `hafal sync` needs in a database: PostgreSQL 13 or later. It may be run again, in every database of a server.
-- Each learner gets a login of their own:    CREATE ROLE ayu LOGIN PASSWORD '…' IN ROLE hafal_learner;
-- A teacher's login sees the rows of all:    CREATE ROLE guru LOGIN PASSWORD '…' IN ROLE hafal_teacher;
BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL search_path = pg_catalog;
DO $$ BEGIN PERFORM pg_advisory_xact_lock(hashtext('hafal')); END $$;  -- one at a time

DO $$
DECLARE newest integer;
BEGIN
    IF to_regclass('hafal.meta') IS NOT NULL THEN
        SELECT max(version) INTO newest FROM hafal.meta;
        IF newest > 1 THEN
            RAISE EXCEPTION 'a later hafal made this schema: version %', newest;
        END IF;
    END IF;
END $$;

-- Roles belong to the whole server: another database may have made them, or be making them now.
DO $$
DECLARE role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['hafal_learner', 'hafal_teacher'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
        END IF;
    END LOOP;
END $$;

CREATE SCHEMA IF NOT EXISTS hafal;

CREATE TABLE IF NOT EXISTS hafal.meta (version integer NOT NULL);
DO $$
BEGIN
    -- Its owner may not insert a second time.
    IF NOT EXISTS (SELECT FROM hafal.meta) THEN
        INSERT INTO hafal.meta (version) VALUES (1);
    END IF;
END $$;

CREATE TABLE IF NOT EXISTS hafal.rows (
    login   text COLLATE "C" NOT NULL DEFAULT current_user,
    class   text COLLATE "C" NOT NULL,  -- the class whose store wrote it; empty for a learner's own
    learner text COLLATE "C" NOT NULL,  -- whose attempt or flag it is, where a class may take it; else empty
    key     uuid NOT NULL,              -- the row's UUID; a hash of a line that holds several rows
    store   uuid NOT NULL,              -- which store wrote it
    at      timestamptz NOT NULL,
    line    text NOT NULL,              -- JSON, as in a folder; jsonb would lose bits of numbers, and refuses \u0000
    -- Numbers of a sequence become visible out of order, so no reader can know which ones are still to come. Of
    -- transactions the server itself knows the oldest that is not over: all before it is visible, and read once.
    xid     xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (login, class, learner, key)
);
CREATE INDEX IF NOT EXISTS rows_of_login ON hafal.rows (login, class, xid);
CREATE INDEX IF NOT EXISTS rows_for_classes ON hafal.rows (xid) WHERE class <> '' OR learner <> '';

-- Held for the owner of the table too. Without a policy for changes there are none.
ALTER TABLE hafal.rows ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS own_rows ON hafal.rows;
DROP POLICY IF EXISTS rows_of_all ON hafal.rows;
DROP POLICY IF EXISTS new_rows ON hafal.rows;
CREATE POLICY own_rows ON hafal.rows FOR SELECT USING (login = current_user);
CREATE POLICY rows_of_all ON hafal.rows FOR SELECT TO hafal_teacher USING (true);
CREATE POLICY new_rows ON hafal.rows FOR INSERT WITH CHECK (login = current_user);

-- Nobody may give a row another login or number, change one, or delete one.
REVOKE ALL ON hafal.meta, hafal.rows FROM PUBLIC, CURRENT_USER, hafal_learner, hafal_teacher;
GRANT USAGE ON SCHEMA hafal TO hafal_learner, hafal_teacher;
GRANT SELECT ON hafal.meta, hafal.rows TO CURRENT_USER, hafal_learner, hafal_teacher;
GRANT INSERT (class, learner, key, store, at, line) ON hafal.rows TO CURRENT_USER, hafal_learner, hafal_teacher;
COMMIT;
