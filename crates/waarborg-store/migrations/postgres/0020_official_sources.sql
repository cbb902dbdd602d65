-- Where imported official text came from. Each import keeps its own texts, so that one that is removed
-- gives way to the one before it. Nothing was ever written in the table that this replaces.
DROP TABLE official_texts;

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
    purpose text NOT NULL,
    headings text NOT NULL,
    choice text NOT NULL,
    PRIMARY KEY (organisation_id, purpose, headings)
);
