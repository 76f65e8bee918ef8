//! The kinds of question, one file each with its grader.

pub mod classify;
pub mod single;

/// What can be answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One option of several.
    Single(Vec<single::Choice>),
    /// Things into categories.
    Classify(classify::Sort),
}

impl Kind {
    /// Every kind by the key it is written with.
    pub const NAMES: [&str; 2] = ["single", "classify"];

    /// The key it is written with.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Single(_) => "single",
            Self::Classify(_) => "classify",
        }
    }
}
