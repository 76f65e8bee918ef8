//! The learner's log from outside: where it is, what is in it, whether it holds, and what is added.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;

use crate::domain::course::Course;
use crate::domain::event::Event;
use crate::domain::lang::Lang;
use crate::domain::shelf::Shelf;
use crate::store::{self, Imported, RawRow, Why};
use crate::words::{Words, count};

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
        LogCommand::Export { file } => {
            let file = file.as_deref().filter(|file| !is_stream(file));
            export(&dir, file, lang)
        }
        LogCommand::Import { file, mine } => import(&dir, file, *mine, lang),
        LogCommand::Verify => verify(args, &dir, lang),
    }
}

fn export(dir: &Path, file: Option<&Path>, lang: Lang) -> u8 {
    // All of it first: a log that cannot be read leaves no half a file behind.
    let mut lines = Vec::new();
    let events = match store::export(dir, &mut lines) {
        Ok(events) => events,
        Err(trouble) => {
            say(&words::trouble(&trouble, lang));
            return REFUSED;
        }
    };
    let Some(file) = file else {
        let mut out = io::stdout().lock();
        let written = out.write_all(&lines).and_then(|()| out.flush());
        return if written.is_ok() { DONE } else { REFUSED };
    };
    let written = File::create_new(file).and_then(|mut new| new.write_all(&lines));
    match written {
        Ok(()) => {
            say(&words::exported(events, &shown(file), lang));
            DONE
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            say(&words::there_already(&shown(file), lang));
            REFUSED
        }
        Err(error) => {
            say(&words::unwritten(&shown(file), &error, lang));
            REFUSED
        }
    }
}

/// Whether `-` was typed in place of a file.
fn is_stream(file: &Path) -> bool {
    file.as_os_str() == "-"
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
    if is_stream(file) {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(BufReader::new(File::open(file)?)))
}

fn tell(imported: &Imported, lang: Lang) {
    if let Some(store::Trouble::Damaged { aside, kept, .. }) = &imported.mended {
        say(&(Words::of(lang).saving.damaged)(*kept, &shown(aside)));
    }
    if imported.adopted {
        say(words::adopted(lang));
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
        Lang::En => {
            let events = count(verified.rows, "event", "events");
            format!("{events}, {} wrong", verified.wrong.len())
        }
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
