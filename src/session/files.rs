//! The files that a learner asks for: in the folder where the program was started, under a free name.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::domain::id::SittingId;
use crate::paper;

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
        self.cx.notice = Some(match save("qucheng-certificate", "html", &page) {
            Ok(path) => (words.saved)(&path.display().to_string()),
            Err(error) => (words.unsaved)(&error.to_string()),
        });
    }
}

/// Writes `content` under the first name that is free: nothing that is there is written over.
fn save(stem: &str, end: &str, content: &str) -> io::Result<PathBuf> {
    let folder = std::env::current_dir()?;
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
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
