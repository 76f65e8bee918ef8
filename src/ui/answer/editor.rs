//! An answer that is being made: what is chosen, put or typed so far, and where the keys are.

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::layout::{Position, Rect};

use crate::domain::event::Answer;
use crate::domain::id::OptionId;
use crate::domain::quiz::Question;
use crate::domain::quiz::kind::classify::Sort;
use crate::domain::quiz::kind::{Kind, matching, multiple};
use crate::ui::field::Field;
use crate::ui::key::Input;
use crate::ui::pen::Pen;

use super::typed;

/// A question as it is asked this time.
#[derive(Clone, Debug)]
pub struct Posed {
    /// The question.
    pub question: Arc<Question>,
    /// Its parts as they stand on the screen.
    pub order: Vec<OptionId>,
}

impl Posed {
    /// The question as it is now. What was there keeps its place; what is new comes last.
    pub fn renew(&mut self, question: Arc<Question>) {
        let parts = question.parts();
        self.order.retain(|id| parts.contains(&id));
        let new = parts.into_iter().filter(|id| !self.order.contains(id));
        let new: Vec<_> = new.cloned().collect();
        self.order.extend(new);
        self.question = question;
    }
}

/// The answer to a question, while it is made.
#[derive(Clone, Debug)]
pub struct Editor {
    posed: Posed,
    /// What is chosen or put so far; where something is typed, that is in the field.
    answer: Answer,
    field: Field,
    /// The part that the keys are on. In single choice it is chosen, so at first there is none.
    cursor: Option<usize>,
}

impl Editor {
    /// An answer with nothing in it.
    pub fn new(posed: Posed) -> Self {
        // What is chosen by being pointed at is not chosen at first.
        let points = matches!(posed.question.kind, Kind::Single(_));
        Self {
            answer: posed.question.blank(),
            posed,
            field: Field::default(),
            cursor: (!points).then_some(0),
        }
    }

    /// The question.
    pub fn posed(&self) -> &Posed {
        &self.posed
    }

    fn kind(&self) -> &Kind {
        &self.posed.question.kind
    }

    fn order(&self) -> &[OptionId] {
        &self.posed.order
    }

    /// What there is already of the answer.
    pub fn draft(&self) -> Answer {
        if self.is_typing() {
            Answer::Text(self.field.value().to_owned())
        } else {
            self.answer.clone()
        }
    }

    /// The answer, once it can be given.
    pub fn given(&self) -> Option<Answer> {
        self.posed.question.given(&self.draft())
    }

    /// Whether something of it is made, and not all that has to be.
    pub fn is_unfinished(&self) -> bool {
        self.given().is_none() && !self.is_blank()
    }

    /// Whether nothing of it is made.
    pub fn is_blank(&self) -> bool {
        self.draft() == self.posed.question.blank()
    }

    /// The part that the keys are on.
    pub fn cursor(&self) -> Option<usize> {
        self.cursor
    }

    /// Goes on where an answer was left. What the question no longer has is left out.
    pub fn restore(&mut self, draft: &Answer) {
        match draft {
            Answer::Options(chosen) if self.is_ticking() => {
                let kept = self.order().iter().filter(|id| chosen.contains(id));
                self.answer = Answer::Options(kept.cloned().collect());
            }
            Answer::Options(chosen) => {
                if let Some(at) = self.order().iter().position(|id| chosen.contains(id)) {
                    self.put_cursor(at);
                }
            }
            Answer::Pairs(pairs) => {
                let Some(sort) = self.sort() else { return };
                let known = |id: &OptionId| sort.into.iter().any(|into| into.id == *id);
                let kept = |thing: &OptionId| {
                    let category = pairs.get(thing).filter(|category| known(category))?;
                    Some((thing.clone(), category.clone()))
                };
                let pairs: BTreeMap<_, _> = self.order().iter().filter_map(kept).collect();
                let open = |thing: &OptionId| !pairs.contains_key(thing);
                self.cursor = self.order().iter().position(open).or(self.cursor);
                self.answer = Answer::Pairs(pairs);
            }
            Answer::Order(order) if self.is_ordering() => {
                let is_there = |id: &&OptionId| self.order().contains(id);
                self.answer = Answer::Order(order.iter().filter(is_there).cloned().collect());
            }
            Answer::Text(typed) if self.is_typing() => self.field = Field::with(typed),
            Answer::Number(number) if self.is_typing() => {
                self.field = Field::with(&number.to_string());
            }
            Answer::Order(_) | Answer::Text(_) | Answer::Number(_) => {}
        }
    }

    /// The same answer to the question as it is now, with the keys on the same thing.
    #[must_use]
    pub fn renewed(&self, question: Arc<Question>) -> Self {
        let here = self.here();
        let mut posed = self.posed.clone();
        posed.renew(question);
        let mut editor = Self::new(posed);
        editor.restore(&self.draft());
        if editor.is_sorting() {
            let place = editor.order().iter().position(|id| Some(id) == here);
            editor.cursor = place.or(editor.cursor);
        }
        editor
    }

    /// Whether things are put into categories, or matched.
    pub fn is_sorting(&self) -> bool {
        self.sort().is_some()
    }

    /// Whether things are matched.
    pub fn is_matching(&self) -> bool {
        matches!(self.kind(), Kind::Match(_))
    }

    /// Whether steps are put into their order.
    pub fn is_ordering(&self) -> bool {
        matches!(self.kind(), Kind::Order(_))
    }

    /// Whether the answer is typed.
    pub fn is_typing(&self) -> bool {
        typed::is_typed(self.kind())
    }

    /// Whether what is typed has to be a number.
    pub fn is_counting(&self) -> bool {
        matches!(self.kind(), Kind::Number(_))
    }

    /// Whether options or steps are ticked.
    pub fn is_ticking(&self) -> bool {
        self.wanted().is_some()
    }

    fn sort(&self) -> Option<&Sort> {
        self.kind().sort()
    }

    /// How many are to be ticked, where more than one is. Steps are ticked in their order.
    pub fn wanted(&self) -> Option<usize> {
        match self.kind() {
            Kind::Multiple(options) => Some(multiple::wanted(options)),
            Kind::Order(steps) => Some(steps.len()),
            _ => None,
        }
    }

    /// How many options are ticked.
    pub fn ticked(&self) -> usize {
        match &self.answer {
            Answer::Options(chosen) | Answer::Order(chosen) => chosen.len(),
            _ => 0,
        }
    }

    /// How many things have no category yet.
    pub fn open(&self) -> usize {
        match &self.answer {
            Answer::Pairs(pairs) => self.order().len().saturating_sub(pairs.len()),
            _ => 0,
        }
    }

    /// How many digits pick something.
    pub fn digits(&self) -> usize {
        self.sort()
            .map_or(self.order().len(), |sort| sort.into.len())
    }

    /// Ticks the option under the cursor, or takes the tick away.
    pub fn tick(&mut self) {
        let here = self.here().cloned();
        if let (true, Answer::Options(chosen) | Answer::Order(chosen), Some(id)) =
            (self.is_ticking(), &mut self.answer, here)
        {
            if chosen.contains(&id) {
                chosen.retain(|other| *other != id);
            } else {
                chosen.push(id);
            }
        }
    }

    /// Moves the cursor; from nowhere to the first part, or up to the last one.
    pub fn go(&mut self, by: isize) {
        let last = self.order().len().saturating_sub(1);
        self.put_cursor(match self.cursor {
            Some(at) => at.saturating_add_signed(by).min(last),
            None if by < 0 => last,
            None => 0,
        });
    }

    /// Puts the keys on the thing at `place`, and does nothing to it.
    pub fn at(&mut self, place: usize) {
        self.cursor = Some(place);
    }

    /// Chooses the option, or the category of the thing under the cursor, at `place`.
    pub fn pick(&mut self, place: usize) {
        let Some(sort) = self.sort() else {
            self.put_cursor(place);
            return self.tick();
        };
        if let Some(category) = sort.into.get(place) {
            let category = category.id.clone();
            self.put(category);
            self.go(1);
        }
    }

    /// The next category for the thing under the cursor, or the one before; whether there are categories.
    pub fn turn(&mut self, by: isize) -> bool {
        let (Some(sort), Answer::Pairs(pairs)) = (self.sort(), &self.answer) else {
            return false;
        };
        let now = self.here().and_then(|thing| pairs.get(thing));
        let at = now.and_then(|id| sort.into.iter().position(|c| c.id == *id));
        let count = sort.into.len().max(1);
        let next = match at {
            Some(at) if by > 0 => (at + 1) % count,
            Some(at) => (at + count - 1) % count,
            None if by > 0 => 0,
            None => count - 1,
        };
        if let Some(category) = sort.into.get(next) {
            let category = category.id.clone();
            self.put(category);
        }
        true
    }

    /// Takes what was typed or pasted.
    pub fn typed(&mut self, input: &Input) {
        if self.is_typing() {
            self.field.typed(input);
        }
    }

    /// Whether something that was typed last had no room.
    pub fn is_full(&self) -> bool {
        self.field.is_full()
    }

    /// Where the terminal's cursor stands, if the line that is typed on begins at `place`.
    pub fn cursor_in(&self, pen: &Pen, place: Rect) -> Option<Position> {
        self.is_typing()
            .then(|| self.field.cursor_on(pen, place))
            .flatten()
    }

    fn put_cursor(&mut self, at: usize) {
        self.cursor = Some(at);
        if self.is_ticking() {
            return;
        }
        if let (Answer::Options(chosen), Some(id)) = (&mut self.answer, self.posed.order.get(at)) {
            *chosen = vec![id.clone()];
        }
    }

    fn here(&self) -> Option<&OptionId> {
        self.order().get(self.cursor?)
    }

    /// Puts the thing under the cursor into a category.
    fn put(&mut self, category: OptionId) {
        let here = self.here().cloned();
        let is_match = self.is_matching();
        match (&mut self.answer, here) {
            (Answer::Pairs(pairs), Some(thing)) if is_match => {
                matching::put(pairs, thing, category);
            }
            (Answer::Pairs(pairs), Some(thing)) => {
                pairs.insert(thing, category);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::{Both, Text};
    use crate::domain::quiz::Level;
    use crate::domain::quiz::kind::typed::Number;
    use crate::domain::quiz::kind::{classify, single};
    use crate::ui::key::Key;

    fn editor(kind: Kind) -> Editor {
        let question = Question {
            id: "q".into(),
            version: 2,
            objective: "roles".into(),
            slides: vec![],
            level: Level::Recall,
            teaches: "lesson/page".into(),
            beyond: false,
            ask: Text::default(),
            hints: Both::default(),
            why: Text::default(),
            kind,
        };
        Editor::new(Posed {
            order: question.parts().into_iter().cloned().collect(),
            question: Arc::new(question),
        })
    }

    fn choice() -> Kind {
        let option = |id: &str| single::Choice {
            id: id.into(),
            right: false,
            text: Text::default(),
            why: Text::default(),
        };
        Kind::Single(vec![option("a"), option("b")])
    }

    fn number() -> Kind {
        Kind::Number(Number {
            is: 30.0,
            within: 0.0,
            unit: Text::default(),
            wrong: Vec::new(),
        })
    }

    fn pairs(pairs: &[(&str, &str)]) -> Answer {
        let pairs = pairs.iter();
        Answer::Pairs(pairs.map(|(a, b)| ((*a).into(), (*b).into())).collect())
    }

    #[test]
    fn an_option_is_chosen_again_and_one_that_is_gone_is_not() {
        let mut answer = editor(choice());
        answer.restore(&Answer::Options(vec!["b".into()]));
        assert_eq!(answer.cursor(), Some(1));
        assert_eq!(answer.draft(), Answer::Options(vec!["b".into()]));
        let mut answer = editor(choice());
        answer.restore(&Answer::Options(vec!["gone".into()]));
        assert_eq!((answer.cursor(), answer.given()), (None, None));
    }

    #[test]
    fn what_was_sorted_is_sorted_again_except_what_is_gone() {
        let item = |id: &str| classify::Item {
            id: id.into(),
            goes: "one".into(),
            text: Text::default(),
            why: Text::default(),
        };
        let category = |id: &str| classify::Category {
            id: id.into(),
            text: Text::default(),
        };
        let mut answer = editor(Kind::Classify(classify::Sort {
            into: vec![category("one"), category("two")],
            items: vec![item("a"), item("b"), item("c")],
        }));
        answer.restore(&pairs(&[("a", "two"), ("b", "gone"), ("gone", "one")]));
        assert_eq!(answer.draft(), pairs(&[("a", "two")]));
        assert_eq!((answer.cursor(), answer.open()), (Some(1), 2));
        // An answer of another kind is none.
        answer.restore(&Answer::Options(vec!["a".into()]));
        assert_eq!(answer.draft(), pairs(&[("a", "two")]));
    }

    #[test]
    fn what_is_typed_becomes_a_number_when_it_is_given() {
        let mut answer = editor(number());
        assert_eq!(answer.given(), None);
        answer.typed(&Input::Key(Key::Char('３')));
        answer.typed(&Input::Key(Key::Char('x')));
        assert_eq!(
            (answer.draft(), answer.given()),
            (Answer::Text("３x".into()), None)
        );
        answer.typed(&Input::Key(Key::Backspace));
        assert_eq!(answer.given(), Some(Answer::Number(3.0)));
        let mut later = editor(number());
        later.restore(&answer.draft());
        assert_eq!(later.given(), Some(Answer::Number(3.0)));
    }

    #[test]
    fn a_megabyte_that_is_pasted_is_cut_and_told() {
        let mut answer = editor(number());
        answer.typed(&Input::Paste("9\u{1b}]0;\u{7}".repeat(1 << 18)));
        let Answer::Text(typed) = answer.draft() else {
            panic!("it is typed")
        };
        assert!(answer.is_full() && typed.len() <= 64 && !typed.contains('\u{1b}'));
    }
}
