//! Abbreviations and foreign words, which have to be terms of the glossary or explained where a
//! chapter first uses them.

use std::collections::HashSet;
use std::ops::Range;

use crate::domain::flaw::{Kind, Piece};
use crate::domain::lang::Lang;

use super::Desk;

/// How long an abbreviation is in English, where every word is Latin.
const CAPITALS: Range<usize> = 2..7;

pub(super) fn abbreviations(desk: &mut Desk) {
    let survey = desk.survey;
    let terms = survey.glossary.terms.iter();
    let spellings = terms.flat_map(|term| {
        let words = Lang::ALL.map(|lang| term.word.str(lang));
        let also = Lang::ALL.into_iter().flat_map(|lang| term.also.get(lang));
        words.into_iter().chain(also.map(String::as_str))
    });
    let known: HashSet<&str> = spellings
        .flat_map(|text| words(text, Lang::Zh))
        .map(|(word, _)| word)
        .collect();
    for files in survey.strands() {
        let mut met: HashSet<(Lang, &str)> = HashSet::new();
        let texts = files.iter().flat_map(|here| {
            let written = survey.written.iter();
            written.filter(move |(file, _)| file == here)
        });
        // What only the trainer reads explains nothing to a learner.
        let texts = texts.filter(|(_, written)| written.piece != Piece::Notes);
        let mut texts = texts.peekable();
        while let Some((file, written)) = texts.next() {
            // In a figure, the note beside a word explains it.
            let has_note = texts
                .peek()
                .is_some_and(|(_, next)| next.piece == Piece::Note);
            let has_note = has_note && written.piece == Piece::Box;
            for lang in Lang::ALL {
                let text = written.text.str(lang);
                for (word, place) in words(text, lang) {
                    let is_first = met.insert((lang, word));
                    let is_known = has_note || known.contains(word) || is_explained(text, &place);
                    if is_first && !is_known {
                        let kind = Kind::Unexplained(word.to_owned());
                        desk.flaw_at(file, written.place(lang, &place), kind);
                    }
                }
            }
        }
    }
}

/// The abbreviations of an English text, or all Latin words of a Chinese one; not those in the title
/// of a document, 《so》, and not those that are marked as a term.
fn words(text: &str, lang: Lang) -> Vec<(&str, Range<usize>)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '&';
    let mut words = Vec::new();
    let mut begin = None;
    let mut is_title = false;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        is_title = (is_title || c == '《') && c != '》';
        if is_part(c) {
            begin = begin.or(Some(at));
        } else if let Some(start) = begin.take() {
            let word = text.get(start..at).unwrap_or_default();
            if !is_title && is_foreign(word, lang) && !is_marked(text, &(start..at)) {
                words.push((word, start..at));
            }
        }
    }
    words
}

fn is_foreign(word: &str, lang: Lang) -> bool {
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    match lang {
        Lang::Zh => letters > 1,
        Lang::En => capitals > 1 && capitals == letters && CAPITALS.contains(&word.len()),
    }
}

/// Whether the place lies in a link, `[word](term:id)`.
fn is_marked(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).unwrap_or_default();
    let after = text.get(place.end..).unwrap_or_default();
    let opens = |begin: &str, end: char| {
        before
            .rfind(begin)
            .is_some_and(|at| before.rfind(end) <= Some(at))
    };
    let closes = |end: &str, begin: char| {
        let begin = after.find(begin).unwrap_or(after.len());
        after.find(end).is_some_and(|at| at < begin)
    };
    (opens("[", ']') && closes("](", '[')) || (opens("](", ')') && closes(")", '('))
}

/// Whether a bracket stands behind the word, or it stands in one itself: `SI（系统集成商）`,
/// `systems integrator (SI)`.
fn is_explained(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).unwrap_or_default();
    let after = text.get(place.end..).unwrap_or_default();
    let after = after.trim_start_matches(['*', '”', '"', ' ']);
    let before = before.trim_end_matches(['*', '“', '"']);
    after.starts_with(['（', '(']) || before.ends_with(['（', '('])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, lang: Lang) -> Vec<&str> {
        words(text, lang)
            .into_iter()
            .map(|(word, _)| word)
            .collect()
    }

    #[test]
    fn latin_words_are_foreign_in_chinese_and_abbreviations_in_english() {
        assert_eq!(
            found("找 TOP SALES，用 VPN，做 Q&A", Lang::Zh),
            ["TOP", "SALES", "VPN", "Q&A"]
        );
        assert_eq!(
            found("The SI sells a VPN in FY09, I say.", Lang::En),
            ["SI", "VPN", "FY09"]
        );
        assert!(found("读《EDM 手册 V1》，A 类，看[TS](term:tech-sales)", Lang::Zh).is_empty());
    }

    #[test]
    fn a_bracket_explains() {
        for text in [
            "SI（系统集成商）做总包",
            "系统集成商（SI）",
            "**SI** (systems integrator)",
        ] {
            assert!(is_explained(text, &words(text, Lang::Zh)[0].1), "{text}");
        }
        assert!(!is_explained("SI 做（总包）", &(0..2)));
    }
}
