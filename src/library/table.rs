//! Reading a TOML table key by key, so that every flaw in it is found, each at its place.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::flaw::{Kind, Thing, Wanted};
use crate::domain::id::is_well_formed;
use crate::text::{self, nearest};

pub(super) use super::file::File;
use super::file::Role;

/// The longest text of a course, in bytes.
const TEXT_LIMIT: usize = 16 << 10;

/// A table of a file.
pub(super) struct Table<'a> {
    pub(super) file: &'a File<'a>,
    pub(super) span: Range<usize>,
    pub(super) table: &'a DeTable<'a>,
    known: RefCell<Vec<&'static str>>,
}

pub(super) type Value<'a> = Spanned<DeValue<'a>>;

impl<'a> Table<'a> {
    pub(super) fn new(file: &'a File<'a>, span: Range<usize>, table: &'a DeTable<'a>) -> Self {
        Self {
            file,
            span,
            table,
            known: RefCell::default(),
        }
    }

    pub(super) fn flaw(&self, kind: Kind) {
        self.file.flaw(&self.span, kind);
    }

    /// Whether the key is there; it counts as known from now on.
    pub(super) fn has(&self, key: &'static str) -> bool {
        self.optional(key).is_some()
    }

    /// The place of a key's value; the table's own where the key is missing.
    pub(super) fn span_of(&self, key: &'static str) -> Range<usize> {
        self.optional(key)
            .map_or_else(|| self.span.clone(), Spanned::span)
    }

    pub(super) fn optional(&self, key: &'static str) -> Option<&'a Value<'a>> {
        self.known.borrow_mut().push(key);
        self.table.get(key)
    }

    pub(super) fn required(&self, key: &'static str) -> Option<&'a Value<'a>> {
        let value = self.optional(key);
        if value.is_none() {
            self.flaw(Kind::MissingKey(key));
        }
        value
    }

    pub(super) fn read<T>(
        &self,
        key: &str,
        value: Option<&'a Value<'a>>,
        wanted: Wanted,
        make: impl FnOnce(&'a DeValue<'a>) -> Option<T>,
    ) -> Option<T> {
        let value = value?;
        let made = make(value.get_ref());
        if made.is_none() {
            let kind = Kind::WrongType(key.to_owned(), wanted);
            self.file.flaw(&value.span(), kind);
        }
        made
    }

    pub(super) fn string(&self, key: &str, value: Option<&'a Value<'a>>) -> Option<String> {
        let text = self.read(key, value, Wanted::Text, |value| value.as_str())?;
        let span = value.map_or_else(|| self.span.clone(), Spanned::span);
        if let Some((at, bad)) = text.char_indices().find(|(_, c)| text::is_forbidden(*c)) {
            let place = self.file.inside(&span, text, &(at..at + bad.len_utf8()));
            self.file.flaw(&place, Kind::Forbidden(bad));
        }
        let mut unsure = Vec::new();
        for (at, c) in text.char_indices() {
            if text::is_ambiguous(c) && !text::is_known(c) && !unsure.contains(&c) {
                unsure.push(c);
                let place = self.file.inside(&span, text, &(at..at + c.len_utf8()));
                self.file.flaw(&place, Kind::UnsureWidth(c));
            }
        }
        if text.len() > TEXT_LIMIT {
            self.file.flaw(&span, Kind::TooLong(text.len()));
        }
        if text.trim().is_empty() {
            self.file.flaw(&span, Kind::Empty(key.to_owned()));
        }
        Some(text.trim().to_owned())
    }

    /// A text that has to be there.
    pub(super) fn text(&self, key: &'static str) -> Option<String> {
        self.string(key, self.required(key))
    }

    /// A text that may be there.
    pub(super) fn maybe_text(&self, key: &'static str) -> Option<String> {
        self.string(key, self.optional(key))
    }

    /// An id that names a `thing` here.
    pub(super) fn id<T: From<String>>(&self, thing: Thing, scope: &str) -> Option<T> {
        let id = self.text("id")?;
        let span = self.span_of("id");
        if !is_well_formed(&id) {
            self.file.flaw(&span, Kind::BadId(id.clone()));
        }
        self.file.name(Role::Defines, thing, (scope, &id), &span);
        Some(T::from(id))
    }

    /// The ids that the `thing` of this table had before: `was = ["old"]`. `name` makes an id whole.
    pub(super) fn was(&self, thing: Thing, name: impl Fn(&str) -> String) {
        for (id, span) in self.texts_at("was") {
            // A page that moved to another lesson had that lesson's id before its own.
            let most = if thing == Thing::Page { 2 } else { 1 };
            let parts: Vec<&str> = id.split('/').collect();
            if parts.len() > most || !parts.into_iter().all(is_well_formed) {
                self.file.flaw(&span, Kind::BadId(id.clone()));
            }
            self.file.name(Role::Was, thing, ("", &name(&id)), &span);
        }
    }

    /// What the table's own things are unique in: its id, or its place where it has none.
    pub(super) fn scope(&self, id: Option<&str>) -> String {
        id.map_or_else(
            || format!("{} at {}", self.file.path, self.span.start),
            str::to_owned,
        )
    }

    /// An id that refers to a `thing`.
    pub(super) fn refer<T: From<String>>(
        &self,
        key: &'static str,
        thing: Thing,
        scope: &str,
    ) -> Option<T> {
        let id = self.text(key)?;
        self.file.refers(thing, scope, &id, &self.span_of(key));
        Some(T::from(id))
    }

    /// As [`Self::refer`], where the key may be missing.
    pub(super) fn maybe_refer<T: From<String>>(
        &self,
        key: &'static str,
        thing: Thing,
        scope: &str,
    ) -> Option<T> {
        self.has(key).then(|| self.refer(key, thing, scope))?
    }

    /// A list of ids that refer to things.
    pub(super) fn refer_all<T: From<String>>(
        &self,
        key: &'static str,
        thing: Thing,
        scope: &str,
    ) -> Vec<T> {
        let all = self.texts_at(key);
        for (id, span) in &all {
            self.file.refers(thing, scope, id, span);
        }
        all.into_iter().map(|(id, _)| T::from(id)).collect()
    }

    /// `true` or `false`; `false` where the key is missing.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        let value = self.optional(key);
        self.read(key, value, Wanted::Flag, DeValue::as_bool)
            .unwrap_or_default()
    }

    /// A whole number that has to be there.
    pub(super) fn whole(&self, key: &'static str) -> Option<u32> {
        let value = self.required(key);
        self.read(key, value, Wanted::Whole, whole)
    }

    /// A whole number from 1 that has to be there.
    pub(super) fn positive(&self, key: &'static str) -> Option<u32> {
        let value = self.required(key);
        self.read(key, value, Wanted::Positive, |value| {
            whole(value).filter(|n| *n > 0)
        })
    }

    /// A number, positive or negative, that has to be there.
    pub(super) fn number(&self, key: &'static str) -> Option<f64> {
        let value = self.required(key);
        self.read(key, value, Wanted::Number, |value| {
            let written = value.as_integer().map(|n| n.as_str().to_owned());
            let written = written.or_else(|| value.as_float().map(|n| n.as_str().to_owned()));
            let number: f64 = written?.parse().ok()?;
            number.is_finite().then_some(number)
        })
    }

    /// The slides of the deck that something rests on: `slides = [5]`.
    pub(super) fn slides(&self) -> Vec<u32> {
        let slides = self.wholes("slides");
        for (slide, span) in &slides {
            let slide = slide.to_string();
            self.file.refers(Thing::Slide, "", &slide, span);
        }
        slides.into_iter().map(|(slide, _)| slide).collect()
    }

    /// A list of whole numbers from 1, each with its place, that has to be there and to hold
    /// something.
    pub(super) fn wholes(&self, key: &'static str) -> Vec<(u32, Range<usize>)> {
        let Some(value) = self.required(key) else {
            return Vec::new();
        };
        let list = self.read(key, Some(value), Wanted::Numbers, DeValue::as_array);
        let items: Vec<&Value> = list.into_iter().flat_map(|list| list.iter()).collect();
        if list.is_some() && items.is_empty() {
            self.file.flaw(&value.span(), Kind::EmptyList(key));
        }
        items
            .into_iter()
            .filter_map(|item| {
                let number = self.read(key, Some(item), Wanted::Positive, |value| {
                    whole(value).filter(|n| *n > 0)
                });
                Some((number?, item.span()))
            })
            .collect()
    }

    /// A list of texts, each with its place; empty where the key is missing.
    pub(super) fn texts_at(&self, key: &'static str) -> Vec<(String, Range<usize>)> {
        let value = self.optional(key);
        let list = self.read(key, value, Wanted::List, DeValue::as_array);
        list.into_iter()
            .flat_map(|list| list.iter())
            .filter_map(|item| Some((self.string(key, Some(item))?, item.span())))
            .collect()
    }

    /// A table that may be there.
    pub(super) fn table(&self, key: &'static str) -> Option<Table<'a>> {
        let value = self.optional(key)?;
        let table = self.read(key, Some(value), Wanted::Table, DeValue::as_table)?;
        Some(Table::new(self.file, value.span(), table))
    }

    /// A list of tables that has to be there and to hold something.
    pub(super) fn some_tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let value = self.required(key);
        let is_empty = |value: &&Value| value.get_ref().as_array().is_some_and(|a| a.is_empty());
        if let Some(value) = value.filter(is_empty) {
            self.file.flaw(&value.span(), Kind::EmptyList(key));
        }
        self.tables(key)
    }

    /// A list of tables; empty where the key is missing.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let value = self.optional(key);
        let list = self.read(key, value, Wanted::Tables, DeValue::as_array);
        list.into_iter()
            .flat_map(|list| list.iter())
            .filter_map(|item| {
                let table = self.read(key, Some(item), Wanted::Tables, DeValue::as_table)?;
                Some(Table::new(self.file, item.span(), table))
            })
            .collect()
    }

    /// Every key with its whole number: `{ trust = 1 }`.
    pub(super) fn numbers(&self, key: &'static str) -> Vec<(String, i32, Range<usize>)> {
        let Some(value) = self.optional(key) else {
            return Vec::new();
        };
        let table = self.read(key, Some(value), Wanted::Table, DeValue::as_table);
        let pairs = table.into_iter().flat_map(|table| table.iter());
        pairs
            .filter_map(|(name, value)| {
                let number = self.read(name.get_ref(), Some(value), Wanted::Signed, |value| {
                    value.as_integer()?.as_str().parse().ok()
                })?;
                Some((name.get_ref().to_string(), number, name.span()))
            })
            .collect()
    }

    /// Says that exactly one of `keys` has to be there. It is to be called when all other keys are
    /// known: a key that nobody knows is most likely one of these, misspelt.
    pub(super) fn one_of(&self, keys: &'static [&'static str]) {
        let none = keys.iter().all(|key| !self.has(key));
        if !(none && self.unknown().next().is_some()) {
            self.flaw(Kind::OneOf(keys));
        }
    }

    /// Every key that nobody asked for, with its place.
    fn unknown(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        let keys = self.table.iter().map(|(key, _)| key);
        let keys = keys.map(|key| (key.get_ref().as_ref(), key.span()));
        keys.filter(|(name, _)| !self.known.borrow().contains(name))
    }

    /// Names every key that nobody asked for; whether one of them is another, misspelt.
    pub(super) fn finish(self) -> bool {
        let mut is_misspelt = false;
        let known = self.known.borrow();
        for (name, span) in self.unknown() {
            // What is there already is less likely to be meant.
            let open = known.iter().filter(|key| self.table.get(**key).is_none());
            let near = nearest(name, open.copied());
            let near = near.or_else(|| nearest(name, known.iter().copied()));
            let near = known.iter().copied().find(|key| Some(*key) == near);
            is_misspelt |= near.is_some();
            if let Some(near) = near {
                // It is not missing, but misspelt: once is enough.
                self.file.forget_missing(&self.span, near);
            }
            let kind = Kind::UnknownKey(name.to_owned(), near);
            self.file.flaw(&span, kind);
        }
        is_misspelt
    }
}

fn whole(value: &DeValue) -> Option<u32> {
    value.as_integer()?.as_str().parse().ok()
}
