//! The files that a learner asks for: in the folder where the program was started, under a name that is free or that it had before.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::id::SittingId;
use crate::paper;
use crate::words::trouble;

use super::{Session, Surface};

/// How many names are tried.
const NAMES: u32 = 1000;

impl<S: Surface> Session<S> {
    /// Saves a certificate, and says where, or why not.
    pub(super) fn save_certificate(&mut self, sitting: SittingId) {
        let course = self.cx.course();
        let Some(made) = self.cx.progress().certificate(sitting, course) else {
            return;
        };
        let page = paper::certificate(&made, &course.title, self.cx.pen.lang);
        let words = &self.cx.words().certificate;
        let here = std::env::current_dir();
        let saved = here.and_then(|here| save(&here, "qucheng-certificate", "html", &page));
        self.cx.notice = Some(match saved {
            Ok(path) => (words.saved)(&path.display().to_string()),
            Err(error) => (words.unsaved)(&trouble::why(&error, self.cx.pen.lang)),
        });
    }
}

/// Writes `content` under the first name that is free, and finds it where it was written before: nothing that
/// is there is written over.
fn save(folder: &Path, stem: &str, end: &str, content: &str) -> io::Result<PathBuf> {
    for number in 1..NAMES {
        let name = match number {
            1 => format!("{stem}.{end}"),
            _ => format!("{stem}-{number}.{end}"),
        };
        let path = folder.join(name);
        match File::create_new(&path) {
            Ok(mut file) => {
                file.write_all(content.as_bytes())?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                // It was saved before: there is nothing to add.
                if std::fs::read(&path).is_ok_and(|there| there == content.as_bytes()) {
                    return Ok(path);
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_again_is_the_same_file_and_nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let save = |content| save(folder.path(), "a", "html", content).unwrap();
        let first = save("one");
        assert_eq!(save("one"), first);
        let other = save("two");
        assert_ne!(other, first);
        assert_eq!(save("one"), first);
        assert_eq!(std::fs::read_to_string(first).unwrap(), "one");
        assert_eq!(std::fs::read_to_string(other).unwrap(), "two");
    }
}
