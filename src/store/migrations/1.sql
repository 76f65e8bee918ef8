-- What learners did, one row an event. Rows are only ever added.
CREATE TABLE events (
    seq      INTEGER PRIMARY KEY,      -- order of arrival in this file
    id       TEXT    NOT NULL UNIQUE,  -- UUID v7, lower case: the order of the log
    at       INTEGER NOT NULL,         -- milliseconds since 1970 in UTC
    "offset" INTEGER NOT NULL,         -- minutes that local time was ahead of UTC
    learner  TEXT    NOT NULL,         -- UUID
    course   TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    body     TEXT    NOT NULL          -- JSON
) STRICT;

-- Whose log this is: one row, made with the file.
CREATE TABLE learner (
    id TEXT NOT NULL                   -- UUID
) STRICT;
