//! Copies of the log: one a day, verified, the seven newest kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::log::check;
use super::place;
use super::schema;
use super::trouble::Fault;

/// How long a failure is left alone.
const RETRY: Duration = Duration::from_secs(600);

/// How many copies are kept.
const KEPT: usize = 7;

fn folder(dir: &Path) -> PathBuf {
    dir.join("copies")
}

/// Sees to it that there is a copy of the day.
#[derive(Debug, Default)]
pub(super) struct Daily {
    /// The day (UTC) that has its copy.
    done: Option<String>,
    /// Not before then, after a failure.
    again: Option<Instant>,
}

impl Daily {
    /// Makes the copy of today where it is missing. That it failed is not for the learner.
    pub(super) fn keep(&mut self, conn: &Connection, dir: &Path) {
        if self.again.is_some_and(|then| Instant::now() < then) {
            return;
        }
        let today = conn.query_row("SELECT date('now')", [], |row| row.get::<_, String>(0));
        let Ok(today) = today else { return };
        if self.done.as_ref() == Some(&today) {
            return;
        }
        match make(conn, dir, &today) {
            Ok(there) => self.done = there.then_some(today),
            Err(_) => self.again = Some(Instant::now() + RETRY),
        }
    }
}

/// Makes the copy of `today` (`2026-11-23`) where it is missing, and thins the older ones.
///
/// A log without events is not copied, for an empty copy would push out a filled one; then there
/// is none.
fn make(conn: &Connection, dir: &Path, today: &str) -> Result<bool, Fault> {
    // Two processes must not write the same unfinished copy.
    let _lock = place::lock(dir, Duration::ZERO)?;
    let path = folder(dir).join(format!("log-{today}.db"));
    let filled: bool =
        conn.query_row("SELECT EXISTS (SELECT * FROM events)", [], |row| row.get(0))?;
    if filled && place::length(&path)?.is_none() {
        copy(conn, &path)?;
        thin(dir, today)?;
    }
    Ok(filled)
}

/// Copies the log before it leaves `version`; this copy is not one of the seven.
pub(super) fn before_migration(conn: &Connection, dir: &Path, version: u32) -> Result<(), Fault> {
    copy(conn, &folder(dir).join(format!("log.v{version}.db")))
}

/// Copies the log to `path`: under another name first, until it is whole and verified.
fn copy(conn: &Connection, path: &Path) -> Result<(), Fault> {
    if let Some(folder) = path.parent() {
        place::make_dir(folder)?;
    }
    let part = place::beside(path, ".part");
    for suffix in ["", "-wal", "-shm", "-journal"] {
        place::remove(&place::beside(&part, suffix))?;
    }
    place::make_file(&part)?;
    let mut to = Connection::open(&part)?;
    if Backup::new(conn, &mut to)?.step(-1)? != StepResult::Done {
        return Err(std::io::Error::from(std::io::ErrorKind::WouldBlock).into());
    }
    // One file that stands alone, whatever lies beside it.
    to.pragma_update(None, "journal_mode", "DELETE")?;
    check(&to)?;
    to.close().map_err(|(_, error)| error)?;
    place::replace(&part, path)?;
    Ok(())
}

/// The daily copies, oldest first, by the day in their names.
fn daily(dir: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(folder(dir)) else {
        return Vec::new();
    };
    let mut copies: Vec<PathBuf> = found
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| day(path).is_some())
        .collect();
    copies.sort();
    copies
}

fn day(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    name.strip_prefix("log-")?.strip_suffix(".db")
}

/// Keeps the newest copies. One dated after `today` comes from a clock that was wrong, and goes first.
fn thin(dir: &Path, today: &str) -> Result<(), Fault> {
    let (past, future): (Vec<_>, Vec<_>) = daily(dir)
        .into_iter()
        .partition(|path| day(path) <= Some(today));
    let order = past.iter().rev().chain(future.iter());
    for path in order.skip(KEPT) {
        place::remove(path)?;
    }
    Ok(())
}

/// The newest copy that is sound.
pub(super) fn newest(dir: &Path) -> Option<Connection> {
    daily(dir).iter().rev().find_map(|path| {
        let conn = schema::open_as_it_lies(path).ok()?;
        check(&conn).ok()?;
        (schema::version(&conn).ok()? > 0).then_some(conn)
    })
}

/// Whether there was a log in `dir` before, going by what is left beside it.
pub(super) fn trace(dir: &Path) -> Result<bool, Fault> {
    let wal = place::beside(&place::path(dir), "-wal");
    Ok(place::length(&wal)?.unwrap_or(0) > 0 || !daily(dir).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::LearnerId;
    use uuid::Uuid;

    fn log(dir: &Path) -> Connection {
        let mut conn = Connection::open(dir.join("log.db")).unwrap();
        schema::make(&mut conn, LearnerId(Uuid::from_u128(1))).unwrap();
        conn
    }

    fn add(conn: &Connection, id: u128) {
        let row = super::super::RawRow {
            seq: 0,
            id: Uuid::from_u128(id).to_string(),
            at: 0,
            offset: 0,
            learner: Uuid::from_u128(1).to_string(),
            course: "qucheng".into(),
            kind: "named".into(),
            body: "{}".into(),
        };
        row.add(conn).unwrap();
    }

    fn days(dir: &Path) -> Vec<String> {
        let days = daily(dir).into_iter();
        days.map(|path| day(&path).unwrap().to_owned()).collect()
    }

    #[test]
    fn the_seven_newest_copies_stay_and_those_of_the_future_go() {
        let dir = tempfile::tempdir().unwrap();
        let conn = log(dir.path());
        assert!(!make(&conn, dir.path(), "2026-11-01").unwrap());
        assert!(days(dir.path()).is_empty(), "there was nothing to copy");
        add(&conn, 1);
        assert!(make(&conn, dir.path(), "2036-01-01").unwrap());
        for day in 1..=9 {
            assert!(make(&conn, dir.path(), &format!("2026-11-0{day}")).unwrap());
        }
        let kept: Vec<_> = (3..=9).map(|day| format!("2026-11-0{day}")).collect();
        assert_eq!(days(dir.path()), kept);
    }

    #[test]
    fn a_copy_is_whole_made_once_a_day_and_stands_alone() {
        let dir = tempfile::tempdir().unwrap();
        let conn = log(dir.path());
        conn.pragma_update(None, "journal_mode", "WAL").unwrap();
        add(&conn, 1);
        make(&conn, dir.path(), "2026-11-23").unwrap();
        add(&conn, 2);
        make(&conn, dir.path(), "2026-11-23").unwrap();
        let count = |conn: &Connection| -> i64 {
            conn.query_row("SELECT count(*) FROM events", [], |row| row.get(0))
                .unwrap()
        };
        assert_eq!(count(&newest(dir.path()).unwrap()), 1);
        make(&conn, dir.path(), "2026-11-24").unwrap();
        assert_eq!(count(&newest(dir.path()).unwrap()), 2);
        assert_eq!(fs::read_dir(folder(dir.path())).unwrap().count(), 2);
    }

    #[test]
    fn an_unfinished_copy_of_a_killed_process_does_no_harm() {
        let dir = tempfile::tempdir().unwrap();
        let conn = log(dir.path());
        add(&conn, 1);
        fs::create_dir(folder(dir.path())).unwrap();
        let part = folder(dir.path()).join("log-2026-11-23.db.part");
        fs::write(&part, "half of a copy").unwrap();
        assert!(newest(dir.path()).is_none());
        make(&conn, dir.path(), "2026-11-23").unwrap();
        assert!(newest(dir.path()).is_some());
        assert!(!part.exists());
    }

    #[test]
    fn a_copy_that_went_bad_is_passed_over() {
        let dir = tempfile::tempdir().unwrap();
        let conn = log(dir.path());
        add(&conn, 1);
        make(&conn, dir.path(), "2026-11-22").unwrap();
        fs::write(folder(dir.path()).join("log-2026-11-23.db"), [7; 8192]).unwrap();
        assert!(newest(dir.path()).is_some());
    }
}
