-- Moves of an organisation to another version of BIO2. What was recorded stays under the numbers under
-- which it was recorded; a move says where each of them goes.

CREATE TABLE catalogue_migrations (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    recorded_in INTEGER NOT NULL,
    from_version TEXT NOT NULL,
    to_version TEXT NOT NULL,
    migrated_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    migrated_by BLOB NOT NULL,
    migrated_by_name TEXT NOT NULL,
    routes TEXT NOT NULL,
    reassess TEXT NOT NULL,
    report TEXT NOT NULL,
    undone_at TEXT,
    undone_by BLOB,
    undone_by_name TEXT,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, migrated_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, undone_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;
CREATE INDEX catalogue_migrations_by_revision ON catalogue_migrations (organisation_id, revision);

CREATE TRIGGER catalogue_migrations_no_update BEFORE UPDATE OF
    organisation_id, id, recorded_in, from_version, to_version, migrated_on, recorded_at, migrated_by, migrated_by_name,
    routes, reassess, report
ON catalogue_migrations
BEGIN
    SELECT RAISE(ABORT, 'what is in catalogue_migrations stays as it was recorded');
END;
CREATE TRIGGER catalogue_migrations_no_delete BEFORE DELETE ON catalogue_migrations
BEGIN
    SELECT RAISE(ABORT, 'what is in catalogue_migrations stays as it was recorded');
END;
CREATE TRIGGER catalogue_migrations_once BEFORE UPDATE ON catalogue_migrations WHEN OLD.undone_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'what is in catalogue_migrations stays as it was recorded');
END;

-- When an inheritance was recorded decides on which side of a move it is. Those of before this column
-- were recorded before any move; their first day serves.
ALTER TABLE inheritances ADD COLUMN recorded_at TEXT;

CREATE TRIGGER inheritances_recorded_once BEFORE UPDATE OF recorded_at ON inheritances
BEGIN
    SELECT RAISE(ABORT, 'what is in inheritances stays as it was recorded');
END;
