//! The rules for the options of a single choice beside one another: nothing in their form may show
//! which is right.

use crate::domain::flaw::{Kind, Thing};
use crate::domain::lang::Lang;
use crate::domain::quiz::kind::single::Choice;
use crate::text::{self, fold};

use super::{At, Desk, item};

/// Words by which a wrong option shows: nothing is always so.
const ABSOLUTE: [&str; 2] = [
    "总是 从不 绝对 一定要 必须 所有 任何 唯一 永远",
    "always never absolutely all only must",
];
/// What holds such a word and means something else.
const IDIOMS: [&str; 5] = ["at all", "all by", "all day", "not only", "all right"];
/// Words by which the right option shows: they are never wrong.
const VAGUE: [&str; 2] = [
    "通常 一般 经常 往往 有时 可能",
    "usually often might sometimes generally",
];
/// With these in between, one option denies the other.
const DENIALS: [&[&str]; 2] = [
    &["不", "不是", "没", "没有", "非"],
    &["not ", "n't", "no ", "never "],
];
/// How long an option is, in letters, before it counts that another holds it.
const LONG: [usize; 2] = [4, 12];

pub(super) fn choice(desk: &mut Desk, at: At, options: &[Choice]) {
    let At(_, _, question) = at;
    for lang in Lang::ALL {
        words(desk, question, options, lang);
        pairs(desk, question, options, lang);
        order(desk, question, options, lang);
    }
}

fn of<T: Copy>([zh, en]: [T; 2], lang: Lang) -> T {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// Rules 9 and 10: words that stand on one side only.
fn words(desk: &mut Desk, question: &str, options: &[Choice], lang: Lang) {
    let found = |option: &Choice, words: [&'static str; 2]| {
        let text = fold(option.text.str(lang));
        let text = IDIOMS
            .iter()
            .fold(text, |text, idiom| text.replace(idiom, ""));
        let mut words = of(words, lang).split_whitespace();
        let found = words.find(|word| item::contains(&text, word, lang));
        found.map(str::to_owned)
    };
    let is_there = |right: bool, words| {
        let mut side = options.iter().filter(|option| option.right == right);
        side.any(|option| found(option, words).is_some())
    };
    for option in options {
        let place = At(Thing::Option, question, option.id.as_str());
        let other = !option.right;
        let kind = if option.right {
            found(option, VAGUE)
                .filter(|_| !is_there(other, VAGUE))
                .map(Kind::VagueWord)
        } else {
            found(option, ABSOLUTE)
                .filter(|_| !is_there(other, ABSOLUTE))
                .map(Kind::AbsoluteWord)
        };
        if let Some(kind) = kind {
            desk.flaw_in(place, lang.code(), kind);
        }
    }
}

/// Rule 15: options that hold or deny one another.
fn pairs(desk: &mut Desk, question: &str, options: &[Choice], lang: Lang) {
    for (at, one) in options.iter().enumerate() {
        for other in options.iter().skip(at + 1) {
            let [short, long] = sorted(one, other, lang);
            let place = At(Thing::Option, question, long.id.as_str());
            let ids = [short, long].map(|option| option.id.to_string());
            let [a, b] = [short, long].map(|option| text::bare(option.text.str(lang)));
            if a == b {
                continue;
            }
            let [inner, outer] = [short, long].map(|option| fold(option.text.str(lang)));
            if (one.right || other.right) && denies(&inner, &outer, lang) {
                let [short, long] = ids;
                desk.flaw_in(place, lang.code(), Kind::Opposites(short, long));
            } else if a.chars().count() >= of(LONG, lang) && item::contains(&outer, &inner, lang) {
                let [short, long] = ids;
                desk.flaw_in(place, lang.code(), Kind::OptionInside(short, long));
            }
        }
    }
}

fn sorted<'a>(one: &'a Choice, other: &'a Choice, lang: Lang) -> [&'a Choice; 2] {
    let length = |option: &Choice| text::bare(option.text.str(lang)).chars().count();
    if length(one) <= length(other) {
        [one, other]
    } else {
        [other, one]
    }
}

/// Whether the longer one is the shorter with a denial in it.
fn denies(short: &str, long: &str, lang: Lang) -> bool {
    let mut words = of(DENIALS, lang).iter();
    words.any(|word| {
        let mut places = long.match_indices(word);
        places.any(|(at, _)| {
            let (before, rest) = long.split_at(at);
            let after = rest.strip_prefix(word).unwrap_or_default();
            short.strip_prefix(before) == Some(after)
        })
    })
}

/// Rule 14: options that are numbers stand in their order, and no two of them can both be right.
fn order(desk: &mut Desk, question: &str, options: &[Choice], lang: Lang) {
    let ranges = options.iter().map(|option| range(option.text.str(lang)));
    let Some(ranges) = ranges.collect::<Option<Vec<(u64, u64)>>>() else {
        return;
    };
    let is_up = ranges.is_sorted();
    let is_down = ranges.iter().rev().is_sorted();
    if !is_up && !is_down && lang == Lang::Zh {
        desk.flaw(At(Thing::Question, "", question), Kind::Unsorted);
    }
    for (at, (one, here)) in options.iter().zip(&ranges).enumerate() {
        for (other, there) in options.iter().zip(&ranges).skip(at + 1) {
            if here.0 <= there.1 && there.0 <= here.1 && here != there {
                let place = At(Thing::Option, question, other.id.as_str());
                let kind = Kind::Overlap(one.id.to_string(), other.id.to_string());
                desk.flaw_in(place, lang.code(), kind);
            }
        }
    }
}

/// The number, or the range of numbers, that a text is: `60 %`, `10–20 家`.
fn range(text: &str) -> Option<(u64, u64)> {
    let text = fold(text);
    let text = text.replace(',', "");
    let starts = text.starts_with(|c: char| c.is_ascii_digit());
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter(|part| !part.is_empty());
    let numbers: Option<Vec<u64>> = numbers.map(|part| part.parse().ok()).collect();
    match numbers?[..] {
        [one] if starts => Some((one, one)),
        [from, to] if starts && from <= to => Some((from, to)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_a_range_is_read() {
        assert_eq!(range("60%"), Some((60, 60)));
        assert_eq!(range("10–20 家"), Some((10, 20)));
        assert_eq!(range("14,000 customers"), Some((14_000, 14_000)));
        for text in ["about 60", "2 of 3 to 9", "渠道", "20 − 10"] {
            assert_eq!(range(text), None, "{text}");
        }
    }

    #[test]
    fn a_denial_is_found() {
        assert!(denies("能自己签合同", "不能自己签合同", Lang::Zh));
        assert!(denies("he may sign", "he may not sign", Lang::En));
        assert!(!denies("按渠道算", "按项目算", Lang::Zh));
    }
}
