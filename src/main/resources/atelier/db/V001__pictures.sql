-- One row for each picture file. The files are the truth: all of this can be made again from them.
CREATE TABLE picture (
    id       INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: undoing must not meet another picture
    file     TEXT    NOT NULL UNIQUE,           -- below the gallery's folder, with '/'
    sha256   TEXT    NOT NULL,                  -- of the file's bytes: what stars and thumbnails go by
    bytes    INTEGER NOT NULL,
    made     INTEGER NOT NULL,                  -- the file's time, milliseconds since 1970
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL,
    starred  INTEGER NOT NULL DEFAULT 0,
    words    TEXT    NOT NULL,                  -- what a search looks in, lower case
    recipe   TEXT,                              -- JSON, as the file carries it
    trashed  INTEGER NOT NULL GENERATED ALWAYS AS (substr(file, 1, 7) = '.trash/') VIRTUAL
);

CREATE INDEX picture_newest ON picture (trashed, made DESC, id DESC);

CREATE INDEX picture_sha256 ON picture (sha256);

-- When the folder was last looked through to its end; empty in an index that has yet to be made.
CREATE TABLE scan (finished INTEGER NOT NULL);
