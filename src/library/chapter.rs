//! The files `course.toml`, `chapter.toml` and `glossary.toml`.

use std::ops::Range;

use crate::domain::flaw::{Kind, Thing};
use crate::domain::glossary::{Glossary, Term};

use super::table::Table;

/// Goes through `course.toml`; returns the names of the chapters' folders, each with its place. What
/// it says is in the index already.
pub(super) fn course(table: Table) -> Vec<(String, Range<usize>)> {
    let _: Option<String> = table.text("id");
    let _ = table.text("version");
    let _ = table.both("title");
    if !table.has("chapters") {
        table.flaw(Kind::MissingKey("chapters"));
    }
    let chapters = table.texts_at("chapters");
    for objective in table.tables("objective") {
        let _: Option<String> = objective.id(Thing::Objective, "");
        let _ = objective.flag("critical");
        let _ = objective.own_text();
        objective.finish();
    }
    if let Some(exam) = table.table("exam") {
        let _ = exam.whole("questions");
        let _ = exam.whole("pass");
        for row in exam.tables("blueprint") {
            let _: Option<String> = row.refer("objective", Thing::Objective, "");
            for level in ["recall", "apply"] {
                if row.has(level) {
                    let _ = row.whole(level);
                }
            }
            row.finish();
        }
        exam.finish();
    }
    table.finish();
    chapters
}

/// Goes through a `chapter.toml`; returns the ids of its lessons.
pub(super) fn chapter(table: Table) -> Vec<String> {
    let _: Option<String> = table.id(Thing::Chapter, "");
    let _ = table.both("title");
    let lessons = table.refer_all("lessons", Thing::Lesson, "");
    table.finish();
    lessons
}

/// Reads the glossary.
pub(super) fn glossary(table: Table) -> Glossary {
    let terms = table.tables("term").into_iter();
    let terms = terms.filter_map(|term| {
        let id = term.id(Thing::Term, "");
        let word = term.own_text();
        let also = term.both_lists("also");
        let is = term.both("is");
        let slides = term.wholes("slides");
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
