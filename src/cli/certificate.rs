//! `qucheng certificate verify`: whether what a certificate says is what the log knows.

use std::path::Path;

use crate::domain::lang::Lang;
use crate::domain::progress::Certified;
use crate::domain::shelf::Shelf;
use crate::paper;

use super::args::{Args, CertificateCommand};
use super::course::{course, lang, shown};
use super::progress::history;
use super::words::{self, certificate as tell};
use super::{DONE, REFUSED, print, say};

/// The largest page that is read.
const LARGEST: u64 = 1 << 20;

pub(super) fn certificate(args: &Args, what: &CertificateCommand) -> u8 {
    let CertificateCommand::Verify { file } = what;
    verify(args, file)
}

fn verify(args: &Args, file: &Path) -> u8 {
    let lang = lang(args);
    let page = match read(file) {
        Ok(page) => page,
        Err(error) => {
            say(&words::unread(&shown(file), &error, lang));
            return REFUSED;
        }
    };
    let Some(says) = paper::read_certificate(&page) else {
        say(&tell::no_certificate(&shown(file), lang));
        return REFUSED;
    };
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let history = match history(args, library.course()) {
        Ok(history) => history,
        Err(code) => return code,
    };
    let mut all = history.progress().certificates.iter();
    let made = all.find(|made| made.stamp.id == says.id);
    let Some(made) = made else {
        print(&tell::not_in_log(&says.id.0.to_string(), lang));
        return REFUSED;
    };
    let Some(knows) = history.progress().certified(made, library.course()) else {
        print(&tell::not_passed(lang));
        return REFUSED;
    };
    let mut wrong = differences(&says, &knows, lang);
    if wrong.is_empty() && !paper::shows_certificate(&page, &says, &library.course().title) {
        wrong.push(tell::was_changed(lang).to_owned());
    }
    for line in &wrong {
        print(line);
    }
    if wrong.is_empty() {
        print(&tell::holds(&says.name, &says.date, lang));
        DONE
    } else {
        REFUSED
    }
}

fn read(file: &Path) -> std::io::Result<String> {
    use std::io::Read;
    let mut page = String::new();
    std::fs::File::open(file)?
        .take(LARGEST)
        .read_to_string(&mut page)?;
    Ok(page)
}

/// What the certificate says otherwise than the log. The course may have a newer version since: that is no
/// fault of the certificate.
fn differences(says: &Certified, knows: &Certified, lang: Lang) -> Vec<String> {
    let score = |all: &Certified| format!("{}/{}", all.points, all.of);
    let paper = |all: &Certified| format!("{}/{}", all.seed, all.attempt);
    let parts = [
        ("name", says.name.clone(), knows.name.clone()),
        ("course", says.course.clone(), knows.course.clone()),
        ("date", says.date.clone(), knows.date.clone()),
        ("score", score(says), score(knows)),
        ("exam", paper(says), paper(knows)),
        (
            "sitting",
            says.sitting.0.to_string(),
            knows.sitting.0.to_string(),
        ),
    ];
    let wrong = parts.into_iter().filter(|(_, says, knows)| says != knows);
    wrong
        .map(|(part, says, knows)| tell::differs(part, &says, &knows, lang))
        .collect()
}
