-- Other frameworks beside BIO2, as an organisation brought them. A framework is written whole and removed
-- whole.
CREATE TABLE frameworks (
    organisation_id BLOB NOT NULL REFERENCES organisations (id),
    id BLOB NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('oscal-json', 'oscal-yaml', 'ciso-assistant')),
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    version TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    nodes INTEGER NOT NULL,
    assessable INTEGER NOT NULL,
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
    folded TEXT NOT NULL,
    assessable INTEGER NOT NULL CHECK (assessable IN (0, 1)),
    PRIMARY KEY (organisation_id, framework_id, position),
    FOREIGN KEY (organisation_id, framework_id) REFERENCES frameworks (organisation_id, id) ON DELETE CASCADE,
    CHECK (parent < position)
) STRICT;
