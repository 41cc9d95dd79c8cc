-- The roles of a register on PostgreSQL. Run once by the owner of the database, after `habeas init`:
--
--     psql "$HABEAS_DATABASE" --file roles.sql
--
-- Give your people's role habeas_work, and the two who may carry out an erasure habeas_erasure.
-- The ledger is then append-only for everybody at work: no entry can be changed, none taken away.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'habeas_work') THEN
        CREATE ROLE habeas_work NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'habeas_erasure') THEN
        CREATE ROLE habeas_erasure NOLOGIN;
    END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO habeas_work;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO habeas_work;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO habeas_work;

-- So that tables of a later version can be worked with as well. Run this file again after an update.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO habeas_work;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO habeas_work;

-- Entries, payloads and the list of erasures are added to and read, and nothing else.
REVOKE UPDATE, DELETE, TRUNCATE, TRIGGER ON ledger_entry, ledger_payload, erasure FROM habeas_work;

-- An erasure destroys payloads; it changes no entry.
GRANT habeas_work TO habeas_erasure;
GRANT DELETE ON ledger_payload TO habeas_erasure;
