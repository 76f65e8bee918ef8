//! A question that is being answered.

use std::collections::BTreeMap;

use crate::domain::event::Answer;
use crate::domain::id::OptionId;
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::quiz::kind::classify::Sort;
use crate::domain::quiz::kind::{Kind, matching, multiple};
use crate::domain::quiz::run::Draft;

use super::Turn;

#[derive(Clone, Debug)]
pub(super) struct Asking {
    pub(super) turn: Turn,
    pub(super) answer: Answer,
    /// The part that the keys are on. In single choice it is chosen, so at first there is none.
    pub(super) cursor: Option<usize>,
    pub(super) hints: usize,
    /// What the last key asks to be shown.
    pub(super) nudge: Option<Nudge>,
    pub(super) sure: Option<u8>,
    pub(super) since: Moment,
}

/// Something that has to be seen until the next key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Nudge {
    /// The newest hint.
    Hint,
    /// That the answer is not complete.
    Incomplete,
}

impl Asking {
    pub(super) fn new(turn: Turn, since: Moment) -> Self {
        let mut asking = Self {
            answer: turn.question.blank(),
            turn,
            cursor: None,
            hints: 0,
            nudge: None,
            sure: None,
            since,
        };
        // What is chosen by being pointed at is not chosen at first.
        let points = matches!(asking.turn.question.kind, Kind::Single(_));
        asking.cursor = (!points).then_some(0);
        asking
    }

    /// What there is already of the answer.
    pub(super) fn draft(&self) -> Draft {
        Draft {
            answer: self.answer.clone(),
            hints: u8::try_from(self.hints).unwrap_or(u8::MAX),
            sure: self.sure,
        }
    }

    /// Goes on where an answer was left. What the question no longer has is left out.
    pub(super) fn restore(&mut self, draft: &Draft) {
        self.hints = usize::from(draft.hints);
        self.sure = draft.sure;
        match &draft.answer {
            Answer::Options(chosen) if self.is_ticking() => {
                let kept = self.turn.order.iter().filter(|id| chosen.contains(id));
                self.answer = Answer::Options(kept.cloned().collect());
            }
            Answer::Options(chosen) => {
                let order = &self.turn.order;
                if let Some(at) = order.iter().position(|id| chosen.contains(id)) {
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
                let pairs: BTreeMap<_, _> = self.turn.order.iter().filter_map(kept).collect();
                let open = |thing: &OptionId| !pairs.contains_key(thing);
                self.cursor = self.turn.order.iter().position(open).or(self.cursor);
                self.answer = Answer::Pairs(pairs);
            }
            Answer::Order(order) if self.is_ordering() => {
                let is_there = |id: &&OptionId| self.turn.order.contains(id);
                self.answer = Answer::Order(order.iter().filter(is_there).cloned().collect());
            }
            Answer::Order(_) | Answer::Text(_) | Answer::Number(_) => {}
        }
    }

    pub(super) fn is_sorting(&self) -> bool {
        self.sort().is_some()
    }

    pub(super) fn is_matching(&self) -> bool {
        matches!(self.turn.question.kind, Kind::Match(_))
    }

    fn sort(&self) -> Option<&Sort> {
        self.turn.question.kind.sort()
    }

    /// How many are to be ticked, where more than one is. Steps are ticked in their order.
    pub(super) fn wanted(&self) -> Option<usize> {
        match &self.turn.question.kind {
            Kind::Multiple(options) => Some(multiple::wanted(options)),
            Kind::Order(steps) => Some(steps.len()),
            _ => None,
        }
    }

    pub(super) fn is_ticking(&self) -> bool {
        self.wanted().is_some()
    }

    /// How many options are ticked.
    pub(super) fn ticked(&self) -> usize {
        match &self.answer {
            Answer::Options(chosen) | Answer::Order(chosen) => chosen.len(),
            _ => 0,
        }
    }

    pub(super) fn is_ordering(&self) -> bool {
        matches!(self.turn.question.kind, Kind::Order(_))
    }

    /// Ticks the option under the cursor, or takes the tick away.
    pub(super) fn tick(&mut self) {
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

    /// Whether there is an answer that can be given.
    pub(super) fn is_complete(&self) -> bool {
        self.turn.question.is_complete(&self.answer)
    }

    /// How many things have no category yet.
    pub(super) fn open(&self) -> usize {
        match &self.answer {
            Answer::Pairs(pairs) => self.turn.order.len().saturating_sub(pairs.len()),
            _ => 0,
        }
    }

    /// How many digits can be typed.
    pub(super) fn digits(&self) -> usize {
        self.sort()
            .map_or(self.turn.order.len(), |sort| sort.into.len())
    }

    pub(super) fn hint(&mut self, lang: Lang) {
        let hints = self.turn.question.hints.get(lang).len();
        self.hints = (self.hints + 1).min(hints);
        self.nudge = Some(Nudge::Hint);
    }

    /// Moves the cursor; from nowhere to the first part, or up to the last one.
    pub(super) fn go(&mut self, by: isize) {
        let last = self.turn.order.len().saturating_sub(1);
        self.put_cursor(match self.cursor {
            Some(at) => at.saturating_add_signed(by).min(last),
            None if by < 0 => last,
            None => 0,
        });
    }

    /// Chooses the option, or the category of the thing under the cursor, at `place`.
    pub(super) fn pick(&mut self, place: usize) {
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

    fn put_cursor(&mut self, at: usize) {
        self.cursor = Some(at);
        if self.is_ticking() {
            return;
        }
        if let (Answer::Options(chosen), Some(id)) = (&mut self.answer, self.turn.order.get(at)) {
            *chosen = vec![id.clone()];
        }
    }

    pub(super) fn here(&self) -> Option<&OptionId> {
        self.turn.order.get(self.cursor?)
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

    /// Surer, or less sure; in a sorting question the next category, or the one before.
    pub(super) fn turn(&mut self, by: isize) {
        let (Some(sort), Answer::Pairs(pairs)) = (self.sort(), &self.answer) else {
            let sure = usize::from(self.sure.unwrap_or(0)).saturating_add_signed(by);
            self.sure = u8::try_from(sure.min(3)).ok().filter(|sure| *sure > 0);
            return;
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
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::lang::{Both, Text};
    use crate::domain::quiz::kind::{classify, single};
    use crate::domain::quiz::{Level, Question};

    fn asking(kind: Kind) -> Asking {
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
        let turn = Turn {
            order: question.parts().into_iter().cloned().collect(),
            question: Arc::new(question),
            number: Some(1),
        };
        Asking::new(turn, Moment::default())
    }

    fn draft(answer: Answer) -> Draft {
        Draft {
            answer,
            hints: 1,
            sure: Some(2),
        }
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

    fn pairs(pairs: &[(&str, &str)]) -> Answer {
        let pairs = pairs.iter();
        Answer::Pairs(pairs.map(|(a, b)| ((*a).into(), (*b).into())).collect())
    }

    #[test]
    fn an_option_is_chosen_again_and_one_that_is_gone_is_not() {
        let mut room = asking(choice());
        room.restore(&draft(Answer::Options(vec!["b".into()])));
        assert_eq!(room.cursor, Some(1));
        assert_eq!(room.draft(), draft(Answer::Options(vec!["b".into()])));
        let mut room = asking(choice());
        room.restore(&draft(Answer::Options(vec!["gone".into()])));
        assert_eq!((room.cursor, room.is_complete()), (None, false));
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
        let mut room = asking(Kind::Classify(classify::Sort {
            into: vec![category("one"), category("two")],
            items: vec![item("a"), item("b"), item("c")],
        }));
        room.restore(&draft(pairs(&[
            ("a", "two"),
            ("b", "gone"),
            ("gone", "one"),
        ])));
        assert_eq!(room.answer, pairs(&[("a", "two")]));
        assert_eq!((room.cursor, room.open()), (Some(1), 2));
        // An answer of another kind is none.
        room.restore(&draft(Answer::Options(vec!["a".into()])));
        assert_eq!(room.answer, pairs(&[("a", "two")]));
    }
}
