//! The files that a learner asks for: in the folder where the program was started, under a name that is free or that it had before.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::id::{RunId, SittingId};
use crate::domain::played;
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
        let saved = save_all("qucheng-certificate", &[("html", page)]);
        self.tell_saved(saved, self.cx.words().certificate.saved);
    }

    /// Saves what came of a visit, and says where, or why not.
    pub(super) fn save_debrief(&mut self, run: RunId) {
        let Some(play) = played::ended(run, self.cx.progress(), self.cx.shelf.as_ref()) else {
            return;
        };
        let page = paper::debrief(&play, self.cx.pen.lang);
        let stem = format!("qucheng-{}", play.plan().visit().id);
        let saved = save_all(&stem, &[("md", page)]);
        self.tell_saved(saved, self.cx.words().visit.saved);
    }

    /// Saves the page to take along to a real visit, to print and to paste, and says where, or why not.
    pub(super) fn save_card(&mut self) {
        let (shelf, lang) = (self.cx.shelf.as_ref(), self.cx.pen.lang);
        let pages = paper::card_page(shelf, lang).zip(paper::card_text(shelf, lang));
        let Some((page, text)) = pages else {
            self.cx.notice = Some(self.cx.words().visit.no_card.to_owned());
            return;
        };
        let saved = save_all("qucheng-card", &[("html", page), ("md", text)]);
        self.tell_saved(saved, self.cx.words().visit.card_saved);
    }

    fn tell_saved(&mut self, saved: io::Result<PathBuf>, told: fn(&str) -> String) {
        let lang = self.cx.pen.lang;
        self.cx.notice = Some(match saved {
            Ok(path) => told(&path.display().to_string()),
            Err(error) => (self.cx.words().certificate.unsaved)(&trouble::why(&error, lang)),
        });
    }
}

/// Saves files that differ by their ends; the path of the first.
fn save_all(stem: &str, files: &[(&str, String)]) -> io::Result<PathBuf> {
    let here = std::env::current_dir()?;
    let mut first = None;
    for (end, content) in files {
        let path = save(&here, stem, end, content)?;
        first.get_or_insert(path);
    }
    first.ok_or_else(|| io::ErrorKind::InvalidInput.into())
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
