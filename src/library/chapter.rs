//! The files `course.toml`, `chapter.toml` and `glossary.toml`.

use std::ops::Range;

use crate::domain::exam::Cell;
use crate::domain::flaw::{Kind, Piece, Thing};
use crate::domain::glossary::{Glossary, Term};
use crate::domain::id::ObjectiveId;
use crate::domain::quiz::Level;

use super::file::Role;
use super::table::Table;

/// What `course.toml` says beyond what is in the index.
pub(super) struct Course {
    /// The names of the chapters' folders, each with its place.
    pub(super) folders: Vec<(String, Range<usize>)>,
    /// The slides with something to teach.
    pub(super) slides: Vec<u32>,
    /// What the exam draws.
    pub(super) exam: Vec<Cell>,
}

/// Reads `course.toml`.
pub(super) fn course(table: Table) -> Course {
    let _: Option<String> = table.text("id");
    let _ = table.text("version");
    let _ = table.both("title");
    if !table.has("chapters") {
        table.flaw(Kind::MissingKey("chapters"));
    }
    let folders = table.texts_at("chapters");
    let slides = slides(&table, table.wholes("slides"));
    if table.has("dividers") {
        let _ = self::slides(&table, table.wholes("dividers"));
    }
    table.waivers();
    for objective in table.tables("objective") {
        let _: Option<String> = objective.id(Thing::Objective, "");
        let _ = objective.flag("critical");
        let _ = objective.own_text(Piece::Title);
        objective.waivers();
        objective.finish();
    }
    let span = table.span_of("exam");
    table
        .file
        .name(Role::Spot, Thing::Objective, ("", " exam"), &span);
    let exam = table.table("exam").map(exam).unwrap_or_default();
    table.finish();
    Course {
        folders,
        slides,
        exam,
    }
}

/// Slides of the deck: those that have something to teach, or titles and dividers. No other can be
/// named.
fn slides(table: &Table, slides: Vec<(u32, Range<usize>)>) -> Vec<u32> {
    for (slide, span) in &slides {
        let id = slide.to_string();
        table
            .file
            .name(Role::Defines, Thing::Slide, ("", &id), span);
    }
    slides.into_iter().map(|(slide, _)| slide).collect()
}

fn exam(table: Table) -> Vec<Cell> {
    let questions = table.whole("questions");
    let _ = table.whole("pass");
    if table.has("minutes") {
        let _ = table.whole("minutes");
    }
    let rows = table.tables("blueprint");
    let cells: Vec<Cell> = rows.into_iter().flat_map(row).collect();
    let sum = cells.iter().map(|cell| u64::from(cell.count)).sum::<u64>();
    if let Some(questions) = questions
        && table.has("blueprint")
        && sum != u64::from(questions)
    {
        let sum = usize::try_from(sum).unwrap_or(usize::MAX);
        let kind = Kind::ExamTotal(sum, questions as usize);
        table.file.flaw(&table.span_of("questions"), kind);
    }
    table.waivers();
    table.finish();
    cells
}

/// A row of the exam: an objective, and how many questions of each level.
fn row(row: Table) -> Vec<Cell> {
    let objective: Option<ObjectiveId> = row.refer("objective", Thing::Objective, "");
    let mut cells = Vec::new();
    for level in Level::ALL {
        let key = level.name();
        let count = row.has(key).then(|| row.whole(key)).flatten();
        if let (Some(objective), Some(count)) = (&objective, count) {
            let spot = format!("{objective} {key}");
            let span = row.span_of(key);
            row.file
                .name(Role::Spot, Thing::Objective, ("", &spot), &span);
            cells.push(Cell {
                objective: objective.clone(),
                level,
                count,
            });
        }
    }
    row.finish();
    cells
}

/// Goes through a `chapter.toml`; returns the ids of its lessons.
pub(super) fn chapter(table: Table) -> Vec<String> {
    let id: Option<String> = table.id(Thing::Chapter, "");
    let _ = table.both("title");
    let lessons: Vec<String> = table.refer_all("lessons", Thing::Lesson, "");
    if let Some(id) = id
        && lessons.is_empty()
    {
        let span = table.span_of("lessons");
        table.file.flaw(&span, Kind::NoLessons(id));
    }
    table.waivers();
    table.finish();
    lessons
}

/// Reads the glossary.
pub(super) fn glossary(table: Table) -> Glossary {
    let terms = table.tables("term").into_iter();
    let terms = terms.filter_map(|term| {
        let id = term.id(Thing::Term, "");
        let word = term.own_text(Piece::Word);
        let also = term.both_lists("also");
        let is = term.both("is");
        let slides = term.slides();
        term.waivers();
        term.finish();
        Some(Term {
            id: id?,
            word: word?,
            also,
            is: is?,
            slides,
        })
    });
    let terms = terms.collect();
    table.finish();
    Glossary::new(terms)
}
