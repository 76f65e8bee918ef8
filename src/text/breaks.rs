//! Where a line may end: the line breaking of Unicode (UAX #14), corrected for Chinese beside Latin.
//!
//! textwrap's segmenter binds `“”` to both neighbours, splits `C++` and full-width words, and starts lines with `>`.

use textwrap::WordSeparator;

use super::script::{is_blank, is_latin};
use super::width::{graphemes, width};

/// Never at the start of a line, not even behind a blank.
const CLOSING: &str = "，。、；：？！”）》〉」』】〕〗］｝＞";
/// Never at the end of a line, not even before a blank.
const OPENING: &str = "“（《〈「『【〔〖［｛＜";
/// Never at the start of a line directly behind a wide character.
const CLOSING_BESIDE_WIDE: &str = ",.;:?!\")]}>’·";
/// Never at the end of a line directly before a wide character.
const OPENING_BESIDE_WIDE: &str = "\"([{<‘";
/// Dashes that are written twice and stay together.
const DASHES: &str = "—―－–";

/// The graphemes of a text, each with whether a line may end before it.
pub(super) fn graphemes_with_breaks(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut offset = 0;
    let mut break_at = unicode_breaks(text).into_iter().peekable();
    let mut gap = Gap::default();
    graphemes(text).map(move |grapheme| {
        while break_at.next_if(|&at| at < offset).is_some() {}
        let unicode = break_at.peek() == Some(&offset);
        offset += grapheme.len();
        let next = Side::of(grapheme);
        let may_break = gap.may_break(next, unicode);
        gap.advance(next);
        (grapheme, may_break)
    })
}

/// The byte offsets at which Unicode lets a line end.
fn unicode_breaks(text: &str) -> Vec<usize> {
    // textwrap drops the last place but one if the text ends with a hyphen, so it must not be the end.
    let closed = format!("{text}\n");
    let words = WordSeparator::UnicodeBreakProperties.find_words(&closed);
    words
        .scan(0, |end, word| {
            *end += word.word.len() + word.whitespace.len();
            Some(*end)
        })
        .collect()
}

/// A grapheme beside a possible end of a line.
#[derive(Clone, Copy, Default)]
struct Side {
    /// Its first character.
    char: char,
    /// Whether it is two columns wide.
    wide: bool,
}

impl Side {
    fn of(grapheme: &str) -> Self {
        let char = grapheme.chars().next().unwrap_or_default();
        Self {
            char,
            wide: width(grapheme) > 1,
        }
    }
}

/// What stands before a possible end of a line.
#[derive(Default)]
struct Gap {
    /// The last grapheme that is no blank.
    last: Side,
    /// Whether blanks follow it.
    blank: bool,
}

impl Gap {
    fn advance(&mut self, side: Side) {
        if matches!(side.char, '\n' | '\r') {
            *self = Self::default();
            return;
        }
        self.blank = is_blank(side.char);
        if !self.blank {
            self.last = side;
        }
    }

    fn may_break(&self, next: Side, unicode: bool) -> bool {
        // Blanks stay with what they follow.
        if is_blank(next.char) || CLOSING.contains(next.char) || OPENING.contains(self.last.char) {
            return false;
        }
        if self.blank {
            return unicode;
        }
        !binds(self.last, next) && (unicode || parts(self.last, next))
    }
}

/// Whether two neighbours belong together, whatever Unicode says.
fn binds(last: Side, next: Side) -> bool {
    last.wide && CLOSING_BESIDE_WIDE.contains(next.char)
        || next.wide && OPENING_BESIDE_WIDE.contains(last.char)
        || is_latin(last.char) && is_latin(next.char)
        || last.char == next.char && DASHES.contains(last.char)
        || last.char == '–' && next.char.is_ascii_digit()
        || last.char.is_ascii_graphic() && next.char.is_ascii_punctuation()
}

/// Whether a line may end between two neighbours although Unicode binds them.
fn parts(last: Side, next: Side) -> bool {
    let closes = matches!(last.char, '”' | '’');
    let opens = matches!(next.char, '“' | '‘');
    let pauses = "，。、；：？！".contains(last.char);
    opens && (last.wide || closes)
        || closes && next.wide
        || pauses && (is_latin(next.char) || "$¥￥".contains(next.char))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::script::is_han;
    use crate::text::wrap::samples;
    use proptest::prelude::*;

    fn marked(text: &str) -> String {
        graphemes_with_breaks(text)
            .enumerate()
            .flat_map(|(i, (grapheme, may_break))| {
                [if i > 0 && may_break { "|" } else { "" }, grapheme]
            })
            .collect()
    }

    #[test]
    fn marks_the_places() {
        for expected in [
            "供|应|商,|对|产|品.|忠|诚;|度:|高?|是!|的",
            "他|说|“你|好”|吗",
            "说|“ABC”|吗：|“Yes,” |他",
            "“A”|“B”，|‘是’|吗",
            "（“你”）",
            "说|“ 你|好 ”|吗　”　|吗",
            "说\"你|好\"吗",
            "don’t |it's |客|户’s",
            "你|——|好|－－|好– |a |— |b",
            "（一）|二|（三）|ABC|（三）|DEF",
            "《A》|《B》，|「一」|『二』",
            "目|经|理|(Project |Manager)|控|制",
            "<渠|道>|是>|的|[甲]|乙",
            "渠|道 ,|对 》|x .NET |平|台",
            "等……|等…|的，|ab……|cd",
            "①|先|②|再|(1)|先|(2)",
            "增|长|100%|的|30°，|10％|了",
            "用|IPv6|的|TOP |SALES",
            "1,200|元，|￥1,200，|$5",
            "10–20|元，|10-20|元，|3.5~4.5，|8×5",
            "１２００|元|ＡＢ，|ＣＤ",
            "C++很|好，|face-to-face",
            "约|翰·|史|密|斯 |· |a",
            "　　|段|首　|再",
            "甲\u{A0}乙",
            "👍|👍🏽|👨‍👩‍👧|好|e\u{301}e|甲\u{301}",
            "一\n，|二",
        ] {
            assert_eq!(marked(&expected.replace('|', "")), expected);
        }
    }

    /// Whether the rules of the design let a line end between the two stretches.
    fn is_allowed(before: &str, after: &str) -> bool {
        let last = before.chars().next_back().unwrap();
        let line = before.rsplit('\n').next().unwrap();
        let solid = line
            .trim_end_matches(is_blank)
            .chars()
            .next_back()
            .unwrap_or(' ');
        let next = after.chars().next().unwrap();
        let second = after.chars().nth(1).unwrap_or(' ');
        let in_number = last.is_ascii_digit() && ",.".contains(next) && second.is_ascii_digit();
        let starts_badly = "，。、；：？！”）》".contains(next)
            || ",.;:?!)".contains(next) && (is_han(last) || is_han(second))
            || "\">".contains(next) && is_han(last);
        let ends_badly = "“（《".contains(solid) || "\"(<".contains(last) && is_han(next);
        let in_word = last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric();
        !(starts_badly || ends_badly || in_word || in_number || last == '—' && next == '—')
    }

    proptest! {
        #[test]
        fn holds_to_the_rules(text in samples::text()) {
            let mut offset = 0;
            for (grapheme, may_break) in graphemes_with_breaks(&text) {
                let (before, after) = text.split_at(offset);
                offset += grapheme.len();
                let Some(last) = before.chars().next_back().filter(|&last| last != '\n') else { continue };
                let next = after.chars().next().unwrap();
                if may_break && next != '\n' {
                    prop_assert!(is_allowed(before, after), "{before:?} | {after:?}");
                }
                let word = |c: char| is_han(c) || c.is_ascii_alphanumeric();
                let between_words = is_han(last) && word(next) || word(last) && is_han(next);
                let behind_blank = last == ' ' && word(next) && before.trim_end_matches(' ').ends_with(word);
                if between_words || behind_blank {
                    prop_assert!(may_break, "{before:?} {after:?}");
                }
            }
        }
    }
}
