//! The log read without a writer: its rows, its export, and whether it holds.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;

use rusqlite::Connection;

use super::recover::{self, Salvage};
use super::row::{COLUMNS, RawRow};
use super::trouble::{Fault, Trouble};
use super::{place, schema};
use crate::domain::id::LearnerId;

/// What a log holds.
#[derive(Debug, Default)]
pub struct Contents {
    /// Every row, in the order of ids.
    pub rows: Vec<RawRow>,
    /// Whose log it is; nothing where there is none yet.
    pub learner: Option<LearnerId>,
}

/// What [`verify`] found.
#[derive(Debug, Default)]
pub struct Verified {
    /// How many rows there are.
    pub rows: usize,
    /// What is wrong; nothing where the log holds.
    pub wrong: Vec<Wrong>,
}

/// Something wrong in a log.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Wrong {
    /// The file is not sound.
    #[error("{0}")]
    File(String),
    /// A row is not an event that this version of the program knows.
    #[error("row {seq}: {reason}")]
    Row {
        /// Its number.
        seq: i64,
        /// What is wrong with it.
        reason: String,
    },
    /// Two rows have the same id.
    #[error("row {seq}: {id} is there twice")]
    Twice {
        /// The number of the second.
        seq: i64,
        /// The id.
        id: String,
    },
}

/// Reads every row of the log in `dir`. A log that does not exist yet is empty.
///
/// # Errors
/// When it cannot be read, is newer than this program, or is damaged (it stays where it is).
pub fn read(dir: &Path) -> Result<Contents, Trouble> {
    let Some(conn) = open(dir).map_err(|fault| failed(dir, &fault))? else {
        return Ok(Contents::default());
    };
    read_all(&conn).map_err(|error| failed(dir, &error.into()))
}

fn read_all(conn: &Connection) -> rusqlite::Result<Contents> {
    let mut query = conn.prepare(&format!("SELECT {COLUMNS} FROM events ORDER BY id"))?;
    let mut rows = query.query([])?;
    let mut contents = Contents {
        learner: schema::learner(conn)?,
        ..Contents::default()
    };
    while let Some(row) = rows.next()? {
        // What is not even text is for `verify` to find.
        contents.rows.extend(RawRow::read(row));
    }
    Ok(contents)
}

/// Writes the log in `dir` to `out`: one event a line, as JSON, in the order of ids. Tells how many.
///
/// # Errors
/// As for [`read`], and when `out` cannot be written ([`Trouble::Other`]).
pub fn export(dir: &Path, out: &mut dyn Write) -> Result<usize, Trouble> {
    let Some(conn) = open(dir).map_err(|fault| failed(dir, &fault))? else {
        return Ok(0);
    };
    write_lines(&conn, out).map_err(|fault| failed(dir, &fault))
}

fn write_lines(conn: &Connection, out: &mut dyn Write) -> Result<usize, Fault> {
    let mut query = conn.prepare(
        r#"SELECT json_object('v', 1, 'seq', seq, 'id', id, 'at', at, 'offset', "offset",
                              'learner', learner, 'course', course, 'kind', kind,
                              'body', iif(json_valid(body), json(body), body))
           FROM events ORDER BY id"#,
    )?;
    let mut lines = query.query([])?;
    let mut count = 0;
    while let Some(line) = lines.next()? {
        let text = String::from_utf8_lossy(line.get_ref(0)?.as_bytes().unwrap_or_default());
        writeln!(out, "{text}")?;
        count += 1;
    }
    Ok(count)
}

/// Checks the log in `dir`: the file is sound, every row is an event, no id is there twice.
///
/// # Errors
/// When it cannot be opened or is newer than this program. Damage is what it finds, not an error.
pub fn verify(dir: &Path) -> Result<Verified, Trouble> {
    let mut found = Verified::default();
    let checked = open(dir).and_then(|conn| match conn {
        Some(conn) => check(&conn, &mut found),
        None => Ok(()),
    });
    match checked {
        Err(fault) if fault.is_damage() => found.wrong.push(Wrong::File(fault.to_string())),
        other => other.map_err(|fault| failed(dir, &fault))?,
    }
    Ok(found)
}

fn check(conn: &Connection, found: &mut Verified) -> Result<(), Fault> {
    let mut query = conn.prepare("PRAGMA integrity_check")?;
    for said in query.query_map([], |row| row.get::<_, String>(0))? {
        found
            .wrong
            .extend(Some(said?).filter(|said| said != "ok").map(Wrong::File));
    }
    let mut query = conn.prepare(&format!("SELECT {COLUMNS} FROM events ORDER BY seq"))?;
    let mut rows = query.query([])?;
    let mut ids = HashSet::new();
    while let Some(row) = rows.next()? {
        found.rows += 1;
        let seq = row.get(0)?;
        let wrong = |reason: String| Wrong::Row { seq, reason };
        let raw = match RawRow::read(row) {
            Ok(raw) => raw,
            Err(error) => {
                found.wrong.push(wrong(error.to_string()));
                continue;
            }
        };
        let id = raw.id.to_ascii_lowercase();
        if !ids.insert(id.clone()) {
            found.wrong.push(Wrong::Twice { seq, id });
        }
        if let Err(bad) = raw.entry() {
            found.wrong.push(wrong(bad.to_string()));
        }
    }
    Ok(())
}

/// What can be read of a log that cannot be opened for writing; nothing of one that is newer.
pub(super) fn glance(dir: &Path) -> Salvage {
    let opened = open(dir).ok().flatten();
    opened
        .map(|conn| recover::salvage(&conn))
        .unwrap_or_default()
}

/// Opens the log to be read; nothing where there is none yet, or an empty one.
fn open(dir: &Path) -> Result<Option<Connection>, Fault> {
    let path = place::path(dir);
    if place::length(&path)?.unwrap_or(0) == 0 {
        return Ok(None);
    }
    // With its `-wal`, as a writer would; where that is not allowed, the file as it lies.
    let opened = schema::open(&path, place::PATIENCE).and_then(|(conn, version)| {
        conn.pragma_update(None, "query_only", true)?;
        Ok((conn, version))
    });
    let (conn, version) = match opened {
        Err(Fault::Sqlite(_)) => {
            let conn = schema::open_as_it_lies(&path)?;
            let version = schema::version(&conn)?;
            (conn, version)
        }
        opened => opened?,
    };
    Ok((version > 0).then_some(conn))
}

fn failed(dir: &Path, fault: &Fault) -> Trouble {
    let path = place::path(dir);
    if !fault.is_damage() {
        return fault.at(&path);
    }
    Trouble::Damaged {
        kept: glance(dir).rows.len(),
        aside: path,
        lost: true,
    }
}
