//! The rules for the bank as a whole: what no single question shows, but many together do.

use std::collections::HashSet;

use crate::domain::flaw::{Kind, Thing};
use crate::domain::lang::Lang;
use crate::domain::quiz::Question;
use crate::domain::quiz::kind::Kind as Answers;
use crate::domain::quiz::kind::single::Choice;
use crate::text::{self, is_han, width};

use super::{At, Desk, item};

/// By how many points of a hundred more often than by chance the right option may be the longest.
const LONGEST: f64 = 10.0;
/// By how many points it may be the one most like all the others.
const LIKE: f64 = 15.0;
/// How unlikely chance has to be to be ruled out.
const UNLIKELY: f64 = 0.05;
/// How many characters an answer has at least that another question may give away.
const LEAK: usize = 4;

pub(super) fn bank(desk: &mut Desk) {
    let survey = desk.survey;
    let all = survey.questions.iter();
    let singles: Vec<Single> = all.filter_map(|question| single(question)).collect();
    for lang in Lang::ALL {
        let longest = Share::of(&singles, |options| is_longest(options, lang));
        if longest.is_above(LONGEST) {
            let kind = Kind::KeysLongest(lang, longest.there, longest.of);
            desk.flaw(longest.first(&singles), kind);
        }
        let alike = Share::of(&singles, |options| is_most_alike(options, lang));
        if alike.is_above(LIKE) {
            let kind = Kind::KeysAlike(lang, alike.there, alike.of);
            desk.flaw(alike.first(&singles), kind);
        }
    }
    leaks(desk);
}

/// A single choice: its id, and its options.
type Single<'a> = (&'a str, &'a [Choice]);

fn single(question: &Question) -> Option<Single<'_>> {
    match &question.kind {
        Answers::Single(options) => Some((question.id.as_str(), options)),
        _ => None,
    }
}

/// In how many of the single choices something holds of the right option, and how many it would be by chance.
struct Share {
    there: usize,
    of: usize,
    by_chance: f64,
    first: Option<usize>,
}

#[expect(clippy::cast_precision_loss, reason = "some hundred questions")]
impl Share {
    fn of(singles: &[Single], holds: impl Fn(&[Choice]) -> bool) -> Self {
        let there: Vec<usize> = (0..singles.len())
            .filter(|at| singles.get(*at).is_some_and(|(_, options)| holds(options)))
            .collect();
        let chances = singles
            .iter()
            .map(|(_, options)| 1.0 / options.len().max(1) as f64);
        Self {
            there: there.len(),
            of: singles.len(),
            by_chance: chances.sum::<f64>() / singles.len().max(1) as f64,
            first: there.first().copied(),
        }
    }

    /// Whether it is more than chance and so many points, and chance hardly gives as many.
    fn is_above(&self, points: f64) -> bool {
        let share = self.there as f64 / self.of.max(1) as f64;
        share > self.by_chance + points / 100.0
            && tail(self.there, self.of, self.by_chance) < UNLIKELY
    }

    fn first<'a>(&self, singles: &[Single<'a>]) -> At<'a> {
        let first = self.first.and_then(|at| singles.get(at));
        At(Thing::Question, "", first.map_or("", |(id, _)| id))
    }
}

/// The probability of `there` or more of `of`, each of them having `chance` (the tail of a binomial distribution).
#[expect(clippy::cast_precision_loss, reason = "some hundred questions")]
fn tail(there: usize, of: usize, chance: f64) -> f64 {
    let (n, p) = (of as f64, chance.clamp(1e-12, 1.0 - 1e-12));
    // From one number to the next the probability changes by a simple factor.
    let mut probability = (n * (1.0 - p).ln()).exp();
    let mut below = 0.0;
    for k in 0..there {
        below += probability;
        probability *= (n - k as f64) / (k as f64 + 1.0) * p / (1.0 - p);
    }
    (1.0 - below).max(0.0)
}

fn is_longest(options: &[Choice], lang: Lang) -> bool {
    let longest = |right: bool| {
        let of = options.iter().filter(|option| option.right == right);
        of.map(|option| width(option.text.str(lang))).max()
    };
    longest(true) > longest(false)
}

/// Whether the right option has more in common with the others than each of them has.
fn is_most_alike(options: &[Choice], lang: Lang) -> bool {
    let pairs: Vec<HashSet<(char, char)>> = options
        .iter()
        .map(|option| item::pairs(&text::bare(option.text.str(lang))))
        .collect();
    let common = |at: usize| -> usize {
        let others = (0..pairs.len()).filter(|other| *other != at);
        let of = |other: usize| match (pairs.get(at), pairs.get(other)) {
            (Some(one), Some(other)) => one.intersection(other).count(),
            _ => 0,
        };
        others.map(of).sum()
    };
    let Some(key) = options.iter().position(|option| option.right) else {
        return false;
    };
    let most = (0..options.len()).filter(|at| *at != key).map(common).max();
    most.is_some_and(|most| common(key) > most)
}

/// Rule 19: what one question asks for stands in another one on the same page. Terms of the glossary do so by
/// nature.
fn leaks(desk: &mut Desk) {
    let survey = desk.survey;
    let terms: HashSet<String> = survey
        .glossary
        .terms
        .iter()
        .map(|term| text::bare(&term.word.zh))
        .collect();
    for question in &survey.questions {
        let Some(key) = answer(question).filter(|key| !terms.contains(key)) else {
            continue;
        };
        let tells = |other: &&std::sync::Arc<Question>| {
            other.id != question.id
                && other.teaches == question.teaches
                && text::bare(&other.ask.zh).contains(&key)
        };
        if let Some(other) = survey.questions.iter().find(tells) {
            let at = At(Thing::Question, "", other.id.as_str());
            desk.flaw_in(at, "ask.zh", Kind::Leak(question.id.to_string()));
        }
    }
}

/// The answer in Chinese, where it is one and long enough.
fn answer(question: &Question) -> Option<String> {
    let answer = match &question.kind {
        Answers::Single(options) => options.iter().find(|option| option.right)?.text.zh.clone(),
        Answers::Short(short) => short.shown(Lang::Zh).to_owned(),
        _ => return None,
    };
    let answer = text::bare(&answer);
    (answer.chars().filter(|c| is_han(*c)).count() >= LEAK).then_some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Text;

    fn option(zh: &str, right: bool) -> Choice {
        Choice {
            id: zh.into(),
            right,
            text: Text {
                zh: zh.into(),
                en: zh.into(),
            },
            why: Text::default(),
        }
    }

    #[test]
    fn the_tail_is_that_of_a_binomial_distribution() {
        for (there, of, chance, probability) in [
            (0, 10, 0.3, 1.0),
            (10, 10, 0.5, 0.000_976_562_5),
            (8, 10, 0.5, 0.054_687_5),
            (40, 100, 0.25, 0.000_686_6),
        ] {
            assert!(
                (tail(there, of, chance) - probability).abs() < 1e-6,
                "{there} of {of}"
            );
        }
    }

    #[test]
    fn a_key_that_is_longest_now_and_then_is_no_sign_often_it_is() {
        let options = |right: &str| {
            vec![
                option(right, true),
                option("按渠道", false),
                option("按项目", false),
            ]
        };
        let (long, short) = (options("按渠道来算"), options("按"));
        let is_flawed = |longest| {
            let of = |at| if at < longest { &long } else { &short };
            let bank: Vec<Single> = (0..40).map(|at| ("q", of(at).as_slice())).collect();
            Share::of(&bank, |all| is_longest(all, Lang::Zh)).is_above(LONGEST)
        };
        assert!(!is_flawed(13) && !is_flawed(17) && is_flawed(24));
    }

    #[test]
    fn what_has_a_part_of_each_other_option_is_the_key() {
        let options = [
            option("渠道签、销售主导", true),
            option("渠道签、客户主导", false),
            option("公司签、销售主导", false),
        ];
        assert!(is_most_alike(&options, Lang::Zh));
        let apart = [
            option("甲", true),
            option("渠道签", false),
            option("渠道签约", false),
        ];
        assert!(!is_most_alike(&apart, Lang::Zh));
    }
}
