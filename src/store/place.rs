//! Where the log lies: names, rights and the lock that those share who set it up.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::trouble::Fault;

/// How long a lock of another process is waited for.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// The log in `dir`.
pub fn path(dir: &Path) -> PathBuf {
    dir.join("log.db")
}

/// The file that `SQLite` keeps beside `path`: `-wal`, `-shm` or `-journal`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// Whether there is nothing at all in `dir`, or no `dir`.
pub(super) fn is_blank(dir: &Path) -> bool {
    match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Makes `dir` where it is missing, for its owner alone.
pub(super) fn make_dir(dir: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

/// Makes an empty file at `path` where there is none, for its owner alone.
///
/// What is there already is not even opened: closing a second handle of a file would take away
/// the locks that `SQLite` holds on it in this process.
pub(super) fn make_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// How long the file at `path` is; nothing where there is none.
///
/// A directory, a pipe or a device is refused here, for opening one could wait for ever.
pub(super) fn length(path: &Path) -> Result<Option<u64>, Fault> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => Ok(Some(found.len())),
        Ok(_) => Err(Fault::Refused("not a regular file")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Removes a file that may not be there.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Puts the finished `from` in the place of `to`, so that a power cut leaves one or the other.
pub(super) fn replace(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    // A directory can be synced on Unix only; elsewhere the rename itself has to do.
    if let Some(Ok(dir)) = to.parent().map(File::open) {
        let _ = dir.sync_all();
    }
    Ok(())
}

/// Waits until nobody else makes, migrates or mends the log in `dir`; holds until it is dropped.
pub(super) fn lock(dir: &Path, patience: Duration) -> Result<File, Fault> {
    let path = dir.join("log.lock");
    make_file(&path)?;
    length(&path)?;
    let file = OpenOptions::new().write(true).open(path)?;
    let end = Instant::now() + patience;
    loop {
        match file.try_lock() {
            Err(fs::TryLockError::WouldBlock) if Instant::now() < end => {
                thread::sleep(Duration::from_millis(10));
            }
            Err(fs::TryLockError::WouldBlock) => {
                return Err(io::Error::from(io::ErrorKind::WouldBlock).into());
            }
            // A file system without locks: SQLite's own will have to do.
            Ok(()) | Err(fs::TryLockError::Error(_)) => return Ok(file),
        }
    }
}
