//! The learner's log from outside: where it is, what is in it, whether it holds.

use std::io::Write;

use crate::domain::course::Course;
use crate::domain::event::Event;
use crate::domain::lang::Lang;
use crate::domain::shelf::Shelf;
use crate::store::{self, RawRow};

use super::args::{Args, LogCommand};
use super::course::{course, data, lang, shown};
use super::{DONE, MISUSED, REFUSED, print, say, words};

pub(super) fn log(args: &Args, what: LogCommand) -> u8 {
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
                Err(error) => {
                    say(&error.to_string());
                    REFUSED
                }
            }
        }
        LogCommand::Verify => verify(args, &dir, lang),
    }
}

fn verify(args: &Args, dir: &std::path::Path, lang: Lang) -> u8 {
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
        Event::PageReached { page, .. } if course.page(page).is_none() => vec![page.to_string()],
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
