-- Where imported official text came from. Each import keeps its own texts, so that one that is removed
-- gives way to the one before it. Nothing was ever written in the table that this replaces.
DROP TABLE official_texts;

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
    purpose TEXT NOT NULL,
    headings TEXT NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (organisation_id, purpose, headings)
) STRICT;
