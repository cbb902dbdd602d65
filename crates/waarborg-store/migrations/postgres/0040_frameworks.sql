-- Other frameworks beside BIO2, as an organisation brought them. A framework is written whole and removed
-- whole.
CREATE TABLE frameworks (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    id uuid NOT NULL,
    format text NOT NULL CHECK (format IN ('oscal-json', 'oscal-yaml', 'ciso-assistant')),
    name text NOT NULL,
    title text NOT NULL,
    version text NOT NULL,
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    file_size bigint NOT NULL,
    nodes bigint NOT NULL,
    assessable bigint NOT NULL,
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
    folded text NOT NULL,
    assessable boolean NOT NULL,
    PRIMARY KEY (organisation_id, framework_id, position),
    FOREIGN KEY (organisation_id, framework_id) REFERENCES frameworks (organisation_id, id) ON DELETE CASCADE,
    CHECK (parent < position)
);
