//! How each kind of question is asked and how its answer looks, one file a kind.

mod classify;
mod single;

use std::ops::Range;

use ratatui::text::Line;

use crate::domain::event::Answer;
use crate::domain::id::OptionId;
use crate::domain::quiz::Question;
use crate::domain::quiz::kind::Kind;

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
    /// The part that the keys are on.
    pub cursor: usize,
    /// Whether the answer was given, so that reasons are shown.
    pub done: bool,
}

/// Lines, and those among them that must be seen.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// The lines.
    pub lines: Vec<Line<'static>>,
    /// The lines of what the keys are on.
    pub focus: Range<usize>,
}

impl Drawn {
    fn add(&mut self, lines: Vec<Line<'static>>, focused: bool) {
        let start = self.lines.len();
        self.lines.extend(lines);
        if focused {
            self.focus = start..self.lines.len();
        }
    }

    fn gap(&mut self) {
        self.lines.push(Line::default());
    }
}

/// Draws what can be answered, within `columns`.
pub fn draw(pen: &Pen, asked: &Asked, columns: usize) -> Drawn {
    match (&asked.question.kind, asked.answer) {
        (Kind::Single(options), Answer::Options(chosen)) => {
            single::draw(pen, asked, options, chosen, columns)
        }
        (Kind::Classify(sort), Answer::Pairs(pairs)) => {
            classify::draw(pen, asked, sort, pairs, columns)
        }
        // An answer of another kind comes from an older version of the question: nothing to show.
        (Kind::Single(_), Answer::Pairs(_)) | (Kind::Classify(_), Answer::Options(_)) => {
            Drawn::default()
        }
    }
}
