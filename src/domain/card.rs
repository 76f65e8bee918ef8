//! The card: one page to take along to a real visit, and to fill in there.

use super::id::{RubricId, VisitId};
use super::lang::Text;

/// What stands on the card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// Its title.
    pub title: Text,
    /// How to use it, in a sentence.
    pub intro: Text,
    /// What is filled in first, such as whom one visits.
    pub heads: Vec<Text>,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// What the colleague who comes along looks at.
    pub watch: Watch,
}

/// A part of the card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// Its title.
    pub title: Text,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line of the card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// What it says.
    pub text: Text,
    /// What one is reminded of, below it.
    pub reminder: Option<Text>,
    /// The slides of the deck that ask for it.
    pub slides: Vec<u32>,
    /// Whether the course adds it to the deck.
    pub beyond: bool,
    /// Whether something is written beside it, and not only ticked off.
    pub write: bool,
}

/// What the colleague who comes along looks at: lines of the rubrics of visits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Watch {
    /// Its title.
    pub title: Text,
    /// The lines, each of a visit.
    pub lines: Vec<(VisitId, RubricId)>,
}
