-- The whole schema. Keys carry the organisation, so that a row of one organisation cannot refer to one of
-- another. `revision` is the write that touched the row last, `recorded_in` the one that wrote it first:
-- they and not the clock decide what is newer. The same tables are in ../sqlite; the compiler checks every
-- query against both.

-- Codes: those of the enumerations in the domain, which a test compares with these lists. Another role or
-- kind is another row here.

-- Languages of people.
CREATE TABLE languages (code text NOT NULL PRIMARY KEY);
INSERT INTO languages (code) VALUES
    ('nl'), ('en');

-- Tiers of Dutch government.
CREATE TABLE government_tiers (code text NOT NULL PRIMARY KEY);
INSERT INTO government_tiers (code) VALUES
    ('municipality'), ('province'), ('water-board'), ('central-government'),
    ('autonomous-authority'), ('joint-arrangement');

-- What somebody does at an organisation.
CREATE TABLE roles (code text NOT NULL PRIMARY KEY);
INSERT INTO roles (code) VALUES
    ('administrator'), ('ciso'), ('board-member'), ('process-owner'), ('auditor'), ('reader');

-- What an object is.
CREATE TABLE object_kinds (code text NOT NULL PRIMARY KEY);
INSERT INTO object_kinds (code) VALUES
    ('organisation'), ('process'), ('system'), ('supplier');

-- How much harm it does when availability, integrity or confidentiality fails.
CREATE TABLE ratings (code text NOT NULL PRIMARY KEY);
INSERT INTO ratings (code) VALUES
    ('low'), ('medium'), ('high'), ('very-high');

-- What is judged.
CREATE TABLE aspects (code text NOT NULL PRIMARY KEY);
INSERT INTO aspects (code) VALUES
    ('design'), ('existence'), ('operating-effectiveness');

-- Outcomes of a judgement.
CREATE TABLE verdicts (code text NOT NULL PRIMARY KEY);
INSERT INTO verdicts (code) VALUES
    ('met'), ('partly-met'), ('not-met');

-- What a judgement rests on.
CREATE TABLE bases (code text NOT NULL PRIMARY KEY);
INSERT INTO bases (code) VALUES
    ('self-assessment'), ('internal-audit'), ('external-audit'), ('penetration-test'), ('red-team'), ('measurement');

-- Who may see the content of evidence.
CREATE TABLE confidentialities (code text NOT NULL PRIMARY KEY);
INSERT INTO confidentialities (code) VALUES
    ('internal'), ('confidential');

-- Whether a control or measure applies.
CREATE TABLE applicabilities (code text NOT NULL PRIMARY KEY);
INSERT INTO applicabilities (code) VALUES
    ('applies'), ('cannot-apply'), ('left-out'), ('deviates'), ('equivalent');

-- How far a statement is.
CREATE TABLE statement_statuses (code text NOT NULL PRIMARY KEY);
INSERT INTO statement_statuses (code) VALUES
    ('proposed'), ('advised'), ('approved'), ('published'), ('rejected'), ('withdrawn'), ('taken-down');

-- How far an improvement action is.
CREATE TABLE action_statuses (code text NOT NULL PRIMARY KEY);
INSERT INTO action_statuses (code) VALUES
    ('planned'), ('started'), ('done'), ('cancelled');

-- The format of a framework file.
CREATE TABLE framework_formats (code text NOT NULL PRIMARY KEY);
INSERT INTO framework_formats (code) VALUES
    ('oscal-json'), ('oscal-yaml'), ('ciso-assistant');

-- `revision` counts the writes; `event_sequence` and `event_hash` are the end of the audit chain.
CREATE TABLE organisations (
    id uuid NOT NULL PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    tier text NOT NULL REFERENCES government_tiers (code),
    catalogue_version text NOT NULL,
    settings text NOT NULL,
    public_key text NOT NULL,
    encrypted_private_key bytea NOT NULL,
    version bigint NOT NULL,
    -- Made up: only such an organisation may be filled with records that nobody decided.
    invented boolean NOT NULL,
    revision bigint NOT NULL,
    event_sequence bigint NOT NULL,
    event_hash text NOT NULL
);

-- `home_id` is the organisation that manages the account: it was made there.
CREATE TABLE users (
    id uuid NOT NULL PRIMARY KEY,
    home_id uuid NOT NULL REFERENCES organisations (id),
    email text NOT NULL UNIQUE,
    name text NOT NULL,
    language text NOT NULL REFERENCES languages (code),
    password_hash text NOT NULL,
    totp_secret bytea,
    totp_last_step bigint NOT NULL,
    must_change_password boolean NOT NULL,
    active boolean NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE recovery_codes (
    user_id uuid NOT NULL REFERENCES users (id),
    code_hash text NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (user_id, code_hash)
);

CREATE TABLE sessions (
    id uuid NOT NULL PRIMARY KEY,
    token_hash text NOT NULL UNIQUE,
    user_id uuid NOT NULL REFERENCES users (id),
    second_factor_passed boolean NOT NULL,
    csrf_token text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE failed_logins (
    attempt uuid NOT NULL,
    login_key text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX failed_logins_by_key ON failed_logins (login_key, at);
CREATE INDEX failed_logins_by_moment ON failed_logins (at);
CREATE INDEX failed_logins_by_attempt ON failed_logins (attempt);

-- Everybody who is or was a member: somebody who left has no roles, but their records still refer to
-- them.
CREATE TABLE memberships (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    user_id uuid NOT NULL REFERENCES users (id),
    PRIMARY KEY (organisation_id, user_id)
);
CREATE INDEX memberships_by_user ON memberships (user_id);

CREATE TABLE membership_roles (
    organisation_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text NOT NULL REFERENCES roles (code),
    PRIMARY KEY (organisation_id, user_id, role),
    FOREIGN KEY (organisation_id, user_id) REFERENCES memberships (organisation_id, user_id)
);
CREATE INDEX membership_roles_by_user ON membership_roles (user_id);

-- Roles that are offered to somebody whose account another organisation manages. A row is an open one: what
-- became of it stands in the audit trail.
CREATE TABLE invitations (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    revision bigint NOT NULL,
    recorded_in bigint NOT NULL,
    user_id uuid NOT NULL REFERENCES users (id),
    email text NOT NULL,
    invited_by uuid NOT NULL,
    invited_by_name text NOT NULL,
    invited_at timestamptz NOT NULL,
    expires_on date NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, user_id),
    FOREIGN KEY (organisation_id, invited_by) REFERENCES memberships (organisation_id, user_id)
);
CREATE INDEX invitations_by_user ON invitations (user_id);

CREATE TABLE invitation_roles (
    organisation_id uuid NOT NULL,
    invitation_id uuid NOT NULL,
    role text NOT NULL REFERENCES roles (code),
    PRIMARY KEY (organisation_id, invitation_id, role),
    FOREIGN KEY (organisation_id, invitation_id) REFERENCES invitations (organisation_id, id) ON DELETE CASCADE
);

-- One row per object, with the code and the number of its newest version.
CREATE TABLE objects (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    kind text NOT NULL REFERENCES object_kinds (code),
    code text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, kind, code)
);
CREATE UNIQUE INDEX objects_one_organisation ON objects (organisation_id) WHERE kind = 'organisation';

CREATE TABLE object_versions (
    organisation_id uuid NOT NULL,
    object_id uuid NOT NULL,
    version bigint NOT NULL,
    revision bigint NOT NULL,
    valid_from date NOT NULL,
    retired boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    recorded_by_name text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    owner_id uuid,
    critical boolean NOT NULL,
    availability text NOT NULL REFERENCES ratings (code),
    integrity text NOT NULL REFERENCES ratings (code),
    confidentiality text NOT NULL REFERENCES ratings (code),
    internet_facing boolean NOT NULL,
    operational_technology boolean NOT NULL,
    supplier_id uuid,
    PRIMARY KEY (organisation_id, object_id, version),
    FOREIGN KEY (organisation_id, recorded_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, object_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, owner_id) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, supplier_id) REFERENCES objects (organisation_id, id)
);
CREATE INDEX object_versions_by_revision ON object_versions (organisation_id, revision);

-- `revision` is that of the last change, `recorded_in` the one that wrote the row.
-- `target` says it all; `target_object_id` and `target_owner_id` repeat what it refers to, so that the
-- database keeps the reference inside the organisation.
CREATE TABLE judgements (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    recorded_in bigint NOT NULL,
    catalogue_version text NOT NULL,
    requirement text NOT NULL,
    target text NOT NULL,
    target_object_id uuid,
    target_owner_id uuid,
    aspect text NOT NULL REFERENCES aspects (code),
    verdict text NOT NULL REFERENCES verdicts (code),
    judged_on date NOT NULL,
    period_start date,
    period_end date,
    basis text NOT NULL REFERENCES bases (code),
    remark text NOT NULL,
    judged_by uuid NOT NULL,
    judged_by_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    batch uuid,
    retracted_on date,
    retracted_by uuid,
    retraction_reason text,
    PRIMARY KEY (organisation_id, id),
    CHECK ((period_start IS NULL) = (period_end IS NULL)),
    CHECK ((retracted_on IS NULL) = (retracted_by IS NULL)),
    CHECK ((retracted_on IS NULL) = (retraction_reason IS NULL)),
    FOREIGN KEY (organisation_id, target_object_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, target_owner_id) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, judged_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, retracted_by) REFERENCES memberships (organisation_id, user_id)
);
CREATE INDEX judgements_by_revision ON judgements (organisation_id, revision);
CREATE INDEX judgements_by_requirement ON judgements (organisation_id, requirement, target);
CREATE INDEX judgements_by_batch ON judgements (organisation_id, batch) WHERE batch IS NOT NULL;

CREATE TABLE evidence (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    recorded_in bigint NOT NULL,
    title text NOT NULL,
    title_folded text NOT NULL,
    link text,
    file_sha256 text,
    file_name text,
    file_media_type text,
    file_size bigint,
    period_start date,
    period_end date,
    owner_id uuid NOT NULL,
    confidentiality text NOT NULL REFERENCES confidentialities (code),
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by uuid,
    changed_by_name text NOT NULL,
    retired boolean NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (organisation_id, id),
    CHECK ((link IS NULL) <> (file_sha256 IS NULL)),
    CHECK ((file_sha256 IS NULL) = (file_name IS NULL)),
    CHECK ((file_sha256 IS NULL) = (file_media_type IS NULL)),
    CHECK ((file_sha256 IS NULL) = (file_size IS NULL)),
    CHECK ((period_start IS NULL) = (period_end IS NULL)),
    FOREIGN KEY (organisation_id, owner_id) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, added_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, changed_by) REFERENCES memberships (organisation_id, user_id)
);
CREATE INDEX evidence_by_record ON evidence (organisation_id, recorded_in, id);

CREATE TABLE judgement_evidence (
    organisation_id uuid NOT NULL,
    judgement_id uuid NOT NULL,
    evidence_id uuid NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (organisation_id, judgement_id, evidence_id),
    FOREIGN KEY (organisation_id, judgement_id) REFERENCES judgements (organisation_id, id),
    FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence (organisation_id, id)
);
CREATE INDEX judgement_evidence_by_evidence ON judgement_evidence (organisation_id, evidence_id, judgement_id);

CREATE TABLE inheritances (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    recorded_in bigint NOT NULL,
    provided text NOT NULL,
    provider_id uuid NOT NULL,
    consumers text NOT NULL,
    consumer_object_id uuid,
    consumer_owner_id uuid,
    valid_from date NOT NULL,
    ended_on date,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, provider_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, consumer_object_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, consumer_owner_id) REFERENCES memberships (organisation_id, user_id)
);
CREATE INDEX inheritances_by_revision ON inheritances (organisation_id, revision);

-- `position` is the place of the change within its commit.
CREATE TABLE requirement_owners (
    organisation_id uuid NOT NULL,
    revision bigint NOT NULL,
    position bigint NOT NULL,
    requirement text NOT NULL,
    owner_id uuid,
    valid_from date NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, revision, position),
    FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    FOREIGN KEY (organisation_id, owner_id) REFERENCES memberships (organisation_id, user_id)
);

-- What people call an action by, with the number of its newest version.
CREATE TABLE actions (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    number bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, number)
);

-- `measures` are the numbers with a space between them, as they were called when this was recorded.
CREATE TABLE action_versions (
    organisation_id uuid NOT NULL,
    action_id uuid NOT NULL,
    version bigint NOT NULL,
    revision bigint NOT NULL,
    title text NOT NULL,
    remark text NOT NULL,
    requirements text NOT NULL,
    owner_id uuid NOT NULL,
    due date NOT NULL,
    status text NOT NULL REFERENCES action_statuses (code),
    origin uuid,
    result uuid,
    note text NOT NULL,
    recorded_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_by_name text NOT NULL,
    PRIMARY KEY (organisation_id, action_id, version),
    FOREIGN KEY (organisation_id, action_id) REFERENCES actions (organisation_id, id),
    FOREIGN KEY (organisation_id, owner_id) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, origin) REFERENCES judgements (organisation_id, id),
    FOREIGN KEY (organisation_id, result) REFERENCES judgements (organisation_id, id),
    FOREIGN KEY (organisation_id, recorded_by) REFERENCES memberships (organisation_id, user_id)
);
CREATE INDEX action_versions_by_revision ON action_versions (organisation_id, revision);

CREATE TABLE action_objects (
    organisation_id uuid NOT NULL,
    action_id uuid NOT NULL,
    version bigint NOT NULL,
    object_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, action_id, version, object_id),
    FOREIGN KEY (organisation_id, action_id, version)
        REFERENCES action_versions (organisation_id, action_id, version),
    FOREIGN KEY (organisation_id, object_id) REFERENCES objects (organisation_id, id)
);

CREATE TABLE decisions (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    subject text NOT NULL,
    applicability text NOT NULL REFERENCES applicabilities (code),
    motivation text NOT NULL,
    risk_reference text NOT NULL,
    equivalent text NOT NULL,
    decided_on date NOT NULL,
    decided_by uuid NOT NULL,
    decided_by_name text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, decided_by) REFERENCES memberships (organisation_id, user_id)
);
CREATE INDEX decisions_by_revision ON decisions (organisation_id, revision);

CREATE TABLE scope_texts (
    organisation_id uuid NOT NULL,
    version bigint NOT NULL,
    revision bigint NOT NULL,
    text text NOT NULL,
    stated_on date NOT NULL,
    stated_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, version),
    FOREIGN KEY (organisation_id, stated_by) REFERENCES memberships (organisation_id, user_id)
);

CREATE TABLE scope_items (
    organisation_id uuid NOT NULL,
    revision bigint NOT NULL,
    position bigint NOT NULL,
    object_id uuid NOT NULL,
    included boolean NOT NULL,
    reason text NOT NULL,
    decided_on date NOT NULL,
    decided_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, revision, position),
    FOREIGN KEY (organisation_id, object_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, decided_by) REFERENCES memberships (organisation_id, user_id)
);

CREATE TABLE statements (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    recorded_in bigint NOT NULL,
    number bigint NOT NULL,
    as_of date NOT NULL,
    status text NOT NULL REFERENCES statement_statuses (code),
    options text NOT NULL,
    content text NOT NULL,
    content_hash text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_name text NOT NULL,
    proposed_at timestamptz NOT NULL,
    proposed_note text NOT NULL,
    advised_by uuid,
    advised_name text,
    advised_at timestamptz,
    advised_note text,
    decided_by uuid,
    decided_name text,
    decided_at timestamptz,
    decided_note text,
    published_by uuid,
    published_name text,
    published_at timestamptz,
    published_note text,
    -- Withdrawn, or taken down.
    ended_by uuid,
    ended_name text,
    ended_at timestamptz,
    ended_note text,
    edition text,
    version bigint NOT NULL,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, proposed_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, advised_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, decided_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, published_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, ended_by) REFERENCES memberships (organisation_id, user_id)
);
-- Two proposals may have one number; only one of them is ever approved.
CREATE UNIQUE INDEX statements_by_number ON statements (organisation_id, number)
    WHERE status IN ('approved', 'published', 'taken-down');

-- Where imported official text came from. Each import keeps its own texts, so that one that is removed
-- gives way to the one before it.
CREATE TABLE official_sources (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    revision bigint NOT NULL,
    catalogue_version text NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    size bigint NOT NULL,
    format text NOT NULL,
    texts bigint NOT NULL,
    report text NOT NULL,
    imported_by_name text NOT NULL,
    imported_at timestamptz NOT NULL,
    removed_by_name text,
    removed_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    CHECK ((removed_at IS NULL) = (removed_by_name IS NULL))
);

CREATE TABLE official_texts (
    organisation_id uuid NOT NULL,
    source_id uuid NOT NULL,
    measure text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (organisation_id, measure, source_id),
    FOREIGN KEY (organisation_id, source_id) REFERENCES official_sources (organisation_id, id)
);
CREATE INDEX official_texts_by_source ON official_texts (organisation_id, source_id);

-- Which column of a file meant what, by the set of its headings: the next file like it asks nothing.
CREATE TABLE column_choices (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    revision bigint NOT NULL,
    purpose text NOT NULL,
    headings text NOT NULL,
    choice text NOT NULL,
    PRIMARY KEY (organisation_id, purpose, headings)
);

-- Moves of an organisation to another version of BIO2. Records stay under the numbers under which they
-- were recorded; a move says where each of them goes.

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

-- Other frameworks beside BIO2, as an organisation imported them. A framework is written whole and
-- removed whole.
CREATE TABLE frameworks (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    revision bigint NOT NULL,
    format text NOT NULL REFERENCES framework_formats (code),
    name text NOT NULL,
    title text NOT NULL,
    version text NOT NULL,
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    file_size bigint NOT NULL,
    nodes bigint NOT NULL,
    assessable bigint NOT NULL,
    about text NOT NULL DEFAULT '[]',
    notes text NOT NULL,
    imported_by uuid,
    imported_by_name text NOT NULL,
    imported_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, file_sha256),
    FOREIGN KEY (organisation_id, imported_by) REFERENCES memberships (organisation_id, user_id)
);

CREATE TABLE framework_nodes (
    organisation_id uuid NOT NULL,
    framework_id uuid NOT NULL,
    position bigint NOT NULL,
    parent bigint,
    depth bigint NOT NULL,
    path text NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    parts text NOT NULL DEFAULT '[]',
    folded text NOT NULL,
    assessable boolean NOT NULL,
    PRIMARY KEY (organisation_id, framework_id, position),
    FOREIGN KEY (organisation_id, framework_id) REFERENCES frameworks (organisation_id, id) ON DELETE CASCADE,
    CHECK (parent < position)
);

CREATE TABLE audit_events (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    sequence bigint NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject text NOT NULL,
    details text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (organisation_id, sequence)
);
CREATE INDEX audit_events_by_subject ON audit_events (organisation_id, subject, sequence);
CREATE INDEX audit_events_by_moment ON audit_events (organisation_id, at);

-- Records stay as they were recorded. Bypassing this (dropping a trigger) shows in the hash chain.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what is in % stays as it was recorded', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER object_versions_no_update BEFORE UPDATE ON object_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER object_versions_no_delete BEFORE DELETE ON object_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER object_versions_no_truncate BEFORE TRUNCATE ON object_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER action_versions_no_update BEFORE UPDATE ON action_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER action_versions_no_delete BEFORE DELETE ON action_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER action_versions_no_truncate BEFORE TRUNCATE ON action_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER action_objects_no_update BEFORE UPDATE ON action_objects
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER action_objects_no_delete BEFORE DELETE ON action_objects
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER action_objects_no_truncate BEFORE TRUNCATE ON action_objects
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER judgements_no_update BEFORE UPDATE OF
    organisation_id, id, recorded_in, catalogue_version, requirement, target, target_object_id, target_owner_id,
    aspect, verdict, judged_on, period_start, period_end, basis, remark, judged_by, judged_by_name,
    recorded_at, batch
ON judgements
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER judgements_no_truncate BEFORE TRUNCATE ON judgements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER judgement_evidence_no_update BEFORE UPDATE ON judgement_evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER judgement_evidence_no_delete BEFORE DELETE ON judgement_evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER judgement_evidence_no_truncate BEFORE TRUNCATE ON judgement_evidence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER inheritances_no_update BEFORE UPDATE OF
    organisation_id, id, recorded_in, provided, provider_id, consumers, consumer_object_id, consumer_owner_id,
    valid_from, recorded_at
ON inheritances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inheritances_no_delete BEFORE DELETE ON inheritances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inheritances_no_truncate BEFORE TRUNCATE ON inheritances
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER requirement_owners_no_update BEFORE UPDATE ON requirement_owners
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER requirement_owners_no_delete BEFORE DELETE ON requirement_owners
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER requirement_owners_no_truncate BEFORE TRUNCATE ON requirement_owners
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON decisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER scope_texts_no_update BEFORE UPDATE ON scope_texts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scope_texts_no_delete BEFORE DELETE ON scope_texts
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scope_texts_no_truncate BEFORE TRUNCATE ON scope_texts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER scope_items_no_update BEFORE UPDATE ON scope_items
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scope_items_no_delete BEFORE DELETE ON scope_items
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scope_items_no_truncate BEFORE TRUNCATE ON scope_items
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER statements_no_update BEFORE UPDATE OF
    organisation_id, id, recorded_in, number, as_of, content, content_hash, proposed_by, proposed_name,
    proposed_at, proposed_note
ON statements
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statements_no_delete BEFORE DELETE ON statements
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statements_no_truncate BEFORE TRUNCATE ON statements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER judgements_once BEFORE UPDATE ON judgements
    FOR EACH ROW WHEN (OLD.retracted_on IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inheritances_once BEFORE UPDATE ON inheritances
    FOR EACH ROW WHEN (OLD.ended_on IS NOT NULL) EXECUTE FUNCTION refuse_change();

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

-- Lists of parameters travel as JSON. These give PostgreSQL the names that SQLite has for unpacking one,
-- so that a query is written once.
CREATE FUNCTION json_each(list text) RETURNS TABLE (value text) LANGUAGE sql IMMUTABLE STRICT ROWS 100 AS $$
    SELECT json_array_elements_text(list::json)
$$;
CREATE FUNCTION unhex(digits text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT digits::uuid
$$;
CREATE FUNCTION hex(id uuid) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT id::text
$$;
CREATE FUNCTION date(day text) RETURNS date LANGUAGE sql STABLE STRICT AS $$
    SELECT day::date
$$;
CREATE FUNCTION field(record text, name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT record::json ->> name
$$;
CREATE OPERATOR ->> (LEFTARG = text, RIGHTARG = text, FUNCTION = field);
