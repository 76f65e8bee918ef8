//! One file while it is read: what is wrong in it, what it names, and what it refers to.

use std::cell::RefCell;
use std::ops::Range;

use crate::domain::flaw::{Flaw, Kind, Thing};

use super::waiver::Waiver;
use super::written::{Place, Written};

/// What has been found in a file.
pub(super) struct File<'a> {
    pub(super) path: &'a str,
    /// Its text, where places inside a text are to be found.
    source: &'a str,
    flaws: RefCell<Vec<Flaw>>,
    names: RefCell<Vec<Name>>,
    written: RefCell<Vec<Written>>,
    waivers: RefCell<Vec<Waiver>>,
}

/// What was found in a file.
pub(super) struct Findings {
    pub(super) flaws: Vec<Flaw>,
    pub(super) names: Vec<Name>,
    pub(super) written: Vec<Written>,
    pub(super) waivers: Vec<Waiver>,
}

/// An id at its place.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) thing: Thing,
    /// What it is unique in: empty for the course.
    pub(super) scope: String,
    pub(super) id: String,
    pub(super) span: Range<usize>,
    pub(super) role: Role,
}

/// What a name does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// It names the thing; nothing else may have that name.
    Defines,
    /// It makes the thing be there, as others may, too: a mark.
    Sets,
    /// It refers to the thing.
    Refers,
    /// The thing had this name before; nothing else may have it, and nothing refers to it.
    Was,
    /// It marks a key of the thing, `id key`, so that a flaw finds its place.
    Spot,
}

impl Name {
    /// Whether it is the place of this thing, or of this key of it.
    pub(super) fn is(&self, thing: Thing, scope: &str, id: &str) -> bool {
        let is_place = matches!(self.role, Role::Defines | Role::Spot);
        is_place && self.thing == thing && self.scope == scope && self.id == id
    }

    /// What it is about, whatever it does.
    pub(super) fn key(&self) -> (Thing, &str, &str) {
        (self.thing, &self.scope, &self.id)
    }
}

impl<'a> File<'a> {
    /// A file of which places inside a text are not wanted.
    pub(super) fn new(path: &'a str) -> Self {
        Self::with_source(path, "")
    }

    pub(super) fn with_source(path: &'a str, source: &'a str) -> Self {
        Self {
            path,
            source,
            flaws: RefCell::default(),
            names: RefCell::default(),
            written: RefCell::default(),
            waivers: RefCell::default(),
        }
    }

    pub(super) fn flaw(&self, span: &Range<usize>, kind: Kind) {
        self.flaws.borrow_mut().push(Flaw {
            file: self.path.to_owned(),
            span: span.clone(),
            kind,
        });
    }

    /// Takes it back that a key, or a language, is missing in the table at `span`.
    pub(super) fn forget_missing(&self, span: &Range<usize>, key: &str) {
        let is_it = |kind: &Kind| match kind {
            Kind::MissingKey(missing) => *missing == key,
            Kind::MissingLanguage(_, lang) => lang.code() == key,
            _ => false,
        };
        let mut flaws = self.flaws.borrow_mut();
        flaws.retain(|flaw| flaw.span != *span || !is_it(&flaw.kind));
    }

    pub(super) fn name(
        &self,
        role: Role,
        thing: Thing,
        (scope, id): (&str, &str),
        span: &Range<usize>,
    ) {
        self.names.borrow_mut().push(Name {
            thing,
            scope: scope.to_owned(),
            id: id.to_owned(),
            span: span.clone(),
            role,
        });
    }

    pub(super) fn refers(&self, thing: Thing, scope: &str, id: &str, span: &Range<usize>) {
        self.name(Role::Refers, thing, (scope, id), span);
    }

    /// Where `inner`, a stretch of `text`, stands in the file: `text` is written at `value`. Where
    /// it is written with escapes, the place of the whole value.
    pub(super) fn inside(
        &self,
        value: &Range<usize>,
        text: &str,
        inner: &Range<usize>,
    ) -> Range<usize> {
        self.place(value, text).inside(inner)
    }

    /// Where `text`, written at `value`, stands in the file.
    pub(super) fn place(&self, value: &Range<usize>, text: &str) -> Place {
        let written = self.source.get(value.clone());
        let at = written.and_then(|written| written.find(text));
        Place {
            value: value.clone(),
            start: at.map(|at| value.start + at),
        }
    }

    pub(super) fn write(&self, written: Written) {
        self.written.borrow_mut().push(written);
    }

    pub(super) fn waive(&self, waiver: Waiver) {
        self.waivers.borrow_mut().push(waiver);
    }

    /// What was found, when all is read.
    pub(super) fn into_findings(self) -> Findings {
        Findings {
            flaws: self.flaws.into_inner(),
            names: self.names.into_inner(),
            written: self.written.into_inner(),
            waivers: self.waivers.into_inner(),
        }
    }
}
