//! What is looked for: words, each as it is written or as it is read.

use std::ops::Range;

use crate::text::{self, Spelling};

use super::{Marked, Passage};

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    /// All of it.
    whole: Word,
    /// Its words; each of them has to be found.
    words: Vec<Word>,
}

/// A word that is looked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Word {
    folded: String,
    /// How it is read, if it may be pinyin.
    letters: Option<String>,
}

/// How a word stands in a passage, the best first. What is part of a longer Latin word is rather chance.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Fit {
    /// As a word.
    Word,
    /// At the beginning of one.
    Start,
    /// By its sound, at the beginning of the passage.
    ReadFirst,
    /// By its sound.
    Read,
    /// Within a word.
    Within,
}

impl Query {
    /// What somebody typed.
    pub fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().map(Word::new);
        Self {
            whole: Word::new(typed),
            words: words.filter(|word| !word.folded.is_empty()).collect(),
        }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether something is called exactly so.
    pub(super) fn is(&self, name: &Passage) -> bool {
        name.folded == self.whole.folded
    }

    /// Whether what something is called is read exactly so.
    pub(super) fn is_read(&self, name: &Passage) -> bool {
        let read = self.whole.read_in(name);
        read.is_some_and(|place| place == (0..name.folded.len()))
    }

    /// How far the passages are from a name that has all words, as words; `None` where one is in none of
    /// them. Pinyin may be typed with blanks between the syllables.
    pub(super) fn distance<'a, I>(&self, passages: impl Fn() -> I) -> Option<usize>
    where
        I: Iterator<Item = &'a Passage>,
    {
        let nearest = |word: &Word| passages().filter_map(|one| word.distance(one)).min();
        let apart: Option<usize> = self.words.iter().map(nearest).sum();
        let joined = || self.read_whole().and_then(nearest);
        apart.into_iter().chain(joined()).min()
    }

    /// How many of the words stand in a passage.
    pub(super) fn count(&self, passage: &Passage) -> usize {
        let words = self.words.iter();
        let count = words.filter(|word| word.fit(passage).is_some()).count();
        let is_read = |word: &Word| word.read_in(passage).is_some();
        count.max(usize::from(self.read_whole().is_some_and(is_read)))
    }

    /// The passage's text, and the words in it.
    pub(super) fn mark<'a>(&self, passage: &'a Passage) -> Marked<'a> {
        let joined = self
            .read_whole()
            .map_or(Vec::new(), |word| word.places(passage));
        let hits = if joined.is_empty() {
            self.words
                .iter()
                .flat_map(|word| word.places(passage))
                .collect()
        } else {
            joined
        };
        Marked {
            text: &passage.text,
            hits: text::apart(hits),
        }
    }

    /// All of it, where it may be pinyin with blanks between the syllables.
    fn read_whole(&self) -> Option<&Word> {
        (self.words.len() > 1 && self.whole.letters.is_some()).then_some(&self.whole)
    }
}

impl Word {
    fn new(typed: &str) -> Self {
        let folded = text::fold(typed);
        // Some part syllables by blanks, some by an apostrophe.
        let letters: String = folded
            .chars()
            .filter(|c| !matches!(c, ' ' | '\'' | '’'))
            .collect();
        let is_pinyin = letters.chars().count() > 1
            && letters.chars().all(char::is_alphanumeric)
            && letters.contains(|c: char| c.is_ascii_lowercase());
        Self {
            folded,
            letters: is_pinyin.then_some(letters),
        }
    }

    /// How far a passage is from a name that has the word.
    fn distance(&self, passage: &Passage) -> Option<usize> {
        let distance = match (self.fit(passage)?, passage.is_name) {
            (Fit::Word, true) => 0,
            (Fit::Start, true) => 1,
            (Fit::Word, false) => 10,
            (Fit::ReadFirst, true) => 11,
            (Fit::Read, true) => 12,
            (Fit::Start, false) => 13,
            (Fit::Within, true) => 14,
            (Fit::Within, false) => 15,
            (Fit::ReadFirst | Fit::Read, false) => 16,
        };
        Some(distance)
    }

    fn fit(&self, passage: &Passage) -> Option<Fit> {
        let folded = passage.folded.as_str();
        let places = folded.match_indices(self.folded.as_str());
        let written = places.map(|(at, word)| fit_at(folded, at, word)).min();
        if written.is_some_and(|fit| fit < Fit::Within) {
            return written;
        }
        let read = self.read_in(passage).map(|place| match place.start {
            0 => Fit::ReadFirst,
            _ => Fit::Read,
        });
        read.or(written)
    }

    /// Where the word is first read, in the folded text. Initials are looked for in names only; in a longer
    /// text any would be found.
    fn read_in(&self, passage: &Passage) -> Option<Range<usize>> {
        let letters = self.letters.as_ref()?;
        if passage.is_name {
            return text::find_sound(&passage.folded, letters, Spelling::Short);
        }
        let place = text::find_sound(&passage.folded, letters, Spelling::Full)?;
        let read = passage.folded.get(place.clone())?;
        (read.chars().nth(1).is_some()).then_some(place)
    }

    /// Where the word stands in the passage's text: as it is written, or else where it is first read.
    fn places(&self, passage: &Passage) -> Vec<Range<usize>> {
        let written = text::find_all(&passage.text, std::slice::from_ref(&self.folded));
        if !written.is_empty() {
            return written;
        }
        let read = self.read_in(passage);
        let read = read.and_then(|place| text::unfolded(&passage.text, &place));
        read.into_iter().collect()
    }
}

/// How a word stands at `at`. Chinese has no blanks: there it always stands as a word.
fn fit_at(text: &str, at: usize, word: &str) -> Fit {
    let is_latin = |c: char| c.is_alphanumeric() && !text::is_han(c);
    let (before, from) = text.split_at(at);
    let after = from.strip_prefix(word).unwrap_or_default();
    if word.starts_with(is_latin) && before.ends_with(is_latin) {
        Fit::Within
    } else if word.ends_with(is_latin) && after.starts_with(is_latin) {
        Fit::Start
    } else {
        Fit::Word
    }
}
