//! What can keep the log from being saved, and how errors of `SQLite` and of files become it.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why something is not saved, or not as it was.
///
/// The texts are for developers; what a learner is told stands in the interface's words.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Trouble {
    /// There is no directory to keep a log in.
    #[error("no directory for the log")]
    NoPlace,
    /// The log, or its directory, cannot be written.
    #[error("{}: cannot be written", .0.display())]
    ReadOnly(PathBuf),
    /// The log was made by a newer version of the program; it is not touched.
    #[error("{}: has version {version}, newer than this program", .path.display())]
    Newer {
        /// The log.
        path: PathBuf,
        /// Its version.
        version: u32,
    },
    /// There is no room left on the disk.
    #[error("{}: the disk is full", .0.display())]
    Full(PathBuf),
    /// Another process kept the log locked for five seconds.
    #[error("{}: locked by another process", .0.display())]
    Busy(PathBuf),
    /// The log was damaged. Where it could be, a new one was made of what was readable.
    #[error("damaged, kept as {}; {kept} rows are left", .aside.display())]
    Damaged {
        /// Where the damaged file is.
        aside: PathBuf,
        /// How many rows were readable in it or in the newest copy.
        kept: usize,
        /// Whether some of the damaged file could not be read.
        lost: bool,
    },
    /// Anything else.
    #[error("{}: {reason}", .path.display())]
    Other {
        /// The log.
        path: PathBuf,
        /// What the system or `SQLite` said.
        reason: String,
    },
}

/// What went wrong, before it is known which file to name.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error("version {0} is newer than this program")]
    Newer(u32),
    #[error("{0}")]
    Unsound(String),
    #[error("{0}")]
    Refused(&'static str),
}

impl Fault {
    /// Whether the file itself is broken, so that trying again cannot help.
    pub(super) fn is_damage(&self) -> bool {
        match self {
            Self::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
            ),
            Self::Unsound(_) => true,
            Self::Io(_) | Self::Newer(_) | Self::Refused(_) => false,
        }
    }

    /// The same, of the log at `path`.
    pub(super) fn at(&self, path: &Path) -> Trouble {
        let path = path.to_owned();
        match self {
            Self::Newer(version) => Trouble::Newer {
                path,
                version: *version,
            },
            Self::Sqlite(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull) => Trouble::Full(path),
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Trouble::Busy(path),
                Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                    Trouble::ReadOnly(path)
                }
                _ if error.sqlite_extended_error_code() == Some(NO_ROOM_TO_SHARE) => {
                    Trouble::Full(path)
                }
                _ => other(path, self),
            },
            Self::Io(error) => match error.kind() {
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    Trouble::ReadOnly(path)
                }
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Trouble::Full(path),
                io::ErrorKind::WouldBlock => Trouble::Busy(path),
                _ => other(path, self),
            },
            Self::Unsound(_) | Self::Refused(_) => other(path, self),
        }
    }
}

/// The file that processes share could not grow: `SQLite` has no plainer word for a full disk there.
const NO_ROOM_TO_SHARE: std::ffi::c_int = rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

fn other(path: PathBuf, fault: &Fault) -> Trouble {
    Trouble::Other {
        path,
        reason: fault.to_string(),
    }
}
