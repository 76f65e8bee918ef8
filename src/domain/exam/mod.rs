//! The exam: what it draws, how a sitting of it goes, and what it asks for to be passed.

mod draw;
mod result;
mod sitting;

pub use draw::{drawn, overlap};
pub use result::{Part, Result, percent, share, shown, wilson};
pub use sitting::Sitting;

use super::id::ObjectiveId;
use super::quiz::Level;

/// Two attempts that follow one another may have this part of their questions in common: a quarter.
pub const SHARED: usize = 4;

/// What an exam consists of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Blueprint {
    /// How many questions it has.
    pub questions: u32,
    /// The share of them that has to be right, in per cent: of all, and of each critical objective.
    pub pass: u32,
    /// How many minutes there are, where it is sat against the clock.
    pub minutes: u32,
    /// How many of each objective and level.
    pub cells: Vec<Cell>,
}

/// How many questions of one objective and level an exam draws.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The objective.
    pub objective: ObjectiveId,
    /// The level.
    pub level: Level,
    /// How many.
    pub count: u32,
}
