-- The whole schema. Keys carry the organisation, so that a row of one organisation cannot refer to one of
-- another. `revision` is the write that touched the row last, `recorded_in` the one that wrote it first:
-- they and not the clock decide what is newer. The same tables are in ../postgres; the compiler checks every
-- query against both.

-- Codes: those of the enumerations in the domain, which a test compares with these lists. Another role or
-- kind is another row here.

-- Languages of people.
CREATE TABLE languages (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO languages (code) VALUES
    ('nl'), ('en');

-- Tiers of Dutch government.
CREATE TABLE government_tiers (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO government_tiers (code) VALUES
    ('municipality'), ('province'), ('water-board'), ('central-government'),
    ('autonomous-authority'), ('joint-arrangement');

-- What somebody does at an organisation.
CREATE TABLE roles (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO roles (code) VALUES
    ('administrator'), ('ciso'), ('board-member'), ('process-owner'), ('auditor'), ('reader');

-- What an object is.
CREATE TABLE object_kinds (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO object_kinds (code) VALUES
    ('organisation'), ('process'), ('system'), ('supplier');

-- How much harm it does when availability, integrity or confidentiality fails.
CREATE TABLE ratings (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO ratings (code) VALUES
    ('low'), ('medium'), ('high'), ('very-high');

-- What is judged.
CREATE TABLE aspects (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO aspects (code) VALUES
    ('design'), ('existence'), ('operating-effectiveness');

-- Outcomes of a judgement.
CREATE TABLE verdicts (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO verdicts (code) VALUES
    ('met'), ('partly-met'), ('not-met');

-- What a judgement rests on.
CREATE TABLE bases (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO bases (code) VALUES
    ('self-assessment'), ('internal-audit'), ('external-audit'), ('penetration-test'), ('red-team'), ('measurement');

-- Who may see the content of evidence.
CREATE TABLE confidentialities (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO confidentialities (code) VALUES
    ('internal'), ('confidential');

-- Whether a control or measure applies.
CREATE TABLE applicabilities (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO applicabilities (code) VALUES
    ('applies'), ('cannot-apply'), ('left-out'), ('deviates'), ('equivalent');

-- How far a statement is.
CREATE TABLE statement_statuses (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO statement_statuses (code) VALUES
    ('proposed'), ('advised'), ('approved'), ('published'), ('rejected'), ('withdrawn'), ('taken-down');

-- How far an improvement action is.
CREATE TABLE action_statuses (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO action_statuses (code) VALUES
    ('planned'), ('started'), ('done'), ('cancelled');

-- The format of a framework file.
CREATE TABLE framework_formats (code TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO framework_formats (code) VALUES
    ('oscal-json'), ('oscal-yaml'), ('ciso-assistant');

-- `revision` counts the writes; `event_sequence` and `event_hash` are the end of the audit chain.
CREATE TABLE organisations (
    id BLOB NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    tier TEXT NOT NULL REFERENCES government_tiers (code),
    catalogue_version TEXT NOT NULL,
    settings TEXT NOT NULL,
    public_key TEXT NOT NULL,
    encrypted_private_key BLOB NOT NULL,
    version INTEGER NOT NULL,
    -- Made up: only such an organisation may be filled with records that nobody decided.
    invented INTEGER NOT NULL CHECK (invented IN (0, 1)),
    revision INTEGER NOT NULL,
    event_sequence INTEGER NOT NULL,
    event_hash TEXT NOT NULL
) STRICT;

-- `home_id` is the organisation that manages the account: it was made there.
CREATE TABLE users (
    id BLOB NOT NULL PRIMARY KEY,
    home_id BLOB NOT NULL REFERENCES organisations (id),
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    language TEXT NOT NULL REFERENCES languages (code),
    password_hash TEXT NOT NULL,
    totp_secret BLOB,
    totp_last_step INTEGER NOT NULL,
    must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_codes (
    user_id BLOB NOT NULL REFERENCES users (id),
    code_hash TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (user_id, code_hash)
) STRICT;

CREATE TABLE sessions (
    id BLOB NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    user_id BLOB NOT NULL REFERENCES users (id),
    second_factor_passed INTEGER NOT NULL CHECK (second_factor_passed IN (0, 1)),
    csrf_token TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE failed_logins (
    attempt BLOB NOT NULL,
    login_key TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX failed_logins_by_key ON failed_logins (login_key, at);
CREATE INDEX failed_logins_by_moment ON failed_logins (at);
CREATE INDEX failed_logins_by_attempt ON failed_logins (attempt);

-- Everybody who is or was a member: somebody who left has no roles, but their records still refer to
-- them.
CREATE TABLE memberships (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    PRIMARY KEY (organisation_id, user_id)
) STRICT;
CREATE INDEX memberships_by_user ON memberships (user_id);

CREATE TABLE membership_roles (
    organisation_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    role TEXT NOT NULL REFERENCES roles (code),
    PRIMARY KEY (organisation_id, user_id, role),
    FOREIGN KEY (organisation_id, user_id) REFERENCES memberships (organisation_id, user_id)
) STRICT;
CREATE INDEX membership_roles_by_user ON membership_roles (user_id);

-- Roles that are offered to somebody whose account another organisation manages. A row is an open one: what
-- became of it stands in the audit trail.
CREATE TABLE invitations (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    recorded_in INTEGER NOT NULL,
    user_id BLOB NOT NULL REFERENCES users (id),
    email TEXT NOT NULL,
    invited_by BLOB NOT NULL,
    invited_by_name TEXT NOT NULL,
    invited_at TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, user_id),
    FOREIGN KEY (organisation_id, invited_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;
CREATE INDEX invitations_by_user ON invitations (user_id);

CREATE TABLE invitation_roles (
    organisation_id BLOB NOT NULL,
    invitation_id BLOB NOT NULL,
    role TEXT NOT NULL REFERENCES roles (code),
    PRIMARY KEY (organisation_id, invitation_id, role),
    FOREIGN KEY (organisation_id, invitation_id) REFERENCES invitations (organisation_id, id) ON DELETE CASCADE
) STRICT;

-- One row per object, with the code and the number of its newest version.
CREATE TABLE objects (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    id BLOB NOT NULL,
    kind TEXT NOT NULL REFERENCES object_kinds (code),
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, kind, code)
) STRICT;
CREATE UNIQUE INDEX objects_one_organisation ON objects (organisation_id) WHERE kind = 'organisation';

CREATE TABLE object_versions (
    organisation_id BLOB NOT NULL,
    object_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    valid_from TEXT NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    recorded_at TEXT NOT NULL,
    recorded_by BLOB,
    recorded_by_name TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    owner_id BLOB,
    critical INTEGER NOT NULL CHECK (critical IN (0, 1)),
    availability TEXT NOT NULL REFERENCES ratings (code),
    integrity TEXT NOT NULL REFERENCES ratings (code),
    confidentiality TEXT NOT NULL REFERENCES ratings (code),
    internet_facing INTEGER NOT NULL CHECK (internet_facing IN (0, 1)),
    operational_technology INTEGER NOT NULL CHECK (operational_technology IN (0, 1)),
    supplier_id BLOB,
    PRIMARY KEY (organisation_id, object_id, version),
    FOREIGN KEY (organisation_id, recorded_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, object_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, owner_id) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, supplier_id) REFERENCES objects (organisation_id, id)
) STRICT;
CREATE INDEX object_versions_by_revision ON object_versions (organisation_id, revision);

-- `revision` is that of the last change, `recorded_in` the one that wrote the row.
-- `target` says it all; `target_object_id` and `target_owner_id` repeat what it refers to, so that the
-- database keeps the reference inside the organisation.
CREATE TABLE judgements (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    recorded_in INTEGER NOT NULL,
    catalogue_version TEXT NOT NULL,
    requirement TEXT NOT NULL,
    target TEXT NOT NULL,
    target_object_id BLOB,
    target_owner_id BLOB,
    aspect TEXT NOT NULL REFERENCES aspects (code),
    verdict TEXT NOT NULL REFERENCES verdicts (code),
    judged_on TEXT NOT NULL,
    period_start TEXT,
    period_end TEXT,
    basis TEXT NOT NULL REFERENCES bases (code),
    remark TEXT NOT NULL,
    judged_by BLOB NOT NULL,
    judged_by_name TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    batch BLOB,
    retracted_on TEXT,
    retracted_by BLOB,
    retraction_reason TEXT,
    PRIMARY KEY (organisation_id, id),
    CHECK ((period_start IS NULL) = (period_end IS NULL)),
    CHECK ((retracted_on IS NULL) = (retracted_by IS NULL)),
    CHECK ((retracted_on IS NULL) = (retraction_reason IS NULL)),
    FOREIGN KEY (organisation_id, target_object_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, target_owner_id) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, judged_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, retracted_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;
CREATE INDEX judgements_by_revision ON judgements (organisation_id, revision);
CREATE INDEX judgements_by_requirement ON judgements (organisation_id, requirement, target);
CREATE INDEX judgements_by_batch ON judgements (organisation_id, batch) WHERE batch IS NOT NULL;

CREATE TABLE evidence (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    recorded_in INTEGER NOT NULL,
    title TEXT NOT NULL,
    title_folded TEXT NOT NULL,
    link TEXT,
    file_sha256 TEXT,
    file_name TEXT,
    file_media_type TEXT,
    file_size INTEGER,
    period_start TEXT,
    period_end TEXT,
    owner_id BLOB NOT NULL,
    confidentiality TEXT NOT NULL REFERENCES confidentialities (code),
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by BLOB,
    changed_by_name TEXT NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    version INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, id),
    CHECK ((link IS NULL) <> (file_sha256 IS NULL)),
    CHECK ((file_sha256 IS NULL) = (file_name IS NULL)),
    CHECK ((file_sha256 IS NULL) = (file_media_type IS NULL)),
    CHECK ((file_sha256 IS NULL) = (file_size IS NULL)),
    CHECK ((period_start IS NULL) = (period_end IS NULL)),
    FOREIGN KEY (organisation_id, owner_id) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, added_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, changed_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;
CREATE INDEX evidence_by_record ON evidence (organisation_id, recorded_in, id);

CREATE TABLE judgement_evidence (
    organisation_id BLOB NOT NULL,
    judgement_id BLOB NOT NULL,
    evidence_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, judgement_id, evidence_id),
    FOREIGN KEY (organisation_id, judgement_id) REFERENCES judgements (organisation_id, id),
    FOREIGN KEY (organisation_id, evidence_id) REFERENCES evidence (organisation_id, id)
) STRICT;
CREATE INDEX judgement_evidence_by_evidence ON judgement_evidence (organisation_id, evidence_id, judgement_id);

CREATE TABLE inheritances (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    recorded_in INTEGER NOT NULL,
    provided TEXT NOT NULL,
    provider_id BLOB NOT NULL,
    consumers TEXT NOT NULL,
    consumer_object_id BLOB,
    consumer_owner_id BLOB,
    valid_from TEXT NOT NULL,
    ended_on TEXT,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, provider_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, consumer_object_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, consumer_owner_id) REFERENCES memberships (organisation_id, user_id)
) STRICT;
CREATE INDEX inheritances_by_revision ON inheritances (organisation_id, revision);

-- `position` is the place of the change within its commit.
CREATE TABLE requirement_owners (
    organisation_id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    requirement TEXT NOT NULL,
    owner_id BLOB,
    valid_from TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, revision, position),
    FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    FOREIGN KEY (organisation_id, owner_id) REFERENCES memberships (organisation_id, user_id)
) STRICT;

-- What people call an action by, with the number of its newest version.
CREATE TABLE actions (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    id BLOB NOT NULL,
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, number)
) STRICT;

-- `measures` are the numbers with a space between them, as they were called when this was recorded.
CREATE TABLE action_versions (
    organisation_id BLOB NOT NULL,
    action_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    title TEXT NOT NULL,
    remark TEXT NOT NULL,
    requirements TEXT NOT NULL,
    owner_id BLOB NOT NULL,
    due TEXT NOT NULL,
    status TEXT NOT NULL REFERENCES action_statuses (code),
    origin BLOB,
    result BLOB,
    note TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_by_name TEXT NOT NULL,
    PRIMARY KEY (organisation_id, action_id, version),
    FOREIGN KEY (organisation_id, action_id) REFERENCES actions (organisation_id, id),
    FOREIGN KEY (organisation_id, owner_id) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, origin) REFERENCES judgements (organisation_id, id),
    FOREIGN KEY (organisation_id, result) REFERENCES judgements (organisation_id, id),
    FOREIGN KEY (organisation_id, recorded_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;
CREATE INDEX action_versions_by_revision ON action_versions (organisation_id, revision);

CREATE TABLE action_objects (
    organisation_id BLOB NOT NULL,
    action_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    object_id BLOB NOT NULL,
    PRIMARY KEY (organisation_id, action_id, version, object_id),
    FOREIGN KEY (organisation_id, action_id, version)
        REFERENCES action_versions (organisation_id, action_id, version),
    FOREIGN KEY (organisation_id, object_id) REFERENCES objects (organisation_id, id)
) STRICT;

CREATE TABLE decisions (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    subject TEXT NOT NULL,
    applicability TEXT NOT NULL REFERENCES applicabilities (code),
    motivation TEXT NOT NULL,
    risk_reference TEXT NOT NULL,
    equivalent TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    decided_by BLOB NOT NULL,
    decided_by_name TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, decided_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;
CREATE INDEX decisions_by_revision ON decisions (organisation_id, revision);

CREATE TABLE scope_texts (
    organisation_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    text TEXT NOT NULL,
    stated_on TEXT NOT NULL,
    stated_by BLOB NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, version),
    FOREIGN KEY (organisation_id, stated_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;

CREATE TABLE scope_items (
    organisation_id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    object_id BLOB NOT NULL,
    included INTEGER NOT NULL CHECK (included IN (0, 1)),
    reason TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    decided_by BLOB NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, revision, position),
    FOREIGN KEY (organisation_id, object_id) REFERENCES objects (organisation_id, id),
    FOREIGN KEY (organisation_id, decided_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;

CREATE TABLE statements (
    organisation_id BLOB NOT NULL,
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    recorded_in INTEGER NOT NULL,
    number INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    status TEXT NOT NULL REFERENCES statement_statuses (code),
    options TEXT NOT NULL,
    content TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    proposed_by BLOB NOT NULL,
    proposed_name TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    proposed_note TEXT NOT NULL,
    advised_by BLOB,
    advised_name TEXT,
    advised_at TEXT,
    advised_note TEXT,
    decided_by BLOB,
    decided_name TEXT,
    decided_at TEXT,
    decided_note TEXT,
    published_by BLOB,
    published_name TEXT,
    published_at TEXT,
    published_note TEXT,
    -- Withdrawn, or taken down.
    ended_by BLOB,
    ended_name TEXT,
    ended_at TEXT,
    ended_note TEXT,
    edition TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, proposed_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, advised_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, decided_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, published_by) REFERENCES memberships (organisation_id, user_id),
    FOREIGN KEY (organisation_id, ended_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;
-- Two proposals may have one number; only one of them is ever approved.
CREATE UNIQUE INDEX statements_by_number ON statements (organisation_id, number)
    WHERE status IN ('approved', 'published', 'taken-down');

-- Where imported official text came from. Each import keeps its own texts, so that one that is removed
-- gives way to the one before it.
CREATE TABLE official_sources (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    catalogue_version TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    format TEXT NOT NULL,
    texts INTEGER NOT NULL,
    report TEXT NOT NULL,
    imported_by_name TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    removed_by_name TEXT,
    removed_at TEXT,
    PRIMARY KEY (organisation_id, id),
    CHECK ((removed_at IS NULL) = (removed_by_name IS NULL))
) STRICT;

CREATE TABLE official_texts (
    organisation_id BLOB NOT NULL,
    source_id BLOB NOT NULL,
    measure TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (organisation_id, measure, source_id),
    FOREIGN KEY (organisation_id, source_id) REFERENCES official_sources (organisation_id, id)
) STRICT;
CREATE INDEX official_texts_by_source ON official_texts (organisation_id, source_id);

-- Which column of a file meant what, by the set of its headings: the next file like it asks nothing.
CREATE TABLE column_choices (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    revision INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    headings TEXT NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (organisation_id, purpose, headings)
) STRICT;

-- Moves of an organisation to another version of BIO2. Records stay under the numbers under which they
-- were recorded; a move says where each of them goes.

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

-- Other frameworks beside BIO2, as an organisation imported them. A framework is written whole and
-- removed whole.
CREATE TABLE frameworks (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    id BLOB NOT NULL,
    revision INTEGER NOT NULL,
    format TEXT NOT NULL REFERENCES framework_formats (code),
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    version TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    nodes INTEGER NOT NULL,
    assessable INTEGER NOT NULL,
    about TEXT NOT NULL DEFAULT '[]',
    notes TEXT NOT NULL,
    imported_by BLOB,
    imported_by_name TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, file_sha256),
    FOREIGN KEY (organisation_id, imported_by) REFERENCES memberships (organisation_id, user_id)
) STRICT;

CREATE TABLE framework_nodes (
    organisation_id BLOB NOT NULL,
    framework_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    parent INTEGER,
    depth INTEGER NOT NULL,
    path TEXT NOT NULL,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    parts TEXT NOT NULL DEFAULT '[]',
    folded TEXT NOT NULL,
    assessable INTEGER NOT NULL CHECK (assessable IN (0, 1)),
    PRIMARY KEY (organisation_id, framework_id, position),
    FOREIGN KEY (organisation_id, framework_id) REFERENCES frameworks (organisation_id, id) ON DELETE CASCADE,
    CHECK (parent < position)
) STRICT;

CREATE TABLE audit_events (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor_id BLOB,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (organisation_id, sequence)
) STRICT;
CREATE INDEX audit_events_by_subject ON audit_events (organisation_id, subject, sequence);
CREATE INDEX audit_events_by_moment ON audit_events (organisation_id, at);

-- Records stay as they were recorded. Bypassing this (dropping a trigger) shows in the hash chain.

CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events
BEGIN
    SELECT RAISE(ABORT, 'what is in audit_events stays as it was recorded');
END;
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events
BEGIN
    SELECT RAISE(ABORT, 'what is in audit_events stays as it was recorded');
END;
CREATE TRIGGER audit_events_no_replace BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE organisation_id = NEW.organisation_id AND sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'what is in audit_events stays as it was recorded');
END;

CREATE TRIGGER object_versions_no_update BEFORE UPDATE ON object_versions
BEGIN
    SELECT RAISE(ABORT, 'what is in object_versions stays as it was recorded');
END;
CREATE TRIGGER object_versions_no_delete BEFORE DELETE ON object_versions
BEGIN
    SELECT RAISE(ABORT, 'what is in object_versions stays as it was recorded');
END;

CREATE TRIGGER action_versions_no_update BEFORE UPDATE ON action_versions
BEGIN
    SELECT RAISE(ABORT, 'what is in action_versions stays as it was recorded');
END;
CREATE TRIGGER action_versions_no_delete BEFORE DELETE ON action_versions
BEGIN
    SELECT RAISE(ABORT, 'what is in action_versions stays as it was recorded');
END;

CREATE TRIGGER action_objects_no_update BEFORE UPDATE ON action_objects
BEGIN
    SELECT RAISE(ABORT, 'what is in action_objects stays as it was recorded');
END;
CREATE TRIGGER action_objects_no_delete BEFORE DELETE ON action_objects
BEGIN
    SELECT RAISE(ABORT, 'what is in action_objects stays as it was recorded');
END;

CREATE TRIGGER judgements_no_update BEFORE UPDATE OF
    organisation_id, id, recorded_in, catalogue_version, requirement, target, target_object_id, target_owner_id,
    aspect, verdict, judged_on, period_start, period_end, basis, remark, judged_by, judged_by_name,
    recorded_at, batch
ON judgements
BEGIN
    SELECT RAISE(ABORT, 'what is in judgements stays as it was recorded');
END;
CREATE TRIGGER judgements_no_delete BEFORE DELETE ON judgements
BEGIN
    SELECT RAISE(ABORT, 'what is in judgements stays as it was recorded');
END;

CREATE TRIGGER judgement_evidence_no_update BEFORE UPDATE ON judgement_evidence
BEGIN
    SELECT RAISE(ABORT, 'what is in judgement_evidence stays as it was recorded');
END;
CREATE TRIGGER judgement_evidence_no_delete BEFORE DELETE ON judgement_evidence
BEGIN
    SELECT RAISE(ABORT, 'what is in judgement_evidence stays as it was recorded');
END;

CREATE TRIGGER inheritances_no_update BEFORE UPDATE OF
    organisation_id, id, recorded_in, provided, provider_id, consumers, consumer_object_id, consumer_owner_id,
    valid_from, recorded_at
ON inheritances
BEGIN
    SELECT RAISE(ABORT, 'what is in inheritances stays as it was recorded');
END;
CREATE TRIGGER inheritances_no_delete BEFORE DELETE ON inheritances
BEGIN
    SELECT RAISE(ABORT, 'what is in inheritances stays as it was recorded');
END;

CREATE TRIGGER requirement_owners_no_update BEFORE UPDATE ON requirement_owners
BEGIN
    SELECT RAISE(ABORT, 'what is in requirement_owners stays as it was recorded');
END;
CREATE TRIGGER requirement_owners_no_delete BEFORE DELETE ON requirement_owners
BEGIN
    SELECT RAISE(ABORT, 'what is in requirement_owners stays as it was recorded');
END;

CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'what is in decisions stays as it was recorded');
END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'what is in decisions stays as it was recorded');
END;

CREATE TRIGGER scope_texts_no_update BEFORE UPDATE ON scope_texts
BEGIN
    SELECT RAISE(ABORT, 'what is in scope_texts stays as it was recorded');
END;
CREATE TRIGGER scope_texts_no_delete BEFORE DELETE ON scope_texts
BEGIN
    SELECT RAISE(ABORT, 'what is in scope_texts stays as it was recorded');
END;

CREATE TRIGGER scope_items_no_update BEFORE UPDATE ON scope_items
BEGIN
    SELECT RAISE(ABORT, 'what is in scope_items stays as it was recorded');
END;
CREATE TRIGGER scope_items_no_delete BEFORE DELETE ON scope_items
BEGIN
    SELECT RAISE(ABORT, 'what is in scope_items stays as it was recorded');
END;

CREATE TRIGGER statements_no_update BEFORE UPDATE OF
    organisation_id, id, recorded_in, number, as_of, content, content_hash, proposed_by, proposed_name,
    proposed_at, proposed_note
ON statements
BEGIN
    SELECT RAISE(ABORT, 'what is in statements stays as it was recorded');
END;
CREATE TRIGGER statements_no_delete BEFORE DELETE ON statements
BEGIN
    SELECT RAISE(ABORT, 'what is in statements stays as it was recorded');
END;

CREATE TRIGGER judgements_once BEFORE UPDATE ON judgements WHEN OLD.retracted_on IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'what is in judgements stays as it was recorded');
END;
CREATE TRIGGER inheritances_once BEFORE UPDATE ON inheritances WHEN OLD.ended_on IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'what is in inheritances stays as it was recorded');
END;

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

