//! What is done with a damaged log: it is set aside, and a new one made of what can be read.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::{Connection, OpenFlags, Statement};
use uuid::Uuid;

use super::row::{COLUMNS, RawRow};
use super::trouble::{Fault, Trouble};
use super::{copies, place, schema};
use crate::domain::id::LearnerId;

/// How many numbers of rows are tried behind a damaged page where the index does not tell the last.
const TRIED: i64 = 1_000;

/// What could be read of a log.
#[derive(Debug, Default)]
pub(super) struct Salvage {
    pub(super) rows: Vec<RawRow>,
    pub(super) learner: Option<LearnerId>,
    /// Whether there was something that could not be read.
    pub(super) lost: bool,
}

/// Sets the damaged log in `dir` aside and puts a new one in its place. The caller holds the lock.
///
/// The damaged file stays where it is until the new one is whole, so that a crash in between only
/// means to begin again.
pub(super) fn recover(dir: &Path, learner: LearnerId) -> Result<Trouble, Fault> {
    let aside = free_name(dir)?;
    let made = set_aside(dir, &aside).and_then(|()| rebuild(dir, &aside, learner));
    if made.is_err() {
        // Nothing has changed; without this, every further try would leave another copy.
        let _ = place::remove(&place::beside(&aside, "-wal"));
        let _ = place::remove(&aside);
    }
    let (kept, lost) = made?;
    finish(dir)?;
    Ok(Trouble::Damaged { aside, kept, lost })
}

/// Puts a recovered log that is whole into place, also one from a run that ended before this.
pub(super) fn finish(dir: &Path) -> Result<(), Fault> {
    let (recovered, path) = (recovered(dir), place::path(dir));
    if place::length(&recovered)?.is_some() {
        // They belong to the damaged file; beside the new one they would damage it, too.
        place::remove(&place::beside(&path, "-wal"))?;
        place::remove(&place::beside(&path, "-shm"))?;
        place::replace(&recovered, &path)?;
    }
    Ok(())
}

fn recovered(dir: &Path) -> PathBuf {
    dir.join("log.recovered.db")
}

/// Where to set a damaged file aside.
fn free_name(dir: &Path) -> Result<PathBuf, Fault> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let mut second = now.map_or(0, |since| since.as_secs());
    loop {
        let name = dir.join(format!("log.broken-{second}.db"));
        if place::length(&name)?.is_none() {
            return Ok(name);
        }
        second += 1;
    }
}

/// Copies the damaged file and its `-wal`. (`-shm` is only an index, which `SQLite` makes again.)
fn set_aside(dir: &Path, aside: &Path) -> Result<(), Fault> {
    let path = place::path(dir);
    place::make_file(aside)?;
    for suffix in ["", "-wal"] {
        let (from, to) = (place::beside(&path, suffix), place::beside(aside, suffix));
        if place::length(&from)?.is_some() {
            place::make_file(&to)?;
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

/// Makes the new log under its interim name; tells how many rows it holds and whether some are lost.
fn rebuild(dir: &Path, aside: &Path, learner: LearnerId) -> Result<(usize, bool), Fault> {
    let part = dir.join("log.recovered.part");
    for suffix in ["", "-journal"] {
        place::remove(&place::beside(&part, suffix))?;
    }
    place::make_file(&part)?;
    let found = read_damaged(aside);
    let copy = copies::newest(dir)
        .map(|conn| salvage(&conn))
        .unwrap_or_default();
    let learner = found.learner.or(copy.learner).unwrap_or(learner);

    let mut conn = Connection::open(&part)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    schema::make(&mut conn, learner)?;
    let write = conn.transaction()?;
    let (mut ids, mut lost) = (HashSet::new(), found.lost);
    for row in found.rows.iter().chain(&copy.rows) {
        let sound = Uuid::parse_str(&row.id).is_ok()
            && write.query_row("SELECT json_valid(?1)", [&row.body], |is| is.get(0))?;
        if !sound {
            lost = true;
        } else if ids.insert(&row.id) {
            row.add(&write)?;
        }
    }
    write.commit()?;
    conn.close().map_err(|(_, error)| error)?;
    place::replace(&part, &recovered(dir))?;
    Ok((ids.len(), lost))
}

fn read_damaged(aside: &Path) -> Salvage {
    let opened = Connection::open_with_flags(
        aside,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    );
    let found = opened.map(|conn| salvage(&conn));
    let _ = place::remove(&place::beside(aside, "-shm"));
    found.unwrap_or(Salvage {
        lost: true,
        ..Salvage::default()
    })
}

/// Reads row by row what can be read, also behind a damaged page.
pub(super) fn salvage(conn: &Connection) -> Salvage {
    let mut found = Salvage {
        learner: schema::learner(conn).ok().flatten(),
        ..Salvage::default()
    };
    // One transaction, or every further try would lock the file anew.
    let _reading = conn.unchecked_transaction();
    let from = format!("SELECT {COLUMNS} FROM events WHERE seq >= ?1 ORDER BY seq");
    let Ok(mut query) = conn.prepare(&from) else {
        found.lost = true;
        return found;
    };
    let last = count_in_index(conn);
    let (mut next, mut end) = (0, TRIED);
    while next <= end.max(last) {
        let before = next;
        if read_from(&mut query, &mut next, &mut found).is_ok() {
            break;
        }
        found.lost = true;
        if next > before {
            end = next.saturating_add(TRIED);
        }
        next = next.saturating_add(1);
    }
    found
}

/// How many rows the index of ids names, as far as it can be read: rows are numbered from 1 without
/// gaps, and a count cannot be as wrong as a number in a damaged page.
fn count_in_index(conn: &Connection) -> i64 {
    let count = |seen: &mut i64| -> rusqlite::Result<()> {
        let mut query = conn.prepare("SELECT seq FROM events ORDER BY id")?;
        let mut rows = query.query([])?;
        while rows.next()?.is_some() {
            *seen += 1;
        }
        Ok(())
    };
    let mut seen = 0;
    // Up to a fault is better than nothing.
    let _ = count(&mut seen);
    seen
}

/// Reads rows from number `next` on, which it moves along, until the end or a fault.
fn read_from(
    query: &mut Statement<'_>,
    next: &mut i64,
    found: &mut Salvage,
) -> rusqlite::Result<()> {
    let mut rows = query.query([*next])?;
    while let Some(row) = rows.next()? {
        *next = row.get::<_, i64>(0)?.saturating_add(1);
        match RawRow::read(row) {
            Ok(raw) => found.rows.push(raw),
            Err(_) => found.lost = true,
        }
    }
    Ok(())
}
