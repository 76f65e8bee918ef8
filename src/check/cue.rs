//! What in the form of an option, or in the words of what is asked, shows which option is right.

use std::collections::HashSet;

use crate::domain::flaw::{Kind, Thing};
use crate::domain::lang::{Lang, Text};
use crate::domain::quiz::kind::single::Choice;
use crate::text::{self, fold};

use super::{At, Desk, item};

/// How much more of the right option than of any other stands in what is asked, in per cent of its pairs of
/// characters.
const CLANG: usize = 25;
/// How long an English word is that means something.
const WORD: usize = 5;

/// Rule 11: words of what is asked that stand in the right option, and in no other.
pub(super) fn clang(desk: &mut Desk, At(_, _, question): At, ask: &Text, options: &[Choice]) {
    let Some(key) = options.iter().find(|option| option.right) else {
        return;
    };
    let place = At(Thing::Option, question, key.id.as_str());
    let asked = item::pairs(&text::bare(&ask.zh));
    let share = |option: &Choice| {
        let own = item::pairs(&text::bare(&option.text.zh));
        own.intersection(&asked).count() * 100 / own.len().max(1)
    };
    let wrong = options.iter().filter(|option| !option.right);
    let most = wrong.clone().map(share).max().unwrap_or(0);
    if share(key) > most + CLANG {
        desk.flaw_in(place, Lang::Zh.code(), Kind::Clang(key.text.zh.clone()));
    }
    let asked = words(&ask.en);
    let others: HashSet<String> = wrong.flat_map(|option| words(&option.text.en)).collect();
    let echo = words(&key.text.en)
        .into_iter()
        .find(|word| asked.contains(word) && !others.contains(word));
    if let Some(word) = echo {
        desk.flaw_in(place, Lang::En.code(), Kind::Clang(word));
    }
}

/// The words that mean something, in their order.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.len() >= WORD)
        .map(str::to_owned)
        .collect()
}

/// Rules 12 and 13: a form that only the right option has, or that it alone has not.
pub(super) fn cues(desk: &mut Desk, At(_, _, question): At, options: &[Choice]) {
    for lang in Lang::ALL {
        let forms: Vec<(bool, [bool; 4])> = options
            .iter()
            .map(|option| (option.right, form(option.text.str(lang))))
            .collect();
        let Some((_, key)) = forms.iter().find(|(right, _)| *right) else {
            continue;
        };
        let wrong = forms
            .iter()
            .filter(|(right, _)| !right)
            .map(|(_, form)| form);
        let is_odd = |at: usize| wrong.clone().all(|form| form.get(at) != key.get(at));
        if wrong.clone().count() > 1 && (0..key.len()).any(is_odd) {
            let right = options.iter().find(|option| option.right);
            let id = right.map_or("", |option| option.id.as_str());
            desk.flaw_in(
                At(Thing::Option, question, id),
                lang.code(),
                Kind::OddForm(lang),
            );
        }
    }
}

/// What an eye sees before it reads: a full stop at the end, a figure, a quotation, a comma.
fn form(text: &str) -> [bool; 4] {
    let first = text.chars().next();
    [
        text.ends_with(['。', '.', '！', '!']),
        text.chars().any(|c| c.is_ascii_digit()),
        first.is_some_and(|c| matches!(c, '“' | '"' | '《')),
        text.contains(['，', ',', '；', ';']),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_what_an_eye_sees_before_it_reads() {
        assert_eq!(form("按渠道算。"), [true, false, false, false]);
        assert_eq!(form("“先看客户，再谈”"), [false, false, true, true]);
        assert_eq!(form("60 per cent"), [false, true, false, false]);
    }
}
