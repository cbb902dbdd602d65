-- Moves of an organisation to another version of BIO2. What was recorded stays under the numbers under
-- which it was recorded; a move says where each of them goes.

CREATE TABLE catalogue_migrations (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    recorded_in bigint NOT NULL,
    from_version text NOT NULL,
    to_version text NOT NULL,
    migrated_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    migrated_by uuid NOT NULL,
    migrated_by_name text NOT NULL,
    routes text NOT NULL,
    reassess text NOT NULL,
    report text NOT NULL,
    undone_at timestamptz,
    undone_by uuid,
    undone_by_name text,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, migrated_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, undone_by) REFERENCES memberships (organisation_id, user_id)
);
CREATE INDEX catalogue_migrations_by_revision ON catalogue_migrations (organisation_id, revision);

CREATE TRIGGER catalogue_migrations_no_update BEFORE UPDATE OF
    organisation_id, id, recorded_in, from_version, to_version, migrated_on, recorded_at, migrated_by, migrated_by_name,
    routes, reassess, report
ON catalogue_migrations
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER catalogue_migrations_no_delete BEFORE DELETE ON catalogue_migrations
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER catalogue_migrations_no_truncate BEFORE TRUNCATE ON catalogue_migrations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER catalogue_migrations_once BEFORE UPDATE ON catalogue_migrations
    FOR EACH ROW WHEN (OLD.undone_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- When an inheritance was recorded decides on which side of a move it is. Those of before this column
-- were recorded before any move; their first day serves.
ALTER TABLE inheritances ADD COLUMN recorded_at timestamptz;

CREATE TRIGGER inheritances_recorded_once BEFORE UPDATE OF recorded_at ON inheritances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
