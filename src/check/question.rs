//! The rules for questions (after Haladyna, Downing and Rodriguez 2002): what makes one answerable by other means than
//! knowing, or of no use to learn from.

use std::collections::HashSet;

use crate::domain::flaw::{Kind, Thing};
use crate::domain::id::OptionId;
use crate::domain::lang::{Lang, Text};
use crate::domain::quiz::Question;
use crate::domain::quiz::kind::Kind as Answers;
use crate::domain::quiz::kind::classify::Sort;
use crate::domain::quiz::kind::multiple;
use crate::domain::quiz::kind::order::Step;
use crate::domain::quiz::kind::single::Choice;
use crate::text::{self, fold, width};

use super::{At, Desk, choice, cue, item, typed};

/// How many options a single choice has: fewer are guessed too easily, more are never all plausible.
const OPTIONS: (usize, usize) = (3, 4);
/// How many options a multiple choice has.
const MANY: (usize, usize) = (4, 6);
/// How many steps are put into their order.
const STEPS: (usize, usize) = (3, 6);
/// How many things are matched, and with how many: one or two may be left over.
const PAIRS: (usize, usize) = (3, 5);
/// See [`PAIRS`].
const WITH: (usize, usize) = (3, 6);
/// How many categories there are to sort into.
const CATEGORIES: (usize, usize) = (2, 4);
/// How many things there are to sort.
const ITEMS: (usize, usize) = (3, 8);
/// How much longer than the longest wrong option the right one may be, in per cent.
const LONGER: usize = 20;
/// Up to which width the right option is not compared: names of a post or a channel differ by a word.
const SHORT: usize = 24;
/// How alike two questions have to be to be told, in per cent of their pairs of characters.
const ALIKE: usize = 80;

/// Everything that is wrong with one question.
pub(super) fn question(desk: &mut Desk, question: &Question) {
    let id = question.id.as_str();
    let at = At(Thing::Question, "", id);
    for lang in Lang::ALL {
        stem(desk, at, question.ask.str(lang), lang);
    }
    if question.hints.zh.is_empty() && question.hints.en.is_empty() {
        desk.flaw(at, Kind::NoHints);
    }
    match &question.kind {
        Answers::Single(options) => {
            single(desk, at, options);
            cue::clang(desk, at, &question.ask, options);
        }
        Answers::Multiple(options) => multiple(desk, at, options),
        Answers::Classify(sort) => classify(desk, at, sort),
        Answers::Match(sort) => matching(desk, at, sort),
        Answers::Order(steps) => order(desk, at, steps),
        Answers::Short(short) => typed::short(desk, at, short),
        Answers::Number(number) => typed::number(desk, at, number),
    }
}

/// Rules 2, 3 and 4, for what is asked.
fn stem(desk: &mut Desk, at: At, ask: &str, lang: Lang) {
    let key = format!("ask.{}", lang.code());
    if !item::is_asked(ask) {
        desk.flaw_in(at, &key, Kind::NoQuestionMark(lang));
    }
    let unfocused = item::unfocused(ask, lang).map(Kind::Unfocused);
    let negative = item::negative(ask, lang).map(Kind::Negative);
    if let Some(kind) = unfocused.or(negative) {
        desk.flaw_in(at, &key, kind);
    }
}

/// Rules 5, 6, 7 and 18, for the options of a single choice.
fn single(desk: &mut Desk, at: At, options: &[Choice]) {
    count(desk, at, "single", options.len(), OPTIONS);
    let right = options.iter().filter(|option| option.right).count();
    if right != 1 {
        desk.flaw(at, Kind::RightOptions(right));
    }
    stand(desk, at, options);
    for option in options.iter().filter(|option| option.right && right == 1) {
        let At(_, _, question) = at;
        let place = At(Thing::Option, question, option.id.as_str());
        long_key(desk, place, option, options);
    }
    choice::choice(desk, at, options);
    cue::cues(desk, at, options);
}

/// Rules 5, 6, 18 and 26, for the options of a multiple choice: two are right at least, and one wrong.
fn multiple(desk: &mut Desk, at: At, options: &[Choice]) {
    count(desk, at, "multiple", options.len(), MANY);
    let right = multiple::wanted(options);
    if !(2..options.len()).contains(&right) {
        desk.flaw(at, Kind::RightShare(right, options.len()));
    }
    stand(desk, at, options);
}

/// What holds for each option by itself.
fn stand(desk: &mut Desk, at: At, options: &[Choice]) {
    let texts: Vec<_> = options.iter().map(|o| (&o.id, &o.text, &o.why)).collect();
    parts(desk, at, &texts);
    for option in options {
        let At(_, _, question) = at;
        let place = At(Thing::Option, question, option.id.as_str());
        for lang in Lang::ALL {
            if let Some(phrase) = item::all_of_the_above(option.text.str(lang), lang) {
                desk.flaw_in(place, lang.code(), Kind::AllOfTheAbove(phrase));
            }
        }
    }
}

/// Rule 7: the right option must not show by its length.
fn long_key(desk: &mut Desk, place: At, key: &Choice, options: &[Choice]) {
    for lang in Lang::ALL {
        let wrong = options.iter().filter(|option| !option.right);
        let longest = wrong.map(|option| width(option.text.str(lang))).max();
        let right = width(key.text.str(lang));
        let (Some(longest @ 1..), SHORT..) = (longest, right) else {
            continue;
        };
        let more = (right * 100 / longest).saturating_sub(100);
        if more > LONGER {
            desk.flaw_in(place, lang.code(), Kind::LongKey(lang, more));
        }
    }
}

/// The rules for sorting.
fn classify(desk: &mut Desk, at: At, sort: &Sort) {
    count(desk, at, "into", sort.into.len(), CATEGORIES);
    count(desk, at, "item", sort.items.len(), ITEMS);
    let At(_, _, question) = at;
    let used: HashSet<&OptionId> = sort.items.iter().map(|item| &item.goes).collect();
    let there: HashSet<&OptionId> = sort.into.iter().map(|category| &category.id).collect();
    // A thing that goes nowhere is told as such; its category would only seem to be empty.
    if used.is_subset(&there) {
        for empty in there.difference(&used) {
            let place = At(Thing::Category, question, empty.as_str());
            desk.flaw(place, Kind::EmptyCategory(empty.to_string()));
        }
    }
    things(desk, at, sort);
}

/// The rules for matching: nothing goes with two things.
fn matching(desk: &mut Desk, at: At, sort: &Sort) {
    count(desk, at, "to", sort.into.len(), WITH);
    count(desk, at, "item", sort.items.len(), PAIRS);
    let At(_, _, question) = at;
    let mut used = HashSet::new();
    for item in &sort.items {
        if !used.insert(&item.goes) {
            let place = At(Thing::Option, question, item.id.as_str());
            desk.flaw_in(place, "goes", Kind::TwiceMatched(item.goes.to_string()));
        }
    }
    things(desk, at, sort);
}

/// The rules for steps.
fn order(desk: &mut Desk, at: At, steps: &[Step]) {
    count(desk, at, "order", steps.len(), STEPS);
    let texts: Vec<_> = steps.iter().map(|s| (&s.id, &s.text, &s.why)).collect();
    parts(desk, at, &texts);
}

/// No two things and no two categories may be the same, and each thing has its reason.
fn things(desk: &mut Desk, at: At, sort: &Sort) {
    let At(_, _, question) = at;
    same(
        desk,
        Thing::Category,
        question,
        sort.into.iter().map(|c| (&c.id, &c.text)),
    );
    let texts: Vec<_> = sort
        .items
        .iter()
        .map(|i| (&i.id, &i.text, &i.why))
        .collect();
    parts(desk, at, &texts);
}

/// What holds for options and for things to sort: no two the same, each with its reason.
fn parts(desk: &mut Desk, at: At, parts: &[(&OptionId, &Text, &Text)]) {
    let At(_, _, question) = at;
    let texts = parts.iter().map(|(id, text, _)| (*id, *text));
    same(desk, Thing::Option, question, texts);
    for (id, text, why) in parts {
        let place = At(Thing::Option, question, id.as_str());
        for lang in Lang::ALL {
            let key = format!("why.{}", lang.code());
            if text::bare(why.str(lang)) == text::bare(text.str(lang)) {
                desk.flaw_in(place, &key, Kind::CopiedReason(lang));
            } else if item::is_thin(why.str(lang), lang) {
                desk.flaw_in(place, &key, Kind::ThinReason(lang));
            }
        }
    }
}

/// Two of them must not say the same, whatever their punctuation.
fn same<'a>(
    desk: &mut Desk,
    thing: Thing,
    question: &str,
    texts: impl Iterator<Item = (&'a OptionId, &'a Text)>,
) {
    let mut seen: Vec<(&OptionId, Text)> = Vec::new();
    for (id, text) in texts {
        let plain = text.clone().map(|text| text::bare(&text));
        let is_same = |other: &Text| other.zh == plain.zh || other.en == plain.en;
        if let Some((other, _)) = seen.iter().find(|(_, text)| is_same(text)) {
            let kind = Kind::SameOptions(other.to_string(), id.to_string());
            desk.flaw(At(thing, question, id.as_str()), kind);
        }
        seen.push((id, plain));
    }
}

fn count(desk: &mut Desk, at: At, key: &'static str, are: usize, (least, most): (usize, usize)) {
    if !(least..=most).contains(&are) {
        desk.flaw(at, Kind::Count(key, are, least, most));
    }
}

/// Rule 25: questions that ask nearly the same, in Chinese, as one before.
pub(super) fn similar(desk: &mut Desk) {
    let survey = desk.survey;
    let mut before: Vec<(&Question, HashSet<(char, char)>)> = Vec::new();
    for question in &survey.questions {
        let pairs = item::pairs(&fold(&question.ask.zh));
        let is_alike = |other: &HashSet<(char, char)>| {
            let common = other.intersection(&pairs).count();
            let all = other.union(&pairs).count();
            all > 0 && common * 100 > all * ALIKE
        };
        if let Some((other, _)) = before.iter().find(|(_, pairs)| is_alike(pairs)) {
            let at = At(Thing::Question, "", question.id.as_str());
            desk.flaw_in(at, "ask.zh", Kind::Similar(other.id.to_string()));
        }
        before.push((question, pairs));
    }
}
