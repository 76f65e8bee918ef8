//! The log's file, open: made, checked and migrated when it is opened, appended to, read.

use std::io;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, TransactionBehavior};
use uuid::Uuid;

use super::mint::mint;
use super::row::{COLUMNS, RawRow};
use super::trouble::{Fault, Trouble};
use super::waiting::Draft;
use super::{copies, place, recover, row, schema};
use crate::domain::event::Entry;
use crate::domain::id::{EventId, LearnerId};

/// Before this version, `SQLite` could damage a log that two processes write (the WAL-reset fault).
const OLDEST_SQLITE: i32 = 3_051_003;

/// The smallest page that `SQLite` knows.
const SMALLEST: u64 = 512;

/// How a log is opened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening {
    /// Whose a new one is.
    pub(super) learner: LearnerId,
    /// How long other processes are waited for.
    pub(super) patience: Duration,
    /// Whether it is checked as a whole before it is used.
    pub(super) doubt: bool,
}

/// The log, open for writing.
#[derive(Debug)]
pub(super) struct Log {
    pub(super) conn: Connection,
    pub(super) learner: LearnerId,
}

impl Log {
    /// Opens the log in `dir`, or makes one for `learner`. A damaged one is mended first, and told.
    pub(super) fn open(dir: &Path, how: Opening) -> Result<(Self, Option<Trouble>), Fault> {
        if rusqlite::version_number() < OLDEST_SQLITE {
            return Err(Fault::Refused("this SQLite can damage a log"));
        }
        place::make_dir(dir)?;
        let _lock = place::lock(dir, how.patience)?;
        recover::finish(dir)?;
        match Self::open_sound(dir, how) {
            Err(fault) if fault.is_damage() => {
                let told = recover::recover(dir, how.learner)?;
                Ok((Self::open_sound(dir, how)?, Some(told)))
            }
            opened => Ok((opened?, None)),
        }
    }

    fn open_sound(dir: &Path, how: Opening) -> Result<Self, Fault> {
        let path = place::path(dir);
        match place::length(&path)? {
            None | Some(0) if copies::trace(dir)? => {
                return Err(Fault::Unsound("the log is gone".into()));
            }
            None => place::make_file(&path)?,
            // To `SQLite`, less than a page is an empty file.
            Some(1..SMALLEST) => return Err(Fault::Unsound("the log is cut off".into())),
            Some(_) => {}
        }
        let (mut conn, _) = schema::open(&path, how.patience)?;
        if conn.is_readonly(MAIN_DB)? {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied).into());
        }
        if how.doubt {
            check(&conn)?;
        }
        conn.pragma_update(None, "journal_mode", "WAL")?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        schema::migrate(&mut conn, dir, how.learner)?;
        let learner = schema::learner(&conn)?.unwrap_or(how.learner);
        Ok(Self { conn, learner })
    }

    /// Saves `drafts` in one transaction, and reads in it the rows not `seen`: all or nothing.
    ///
    /// An id is made here, with the write lock held, so that it is above every other in the file,
    /// also above those of other processes, and above those seen that damage took from the file. A
    /// draft keeps the id it was handed out under if it can.
    pub(super) fn append(
        &mut self,
        course: &str,
        drafts: &[Draft],
        seen: Seen,
    ) -> rusqlite::Result<(Vec<EventId>, Tail)> {
        let learner = self.learner.to_string();
        let write = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut highest = highest(&write)?;
        let mut ids = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let id = match draft.id {
                Some(id) if Some(id) > highest => id,
                Some(_) => mint(draft.moment, highest),
                None => mint(draft.moment, highest.max(seen.highest)),
            };
            let (kind, body) = draft.event.parts();
            let row = RawRow {
                seq: 0,
                id: id.to_string(),
                at: draft.moment.at,
                offset: draft.moment.offset,
                learner: learner.clone(),
                course: course.to_owned(),
                kind,
                body: body.to_string(),
            };
            row.add(&write)?;
            highest = Some(id);
            ids.push(id);
        }
        let tail = tail(&write, seen.last)?;
        write.commit()?;
        Ok((ids, tail))
    }

    /// What lies above row `seq`.
    pub(super) fn above(&self, seq: i64) -> rusqlite::Result<Tail> {
        tail(&self.conn, seq)
    }

    /// Lets writing wait for another process for so long.
    pub(super) fn wait(&self, patience: Duration) -> rusqlite::Result<()> {
        self.conn.busy_timeout(patience)
    }

    /// Folds the `-wal` into the file and frees its room, if others do not use it just now.
    pub(super) fn make_room(&self) -> rusqlite::Result<()> {
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    }

    /// Whether the file was moved, replaced or deleted since it was opened: what is written now
    /// would be lost.
    #[cfg(unix)]
    pub(super) fn has_moved(&self) -> bool {
        let mut moved = 0;
        let control = rusqlite::FileControl::HasMoved(&mut moved);
        let asked = self.conn.file_control(None::<&str>, control);
        asked.is_ok() && moved != 0
    }

    /// An open file cannot be moved here.
    #[cfg(not(unix))]
    pub(super) fn has_moved(&self) -> bool {
        false
    }
}

/// Whether the whole file is sound.
pub(super) fn check(conn: &Connection) -> Result<(), Fault> {
    let said: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said == "ok" {
        Ok(())
    } else {
        Err(Fault::Unsound(said))
    }
}

/// How much of the log was handed out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    /// The number of the last row that was read in the file.
    pub(super) last: i64,
    /// The highest id, also of events that are not in the file.
    pub(super) highest: Option<EventId>,
}

/// The end of the table: the rows above the last that was read.
#[derive(Debug)]
pub(super) struct Tail {
    /// The events among them.
    pub(super) entries: Vec<Entry>,
    /// The number of the last.
    pub(super) last: i64,
}

fn tail(conn: &Connection, seq: i64) -> rusqlite::Result<Tail> {
    let mut query = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM events WHERE seq > ?1 ORDER BY seq"
    ))?;
    let mut rows = query.query([seq])?;
    let (mut entries, mut last) = (Vec::new(), seq);
    while let Some(row) = rows.next()? {
        last = row.get(0)?;
        // A row that is no text or no event stays in the file and out of the course.
        entries.extend(row::event(row));
    }
    Ok(Tail { entries, last })
}

/// The highest id in the file; a row whose id is none is passed over.
fn highest(conn: &Connection) -> rusqlite::Result<Option<EventId>> {
    let mut query = conn.prepare_cached("SELECT id FROM events ORDER BY id DESC")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let id = row.get::<_, String>(0).ok();
        if let Some(id) = id.and_then(|text| Uuid::parse_str(&text).ok()) {
            return Ok(Some(EventId(id)));
        }
    }
    Ok(None)
}
