//! Every file of a course read at once, with everything that is wrong in it.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::Arc;

use toml::de::DeTable;

use crate::domain::course::Lesson;
use crate::domain::exam::Cell;
use crate::domain::flaw::{Flaw, Kind, Severity, Thing};
use crate::domain::glossary::Glossary;
use crate::domain::quiz::Question;
use crate::domain::visit::{Plan, Visit};

use super::file::{self, File, Findings, Name};
use super::source::Source;
use super::table::Table;
use super::waiver::Waiver;
use super::written::Written;
use super::{broken, card, chapter, lesson, question, settle, syntax, visit};

/// A whole course, read for judging it.
#[derive(Debug, Default)]
pub struct Survey {
    /// What is wrong in the files themselves.
    pub flaws: Vec<Flaw>,
    /// Every lesson that could be read.
    pub lessons: Vec<Arc<Lesson>>,
    /// Every question that could be read.
    pub questions: Vec<Arc<Question>>,
    /// Every visit that could be read and hangs together.
    pub visits: Vec<Arc<Plan>>,
    /// The glossary.
    pub glossary: Glossary,
    /// The slides of the deck that have something to teach; the others are titles and dividers.
    pub slides: Vec<u32>,
    /// What the exam draws.
    pub exam: Vec<Cell>,
    /// Every text in both languages, with the file.
    pub written: Vec<(String, Written)>,
    /// What authors ask to be excused from, with the file.
    pub waivers: Vec<(String, Waiver)>,
    /// The files that cannot be read, or not whole.
    pub broken: BTreeSet<String>,
    /// Where things are named, with the file.
    pub(super) names: Vec<(String, Name)>,
    /// The folders of chapters that the course lists, with their places in `course.toml`.
    pub(super) folders: Vec<(String, Range<usize>)>,
    /// The lessons that chapters list: the chapter's folder and the lesson's id.
    pub(super) listed: Vec<(String, String)>,
    /// The roles of files that could not be read, so that what they name is not known.
    pub(super) unread: HashSet<Role>,
}

/// Reads every file of the course.
pub fn survey(source: &Source) -> Survey {
    let mut survey = Survey::default();
    for path in source.paths() {
        survey.file(source, path);
    }
    settle::settle(&mut survey, source);
    survey
}

/// What a file is, by its path.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Role {
    Course,
    Chapter,
    Lesson,
    Questions,
    Visit,
    Glossary,
    Card,
}

impl Role {
    fn of(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').collect();
        match parts[..] {
            ["course.toml"] => Some(Self::Course),
            ["glossary.toml"] => Some(Self::Glossary),
            ["card.toml"] => Some(Self::Card),
            ["visits", _] => Some(Self::Visit),
            ["chapters", _, "chapter.toml"] => Some(Self::Chapter),
            ["chapters", _, "lessons", _] => Some(Self::Lesson),
            ["chapters", _, "questions", _] => Some(Self::Questions),
            _ => None,
        }
    }
}

/// The folder of the chapter to which a file belongs.
pub(super) fn folder(path: &str) -> Option<&str> {
    path.strip_prefix("chapters/")?.split('/').next()
}

impl Survey {
    /// Where the thing is named: its file and the place of its id.
    pub fn place(&self, thing: Thing, scope: &str, id: &str) -> Option<(&str, Range<usize>)> {
        let named = |(_, name): &&(String, Name)| name.is(thing, scope, id);
        let (file, name) = self.names.iter().find(named)?;
        Some((file, name.span.clone()))
    }

    /// Where a key of the thing stands, such as `ask.zh`; where the thing is named if that is not
    /// known.
    pub fn place_of(
        &self,
        thing: Thing,
        (scope, id): (&str, &str),
        key: &str,
    ) -> Option<(&str, Range<usize>)> {
        let spot = self.place(thing, scope, &format!("{id} {key}"));
        spot.or_else(|| self.place(thing, scope, id))
    }

    /// Whether the files themselves are right: what a course lacks as a whole may else only follow from
    /// what is wrong in one of them. A chapter that is still to be written does not count.
    pub fn is_sound(&self) -> bool {
        let is_wrong = |flaw: &Flaw| {
            let is_error = flaw.kind.severity() == Severity::Error;
            is_error && !matches!(flaw.kind, Kind::NoLessons(_))
        };
        !self.flaws.iter().any(is_wrong)
    }

    /// The ids of all things of a kind that are unique in the whole course, in the order of files.
    pub fn ids(&self, thing: Thing) -> impl Iterator<Item = &str> {
        let names = self.names.iter().map(|(_, name)| name);
        let names = names.filter(move |name| name.thing == thing);
        let names = names.filter(|name| name.role == file::Role::Defines && name.scope.is_empty());
        names.map(|name| name.id.as_str())
    }

    /// The files of each chapter in the order in which a learner comes to them: its lessons, then
    /// its questions. A visit stands for itself.
    pub fn strands(&self) -> Vec<Vec<&str>> {
        let mut strands: Vec<Vec<&str>> = Vec::new();
        for (chapter, _) in &self.folders {
            let listed = self.listed.iter().filter(|(folder, _)| folder == chapter);
            let lessons = listed.filter_map(|(_, id)| self.place(Thing::Lesson, "", id));
            let mut files: Vec<&str> = lessons.map(|(file, _)| file).collect();
            let place = format!("chapters/{chapter}/questions/");
            files.extend(self.files().filter(|file| file.starts_with(&place)));
            strands.push(files);
        }
        let visits = self.files().filter(|file| file.starts_with("visits/"));
        strands.extend(visits.map(|file| vec![file]));
        strands
    }

    /// Every file in which there is a text.
    fn files(&self) -> impl Iterator<Item = &str> {
        let mut last = "";
        let files = self.written.iter().map(|(file, _)| file.as_str());
        files.filter(move |file| std::mem::replace(&mut last, *file) != *file)
    }

    fn file(&mut self, source: &Source, path: &str) {
        let Some(role) = Role::of(path) else {
            self.whole(path, Kind::StrayFile);
            return;
        };
        let Some(text) = source.text(path) else {
            self.unread.insert(role);
            self.broken.insert(path.to_owned());
            self.whole(path, Kind::NotText);
            return;
        };
        let broken = syntax::flaws(path, &text);
        if !broken.is_empty() {
            // What is left of a broken file would only give flaws that are none.
            self.unread.insert(role);
            self.broken.insert(path.to_owned());
            self.flaws.extend(broken);
            return;
        }
        let (table, _) = DeTable::parse_recoverable(&text);
        let file = File::with_source(path, &text);
        let visit = self.role(role, Table::new(&file, table.span(), table.get_ref()));
        let Findings {
            flaws,
            names,
            written,
            waivers,
        } = file.into_findings();
        let has_gaps = flaws.iter().any(|flaw| flaw.kind.leaves_a_gap());
        if has_gaps {
            self.broken.insert(path.to_owned());
        }
        if let Some(visit) = visit.filter(|_| !has_gaps) {
            self.plan(path, &Arc::new(visit), &names);
        }
        self.flaws.extend(flaws);
        let here = || path.to_owned();
        self.names
            .extend(names.into_iter().map(|name| (here(), name)));
        let written = written.into_iter().map(|written| (here(), written));
        self.written.extend(written);
        let waivers = waivers.into_iter().map(|waiver| (here(), waiver));
        self.waivers.extend(waivers);
    }

    /// A flaw of a file as a whole.
    pub(super) fn whole(&mut self, path: &str, kind: Kind) {
        self.flaws.push(Flaw {
            file: path.to_owned(),
            span: 0..0,
            kind,
        });
    }

    /// Makes a visit ready to be played, where it hangs together.
    fn plan(&mut self, path: &str, visit: &Arc<Visit>, names: &[Name]) {
        match Plan::new(Arc::clone(visit)) {
            Ok(plan) => self.visits.push(Arc::new(plan)),
            Err(faults) => {
                self.broken.insert(path.to_owned());
                self.flaws
                    .extend(broken::flaws(path, visit, &faults, names));
            }
        }
    }

    /// Reads a file by its role; a visit is given back, for it is not whole yet.
    fn role(&mut self, role: Role, table: Table) -> Option<Visit> {
        let path = table.file.path;
        match role {
            Role::Course => {
                let course = chapter::course(table);
                self.folders = course.folders;
                self.slides = course.slides;
                self.exam = course.exam;
            }
            Role::Chapter => {
                let folder = folder(path).unwrap_or_default();
                let lessons = chapter::chapter(table).into_iter();
                self.listed
                    .extend(lessons.map(|id| (folder.to_owned(), id)));
            }
            Role::Lesson => self.lessons.extend(lesson::read(table).map(Arc::new)),
            Role::Questions => self.questions.extend(question::read(table)),
            Role::Glossary => self.glossary = chapter::glossary(table),
            Role::Card => {
                card::read(table);
            }
            Role::Visit => return visit::read(table),
        }
        None
    }
}
