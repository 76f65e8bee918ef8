//! Questions on paper: first without the answer, then the answer with its reasons.

use crate::domain::id::OptionId;
use crate::domain::lang::{Both, Lang, Text};
use crate::domain::quiz::Question;
use crate::domain::quiz::kind::classify::{Item, Sort};
use crate::domain::quiz::kind::order::Step;
use crate::domain::quiz::kind::single::Choice;
use crate::domain::quiz::kind::{self, Kind};
use crate::domain::seed::Seed;
use crate::words::Paper;

use super::markdown::{BEYOND, lines, list, plain, strong, table};

/// Decides the order of options on paper, the same each time it is printed.
const ORDER: u32 = 1;

/// Where something is to be written. Before a blank, Markdown takes these for nothing else.
const BLANK: &str = "______";

/// The question under its number, without its answer.
pub(super) fn asked(question: &Question, number: usize, lang: Lang, words: &Paper) -> Vec<String> {
    let mark = if question.beyond { BEYOND } else { "" };
    let ask = plain(question.ask.str(lang));
    let mut blocks = vec![format!("**{number}.** {ask}{mark}")];
    match &question.kind {
        Kind::Single(options) | Kind::Multiple(options) => {
            let options = shuffled(question, options).into_iter().zip('A'..);
            let line = |(option, letter): (&Choice, char)| {
                format!("{letter}. {}", plain(option.text.str(lang)))
            };
            blocks.push(lines(options.map(line)));
        }
        Kind::Classify(sort) | Kind::Match(sort) => {
            let into = sort.into.iter();
            let into: Vec<String> = into.map(|all| plain(all.text.str(lang))).collect();
            let into: Vec<&str> = into.iter().map(String::as_str).collect();
            blocks.push((words.into)(&into));
            let item = |item: &Item| format!("{BLANK} {}", plain(item.text.str(lang)));
            blocks.push(list(None, sorted(question, sort).into_iter().map(item)));
        }
        Kind::Order(steps) => {
            let step = |step: &Step| format!("{BLANK} {}", plain(step.text.str(lang)));
            blocks.push(list(None, shuffled(question, steps).into_iter().map(step)));
        }
        Kind::Short(_) => blocks.push(BLANK.to_owned()),
        Kind::Number(number) => blocks.push(format!("{BLANK} {}", plain(number.unit.str(lang)))),
    }
    blocks
}

/// The answer under the question's number, with every reason.
pub(super) fn answer(question: &Question, number: usize, lang: Lang, words: &Paper) -> Vec<String> {
    let why = plain(question.why.str(lang));
    match &question.kind {
        Kind::Single(options) | Kind::Multiple(options) => {
            let options = shuffled(question, options);
            let letters = options.iter().zip('A'..);
            let right = letters.filter(|(option, _)| option.right);
            let right: String = right.flat_map(|(_, letter)| [' ', letter]).collect();
            let line = |(option, letter): (&Choice, char)| {
                format!("{letter}. {}", plain(option.why.str(lang)))
            };
            vec![
                format!("**{number}.{right}**{}{why}", words.between),
                lines(options.into_iter().zip('A'..).map(line)),
            ]
        }
        Kind::Classify(sort) | Kind::Match(sort) => {
            let goes = |id: &OptionId| {
                let category = sort.into.iter().find(|category| category.id == *id);
                category.map_or(String::new(), |all| strong(all.text.str(lang)))
            };
            let row = |item: &Item| {
                vec![
                    plain(item.text.str(lang)),
                    goes(&item.goes),
                    plain(item.why.str(lang)),
                ]
            };
            let head = words.sorted.map(str::to_owned);
            vec![
                format!("**{number}.** {why}"),
                table(&head, sorted(question, sort).into_iter().map(row)),
            ]
        }
        Kind::Order(steps) => {
            let step = |step: &Step| {
                let text = strong(step.text.str(lang));
                format!("{text}{}{}", words.between, plain(step.why.str(lang)))
            };
            vec![
                format!("**{number}.** {why}"),
                list(Some(1), steps.iter().map(step)),
            ]
        }
        Kind::Short(short) => {
            let forms = short.forms.get(lang);
            let forms = forms.iter().map(|form| plain(form)).collect::<Vec<_>>();
            let shown = |forms: &Both<Vec<String>>| forms.get(lang).first().cloned();
            let wrong = short.wrong.iter();
            let wrong = wrong.map(|m| (shown(&m.is).unwrap_or_default(), &m.why));
            typed((number, &forms.join(" / "), &why), wrong, lang, words)
        }
        Kind::Number(is) => {
            let unit = is.unit.str(lang);
            let wrong = is
                .wrong
                .iter()
                .map(|m| (kind::typed::counted(m.is, unit), &m.why));
            let right = plain(&kind::typed::counted(is.is, unit));
            typed((number, &right, &why), wrong, lang, words)
        }
    }
}

/// What should be written, and why not what is often written instead.
fn typed<'a>(
    (number, right, why): (usize, &str, &str),
    wrong: impl Iterator<Item = (String, &'a Text)>,
    lang: Lang,
    words: &Paper,
) -> Vec<String> {
    let mut blocks = vec![format!("**{number}. {right}**{}{why}", words.between)];
    let line = |(typed, why): (String, &Text)| {
        let typed = plain(&typed);
        format!("{typed}{}{}", words.between, plain(why.str(lang)))
    };
    let wrong: Vec<String> = wrong.map(line).collect();
    if !wrong.is_empty() {
        blocks.push(list(None, wrong.into_iter()));
    }
    blocks
}

fn sorted<'a>(question: &Question, sort: &'a Sort) -> Vec<&'a Item> {
    shuffled(question, &sort.items)
}

/// In the order of the paper: in the file the right one may come first.
fn shuffled<'a, T>(question: &Question, all: &'a [T]) -> Vec<&'a T> {
    let mut all: Vec<&T> = all.iter().collect();
    Seed::new(ORDER, question.id.as_str()).shuffle(&mut all);
    all
}
