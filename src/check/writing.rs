//! How a course is written: nothing longer than it can be taken in, both languages of about one
//! length and with the same numbers.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::domain::flaw::{Kind, Piece};
use crate::domain::lang::Lang;
use crate::library::{Written, pieces};
use crate::text::width;

use super::{Desk, item};

/// How long a sentence should be at most: in Chinese characters and in English words.
const SENTENCE: (usize, usize) = (35, 22);
/// From how many columns on the languages are compared: a short text has its own measure.
const COMPARED: usize = 40;
/// How wide the Chinese text may be, in per cent of the English one.
const SHARE: std::ops::RangeInclusive<usize> = 30..=120;

/// How long each kind of text may be, likewise; `None` where the screen alone decides.
fn most(piece: Piece) -> Option<(usize, usize)> {
    Some(match piece {
        Piece::Title => (20, 15),
        Piece::Paragraph => (120, 85),
        Piece::ListItem => (60, 45),
        Piece::Cell | Piece::Option | Piece::Caption => (24, 16),
        Piece::Box | Piece::Category | Piece::Word | Piece::Spelling | Piece::Label => (18, 12),
        Piece::Note => (36, 24),
        Piece::Notes => (100, 70),
        Piece::Ask | Piece::Reason | Piece::Coach => (60, 40),
        Piece::Hint => (30, 20),
        Piece::Meaning | Piece::Speech => (50, 36),
        Piece::Brief => (150, 100),
        Piece::Text | Piece::Other => return None,
    })
}

/// Looks at every text of the course.
pub(super) fn writing(desk: &mut Desk) {
    let survey = desk.survey;
    for (file, written) in &survey.written {
        let is_long = Lang::ALL.map(|lang| lengths(desk, file, written, lang));
        // Spellings stand in two lists, not side by side.
        if written.piece == Piece::Spelling {
            continue;
        }
        numbers(desk, file, written);
        // What is too long in one language is likely to be longer than in the other.
        if is_long == [false, false] {
            uneven(desk, file, written);
        }
    }
}

/// The lengths of a text and of its sentences; whether it is too long as a whole.
fn lengths(desk: &mut Desk, file: &str, written: &Written, lang: Lang) -> bool {
    let text = written.text.str(lang);
    let parts = match written.piece {
        Piece::Text => pieces(text),
        piece => vec![(piece, 0..text.len())],
    };
    let mut is_long = false;
    for (piece, place) in parts {
        let part = text.get(place.clone()).unwrap_or_default();
        let are = item::length(part, lang);
        let most = most(piece).map(|most| item::limit(most, lang));
        if let Some(most) = most.filter(|most| are > *most) {
            let place = written.place(lang, &trimmed(part, place.start));
            desk.flaw_at(file, place, Kind::Wordy(piece, lang, are, most));
            is_long = true;
            continue;
        }
        for sentence in sentences(part) {
            let most = item::limit(SENTENCE, lang);
            let are = item::length(part.get(sentence.clone()).unwrap_or_default(), lang);
            if are > most && is_prose(piece) {
                let place = sentence.start + place.start..sentence.end + place.start;
                let place = written.place(lang, &place);
                desk.flaw_at(file, place, Kind::LongSentence(lang, are, most));
            }
        }
    }
    is_long
}

/// Whether a text is made of sentences.
fn is_prose(piece: Piece) -> bool {
    !matches!(
        piece,
        Piece::Title
            | Piece::Box
            | Piece::Word
            | Piece::Spelling
            | Piece::Label
            | Piece::Cell
            | Piece::Category
    )
}

/// The place of a text that begins at `start`, without the blanks around it.
fn trimmed(text: &str, start: usize) -> Range<usize> {
    let before = text.len() - text.trim_start().len();
    start + before..start + text.trim_end().len().max(before)
}

/// Where each sentence stands: up to its mark, with the quotation marks and brackets that close
/// behind it.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_mark = |c: char| "。！？；.!?;".contains(c);
        if !is_mark(c) && c != '\n' {
            continue;
        }
        let mut end = at + c.len_utf8();
        let closes = |c: char| is_mark(c) || "”’』」）\"')*".contains(c);
        while let Some((at, closing)) = chars.next_if(|(_, c)| closes(*c)) {
            end = at + closing.len_utf8();
        }
        // An ASCII mark may stand inside a number or a name.
        if !c.is_ascii() || chars.peek().is_none_or(|(_, c)| c.is_whitespace()) || c == '\n' {
            sentences.push(trimmed(text.get(start..end).unwrap_or_default(), start));
            start = end;
        }
    }
    sentences.push(trimmed(text.get(start..).unwrap_or_default(), start));
    sentences
}

/// Rule 23: what one language says in far more words than the other, it says otherwise.
fn uneven(desk: &mut Desk, file: &str, written: &Written) {
    let [zh, en] = Lang::ALL.map(|lang| width(written.text.str(lang)));
    let is_word = matches!(written.piece, Piece::Word | Piece::Box | Piece::Cell);
    if zh.max(en) < COMPARED || en == 0 || is_word {
        return;
    }
    let share = zh * 100 / en;
    if !SHARE.contains(&share) {
        let all = 0..written.text.en.len();
        desk.flaw_at(file, written.place(Lang::En, &all), Kind::Uneven(share));
    }
}

/// Numbers that the one language has and the other has not.
fn numbers(desk: &mut Desk, file: &str, written: &Written) {
    let [zh, en] = Lang::ALL.map(|lang| figures(written.text.str(lang)));
    for (lang, here, there) in [(Lang::Zh, &zh, &en), (Lang::En, &en, &zh)] {
        for number in here.difference(there) {
            let text = written.text.str(lang);
            let at = text.find(number.as_str());
            let place = at.map_or(0..text.len(), |at| at..at + number.len());
            let kind = Kind::NumberAlone(lang, number.clone());
            desk.flaw_at(file, written.place(lang, &place), kind);
        }
    }
}

/// Every number of two digits or more, every percentage and every number in a ring. Small ones are
/// as often written in words.
fn figures(text: &str) -> BTreeSet<String> {
    let mut figures = BTreeSet::new();
    let mut digits = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        match c {
            '0'..='9' => digits.push(c),
            ',' if !digits.is_empty() && next.is_ascii_digit() => {}
            '①'..='⑳' => {
                figures.insert(c.to_string());
            }
            _ => {}
        }
        if !(c.is_ascii_digit() || (c == ',' && next.is_ascii_digit())) || chars.peek().is_none() {
            let number = std::mem::take(&mut digits);
            let is_share = c == '%' || (c == ' ' && next == '%');
            if number.len() > 1 || (number.len() == 1 && is_share) {
                figures.insert(number);
            }
        }
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_its_mark_and_what_closes_behind_it() {
        let parts = |text: &'static str| -> Vec<&str> {
            let sentences = sentences(text).into_iter();
            let parts = sentences.map(|place| &text[place]);
            parts.filter(|part| !part.is_empty()).collect()
        };
        assert_eq!(
            parts("他问：“谁？”答：“我。”好"),
            ["他问：“谁？”", "答：“我。”", "好"]
        );
        assert_eq!(
            parts("He said: \"Go.\" She went. 3.5 %?"),
            ["He said: \"Go.\"", "She went.", "3.5 %?"]
        );
        assert_eq!(parts(" 一\n二 "), ["一", "二"]);
        assert!(parts("").is_empty());
    }

    #[test]
    fn numbers_are_found_in_either_language() {
        let figures = |text| figures(text).into_iter().collect::<Vec<_>>();
        assert_eq!(
            figures("14,000 家里 ①② 有 9 %，第 4 页"),
            ["14000", "9", "①", "②"]
        );
        assert_eq!(figures("FY09, 60% and 132"), ["09", "132", "60"]);
        assert!(figures("3 of 4, 5").is_empty());
    }
}
