//! `qucheng stats`: what a course holds, in numbers.

use std::collections::BTreeMap;

use crate::check::{Stats, stats as count};
use crate::domain::course::Course;
use crate::domain::lang::{Lang, Text};
use crate::domain::shelf::Shelf;

use super::args::{Args, Format};
use super::course::{course, lang};
use super::table::table;
use super::words::stats as words;
use super::{DONE, print, say};

pub(super) fn stats(args: &Args, format: Format) -> u8 {
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let stats = count(&library);
    match format {
        Format::Json => match serde_json::to_string(&stats) {
            Ok(json) => print(&json),
            Err(error) => say(&error.to_string()),
        },
        Format::Text => print(&text(&stats, library.course(), lang(args))),
    }
    DONE
}

fn text(stats: &Stats, course: &Course, lang: Lang) -> String {
    let title = named(Some(&course.title), &stats.course, lang);
    let parts = [
        vec![format!("{title} · {} {}", stats.course, stats.version)],
        counts(stats, lang),
        slides(stats, lang),
        questions(stats, lang),
        objectives(stats, course, lang),
        visits(stats, course, lang),
    ];
    let parts = parts.iter().filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(|part| part.join("\n")).collect();
    parts.join("\n\n")
}

fn counts(stats: &Stats, lang: Lang) -> Vec<String> {
    let counts = [
        stats.chapters,
        stats.lessons,
        stats.pages,
        stats.figures,
        stats.terms,
        stats.questions.total,
        stats.visits.len(),
    ];
    let rows = words::of(lang).counts.iter().zip(counts);
    let rows: Vec<Vec<String>> = rows
        .map(|(name, count)| vec![format!("  {name}"), count.to_string()])
        .collect();
    table(&["", ""], &rows)
}

/// Which slides are taught, and the texts that are missing, where any are.
fn slides(stats: &Stats, lang: Lang) -> Vec<String> {
    let words = words::of(lang);
    let missing: Vec<String> = stats.slides.missing.iter().map(u32::to_string).collect();
    let (content, covered) = (stats.slides.content.len(), stats.slides.covered.len());
    let slides = (words.slides)(content, covered, &missing.join(words.comma));
    let (zh, en) = (stats.languages.zh.missing, stats.languages.en.missing);
    let texts = (zh + en > 0).then(|| (words.missing)(zh, en));
    [slides].into_iter().chain(texts).collect()
}

fn questions(stats: &Stats, lang: Lang) -> Vec<String> {
    let words = words::of(lang);
    let counted = |counts: &BTreeMap<&'static str, usize>| {
        let part = |(name, n): (&&'static str, &usize)| format!("{} {n}", words::name(name, lang));
        let parts: Vec<String> = counts.iter().map(part).collect();
        parts.join(words.comma)
    };
    let [kinds, levels] = words.questions.map(|name| format!("  {name}"));
    let rows = [
        vec![kinds, counted(&stats.questions.kind)],
        vec![levels, counted(&stats.questions.level)],
    ];
    table(&["", ""], &rows)
}

fn objectives(stats: &Stats, course: &Course, lang: Lang) -> Vec<String> {
    let words = words::of(lang);
    let row = |objective: &crate::check::Objective| {
        let found = course.objective(&objective.id.as_str().into());
        let mark = if objective.critical { '*' } else { ' ' };
        let title = named(found.map(|found| &found.title), &objective.id, lang);
        let numbers = [objective.lessons, objective.questions, objective.rubric];
        cells(format!("{mark} {title}"), &numbers, &objective.id)
    };
    let rows: Vec<Vec<String>> = stats.objectives.iter().map(row).collect();
    explained(&words.objectives, &rows, &words.objectives_mean)
}

fn visits(stats: &Stats, course: &Course, lang: Lang) -> Vec<String> {
    let words = words::of(lang);
    let row = |visit: &crate::check::Visit| {
        let found = course.visit(&visit.id.as_str().into());
        let title = named(found.map(|found| &found.title), &visit.id, lang);
        let (turns, variants) = (usize::from(visit.turns), visit.variants as usize);
        let numbers = [visit.scenes, visit.endings, turns, variants, visit.states];
        cells(format!("  {title}"), &numbers, &visit.id)
    };
    let rows: Vec<Vec<String>> = stats.visits.iter().map(row).collect();
    explained(&words.visits, &rows, &words.visits_mean)
}

/// A title in `lang`; the id where the course has none.
fn named(title: Option<&Text>, id: &str, lang: Lang) -> String {
    let title = title.map_or("", |title| title.str(lang));
    if title.is_empty() { id } else { title }.to_owned()
}

fn cells(first: String, numbers: &[usize], last: &str) -> Vec<String> {
    let numbers = numbers.iter().map(usize::to_string);
    let last = [last.to_owned()];
    [first].into_iter().chain(numbers).chain(last).collect()
}

/// A table with what it means below it; nothing where it has no rows.
fn explained(head: &[&str], rows: &[Vec<String>], means: &[&str]) -> Vec<String> {
    if rows.is_empty() {
        return Vec::new();
    }
    let means = means.iter().map(|line| format!("  {line}"));
    let apart = [String::new()].into_iter();
    table(head, rows)
        .into_iter()
        .chain(apart)
        .chain(means)
        .collect()
}
