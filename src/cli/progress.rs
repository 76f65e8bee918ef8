//! `qucheng progress`: how far the learner is, in numbers, for reading and for programs.

use std::path::Path;

use serde::Serialize;

use crate::domain::course::Course;
use crate::domain::event::Setting;
use crate::domain::exam::{self, percent};
use crate::domain::lang::Lang;
use crate::domain::moment::{Moment, date_of};
use crate::domain::progress::{History, Progress, Readiness};
use crate::domain::review::{self, DAYS, Item, Plan};
use crate::domain::shelf::Shelf;
use crate::store::{self, Trouble};
use crate::words::Words;

use super::args::{Args, Format};
use super::course::{course, data, lang};
use super::open::clock;
use super::table::table;
use super::{DONE, MISUSED, REFUSED, print, say, words};

pub(super) fn progress(args: &Args, format: Format) -> u8 {
    let lang = lang(args);
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let Ok(clock) = clock() else {
        say(words::bad_time(lang));
        return MISUSED;
    };
    let history = match history(args, library.course()) {
        Ok(history) => history,
        Err(code) => return code,
    };
    let standing = Standing::of(history.progress(), library.course(), clock.now());
    match format {
        Format::Json => match serde_json::to_string(&standing) {
            Ok(json) => print(&json),
            Err(error) => say(&error.to_string()),
        },
        Format::Text => print(&text(&standing, library.course(), lang)),
    }
    DONE
}

/// The learner's log, folded; what went wrong with it is said.
pub(super) fn history(args: &Args, course: &Course) -> Result<History, u8> {
    let lang = lang(args);
    let Some(dir) = data(args) else {
        say(&words::trouble(&Trouble::NoPlace, lang));
        return Err(MISUSED);
    };
    read(&dir, course).map_err(|trouble| {
        say(&words::trouble(&trouble, lang));
        REFUSED
    })
}

fn read(dir: &Path, course: &Course) -> Result<History, Trouble> {
    let contents = store::read(dir)?;
    let mut history = History::new(course.renamed.clone());
    let rows = contents.rows.iter().filter(|row| row.course == course.id);
    history.extend(rows.filter_map(store::RawRow::event));
    Ok(history)
}

/// How far a learner is.
#[derive(Serialize)]
struct Standing {
    course: String,
    version: String,
    learner: Option<String>,
    date: String,
    objectives: Vec<Objective>,
    due: Due,
    retention: f64,
    exam_date: Option<String>,
    /// About how many questions each of the next days asks, today first.
    forecast: Vec<f64>,
    /// How many questions were answered on each of the last days, today last.
    answered: Vec<u32>,
    exams: Vec<Exam>,
}

#[derive(Serialize)]
struct Objective {
    id: String,
    critical: bool,
    ready: bool,
    share: f64,
    pages: Part,
    questions: Part,
    recall: f64,
    visits: Part,
    /// The best of the newest visits, from 0 to 1.
    rubric: f64,
    /// Whether something was poor on the newest visit.
    poor: bool,
}

#[derive(Serialize)]
struct Part {
    done: usize,
    of: usize,
}

#[derive(Serialize)]
struct Due {
    again: usize,
    new: usize,
    next_in_days: Option<i64>,
}

#[derive(Serialize)]
struct Exam {
    attempt: u32,
    seed: u32,
    date: String,
    handed_in: bool,
    points: f64,
    of: usize,
    passed: bool,
}

impl Standing {
    fn of(progress: &Progress, course: &Course, now: Moment) -> Self {
        let today = now.day();
        let plan = Plan::of(&progress.settings);
        let items: Vec<Item> = progress.items(course).collect();
        let due = progress.due(course, today);
        let forecast = review::forecast(&items, &plan, today).days;
        let days = i64::try_from(DAYS).unwrap_or(30);
        let readiness = progress.readiness(course, today).into_iter();
        let exam_date = progress.settings.get(&Setting::ExamDate).cloned();
        Self {
            course: course.id.clone(),
            version: course.version.clone(),
            learner: progress.name.clone(),
            date: date_of(today),
            objectives: readiness.map(|ready| Objective::of(&ready)).collect(),
            due: Due {
                again: due.again.len(),
                new: due.new.len(),
                next_in_days: due.next,
            },
            retention: plan.retention,
            exam_date: exam_date.filter(|date| !date.is_empty()),
            forecast: forecast.into_iter().map(rounded).collect(),
            answered: (today - days + 1..=today)
                .map(|day| progress.answered_on(day))
                .collect(),
            exams: progress
                .exams
                .iter()
                .map(|sat| Exam::of(sat, course))
                .collect(),
        }
    }
}

impl Objective {
    fn of(ready: &Readiness) -> Self {
        let part = |(done, of): (usize, usize)| Part { done, of };
        Self {
            id: ready.objective.to_string(),
            critical: ready.critical,
            ready: ready.is_ready(),
            share: rounded(ready.share()),
            pages: part(ready.pages),
            questions: part(ready.questions),
            recall: rounded(ready.recall),
            visits: part(ready.shown.visits),
            rubric: rounded(ready.shown.best),
            poor: ready.shown.poor,
        }
    }
}

impl Exam {
    fn of(sat: &exam::Sitting, course: &Course) -> Self {
        let result = exam::Result::of(sat, course);
        Self {
            attempt: sat.attempt,
            seed: sat.seed,
            date: sat.ended.map_or(String::new(), |stamp| stamp.moment.date()),
            handed_in: sat.handed_in,
            points: rounded(result.points),
            of: result.of,
            passed: result.passed && sat.handed_in,
        }
    }
}

/// Four decimals are all that means something.
fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

fn text(standing: &Standing, course: &Course, lang: Lang) -> String {
    let words = Words::of(lang);
    let say = &words.standing;
    let ready = |critical: bool| {
        let all = standing
            .objectives
            .iter()
            .filter(move |all| !critical || all.critical);
        (all.clone().filter(|all| all.ready).count(), all.count())
    };
    let ((is, of), (critical, of_critical)) = (ready(false), ready(true));
    let due = match standing.due.again + standing.due.new {
        0 => standing
            .due
            .next_in_days
            .map_or(words.review.none.to_owned(), words.review.next),
        due => (words.review.due)(due, review::minutes(due)),
    };
    let row = |objective: &Objective| {
        let title = course
            .objectives
            .iter()
            .find(|all| all.id.as_str() == objective.id);
        let title = title.map_or("", |all| all.title.str(lang));
        let star = if objective.critical { " ★" } else { "" };
        let sign = if objective.ready { " ✓" } else { "" };
        vec![
            format!("  {title}{star}"),
            format!("{}%{sign}", percent(objective.share)),
            format!("{}/{}", objective.pages.done, objective.pages.of),
            format!("{}/{}", objective.questions.done, objective.questions.of),
        ]
    };
    let rows: Vec<Vec<String>> = standing.objectives.iter().map(row).collect();
    let [objective, share] = say.heads;
    let head = [objective, share, words.home.pages_short, say.answered];
    let mut lines = vec![
        (say.ready)(is, of, critical, of_critical),
        due,
        String::new(),
    ];
    lines.extend(table(&head, &rows));
    lines.join("\n")
}
