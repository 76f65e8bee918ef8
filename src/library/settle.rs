//! What only shows when every file has been read: ids that stand twice or name nothing, files that
//! are missing or belong to nothing.

use std::collections::{HashMap, HashSet};

use crate::domain::flaw::{Flaw, Kind, Severity, Thing};
use crate::index;
use crate::text::nearest;

use super::file::{Name, Role};
use super::source::Source;
use super::survey::{self, Survey, folder};

/// Adds these flaws to the survey.
pub(super) fn settle(survey: &mut Survey, source: &Source) {
    let paths = source.paths();
    missing_files(survey, &paths);
    empty_chapters(survey, &paths);
    let mut flaws = duplicates(survey);
    flaws.extend(dangling(survey));
    flaws.extend(unlisted(survey, &paths));
    survey.flaws.extend(flaws);
    let steps = steps(survey, source, &paths);
    survey.flaws.extend(steps);
}

/// Chapters without their file, and chapters that the course does not list.
fn missing_files(survey: &mut Survey, paths: &[&str]) {
    let course = "course.toml";
    if !paths.contains(&course) {
        survey.whole(course, Kind::MissingFile(course.to_owned()));
    }
    if survey.unread.contains(&survey::Role::Course) {
        return;
    }
    let mut known = HashSet::new();
    for (name, span) in survey.folders.clone() {
        let path = format!("chapters/{name}/chapter.toml");
        let is_there = paths.contains(&path.as_str());
        let is_first = known.insert(name.clone());
        let kind = match (is_there, is_first) {
            (true, true) => continue,
            (false, _) => Kind::MissingFile(path),
            (true, false) => Kind::Duplicate(Thing::Chapter, name, course.to_owned()),
        };
        let file = course.to_owned();
        survey.flaws.push(Flaw { file, span, kind });
    }
    for path in paths {
        if let Some(folder) = folder(path)
            && known.insert(folder.to_owned())
        {
            survey.whole(path, Kind::UnlistedChapter(folder.to_owned()));
        }
    }
}

/// A chapter that the course does not list, or that does not list the lessons it has, only seems to be
/// empty, and has been told so.
fn empty_chapters(survey: &mut Survey, paths: &[&str]) {
    let is_listed = |folder: &str| survey.folders.iter().any(|(listed, _)| listed == folder);
    let has_lessons = |folder: &str| {
        let lessons = format!("chapters/{folder}/lessons/");
        paths.iter().any(|path| path.starts_with(&lessons))
    };
    let is_empty = |path: &str| folder(path).is_some_and(|it| is_listed(it) && !has_lessons(it));
    let mut flaws = std::mem::take(&mut survey.flaws);
    flaws.retain(|flaw| !matches!(flaw.kind, Kind::NoLessons(_)) || is_empty(&flaw.file));
    survey.flaws = flaws;
}

/// Every id names one thing.
fn duplicates(survey: &Survey) -> Vec<Flaw> {
    let mut first: HashMap<(Thing, &str, &str), &str> = HashMap::new();
    let mut flaws = Vec::new();
    let defined = survey
        .names
        .iter()
        .filter(|(_, name)| matches!(name.role, Role::Defines | Role::Was));
    for (file, name) in defined {
        if let Some(before) = first.get(&name.key()) {
            let before = (*before).to_owned();
            let kind = Kind::Duplicate(name.thing, name.id.clone(), before);
            flaws.push(flaw(file, name, kind));
        } else {
            first.insert(name.key(), file);
        }
    }
    flaws
}

/// Whatever is referred to is there.
fn dangling(survey: &Survey) -> Vec<Flaw> {
    let mut there: HashMap<(Thing, &str), Vec<&str>> = HashMap::new();
    for (_, name) in &survey.names {
        if matches!(name.role, Role::Defines | Role::Sets) {
            let (thing, scope, id) = name.key();
            there.entry((thing, scope)).or_default().push(id);
        }
    }
    let known: HashSet<(Thing, &str, &str)> = there
        .iter()
        .flat_map(|((thing, scope), ids)| ids.iter().map(|id| (*thing, *scope, *id)))
        .collect();
    let mut flaws = Vec::new();
    for (file, name) in survey
        .names
        .iter()
        .filter(|(_, name)| name.role == Role::Refers)
    {
        let others = there.get(&(name.thing, name.scope.as_str()));
        // Where the owner is not there, its states or values cannot be, and once is enough.
        let is_owned = matches!(name.thing, Thing::State | Thing::Value);
        // A course without a list of its slides has been told so.
        let is_unlisted = name.thing == Thing::Slide && survey.slides.is_empty();
        let is_unknown =
            (is_owned && others.is_none()) || is_unlisted || is_unread(survey, name.thing);
        if known.contains(&name.key()) || is_unknown {
            continue;
        }
        // No number is likelier to be meant than another.
        let others = others.filter(|_| name.thing != Thing::Slide);
        let near = nearest(&name.id, others.into_iter().flatten().copied());
        let near = near.map(str::to_owned);
        flaws.push(flaw(
            file,
            name,
            Kind::Dangling(name.thing, name.id.clone(), near),
        ));
    }
    flaws
}

/// Whether the thing may stand in a file that could not be read.
fn is_unread(survey: &Survey, thing: Thing) -> bool {
    let role = match thing {
        Thing::Objective | Thing::Slide => survey::Role::Course,
        Thing::Lesson | Thing::Page => survey::Role::Lesson,
        Thing::Question => survey::Role::Questions,
        Thing::Term => survey::Role::Glossary,
        _ => return false,
    };
    survey.unread.contains(&role)
}

/// Lessons that the chapter in whose folder they lie does not list.
fn unlisted(survey: &Survey, paths: &[&str]) -> Vec<Flaw> {
    let has_chapter = |folder: &str| {
        let path = format!("chapters/{folder}/chapter.toml");
        paths.contains(&path.as_str())
    };
    let is_unlisted = |file: &str, name: &Name| {
        folder(file).is_some_and(|folder| {
            let listed = (folder.to_owned(), name.id.clone());
            has_chapter(folder) && !survey.listed.contains(&listed)
        })
    };
    if survey.unread.contains(&survey::Role::Chapter) {
        return Vec::new();
    }
    let lessons = survey.names.iter();
    let lessons = lessons.filter(|(_, n)| n.role == Role::Defines && n.thing == Thing::Lesson);
    lessons
        .filter(|(file, name)| is_unlisted(file, name))
        .map(|(file, name)| flaw(file, name, Kind::Unlisted(name.id.clone())))
        .collect()
}

/// Pages whose steps the index, which parses no Markdown, counts otherwise. Files with an error are
/// left out: it may well be why the steps differ, or why the file is better not parsed again.
fn steps(survey: &Survey, source: &Source, paths: &[&str]) -> Vec<Flaw> {
    let errors = survey.flaws.iter();
    let errors = errors.filter(|flaw| flaw.kind.severity() == Severity::Error);
    let flawed: HashSet<&str> = errors.map(|flaw| flaw.file.as_str()).collect();
    let files: Vec<_> = paths
        .iter()
        .filter(|path| !flawed.contains(**path))
        .filter_map(|path| Some((*path, source.text(path)?)))
        .collect();
    let pairs: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (*path, text.as_ref()))
        .collect();
    let index = index::read(&pairs);
    let mut counted = HashMap::new();
    for lesson in index.chapters.iter().flat_map(|chapter| &chapter.lessons) {
        for page in &lesson.pages {
            counted.insert(format!("{}/{}", lesson.id, page.id), page.steps);
        }
    }
    let pages = survey.lessons.iter().flat_map(|lesson| &lesson.pages);
    let differs = pages.filter_map(|page| {
        let counted = *counted.get(page.id.as_str())?;
        let (file, span) = survey.place(Thing::Page, "", page.id.as_str())?;
        (counted != page.steps()).then(|| Flaw {
            file: file.to_owned(),
            span,
            kind: Kind::Steps(page.id.to_string(), counted, page.steps()),
        })
    });
    differs.collect()
}

fn flaw(file: &str, name: &Name, kind: Kind) -> Flaw {
    Flaw {
        file: file.to_owned(),
        span: name.span.clone(),
        kind,
    }
}
