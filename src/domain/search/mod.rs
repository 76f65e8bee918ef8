//! Search: what can be found in a course, and where it leads.

mod collect;
mod query;

use std::ops::Range;

use crate::text;

use super::id::{ChapterId, LessonId, PageId, TermId, VisitId};
use super::lang::{Both, Lang};

pub use query::Query;

/// Where something leads that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// A chapter.
    Chapter(ChapterId),
    /// A lesson.
    Lesson(LessonId),
    /// A page.
    Page(PageId),
    /// A term of the glossary.
    Term(TermId),
    /// A visit.
    Visit(VisitId),
}

/// A text, and what a search sees of it.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Passage {
    text: String,
    folded: String,
    /// Whether something is called so; else it only says it.
    is_name: bool,
}

impl Passage {
    fn name(text: String) -> Self {
        Self {
            is_name: true,
            ..Self::body(text)
        }
    }

    fn body(text: String) -> Self {
        Self {
            folded: text::fold(&text),
            text,
            is_name: false,
        }
    }
}

/// What an entry says in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Side {
    /// What it is called; the first is its title.
    names: Vec<Passage>,
    /// What it says, passage by passage.
    body: Vec<Passage>,
}

/// Something that can be found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Where it leads.
    pub target: Target,
    sides: Both<Side>,
}

/// All that can be found, in the order of the course; then the terms, then the visits.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
}

/// How well something was found, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Rank {
    /// It is called exactly so.
    Exact,
    /// What it is called is read exactly so.
    Read,
    /// All words stand in it; how far from a name that has them as words.
    Words(usize),
}

/// Something that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The entry's place in the index.
    entry: usize,
    /// In which languages all words stand in it.
    langs: Both<bool>,
}

/// A text, and where in it the words stand that were looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Marked<'a> {
    /// The text.
    pub text: &'a str,
    /// The words, in bytes of the text, in order.
    pub hits: Vec<Range<usize>>,
}

impl Side {
    fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.names.iter().chain(&self.body)
    }

    fn rank(&self, query: &Query) -> Option<Rank> {
        if self.names.iter().any(|name| query.is(name)) {
            return Some(Rank::Exact);
        }
        if self.names.iter().any(|name| query.is_read(name)) {
            return Some(Rank::Read);
        }
        query.distance(|| self.passages()).map(Rank::Words)
    }
}

impl Entry {
    fn rank(&self, query: &Query) -> Option<(Rank, Both<bool>)> {
        let [zh, en] = Lang::ALL.map(|lang| self.sides.get(lang).rank(query));
        let langs = Both {
            zh: zh.is_some(),
            en: en.is_some(),
        };
        Some((zh.into_iter().chain(en).min()?, langs))
    }
}

impl Hit {
    /// The place of what was found in the index.
    pub fn place(&self) -> usize {
        self.entry
    }
}

impl Index {
    /// What was found, the best first; what was found equally well keeps its order.
    pub fn find(&self, query: &Query) -> Vec<Hit> {
        if query.is_empty() {
            return Vec::new();
        }
        let hit = |(entry, found): (usize, &Entry)| {
            let (rank, langs) = found.rank(query)?;
            Some((rank, Hit { entry, langs }))
        };
        let entries = self.entries.iter().enumerate();
        let mut hits: Vec<_> = entries.filter_map(hit).collect();
        hits.sort_by_key(|(rank, _)| *rank);
        hits.into_iter().map(|(_, hit)| hit).collect()
    }

    /// Where a hit leads.
    pub fn target(&self, hit: &Hit) -> Option<&Target> {
        Some(&self.entries.get(hit.entry)?.target)
    }

    /// What a hit is called in `lang`.
    pub fn title(&self, hit: &Hit, query: &Query, lang: Lang) -> Option<Marked<'_>> {
        let side = self.entries.get(hit.entry)?.sides.get(lang);
        Some(query.mark(side.names.first()?))
    }

    /// What else a hit is called, where the words stand in that and in neither title.
    pub fn also(&self, hit: &Hit, query: &Query) -> Option<Marked<'_>> {
        let entry = self.entries.get(hit.entry)?;
        let sides = || Lang::ALL.into_iter().map(|lang| entry.sides.get(lang));
        let mut titles = sides().filter_map(|side| side.names.first());
        if titles.any(|title| query.count(title) > 0) {
            return None;
        }
        let names = sides().flat_map(|side| &side.names);
        let names = names.filter(|name| query.count(name) > 0);
        let nearest =
            names.min_by_key(|name| (!query.is(name), query.distance(|| [*name].into_iter())));
        nearest.map(|name| query.mark(name))
    }

    /// The passage of a hit in which most of the words stand: in `lang` if they are found in it, else in
    /// the other language. Beside a title that says it all it is how the text begins. A term is told by
    /// what it is, and not by another of its names.
    pub fn excerpt(&self, hit: &Hit, query: &Query, lang: Lang) -> Option<Marked<'_>> {
        let entry = self.entries.get(hit.entry)?;
        let is_term = matches!(entry.target, Target::Term(_));
        let said = |lang: Lang| best(query, &entry.sides.get(lang).body);
        let is_other = if is_term {
            said(lang).is_none() && said(lang.other()).is_some() && !self.is_named(hit, query)
        } else {
            *hit.langs.get(lang.other()) && !hit.langs.get(lang)
        };
        let side = entry.sides.get(if is_other { lang.other() } else { lang });
        // The title in `lang` is told anyhow; of a term, all its names.
        let told = match (is_term, is_other) {
            (true, _) => side.names.len(),
            (false, is_other) => usize::from(!is_other),
        };
        let passage = best(query, side.passages().skip(told)).or(side.body.first())?;
        Some(query.mark(passage))
    }

    /// Whether one of the names of a hit has a word that is looked for.
    fn is_named(&self, hit: &Hit, query: &Query) -> bool {
        let sides = self.entries.get(hit.entry).map(|entry| &entry.sides);
        let names = sides
            .into_iter()
            .flat_map(|sides| sides.zh.names.iter().chain(&sides.en.names));
        best(query, names).is_some()
    }
}

/// The first of the passages in which most of the words stand.
fn best<'a>(query: &Query, passages: impl IntoIterator<Item = &'a Passage>) -> Option<&'a Passage> {
    let counted = passages
        .into_iter()
        .map(|passage| (query.count(passage), passage));
    let best = counted
        .filter(|(count, _)| *count > 0)
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, passage)| passage)
}

#[cfg(test)]
mod tests;
