//! The learner's log from outside: where it is, what is in it, whether it holds, and what is added.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

use crate::domain::course::Course;
use crate::domain::event::Event;
use crate::domain::lang::Lang;
use crate::domain::shelf::Shelf;
use crate::store::{self, Imported, RawRow, Why};
use crate::words::Words;

use super::args::{Args, LogCommand};
use super::course::{course, data, lang, shown};
use super::{DONE, MISUSED, REFUSED, print, say, words};

pub(super) fn log(args: &Args, what: &LogCommand) -> u8 {
    let lang = lang(args);
    let Some(dir) = data(args) else {
        say(&words::trouble(&store::Trouble::NoPlace, lang));
        return MISUSED;
    };
    match what {
        LogCommand::Path => {
            print(&shown(&store::path(&dir)));
            DONE
        }
        LogCommand::Export => {
            let mut out = std::io::stdout().lock();
            match store::export(&dir, &mut out) {
                Ok(()) if out.flush().is_ok() => DONE,
                Ok(()) => REFUSED,
                Err(trouble) => {
                    say(&words::trouble(&trouble, lang));
                    REFUSED
                }
            }
        }
        LogCommand::Import { file, mine } => import(&dir, file, *mine, lang),
        LogCommand::Verify => verify(args, &dir, lang),
    }
}

/// How many lines are told why they were refused; the others are counted.
const TOLD: usize = 20;

fn import(dir: &Path, file: &Path, mine: bool, lang: Lang) -> u8 {
    let parsed = open(file).and_then(|mut input| store::parse(&mut *input));
    let export = match parsed {
        Ok(export) => export,
        Err(error) => {
            say(&words::unread(&shown(file), &error, lang));
            return REFUSED;
        }
    };
    match store::import(dir, export, mine) {
        Ok(imported) => {
            tell(&imported, lang);
            if imported.refused.is_empty() {
                DONE
            } else {
                REFUSED
            }
        }
        Err(trouble) => {
            say(&words::not_imported(&trouble, lang));
            REFUSED
        }
    }
}

fn open(file: &Path) -> io::Result<Box<dyn BufRead>> {
    if file.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(BufReader::new(File::open(file)?)))
}

fn tell(imported: &Imported, lang: Lang) {
    if let Some(store::Trouble::Damaged { aside, kept, .. }) = &imported.mended {
        say(&(Words::of(lang).saving.damaged)(*kept, &shown(aside)));
    }
    // Another learner's lines are usually all of them: one sentence says it.
    let (strangers, faulty): (Vec<_>, Vec<_>) = imported
        .refused
        .iter()
        .partition(|refused| refused.why == Why::Stranger);
    for refused in faulty.iter().take(TOLD) {
        say(&words::refused_line(refused, lang));
    }
    if faulty.len() > TOLD {
        say(&words::more_refused(faulty.len() - TOLD, lang));
    }
    if !strangers.is_empty() {
        say(&words::strangers(strangers.len(), lang));
    }
    let refused = imported.refused.len();
    print(&words::imported(
        imported.new,
        imported.known,
        refused,
        lang,
    ));
}

fn verify(args: &Args, dir: &Path, lang: Lang) -> u8 {
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let (verified, contents) = match (store::verify(dir), store::read(dir)) {
        (Ok(verified), Ok(contents)) => (verified, contents),
        (Err(trouble), _) | (_, Err(trouble)) => {
            say(&words::trouble(&trouble, lang));
            return REFUSED;
        }
    };
    for wrong in &verified.wrong {
        print(&wrong.to_string());
    }
    let strangers = strangers(&contents.rows, library.course());
    for stranger in &strangers {
        print(&match lang {
            Lang::Zh => format!("课程里没有：{stranger}"),
            Lang::En => format!("not in the course: {stranger}"),
        });
    }
    print(&match lang {
        Lang::Zh => format!("{} 条记录，{} 处不对", verified.rows, verified.wrong.len()),
        Lang::En => format!("{} events, {} wrong", verified.rows, verified.wrong.len()),
    });
    if verified.wrong.is_empty() {
        DONE
    } else {
        REFUSED
    }
}

/// The ids of events that the course does not know, each once. They are listed, and no fault: a
/// course may have lost a page that somebody has read.
fn strangers(rows: &[RawRow], course: &Course) -> Vec<String> {
    let mut strangers = Vec::new();
    for row in rows.iter().filter(|row| row.course == course.id) {
        let Ok(event) = Event::read(&row.kind, &row.body) else {
            continue;
        };
        for id in unknown(&event.renamed(&course.renamed), course) {
            if !strangers.contains(&id) {
                strangers.push(id);
            }
        }
    }
    strangers
}

fn unknown(event: &Event, course: &Course) -> Vec<String> {
    match event {
        Event::PageReached { page, .. } | Event::Bookmarked { page, .. }
            if course.page(page).is_none() =>
        {
            vec![page.to_string()]
        }
        Event::SittingBegan { questions, .. } => questions
            .iter()
            .filter(|asked| course.question(&asked.id).is_none())
            .map(|asked| asked.id.to_string())
            .collect(),
        Event::Answered { question, .. }
        | Event::Drafted { question, .. }
        | Event::Skipped { question, .. }
            if course.question(question).is_none() =>
        {
            vec![question.to_string()]
        }
        Event::VisitBegan { visit, .. } if course.visit(visit).is_none() => {
            vec![visit.to_string()]
        }
        _ => Vec::new(),
    }
}
