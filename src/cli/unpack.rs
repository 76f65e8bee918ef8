//! `qucheng unpack`: the course inside the program as files, to be changed and opened with `--course`.

use std::fs;
use std::io;
use std::path::Path;

use crate::library::Source;

use super::args::Args;
use super::course::{lang, program, shown, typed};
use super::{DONE, REFUSED, print, say, words};

pub(super) fn unpack(args: &Args, dir: &Path) -> u8 {
    let lang = lang(args);
    match write(dir) {
        Ok(Some(count)) => {
            print(&words::unpacked(count, &program(), &typed(dir), lang));
            DONE
        }
        Ok(None) => {
            say(&words::not_empty(&shown(dir), lang));
            REFUSED
        }
        Err(error) => {
            say(&words::unwritten(&shown(dir), &error, lang));
            REFUSED
        }
    }
}

/// Writes every file below `dir` and tells how many; nothing where something is there already.
fn write(dir: &Path) -> io::Result<Option<usize>> {
    fs::create_dir_all(dir)?;
    if fs::read_dir(dir)?.next().is_some() {
        return Ok(None);
    }
    let course = Source::Embedded;
    let paths = course.paths();
    for path in &paths {
        let to = dir.join(path);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(to, course.bytes(path).unwrap_or_default())?;
    }
    Ok(Some(paths.len()))
}
