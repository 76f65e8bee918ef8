//! The shape of the log's file: whose it is, which version, and the way up to the newest.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};
use uuid::Uuid;

use super::copies;
use super::trouble::Fault;
use crate::domain::id::LearnerId;

/// `QuCh`: says that a `SQLite` file is a log of this program.
pub(super) const APPLICATION: i32 = 0x5175_4368;

/// One step up each, in order. A step that was ever released is never edited.
const MIGRATIONS: &[&str] = &[include_str!("migrations/1.sql")];

/// The version that this program writes.
const NEWEST: u32 = MIGRATIONS.len() as u32;

/// Refuses the file at `path` if it is newer than this program, without changing anything there.
///
/// # Errors
/// When it is newer, or another program's. What cannot be read is left to those who open it in earnest.
fn refuse_newer(path: &Path) -> Result<(), Fault> {
    if matches!(stamp(path), Ok((APPLICATION, known)) if known <= NEWEST) {
        return Ok(());
    }
    match open_as_it_lies(path).and_then(|conn| version(&conn)) {
        Err(fault @ (Fault::Newer(_) | Fault::Refused(_))) => Err(fault),
        _ => Ok(()),
    }
}

/// The application and the version that the file at `path` says in its head, as `SQLite` documents it
/// (<https://www.sqlite.org/fileformat.html#the_database_header>): cheaper than opening it once more.
///
/// Nobody in this process may have the file open: closing this handle takes away the locks of all.
fn stamp(path: &Path) -> io::Result<(i32, u32)> {
    let mut head = [0; 72];
    File::open(path)?.read_exact(&mut head)?;
    let [.., v0, v1, v2, v3, _, _, _, _, a0, a1, a2, a3] = head;
    Ok((
        i32::from_be_bytes([a0, a1, a2, a3]),
        u32::from_be_bytes([v0, v1, v2, v3]),
    ))
}

/// Opens the file at `path` as it is and tells its version. One that is refused stays as it was.
pub(super) fn open(path: &Path, patience: Duration) -> Result<(Connection, u32), Fault> {
    refuse_newer(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(patience)?;
    // The version may stand in the `-wal` only, which closing would otherwise fold into the file.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let version = version(&conn)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok((conn, version))
}

/// Opens the file at `path` to be read as it lies there: no lock, no `-wal`, nothing written.
pub(super) fn open_as_it_lies(path: &Path) -> Result<Connection, Fault> {
    let mut uri = String::from("file:");
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(char::from(byte));
            }
            _ => uri.extend(['%', hex(byte >> 4), hex(byte & 15)]),
        }
    }
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    Ok(Connection::open_with_flags(uri, flags)?)
}

fn hex(half: u8) -> char {
    char::from_digit(half.into(), 16).unwrap_or('0')
}

/// The version of an open file, 0 for an empty one.
///
/// # Errors
/// When it is newer than this program, or no log of this program.
pub(super) fn version(conn: &Connection) -> Result<u32, Fault> {
    // In one statement, and so of one moment: another process may be making the file just now.
    let (application, version, tables): (i32, i32, i64) = conn.query_row(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
         FROM pragma_application_id, pragma_user_version",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    match u32::try_from(version) {
        Ok(0) if tables == 0 => Ok(0),
        _ if application != APPLICATION => Err(Fault::Refused("not a log of this program")),
        Ok(known) if known <= NEWEST => Ok(known),
        _ => Err(Fault::Newer(version.unsigned_abs())),
    }
}

/// Brings the file to the newest version; a new one becomes `learner`'s.
pub(super) fn migrate(conn: &mut Connection, dir: &Path, learner: LearnerId) -> Result<(), Fault> {
    migrate_by(MIGRATIONS, conn, dir, learner)
}

/// Takes `steps`. A file that holds something is copied before.
fn migrate_by(
    steps: &[&str],
    conn: &mut Connection,
    dir: &Path,
    learner: LearnerId,
) -> Result<(), Fault> {
    let before = version(conn)?;
    if before as usize == steps.len() {
        return Ok(());
    }
    if before > 0 {
        copies::before_migration(conn, dir, before)?;
    }
    climb(steps, conn, learner)
}

/// Makes an empty file a log of the newest version.
pub(super) fn make(conn: &mut Connection, learner: LearnerId) -> Result<(), Fault> {
    climb(MIGRATIONS, conn, learner)
}

/// The steps that are missing, in one transaction.
fn climb(steps: &[&str], conn: &mut Connection, learner: LearnerId) -> Result<(), Fault> {
    let write = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps.iter().skip(version(&write)? as usize) {
        write.execute_batch(step)?;
    }
    write.pragma_update(None, "application_id", APPLICATION)?;
    write.pragma_update(None, "user_version", steps.len() as u32)?;
    write.execute(
        "INSERT INTO learner (id) SELECT ?1 WHERE NOT EXISTS (SELECT * FROM learner)",
        [learner.to_string()],
    )?;
    write.commit()?;
    Ok(())
}

/// Whose log it is.
pub(super) fn learner(conn: &Connection) -> rusqlite::Result<Option<LearnerId>> {
    let text: Option<String> = conn
        .query_row("SELECT id FROM learner", [], |row| row.get(0))
        .optional()?;
    Ok(text
        .and_then(|text| Uuid::parse_str(&text).ok())
        .map(LearnerId))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEARNER: LearnerId = LearnerId(Uuid::from_u128(7));

    fn empty(dir: &Path) -> Connection {
        Connection::open(dir.join("log.db")).unwrap()
    }

    fn user_version(conn: &Connection) -> u32 {
        conn.pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap()
    }

    #[test]
    fn steps_are_taken_from_where_the_file_stands_after_a_copy() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = empty(dir.path());
        let two = [MIGRATIONS[0], "CREATE TABLE more (x TEXT) STRICT"];
        migrate_by(&two[..1], &mut conn, dir.path(), LEARNER).unwrap();
        assert!(
            !dir.path().join("copies").exists(),
            "an empty file needs no copy"
        );
        migrate_by(&two, &mut conn, dir.path(), LearnerId(Uuid::nil())).unwrap();
        assert_eq!(user_version(&conn), 2);
        assert_eq!(learner(&conn).unwrap(), Some(LEARNER), "the learner stays");
        let copy = Connection::open(dir.path().join("copies/log.v1.db")).unwrap();
        assert_eq!(user_version(&copy), 1);
        assert!(
            matches!(version(&conn), Err(Fault::Newer(2))),
            "for this program"
        );
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = empty(dir.path());
        let bad = [MIGRATIONS[0], "CREATE TABLE more (x TEXT) STRICT; nonsense"];
        assert!(migrate_by(&bad, &mut conn, dir.path(), LEARNER).is_err());
        assert_eq!(version(&conn).unwrap(), 0);
    }

    #[test]
    fn a_file_of_another_program_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let conn = empty(dir.path());
        conn.execute_batch("CREATE TABLE notes (text)").unwrap();
        assert!(matches!(version(&conn), Err(Fault::Refused(_))));
        assert!(matches!(
            refuse_newer(&dir.path().join("log.db")),
            Err(Fault::Refused(_))
        ));
    }

    #[test]
    fn names_with_signs_of_their_own_can_be_read() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("渠成 100%?#&.db");
        let mut conn = Connection::open(&path).unwrap();
        make(&mut conn, LEARNER).unwrap();
        let seen = open_as_it_lies(&path).unwrap();
        assert_eq!(learner(&seen).unwrap(), Some(LEARNER));
    }
}
