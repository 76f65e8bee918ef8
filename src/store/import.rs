//! An export added to the log: what was done on another machine, or what this log held once.
//!
//! Logs merge by taking the union of their events, by id. Whose an event is, is not asked of the
//! course: a log belongs to one learner, so every learner id that stands in it is that learner's.

use std::collections::HashSet;
use std::io::{self, BufRead};
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use uuid::{Uuid, Variant};

use super::log::{Log, Opening};
use super::row::{COLUMNS, RawRow};
use super::trouble::Trouble;
use super::{place, schema};
use crate::domain::id::LearnerId;

/// The shape of the lines that this program writes and reads.
const SHAPE: u32 = 1;

/// The lines of an export.
#[derive(Debug, Default)]
pub struct Export {
    /// The events, each with the number of its line, from 1.
    rows: Vec<(usize, RawRow)>,
    refused: Vec<Refused>,
}

/// What became of an export.
#[derive(Debug, Default)]
pub struct Imported {
    /// Whether the log belonged to nobody before, and belongs to whose events came now.
    pub adopted: bool,
    /// How many events were added.
    pub new: usize,
    /// How many were there already.
    pub known: usize,
    /// Lines that were not added, in order.
    pub refused: Vec<Refused>,
    /// What had to be mended of this log before.
    pub mended: Option<Trouble>,
}

/// A line that was not added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// Its number, from 1.
    pub line: usize,
    /// Why.
    pub why: Why,
}

/// Why a line was not added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// It is not an event that this version of the program knows; for developers, what is wrong.
    NoEvent(String),
    /// A newer version of the program wrote it.
    Newer,
    /// Its id does not tell when it was made: new events could not be put behind it.
    BadId,
    /// There is another event of the same id.
    Taken,
    /// It is another learner's.
    Stranger,
}

/// Reads the lines of an export. A line that is no event does not keep the others out.
///
/// # Errors
/// When `input` cannot be read.
pub fn parse(input: &mut dyn BufRead) -> io::Result<Export> {
    let mut export = Export::default();
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        let line = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        if line.trim_ascii().is_empty() {
            continue;
        }
        match row(line) {
            Ok(row) => export.rows.push((number, row)),
            Err(why) => export.refused.push(Refused { line: number, why }),
        }
    }
    Ok(export)
}

#[derive(Deserialize)]
struct Shape {
    v: u32,
}

/// A line as [`export`](super::export) writes it. The order of arrival is each file's own.
#[derive(Deserialize)]
struct Line<'a> {
    id: Uuid,
    at: i64,
    offset: i32,
    learner: Uuid,
    course: String,
    kind: String,
    /// As it is written, so that no number changes on the way.
    #[serde(borrow)]
    body: &'a RawValue,
}

fn row(line: &[u8]) -> Result<RawRow, Why> {
    let bad = |error: serde_json::Error| Why::NoEvent(error.to_string());
    let shape: Shape = serde_json::from_slice(line).map_err(bad)?;
    if shape.v > SHAPE {
        return Err(Why::Newer);
    }
    let line: Line = serde_json::from_slice(line).map_err(bad)?;
    if line.id.get_version_num() != 7 || line.id.get_variant() != Variant::RFC4122 {
        return Err(Why::BadId);
    }
    let row = RawRow {
        seq: 0,
        id: line.id.to_string(),
        at: line.at,
        offset: line.offset,
        learner: line.learner.to_string(),
        course: line.course,
        kind: line.kind,
        body: line.body.get().to_owned(),
    };
    match row.entry() {
        Ok(_) => Ok(row),
        Err(error) => Err(Why::NoEvent(error.to_string())),
    }
}

/// Adds the events of `export` to the log in `dir`, those that are not there yet: all that can be
/// added or, where an error comes back, none.
///
/// Events of other learners are refused, unless the export is `mine`: then their ids stand for the
/// learner of this log from now on, because they stand in it. A log without any event belongs to
/// nobody yet, and takes them all.
///
/// # Errors
/// When the log cannot be opened or written.
pub fn import(dir: &Path, export: Export, mine: bool) -> Result<Imported, Trouble> {
    let failed = |fault: super::trouble::Fault| fault.at(&place::path(dir));
    let how = Opening {
        learner: LearnerId(Uuid::now_v7()),
        patience: place::PATIENCE,
        doubt: true,
    };
    let (mut log, mended) = Log::open(dir, how).map_err(failed)?;
    let mut imported = merge(&mut log.conn, export, mine).map_err(|error| failed(error.into()))?;
    imported.mended = mended;
    Ok(imported)
}

/// The union, in one transaction: another process sees all of it or nothing, and gives its next event
/// an id above the highest of both.
fn merge(conn: &mut Connection, export: Export, mine: bool) -> rusqlite::Result<Imported> {
    let write = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let own = learners(&write)?;
    let is_free = is_empty(&write)?;
    let mut imported = Imported {
        refused: export.refused,
        ..Imported::default()
    };
    for (line, row) in export.rows {
        let why = match known(&write, &row.id)? {
            Some(there) if is_same(&there, &row) => {
                imported.known += 1;
                continue;
            }
            Some(_) => Why::Taken,
            None if mine || is_free || own.contains(&row.learner) => {
                row.add(&write)?;
                imported.new += 1;
                continue;
            }
            None => Why::Stranger,
        };
        imported.refused.push(Refused { line, why });
    }
    write.commit()?;
    imported.adopted = is_free && !mine && imported.new > 0;
    imported.refused.sort_by_key(|refused| refused.line);
    Ok(imported)
}

fn is_empty(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row("SELECT NOT EXISTS (SELECT 1 FROM events)", [], |row| {
        row.get(0)
    })
}

/// Every id under which the learner of this log was known.
fn learners(conn: &Connection) -> rusqlite::Result<HashSet<String>> {
    let mut query = conn.prepare("SELECT DISTINCT learner FROM events")?;
    let there = query.query_map([], |row| row.get(0))?;
    // What is no text names nobody.
    let mut learners: HashSet<String> = there.filter_map(Result::ok).collect();
    learners.extend(schema::learner(conn)?.map(|id| id.to_string()));
    Ok(learners)
}

fn known(conn: &Connection, id: &str) -> rusqlite::Result<Option<RawRow>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM events WHERE id = ?1"))?
        .query_row([id], RawRow::read)
        .optional()
}

/// Whether two rows of one id tell the same; the order of arrival is each file's own.
fn is_same(there: &RawRow, row: &RawRow) -> bool {
    let body = |row: &RawRow| serde_json::from_str::<Value>(&row.body).ok();
    let but_for_body = RawRow {
        seq: row.seq,
        body: row.body.clone(),
        ..there.clone()
    };
    but_for_body == *row && body(there) == body(row)
}
