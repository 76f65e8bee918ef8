//! Search: what can be found in a course, and where it leads.

mod collect;

use std::ops::Range;

use crate::text;

use super::id::{ChapterId, LessonId, PageId, TermId, VisitId};
use super::lang::{Both, Lang};

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
}

impl From<String> for Passage {
    fn from(text: String) -> Self {
        Self {
            folded: text::fold(&text),
            text,
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

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    /// All of it.
    whole: String,
    /// Its words; each of them has to be found.
    words: Vec<String>,
}

/// How well something was found, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Rank {
    /// It is called exactly so.
    Exact,
    /// All words stand in it; so many of them not in its name.
    Words(usize),
    /// Its name has these initials, behind so many characters.
    Initials(usize),
}

/// Something that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The entry's place in the index.
    entry: usize,
    /// In which languages all words stand in it; in none where only the initials do.
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

impl Query {
    /// What somebody typed.
    pub fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().map(text::fold);
        Self {
            whole: text::fold(typed),
            words: words.filter(|word| !word.is_empty()).collect(),
        }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn mark<'a>(&self, text: &'a str) -> Marked<'a> {
        let hits = text::find_all(text, &self.words);
        Marked { text, hits }
    }

    /// How many of the words stand in a passage.
    fn count(&self, passage: &Passage) -> usize {
        let words = self.words.iter();
        words
            .filter(|word| passage.folded.contains(word.as_str()))
            .count()
    }

    /// The initials that it may be: Latin letters, two at least.
    fn initials(&self) -> Option<&str> {
        let letters = self.whole.as_str();
        let is_initials = letters.len() > 1 && letters.chars().all(|c| c.is_ascii_lowercase());
        is_initials.then_some(letters)
    }
}

impl Side {
    fn rank(&self, query: &Query) -> Option<Rank> {
        if self.names.iter().any(|name| name.folded == query.whole) {
            return Some(Rank::Exact);
        }
        let passages = || self.names.iter().chain(&self.body);
        let is_there =
            |word: &String| passages().any(|passage| passage.folded.contains(word.as_str()));
        let in_name = self.names.iter().map(|name| query.count(name)).max();
        let is_all_there = query.words.iter().all(is_there);
        is_all_there.then(|| Rank::Words(query.words.len() - in_name.unwrap_or(0)))
    }
}

impl Entry {
    fn rank(&self, query: &Query) -> Option<(Rank, Both<bool>)> {
        let [zh, en] = Lang::ALL.map(|lang| self.sides.get(lang).rank(query));
        let langs = Both {
            zh: zh.is_some(),
            en: en.is_some(),
        };
        let rank = zh.into_iter().chain(en).min();
        let rank = rank.or_else(|| self.initials(query).map(Rank::Initials));
        Some((rank?, langs))
    }

    /// Where its name has the initials that are looked for; two letters must be the first two of it, or
    /// nearly everything would have them.
    fn initials(&self, query: &Query) -> Option<usize> {
        let letters = query.initials()?;
        let place = text::initials(&self.sides.zh.names.first()?.text, letters)?;
        (place == 0 || letters.len() > 2).then_some(place)
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
        Some(query.mark(&side.names.first()?.text))
    }

    /// The passage of a hit in which most of the words stand: in `lang` if they are found in it, else in
    /// the other language. Beside a title that says it all it is how the text begins.
    pub fn excerpt(&self, hit: &Hit, query: &Query, lang: Lang) -> Option<Marked<'_>> {
        let is_other = *hit.langs.get(lang.other()) && !hit.langs.get(lang);
        let from = if is_other { lang.other() } else { lang };
        let side = self.entries.get(hit.entry)?.sides.get(from);
        // The title in `lang` is told anyhow.
        let names = side.names.iter().skip(usize::from(!is_other));
        let best = names
            .chain(&side.body)
            .map(|passage| (query.count(passage), passage))
            .filter(|(count, _)| *count > 0)
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        let passage = best.map(|(_, passage)| passage).or(side.body.first())?;
        Some(query.mark(&passage.text))
    }
}

#[cfg(test)]
mod tests;
