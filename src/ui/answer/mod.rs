//! How each kind of question is asked and how its answer looks, one file a kind.

mod classify;
mod editor;
pub mod keys;
mod multiple;
mod order;
mod single;
mod typed;
mod whole;

pub use editor::{Editor, Posed};
pub use whole::{ask, asking, how, partly, told};

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::event::Answer;
use crate::domain::id::OptionId;
use crate::domain::quiz::Question;
use crate::domain::quiz::kind::Kind;

use super::lines::Lines;
use super::pen::Pen;

/// A question with what is being answered.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its parts in the order of the sitting.
    pub order: &'a [&'a OptionId],
    /// What was answered so far.
    pub answer: &'a Answer,
    /// The part that the keys are on, where they are on one.
    pub cursor: Option<usize>,
    /// Whether the answer was given, so that reasons are shown.
    pub done: bool,
}

/// What can be picked while one answers, each counted from 0 as it stands on the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What is answered with: an option, or a category.
    Choice(usize),
    /// A thing that is sorted.
    Thing(usize),
}

/// Lines, and those among them that must be seen.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// The lines.
    pub lines: Lines<Part>,
    /// The lines that have to be seen, where there are any.
    pub focus: Option<Range<usize>>,
    /// The lines that stay at the top when those above them are scrolled away.
    pub stays: Range<usize>,
}

impl Drawn {
    /// The same below `above`. On the first part what stands above is seen, too; what stays covers
    /// none of what the keys are on.
    #[must_use]
    pub fn below(mut self, above: Vec<Line<'static>>) -> Self {
        let down = above.len();
        let first = self.stays.end;
        self.focus = self.focus.map(|focus| {
            let start = match focus.start {
                start if start <= first => 0,
                start => start - self.stays.len() + down,
            };
            start..focus.end + down
        });
        self.stays = self.stays.start + down..self.stays.end + down;
        self.lines = self.lines.below(above);
        self
    }

    /// Where on `area` the line stands that is typed on, where the lines from `from` on are seen.
    pub fn line_typed_on(&self, area: Rect, from: usize) -> Option<Rect> {
        let line = self.lines.to(&Part::Thing(0))?.start;
        let row = self.seen(from).position(|at| at == line)?;
        let place = Rect {
            y: area.y.saturating_add(u16::try_from(row).ok()?),
            height: 1,
            ..area
        };
        (place.y < area.bottom()).then_some(place)
    }

    /// Which lines are seen, in their order, from the line `from` on: first those that stay.
    pub fn seen(&self, from: usize) -> impl Iterator<Item = usize> {
        let covered = if from > self.stays.start {
            self.stays.len()
        } else {
            0
        };
        let top = self.stays.clone().take(covered);
        top.chain(from + covered..self.lines.len())
    }
}

/// Draws what can be answered, within `columns`.
pub fn draw(pen: &Pen, asked: &Asked, columns: usize) -> Drawn {
    match (&asked.question.kind, asked.answer) {
        (Kind::Single(options), Answer::Options(chosen)) => {
            single::draw(pen, asked, options, chosen, columns)
        }
        (Kind::Multiple(options), Answer::Options(chosen)) => {
            multiple::draw(pen, asked, options, chosen, columns)
        }
        (Kind::Classify(sort) | Kind::Match(sort), Answer::Pairs(pairs)) => {
            classify::draw(pen, asked, sort, pairs, columns)
        }
        (Kind::Order(steps), Answer::Order(order)) => {
            order::draw(pen, asked, order::Given { steps, order }, columns)
        }
        (Kind::Short(short), Answer::Text(typed)) => {
            typed::short(pen, asked, short, typed, columns)
        }
        (Kind::Number(number), answer) => typed::number(pen, asked, number, answer, columns),
        // An answer of another kind comes from an older version of the question: nothing to show.
        (
            Kind::Single(_)
            | Kind::Multiple(_)
            | Kind::Classify(_)
            | Kind::Match(_)
            | Kind::Order(_)
            | Kind::Short(_),
            _,
        ) => Drawn::default(),
    }
}
